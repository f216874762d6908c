import { type Bilingual, type Citation, type Day, phaseOn } from '@qaidam/kernel'
import { isProvince } from '../identity/provinces.ts'
import { manifestFormat } from './standards.ts'

export interface ManifestNumber {
  readonly year: number
  /** The four digits of province and city, 6328 for Haixi. */
  readonly area: string
  readonly serial: string
}

export type ManifestReason = 'paper-form' | 'length' | 'digits' | 'year' | 'future' | 'area' | 'serial'

export const MANIFEST_REASONS: Readonly<Record<ManifestReason, Bilingual>> = {
  'paper-form': {
    zh: '2022年前为纸质联单,无此编号',
    en: 'until 2021 manifests were paper forms without such a number',
  },
  length: { zh: '应为14位', en: 'it has 14 digits' },
  digits: { zh: '只能是数字', en: 'it has digits only' },
  year: { zh: '年份早于2022年', en: 'its year is before 2022' },
  future: { zh: '年份尚未到来', en: 'its year has not begun' },
  area: { zh: '省市代码不存在', en: 'it names no province and city' },
  serial: { zh: '流水号从000001起', en: 'serial numbers start at 000001' },
}

/** What is wrong with a manifest's number on a day, or the parts that it says. */
export function manifestNumber(
  number: string,
  on: Day,
): {
  readonly reason: ManifestReason | null
  readonly parts: ManifestNumber | null
  readonly cite: Citation
} {
  const { value: format, cite } = phaseOn(manifestFormat, on)
  const wrong = (reason: ManifestReason) => ({ reason, parts: null, cite })
  if (format.widths === null || format.yearFrom === null) return wrong('paper-form')
  const { year, province, city, serial } = format.widths
  if (number.length !== year + province + city + serial) return wrong('length')
  if (!/^[0-9]+$/.test(number)) return wrong('digits')
  const parts = {
    year: Number(number.slice(0, year)),
    area: number.slice(year, year + province + city),
    serial: number.slice(-serial),
  }
  if (parts.year < format.yearFrom) return wrong('year')
  if (parts.year > Number(on.slice(0, 4))) return wrong('future')
  if (!isProvince(parts.area.slice(0, province)) || parts.area.endsWith('00')) return wrong('area')
  if (Number(parts.serial) === 0) return wrong('serial')
  return { reason: null, parts, cite }
}
