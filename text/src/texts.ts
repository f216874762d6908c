import type { Language } from '@qaidam/kernel'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** A message, or a function that makes one; the source's literal types are widened for translations. */
type Widened<Message> = Message extends (...values: infer Values) => string
  ? (...values: Values) => string
  : string

/** What every language has to say. A key too few or too many is a type error in that language. */
export type Texts = { readonly [Key in keyof typeof zh]: Widened<(typeof zh)[Key]> }

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en }

export function textsIn(language: Language): Texts {
  return TEXTS[language]
}
