import { choice, decimal, defineRegister, type Field, inArea, onDay, ref, text } from '@qaidam/kernel'

const tonnes = (zh: string, en: string, options: { readonly optional?: true } = {}): Field =>
  decimal(zh, en, { unit: '吨', min: '0.0001', max: '100', placesMax: 4, ...options })
const WHY = { zh: '各步按先后发生', en: 'One step comes after the other.' }
const before = (lesser: string, greater: string) =>
  ({ id: `${lesser}-first`.toLowerCase(), kind: 'order', lesser, greater, why: WHY }) as const
const later = { optional: true } as const

/** One hazardous waste on one manifest; a lorry trip of one consignor has one manifest. */
export const hazardousManifest = defineRegister({
  id: 'ecology.hazardous-manifest',
  name: { zh: '危险废物转移联单', en: 'Manifests of hazardous waste' },
  why: {
    zh: '移出、承运、运抵、接受、利用处置五步的时间和重量；联单没有处置结果就没有走完',
    en: 'Five steps from the consignor to recovery or disposal; without the last a manifest is not finished.',
  },
  kind: 'fact',
  subject: 'hazardous-manifest',
  owner: 'ecology-environment',

  key: ['manifest', 'wasteCode'],
  fields: {
    manifest: text('联单编号', 'Manifest number', {
      pattern: '\\d{14}|WZ-\\d{4}-\\d{6}',
      meaning: {
        zh: '2022年起为14位电子联单号；此前为纸质联单，按“WZ-年份-顺序号”登记',
        en: 'Electronic with 14 digits since 2022; the paper form before is entered as WZ-year-serial.',
      },
    }),
    wasteCode: text('废物代码', 'Waste code', {
      pattern: '\\d{3}-\\d{3}-\\d{2}',
      meaning: { zh: '国家危险废物名录的八位代码', en: 'The eight digits of the national list.' },
    }),
    wasteName: text('废物名称', 'Waste', { lengthMax: 100 }),
    hazard: choice('危险特性', 'Hazard', {
      choices: {
        toxic: { zh: '毒性', en: 'Toxic' },
        corrosive: { zh: '腐蚀性', en: 'Corrosive' },
        ignitable: { zh: '易燃性', en: 'Ignitable' },
        reactive: { zh: '反应性', en: 'Reactive' },
        infectious: { zh: '感染性', en: 'Infectious' },
      },
    }),
    form: choice('形态', 'Form', {
      choices: {
        solid: { zh: '固态', en: 'Solid' },
        'semi-solid': { zh: '半固态', en: 'Semi-solid' },
        liquid: { zh: '液态', en: 'Liquid' },
      },
    }),
    packing: text('包装方式和数量', 'Packing', { lengthMax: 60 }),
    consignor: ref('移出单位', 'Consignor', { register: 'ecology.enforcement-unit' }),
    area: inArea('移出地乡镇', 'Township that it leaves'),
    emergency: text('应急措施', 'Emergency measures', { lengthMax: 200 }),
    handedOverOn: onDay('移出日期', 'Handed over on'),
    handedOver: tonnes('移出重量', 'Weight handed over'),
    carrier: text('承运单位', 'Carrier', { lengthMax: 100 }),
    carrierLicence: text('道路运输许可证号', 'Licence of the carrier', { lengthMax: 60 }),
    vehicle: text('车号', 'Vehicle', { lengthMax: 20 }),
    carriedOn: onDay('起运日期', 'Carried off on', later),
    carried: tonnes('承运重量', 'Weight carried', later),
    arrivedOn: onDay('运抵日期', 'Arrived on', later),
    arrived: tonnes('运抵重量', 'Weight on arrival', later),
    receiver: text('接受单位', 'Receiver', { lengthMax: 100 }),
    receiverPermit: text('经营许可证编号', 'Permit of the receiver', { lengthMax: 60 }),
    province: choice('接受地', 'Receiver lies', {
      choices: {
        within: { zh: '省内', en: 'Within the province' },
        across: { zh: '跨省', en: 'In another province' },
      },
    }),
    crossing: text('跨省转移批准文号', 'Approval to leave the province', { ...later, lengthMax: 60 }),
    receivedOn: onDay('接受日期', 'Received on', later),
    received: tonnes('接受重量', 'Weight received', later),
    opinion: choice('接受意见', 'Opinion of the receiver', {
      ...later,
      choices: {
        accepted: { zh: '接受', en: 'Accepted' },
        partly: { zh: '部分接受', en: 'Accepted in part' },
        refused: { zh: '拒收', en: 'Refused' },
      },
    }),
    confirmedOn: onDay('系统确认日期', 'Confirmed on', later),
    discrepancy: text('不一致的原因和报告', 'Why they disagree, and to whom it was told', {
      ...later,
      lengthMax: 300,
    }),
    treatment: choice('利用处置方式', 'Recovery or disposal', {
      ...later,
      choices: {
        recovery: { zh: '利用', en: 'Recovery' },
        incineration: { zh: '焚烧', en: 'Incineration' },
        landfill: { zh: '填埋', en: 'Landfill' },
        other: { zh: '其他处置', en: 'Other disposal' },
      },
    }),
    treatedOn: onDay('利用处置日期', 'Recovered or disposed of on', later),
    treated: tonnes('利用处置重量', 'Weight recovered or disposed of', later),
  },
  checks: [
    before('handedOverOn', 'carriedOn'),
    before('carriedOn', 'arrivedOn'),
    before('arrivedOn', 'receivedOn'),
    before('receivedOn', 'treatedOn'),
  ],
  readableBy: 'public',
})
