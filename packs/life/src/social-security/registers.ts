import { choice, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'

const owner = 'human-resources'

export const insuranceSite = defineRegister({
  id: 'life.insurance-site',
  name: { zh: '社会保险基层经办点', en: 'Social-insurance sites of townships' },
  why: {
    zh: '每个乡镇（街道）有没有社保专网、谁的线路、几个窗口；开通按生效日登记',
    en: 'Whether a township is on the insurance network, by whose line, and with how many windows.',
  },
  kind: 'state',
  subject: 'insurance-site',
  owner,
  key: ['area'],
  fields: {
    area: inArea('乡镇（街道）', 'Township', { level: 'township' }),
    network: yesNo('安装社保专网', 'On the social-insurance network'),
    line: choice('线路', 'Line of', {
      optional: true,
      choices: {
        telecom: { zh: '电信', en: 'China Telecom' },
        mobile: { zh: '移动', en: 'China Mobile' },
        unicom: { zh: '联通', en: 'China Unicom' },
      },
    }),
    connectedOn: onDay('开通日期', 'Connected on', { optional: true }),
    windows: integer('经办窗口', 'Windows', { unit: '个', min: '0' }),
    staff: integer('经办人员', 'Staff', { unit: '人', min: '0' }),
  },
  readableBy: 'public',
})

export const cardHolding = defineRegister({
  id: 'life.card-holding',
  name: { zh: '社会保障卡持卡情况', en: 'Holders of social-security cards' },
  why: {
    zh: '各乡镇（街道）参保人口和其中持卡的人数；一人参加几个险种只计一次',
    en: 'Insured people of each township, and how many hold a card; a person in several schemes counts once.',
  },
  kind: 'state',
  subject: 'card-holding',
  owner,
  key: ['area'],
  fields: {
    area: inArea('乡镇（街道）', 'Township', { level: 'township' }),
    insured: integer('参保人口', 'Insured people', { unit: '人', min: '0' }),
    holders: integer('其中持卡', 'Of them with a card', { unit: '人', min: '0' }),
    electronic: integer('其中签发电子卡', 'Of these with an electronic one', { unit: '人', min: '0' }),
  },
  checks: [
    {
      id: 'holders-of-insured',
      kind: 'order',
      lesser: 'holders',
      greater: 'insured',
      why: { zh: '持卡的是参保人口的一部分', en: 'Holders are a part of the insured.' },
    },
    {
      id: 'electronic-of-holders',
      kind: 'order',
      lesser: 'electronic',
      greater: 'holders',
      why: { zh: '电子卡签发给持卡的人', en: 'Electronic cards are for those who hold a card.' },
    },
  ],
  readableBy: 'public',
})

export const designation = defineRegister({
  id: 'life.insurance-designation',
  name: { zh: '医疗保险定点协议', en: 'Agreements with insurance' },
  why: {
    zh: '哪些医疗机构签了定点协议、能否即时结算；解除按生效日登记',
    en: 'Which medical institutions are designated for insurance, and whether they settle at once.',
  },
  kind: 'state',
  subject: 'insurance-designation',
  owner: 'medical-insurance',
  key: ['agreement'],
  fields: {
    agreement: text('协议编号', 'Number', { pattern: 'DD-\\d{4}' }),
    institution: ref('定点机构', 'Institution', { register: 'life.medical-institution' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    scope: choice('协议类别', 'Agreement for', {
      choices: {
        hospital: { zh: '住院和门诊', en: 'Inpatients and outpatients' },
        outpatient: { zh: '卫生院门诊', en: 'Outpatients of health centres' },
        village: { zh: '村级卫生室门诊', en: 'Outpatients of village clinics' },
      },
    }),
    instant: yesNo('即时结算', 'Settles at once'),
    signedOn: onDay('签订日期', 'Signed on'),
  },
  readableBy: 'public',
})

export const schemeCoverage = defineRegister({
  id: 'life.scheme-coverage',
  name: { zh: '分险种参保情况', en: 'People by scheme of insurance' },
  why: {
    zh: '各地区各险种期末参保人数；一人可参加几个险种，险种之间不相加，人口以持卡台账为准',
    en: 'People in each scheme by county; a person may be in several, so schemes do not add up to people.',
  },
  kind: 'state',
  subject: 'scheme-coverage',
  owner,
  key: ['area', 'scheme'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    scheme: choice('险种', 'Scheme', {
      choices: {
        'pension-employees': { zh: '企业职工基本养老保险', en: 'Pensions of employees' },
        'pension-agencies': { zh: '机关事业单位养老保险', en: 'Pensions of public bodies' },
        'pension-residents': { zh: '城乡居民基本养老保险', en: 'Pensions of residents' },
        unemployment: { zh: '失业保险', en: 'Unemployment insurance' },
        injury: { zh: '工伤保险', en: 'Injury insurance' },
        maternity: {
          zh: '生育保险（与职工医保合并实施）',
          en: 'Maternity insurance, run with the medical one of employees',
        },
      },
    }),
    people: integer('参保人数', 'People', { unit: '人', min: '0' }),
    drawing: integer('其中领取待遇', 'Of them drawing benefits', { unit: '人', min: '0' }),
  },
  checks: [
    {
      id: 'drawing-of-people',
      kind: 'order',
      lesser: 'drawing',
      greater: 'people',
      why: { zh: '领取待遇的是参保人员的一部分', en: 'Who draws benefits is one of the insured.' },
    },
  ],
  readableBy: 'public',
})
