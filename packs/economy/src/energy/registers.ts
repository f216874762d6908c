import { choice, decimal, defineRegister, inArea, ref, text } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

export const powerStation = defineRegister({
  id: 'economy.power-station',
  name: { zh: '新能源电站', en: 'New-energy stations' },
  why: {
    zh: '每座电站的技术、装机、建设情况和接入点；核准、开工、并网按生效日登记，任何一天的规模都可还原',
    en: 'Technology, capacity and grid connection of each station; what it is on a day follows from its versions.',
  },
  kind: 'state',
  subject: 'power-station',
  owner: 'energy',
  key: ['station'],
  fields: {
    station: text('电站编号', 'Number', { pattern: 'DZ-\\d{6}-\\d{3}' }),
    name: text('电站名称', 'Name', { lengthMax: 80 }),
    operator: ref('业主单位', 'Operator', { register: 'economy.organisation' }),
    area: inArea('所在地', 'Area'),
    technology: choice('技术类型', 'Technology', {
      choices: {
        pv: { zh: '光伏', en: 'Photovoltaic' },
        wind: { zh: '风电', en: 'Wind' },
        'csp-tower': { zh: '塔式熔盐光热', en: 'Solar thermal, molten-salt tower' },
        'csp-trough': { zh: '槽式光热', en: 'Solar thermal, trough' },
        storage: { zh: '储能', en: 'Storage' },
      },
    }),
    capacity: decimal('装机容量', 'Capacity', { unit: '兆瓦', min: '0.001', max: '5000', placesMax: 3 }),
    storageHours: decimal('储能时长（小时）', 'Hours of storage', { optional: true, min: '0', placesMax: 1 }),
    built: choice('建设情况', 'Built or not', {
      choices: {
        built: { zh: '已建', en: 'Built' },
        building: { zh: '在建', en: 'Being built' },
        approved: { zh: '已核准', en: 'Approved' },
      },
    }),
    substation: text('接入变电站', 'Connected at', { optional: true, lengthMax: 60 }),
    approval: text('核准或备案文号', 'Approval', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const stationMonth = defineRegister({
  id: 'economy.station-month',
  name: { zh: '电站月度运行', en: 'Monthly operation of stations' },
  why: {
    zh: '每座已建电站当月发电、上网和弃电量',
    en: 'What each built station generated, fed in and had to curtail in the month.',
  },
  kind: 'fact',
  subject: 'station-month',
  owner: 'energy',
  key: ['station', 'monthEnd'],
  fields: {
    station: ref('电站', 'Station', { register: 'economy.power-station' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('所在地', 'Area', { level: 'county' }),
    generated: decimal('发电量', 'Generated', { unit: '万千瓦时', min: '0', placesMax: 4 }),
    curtailed: decimal('弃电量', 'Curtailed', { unit: '万千瓦时', min: '0', placesMax: 4 }),
  },
  watches: [
    {
      id: 'generated-jump',
      kind: 'jump',
      field: 'generated',
      on: 'monthEnd',
      times: '3',
      why: {
        zh: '同一电站同月发电量很少相差几倍。',
        en: 'One station rarely makes several times as much in the same month.',
      },
    },
  ],
  readableBy: 'public',
})
