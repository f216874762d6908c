import type { Bilingual } from '@qaidam/kernel'

/** The items of GB 3838 table 1 in its order, without water temperature, which has no class. */
export const WATER_ITEMS = [
  'ph',
  'do',
  'codmn',
  'cod',
  'bod5',
  'nh3n',
  'tp',
  'tn',
  'cu',
  'zn',
  'f',
  'se',
  'as',
  'hg',
  'cd',
  'cr6',
  'pb',
  'cn',
  'phenol',
  'oil',
  'las',
  's',
  'coliform',
] as const
export type WaterItem = (typeof WATER_ITEMS)[number]

/** Phosphorus has other limits in still water than in a river, and nitrogen has limits there only. */
export const WATER_BODIES = ['river', 'lake'] as const
export type WaterBody = (typeof WATER_BODIES)[number]

/** The classes from the best on; what is beyond class V is no class of the standard (劣Ⅴ). */
export const WATER_CLASSES = ['I', 'II', 'III', 'IV', 'V', 'worse-than-V'] as const
export type WaterClass = (typeof WATER_CLASSES)[number]

export const WATER_ITEM_NAMES: Readonly<Record<WaterItem, Bilingual>> = {
  ph: { zh: 'pH值', en: 'pH' },
  do: { zh: '溶解氧', en: 'dissolved oxygen' },
  codmn: { zh: '高锰酸盐指数', en: 'permanganate index' },
  cod: { zh: '化学需氧量', en: 'chemical oxygen demand' },
  bod5: { zh: '五日生化需氧量', en: 'biochemical oxygen demand in five days' },
  nh3n: { zh: '氨氮', en: 'ammonia nitrogen' },
  tp: { zh: '总磷', en: 'total phosphorus' },
  tn: { zh: '总氮', en: 'total nitrogen' },
  cu: { zh: '铜', en: 'copper' },
  zn: { zh: '锌', en: 'zinc' },
  f: { zh: '氟化物', en: 'fluoride' },
  se: { zh: '硒', en: 'selenium' },
  as: { zh: '砷', en: 'arsenic' },
  hg: { zh: '汞', en: 'mercury' },
  cd: { zh: '镉', en: 'cadmium' },
  cr6: { zh: '铬(六价)', en: 'chromium (VI)' },
  pb: { zh: '铅', en: 'lead' },
  cn: { zh: '氰化物', en: 'cyanide' },
  phenol: { zh: '挥发酚', en: 'volatile phenols' },
  oil: { zh: '石油类', en: 'petroleum' },
  las: { zh: '阴离子表面活性剂', en: 'anionic surfactants' },
  s: { zh: '硫化物', en: 'sulphide' },
  coliform: { zh: '粪大肠菌群', en: 'faecal coliforms' },
}
