import { defineParts, type Parts } from '@qaidam/kernel'

const MANIFESTS: Parts['outputs'] = {
  manifests: { name: { zh: '联单份数', en: 'Manifests' }, unit: '个' },
  lines: { name: { zh: '联单行数', en: 'Lines' }, unit: '个' },
  disagreeing: { name: { zh: '重量不一致的联单', en: 'Manifests whose weights disagree' }, unit: '个' },
}

/** A producer's day of hand-over: whether weights agree and storage was in time, found within the write. */
export const wasteManifestDay = defineParts({
  id: 'ecology.waste-manifest-day',
  name: { zh: '医疗废物联单日核对', en: 'Days of medical-waste manifests' },
  register: 'ecology.waste-manifest',
  by: 'producer',
  areaOf: 'area',
  on: 'handedOverAt',
  method: 'waste.manifest-day',
  outputs: {
    ...MANIFESTS,
    overdue: { name: { zh: '暂存超时限的联单', en: 'Manifests stored for too long' }, unit: '个' },
    handedOver: { name: { zh: '交接重量', en: 'Weight handed over' }, unit: 'kg' },
    collected: { name: { zh: '收集重量', en: 'Weight collected' }, unit: 'kg' },
    transported: { name: { zh: '运送重量', en: 'Weight transported' }, unit: 'kg' },
    received: { name: { zh: '接收重量', en: 'Weight received' }, unit: 'kg' },
    disposed: { name: { zh: '处置重量', en: 'Weight disposed of' }, unit: 'kg' },
  },
})

/** The same of hazardous waste, whose register holds no hour of storage: nothing of it is overdue. */
export const hazardousManifestDay = defineParts({
  id: 'ecology.hazardous-manifest-day',
  name: { zh: '危险废物联单日核对', en: 'Days of hazardous-waste manifests' },
  register: 'ecology.hazardous-manifest',
  by: 'consignor',
  areaOf: 'area',
  on: 'handedOverOn',
  method: 'waste.manifest-day',
  outputs: {
    ...MANIFESTS,
    handedOver: { name: { zh: '移出重量', en: 'Weight handed over' }, unit: '吨' },
    collected: { name: { zh: '承运重量', en: 'Weight carried' }, unit: '吨' },
    transported: { name: { zh: '运抵重量', en: 'Weight on arrival' }, unit: '吨' },
    received: { name: { zh: '接受重量', en: 'Weight received' }, unit: '吨' },
    disposed: { name: { zh: '利用处置重量', en: 'Weight recovered or disposed of' }, unit: '吨' },
  },
})
