import type { Language } from '@qaidam/kernel'
import type { Translated } from '../texts.ts'
import { enShell } from './en.ts'
import { enAdmin } from './en-admin.ts'
import { enArticles } from './en-articles.ts'
import { enDesk } from './en-desk.ts'
import { enField } from './en-field.ts'
import { enFigures } from './en-figures.ts'
import { enLeader } from './en-leader.ts'
import { enPlace } from './en-place.ts'
import { enRegisters } from './en-registers.ts'
import { enReports } from './en-reports.ts'
import { zhShell } from './zh.ts'
import { zhAdmin } from './zh-admin.ts'
import { zhArticles } from './zh-articles.ts'
import { zhDesk } from './zh-desk.ts'
import { zhField } from './zh-field.ts'
import { zhFigures } from './zh-figures.ts'
import { zhLeader } from './zh-leader.ts'
import { zhPlace } from './zh-place.ts'
import { zhRegisters } from './zh-registers.ts'
import { zhReports } from './zh-reports.ts'

// One pair of files a part of the workbench; their keys do not meet.
const zh = {
  ...zhShell,
  ...zhAdmin,
  ...zhArticles,
  ...zhDesk,
  ...zhField,
  ...zhFigures,
  ...zhLeader,
  ...zhPlace,
  ...zhRegisters,
  ...zhReports,
}
const en: Translated<typeof zh> = {
  ...enShell,
  ...enAdmin,
  ...enArticles,
  ...enDesk,
  ...enField,
  ...enFigures,
  ...enLeader,
  ...enPlace,
  ...enRegisters,
  ...enReports,
}

/** What the workbench says; Chinese is the source. */
export type BenchTexts = Translated<typeof zh>

export function benchTextsIn(language: Language): BenchTexts {
  return { zh, en }[language]
}
