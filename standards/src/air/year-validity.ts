import { type Bilingual, type Day, daysInMonth, findPhaseOn, type Period } from '@qaidam/kernel'
import { airValidity } from './assessment.ts'

/** Whether a period is one whole calendar year; only such a year must have enough valid days. */
export function isWholeYear({ first, last }: Pick<Period, 'first' | 'last'>): boolean {
  return first.endsWith('-01-01') && last.endsWith('-12-31') && first.slice(0, 4) === last.slice(0, 4)
}

/** Why a year's value is withheld, or undefined when its valid days suffice. */
export function yearShortfall(
  days: readonly Day[],
  within: Pick<Period, 'first' | 'last'>,
  of: Bilingual,
): Bilingual | undefined {
  const validity = findPhaseOn(airValidity, within.last)?.value
  if (!isWholeYear(within) || validity === undefined) return undefined
  const { daysForYear, daysForMonth, daysForFebruary } = validity
  const year = Number(within.first.slice(0, 4))
  const perMonth = new Array<number>(12).fill(0)
  for (const day of days) {
    const month = Number(day.slice(5, 7)) - 1
    perMonth[month] = (perMonth[month] ?? 0) + 1
  }
  if (days.length < daysForYear) {
    return {
      zh: `${year}年${of.zh}有效日均值${days.length}个,少于年评价要求的${daysForYear}个`,
      en: `${year} has ${days.length} valid daily values of ${of.en}; a year needs ${daysForYear}.`,
    }
  }
  for (let month = 1; month <= 12; month += 1) {
    const least = month === 2 ? daysForFebruary : daysForMonth
    const valid = perMonth[month - 1] ?? 0
    if (valid >= least) continue
    const name = `${year}-${String(month).padStart(2, '0')}`
    const all = daysInMonth(year, month)
    return {
      zh: `${name}${of.zh}有效日均值${valid}个(共${all}天),少于${least}个`,
      en: `${name} has ${valid} valid daily values of ${of.en} of ${all} days; it needs ${least}.`,
    }
  }
  return undefined
}
