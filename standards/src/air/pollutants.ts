import type { Bilingual } from '@qaidam/kernel'

/** The six pollutants of the index, in the order in which the standard lists them. */
export const POLLUTANTS = ['so2', 'no2', 'pm10', 'pm25', 'co', 'o3'] as const
export type Pollutant = (typeof POLLUTANTS)[number]

/** What can stand as an index's item: ozone by its hour (`o3`) or by its eight hours (`o3_8h`). */
export const INDEX_ITEMS = [...POLLUTANTS, 'o3_8h'] as const
export type IndexItem = (typeof INDEX_ITEMS)[number]

export const POLLUTANT_NAMES: Readonly<Record<Pollutant, Bilingual>> = {
  so2: { zh: '二氧化硫', en: 'sulphur dioxide' },
  no2: { zh: '二氧化氮', en: 'nitrogen dioxide' },
  pm10: { zh: '可吸入颗粒物', en: 'PM10' },
  pm25: { zh: '细颗粒物', en: 'PM2.5' },
  co: { zh: '一氧化碳', en: 'carbon monoxide' },
  o3: { zh: '臭氧', en: 'ozone' },
}

/** The name in which a station-day holds a pollutant's daily value: ozone counts by its eight hours. */
export const DAILY_FIELD: Readonly<Record<Pollutant, string>> = {
  so2: 'so2',
  no2: 'no2',
  pm10: 'pm10',
  pm25: 'pm25',
  co: 'co',
  o3: 'o3Mda8',
}
