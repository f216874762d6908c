import { type Bilingual, defineFigure, type Evaluation, type Tally } from '@qaidam/kernel'

const OWNER = 'ecology-environment'
const OF_TOWNSHIPS = { area: 'township', period: 'day' } as const

export const wasteProducersContracted = defineFigure({
  id: 'ecology.medical-waste.producers-contracted',
  name: { zh: '医疗废物产生单位签约', en: 'Medical-waste producers under contract' },
  definition: {
    zh: '期末协议有效的产生单位数；一家有多份协议只计一次，终止当日起不计',
    en: 'Producers with a contract in force on the last day, each once; not on the day it ends.',
  },
  unit: '家',
  places: 0,
  owner: OWNER,
  per: OF_TOWNSHIPS,
  published: true,

  kind: 'tally',
  register: 'ecology.waste-contract',
  add: { distinct: 'producer' },
  where: [],
  area: 'area',
  nature: 'stock',
})

export const wasteProducers = defineFigure({
  id: 'ecology.medical-waste.producers',
  name: { zh: '医疗废物产生单位', en: 'Producers of medical waste' },
  definition: {
    zh: '期末登记在册的医疗废物产生单位数，不论是否签约',
    en: 'Producers on the register on the last day, under contract or not.',
  },
  unit: '家',
  places: 0,
  owner: OWNER,
  per: OF_TOWNSHIPS,
  published: true,

  kind: 'tally',
  register: 'ecology.waste-producer',
  add: 'count',
  where: [],
  area: 'area',
  nature: 'stock',
})

export const wasteContractedShare = defineFigure({
  id: 'ecology.medical-waste.contracted-share',
  name: { zh: '医疗废物产生单位签约率', en: 'Share of producers under contract' },
  definition: {
    zh: '期末签约的产生单位占登记在册产生单位的比例；就地处置的偏远单位也在分母中',
    en: 'Producers under contract over all on the register; remote ones that dispose on the spot count too.',
  },
  unit: '%',
  places: 1,
  owner: OWNER,
  per: OF_TOWNSHIPS,
  better: 'larger',
  published: true,

  kind: 'formula',
  formula: 'contracted / producers',
  from: {
    contracted: 'ecology.medical-waste.producers-contracted',
    producers: 'ecology.medical-waste.producers',
  },
})

/** Something of the lines of manifests, by the hour of one of the five steps. */
function ofManifests(
  about: Pick<Tally, 'id' | 'unit' | 'places' | 'add' | 'where' | 'nature'> & {
    name: Bilingual
    definition: Bilingual
    published?: boolean
  },
): Tally {
  return defineFigure({
    ...about,
    owner: OWNER,
    per: OF_TOWNSHIPS,
    kind: 'tally',
    register: 'ecology.waste-manifest',
    area: 'area',
  })
}

// The gate scale of the disposal unit weighs last before the furnace, which takes whole batches and
// weighs none of them: so its weight counts, on the day of disposal.
export const wasteDisposed = ofManifests({
  id: 'ecology.medical-waste.disposed',
  name: { zh: '处置医疗废物', en: 'Medical waste disposed of' },
  definition: {
    zh: '期内完成处置的医疗废物，按处置单位接收复称重量计，计入处置之日',
    en: 'Medical waste disposed of in the period, by the weight received, on the day of disposal.',
  },
  unit: '吨',
  places: 2,
  published: true,
  add: { sum: 'receivedKg' },
  where: [],
  nature: { flowOn: 'disposedAt' },
})

export const wasteHandedOver = ofManifests({
  id: 'ecology.medical-waste.handed-over',
  name: { zh: '交接医疗废物', en: 'Medical waste handed over' },
  definition: {
    zh: '期内产生单位交出的医疗废物，按交接重量计；与处置量之差是在途、在库和重量不一致的部分',
    en: 'What producers handed over in the period; what is not disposed of is under way, stored or in dispute.',
  },
  unit: '吨',
  places: 2,
  published: true,
  add: { sum: 'handedOverKg' },
  where: [],
  nature: { flowOn: 'handedOverAt' },
})

export const wasteManifests = ofManifests({
  id: 'ecology.medical-waste.manifests',
  name: { zh: '医疗废物转移联单', en: 'Manifests of medical waste' },
  definition: {
    zh: '期内交接的联单份数；一张联单载多类废物只计一份',
    en: 'Manifests handed over in the period; one with several kinds of waste counts once.',
  },
  unit: '个',
  places: 0,
  published: true,
  add: { distinct: 'manifest' },
  where: [],
  nature: { flowOn: 'handedOverAt' },
})

/** Manifests of which something is found that nobody enters, by the day of hand-over. */
function found(
  about: Pick<Evaluation, 'id' | 'parts'> & {
    name: Bilingual
    definition: Bilingual
    counts: 'disagreeing' | 'overdue'
  },
): Evaluation {
  const { counts, ...rest } = about
  return defineFigure({
    ...rest,
    unit: '个',
    places: 0,
    owner: OWNER,
    per: OF_TOWNSHIPS,
    better: 'smaller',

    kind: 'evaluation',
    method: 'waste.manifest-count',
    settings: { counts },
  })
}

export const wasteManifestsDisagreeing = found({
  id: 'ecology.medical-waste.manifests-disagreeing',
  name: { zh: '重量不一致的联单', en: 'Manifests whose weights disagree' },
  definition: {
    zh: '期内交接的联单中，已称重的各步重量不完全相同的份数；按产生单位所在地计，差多少都算',
    en: 'Of the manifests handed over in the period, those with any two weights that differ, by producer.',
  },
  parts: 'ecology.waste-manifest-day',
  counts: 'disagreeing',
})

export const wasteManifestsOverdue = found({
  id: 'ecology.medical-waste.manifests-overdue',
  name: { zh: '暂存超时限的联单', en: 'Manifests of waste stored for too long' },
  definition: {
    zh: '期内交接的联单中，从最早入库到交接超过时限（2天）的份数；刚满时限的不算超过',
    en: 'Of the manifests handed over in the period, those stored for more than two days before.',
  },
  parts: 'ecology.waste-manifest-day',
  counts: 'overdue',
})

const ofHazardous = (
  about: Pick<Tally, 'id' | 'unit' | 'places' | 'add' | 'where' | 'nature'> & {
    name: Bilingual
    definition: Bilingual
    published?: boolean
  },
): Tally =>
  defineFigure({
    ...about,
    owner: OWNER,
    per: OF_TOWNSHIPS,
    kind: 'tally',
    register: 'ecology.hazardous-manifest',
    area: 'area',
  })

export const hazardousTransferred = ofHazardous({
  id: 'ecology.hazardous-waste.transferred',
  name: { zh: '转移危险废物', en: 'Hazardous waste transferred' },
  definition: {
    zh: '期内由接受单位接受的危险废物，按接受重量计；不含医疗废物，拒收的不计',
    en: 'Hazardous waste received in the period, by the weight received; no medical waste, none refused.',
  },
  unit: '吨',
  places: 2,
  published: true,
  add: { sum: 'received' },
  where: [{ field: 'opinion', in: ['accepted', 'partly'] }],
  nature: { flowOn: 'receivedOn' },
})

export const hazardousAcrossProvinces = ofHazardous({
  id: 'ecology.hazardous-waste.transferred-across',
  name: { zh: '跨省转移危险废物', en: 'Hazardous waste sent to other provinces' },
  definition: {
    zh: '转移危险废物中接受地在省外的部分',
    en: 'The part of the hazardous waste transferred that another province received.',
  },
  unit: '吨',
  places: 2,
  published: true,
  add: { sum: 'received' },
  where: [
    { field: 'province', in: ['across'] },
    { field: 'opinion', in: ['accepted', 'partly'] },
  ],
  nature: { flowOn: 'receivedOn' },
})

export const hazardousTreated = ofHazardous({
  id: 'ecology.hazardous-waste.treated',
  name: { zh: '利用处置危险废物', en: 'Hazardous waste recovered or disposed of' },
  definition: {
    zh: '期内完成利用或处置的危险废物重量之和，不论何时移出',
    en: 'Hazardous waste recovered or disposed of in the period, whenever it was sent.',
  },
  unit: '吨',
  places: 2,
  published: true,
  add: { sum: 'treated' },
  where: [],
  nature: { flowOn: 'treatedOn' },
})

export const hazardousManifestsDisagreeing = found({
  id: 'ecology.hazardous-waste.manifests-disagreeing',
  name: { zh: '重量不一致的危险废物联单', en: 'Hazardous waste manifests whose weights disagree' },
  definition: {
    zh: '期内移出的危险废物联单中，已称重的各步重量不完全相同的份数；按移出单位所在地计，差多少都算',
    en: 'Of the manifests handed over in the period, those with any two weights that differ, by consignor.',
  },
  parts: 'ecology.hazardous-manifest-day',
  counts: 'disagreeing',
})
