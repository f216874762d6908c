import {
  type AreaBook,
  type AreaCode,
  addDays,
  areaLevel,
  attainment,
  type Composition,
  type Day,
  dayOfInstant,
  type Figure,
  type FigureAnswer,
  type Forecast,
  forecast,
  type GoalStanding,
  goalStanding,
  type Instant,
  isHeldFor,
  type Period,
  parentArea,
  type Question,
  type Rational,
  rank,
  rational,
  roundFigure,
  spanOver,
  type YearOnYear,
  yearBefore,
  yearOnYear,
} from '@qaidam/kernel'
import type { Store } from './contract.ts'

/** How far a question has come: its answer, its target, and what its period is expected to come to. */
export interface Progress {
  readonly question: Question
  /** Of the whole period; of what of it was over, where a day was named on which to look. */
  readonly value: string | null
  readonly change: YearOnYear | null
  readonly target: string | null
  readonly attainment: string | null
  readonly status: FigureAnswer['status']
  /** The last day looked at; the period goes on after it or not. */
  readonly through: Day
  readonly over: boolean
  readonly forecast: Forecast | null
  readonly standing: GoalStanding | null
  readonly asKnownAt: Instant
}

export interface LookedAt {
  readonly asKnownAt?: Instant
  /** As if the period had come to this day and no further; yesterday without it. */
  readonly through?: Day | undefined
}

/** Answers questions with the course of their periods. */
export async function progressOf(
  store: Pick<Store, 'answer'>,
  questions: readonly Question[],
  { through, ...known }: LookedAt = {},
): Promise<readonly Progress[]> {
  const answers = await store.answer(questions, known)
  const [first] = answers
  if (first === undefined) return []
  const last = through ?? addDays(dayOfInstant(first.asKnownAt), -1)
  const spans = questions.map((question) => spansOf(question, last))
  const asked = spans.flatMap(({ over, before }) => [...(over === undefined ? [] : [over]), ...before])
  const read = new Map<Question, FigureAnswer>()
  const more = asked.length === 0 ? [] : await store.answer(asked, known)
  for (const [index, answer] of more.entries()) read.set(asked[index] as Question, answer)
  return questions.flatMap((question, index) => {
    const [answer, own] = [answers[index], spans[index]]
    if (answer === undefined || own === undefined) return []
    return [progress(question, answer, own, read, last, through !== undefined)]
  })
}

/** What is asked beside the question itself, where its period goes on after the day looked at. */
interface Spans {
  readonly goesOn: boolean
  readonly over: Question | undefined
  /** The same days of last year, and the whole of it. */
  readonly before: readonly Question[]
}

function spansOf(question: Question, last: Day): Spans {
  const { figure, period: of } = question
  if (last >= of.last) return { goesOn: false, over: undefined, before: [] }
  const span = spanOver(figure, of, last)
  if (span === undefined) return { goesOn: true, over: undefined, before: [] }
  const at = (period: Period): Question => ({ ...question, period })
  const alone = of.name.includes('/') || of.first < '0002-01-01'
  const before = alone ? [] : [at(yearBefore(span)), at(yearBefore(of))]
  return { goesOn: true, over: at(span), before }
}

function progress(
  question: Question,
  answer: FigureAnswer,
  { goesOn, over, before }: Spans,
  read: ReadonlyMap<Question, FigureAnswer>,
  through: Day,
  named: boolean,
): Progress {
  const { figure, period: of } = question
  const soFar = over === undefined ? undefined : read.get(over)
  const [beforeOver, beforeWhole] = before.map((each) => rawOf(read.get(each)))
  const made = forecastOf(question, over, rawOf(soFar), beforeOver, beforeWhole)
  const shown = goesOn && named ? soFar : answer
  const raw = rawOf(shown)
  const value = raw === undefined ? undefined : roundFigure(figure, raw)
  const target = answer.target === null ? undefined : rational(answer.target)
  const expected = made === undefined ? undefined : roundFigure(figure, made.raw)
  return {
    question,
    value: shown?.value ?? null,
    change: shown === answer ? answer.change : changeOf(figure, raw, beforeOver),
    target: answer.target,
    attainment:
      value === undefined || target === undefined || figure.better === 'smaller'
        ? null
        : attainment(value, target),
    status: shown?.status ?? 'missing',
    through: goesOn ? (over?.period.last ?? through) : of.last,
    over: !goesOn,
    forecast: made ?? null,
    standing:
      value === undefined || target === undefined
        ? null
        : goalStanding({ figure, value, target, over: !goesOn, forecast: expected }),
    asKnownAt: answer.asKnownAt,
  }
}

const rawOf = (answer: FigureAnswer | undefined): Rational | undefined =>
  answer?.raw == null ? undefined : rational(answer.raw)

function forecastOf(
  { figure, period: of }: Question,
  over: Question | undefined,
  soFar: Rational | undefined,
  beforeOver: Rational | undefined,
  beforeWhole: Rational | undefined,
): Forecast | undefined {
  if (over === undefined || soFar === undefined) return undefined
  const before =
    beforeOver === undefined || beforeWhole === undefined
      ? undefined
      : { over: beforeOver, whole: beforeWhole }
  return forecast({ figure, of, over: over.period, soFar, before })
}

function changeOf(figure: Figure, now: Rational | undefined, before: Rational | undefined) {
  if (now === undefined || before === undefined) return null
  const value = (raw: Rational) => (figure.changeFrom === 'raw' ? raw : roundFigure(figure, raw))
  return yearOnYear(value(now), value(before), figure.unit)
}

const PEERS_MAX = 60

export interface Peers {
  readonly inside: boolean
  readonly areas: readonly AreaCode[]
}

/** The areas inside this one, or beside it where the figure is held no finer. */
export function peersOf(areas: AreaBook, figure: Figure, area: AreaCode, of: Pick<Period, 'grain'>): Peers {
  const children = areas.childrenOf(area).map(({ code }) => code)
  const inside = children.some((child) => isHeldFor(figure, child, of))
  if (inside) return { inside, areas: children.slice(0, PEERS_MAX) }
  const parent = parentArea(area)
  const siblings = parent === undefined ? [] : areas.childrenOf(parent).map(({ code }) => code)
  const held = siblings.filter((sibling) => isHeldFor(figure, sibling, of))
  return { inside, areas: held.slice(0, PEERS_MAX) }
}

/** An area among its peers: how far it has come, and its place where the figure has a better end. */
export interface Compared extends Progress {
  readonly rank: number | null
}

export interface AreasCompared {
  /** The area asked for, which has no place among those inside it. */
  readonly whole: Progress
  readonly inside: boolean
  readonly areas: readonly Compared[]
}

/** One figure and period for all divisions of an area. Villages are not set against each other. */
export async function compareAreas(
  store: Pick<Store, 'answer' | 'areas'> & { readonly composition: Pick<Composition, 'figures'> },
  question: Question,
  looked: LookedAt = {},
): Promise<AreasCompared | undefined> {
  const { figure, area, period } = question
  const peers = peersOf(store.areas, figure, area, period)
  const asked = [question, ...peers.areas.map((each) => ({ figure, area: each, period }))]
  const [whole, ...areas] = await progressOf(store, asked, looked)
  if (whole === undefined) return undefined
  const ranked = areas.filter(({ question: { area: at } }) => areaLevel(at) !== 'village')
  const values = new Map(
    ranked.flatMap(({ question: { area: at }, value }): readonly (readonly [AreaCode, Rational])[] =>
      value === null ? [] : [[at, rational(value)]],
    ),
  )
  const places = figure.better === undefined ? undefined : rank(values, figure.better)
  const placed = areas.map((each) => ({ ...each, rank: places?.get(each.question.area) ?? null }))
  const end = placed.length + 1
  return {
    whole,
    inside: peers.inside,
    areas: places === undefined ? placed : placed.toSorted((a, b) => (a.rank ?? end) - (b.rank ?? end)),
  }
}
