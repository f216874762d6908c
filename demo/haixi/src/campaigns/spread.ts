import { addDays, type Day, day, dayNumber, type Values } from '@qaidam/kernel'
import { areas } from '../areas.ts'
import { type Chance, shares } from '../chance.ts'
import { type DemoLoad, numbered, type Row } from '../rows.ts'

/** How firms, clinics and farms are spread over the counties; made up, larger where more people live. */
const WEIGHTS: Readonly<Record<string, number>> = {
  632801: 30,
  632802: 22,
  632803: 7,
  632821: 12,
  632822: 19,
  632823: 6,
  632857: 4,
}
/** 茫崖 is a city since 2018: nothing of it is entered before. */
const MANGYA = '632803'
const MANGYA_FROM = day('2018-03-01')

/** A county for each of so many, in shares of the weights. */
export function countiesFor(count: number): readonly string[] {
  const counties = Object.keys(WEIGHTS)
  const counts = shares(count, Object.values(WEIGHTS))
  return counties.flatMap((county, index) => Array.from({ length: counts[index] ?? 0 }, () => county))
}

/** Every town, township and street of a county. */
export function allTownships(county: string): readonly string[] {
  return areas
    .map((area) => area.code as string)
    .filter((code) => code.startsWith(county) && code.length === 9)
}

/** A day from the first to the last, both included; in 茫崖 none before it was a city. */
export function dayIn(county: string, first: string, last: string, chance: Chance): Day {
  const from = county === MANGYA && first < MANGYA_FROM ? MANGYA_FROM : day(first)
  const to = from > day(last) ? from : day(last)
  return addDays(from, chance.between(0, dayNumber(to) - dayNumber(from)))
}

/** A number with leading zeros. */
export function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

const WORDS = ['昆源', '瀚海', '雪峰', '青盐', '沙柳', '云杉', '金河', '祥瑞', '格桑', '柴达', '驼铃', '碧湖']

/** The name of a firm that does not exist, marked as such. */
export function firm(trade: string, chance: Chance): string {
  return `${chance.pick(WORDS)}${chance.pick(WORDS)}${trade}（演示）`
}

/** Facts of one register, entered by one person; the rows are made when they are read. */
export function loadOf(
  id: string,
  actor: string,
  what: string,
  register: string,
  rows: () => readonly Values[],
): DemoLoad {
  return statesOf(id, actor, what, register, () => rows().map((values) => ({ values })))
}

/** A state with the day from which it holds. */
export interface StateRow {
  readonly values: Values
  readonly from: Day
}

/** States of one register, entered by one person; the rows are made when they are read. */
export function statesOf(
  id: string,
  actor: string,
  what: string,
  register: string,
  rows: () => readonly Omit<Row, 'line'>[],
): DemoLoad {
  return { id: `demo-haixi-${id}`, actor, reason: `演示数据：${what}`, register, rows: lazily(rows) }
}

function* lazily(rows: () => readonly Omit<Row, 'line'>[]): Generator<Row> {
  yield* numbered(rows())
}
