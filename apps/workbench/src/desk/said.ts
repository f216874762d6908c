import type { Bilingual, GoalStanding, YearOnYear } from '@qaidam/kernel'
import { grouped, quantity } from '@qaidam/text'
import type { FigureShown, PostSaid, StepSaid } from '../api/desk.ts'
import type { Words } from '../shell/words.tsx'

/** A post with who answers through it: 水利局 科员 巴图. */
export function postText({ office, title, holder }: PostSaid, { say, t }: Words): string {
  return [say(office), say(title), holder ?? t.dayVacant].filter((part) => part !== '').join(' ')
}

/** How far a step is from its end. */
export function untilText({ status, daysLeft, late }: StepSaid, { t }: Words): string {
  if (status === 'paused') return t.dayStepPaused
  if (daysLeft === null) return t.dayStepNoLimit
  if (late) return t.dayStepLate(Math.max(1, -daysLeft))
  return daysLeft <= 0 ? t.dayStepToday : t.dayStepLeft(daysLeft)
}

export function changeText(change: YearOnYear, { t }: Words): string {
  const value = change.value.replace('-', '−')
  return t.dayYearOnYear(change.unit === '%' ? `${value}%` : `${value} ${t.dayPoints}`)
}

/** Whether a change leads to the better end; undefined where no end is better, or nothing changed. */
export function isBetter({ change, better }: Pick<FigureShown, 'change' | 'better'>): boolean | undefined {
  if (change === null || better === null || !/[1-9]/.test(change.value)) return undefined
  return change.value.startsWith('+') === (better === 'larger')
}

export function goalText(standing: GoalStanding, { t }: Words): string {
  return { attained: t.dayGoalAttained, 'on-course': t.dayGoalOnCourse, behind: t.dayGoalBehind }[standing]
}

/** A value with its unit, or that there is none. */
export function valueText(value: string | null, unit: string, { t, language }: Words): string {
  return value === null ? t.dayNoValue : quantity(value, unit, language).text
}

export const countText = (value: string | number) => grouped(String(value))

/** A way in which a name of the server is said where there may be none. */
export function nameOr(name: Bilingual | null, otherwise: string, { say }: Words): string {
  return name === null ? otherwise : say(name)
}

/** The page of a record that a procedure moves; the server writes it. */
export const recordHref = (register: string, record: string, language: string): string =>
  `/work/records/${register}/${encodeURIComponent(record)}${language === 'en' ? '?lang=en' : ''}`

export const registerRecordHref = (register: string, record: string, language: string): string =>
  `/registers/${register}/records/${encodeURIComponent(record)}${language === 'en' ? '?lang=en' : ''}`
