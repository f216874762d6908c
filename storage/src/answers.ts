import {
  type AreaBook,
  addDays,
  areaLevel,
  attainment,
  type Composition,
  dayOfInstant,
  Fault,
  type Figure,
  type FigureAnswer,
  GRAINS,
  type Instant,
  levelIndex,
  type Period,
  printFigure,
  type Question,
  type Rational,
  rational,
  roundFigure,
  type Status,
  targetRegister,
  type YearOnYear,
  yearBefore,
  yearOnYear,
} from '@qaidam/kernel'
import { type Computed, computeAll, type Node } from './compute.ts'
import type { KnownAt } from './contract.ts'
import type { Session } from './database.ts'
import { type Known, knownAt } from './known.ts'
import { sourceAt } from './read-tallies.ts'
import { findRevised } from './revised.ts'

/**
 * Answers questions on one snapshot, as known at an instant. @throws Fault ANS-… for a question
 * that has no sense
 */
export async function answerAll(
  session: Session,
  composition: Composition,
  questions: readonly Question[],
  asked: KnownAt | undefined,
  now: Instant,
): Promise<readonly FigureAnswer[]> {
  for (const question of questions) checkQuestion(question)
  const known = await knownAt(session, asked, now)
  const before = questions.map((question) => lastYear(question))
  const compute = await computeAll(
    session,
    composition,
    [...questions, ...before.filter((node) => node !== undefined)],
    known,
  )
  const targets = await readTargets(session, questions, known)
  const revised = await findRevised(session, composition, questions, known)
  return questions.map((question, index) => {
    const earlier = before[index]
    const change =
      earlier === undefined ? null : changeOf(question.figure, compute(question), compute(earlier))
    return answerOf(
      question,
      compute(question),
      change,
      targets.get(targetName(question)),
      known,
      revised.has(question),
    )
  })
}

/** @throws Fault ANS-002, ANS-003 when the figure is not held for so small an area or period */
function checkQuestion({ figure, area, period }: Question): void {
  if (levelIndex(areaLevel(area)) > levelIndex(figure.per.area)) {
    throw new Fault(
      'ANS-002',
      `${figure.id} is held per ${figure.per.area}; ${area} is a ${areaLevel(area)}.`,
      `Ask for a ${figure.per.area} or a larger area.`,
    )
  }
  if (GRAINS.indexOf(period.grain) > GRAINS.indexOf(figure.per.period)) {
    throw new Fault(
      'ANS-003',
      `${figure.id} is held per ${figure.per.period}; ${period.name} is finer.`,
      `Ask for whole periods of a ${figure.per.period}.`,
    )
  }
}

/** The same question a year ago; a span of its own (A/B) has no last year. */
function lastYear({ figure, area, period }: Question): Node | undefined {
  return period.name.includes('/') || period.first < '0002-01-01'
    ? undefined
    : { figure, area, period: yearBefore(period) }
}

function changeOf(figure: Figure, now: Computed, before: Computed): YearOnYear | null {
  if (now.raw === undefined || before.raw === undefined) return null
  const value = (raw: Rational) => (figure.changeFrom === 'raw' ? raw : roundFigure(figure, raw))
  return yearOnYear(value(now.raw), value(before.raw), figure.unit)
}

function answerOf(
  { figure, area, period }: Question,
  computed: Computed,
  change: YearOnYear | null,
  target: string | undefined,
  known: Known,
  revised: boolean,
): FigureAnswer {
  const { raw, parts, formula, cite, label, reason } = computed
  return {
    id: figure.id,
    area,
    period: period.name,
    value: raw === undefined ? null : printFigure(figure, raw),
    unit: figure.unit,
    change,
    target: target ?? null,
    attainment: attainmentOf(figure, raw, target),
    standard: distinct(cite),
    parts: Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value.toString()])),
    formula,
    raw: raw === undefined ? null : raw.toString(),
    ...(label === undefined ? {} : { label }),
    ...(reason === undefined ? {} : { reason }),
    asKnownAt: known.instant,
    seq: known.seq,
    status: statusOf(raw, period, known, revised),
  }
}

/** The published value as a share of its target; none is said where less is better. */
function attainmentOf(figure: Figure, raw: Rational | undefined, target: string | undefined): string | null {
  if (raw === undefined || target === undefined || figure.better === 'smaller') return null
  return attainment(roundFigure(figure, raw), rational(target))
}

function statusOf(raw: Rational | undefined, period: Period, known: Known, revised: boolean): Status {
  if (raw === undefined) return 'missing'
  if (period.last >= dayOfInstant(known.instant)) return 'provisional'
  return revised ? 'revised' : 'final'
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

const targetName = ({ figure, area, period }: Question) => `${figure.id} ${area} ${period.name}`

async function readTargets(
  session: Session,
  questions: readonly Question[],
  known: Known,
): Promise<ReadonlyMap<string, string>> {
  const source = sourceAt(targetRegister, known, 2)
  const rows = await session.query(
    `SELECT v.figure || ' ' || v.area || ' ' || v.period AS name, v.value::text AS value FROM ${source.sql} v WHERE v.figure = ANY($1::text[])`,
    [[...new Set(questions.map((question) => question.figure.id))], ...source.parameters],
  )
  return new Map(rows.map((row) => [row.name ?? '', row.value ?? '']))
}

/** The first instant after a period, midnight in the prefecture's zone. */
export function endOf(period: Period): string {
  return `${addDays(period.last, 1)}T00:00:00+08:00`
}

/** Reads a question from texts. @throws Fault ANS-004 when there is no such figure */
export function question(
  composition: Composition,
  areas: AreaBook,
  id: string,
  area: string,
  asked: Period,
): Question {
  const figure = composition.figures.get(id)
  if (figure === undefined) {
    throw new Fault(
      'ANS-004',
      `There is no figure "${id}".`,
      `List them with GET /api/figures; near it: ${nearest(composition, id)}.`,
    )
  }
  return { figure, area: areas.get(area).code, period: asked }
}

function nearest(composition: Composition, id: string): string {
  const words = id.split(/[.-]/)
  const score = (other: string) => words.filter((word) => word !== '' && other.includes(word)).length
  return [...composition.figures.keys()]
    .sort((a, b) => score(b) - score(a))
    .slice(0, 3)
    .join(', ')
}
