import { choice, decimal, defineRegister, hourStarting, inArea, ref, text } from '@qaidam/kernel'

export const airStation = defineRegister({
  id: 'ecology.air-station',
  name: { zh: '环境空气质量监测点位', en: 'Air quality stations' },
  why: {
    zh: '每个评价点位在哪个县级行政区、归谁管；地区的日均值是其评价点位的平均',
    en: "Where each station stands and whose it is; an area's day is the mean of its stations.",
  },
  kind: 'state',
  subject: 'air-station',
  owner: 'ecology-environment',

  key: ['station'],
  fields: {
    station: text('点位编号', 'Station', { lengthMax: 40 }),
    name: text('点位名称', 'Name', { lengthMax: 60 }),
    networkName: text('监测网名称', 'Name in network files', {
      optional: true,
      lengthMax: 60,
      meaning: {
        zh: '全国监测网发布文件里对应的城市或点位名，如“海西州”；导入该文件时据此认领',
        en: 'The city or station as the national network writes it in its files, such as 海西州; a file is taken by it.',
      },
    }),
    deviceNumber: text('设备唯一标识（MN）', 'Device number (MN)', {
      optional: true,
      lengthMax: 40,
      pattern: '[0-9A-Za-z_.-]+',
      meaning: {
        zh: 'HJ 212 报文里的 MN；设备上传的小时值据此归到本点位',
        en: 'The MN of its HJ 212 messages; hours that a device sends are kept under this station.',
      },
    }),
    area: inArea('所在县级行政区', 'County', { level: 'county' }),
    kind: choice('点位类型', 'Kind', {
      meaning: {
        zh: '只登记城市评价点；背景点、对照点、路边点不参与城市评价，不在此登记',
        en: 'Evaluation stations only: background, contrast and roadside stations do not judge a town.',
      },
      choices: {
        evaluation: { zh: '国控评价点', en: 'National' },
        'provincial-evaluation': { zh: '省控评价点', en: 'Provincial' },
        'local-evaluation': { zh: '地方评价点', en: 'Local' },
      },
    }),
  },
  readableBy: 'public',
})

/**
 * Above the maximum no instrument reads: a larger number is a slipped digit, and is refused. What is
 * usual reaches up to the worst dust storms; a number in the unit of another column lies outside it.
 */
const micrograms = (usualMax: string) =>
  ({
    unit: 'µg/m³',
    min: '0',
    max: '10000',
    usual: { min: '0.5', max: usualMax },
    placesMax: 3,
    optional: true,
  }) as const
const MILLIGRAMS = {
  unit: 'mg/m³',
  min: '0',
  max: '200',
  usual: { min: '0.01', max: '50' },
  placesMax: 3,
  optional: true,
} as const

export const airHour = defineRegister({
  id: 'ecology.air-hour',
  name: { zh: '环境空气质量小时值', en: 'Hourly air readings' },
  why: {
    zh: '每个点位每小时上报的原始读数；全部空气质量指标由此计算',
    en: 'What each station reported, untouched. Every air figure starts here.',
  },
  kind: 'fact',
  subject: 'air-hour',
  owner: 'ecology-environment',

  key: ['station', 'hour'],
  fields: {
    station: ref('点位', 'Station', { register: 'ecology.air-station' }),
    hour: hourStarting('小时', 'Hour', {
      meaning: {
        zh: '以该小时的起始时刻记；监测网标注的 24 时（次日 0 时）即 23:00 起的一小时',
        en: "By its start: the network's hour 24, or 0 of the next day, is the hour from 23:00.",
      },
    }),
    so2: decimal('二氧化硫', 'SO2', micrograms('3000')),
    no2: decimal('二氧化氮', 'NO2', micrograms('2000')),
    pm10: decimal('可吸入颗粒物（PM10）', 'PM10', micrograms('8000')),
    pm25: decimal('细颗粒物（PM2.5）', 'PM2.5', micrograms('3000')),
    o3: decimal('臭氧', 'O3', micrograms('1500')),
    co: decimal('一氧化碳', 'CO', MILLIGRAMS),
    quality: choice('数据标识', 'Quality', {
      optional: true,
      meaning: {
        zh: '空缺即有效；沙尘时段的读数有效，并使当日成为沙尘日',
        en: 'Empty means valid; dust readings are valid too, and make the day a dust day.',
      },
      choices: {
        valid: { zh: '有效', en: 'Valid' },
        dust: { zh: '有效（确认受沙尘影响）', en: 'Valid, confirmed dust' },
        maintenance: { zh: '维护、校准', en: 'Maintenance or calibration' },
        suspect: { zh: '存疑', en: 'Suspect' },
        invalid: { zh: '无效', en: 'Invalid' },
      },
    }),
  },
  checks: [
    {
      id: 'fine-within-coarse',
      kind: 'order',
      lesser: 'pm25',
      greater: 'pm10',
      // Two instruments measure apart, and in clean air the finer one may read a little more.
      allowance: '10',
      why: { zh: 'PM2.5 是 PM10 的一部分', en: 'PM2.5 is a part of PM10.' },
    },
  ],
  readableBy: 'public',
})
