import { type PartMethod, rational, sum, type Value, type Values } from '@qaidam/kernel'
import { judge } from './judge.ts'
import { isEmpty, meanReadings, readingsOf } from './readings.ts'
import { SAMPLE_BODIES, SAMPLE_ITEMS, type SampleBody } from './sample-items.ts'

const OUTPUTS = [
  'class',
  'complies',
  'decisive',
  'exceeding',
  'beyond',
  'body',
  'programme',
  'volume',
  'samples',
  ...SAMPLE_ITEMS,
] as const

const NOTHING: Values = Object.fromEntries(OUTPUTS.map((name) => [name, null]))

/** Rows that count: samples have no mark, station hours one. */
const COUNTED: ReadonlySet<Value | undefined> = new Set([null, undefined, 'valid'])

/**
 * A day of one place: its samples, or the hours of its station, averaged item by item and judged under
 * the law of the day. The place says of itself what water it is (`kind`) and whom it serves (`level`).
 * `volume` adds up; `beyond` are the items of table 3 found over their limits.
 */
export const waterSample: PartMethod = {
  id: 'water.sample',
  kind: 'part',
  name: { zh: '水质日评价', en: 'Water quality of a day' },
  outputs: OUTPUTS,
  evaluate: (rows, on, owner = {}) => {
    const counted = rows.filter((row) => COUNTED.has(row.quality) && !isEmpty(readingsOf(row)))
    const body = bodyOf(owner.kind ?? counted.find((row) => typeof row.body === 'string')?.body)
    if (counted.length === 0) return { ...NOTHING, samples: '0' }
    const readings = meanReadings(counted.map(readingsOf))
    const beyond = [...new Set(counted.flatMap((row) => itemList(row.beyond)))]
    const found = judge(readings, body, beyond, on)
    const volumes = counted.flatMap((row) => (typeof row.volume === 'string' ? [rational(row.volume)] : []))
    return {
      ...NOTHING,
      ...Object.fromEntries(SAMPLE_ITEMS.map((item) => [item, readings[item]?.toString() ?? null])),
      class: found?.class ?? null,
      complies: found === undefined ? null : String(found.complies),
      decisive: joined(found?.decisive),
      exceeding: joined(found?.exceeding),
      beyond: joined(beyond, '、'),
      body,
      programme: programmeOf(owner, counted),
      volume: volumes.length === 0 ? null : sum(volumes).toString(),
      samples: String(counted.length),
    }
  },
}

/** By what its source serves; rows of a place that says nothing of itself say it themselves. */
function programmeOf({ level }: Values, rows: readonly Values[]): Value {
  if (level === 'prefecture' || level === 'county') return 'county-and-above'
  if (level !== null && level !== undefined) return level === 'township-large' ? 'rural' : null
  return rows.find((row) => typeof row.programme === 'string')?.programme ?? null
}

/** Running water unless the place or the row says otherwise. */
export function bodyOf(value: Value | undefined): SampleBody {
  if (value === 'groundwater') return 'ground'
  return SAMPLE_BODIES.find((body) => body === value) ?? 'river'
}

/** Names of table 3 hold commas themselves (1,2-二氯乙烷), so they are told apart by 、 or a semicolon. */
export function itemList(value: Value | undefined): readonly string[] {
  return (value ?? '')
    .split(/[、;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function joined(items: readonly string[] | undefined, by = ','): Value {
  return items === undefined || items.length === 0 ? null : items.join(by)
}
