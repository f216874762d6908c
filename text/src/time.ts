import type { Instant, Language } from '@qaidam/kernel'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const QUARTERS_ZH = ['一', '二', '三', '四'] as const
const QUARTERS_EN = ['first', 'second', 'third', 'fourth'] as const

/** A day in words: 2020年6月15日, 15 June 2020. Anything else comes back as it is. */
export function dayText(day: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return day
  const [, year = '', month = '', date = ''] = match
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** An hour by its start: 2020年6月15日 13 时, 15 June 2020, 13:00. */
export function hourText(hour: string, language: Language): string {
  const [day = '', time = ''] = hour.split('T')
  const start = Number(time.slice(0, 2))
  return language === 'zh' ? `${dayText(day, 'zh')} ${start} 时` : `${dayText(day, 'en')}, ${time}`
}

/** A minute: 2020年6月15日 13:05, 15 June 2020, 13:05. */
export function timeText(time: string, language: Language): string {
  const [day = '', clock = ''] = time.split('T')
  return language === 'zh' ? `${dayText(day, 'zh')} ${clock}` : `${dayText(day, 'en')}, ${clock}`
}

/** A period in words: 2020年上半年, first half of 2020; 2016年至2020年上半年, 2016 to first half of 2020. */
export function periodText(period: string, language: Language): string {
  const [from = '', to] = period.split('/')
  if (to === undefined) return simplePeriodText(from, language)
  return language === 'zh'
    ? `${simplePeriodText(from, 'zh')}至${simplePeriodText(to, 'zh')}`
    : `${simplePeriodText(from, 'en')} to ${simplePeriodText(to, 'en')}`
}

function simplePeriodText(period: string, language: Language): string {
  const match = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2}))?$/.exec(period)
  if (match === null) return dayText(period, language)
  const [, year = '', half, quarter, month] = match
  if (half !== undefined) {
    if (language === 'zh') return `${year}年${half === '1' ? '上' : '下'}半年`
    return `${half === '1' ? 'first' : 'second'} half of ${year}`
  }
  if (quarter !== undefined) {
    const index = Number(quarter) - 1
    return language === 'zh'
      ? `${year}年第${QUARTERS_ZH[index]}季度`
      : `${QUARTERS_EN[index]} quarter of ${year}`
  }
  if (month === undefined) return language === 'zh' ? `${year}年` : year
  return language === 'zh' ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1]} ${year}`
}

/** A period as short as an axis needs it: 6月, Jun; 2018; 上半年, H1. */
export function periodTick(period: string, language: Language): string {
  const [from = '', to] = period.split('/')
  if (to !== undefined) return period
  const day = /^\d{4}-\d{2}-(\d{2})$/.exec(from)
  if (day !== null) return String(Number(day[1]))
  const month = /^\d{4}-(\d{2})$/.exec(from)
  if (month !== null) {
    const number = Number(month[1])
    return language === 'zh' ? `${number}月` : (MONTHS[number - 1] ?? '').slice(0, 3)
  }
  const part = /^(\d{4})([HQ])(\d)$/.exec(from)
  if (part === null || language === 'en') return from.replace(/(?=[HQ])/, ' ')
  const year = part[1] ?? ''
  if (part[2] === 'H') return part[3] === '1' ? `${year}上` : `${year}下`
  return `${year}.${part[3]}季`
}

/** An instant on the clock of Beijing, to the second. */
export function instantText(instant: Instant, language: Language): string {
  const local = beijingClock(instant)
  const time = local.slice(11, 19)
  const day = dayText(local.slice(0, 10), language)
  return language === 'zh' ? `${day} ${time}（北京时间）` : `${day}, ${time} (Beijing time)`
}

/** An instant as a form field writes it: `2020-07-01T08:00:00`, Beijing time. */
export function beijingClock(instant: Instant): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19)
}
