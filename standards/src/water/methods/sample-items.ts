import type { Bilingual } from '@qaidam/kernel'
import { WATER_ITEM_NAMES, WATER_ITEMS, type WaterItem } from '../items.ts'

/** What a sample is judged as: running water, still water, or groundwater by its own standard. */
export const SAMPLE_BODIES = ['river', 'lake', 'ground'] as const
export type SampleBody = (typeof SAMPLE_BODIES)[number]

/** The items of GB 3838 table 2, by the names that the table gives them. */
export const SUPPLEMENTARY = {
  sulphate: '硫酸盐',
  chloride: '氯化物',
  nitrate: '硝酸盐',
  iron: '铁',
  manganese: '锰',
} as const
export type SupplementaryItem = keyof typeof SUPPLEMENTARY
export const SUPPLEMENTARY_ITEMS = Object.keys(SUPPLEMENTARY) as readonly SupplementaryItem[]

/** What is read of a sample: tables 1 and 2, and what groundwater, oxygen and lakes are judged by besides. */
export const SAMPLE_ITEMS = [
  ...WATER_ITEMS,
  ...SUPPLEMENTARY_ITEMS,
  'hardness',
  'solids',
  'temperature',
  'pressure',
  'sd',
  'chla',
] as const
export type SampleItem = (typeof SAMPLE_ITEMS)[number]

const BESIDES: Readonly<Record<string, Bilingual>> = {
  sulphate: { zh: '硫酸盐', en: 'sulphate' },
  chloride: { zh: '氯化物', en: 'chloride' },
  nitrate: { zh: '硝酸盐', en: 'nitrate' },
  iron: { zh: '铁', en: 'iron' },
  manganese: { zh: '锰', en: 'manganese' },
  hardness: { zh: '总硬度', en: 'total hardness' },
  solids: { zh: '溶解性总固体', en: 'dissolved solids' },
}

/** What has no class of its own: it says how another item is judged, or how rich a lake is. */
export type UnclassedItem = 'temperature' | 'pressure' | 'sd' | 'chla'
export const UNCLASSED: ReadonlySet<string> = new Set<UnclassedItem>([
  'temperature',
  'pressure',
  'sd',
  'chla',
])

/** The name of an item; one of table 3 is already written by its name. */
export function sampleItemName(item: string): Bilingual {
  const ofTable = Object.hasOwn(WATER_ITEM_NAMES, item) ? WATER_ITEM_NAMES[item as WaterItem] : undefined
  return ofTable ?? BESIDES[item] ?? { zh: item, en: item }
}
