import { type Day, dayFromNumber, dayNumber, rational } from '@qaidam/kernel'

/** What the format of a cell makes of its number. */
export type CellFormat = 'number' | 'date' | 'percent'

/** Formats that have no code in the file (ECMA-376, 18.8.30); 27–36 and 50–58 are Chinese dates. */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return 'percent'
  const date =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return date ? 'date' : 'number'
}

export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtIn(id)
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/[ymdh]/i.test(bare.replace(/general/gi, ''))) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}

/**
 * The number that a person sees: a spreadsheet computes in binary and shows 15 digits, so that
 * 0.1 + 0.2 is 0.3. A percentage is written with its sign, so that nobody takes 0.937 for 93.7.
 * @returns undefined when the text is no number
 */
export function numberText(written: string, format: CellFormat, date1904: boolean): string | undefined {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return undefined
  if (format === 'date') return dateText(value, date1904)
  const shown = Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
  if (format === 'percent') return `${rational(shown).times(rational(100))}%`
  return shown.includes('e') ? rational(shown).toString() : shown
}

/** The day before serial 1. In the 1900 system serial 60 is 29 February 1900, a day that never was. */
const EPOCH_1900 = dayNumber('1899-12-31' as Day)
const EPOCH_1904 = dayNumber('1904-01-01' as Day)
const LAST_SERIAL = 2_958_465

function dateText(serial: number, date1904: boolean): string | undefined {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return undefined
  const seconds = Math.round(serial * 86_400)
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const pad = (part: number) => String(part).padStart(2, '0')
  const clock = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}`
  const time = rest % 60 === 0 ? clock : `${clock}:${pad(rest % 60)}`
  if (days === 0 && !date1904) return time
  if (days === 60 && !date1904) return undefined
  const number = date1904 ? EPOCH_1904 + days : EPOCH_1900 + (days > 60 ? days - 1 : days)
  const day = dayFromNumber(number)
  return rest === 0 ? day : `${day}T${time}`
}
