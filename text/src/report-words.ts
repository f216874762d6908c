import type { Language } from '@qaidam/kernel'

/** How a figure is stated against a number that it keeps to. */
export type StatedBound = 'at-least' | 'above' | 'at-most' | 'below'

const BOUNDS: Readonly<Record<Language, Readonly<Record<StatedBound, (quantity: string) => string>>>> = {
  zh: {
    'at-least': (quantity) => `${quantity}以上`,
    above: (quantity) => `超过${quantity}`,
    'at-most': (quantity) => `${quantity}以内`,
    below: (quantity) => `低于${quantity}`,
  },
  en: {
    'at-least': (quantity) => `at least ${quantity}`,
    above: (quantity) => `more than ${quantity}`,
    'at-most': (quantity) => `at most ${quantity}`,
    below: (quantity) => `less than ${quantity}`,
  },
}

export function boundText(bound: StatedBound, quantity: string, language: Language): string {
  return BOUNDS[language][bound](quantity)
}

/** Names one after another: 甲、乙、丙; a, b, c. */
export function enumeration(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ')
}

/** What a drawing is of: 海西州旅游人数（2019年）; Haixi: tourist visits (2019). */
export function chartTitle(
  figure: string,
  area: string,
  period: string | undefined,
  language: Language,
): string {
  if (language === 'zh') return `${area}${figure}${period === undefined ? '' : `（${period}）`}`
  return `${area}: ${figure}${period === undefined ? '' : ` (${period})`}`
}
