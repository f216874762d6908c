import type { Bilingual } from '@qaidam/kernel'

/** `severe` waits for an answer before a move; `likely` is mostly wrong; `style` is a matter of usage. */
export type Severity = 'severe' | 'likely' | 'style'

/** Something doubtful in a text: where, what, what it should probably be, and why. */
export interface WordFinding {
  /** Of the first character, as JavaScript counts them. */
  readonly at: number
  readonly wrong: string
  /** What is proposed instead; null where a person must look it up. */
  readonly right: string | null
  readonly why: Bilingual
  readonly severity: Severity
  /** The rule that found it, by its id. */
  readonly rule: string
}

/** A word that is wrong wherever it stands, but inside the words that are excepted. */
export interface WordRule {
  readonly wrong: string
  readonly right: string
  readonly severity: Severity
  readonly why: Bilingual
  readonly except?: readonly string[]
}

/** Every place of a word, but those inside a word that is right. */
export function placesOf(text: string, { wrong, right, except = [] }: WordRule): readonly number[] {
  if (wrong === '') return []
  const shelters = right.includes(wrong) ? [...except, right] : except
  const found: number[] = []
  for (let at = text.indexOf(wrong); at !== -1; at = text.indexOf(wrong, at + wrong.length)) {
    if (!shelters.some((whole) => covers(text, whole, at, wrong.length))) found.push(at)
  }
  return found
}

/** Whether a longer word stands around a place. */
function covers(text: string, whole: string, at: number, length: number): boolean {
  const from = Math.max(0, at - whole.length + length)
  const found = text.indexOf(whole, from)
  return found !== -1 && found <= at
}
