import {
  choice,
  decimal,
  defineRegister,
  type Field,
  hourStarting,
  inArea,
  integer,
  ref,
  text,
} from '@qaidam/kernel'

// No visit fills more than a lorry: what is more was entered in grams, or two cells were exchanged.
const kilograms = (zh: string, en: string, options: { readonly optional?: true } = {}): Field =>
  decimal(zh, en, {
    unit: 'kg',
    min: '0.01',
    max: '3000',
    usual: { min: '0.05', max: '1000' },
    placesMax: 2,
    ...options,
  })
const WHY = { zh: '各步按先后发生', en: 'One step comes after the other.' }
const before = (lesser: string, greater: string) =>
  ({ id: `${lesser}-first`.toLowerCase(), kind: 'order', lesser, greater, why: WHY }) as const
const later = { optional: true } as const

/**
 * One kind of waste on one manifest, from the store of its producer to its disposal. It is weighed five
 * times; whether the weights agree, and whether it was stored for too long, is found from these and not
 * entered.
 */
export const wasteManifest = defineRegister({
  id: 'ecology.waste-manifest',
  name: { zh: '医疗废物转移联单', en: 'Manifests of medical waste' },
  why: {
    zh: '交接、收集、运送、接收、处置五步各记时间和重量；每一千克都能从病房门口查到炉前',
    en: 'Five steps, each with its time and weight: every kilogram from the ward to the furnace.',
  },
  kind: 'fact',
  subject: 'waste-manifest',
  owner: 'ecology-environment',

  key: ['manifest', 'category'],
  fields: {
    manifest: text('联单编号', 'Manifest number', {
      pattern: '\\d{14}|YZ-\\d{4}-\\d{6}',
      meaning: {
        zh: '2022年起为14位电子联单号；此前为纸质医疗废物专用联单，按“YZ-年份-顺序号”登记',
        en: 'Electronic with 14 digits since 2022; the paper form before is entered as YZ-year-serial.',
      },
    }),
    category: choice('医疗废物类别', 'Kind of medical waste', {
      choices: {
        infectious: { zh: '感染性', en: 'Infectious' },
        sharps: { zh: '损伤性', en: 'Sharps' },
        pathological: { zh: '病理性', en: 'Pathological' },
        pharmaceutical: { zh: '药物性', en: 'Pharmaceutical' },
        chemical: { zh: '化学性', en: 'Chemical' },
      },
    }),
    producer: ref('产生单位', 'Producer', { register: 'ecology.waste-producer' }),
    disposer: ref('处置单位', 'Disposal unit', { register: 'ecology.waste-disposer' }),
    area: inArea('交接所在乡镇', 'Township of the hand-over'),
    boxes: integer('周转箱数', 'Boxes', { unit: '个', min: '1', max: '500' }),
    storedSince: hourStarting('最早入库时间', 'In store since'),
    handedOverAt: hourStarting('交接时间', 'Handed over at'),
    handedOverKg: kilograms('交接重量', 'Weight handed over'),
    handedOverBy: text('交接岗位', 'Post that handed over', { lengthMax: 60 }),
    collectedAt: hourStarting('收集时间', 'Collected at', later),
    collectedKg: kilograms('收集重量', 'Weight collected', later),
    vehicle: text('转运车号', 'Vehicle', { ...later, lengthMax: 20 }),
    card: text('运送登记卡编号', 'Transport card', { ...later, lengthMax: 40 }),
    transportedAt: hourStarting('运抵时间', 'Arrived at', later),
    transportedKg: kilograms('运送重量', 'Weight transported', later),
    receivedAt: hourStarting('接收时间', 'Received at', later),
    receivedKg: kilograms('接收重量', 'Weight received', later),
    receivedBy: text('接收岗位', 'Post that received', { ...later, lengthMax: 60 }),
    discrepancy: text('不一致的原因和处理', 'Why they disagree, and what was done', {
      ...later,
      lengthMax: 300,
    }),
    disposedAt: hourStarting('处置时间', 'Disposed of at', later),
    disposedKg: kilograms('处置重量', 'Weight disposed of', later),
    method: choice('处置方式', 'How', {
      ...later,
      choices: {
        incineration: { zh: '焚烧', en: 'Incineration' },
        steam: { zh: '高温蒸汽消毒后填埋', en: 'Steam sterilisation, then landfill' },
        other: { zh: '其他', en: 'Other' },
      },
    }),
  },
  checks: [
    before('storedSince', 'handedOverAt'),
    before('handedOverAt', 'collectedAt'),
    before('collectedAt', 'transportedAt'),
    before('transportedAt', 'receivedAt'),
    before('receivedAt', 'disposedAt'),
  ],
  readableBy: 'public',
})
