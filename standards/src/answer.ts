import { asStated, type Day, Fault, type Law, phaseOn, type Standard } from '@qaidam/kernel'
import { airQuestions } from './air/questions.ts'
import { calendarQuestions } from './calendar/questions.ts'
import { identityQuestions } from './identity/questions.ts'
import { privacyQuestions } from './privacy/questions.ts'
import { projectQuestions } from './projects/questions.ts'
import { type Answer, type Answerable, objectOf, type Question } from './questions/question.ts'
import { soilQuestions } from './soil/questions.ts'
import { standards } from './standards.ts'
import { statisticsQuestions } from './statistics/questions.ts'
import { wasteQuestions } from './waste/questions.ts'
import { waterQuestions } from './water/questions.ts'

export type { Answerable } from './questions/question.ts'

const QUESTIONS: readonly Question[] = [
  ...airQuestions,
  ...waterQuestions,
  ...soilQuestions,
  ...wasteQuestions,
  ...statisticsQuestions,
  ...calendarQuestions,
  ...identityQuestions,
  ...privacyQuestions,
  ...projectQuestions,
]

/** The questions that {@link answerStandard} computes; ids of `standards` are answered by their value. */
export const answerable: readonly Answerable[] = QUESTIONS.map(({ id, name, fields }) => ({
  id,
  name,
  fields,
}))

/**
 * Answers one question under the law of a day. `air.aqi` counts, in a daily report, ozone by its
 * eight hours; by the letter of 2012 its hour counts too, and here it does so only where the eight
 * hours give no index (missing, or above 800 µg/m³). An hourly report never counts the eight hours.
 * The index comes from what is given; `publishable` is false when the standard would withhold it.
 * @throws Fault STD-010 … STD-015, STD-002 for a day before the law, KRN-020
 */
export function answerStandard(id: string, on: Day, input: unknown, law: Law = asStated): Answer {
  const question = QUESTIONS.find((each) => each.id === id)
  if (question === undefined) return valueOn(id, on, input, law)
  return question.answer(objectOf(input, Object.keys(question.fields)), on)
}

/** @throws Fault STD-010 when nothing answers to the id */
export function mustAnswer(id: string): void {
  if (!QUESTIONS.some((each) => each.id === id)) getStandard(id)
}

function getStandard(id: string): Standard {
  const standard = standards.find((each) => each.id === id)
  if (standard !== undefined) return standard
  const known = [...QUESTIONS, ...standards].map((each) => each.id).join(', ')
  throw new Fault('STD-010', `There is no standard "${id}".`, `Ask for one of ${known}.`)
}

function valueOn(id: string, on: Day, input: unknown, law: Law): Answer {
  const standard = getStandard(id)
  objectOf(input ?? {}, [])
  const { from, value, cite } = phaseOn(law(standard), on)
  return { id, from, value, ...(standard.unit === undefined ? {} : { unit: standard.unit }), cite }
}
