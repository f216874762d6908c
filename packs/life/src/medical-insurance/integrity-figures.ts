import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'medical-insurance'
const files = talliesOf({ register: 'life.integrity-file', owner, level: 'county' })
const acts = talliesOf({ register: 'life.integrity-act', owner, level: 'county', on: 'actedOn' })
const checks = talliesOf({ register: 'life.bill-check', owner, level: 'township', on: 'checkedOn' })
const findings = talliesOf({ register: 'life.bill-finding', owner, level: 'township', on: 'foundOn' })
const pharmacies = talliesOf({ register: 'life.insurance-pharmacy', owner, level: 'township' })

export const pharmaciesDesignated = pharmacies({
  id: 'life.medical-insurance.pharmacies',
  name: ['定点零售药店', 'Pharmacies designated for insurance'],
  definition: ['期末签有定点协议的零售药店数', 'Pharmacies with an agreement with insurance.'],
  unit: '家',
})

export const doctorsOfInsurance = talliesOf({
  register: 'life.insurance-doctor',
  owner,
  level: 'township',
})({
  id: 'life.medical-insurance.doctors',
  name: ['医保医师', 'Doctors for insured patients'],
  definition: [
    '期末有医保处方权的医师数',
    'Doctors who may prescribe for insured patients at the end of the period.',
  ],
  unit: '人',
  where: [{ field: 'prescribes', in: ['true'] }],
})

export const creditFiles = files({
  id: 'life.medical-insurance.credit-files',
  name: ['医保信用档案', 'Credit files'],
  definition: [
    '期末在册的医保信用档案数，机构、医师、药店、参保人各一份',
    'Credit files of institutions, doctors, pharmacies and insured people.',
  ],
  unit: '个',
})

const rated = (grade: string, zh: string, en: string) =>
  files({
    id: `life.medical-insurance.credit-${grade}`,
    name: [`医保信用${zh}`, `Credit files of class ${en}`],
    definition: [`期末评定为${zh}的医保信用档案数`, `Credit files rated ${en} as last rated.`],
    unit: '个',
    where: [{ field: 'class', in: [grade] }],
  })
export const creditA = rated('a', 'A级', 'A')
export const creditB = rated('b', 'B级', 'B')
export const creditC = rated('c', 'C级', 'C')
export const creditD = rated('d', 'D级', 'D')

export const creditShare = shareOf({
  id: 'life.medical-insurance.credit-a-share',
  name: ['医保信用A级比例', 'Share of credit files of class A'],
  definition: ['评定为A级的档案占全部医保信用档案的百分比', 'Credit files rated A, of all of them.'],
  part: creditA,
  whole: creditFiles,
  better: 'larger',
})

const done = (id: string, zh: string, en: string, kind: string) =>
  acts({
    id: `life.medical-insurance.${id}`,
    name: [`医保信用${zh}`, en],
    definition: [`期内医保信用${zh}的件数`, `${en} in the period.`],
    unit: '件',
    where: [{ field: 'kind', in: [kind] }],
  })
export const creditRewards = done('rewards', '激励', 'Rewards of credit', 'reward')
export const creditSanctions = done('sanctions', '惩戒', 'Sanctions of credit', 'sanction')
export const creditObjections = done('objections', '异议', 'Objections to ratings of credit', 'objection')
export const creditRepairs = done('repairs', '修复', 'Repairs of credit', 'repair')

export const objectionsUpheld = acts({
  id: 'life.medical-insurance.objections-upheld',
  name: ['医保信用异议成立', 'Objections upheld'],
  definition: ['期内医保信用异议复核成立的件数', 'Objections that were found right in review.'],
  unit: '件',
  where: [
    { field: 'kind', in: ['objection'] },
    { field: 'outcome', in: ['upheld'] },
  ],
})

export const fundChecks = checks({
  id: 'life.medical-insurance.checks',
  name: ['医保基金使用检查', 'Checks of the use of funds'],
  definition: [
    '期内对定点机构和药店开展的检查次数，含智能审核',
    'Checks of institutions and pharmacies, intelligent audits among them.',
  ],
  unit: '次',
})

export const fundChecksOnSite = checks({
  id: 'life.medical-insurance.checks-on-site',
  name: ['医保现场检查', 'Checks on site'],
  definition: ['期内到现场开展的医保检查次数', 'Checks that were made on site.'],
  unit: '次',
  where: [{ field: 'way', notIn: ['audit'] }],
})

export const checkedBills = checks({
  id: 'life.medical-insurance.checked-bills',
  name: ['检查结算单', 'Bills looked at'],
  definition: ['期内各次检查抽查的结算单数之和', 'Bills that checks looked at; one may be looked at again.'],
  unit: '件',
  add: { sum: 'bills' },
})

export const fundFindings = findings({
  id: 'life.medical-insurance.findings',
  name: ['医保违规问题', 'Findings of checks'],
  definition: ['期内检查认定的违规问题数', 'What checks found to be against the rules.'],
  unit: '个',
})

export const auditFindings = findings({
  id: 'life.medical-insurance.audit-findings',
  name: ['智能审核发现的问题', 'Findings of intelligent audits'],
  definition: ['期内由智能审核发现并认定的违规问题数', 'What intelligent audits found, as confirmed.'],
  unit: '个',
  where: [{ field: 'foundBy', in: ['audit'] }],
})

export const foundAmount = findings({
  id: 'life.medical-insurance.found-amount',
  name: ['认定违规金额', 'Amount found against the rules'],
  definition: ['期内认定的违规问题涉及金额之和', 'The amounts of what was found in the period.'],
  unit: '万元',
  places: 2,
  add: { sum: 'amount' },
})

export const foundRecovered = findings({
  id: 'life.medical-insurance.found-recovered',
  name: ['期内认定问题已追回金额', 'Recovered of what was found'],
  definition: [
    '期内认定的违规问题中已追回的金额，不论何时追回',
    'What came back, whenever, of the amounts found in the period.',
  ],
  unit: '万元',
  places: 2,
  add: { sum: 'recovered' },
})

export const recoveryShare = shareOf({
  id: 'life.medical-insurance.recovery-share',
  name: ['违规金额追回率', 'Share recovered'],
  definition: [
    '期内认定问题已追回金额占认定违规金额的百分比',
    'What came back of what was found in the period, of its amount.',
  ],
  part: foundRecovered,
  whole: foundAmount,
  better: 'larger',
})

export const recoveredInPeriod = talliesOf({
  register: 'life.bill-finding',
  owner,
  level: 'township',
  on: 'recoveredOn',
})({
  id: 'life.medical-insurance.recovered',
  name: ['追回医保基金', 'Funds recovered'],
  definition: [
    '期内追回到账的违规金额之和，不论何时认定',
    'What came back in the period, whenever it was found.',
  ],
  unit: '万元',
  places: 2,
  add: { sum: 'recovered' },
})
