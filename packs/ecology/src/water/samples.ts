import { choice, decimal, defineRegister, hourStarting, inArea, onDay, ref, text } from '@qaidam/kernel'
import {
  sectionItems,
  sourceChecks,
  sourceItems,
  stationChecks,
  stationItems,
  surfaceChecks,
} from './items.ts'

const laboratory = text('监测单位', 'Laboratory', { lengthMax: 60 })
const report = text('监测报告编号', 'Report number', { optional: true, lengthMax: 60 })

export const waterSourceSample = defineRegister({
  id: 'ecology.water-source-sample',
  name: { zh: '水源地水质监测结果', en: 'Samples of drinking-water sources' },
  why: {
    zh: '每处水源地每次采样的原始结果，未检出的项目填检出限的一半；达标与否、类别由此计算，水样类别和监测任务按水源地台账',
    en: 'Results of each sample, half the limit for what was not detected; what water it is the source says itself.',
  },
  kind: 'fact',
  subject: 'water-source-sample',
  owner: 'ecology-environment',

  key: ['source', 'sampledOn'],
  fields: {
    source: ref('水源地', 'Source', { register: 'ecology.water-source' }),
    sampledOn: onDay('采样日期', 'Sampled on'),
    volume: decimal('代表取水量', 'Water taken', {
      unit: '万吨',
      min: '0',
      max: '20000',
      placesMax: 4,
      optional: true,
      meaning: {
        zh: '本次监测所代表时段的取水量；同一时段多次采样只填一次',
        en: 'Water taken in the time that the sample stands for; entered once, however many samples there were.',
      },
    }),
    ...sourceItems,
    beyond: text('超标的特定项目', 'Specific items over their limit', {
      optional: true,
      lengthMax: 300,
      meaning: {
        zh: '标准表3中监测并超过限值的项目，以顿号分隔；没有则留空',
        en: 'Items of table 3 that were found over their limits, separated by 、; empty if there is none.',
      },
    }),
    laboratory,
    report,
  },
  checks: sourceChecks,
  readableBy: 'public',
})

export const waterSection = defineRegister({
  id: 'ecology.water-section',
  name: { zh: '地表水监测断面', en: 'Sections of surface water' },
  why: {
    zh: '每个断面在哪条河、哪个湖，属哪一级，有没有自动站',
    en: 'Where each section lies, whose it is, and whether it has a station of its own.',
  },
  kind: 'state',
  subject: 'water-section',
  owner: 'ecology-environment',

  key: ['section'],
  fields: {
    section: text('断面编码', 'Section', { lengthMax: 40 }),
    name: text('断面名称', 'Name', { lengthMax: 60 }),
    networkName: text('监测网名称', 'Name in network files', { optional: true, lengthMax: 60 }),
    area: inArea('所在县级行政区', 'County', { level: 'county' }),
    water: text('所在水体', 'River or lake', { lengthMax: 60 }),
    kind: choice('水体类型', 'Kind', {
      choices: { river: { zh: '河流', en: 'River' }, lake: { zh: '湖库', en: 'Lake or reservoir' } },
    }),
    control: choice('断面级别', 'Level', {
      choices: {
        national: { zh: '国控', en: 'National' },
        provincial: { zh: '省控', en: 'Provincial' },
        prefecture: { zh: '州控', en: 'Prefecture' },
        county: { zh: '县控', en: 'County' },
      },
    }),
    station: choice('自动站', 'Automatic station', {
      choices: { none: { zh: '无', en: 'None' }, running: { zh: '运行', en: 'Running' } },
    }),
  },
  readableBy: 'public',
})

export const waterSectionSample = defineRegister({
  id: 'ecology.water-section-sample',
  name: { zh: '地表水断面监测结果', en: 'Samples of sections' },
  why: {
    zh: '每个断面每次采样的原始结果，未检出的项目填检出限的一半；断面类别由此计算，河湖按断面台账',
    en: 'Results of each sample, half the limit for what was not detected; river or lake the section says itself.',
  },
  kind: 'fact',
  subject: 'water-section-sample',
  owner: 'ecology-environment',

  key: ['section', 'sampledOn'],
  fields: {
    section: ref('断面', 'Section', { register: 'ecology.water-section' }),
    sampledOn: onDay('采样日期', 'Sampled on'),
    ...sectionItems,
    laboratory,
    report,
  },
  checks: surfaceChecks,
  readableBy: 'public',
})

export const waterStationHour = defineRegister({
  id: 'ecology.water-station-hour',
  name: { zh: '水质自动站小时值', en: 'Readings of automatic water stations' },
  why: {
    zh: '自动站上报的原始读数，四小时一次或更密；日均值和类别由此计算',
    en: 'What stations report, every four hours or more often, untouched. Days and classes come from it.',
  },
  kind: 'fact',
  subject: 'water-station-hour',
  owner: 'ecology-environment',

  key: ['station', 'hour'],
  fields: {
    station: ref('自动站（所在断面）', 'Station (its section)', { register: 'ecology.water-section' }),
    hour: hourStarting('时刻', 'Hour'),
    ...stationItems,
    quality: choice('站点情况', 'Quality', {
      optional: true,
      meaning: { zh: '空缺即正常；其余读数不参与评价', en: 'Empty means valid; nothing else is judged.' },
      choices: {
        valid: { zh: '正常', en: 'Valid' },
        maintenance: { zh: '维护', en: 'Maintenance' },
        stopped: { zh: '不具备运行条件', en: 'Stopped' },
        suspect: { zh: '存疑', en: 'Suspect' },
      },
    }),
  },
  checks: stationChecks,
  readableBy: 'public',
})
