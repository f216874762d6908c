import type { AirHour } from '@qaidam/exchange'
import { doubtsOf, type Register, type Values } from '@qaidam/kernel'

/**
 * An hour whose doubtful readings cannot enter a figure, since no person is there to confirm them. They
 * are left out and noted, and what the register holds stays; where the row would hold nothing else, it
 * is kept as it came and the whole hour is marked as suspect.
 */
export function withoutDoubts(register: Register, hour: AirHour, before: Values | undefined): AirHour {
  if (hour.quality !== 'valid') return hour
  const row: Values = { ...before, ...hour.values }
  // What was doubtful and is in force as valid was confirmed by a person; in a marked hour nobody did.
  const confirmed = before !== undefined && isJudged(before) ? doubtsOf(register, before) : []
  const known = new Set(confirmed.map(({ fault }) => fault.message))
  const doubts = doubtsOf(register, row).filter(({ fault }) => !known.has(fault.message))
  const doubtful = new Set<string>(doubts.map(({ field }) => field))
  const left = Object.entries(hour.values).filter(([field]) => doubtful.has(field))
  if (left.length === 0) return hour
  const notes = [
    ...hour.notes,
    ...left.map(([field, value]) => {
      const code = doubts.find((doubt) => doubt.field === field)?.fault.code ?? ''
      return `${field} 值 ${value} 存疑（${code}）`
    }),
  ]
  const measured = (field: string) => {
    const type = register.fields[field]?.type
    return type === 'decimal' || type === 'integer'
  }
  const alone = !Object.entries(row).some(
    ([field, value]) => measured(field) && value !== null && !doubtful.has(field),
  )
  if (alone) return { ...hour, quality: 'suspect', notes }
  const values = Object.fromEntries(Object.entries(hour.values).filter(([field]) => !doubtful.has(field)))
  return { ...hour, values, notes }
}

function isJudged({ quality }: Values): boolean {
  return quality === null || quality === undefined || quality === 'valid' || quality === 'dust'
}
