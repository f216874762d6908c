import {
  type AreaCode,
  type Figure,
  type FigureAnswer,
  isHeldFor,
  type Period,
  type Question,
} from '@qaidam/kernel'
import { type Desk, knownAt } from './desk.ts'

/** A figure that a page shows; the answer is absent where the portal may not or cannot ask. */
export interface ReadSlot {
  readonly figure: Figure
  readonly area: AreaCode
  readonly period: Period
  readonly answer: FigureAnswer | undefined
}

export function hasValue(slot: Pick<ReadSlot, 'answer'>): boolean {
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
