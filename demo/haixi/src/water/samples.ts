import { sourceItems } from '@qaidam/ecology'
import { period, type Values } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { decimalOf } from './decimal.ts'
import { type Source, sources } from './sources.ts'

export const MONTHS: readonly string[] = ['2019', '2020'].flatMap((year) =>
  Array.from(
    { length: year === '2019' ? 12 : 6 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
  ),
)
const QUARTERLY = ['02', '05', '08', '11']

/** Results that exceed class III, each planned: the source, the month, the item and what was found. */
export const BEYOND_THREE: readonly {
  readonly source: string
  readonly month: string
  readonly item: string
  readonly value: string
}[] = [
  { source: 'SY632802-002', month: '2019-05', item: 'tp', value: '0.228' },
  { source: 'SY632822-001', month: '2019-03', item: 'sulphate', value: '268' },
  { source: 'SY632801-002', month: '2019-08', item: 'codmn', value: '6.7' },
  { source: 'SY632802-002', month: '2020-05', item: 'tp', value: '0.236' },
  { source: 'SY632821-101', month: '2019-11', item: 'nitrate', value: '22.6' },
  { source: 'SY632821-101', month: '2020-05', item: 'nitrate', value: '21.4' },
]

/** Usual water temperature of each month, tenths of a degree, January first. */
const TEMPERATURE = [12, 18, 38, 66, 92, 118, 134, 128, 102, 68, 34, 16]

type Kind = Source['kind']
/** Lowest and highest reading in units of the last place, and how many places there are. */
type Range = readonly [low: number, high: number, places: number]

const SURFACE: Readonly<Record<string, Range>> = {
  ph: [76, 84, 1],
  do: [66, 88, 1],
  codmn: [13, 36, 1],
  cod: [60, 145, 1],
  bod5: [8, 27, 1],
  nh3n: [40, 420, 3],
  tn: [60, 180, 2],
  f: [18, 62, 2],
  coliform: [20, 1500, 0],
}
const TP: Readonly<Record<Exclude<Kind, 'groundwater'>, Range>> = { river: [12, 86, 3], lake: [7, 23, 3] }
const OF_SOURCES: Readonly<Record<string, Range>> = {
  sulphate: [40, 180, 0],
  chloride: [30, 150, 0],
  // A part of the total nitrogen above.
  nitrate: [2, 8, 1],
  iron: [2, 18, 2],
  manganese: [5, 60, 3],
}
const GROUND: Readonly<Record<string, Range>> = {
  ph: [72, 82, 1],
  codmn: [5, 18, 1],
  nh3n: [20, 150, 3],
  f: [20, 75, 2],
  sulphate: [60, 220, 0],
  chloride: [40, 220, 0],
  nitrate: [10, 120, 1],
  iron: [2, 20, 2],
  manganese: [5, 70, 3],
  hardness: [160, 410, 0],
  solids: [340, 890, 0],
}
/** What was not found: half of each detection limit, as the measures for evaluation ask. */
const NOT_DETECTED: Values = {
  cu: '0.0005',
  zn: '0.002',
  se: '0.0002',
  as: '0.0004',
  hg: '0.00002',
  cd: '0.00005',
  cr6: '0.002',
  pb: '0.0005',
  cn: '0.0005',
  phenol: '0.00015',
  las: '0.025',
  s: '0.0025',
}
const OIL_NOT_DETECTED = '0.005'

export function* sourceSamples(): Generator<Values> {
  const chance = new Chance(0x3838)
  for (const source of sources()) {
    if (source.level === 'township-small') continue
    const rural = source.level === 'township-large'
    for (const month of MONTHS) {
      if (rural && !QUARTERLY.includes(month.slice(5))) continue
      const days = Number(period(month).last.slice(8)) * (rural ? 3 : 1)
      const found = BEYOND_THREE.find((each) => each.source === source.source && each.month === month)
      const sampled = month.slice(2).replace('-', '')
      yield {
        source: source.source,
        sampledOn: `${month}-${String(chance.between(3, 9)).padStart(2, '0')}`,
        // Hundreds of tonnes times per cent: tonnes, so four places of 万吨.
        volume: decimalOf(source.design * days * chance.between(55, 82), 4),
        ...empty(sourceItems),
        ...readings(source.kind, month, chance),
        ...(source.kind === 'groundwater' ? {} : ranged(OF_SOURCES, chance)),
        ...(found === undefined ? {} : { [found.item]: found.value }),
        beyond: null,
        laboratory: '海西演示监测站',
        report: `HXSY-${sampled}-${source.source.slice(2)}`,
      }
    }
  }
}

/** Readings of usual water of classes I to III. */
export function readings(kind: Kind, month: string, chance: Chance): Values {
  const index = Number(month.slice(5)) - 1
  const onTheSpot = {
    temperature: decimalOf(
      kind === 'groundwater' ? chance.between(70, 96) : (TEMPERATURE[index] ?? 0) + chance.between(0, 14),
      1,
    ),
    pressure: decimalOf(chance.between(690, 724), 1),
  }
  if (kind === 'groundwater') return { ...onTheSpot, ...NOT_DETECTED, ...ranged(GROUND, chance) }
  return {
    ...onTheSpot,
    ...NOT_DETECTED,
    oil: OIL_NOT_DETECTED,
    ...ranged(SURFACE, chance),
    ...ranged({ tp: TP[kind] }, chance),
  }
}

export function ranged(ranges: Readonly<Record<string, Range>>, chance: Chance): Values {
  return Object.fromEntries(
    Object.entries(ranges).map(([item, [low, high, places]]) => [
      item,
      decimalOf(chance.between(low, high), places),
    ]),
  )
}

export function empty(fields: typeof sourceItems): Values {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, null]))
}
