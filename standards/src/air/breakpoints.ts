import { defineStandard } from '@qaidam/kernel'
import { HJ633_2012, HJ633_2026 } from '../sources.ts'

/** The columns of table 1: each pollutant with the time over which it is averaged. */
export const AVERAGES = [
  'so2Day',
  'so2Hour',
  'no2Day',
  'no2Hour',
  'pm10Day',
  'coDay',
  'coHour',
  'o3Hour',
  'o3EightHours',
  'pm25Day',
] as const
export type Average = (typeof AVERAGES)[number]

/**
 * Limits of concentration for each step of the index, µg/m³ and for CO mg/m³. A column that ends
 * early has no index of its own above its last limit; what holds there is in `air.aqi-rules`.
 */
export type Breakpoints = Readonly<Record<Average | 'iaqi', readonly number[]>>

const TABLE_2012: Breakpoints = {
  iaqi: [0, 50, 100, 150, 200, 300, 400, 500],
  so2Day: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  so2Hour: [0, 150, 500, 650, 800],
  no2Day: [0, 40, 80, 180, 280, 565, 750, 940],
  no2Hour: [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  pm10Day: [0, 50, 150, 250, 350, 420, 500, 600],
  coDay: [0, 2, 4, 14, 24, 36, 48, 60],
  coHour: [0, 5, 10, 35, 60, 90, 120, 150],
  o3Hour: [0, 160, 200, 300, 400, 800, 1000, 1200],
  o3EightHours: [0, 100, 160, 215, 265, 800],
  pm25Day: [0, 35, 75, 115, 150, 250, 350, 500],
}

/** Table 1 of HJ 633. The second edition moves only what PM10 and PM2.5 mean at 100. */
export const aqiBreakpoints = defineStandard<Breakpoints>({
  id: 'air.aqi-breakpoints',
  name: { zh: '空气质量分指数及对应的污染物项目浓度限值', en: 'Breakpoints of the air quality index' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2016-01-01', value: TABLE_2012, cite: HJ633_2012.at('表 1') },
    {
      from: '2026-03-01',
      value: {
        ...TABLE_2012,
        pm10Day: [0, 50, 120, 250, 350, 420, 500, 600],
        pm25Day: [0, 35, 60, 115, 150, 250, 350, 500],
      },
      cite: HJ633_2026.at('表 1'),
    },
  ],
})
