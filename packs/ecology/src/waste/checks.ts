import type { Day, Values } from '@qaidam/kernel'
import { manifestNumber } from '@qaidam/standards'

/** Whether a number is in the form that held on the day of the hand-over; paper forms are of two kinds. */
export function isNumberOfItsDay(values: Values): boolean {
  const number = values.manifest ?? ''
  const on = (values.handedOverAt ?? values.handedOverOn ?? '').slice(0, 10) as Day
  const { reason } = manifestNumber(number, on)
  return reason === 'paper-form' ? /^[YW]Z-/.test(number) : reason === null
}
