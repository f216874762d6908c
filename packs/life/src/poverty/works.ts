import { choice, decimal, defineRegister, inArea, integer, onDay, text } from '@qaidam/kernel'

export const waterWorks = defineRegister({
  id: 'life.water-works',
  name: { zh: '农牧区饮水安全工程', en: 'Works of safe drinking water' },
  why: {
    zh: '每处工程供哪个村、供水多少人、其中首次喝上安全水多少人；同一个人受益两次只在首次计入',
    en: 'Which village a work serves, how many people, and for how many the water is safe for the first time.',
  },
  kind: 'fact',
  subject: 'water-works',
  owner: 'water-resources',
  key: ['works'],
  fields: {
    works: text('工程编号', 'Number', { pattern: 'YS-\\d{4}' }),
    name: text('工程名称', 'Name', { lengthMax: 80 }),
    area: inArea('受益村', 'Village', { level: 'village' }),
    kind: choice('工程类别', 'Kind', {
      choices: {
        central: { zh: '集中供水', en: 'Central supply' },
        scattered: { zh: '分散供水', en: 'Scattered supply' },
        upgrade: { zh: '巩固提升', en: 'Improvement' },
      },
    }),
    served: integer('供水人口', 'People served', { unit: '人', min: '0' }),
    newlySafe: integer('其中首次解决饮水安全', 'Of them safe for the first time', { unit: '人', min: '0' }),
    investment: decimal('投资', 'Investment', { unit: '万元', min: '0', placesMax: 4 }),
    acceptedOn: onDay('验收日期', 'Accepted on'),
  },
  checks: [
    {
      id: 'newly-of-served',
      kind: 'order',
      lesser: 'newlySafe',
      greater: 'served',
      why: {
        zh: '首次受益的人是供水人口的一部分',
        en: 'Who has safe water now for the first time is served.',
      },
    },
  ],
  readableBy: 'public',
})

export const ruralWorks = defineRegister({
  id: 'life.rural-works',
  name: { zh: '农电线路和通村公路', en: 'Rural power lines and village roads' },
  why: {
    zh: '每项工程通到哪个村、多长、何时竣工验收；里程按验收日计',
    en: 'Which village a line or road leads to, how long it is, and when it was accepted.',
  },
  kind: 'fact',
  subject: 'rural-works',
  owner: 'poverty-relief',
  key: ['works'],
  fields: {
    works: text('工程编号', 'Number', { pattern: '[DL]-\\d{4}' }),
    name: text('工程名称', 'Name', { lengthMax: 80 }),
    area: inArea('通达村', 'Village', { level: 'village' }),
    kind: choice('工程类别', 'Kind', {
      choices: {
        power: { zh: '农电线路', en: 'Power line' },
        road: { zh: '通村公路', en: 'Village road' },
      },
    }),
    length: decimal('长度', 'Length', { unit: '公里', min: '0.001', placesMax: 3 }),
    surface: choice('建设标准', 'Built as', {
      choices: {
        'low-voltage': { zh: '低压线路', en: 'Low voltage' },
        'ten-kilovolt': { zh: '10千伏线路', en: '10 kV' },
        paved: { zh: '硬化路', en: 'Paved' },
        gravel: { zh: '砂石路', en: 'Gravel' },
      },
    }),
    investment: decimal('投资', 'Investment', { unit: '万元', min: '0', placesMax: 4 }),
    acceptedOn: onDay('验收日期', 'Accepted on'),
  },
  readableBy: 'public',
})
