import type { Bilingual } from '@qaidam/kernel'
import { measured, measures, oneOf, type Question } from '../questions/question.ts'
import { airQualityIndex } from './aqi.ts'
import { INDEX_ITEMS } from './pollutants.ts'

const REPORT: Bilingual = { zh: 'daily 日报(默认)或 hourly 实时报', en: 'daily (the default) or hourly' }

const AQI: Question = {
  id: 'air.aqi',
  name: { zh: '空气质量指数', en: 'Air quality index' },
  fields: {
    report: REPORT,
    so2: measured('SO2,µg/m³', 'SO2 in µg/m³'),
    no2: measured('NO2,µg/m³', 'NO2 in µg/m³'),
    pm10: measured('PM10,µg/m³', 'PM10 in µg/m³'),
    pm25: measured('PM2.5,µg/m³', 'PM2.5 in µg/m³'),
    co: measured('CO,mg/m³', 'CO in mg/m³'),
    o3: measured('O3 1小时,日报为日最大,µg/m³', 'O3 over one hour, in a daily report its maximum, µg/m³'),
    o3_8h: measured('O3 日最大8小时,µg/m³', 'O3, daily maximum of eight hours, µg/m³'),
  },
  answer: (input, on) => {
    const report = oneOf(input, 'report', ['daily', 'hourly'] as const, 'daily')
    const given = measures(input, INDEX_ITEMS)
    const { aqi, level, primary, iaqi, publishable, cite } = airQualityIndex(given, report, on)
    return {
      aqi,
      level: level?.level.zh ?? null,
      category: level?.category.zh ?? null,
      colour: level?.colour.zh ?? null,
      primary,
      iaqi,
      publishable,
      cite,
    }
  },
}

export const airQuestions: readonly Question[] = [AQI]
