import { findUnit, type Language } from '@qaidam/kernel'

/** A quantity ready to be read: the number grouped, and its unit in the reader's language. */
export interface Quantity {
  readonly number: string
  readonly unit: string
  /** Number and unit as they stand in a sentence. */
  readonly text: string
}

/** Digits in groups of three, a true minus sign; works on the text, so no digit is ever lost. */
export function grouped(decimal: string): string {
  const match = /^([+-]?)(\d+)(\.\d+)?$/.exec(decimal)
  if (match === null) return decimal
  const [, sign = '', whole = '', part = ''] = match
  return sign.replace('-', '−') + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + part
}

/** A decimal text times a power of ten, by moving its point. */
export function shifted(decimal: string, places: number): string {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (match === null || places === 0) return decimal
  const [, sign = '', whole = '', part = ''] = match
  const digits = whole + part.padEnd(places, '0')
  const point = whole.length + places
  const moved = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const rest = digits.slice(point)
  return sign + moved + (rest === '' ? '' : `.${rest}`)
}

/**
 * English has no word for 万 or 亿, so a quantity in such a unit is written out: 143.3 万公顷 is
 * 1,433,000 ha, and 506 万千瓦 are 5,060 MW. Moving the point is exact.
 */
const ENGLISH_SCALE: Readonly<Record<string, { readonly places: number; readonly unit: string }>> = {
  万公顷: { places: 4, unit: 'ha' },
  万吨: { places: 4, unit: 't' },
  万人: { places: 4, unit: 'people' },
  万人次: { places: 4, unit: 'person-times' },
  万元: { places: 4, unit: 'yuan' },
  亿元: { places: 2, unit: 'million yuan' },
  万千瓦: { places: 1, unit: 'MW' },
  万千瓦时: { places: 1, unit: 'MWh' },
  万个: { places: 4, unit: '' },
  index: { places: 0, unit: '' },
  ratio: { places: 0, unit: '' },
  // Words by which Chinese counts and English does not: 88 家 are 88, of what the sentence says.
  个: { places: 0, unit: '' },
  家: { places: 0, unit: '' },
  项: { places: 0, unit: '' },
  处: { places: 0, unit: '' },
}

const CHINESE_NAME: Readonly<Record<string, string>> = { index: '', ratio: '' }

export function unitName(unit: string, language: Language): string {
  if (language === 'zh') return CHINESE_NAME[unit] ?? findUnit(unit)?.name.zh ?? unit
  return ENGLISH_SCALE[unit]?.unit ?? findUnit(unit)?.name.en ?? unit
}

/** A unit such as 万公顷 in English, which has no word for it: 10 000 ha. Undefined for others. */
export function scaleName(unit: string, language: Language): string | undefined {
  const scaled = language === 'en' && (ENGLISH_SCALE[unit]?.places ?? 0) > 0
  return scaled ? findUnit(unit)?.name.en : undefined
}

/** The unit behind what a formula gives, which is not written out: 6.5 × 10 000 ha. */
export function heldUnit(unit: string, language: Language): string {
  const scale = scaleName(unit, language)
  return scale === undefined ? unitName(unit, language) : `× ${scale}`
}

/** One of what an English unit counts: 1 case, 1 person, 1 day a case. */
function ofOne(name: string): string {
  if (name.startsWith('people')) return name.replace('people', 'person')
  return name.replace(/^([a-z-]{3,})s\b/, '$1')
}

/** A value as it is shown, with its unit; the value comes as a decimal text and stays one. */
export function quantity(value: string, unit: string, language: Language): Quantity {
  const scale = language === 'en' ? ENGLISH_SCALE[unit] : undefined
  const number = grouped(shifted(value, scale?.places ?? 0))
  const name = unitName(unit, language)
  const gap = name === '' || name === '%' ? '' : ' '
  const said = language === 'en' && number === '1' ? ofOne(name) : name
  return { number, unit: name, text: `${number}${gap}${said}` }
}

/** A quantity within a sentence: Chinese sets it solid and ungrouped (GB/T 15835), as official papers do. */
export function stated(value: string, unit: string, language: Language): string {
  if (language === 'en') return quantity(value, unit, language).text
  return value.replace('-', '−') + unitName(unit, language)
}

/** The number of a quantity where its unit stands in a head: it is scaled as that unit is. */
export function statedNumber(value: string, unit: string, language: Language): string {
  return language === 'en' ? quantity(value, unit, language).number : value.replace('-', '−')
}
