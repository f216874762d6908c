import type { Language } from '@qaidam/kernel'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** A message, or a function that makes one; the source's literal types are widened for translations. */
type Widened<Message> = Message extends (...values: infer Values) => string
  ? (...values: Values) => string
  : string

/** What a language has to say for a part of the source. A key too few or too many is a type error in it. */
export type Translated<Source> = { readonly [Key in keyof Source]: Widened<Source[Key]> }

/** What every language has to say. */
export type Texts = Translated<typeof zh>

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en }

export function textsIn(language: Language): Texts {
  return TEXTS[language]
}
