import { Fault } from './fault.ts'
import { fraction, ONE, type Rational, rational } from './rational.ts'
import type { Bilingual } from './text.ts'

/** What a quantity measures, as powers of base dimensions: `{ area: 1, people: -1 }` is area per person. */
export type Dimension = Readonly<Record<string, number>>

/** A unit: its id is what is printed in an answer, its factor how many base units it holds. */
export interface Unit {
  readonly id: string
  readonly name: Bilingual
  readonly dimension: Dimension
  readonly factor: Rational
}

const unit = (id: string, zh: string, en: string, dimension: Dimension, factor: Rational = ONE): Unit => ({
  id,
  name: { zh, en },
  dimension,
  factor,
})

const TEN_THOUSAND = rational(10_000)
const PURE: Dimension = {}

/**
 * Units that any prefecture counts in. People and person-times are different dimensions, and so
 * are households, places and pieces: adding one to the other is a fault, not a number.
 */
const UNITS: readonly Unit[] = [
  unit('ratio', '比值', 'ratio', PURE),
  unit('index', '指数', 'index', PURE),
  unit('%', '%', '%', PURE, fraction(1, 100)),
  unit('percentage point', '个百分点', 'percentage points', { percentagePoint: 1 }),
  unit('µg/m³', '微克/立方米', 'µg/m³', { mass: 1, volume: -1 }, fraction(1, 1_000_000)),
  unit('mg/m³', '毫克/立方米', 'mg/m³', { mass: 1, volume: -1 }, fraction(1, 1_000)),
  unit('mg/kg', '毫克/千克', 'mg/kg', PURE, fraction(1, 1_000_000)),
  unit('kg', '千克', 'kg', { mass: 1 }, rational(1_000)),
  unit('mg/L', '毫克/升', 'mg/L', { mass: 1, volume: -1 }),
  unit('吨', '吨', 't', { mass: 1 }, rational(1_000_000)),
  unit('蒸吨', '蒸吨', 't/h of steam', { steam: 1 }),
  unit('万吨', '万吨', '10 000 t', { mass: 1 }, rational(10_000_000_000)),
  unit('公顷', '公顷', 'ha', { area: 1 }),
  unit('万公顷', '万公顷', '10 000 ha', { area: 1 }, TEN_THOUSAND),
  unit('亩', '亩', 'mu', { area: 1 }, fraction(1, 15)),
  unit('米', '米', 'm', { length: 1 }),
  unit('公里', '公里', 'km', { length: 1 }, rational(1_000)),
  unit('千瓦', '千瓦', 'kW', { power: 1 }),
  unit('兆瓦', '兆瓦', 'MW', { power: 1 }, rational(1_000)),
  unit('万千瓦', '万千瓦', '10 000 kW', { power: 1 }, TEN_THOUSAND),
  unit('万千瓦时', '万千瓦时', '10 000 kWh', { energy: 1 }),
  unit('天', '天', 'days', { time: 1 }),
  unit('个月', '个月', 'months', { months: 1 }),
  unit('小时', '小时', 'hours', { time: 1 }, fraction(1, 24)),
  unit('天/件', '天/件', 'days a case', { time: 1, cases: -1 }),
  unit('个', '个', 'items', { items: 1 }),
  unit('万个', '万个', '10 000 items', { items: 1 }, TEN_THOUSAND),
  unit('所', '所', 'schools', { schools: 1 }),
  unit('张', '张', 'beds', { beds: 1 }),
  unit('级', '级', 'levels', { levels: 1 }),
  unit('篇', '篇', 'articles', { articles: 1 }),
  unit('条', '条', 'measures', { measures: 1 }),
  unit('项', '项', 'matters', { matters: 1 }),
  unit('处', '处', 'places', { places: 1 }),
  unit('件', '件', 'cases', { cases: 1 }),
  unit('家', '家', 'establishments', { establishments: 1 }),
  unit('户', '户', 'households', { households: 1 }),
  unit('人', '人', 'people', { people: 1 }),
  unit('万人', '万人', '10 000 people', { people: 1 }, TEN_THOUSAND),
  unit('人次', '人次', 'person-times', { personTimes: 1 }),
  unit('万人次', '万人次', '10 000 person-times', { personTimes: 1 }, TEN_THOUSAND),
  unit('次', '次', 'times', { times: 1 }),
  unit('元', '元', 'yuan', { money: 1 }),
  unit('万元', '万元', '10 000 yuan', { money: 1 }, TEN_THOUSAND),
  unit('亿元', '亿元', '100 million yuan', { money: 1 }, rational(100_000_000)),
]

const BY_ID = new Map(UNITS.map((each) => [each.id, each]))

export function findUnit(id: string): Unit | undefined {
  return BY_ID.get(id)
}

/** @throws Fault KRN-030 when no such unit is known */
export function getUnit(id: string): Unit {
  const found = BY_ID.get(id)
  if (found !== undefined) return found
  throw new Fault('KRN-030', `"${id}" is not a known unit.`, `Use one of ${[...BY_ID.keys()].join(', ')}.`)
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return Object.keys(combine(a, b, -1)).length === 0
}

/** The dimension of a product (`power` 1) or of a quotient (`power` −1). */
export function combine(a: Dimension, b: Dimension, power: 1 | -1): Dimension {
  const result: Record<string, number> = { ...a }
  for (const [base, exponent] of Object.entries(b)) {
    const combined = (result[base] ?? 0) + exponent * power
    if (combined === 0) delete result[base]
    else result[base] = combined
  }
  return result
}

/** The same quantity in another unit, exactly. @throws Fault KRN-031 when the two measure different things */
export function convert(value: Rational, from: Unit, to: Unit): Rational {
  if (!sameDimension(from.dimension, to.dimension)) {
    throw new Fault(
      'KRN-031',
      `A quantity in ${from.id} cannot be written in ${to.id}.`,
      'Use units that measure the same thing.',
    )
  }
  return from === to ? value : value.times(from.factor).over(to.factor)
}
