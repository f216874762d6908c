import { addDays, type Day, type Values } from '@qaidam/kernel'
import { slugOf } from '../moving.ts'

/** One entry of a list, with what became of it by September 2020. */
export interface Entry {
  readonly record: string
  readonly county: string
  readonly values: Values
  readonly measure: string
  readonly foundOn: Day
  readonly doneOn: Day | null
  readonly verifiedOn: string | null
  readonly verification: 'passed' | 'failed' | 'pending'
  /** What the office that verifies measured itself. */
  readonly verified: Values
}

/** The county puts it right, a bureau of the prefecture verifies. */
export function listedAt(county: string, foundOn: Day, days: number, verifier: string): Values {
  const responsible = `government-${slugOf(county)}`
  return {
    foundOn,
    responsible,
    responsiblePost: `${responsible}.clerk`,
    verifier,
    dueOn: addDays(foundOn, days),
  }
}
