import type { Language, YearOnYear } from '@qaidam/kernel'
import { quantity } from './number.ts'

export type Direction = 'up' | 'down' | 'level'

/** Which way a signed decimal points; `-0.0` points nowhere. */
export function direction(signed: string): Direction {
  if (!/[1-9]/.test(signed)) return 'level'
  return signed.startsWith('-') ? 'down' : 'up'
}

type Wording = Readonly<Record<Exclude<Direction, 'level'>, (size: string) => string>>

const WORDING: Readonly<Record<Language, Readonly<Record<YearOnYear['unit'], Wording>>>> = {
  zh: {
    'percentage point': {
      up: (size) => `同比上升${size}个百分点`,
      down: (size) => `同比下降${size}个百分点`,
    },
    '%': { up: (size) => `同比上升${size}%`, down: (size) => `同比下降${size}%` },
  },
  en: {
    'percentage point': {
      up: (size) => `up ${size} percentage points on the year before`,
      down: (size) => `down ${size} percentage points on the year before`,
    },
    '%': {
      up: (size) => `up ${size}% on the year before`,
      down: (size) => `down ${size}% on the year before`,
    },
  },
}

const LEVEL: Readonly<Record<Language, string>> = {
  zh: '与上年同期持平',
  en: 'unchanged on the year before',
}

/** A change in words. The verb follows the sign of the data, so text can never contradict it. */
export function changeText(change: Pick<YearOnYear, 'value' | 'unit'>, language: Language): string {
  const way = direction(change.value)
  if (way === 'level') return LEVEL[language]
  return WORDING[language][change.unit][way](change.value.replace(/^[+-]/, ''))
}

/** One value less another, with its sign: in the unit, and in percentage points between percentages. */
export function differenceText(difference: string, unit: string, language: Language): string {
  const size = difference.replace(/^[+-]/, '')
  const sign = { up: '+', down: '−', level: '' }[direction(difference)]
  if (unit !== '%') return sign + quantity(size, unit, language).text
  return `${sign}${size}${language === 'zh' ? '个百分点' : ' percentage points'}`
}
