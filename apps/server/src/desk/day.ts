import {
  type AreaCode,
  addDays,
  areaLevel,
  type Bilingual,
  type Day,
  dayNumber,
  dayOfLocalTime,
  type Figure,
  isHeldFor,
  levelIndex,
  localTimeOf,
  type Period,
  period,
  type Question,
  startOfDay,
  targetRegister,
} from '@qaidam/kernel'
import { allRecords, chartForm, seriesOf } from '@qaidam/portal'
import { type OwedStep, progressOf, readFindings, type Store } from '@qaidam/storage'
import { type Names, readNames, type StepSaid, saySteps } from './names.ts'

/** As many steps of a part as are shown; all are counted. */
const STEPS_SHOWN = 40
const FIGURES_SHOWN = 12
const FINDINGS_SHOWN = 30
const WEEKS = 8

export interface DayPart {
  readonly total: number
  readonly steps: readonly StepSaid[]
}

/** What the day of a person looks like, in one answer. */
export async function dayOf(store: Store, person: string, ofPeriod: string) {
  const names = await readNames(store)
  const now = localTimeOf(store.clock())
  const today = dayOfLocalTime(now)
  const { owed, asked } = await store.workOf(person)
  const held = names.heldBy(person)
  const offices = [...new Set(held.map(({ office }) => office))]
  return {
    person: { id: person, name: names.person(person) },
    now,
    today,
    posts: held.map(({ post }) => names.post(post)),
    parts: await sayParts(store, names, partsOf(owed, asked, now, today)),
    findings: await findingsOf(store, names, offices),
    figures: await figuresOf(store, offices, period(ofPeriod)),
    asked: await askedOf(store, names, areasOf(store, offices), today),
  }
}

type PartName = 'late' | 'week' | 'waiting' | 'paused' | 'asked'

/** What is late, what comes due within a week, what waits, what stands still, what was asked of others. */
function partsOf(owed: readonly OwedStep[], asked: readonly OwedStep[], now: string, today: Day) {
  const weekEnd = startOfDay(addDays(today, 8))
  const open = owed.filter(({ status }) => status === 'open')
  const late = open.filter(({ lateFrom }) => lateFrom !== null && lateFrom <= now)
  const week = open.filter(({ lateFrom }) => lateFrom !== null && lateFrom > now && lateFrom <= weekEnd)
  return {
    late,
    week,
    waiting: open.filter((step) => !late.includes(step) && !week.includes(step)),
    paused: owed.filter(({ status }) => status === 'paused'),
    asked,
  }
}

async function sayParts(store: Store, names: Names, parts: Record<PartName, readonly OwedStep[]>) {
  const shown = Object.entries(parts).flatMap(([, steps]) => steps.slice(0, STEPS_SHOWN))
  const said = new Map(
    (await saySteps(store, names, shown)).map((step, index) => [shown[index] as OwedStep, step]),
  )
  const entries = Object.entries(parts).map(([name, steps]): [string, DayPart] => [
    name,
    { total: steps.length, steps: steps.slice(0, STEPS_SHOWN).flatMap((step) => said.get(step) ?? []) },
  ])
  return Object.fromEntries(entries) as Record<PartName, DayPart>
}

/** What checks found in the registers of these offices, and nobody has settled. */
async function findingsOf(store: Store, names: Names, offices: readonly string[]) {
  const { registers, procedureOf } = store.composition
  const found = offices.length === 0 ? [] : await readFindings(store, { offices, status: 'open' })
  const list = found.slice(0, FINDINGS_SHOWN).map((values) => ({
    finding: values.finding ?? '',
    register: values.register ?? '',
    registerName: registers.get(values.register ?? '')?.name ?? null,
    record: values.record ?? '',
    moved: procedureOf.has(values.register ?? ''),
    areaName: names.area(values.area ?? ''),
    message: values.message ?? '',
    advice: values.advice ?? '',
  }))
  return { total: found.length, list }
}

/** The areas of offices, the smallest first. */
function areasOf({ prefecture }: Store, offices: readonly string[]): readonly AreaCode[] {
  const areas = prefecture.offices.filter(({ id }) => offices.includes(id)).map(({ area }) => area)
  return [...new Set(areas)].sort((one, other) => levelIndex(areaLevel(other)) - levelIndex(areaLevel(one)))
}

export interface FigureSaid {
  readonly id: string
  readonly name: Bilingual
  readonly unit: string
  readonly area: AreaCode
  readonly period: string
  readonly form: 'columns' | 'line'
  readonly better: 'larger' | 'smaller' | null
}

/** Figures that these offices answer for, those with a target first, each with its course. */
async function figuresOf(store: Store, offices: readonly string[], of: Period) {
  const own = [...store.composition.figures.values()].filter(({ owner }) => offices.includes(owner))
  const aimed = await aimedAt(store, of)
  const asked = own
    .flatMap((figure) => questionOf(store, figure, of) ?? [])
    .sort((one, other) => Number(aimed.has(other.figure.id)) - Number(aimed.has(one.figure.id)))
    .slice(0, FIGURES_SHOWN)
  const progress = await progressOf(store, asked)
  const series = asked.map(({ figure }) => seriesOf(figure, of).periods)
  const points = asked.flatMap((question, index) =>
    (series[index] ?? []).map((each): Question => ({ ...question, period: each })),
  )
  const answers = points.length === 0 ? [] : await store.answer(points)
  let at = 0
  const list = progress.map((each, index) => {
    const { figure, area } = each.question
    const count = series[index]?.length ?? 0
    const trend = answers.slice(at, at + count).map(({ period: name, value }) => ({ period: name, value }))
    at += count
    return {
      ...figureSaid(figure, area, of),
      value: each.value,
      change: each.change,
      target: each.target,
      attainment: each.attainment,
      standing: each.standing,
      status: each.status,
      trend,
    }
  })
  return { total: own.length, period: of.name, list }
}

export function figureSaid(figure: Figure, area: AreaCode, of: Period): FigureSaid {
  return {
    id: figure.id,
    name: figure.name,
    unit: figure.unit,
    area,
    period: of.name,
    form: chartForm(figure),
    better: figure.better ?? null,
  }
}

/** A figure where its office is, or in the whole prefecture where it is held no finer. */
function questionOf({ prefecture }: Store, figure: Figure, of: Period): Question | undefined {
  const own = prefecture.offices.find(({ id }) => id === figure.owner)?.area ?? prefecture.code
  return [own, prefecture.code]
    .map((area) => ({ figure, area, period: of }))
    .find(({ area }) => isHeldFor(figure, area, of))
}

/** Figures with a target in a period. */
async function aimedAt(store: Store, of: Period): Promise<ReadonlySet<string>> {
  const targets = await allRecords(store, targetRegister.id)
  return new Set(targets.filter((each) => each.period === of.name).map(({ figure }) => figure ?? ''))
}

const BURDEN = ['burden.cells', 'burden.tasks'] as const

/** What the smallest area of these offices was asked for, week by week up to this one. */
async function askedOf(store: Store, names: Names, areas: readonly AreaCode[], today: Day) {
  const [area = store.prefecture.code] = areas
  const figures = BURDEN.flatMap((id) => store.composition.figures.get(id) ?? [])
  // Weeks begin on Monday; 1 January 1970 was a Thursday.
  const monday = addDays(today, -((dayNumber(today) + 3) % 7))
  const weeks = Array.from({ length: WEEKS }, (_, index) => {
    const first = addDays(monday, -7 * (WEEKS - 1 - index))
    return { first, last: addDays(first, 6) }
  })
  const asked = weeks.flatMap(({ first, last }) =>
    figures.map((figure): Question => ({ figure, area, period: period(`${first}/${last}`) })),
  )
  const answers = asked.length === 0 ? [] : await store.answer(asked)
  const weekly = (id: string, first: Day) =>
    answers.find((answer) => answer.id === id && answer.period.startsWith(first))?.value ?? null
  return {
    area,
    areaName: names.area(area),
    level: areaLevel(area),
    weeks: weeks.map((week) => ({
      ...week,
      cells: weekly('burden.cells', week.first),
      tasks: weekly('burden.tasks', week.first),
    })),
  }
}
