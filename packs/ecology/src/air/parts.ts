import { defineParts } from '@qaidam/kernel'

const MICROGRAMS = 'µg/m³'

/** A station's day: the smallest piece that a reading touches, evaluated within the write. */
export const airDay = defineParts({
  id: 'ecology.air-day',
  name: { zh: '环境空气质量点位日评价', en: 'Station-days of air quality' },
  register: 'ecology.air-hour',
  by: 'station',
  areaOf: 'area',
  on: 'hour',
  method: 'air.station-day',
  outputs: {
    aqi: { name: { zh: '空气质量指数', en: 'AQI' }, unit: 'index' },
    level: { name: { zh: '级别', en: 'Level' } },
    primary: { name: { zh: '首要污染物', en: 'Primary pollutants' } },
    pm25: { name: { zh: 'PM2.5 日均值', en: 'PM2.5, daily mean' }, unit: MICROGRAMS },
    pm10: { name: { zh: 'PM10 日均值', en: 'PM10, daily mean' }, unit: MICROGRAMS },
    so2: { name: { zh: 'SO2 日均值', en: 'SO2, daily mean' }, unit: MICROGRAMS },
    no2: { name: { zh: 'NO2 日均值', en: 'NO2, daily mean' }, unit: MICROGRAMS },
    co: { name: { zh: 'CO 日均值', en: 'CO, daily mean' }, unit: 'mg/m³' },
    o3Mda8: { name: { zh: 'O3 日最大8小时平均', en: 'O3, daily maximum of 8 hours' }, unit: MICROGRAMS },
    o3Max1h: { name: { zh: 'O3 日最大1小时', en: 'O3, daily maximum hour' }, unit: MICROGRAMS },
    dust: { name: { zh: '沙尘', en: 'Dust' } },
    hours: { name: { zh: '有效小时数', en: 'Valid hours' } },
  },
})
