import type { Language } from '@qaidam/kernel'
import type { Translated } from '../texts.ts'
import { enShell } from './en.ts'
import { enAdmin } from './en-admin.ts'
import { enField } from './en-field.ts'
import { enReports } from './en-reports.ts'
import { zhShell } from './zh.ts'
import { zhAdmin } from './zh-admin.ts'
import { zhField } from './zh-field.ts'
import { zhReports } from './zh-reports.ts'

// One pair of files a part of the workbench; their keys do not meet.
const zh = { ...zhShell, ...zhAdmin, ...zhField, ...zhReports }
const en: Translated<typeof zh> = { ...enShell, ...enAdmin, ...enField, ...enReports }

/** What the workbench says; Chinese is the source. */
export type BenchTexts = Translated<typeof zh>

export function benchTextsIn(language: Language): BenchTexts {
  return { zh, en }[language]
}
