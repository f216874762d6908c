import { defineStandard, type RoundingRule } from '@qaidam/kernel'
import { HJ633_2012, HJ633_2026 } from '../sources.ts'
import type { Average } from './breakpoints.ts'
import type { IndexItem } from './pollutants.ts'

/** The column of table 1 that judges each item of a report. */
export type ReportItems = Readonly<Partial<Record<IndexItem, Average>>>

/** What the two editions of HJ 633 do differently, apart from their tables. */
export interface AqiRules {
  /** How an index becomes a whole number. */
  readonly rounding: RoundingRule
  /** Whether concentrations are rounded (GB/T 8170) before they are judged. */
  readonly concentrationsRounded: boolean
  readonly minimum: number
  readonly maximum: number
  /** A pollutant is the primary one only above this index. */
  readonly primaryAbove: number
  /** Index of SO2 over one hour above the column's last limit; null: the day's mean is reported instead. */
  readonly so2HourBeyond: number | null
  /** Index of O3 over eight hours above the column's last limit; null: its hour is reported instead. */
  readonly o3EightHoursBeyond: number | null
  readonly daily: ReportItems
  readonly hourly: ReportItems
  /** With an item missing the index is withheld, unless it exceeds this; null: it always is. */
  readonly publishedIncompleteAbove: number | null
}

const DAILY: ReportItems = {
  so2: 'so2Day',
  no2: 'no2Day',
  pm10: 'pm10Day',
  pm25: 'pm25Day',
  co: 'coDay',
  o3_8h: 'o3EightHours',
}
const HOURLY: ReportItems = {
  so2: 'so2Hour',
  no2: 'no2Hour',
  pm10: 'pm10Day',
  pm25: 'pm25Day',
  co: 'coHour',
  o3: 'o3Hour',
}

/**
 * By the letter of 2012 the daily report has seven items, ozone by its hour among them, and the
 * real-time report nine. Practice counts six: the national network's published hours follow from
 * hourly gases and from hourly particles judged by the 24-hour column, and its days from ozone's
 * eight hours alone; the second edition then wrote that down. The items here are those of practice.
 */
export const aqiRules = defineStandard<AqiRules>({
  id: 'air.aqi-rules',
  name: { zh: '空气质量指数计算规则', en: 'Rules of the air quality index' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2016-01-01',
      value: {
        rounding: 'up',
        concentrationsRounded: false,
        minimum: 0,
        maximum: 500,
        primaryAbove: 50,
        so2HourBeyond: null,
        o3EightHoursBeyond: null,
        daily: DAILY,
        hourly: HOURLY,
        publishedIncompleteAbove: null,
      },
      cite: HJ633_2012.at('表 1 注,计算方法;日报、实时报项目按通行做法', 'unverified'),
    },
    {
      from: '2026-03-01',
      value: {
        rounding: 'up',
        concentrationsRounded: true,
        minimum: 1,
        maximum: 500,
        primaryAbove: 50,
        so2HourBeyond: 200,
        o3EightHoursBeyond: 300,
        daily: DAILY,
        hourly: HOURLY,
        publishedIncompleteAbove: 100,
      },
      cite: HJ633_2026.at('表 1 注,计算方法'),
    },
  ],
})
