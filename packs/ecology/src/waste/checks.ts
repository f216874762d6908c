import type { Day, Values } from '@qaidam/kernel'
import { isOverdue, localTime, manifestNumber, producerDeadline } from '@qaidam/standards'

/** The weights of the five steps, in their order. */
export const STEP_WEIGHTS = [
  'handedOverKg',
  'collectedKg',
  'transportedKg',
  'receivedKg',
  'disposedKg',
] as const

/** The same of hazardous waste. */
export const HAZARDOUS_WEIGHTS = ['handedOver', 'carried', 'arrived', 'received', 'treated'] as const

/** What the five weights say: whether those that are there are the same. Values are canonical texts. */
export function weightsOf(values: Values, steps: readonly string[] = STEP_WEIGHTS): 'agree' | 'disagree' {
  const weighed = steps.map((name) => values[name]).filter((weight) => typeof weight === 'string')
  return new Set(weighed).size <= 1 ? 'agree' : 'disagree'
}

/** What the two times say by the rule in force when the waste was stored. @throws Fault STD-002, STD-073 */
export function storageOf(values: Values): 'within' | 'overdue' {
  const deadline = producerDeadline(localTime(values.storedSince ?? ''))
  return isOverdue(deadline, localTime(values.handedOverAt ?? '')) ? 'overdue' : 'within'
}

/** Whether a number is in the form that held on the day of the hand-over; paper forms are of two kinds. */
export function isNumberOfItsDay(values: Values): boolean {
  const number = values.manifest ?? ''
  const on = (values.handedOverAt ?? values.handedOverOn ?? '').slice(0, 10) as Day
  const { reason } = manifestNumber(number, on)
  return reason === 'paper-form' ? /^[YW]Z-/.test(number) : reason === null
}
