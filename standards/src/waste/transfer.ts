import { addDays, type Citation, type Day, Fault, phaseOn } from '@qaidam/kernel'
import { addWorkingDays, type CalendarOptions } from '../calendar/working-days.ts'
import { type TransferStep, transferTerms } from './standards.ts'

export interface TransferDeadline {
  readonly due: Day
  readonly days: number
  readonly of: 'days' | 'working-days'
  readonly cite: Citation
}

/**
 * By when a step of a transfer is to be done, under the rules of the day on which the act that
 * starts it took place; that day is not counted. @throws Fault STD-064 where those rules have no term
 */
export function transferDeadline(
  step: TransferStep,
  from: Day,
  options: CalendarOptions = {},
): TransferDeadline {
  const { value, cite } = phaseOn(transferTerms, from)
  const term = value[step]
  if (term === null) {
    throw new Fault(
      'STD-064',
      `${cite.document} sets no term for ${step}, and it held on ${from}.`,
      'Ask for a step of the rules of that day: the paper form until 2021, the electronic one since 2022.',
    )
  }
  const due = term.of === 'days' ? addDays(from, term.days) : addWorkingDays(from, term.days, options)
  return { due, days: term.days, of: term.of, cite }
}
