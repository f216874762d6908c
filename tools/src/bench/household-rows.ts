import { addDays, type Day, day } from '@qaidam/kernel'
import type { LoadRow } from '@qaidam/storage'
import { HOUSES, KINDS, VILLAGE_CODES } from './household-pack.ts'

/** On which days households are found: one day in each of five years, or any day of the five. */
export type Spread = 'years' | 'days'

const FIRST = day('2020-01-01')
const YEARS = Array.from({ length: 5 }, (_, index) => day(`${2020 + index}-06-15`))
const DAYS = Array.from({ length: 1_826 }, (_, index) => addDays(FIRST, index))

/** A whole number that scatters: the same for the same numbers in every run. */
function scatter(index: number, salt: number): number {
  let x = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

function pick<T>(values: readonly T[], index: number, salt: number): T {
  const value = values[scatter(index, salt) % values.length]
  if (value === undefined) throw new RangeError('there is nothing to pick from')
  return value
}

const upTo = (most: number, index: number, salt: number) => String(scatter(index, salt) % most)

/** Household number `index`, its village and its day scattered over all. */
export function householdRow(
  index: number,
  spread: Spread,
  state: boolean,
): LoadRow & { readonly from?: Day } {
  const on: Day = pick(spread === 'years' ? YEARS : DAYS, index, 1)
  const values = {
    number: `H${String(index).padStart(9, '0')}`,
    village: pick(VILLAGE_CODES, index, 2),
    surveyedOn: on,
    head: `Head ${scatter(index, 3) % 50_000}`,
    members: upTo(9, index, 4),
    workers: upTo(4, index, 5),
    kind: pick(KINDS, index, 6),
    house: pick(HOUSES, index, 7),
    relief: scatter(index, 8) % 5 === 0 ? 'true' : 'false',
    income: `${scatter(index, 9) % 90_000}.${10 + (scatter(index, 10) % 89)}`,
    pasture: upTo(400, index, 11),
    herd: upTo(300, index, 12),
  }
  return state ? { line: index + 1, values, from: on } : { line: index + 1, values }
}

/** Households from number `first` on, made before the clock starts. */
export function householdRows(
  first: number,
  count: number,
  spread: Spread,
  state = false,
): readonly LoadRow[] {
  return Array.from({ length: count }, (_, index) => householdRow(first + index, spread, state))
}
