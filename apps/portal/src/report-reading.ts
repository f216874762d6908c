import {
  type AreaCode,
  areaLevel,
  Fault,
  type Figure,
  type FigureAnswer,
  type Instant,
  isHeldFor,
  type Period,
  type Piece,
  period,
  pieces,
  type Question,
  type Report,
  type ReportParagraph,
} from '@qaidam/kernel'
import { changeText, quantity } from '@qaidam/text'
import { type Desk, knownAt } from './desk.ts'

/** What one slot of a paragraph reads; the answer is absent where the portal may not or cannot ask. */
export interface ReadSlot {
  readonly figure: Figure
  readonly area: AreaCode
  readonly period: Period
  readonly answer: FigureAnswer | undefined
}

export interface ReadParagraph {
  readonly area: AreaCode
  readonly pieces: readonly Piece[]
  readonly slots: ReadonlyMap<string, ReadSlot>
  readonly each: boolean
}

export interface ReadSection {
  readonly heading: string
  readonly paragraphs: readonly ReadParagraph[]
}

interface Draft {
  readonly paragraph: ReportParagraph
  readonly area: AreaCode
  readonly slots: readonly DraftSlot[]
}

interface DraftSlot {
  readonly name: string
  readonly figure: Figure
  /** Undefined where there is no such period, as from 2016 to 1900: the number is then missing. */
  readonly period: Period | undefined
}

/** A report as it was asked for, with all its numbers. */
export interface ReportFacts {
  readonly desk: Desk
  readonly report: Report
  readonly area: AreaCode
  readonly of: Period
  readonly sections: readonly ReadSection[]
}

/** Reads the report that a visit asks for. @throws Fault when area, period or moment cannot be read */
export async function readFacts(desk: Desk, report: Report): Promise<ReportFacts> {
  const { store, query, options } = desk
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  const of = period(query.get('period') ?? options.period)
  return { desk, report, area, of, sections: await readReport(desk, report, area, of) }
}

/** Asks for every number of a report at once and puts the answers back into its paragraphs. */
export async function readReport(
  desk: Desk,
  report: Report,
  area: AreaCode,
  of: Period,
): Promise<readonly ReadSection[]> {
  const drafts = report.sections.map((section) => ({
    heading: section.heading[desk.view.language],
    drafts: section.paragraphs.flatMap((paragraph) => draftsOf(desk, paragraph, area, of)),
  }))
  const answers = await askAll(
    desk,
    drafts.flatMap((section) =>
      section.drafts.flatMap((draft) =>
        draft.slots.flatMap(({ figure, period: asked }) =>
          asked === undefined ? [] : [{ figure, area: draft.area, period: asked }],
        ),
      ),
    ),
  )
  return drafts
    .map(({ heading, drafts: waiting }) => ({
      heading,
      paragraphs: waiting
        .map((draft) => settled(desk, draft, of, answers))
        .filter(({ each, slots }) => !each || [...slots.values()].every(hasValue)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
}

function draftsOf(desk: Desk, paragraph: ReportParagraph, area: AreaCode, of: Period): readonly Draft[] {
  const slots = Object.entries(paragraph.figures).flatMap(([name, slot]) => {
    const figure = desk.store.composition.figures.get(slot.figure)
    const asked = slot.since === undefined ? of : periodSince(slot.since, of)
    return figure === undefined ? [] : [{ name, figure, period: asked }]
  })
  const areas = paragraph.each === undefined ? [area] : areasAt(desk, area, paragraph.each)
  return areas.map((each) => ({ paragraph, area: each, slots }))
}

/** From the beginning of one period to the end of another; undefined where that ends before it begins. */
export function periodSince(since: string, of: Period): Period | undefined {
  try {
    return period(`${since}/${of.name.split('/').at(-1)}`)
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

/** The areas of one level inside another, itself included where it is of that level. */
export function areasAt(
  desk: Desk,
  area: AreaCode,
  level: NonNullable<ReportParagraph['each']>,
): readonly AreaCode[] {
  if (areaLevel(area) === level) return [area]
  return desk.store.areas.childrenOf(area).flatMap((child) => areasAt(desk, child.code, level))
}

function settled(
  desk: Desk,
  draft: Draft,
  of: Period,
  answers: ReadonlyMap<string, FigureAnswer>,
): ReadParagraph {
  const slots = draft.slots.map(({ name, figure, period: asked }) => {
    const answer =
      asked === undefined ? undefined : answers.get(questionKey({ figure, area: draft.area, period: asked }))
    return [name, { figure, area: draft.area, period: asked ?? of, answer }] as const
  })
  return {
    area: draft.area,
    pieces: pieces(draft.paragraph.text[desk.view.language]),
    slots: new Map(slots),
    each: draft.paragraph.each !== undefined,
  }
}

export function slotsIn(sections: readonly ReadSection[]): readonly ReadSlot[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ slots }) => [...slots.values()]))
}

/** The moment as known at which the report was answered; undefined where nothing was. */
export function knownIn(sections: readonly ReadSection[]): Instant | undefined {
  return slotsIn(sections).find(({ answer }) => answer !== undefined)?.answer?.asKnownAt
}

/** A number of a sentence in words; undefined where it is missing. */
export function slotText(
  { view }: Pick<Desk, 'view'>,
  slot: ReadSlot | undefined,
  what: 'value' | 'change',
): string | undefined {
  const answer = slot?.answer
  if (answer === undefined || answer.value === null) return undefined
  if (what === 'value') return quantity(answer.value, answer.unit, view.language).text
  return answer.change === null ? view.t.noChange : changeText(answer.change, view.language)
}

export function hasValue(slot: ReadSlot): boolean {
  return typeof slot.answer?.value === 'string'
}

export function questionKey({ figure, area, period: asked }: Question): string {
  return `${figure.id} ${area} ${asked.name}`
}

/**
 * Answers by question. A figure that is not published, or not held as finely as asked, is not asked
 * for: what the portal cannot say is missing, and no reason to refuse a whole page.
 */
export async function askAll(
  desk: Desk,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, FigureAnswer>> {
  const asked = new Map<string, Question>()
  for (const question of questions) {
    if (question.figure.published !== true) continue
    if (isHeldFor(question.figure, question.area, question.period)) {
      asked.set(questionKey(question), question)
    }
  }
  if (asked.size === 0) return new Map()
  const answers = await desk.store.answer([...asked.values()], knownAt(desk))
  const keys = [...asked.keys()]
  return new Map(answers.map((answer, index) => [keys[index] ?? '', answer]))
}
