import { type Day, Fault, type Rational, rational } from '@qaidam/kernel'

const TWIPS_OF_INCH = rational(1440)
const MM_OF_INCH = rational('25.4')
const HEADINGS = [
  (number: string) => `${number}、`,
  (number: string) => `（${number}）`,
  (number: string) => `${number}.`,
  (number: string) => `（${number}）`,
] as const
const DIGITS = [...'零一二三四五六七八九']

/** A length in twentieths of a point, in which word processors measure, to the nearest whole one. */
export function twipsOfMm(mm: Rational): number {
  return Number(mm.times(TWIPS_OF_INCH).over(MM_OF_INCH).round(0))
}

export function twipsOfPoints(points: Rational): number {
  return Number(points.times(rational(20)).round(0))
}

/** A day as documents write it: Arabic digits, nothing padded. */
export function officialDate(on: Day): string {
  return `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
}

/** A document's number: its year in 〔〕, no 第 and no leading zero. @throws Fault STD-090 */
export function documentNumber(issuer: string, year: number, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || !Number.isInteger(year) || year < 1949 || year > 9999) {
    throw new Fault(
      'STD-090',
      `${issuer} ${year} ${serial} is no number of a document.`,
      'Count from 1 in each year.',
    )
  }
  return `${issuer}〔${year}〕${serial}号`
}

/**
 * The number before a heading of level 1 to 4: 一、 （一） 1. （1）, in full width as GB/T 9704-2012 prints
 * them. @throws Fault STD-091
 */
export function headingNumber(level: 1 | 2 | 3 | 4, count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) {
    throw new Fault('STD-091', `A heading cannot have the number ${count}.`, 'Count headings from 1 to 99.')
  }
  const write = HEADINGS[level - 1] ?? HEADINGS[0]
  return write(level <= 2 ? chineseNumber(count) : String(count))
}

/** 1 to 99 in Chinese characters. */
function chineseNumber(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const digit = (value: number) => DIGITS[value] ?? ''
  const before = tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`
  return before + (ones === 0 ? '' : digit(ones))
}
