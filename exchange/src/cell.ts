import type { Fault } from '@qaidam/kernel'

/** A row as it stands in a file, with what is wrong with single cells of it. */
export interface TableRow {
  /** Line of the text or row of the sheet, as a person counts them. */
  readonly line: number
  readonly cells: readonly string[]
  readonly faults: readonly CellTrouble[]
}

/** `column` counts from 0. */
export interface CellTrouble {
  readonly column: number
  readonly fault: Fault
}

export const NO_TROUBLE: readonly CellTrouble[] = []

/** The letters of a column that counts from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A cell as a spreadsheet names it: D17. */
export function cellName(column: number, line: number): string {
  return `${columnLetters(column)}${line}`
}

/** The column, from 0, of a reference such as D17; undefined when it is none. */
export function columnOfReference(reference: string): number | undefined {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return at === 0 || at > 3 ? undefined : column - 1
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '')
}

const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/**
 * Spreadsheets run a cell that begins with = + - @ as a formula, so a text that does is written
 * with an apostrophe before it. One that already begins so gets a second one, so that
 * {@link unguarded} gives back exactly what was written.
 */
export function guarded(text: string): string {
  return DANGEROUS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

/** Takes the guarding apostrophe off again. */
export function unguarded(text: string): string {
  return text.charCodeAt(0) === 39 && DANGEROUS.test(text) ? text.slice(1) : text
}
