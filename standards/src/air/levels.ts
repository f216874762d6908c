import { type Bilingual, defineStandard } from '@qaidam/kernel'
import { HJ633_2012, HJ633_2026 } from '../sources.ts'

/** A level of the index: it holds up to and with `upTo`; the last has no end. */
export interface AqiLevel {
  readonly upTo: number | null
  readonly level: Bilingual
  readonly category: Bilingual
  readonly colour: Bilingual
  readonly rgb: readonly [number, number, number]
  readonly cmyk: readonly [number, number, number, number]
}

const LEVELS: readonly AqiLevel[] = [
  {
    upTo: 50,
    level: { zh: '一级', en: 'level 1' },
    category: { zh: '优', en: 'excellent' },
    colour: { zh: '绿', en: 'green' },
    rgb: [0, 228, 0],
    cmyk: [40, 0, 100, 0],
  },
  {
    upTo: 100,
    level: { zh: '二级', en: 'level 2' },
    category: { zh: '良', en: 'good' },
    colour: { zh: '黄', en: 'yellow' },
    rgb: [255, 255, 0],
    cmyk: [0, 0, 100, 0],
  },
  {
    upTo: 150,
    level: { zh: '三级', en: 'level 3' },
    category: { zh: '轻度污染', en: 'lightly polluted' },
    colour: { zh: '橙', en: 'orange' },
    rgb: [255, 126, 0],
    cmyk: [0, 52, 100, 0],
  },
  {
    upTo: 200,
    level: { zh: '四级', en: 'level 4' },
    category: { zh: '中度污染', en: 'moderately polluted' },
    colour: { zh: '红', en: 'red' },
    rgb: [255, 0, 0],
    cmyk: [0, 100, 100, 0],
  },
  {
    upTo: 300,
    level: { zh: '五级', en: 'level 5' },
    category: { zh: '重度污染', en: 'heavily polluted' },
    colour: { zh: '紫', en: 'purple' },
    rgb: [153, 0, 76],
    cmyk: [10, 100, 40, 30],
  },
  {
    upTo: null,
    level: { zh: '六级', en: 'level 6' },
    category: { zh: '严重污染', en: 'severely polluted' },
    colour: { zh: '褐红', en: 'maroon' },
    rgb: [126, 0, 35],
    cmyk: [30, 100, 100, 30],
  },
]

export const aqiLevels = defineStandard<readonly AqiLevel[]>({
  id: 'air.aqi-levels',
  name: { zh: '空气质量指数级别', en: 'Levels of the air quality index' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2016-01-01', value: LEVELS, cite: HJ633_2012.at('表 2') },
    { from: '2026-03-01', value: LEVELS, cite: HJ633_2026.at('表 2') },
  ],
})

/** The number of the level in which an index stands, 1 to 6. */
export function levelNumber(aqi: number, levels: readonly AqiLevel[]): number {
  return levels.findIndex(({ upTo }) => upTo === null || aqi <= upTo) + 1
}
