import {
  type AreaBook,
  type AreaCode,
  type AreaLevel,
  areaLevel,
  type Composition,
  Fault,
  type Figure,
  type FigureAnswer,
  type Instant,
  isHeldFor,
  type Language,
  type Period,
  type Prefecture,
  period,
  type Question,
  type Value,
} from '@qaidam/kernel'
import type { Records, Slot } from './script.ts'

/** Where a report reads: a store, or anything that answers as one does. */
export interface ReportSource {
  readonly composition: Composition
  readonly prefecture: Prefecture
  readonly areas: AreaBook
  answer(questions: readonly Question[], known?: Known): Promise<readonly FigureAnswer[]>
  records(
    register: string,
    page?: Known & {
      readonly limit?: number
      readonly cursor?: string
      readonly area?: AreaCode
      readonly matching?: Readonly<Record<string, readonly string[]>>
    },
  ): Promise<{ readonly records: readonly ListedRecord[]; readonly next: string | null }>
  head(): Promise<{ readonly seq: number; readonly recordedAt: Instant | null }>
}

export interface Known {
  readonly asKnownAt?: Instant
  /** As known when this entry of the journal was the last. */
  readonly seq?: number
}

export interface ListedRecord {
  readonly values: Readonly<Record<string, Value>>
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** What a report is asked for. */
export interface Asked extends Known {
  readonly area: AreaCode
  readonly period: Period
  readonly language: Language
}

/** Where in a report a passage stands: the area it speaks of, and the level of the heading above it. */
export interface Scope {
  readonly area: AreaCode
  readonly level: number
}

/**
 * What a text asks for. A text is written twice: first to learn its questions, then with all the
 * answers, so that a whole report is one reading of the store.
 */
export class Asking {
  readonly questions = new Map<string, Question>()
  readonly lists = new Map<string, { readonly records: Records; readonly area: AreaCode }>()
  readonly source: ReportSource
  readonly asked: Asked
  readonly #answers: ReadonlyMap<string, FigureAnswer> | undefined
  readonly #records: ReadonlyMap<string, readonly ListedRecord[]>

  constructor(
    source: ReportSource,
    asked: Asked,
    answers?: ReadonlyMap<string, FigureAnswer>,
    records: ReadonlyMap<string, readonly ListedRecord[]> = new Map(),
  ) {
    this.source = source
    this.asked = asked
    this.#answers = answers
    this.#records = records
  }

  /** Whether answers are there already. */
  get answered(): boolean {
    return this.#answers !== undefined
  }

  /**
   * The answer to a slot; undefined where it has no sense here (a figure of counties asked of a
   * village, a period that ends before it begins), or while questions are only being learned.
   */
  answer(slot: Slot, scope: Scope): FigureAnswer | undefined {
    const question = this.question(slot, scope)
    return question === undefined ? undefined : this.answerTo(question)
  }

  answerTo(question: Question): FigureAnswer | undefined {
    if (!isHeldFor(question.figure, question.area, question.period)) return undefined
    const key = questionKey(question)
    this.questions.set(key, question)
    return this.#answers?.get(key)
  }

  question(slot: Slot, scope: Scope): Question | undefined {
    const of = periodOfSlot(slot, this.asked.period)
    return of === undefined
      ? undefined
      : { figure: this.figure(slot), area: this.areaOf(slot, scope), period: of }
  }

  /** The report's period, or the year (`year`, `whole-year`) that goes with it. */
  periodOf(of: string | undefined): Period {
    return basePeriod(of, this.asked.period)
  }

  figure({ figure: id }: Slot): Figure {
    const figure = this.source.composition.figures.get(id)
    if (figure === undefined) throw new RangeError(`no figure ${id} in a text that was checked`)
    return figure
  }

  areaOf({ area }: Slot, scope: Scope): AreaCode {
    return area === undefined ? scope.area : this.source.areas.get(area).code
  }

  records(records: Records, area: AreaCode): readonly ListedRecord[] | undefined {
    const key = listKey(records, area)
    this.lists.set(key, { records, area })
    return this.#records.get(key)
  }

  /** The areas of one level inside another, itself where it is of that level. */
  areasAt(area: AreaCode, level: AreaLevel): readonly AreaCode[] {
    if (areaLevel(area) === level) return [area]
    return this.source.areas.childrenOf(area).flatMap((child) => this.areasAt(child.code, level))
  }
}

export function questionKey({ figure, area, period: of }: Question): string {
  return `${figure.id} ${area} ${of.name}`
}

function listKey({ register }: Records, area: AreaCode): string {
  return `${register} ${area}`
}

/** The period that a slot means in a report of another; undefined where there is no such period. */
export function periodOfSlot(
  { period: asked, since }: Pick<Slot, 'period' | 'since'>,
  of: Period,
): Period | undefined {
  const base = basePeriod(asked, of)
  return since === undefined ? base : periodSince(since, base)
}

function basePeriod(asked: string | undefined, of: Period): Period {
  if (asked === undefined) return of
  const year = of.last.slice(0, 4)
  if (asked === 'year') return period(year)
  if (asked !== 'whole-year') return period(asked)
  return period(of.last.endsWith('-12-31') ? year : String(Number(year) - 1).padStart(4, '0'))
}

function periodSince(since: string, of: Period): Period | undefined {
  try {
    return period(`${since}/${of.name.split('/').at(-1)}`)
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}
