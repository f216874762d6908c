import type { Language } from '@qaidam/kernel'
import type { Translated } from '../texts.ts'
import { enShell } from './en.ts'
import { zhShell } from './zh.ts'

// One pair of files a part of the workbench; their keys do not meet.
const zh = { ...zhShell }
const en: Translated<typeof zh> = { ...enShell }

/** What the workbench says; Chinese is the source. */
export type BenchTexts = Translated<typeof zh>

export function benchTextsIn(language: Language): BenchTexts {
  return { zh, en }[language]
}
