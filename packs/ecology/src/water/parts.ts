import { defineParts, type Parts } from '@qaidam/kernel'
import { sectionItems, sourceItems, stationItems } from './items.ts'

const JUDGEMENT: Parts['outputs'] = {
  class: { name: { zh: '水质类别', en: 'Class' } },
  decisive: { name: { zh: '定类项目', en: 'Decisive items' } },
  exceeding: { name: { zh: '超Ⅲ类项目', en: 'Items beyond class III' } },
  body: { name: { zh: '水样类别', en: 'Kind of water' } },
  samples: { name: { zh: '样品数', en: 'Samples' } },
}

const OF_SOURCES: Parts['outputs'] = {
  complies: { name: { zh: '是否达标', en: 'Complies' } },
  beyond: { name: { zh: '超标的特定项目', en: 'Specific items over their limit' } },
  programme: { name: { zh: '监测任务', en: 'Programme' } },
  volume: { name: { zh: '代表取水量', en: 'Water taken' }, unit: '万吨' },
}

/** Items as their register names them; what the method does not judge stays behind. */
function items(fields: Readonly<Record<string, unknown>>): Parts['outputs'] {
  const outputs: Record<string, Parts['outputs'][string]> = {}
  for (const [name, field] of Object.entries({ ...sourceItems, ...sectionItems })) {
    if (fields[name] === undefined) continue
    const unit = field.type === 'decimal' ? field.unit : undefined
    outputs[name] = { name: field.name, ...(unit === undefined ? {} : { unit }) }
  }
  return outputs
}

/** A source's day of sampling, judged within the write. */
export const waterSourceDay = defineParts({
  id: 'ecology.water-source-day',
  name: { zh: '水源地采样日评价', en: 'Sampling days of drinking-water sources' },
  register: 'ecology.water-source-sample',
  by: 'source',
  with: { kind: 'kind', level: 'level' },
  areaOf: 'area',
  on: 'sampledOn',
  method: 'water.sample',
  outputs: { ...JUDGEMENT, ...OF_SOURCES, ...items(sourceItems) },
})

export const waterSectionDay = defineParts({
  id: 'ecology.water-section-day',
  name: { zh: '断面采样日评价', en: 'Sampling days of sections' },
  register: 'ecology.water-section-sample',
  by: 'section',
  with: { kind: 'kind' },
  areaOf: 'area',
  on: 'sampledOn',
  method: 'water.sample',
  outputs: { ...JUDGEMENT, ...items(sectionItems) },
})

/** An automatic station's day: the means of its readings. */
export const waterStationDay = defineParts({
  id: 'ecology.water-station-day',
  name: { zh: '水质自动站日评价', en: 'Days of automatic water stations' },
  register: 'ecology.water-station-hour',
  by: 'station',
  with: { kind: 'kind' },
  areaOf: 'area',
  on: 'hour',
  method: 'water.sample',
  outputs: { ...JUDGEMENT, ...items(stationItems) },
})
