import { type Bilingual, type Day, Fault, findPhaseOn, type PartRow, type Period } from '@qaidam/kernel'
import { WATER_CLASSES, type WaterClass } from '../items.ts'
import { waterMeanRule } from '../rules.ts'
import { type Judgement, judge } from './judge.ts'
import { isEmpty, meanReadings, type Readings, readingsOf } from './readings.ts'
import { bodyOf, itemList } from './sample.ts'

type Within = Pick<Period, 'first' | 'last' | 'grain'>
type Settings = Readonly<Record<string, string>>

/** How a place is judged over months: by the mean of them, or by each, so that one bad month fails it. */
export const JUDGED = ['mean', 'each-month'] as const

/** Under which programme the samples were taken; `all` takes every sample. */
export const PROGRAMMES = ['all', 'county-and-above', 'rural'] as const

export const PLACE_SETTINGS = { judged: JUDGED, programme: PROGRAMMES }

/** The pieces of one month of a place, judged together by the means of their items. */
export interface PlaceMonth {
  readonly rows: readonly PartRow[]
  readonly readings: Readings
  readonly judgement: Judgement
}

/** A source or section with its class over the period. */
export interface Place extends Pick<Judgement, 'class' | 'complies' | 'exceeding'> {
  readonly by: string
  readonly rows: readonly PartRow[]
  readonly months: readonly PlaceMonth[]
}

export interface Places {
  readonly judged: readonly Place[]
  /** Why nothing was judged; absent where something was. */
  readonly reason?: Bilingual
}

const NO_SAMPLE: Bilingual = {
  zh: '没有可评价的水质监测结果',
  en: 'There is no result of water monitoring that can be judged.',
}

/** Every place with results in the period, in the order of its first day, with its class. */
export function placesOf(rows: readonly PartRow[], within: Within, settings: Settings): Places {
  const programme = settings.programme ?? 'all'
  const places = new Map<string, PartRow[]>()
  for (const row of rows) {
    if (programme !== 'all' && row.values.programme !== programme) continue
    if (isEmpty(readingsOf(row.values))) continue
    const there = places.get(row.by)
    if (there === undefined) places.set(row.by, [row])
    else there.push(row)
  }
  const measured = [...places].flatMap(([by, of]) => {
    const months = monthsOf(of)
    return months.length === 0 ? [] : [{ by, months }]
  })
  if (measured.length === 0) return { judged: [], reason: NO_SAMPLE }
  if (settings.judged === 'each-month') return { judged: measured.map(byEachMonth) }
  const needed = monthsNeeded(within)
  const enough = measured.filter(({ months }) => months.length >= needed)
  if (enough.length === 0) {
    const reason = {
      zh: `各断面（点位）有监测结果的月份均不足${needed}个`,
      en: `No place has results of ${needed} months, which this period needs.`,
    }
    return { judged: [], reason }
  }
  return { judged: enough.map(byMean) }
}

function monthsOf(rows: readonly PartRow[]): readonly PlaceMonth[] {
  const months = new Map<string, PartRow[]>()
  for (const row of rows) {
    const month = row.day.slice(0, 7)
    const there = months.get(month)
    if (there === undefined) months.set(month, [row])
    else there.push(row)
  }
  return [...months.values()].flatMap((of) => {
    const readings = meanReadings(of.map((row) => readingsOf(row.values)))
    const judgement = judge(readings, bodyOfRows(of), beyondOf(of), lastDay(of))
    return judgement === undefined ? [] : [{ rows: of, readings, judgement }]
  })
}

const bodyOfRows = (rows: readonly PartRow[]) => bodyOf(rows.at(-1)?.values.body)
const beyondOf = (rows: readonly PartRow[]) => [
  ...new Set(rows.flatMap((row) => itemList(row.values.beyond))),
]
const rowsOf = (months: readonly PlaceMonth[]) => months.flatMap((month) => month.rows)

function lastDay(rows: readonly PartRow[]): Day {
  const last = rows.at(-1)
  if (last === undefined) throw new RangeError('A month without a piece has no last day.')
  return last.day
}

type Measured = Pick<Place, 'by' | 'months'>

/** The class of the worst month; what exceeds is what exceeded in any of them. */
function byEachMonth({ by, months }: Measured): Place {
  const worst = Math.max(...months.map(({ judgement }) => WATER_CLASSES.indexOf(judgement.class)))
  return {
    by,
    months,
    rows: rowsOf(months),
    class: WATER_CLASSES[worst] ?? 'worse-than-V',
    complies: months.every(({ judgement }) => judgement.complies),
    exceeding: [...new Set(months.flatMap(({ judgement }) => judgement.exceeding))],
  }
}

/** The means of the monthly means, item by item, judged under the law of the last of their days. */
function byMean({ by, months }: Measured): Place {
  const rows = rowsOf(months)
  const readings = meanReadings(months.map((month) => month.readings))
  const found = judge(readings, bodyOfRows(rows), beyondOf(rows), lastDay(rows))
  if (found === undefined) throw new RangeError('Months that were judged have a mean.')
  return { by, months, rows, class: found.class, complies: found.complies, exceeding: found.exceeding }
}

/**
 * Two months for a quarter and eight for a year, says the rule; for other stretches, of which it says
 * nothing, the same share of their months as for a year: four of a half-year.
 */
function monthsNeeded({ first, last, grain }: Within): number {
  const rule = findPhaseOn(waterMeanRule, last)?.value
  if (rule === undefined) return 1
  const index = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const months = index(last) - index(first) + 1
  if (grain === 'quarter' && months === 3) return rule.monthsForSeason
  return Math.ceil((months * rule.monthsForYear) / 12)
}

/** @throws Fault STD-059 when the figure names no class */
export function classOfSettings({ class: asked }: Settings): WaterClass {
  const found = WATER_CLASSES.find((each) => each === asked)
  if (found !== undefined) return found
  throw new Fault(
    'STD-059',
    `The setting class is "${asked ?? ''}".`,
    `Set class to one of ${WATER_CLASSES.join(', ')}.`,
  )
}
