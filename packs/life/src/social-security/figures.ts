import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'human-resources'
const level = 'township'
const cards = talliesOf({ register: 'life.card-holding', owner, level })
const agreements = talliesOf({ register: 'life.insurance-designation', owner: 'medical-insurance', level })

export const networkTownships = talliesOf({ register: 'life.insurance-site', owner, level })({
  id: 'life.social-security.network-townships',
  name: ['安装社保专网的乡镇', 'Townships on the social-insurance network'],
  definition: [
    '期末安装社保专网的乡镇级单位数，含街道和农牧场',
    'Units of township level on the network; sub-districts and farms are among them.',
  ],
  unit: '个',
  where: [{ field: 'network', in: ['true'] }],
})

export const designated = agreements({
  id: 'life.social-security.designated',
  name: ['医保定点医疗机构', 'Institutions designated for insurance'],
  definition: [
    '期末签有定点协议的医疗机构数，一家机构只计一次',
    'Medical institutions with an agreement; each counts once.',
  ],
  unit: '家',
  add: { distinct: 'institution' },
})

export const villageClinics = agreements({
  id: 'life.social-security.village-clinics',
  name: ['纳入定点的村级卫生室', 'Village clinics designated for insurance'],
  definition: [
    '期末签有村级门诊定点协议的卫生室数，一家只计一次',
    'Village clinics with an agreement for outpatients; each counts once.',
  ],
  unit: '家',
  add: { distinct: 'institution' },
  where: [{ field: 'scope', in: ['village'] }],
})

export const insured = cards({
  id: 'life.social-security.insured',
  name: ['参保人口', 'Insured people'],
  definition: [
    '期末参加任一社会保险的人数，一人参加几个险种只计一次',
    'People in any scheme of social insurance; a person in several counts once.',
  ],
  unit: '人',
  add: { sum: 'insured' },
})

export const cardHolders = cards({
  id: 'life.social-security.card-holders',
  name: ['持卡人数', 'People with a social-security card'],
  definition: ['期末参保人口中持有社会保障卡的人数', 'Insured people who hold a social-security card.'],
  unit: '人',
  add: { sum: 'holders' },
})

export const cardRate = shareOf({
  id: 'life.social-security.card-rate',
  name: ['社保卡持卡率', 'Social-security card holding rate'],
  definition: ['持卡人数占参保人口的百分比', 'People with a card, of all who are insured.'],
  part: cardHolders,
  whole: insured,
  better: 'larger',
})

const schemes = talliesOf({ register: 'life.scheme-coverage', owner, level: 'county' })
const inSchemes = (...names: readonly string[]) => [{ field: 'scheme', in: [...names] }]

export const pensionInsured = schemes({
  id: 'life.social-security.pension-insured',
  name: ['养老保险参保人数', 'People insured for a pension'],
  definition: [
    '期末参加三项养老保险的人数之和；一人同期只参加一项',
    'People in the three schemes of pensions; nobody is in two of them at once.',
  ],
  unit: '人',
  add: { sum: 'people' },
  where: inSchemes('pension-employees', 'pension-agencies', 'pension-residents'),
})

export const pensionDrawn = schemes({
  id: 'life.social-security.pension-drawn',
  name: ['领取养老金人数', 'People drawing a pension'],
  definition: ['期末领取养老保险待遇的人数', 'People who draw a pension at the end of the period.'],
  unit: '人',
  add: { sum: 'drawing' },
  where: inSchemes('pension-employees', 'pension-agencies', 'pension-residents'),
})

export const unemploymentInsured = schemes({
  id: 'life.social-security.unemployment-insured',
  name: ['失业保险参保人数', 'People insured against unemployment'],
  definition: ['期末参加失业保险的人数', 'People in unemployment insurance at the end of the period.'],
  unit: '人',
  add: { sum: 'people' },
  where: inSchemes('unemployment'),
})

export const injuryInsured = schemes({
  id: 'life.social-security.injury-insured',
  name: ['工伤保险参保人数', 'People insured against injury'],
  definition: ['期末参加工伤保险的人数', 'People in injury insurance at the end of the period.'],
  unit: '人',
  add: { sum: 'people' },
  where: inSchemes('injury'),
})

export const maternityInsured = schemes({
  id: 'life.social-security.maternity-insured',
  name: ['生育保险参保人数', 'People with maternity insurance'],
  definition: [
    '期末参加生育保险的人数，含与职工医保合并实施的',
    'People in maternity insurance, which is run with the medical insurance of employees.',
  ],
  unit: '人',
  add: { sum: 'people' },
  where: inSchemes('maternity'),
})

const pools = talliesOf({ register: 'life.insurance-scheme', owner, level: 'prefecture' })
const running = { field: 'standing', in: ['running'] }

export const schemesRunning = pools({
  id: 'life.social-security.schemes',
  name: ['运行的社会保险险种', 'Schemes of social insurance'],
  definition: ['期末运行的社会保险险种数，不含已并入的', 'Schemes that run; merged ones are not among them.'],
  unit: '项',
  where: [running],
})

export const schemesPooled = pools({
  id: 'life.social-security.schemes-pooled',
  name: ['州级以上统筹的险种', 'Schemes pooled by the prefecture or above'],
  definition: [
    '期末运行的险种中实行州级或省级统筹的',
    'Schemes that run and are pooled by the prefecture or the province.',
  ],
  unit: '项',
  where: [running, { field: 'pooled', in: ['prefecture', 'province'] }],
})

export const schemesMerged = pools({
  id: 'life.social-security.schemes-merged',
  name: ['已合并的险种', 'Schemes merged'],
  definition: ['期末已并入其他险种的社会保险险种数', 'Schemes that have been merged into another.'],
  unit: '项',
  where: [{ field: 'standing', in: ['merged'] }],
})
