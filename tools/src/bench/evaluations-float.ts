import type { Values } from '@qaidam/kernel'
import { aqiBreakpoints, aqiLevels, waterClassLimits } from '@qaidam/standards'

/**
 * The rules of HJ 633 and GB 3838 as anybody would write them in floating point: the peer that exact
 * arithmetic is measured against. It reads the same tables and nothing else of ours.
 */
const table = aqiBreakpoints.phases[0]?.value
const levels = aqiLevels.phases[0]?.value ?? []
const water = waterClassLimits.phases[0]?.value

export const COLUMNS = {
  so2: 'so2Day',
  no2: 'no2Day',
  pm10: 'pm10Day',
  pm25: 'pm25Day',
  co: 'coDay',
  o3_8h: 'o3EightHours',
} as const
type Item = keyof typeof COLUMNS
const ITEMS = Object.keys(COLUMNS) as readonly Item[]

export type FloatDay = Readonly<Record<Item, string>>

export function floatAqi(day: FloatDay): { readonly aqi: number; readonly primary: readonly Item[] } {
  const iaqi: Partial<Record<Item, number>> = {}
  let aqi = 0
  for (const item of ITEMS) {
    const index = floatIndex(item, Number(day[item]))
    iaqi[item] = index
    if (index > aqi) aqi = index
  }
  const primary = aqi > 50 ? ITEMS.filter((item) => iaqi[item] === aqi) : []
  const level = levels.find(({ upTo }) => upTo === null || aqi <= upTo)
  const result = { aqi, iaqi, primary, level }
  return result
}

export function floatIndex(item: Item, value: number): number {
  const limits = table?.[COLUMNS[item]] ?? []
  const steps = table?.iaqi ?? []
  for (let at = 1; at < limits.length; at += 1) {
    const [from = 0, to = 0, low = 0, high = 0] = [limits[at - 1], limits[at], steps[at - 1], steps[at]]
    if (value <= to) return Math.ceil(((high - low) / (to - from)) * (value - from) + low)
  }
  return 500
}

const CLASSES = ['I', 'II', 'III', 'IV', 'V', 'worse-than-V'] as const
const WATER = ['ph', 'do', 'codmn', 'nh3n', 'tp'] as const
const LIMITS: Readonly<Record<string, readonly number[]>> = {
  do: water?.do.map(Number) ?? [],
  codmn: water?.codmn.map(Number) ?? [],
  nh3n: water?.nh3n.map(Number) ?? [],
  tp: water?.tpRiver.map(Number) ?? [],
}

function floatPosition(item: string, value: number): number {
  if (item === 'ph') return value >= 6 && value <= 9 ? 0 : 5
  const limits = LIMITS[item] ?? []
  const at = limits.findIndex((limit) => (item === 'do' ? value >= limit : value <= limit))
  return at === -1 ? 5 : at
}

export function floatClass(sample: Values): string {
  let worst = 0
  for (const item of WATER) worst = Math.max(worst, floatPosition(item, Number(sample[item])))
  return CLASSES[worst] ?? 'V'
}

export function floatClassification(sample: Values): unknown {
  const items: Record<string, string> = {}
  const exceeding: { item: string; class: string; multiple: number | null }[] = []
  let worst = 0
  for (const item of WATER) {
    const value = Number(sample[item])
    const at = floatPosition(item, value)
    const found = CLASSES[at] ?? 'V'
    items[item] = found
    if (at > worst) worst = at
    if (at <= 2) continue
    const limit = LIMITS[item]?.[2]
    const multiple =
      limit === undefined || item === 'do' ? null : Math.round(((value - limit) / limit) * 100) / 100
    exceeding.push({ item, class: found, multiple })
  }
  const section = CLASSES[worst] ?? 'V'
  const decisive = WATER.filter((item) => items[item] === section)
  return { class: section, items, decisive, exceeding }
}
