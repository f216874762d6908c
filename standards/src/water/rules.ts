import { type Bilingual, defineStandard } from '@qaidam/kernel'
import {
  HJ2_3_1993,
  HJ2_3_2018,
  HJ774_2015,
  WATER_EVALUATION_2011,
  WATER_RANKING_2017,
  WATER_ROUNDING_2018,
  WATER_STATISTICS_2020,
} from '../sources.ts'
import type { WaterClass, WaterItem } from './items.ts'

/** Items of table 1 that do not count for the class (water temperature, which has none, apart). */
export const excludedItems = defineStandard<readonly WaterItem[]>({
  id: 'water.excluded-items',
  name: { zh: '不参与水质类别评价的项目', en: 'Items that do not count for the class' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2011-03-09', value: ['tn', 'coliform'], cite: WATER_EVALUATION_2011.at('评价指标(21项)') },
  ],
})

/** Decimal places of results before they are judged; a result that would become 0 keeps one digit. */
export interface WaterPlaces {
  readonly evaluation: Readonly<Record<Exclude<WaterItem, 'coliform'>, number>>
  /** Hourly values of automatic stations. */
  readonly automatic: Readonly<Partial<Record<WaterItem, number>>>
  /** What is measured beside the items of table 1. */
  readonly others: Readonly<Record<'temperature' | 'sd' | 'chla' | 'conductivity' | 'turbidity', number>>
}

const PLACES: WaterPlaces = {
  evaluation: {
    ph: 0,
    do: 1,
    codmn: 1,
    cod: 1,
    bod5: 1,
    nh3n: 2,
    tp: 3,
    tn: 2,
    cu: 3,
    zn: 3,
    f: 3,
    se: 4,
    as: 4,
    hg: 5,
    cd: 5,
    cr6: 3,
    pb: 3,
    cn: 3,
    phenol: 4,
    oil: 2,
    las: 2,
    s: 3,
  },
  automatic: { ph: 2, do: 2, codmn: 2, cod: 2, nh3n: 3, tp: 3, tn: 2 },
  others: { temperature: 1, sd: 2, chla: 0, conductivity: 1, turbidity: 1 },
}

export const waterPlaces = defineStandard<WaterPlaces>({
  id: 'water.places',
  name: { zh: '地表水监测结果的保留小数位数', en: 'Decimal places of surface water results' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2018-01-01', value: PLACES, cite: WATER_ROUNDING_2018.at('数据修约') },
    { from: '2020-03-01', value: PLACES, cite: WATER_STATISTICS_2020.at('数据修约') },
  ],
})

/** Which class goes by which words, in reports on a section. */
export const sectionWords = defineStandard<Readonly<Record<WaterClass, Bilingual>>>({
  id: 'water.section-words',
  name: { zh: '断面水质定性评价', en: 'Words for the class of a section' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: {
        I: { zh: '优', en: 'excellent' },
        II: { zh: '优', en: 'excellent' },
        III: { zh: '良好', en: 'good' },
        IV: { zh: '轻度污染', en: 'lightly polluted' },
        V: { zh: '中度污染', en: 'moderately polluted' },
        'worse-than-V': { zh: '重度污染', en: 'heavily polluted' },
      },
      cite: WATER_EVALUATION_2011.at('断面水质评价'),
    },
  ],
})

export const sectionColours = defineStandard<Readonly<Record<WaterClass, Bilingual>>>({
  id: 'water.section-colours',
  name: { zh: '断面水质表征颜色', en: 'Colours for the class of a section' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: {
        I: { zh: '蓝', en: 'blue' },
        II: { zh: '蓝', en: 'blue' },
        III: { zh: '绿', en: 'green' },
        IV: { zh: '黄', en: 'yellow' },
        V: { zh: '橙', en: 'orange' },
        'worse-than-V': { zh: '红', en: 'red' },
      },
      cite: WATER_EVALUATION_2011.at('断面水质评价', 'unverified'),
    },
  ],
})

/** Shares of sections, in per cent, by which a basin goes by its words. */
export interface BasinRule {
  /** With fewer sections there is no share: the means of the items are judged instead. */
  readonly sectionsMin: number
  readonly excellentFrom: number
  readonly goodFrom: number
  /** Below `goodFrom`: moderate from this share of sections worse than V, … */
  readonly moderateFrom: number
  /** … and heavy from this. */
  readonly heavyFrom: number
}

/**
 * By the letter, heavy pollution needs less than 60 % of classes I to III as well, which leaves the
 * basin with exactly 60 % of them and 40 % worse than V without a word; here it is heavily polluted.
 */
export const basinRule = defineStandard<BasinRule>({
  id: 'water.basin-rule',
  name: { zh: '河流、流域(水系)水质定性评价分级', en: 'Words for the quality of a basin' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: { sectionsMin: 5, excellentFrom: 90, goodFrom: 75, moderateFrom: 20, heavyFrom: 40 },
      cite: WATER_EVALUATION_2011.at('河流、流域(水系)水质评价'),
    },
  ],
})

export interface MainPollutantRule {
  /** Items are named only where they are worse than this class. */
  readonly worseThan: WaterClass
  readonly itemsMax: number
  /** Named whenever they exceed, before all others. */
  readonly always: readonly WaterItem[]
  readonly multiplePlaces: number
}

export const mainPollutantRule = defineStandard<MainPollutantRule>({
  id: 'water.main-pollutant-rule',
  name: { zh: '主要污染指标的确定', en: 'How the main pollutants are found' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: { worseThan: 'III', itemsMax: 3, always: ['cn', 'pb', 'cr6'], multiplePlaces: 2 },
      cite: WATER_EVALUATION_2011.at('主要污染指标的确定', 'unverified'),
    },
  ],
})

/** Bounds of what counts as a change, in classes for a section and percentage points for a basin. */
export interface WaterTrendRule {
  readonly classesSome: number
  readonly classesClear: number
  readonly pointsSome: number
  readonly pointsClear: number
}

export const waterTrendRule = defineStandard<WaterTrendRule>({
  id: 'water.trend-rule',
  name: { zh: '水质变化趋势的判定', en: 'How a trend of water quality is judged' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: { classesSome: 1, classesClear: 2, pointsSome: 10, pointsClear: 20 },
      cite: WATER_EVALUATION_2011.at('水质变化趋势分析', 'unverified'),
    },
  ],
})

/** What a mean needs, and what stands in it for a result below the detection limit. */
export interface WaterMeanRule {
  readonly monthsForSeason: number
  readonly monthsForYear: number
  readonly notDetectedShare: string
}

export const waterMeanRule = defineStandard<WaterMeanRule>({
  id: 'water.mean-rule',
  name: { zh: '水质均值的数据要求', en: 'What a mean of water samples needs' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: { monthsForSeason: 2, monthsForYear: 8, notDetectedShare: '0.5' },
      cite: WATER_EVALUATION_2011.at('数据统计', 'unverified'),
    },
  ],
})

/** How the index of oxygen below its limit DOs is taken: 10 − 9·DO/DOs, or DOs/DO. */
export const oxygenIndexBelow = defineStandard<'linear' | 'ratio'>({
  id: 'water.oxygen-index-below',
  name: { zh: '溶解氧低于限值时的标准指数', en: 'Index of oxygen below its limit' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2002-06-01', value: 'linear', cite: HJ2_3_1993.at('溶解氧标准指数') },
    { from: '2019-03-01', value: 'ratio', cite: HJ2_3_2018.at('附录 D', 'unverified') },
  ],
})

/** The class a surface drinking-water source must meet, beside tables 2 and 3. */
export const sourceRule = defineStandard<{ readonly class: WaterClass; readonly places: number }>({
  id: 'water.source-rule',
  name: { zh: '饮用水水源地达标判定', en: 'When a drinking-water source complies' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2016-03-01',
      value: { class: 'III', places: 1 },
      cite: HJ774_2015.at('水质达标率', 'unverified'),
    },
  ],
})

/** How the index by which cities are ranked for their water is made up. */
export const cityWaterIndex = defineStandard<string>({
  id: 'water.city-index',
  name: { zh: '城市水质指数 CWQI', en: 'City water quality index' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2017-01-01',
      value: 'Σ C / S(III); DO: S(III) / DO; pH: 7 - pH up to 7, (pH - 7) / 2 above',
      cite: WATER_RANKING_2017.at('城市水质指数'),
    },
  ],
})
