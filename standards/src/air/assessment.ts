import { defineStandard } from '@qaidam/kernel'
import {
  DUST_2016,
  GB3095_2012,
  GB3095_2026,
  HJ633_2026,
  HJ663_2013,
  HJ663_2026,
  RANKING_2014,
} from '../sources.ts'
import type { Pollutant } from './pollutants.ts'

/** How much must be there for a mean to stand for its time. */
export interface Validity {
  readonly hoursForDay: number
  readonly hoursForEightHours: number
  /** The eight-hour windows of a day end at these hours and all between. */
  readonly windowsEnd: readonly [number, number]
  /** With fewer windows, ozone's day counts only when it exceeds the limit. */
  readonly windowsForDay: number
  readonly daysForYear: number
  readonly daysForMonth: number
  readonly daysForFebruary: number
}

const VALIDITY: Validity = {
  hoursForDay: 20,
  hoursForEightHours: 6,
  windowsEnd: [8, 24],
  windowsForDay: 14,
  daysForYear: 324,
  daysForMonth: 27,
  daysForFebruary: 25,
}

export const airValidity = defineStandard<Validity>({
  id: 'air.validity',
  name: { zh: '污染物浓度数据统计的有效性规定', en: 'Least data for a valid mean' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2016-01-01', value: VALIDITY, cite: GB3095_2012.at('表 4') },
    { from: '2026-03-01', value: VALIDITY, cite: GB3095_2026.at('表 4') },
  ],
})

/** A day with an item missing is valid only when its index exceeds this: it is bad whatever is missing. */
export const incompleteDay = defineStandard<number>({
  id: 'air.incomplete-day',
  name: { zh: '缺项日仍作为有效天的指数下限', en: 'Index above which an incomplete day is valid' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2016-01-01', value: 100, cite: HJ663_2013.at('日评价', 'unverified') },
    { from: '2026-03-01', value: 100, cite: HJ633_2026.at('数据缺失') },
  ],
})

/** Places to which concentrations are stated: whole µg/m³, and tenths of mg/m³ for CO. */
const PLACES: Readonly<Record<Pollutant, number>> = { so2: 0, no2: 0, pm10: 0, pm25: 0, co: 1, o3: 0 }

export const airPlaces = defineStandard<Readonly<Record<Pollutant, number>>>({
  id: 'air.places',
  name: { zh: '污染物浓度的保留小数位数', en: 'Decimal places of concentrations' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2013-10-01', value: PLACES, cite: HJ663_2013.at('数据修约', 'unverified') },
    { from: '2026-03-01', value: PLACES, cite: HJ663_2026.at('数据修约', 'unverified') },
  ],
})

/** The share of days that a pollutant's year is judged by, as a decimal string. */
const RANKS: Readonly<Record<Pollutant, string>> = {
  so2: '0.98',
  no2: '0.98',
  pm10: '0.95',
  pm25: '0.95',
  co: '0.95',
  o3: '0.90',
}

export const airPercentiles = defineStandard<Readonly<Record<Pollutant, string>>>({
  id: 'air.percentile-ranks',
  name: { zh: '评价用百分位数', en: 'Percentiles used in assessment' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2013-10-01', value: RANKS, cite: HJ663_2013.at('年评价', 'unverified') },
    { from: '2026-03-01', value: RANKS, cite: HJ663_2026.at('表 1') },
  ],
})

/** What each concentration is divided by in the composite index: the limits of grade two. */
export type CompositeBases = Readonly<Record<Pollutant, number>>

const BASES: CompositeBases = { so2: 60, no2: 40, pm10: 70, pm25: 35, co: 4, o3: 160 }

/**
 * The rule names the limits of grade two, so its bases move with GB 3095; that it goes on so after
 * 2026 is computed, not read: a weighted index has been proposed but no text of it was seen.
 */
export const compositeBases = defineStandard<CompositeBases>({
  id: 'air.composite-index-bases',
  name: { zh: '环境空气质量综合指数的基准浓度', en: 'Bases of the composite air quality index' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2016-01-01', value: BASES, cite: RANKING_2014.at('综合指数') },
    {
      from: '2026-03-01',
      value: { ...BASES, pm10: 60, pm25: 30 },
      cite: RANKING_2014.at('综合指数,按 GB 3095-2026 过渡期限值', 'unverified'),
    },
    {
      from: '2031-01-01',
      value: { so2: 20, no2: 30, pm10: 50, pm25: 25, co: 4, o3: 160 },
      cite: RANKING_2014.at('综合指数,按 GB 3095-2026 限值', 'unverified'),
    },
  ],
})

/**
 * What a dust day is taken out of: concentrations of particles and the composite index, never the
 * share of good days nor of heavily polluted ones.
 */
export const dustPolicy = defineStandard<'concentrations'>({
  id: 'air.dust-policy',
  name: { zh: '沙尘天气影响的扣除范围', en: 'What dust days are taken out of' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2017-01-01', value: 'concentrations', cite: DUST_2016.at('扣除规定') },
    { from: '2026-03-01', value: 'concentrations', cite: HJ663_2026.at('特殊事件', 'unverified') },
  ],
})

/** How dust is found in numbers where nobody has confirmed it. */
export interface DustDetection {
  readonly hoursBefore: number
  /** An hour starts dust when its PM10 is this many times the mean of the hours before … */
  readonly pm10Times: number
  /** … and above this, µg/m³ … */
  readonly pm10Above: number
  /** … while PM2.5/PM10 falls to this share, in per cent, of what it was. */
  readonly ratioPercentMax: number
}

/** From memory: the national station decides with satellites and weather data, not by this rule alone. */
export const dustDetection = defineStandard<DustDetection>({
  id: 'air.dust-detection',
  name: { zh: '沙尘影响时段的数值判别', en: 'Finding dust hours in the numbers' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2017-01-01',
      value: { hoursBefore: 6, pm10Times: 2, pm10Above: 150, ratioPercentMax: 50 },
      cite: DUST_2016.at('起止时间判定', 'unverified'),
    },
  ],
})
