import {
  type AreaCode,
  areaLevel,
  Fault,
  type Figure,
  type FigureAnswer,
  type FigureRow,
  isDecimal,
  levelIndex,
  type Period,
  period,
  type Rational,
  rank,
  rational,
  sum,
} from '@qaidam/kernel'
import { type FigureRows, type Peers, peersOf } from '@qaidam/storage'
import type { CalendarDay, ComparedArea, Grade } from '@qaidam/ui'
import { askAll, questionKey } from './answers.ts'
import { areaName, type Desk, knownAt, traceLink } from './desk.ts'
import { type RecordNames, readNames } from './record-names.ts'
import { referredByRows } from './row-values.ts'
import { type Series, seriesOf, seriesQuestions } from './series.ts'

export const ROWS_PER_PAGE = 50

/** All that the trace page of one number shows. */
export interface Trace {
  readonly figure: Figure
  readonly area: AreaCode
  readonly of: Period
  readonly answer: FigureAnswer
  readonly answers: ReadonlyMap<string, FigureAnswer>
  readonly series: Series
  readonly peers: Peers
  readonly rows: FigureRows
  readonly calendar: readonly CalendarDay[]
  readonly names: RecordNames
}

/** @throws Fault when area, period or moment cannot be asked of this figure */
export async function readTrace(desk: Desk, figure: Figure): Promise<Trace> {
  const { store, query, options } = desk
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  const of = period(query.get('period') ?? options.period)
  const question = { figure, area, period: of }
  const [answer] = await store.answer([question], knownAt(desk))
  if (answer === undefined) {
    throw new Fault('PTL-002', `${figure.id} has no answer for ${area} ${of.name}.`, 'Ask again later.')
  }
  const peers = peersOf(store.areas, figure, area, of)
  const series = seriesOf(figure, of)
  const answers = await askAll(desk, [
    ...peers.areas.map((each) => ({ figure, area: each, period: of })),
    ...seriesQuestions(figure, area, series),
  ])
  const cursor = query.get('cursor')
  const rows = await store.rows(question, {
    limit: ROWS_PER_PAGE,
    ...(cursor === null || cursor === '' ? {} : { cursor }),
    ...knownAt(desk),
  })
  return {
    figure,
    area,
    of,
    answer,
    answers,
    series,
    peers,
    rows,
    calendar: await readCalendar(desk, figure, area, of),
    names: await readNames(desk, referredByRows(store, rows.rows)),
  }
}

/** Villages are not set against each other, so ranks end at townships. */
function isRanked(area: AreaCode): boolean {
  return areaLevel(area) !== 'village'
}

export function comparedAreas(
  desk: Desk,
  { figure, area, of, answers, peers }: Pick<Trace, 'figure' | 'area' | 'of' | 'answers' | 'peers'>,
): readonly ComparedArea[] {
  const answered = peers.areas.flatMap((code) => {
    const answer = answers.get(questionKey({ figure, area: code, period: of }))
    return answer === undefined ? [] : [{ code, answer }]
  })
  const values = new Map(
    answered.flatMap(({ code, answer }): readonly (readonly [AreaCode, Rational])[] =>
      answer.value === null || !isRanked(code) ? [] : [[code, rational(answer.value)]],
    ),
  )
  const places = figure.better === undefined ? undefined : rank(values, figure.better)
  const compared = answered.map(({ code, answer }) => ({
    area: areaName(desk, code),
    href: traceLink(desk, figure.id, code, of.name),
    value: answer.value,
    change: answer.change,
    rank: places?.get(code),
    current: code === area,
  }))
  if (places === undefined) return compared
  return compared.toSorted((a, b) => (a.rank ?? compared.length + 1) - (b.rank ?? compared.length + 1))
}

/** A year of days, each of which may stand for two parts. */
const CALENDAR_ROWS_MAX = 800

/**
 * Days with the grade that their evaluation gave them, for figures whose rows are days of one place;
 * a place with two stations has two rows a day and no calendar.
 */
async function readCalendar(
  desk: Desk,
  figure: Figure,
  area: AreaCode,
  of: Period,
): Promise<readonly CalendarDay[]> {
  if (figure.kind !== 'evaluation' || of.grain === 'day' || of.name.includes('/')) return []
  const outputs = desk.store.composition.parts.get(figure.parts)?.outputs ?? {}
  if (!Object.hasOwn(outputs, 'level')) return []
  const page = { limit: CALENDAR_ROWS_MAX, ...knownAt(desk) }
  const { rows, next } = await desk.store.rows({ figure, area, period: of }, page)
  if (next !== null) return []
  const byDay = new Map<string, FigureRow>()
  for (const row of rows) {
    if (row.day === undefined) continue
    const other = byDay.get(row.day)
    if (other !== undefined && other.record !== row.record) return []
    byDay.set(row.day, row)
  }
  const days = [...byDay]
    .map(([day, row]) => ({ day, grade: gradeOf(row.values.level ?? null) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  // Other methods call something else a level: no grade, no calendar.
  return days.some(({ grade }) => grade !== null) ? days : []
}

function gradeOf(level: string | null): Grade | null {
  const grade = ([1, 2, 3, 4, 5, 6] as const).find((each) => String(each) === level)
  return grade ?? null
}

export interface PartSum {
  readonly part: string
  readonly here: string
  /** The part of the answer, or undefined where the answer has none of that name. */
  readonly whole: string | undefined
  /** Whether this page alone holds all rows, so that its sum must be the part. */
  readonly complete: boolean
  readonly agrees: boolean
}

/** Adds the contributions of a page of rows, part by part, exactly. */
export function partSums(
  { answer, rows }: Pick<Trace, 'answer' | 'rows'>,
  firstPage: boolean,
): readonly PartSum[] {
  const complete = firstPage && rows.next === null
  const names = [...new Set(rows.rows.map(({ part }) => part))]
  return names.map((part) => {
    const own = rows.rows.filter((row) => row.part === part && isDecimal(row.contribution))
    const here = sum(own.map(({ contribution }) => rational(contribution)))
    const whole = answer.parts[part]
    const agrees = whole !== undefined && isDecimal(whole) && rational(whole).equals(here)
    return { part, here: here.toString(), whole, complete, agrees }
  })
}

/** The level that a figure's areas may be chosen from. */
export function deepestLevel(figure: Figure) {
  return levelIndex(figure.per.area) > levelIndex('township') ? ('township' as const) : figure.per.area
}

export function levelName(desk: Desk, level: ReturnType<typeof areaLevel>): string {
  const { t } = desk.view
  return {
    province: t.levelProvince,
    prefecture: t.levelPrefecture,
    county: t.levelCounty,
    township: t.levelTownship,
    village: t.levelVillage,
  }[level]
}

export function grainName(desk: Desk, grain: Figure['per']['period']): string {
  const { t } = desk.view
  return {
    year: t.grainYear,
    half: t.grainHalf,
    quarter: t.grainQuarter,
    month: t.grainMonth,
    day: t.grainDay,
  }[grain]
}
