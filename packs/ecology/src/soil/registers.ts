import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'
import { contentFields } from './items.ts'

export const soilPlot = defineRegister({
  id: 'ecology.soil-plot',
  name: { zh: '重点行业企业用地调查地块', en: 'Plots of key industries' },
  why: {
    zh: '每个地块从信息采集、风险筛查到采样调查走到哪一步，按生效日可查；超不超标由样品判定，不另填写',
    en: 'How far the survey of each plot has come on any day; what it found is judged from the samples.',
  },
  kind: 'state',
  subject: 'soil-plot',
  owner: 'ecology-environment',

  key: ['plot'],
  fields: {
    plot: text('地块编码', 'Plot code', { pattern: '\\d{6}-\\d{4}' }),
    name: text('地块名称', 'Name', { lengthMax: 100 }),
    area: inArea('所在乡镇', 'Township'),
    industry: text('行业类别', 'Industry', { lengthMax: 60 }),
    standing: choice('企业状态', 'Is the firm working', {
      choices: {
        working: { zh: '在产', en: 'Working' },
        closed: { zh: '关闭搬迁', en: 'Closed or moved' },
      },
    }),
    hectares: decimal('占地面积', 'Area', { unit: '公顷', min: '0.0001', max: '100000', placesMax: 4 }),
    boundary: text('边界文件编号', 'Boundary file', { optional: true, lengthMax: 100 }),
    plannedUse: text('规划用途', 'Planned use', { optional: true, lengthMax: 60 }),
    survey: choice('调查进度', 'Survey', {
      choices: {
        listed: { zh: '列入名单', en: 'Listed' },
        collected: { zh: '完成信息采集和风险筛查', en: 'Information collected, risk ranked' },
        surveyed: { zh: '完成调查', en: 'Surveyed' },
      },
    }),
    concern: choice('关注度', 'Concern', {
      optional: true,
      choices: {
        high: { zh: '高度关注', en: 'High' },
        medium: { zh: '中度关注', en: 'Medium' },
        low: { zh: '低度关注', en: 'Low' },
      },
    }),
    surveyedOn: onDay('调查完成日期', 'Surveyed on', { optional: true }),
    surveyor: text('调查单位', 'Surveyed by', { optional: true, lengthMax: 100 }),
    report: text('调查报告编号', 'Report', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const soilSample = defineRegister({
  id: 'ecology.soil-sample',
  name: { zh: '建设用地土壤样品', en: 'Soil samples of development land' },
  why: {
    zh: '实验室报告的每个样品含量原样登记，是否超筛选值由标准判定，不另填写',
    en: 'Contents as the laboratory reported them; what they mean is judged by the standard.',
  },
  kind: 'fact',
  subject: 'soil-sample',
  owner: 'ecology-environment',

  key: ['sample'],
  fields: {
    sample: text('样品编号', 'Sample', { pattern: '\\d{6}-\\d{4}-[A-Z]\\d{2}-\\d{2}' }),
    plot: ref('地块', 'Plot', { register: 'ecology.soil-plot' }),
    area: inArea('所在乡镇', 'Township'),
    point: text('点位', 'Point', { pattern: '[A-Z]\\d{2}' }),
    depthFrom: decimal('采样深度起', 'From a depth of', { unit: '米', min: '0', max: '50', placesMax: 2 }),
    depthTo: decimal('采样深度止', 'To a depth of', { unit: '米', min: '0', max: '50', placesMax: 2 }),
    sampledOn: onDay('采样日期', 'Sampled on'),
    landClass: choice('评价用地类别', 'Judged as', {
      choices: {
        'building-one': { zh: '第一类用地', en: 'Land of class one' },
        'building-two': { zh: '第二类用地', en: 'Land of class two' },
        'building-unclear': { zh: '用途不明确', en: 'Use not clear' },
      },
    }),
    laboratory: text('检测单位', 'Laboratory', { lengthMax: 100 }),
    labReport: text('检测报告编号', 'Laboratory report', { lengthMax: 60 }),
    ...contentFields,
  },
  checks: [
    {
      id: 'depth-downwards',
      kind: 'order',
      lesser: 'depthFrom',
      greater: 'depthTo',
      why: { zh: '深度自上而下填写', en: 'A depth runs downwards.' },
    },
  ],
  readableBy: 'staff',
})

export const livestockFarm = defineRegister({
  id: 'ecology.livestock-farm',
  name: { zh: '规模养殖场', en: 'Livestock farms of scale' },
  why: {
    zh: '达到省定规模标准的养殖场名录；抽查从名录中选取',
    en: 'Farms of the scale that the province sets; those to be checked are taken from here.',
  },
  kind: 'state',
  subject: 'livestock-farm',
  owner: 'agriculture-husbandry',

  key: ['farm'],
  fields: {
    farm: text('养殖场备案号', 'Farm', { pattern: 'YZ-\\d{6}-\\d{3}' }),
    name: text('名称', 'Name', { lengthMax: 100 }),
    area: inArea('所在乡镇或村', 'Township or village'),
    species: choice('畜种', 'Species', {
      choices: {
        sheep: { zh: '羊', en: 'Sheep and goats' },
        cattle: { zh: '牛', en: 'Cattle and yaks' },
        pigs: { zh: '生猪', en: 'Pigs' },
        poultry: { zh: '家禽', en: 'Poultry' },
      },
    }),
    stock: integer('设计存栏', 'Animals it is built for', { min: '1', max: '1000000' }),
    zone: choice('是否在禁养区', 'In a no-farming zone', {
      choices: {
        outside: { zh: '不在禁养区', en: 'Outside' },
        inside: { zh: '在禁养区', en: 'Inside' },
      },
    }),
    permit: text('排污许可或登记编号', 'Discharge permit', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const manureCheck = defineRegister({
  id: 'ecology.manure-check',
  name: { zh: '畜禽粪污设施现场抽查', en: 'On-site checks of manure facilities' },
  why: {
    zh: '到场看了什么、设施配没配、用没用；配套率按现场抽查计算，不按上报计算',
    en: 'What was seen on the spot; the rate is of farms visited and not of farms that reported.',
  },
  kind: 'fact',
  subject: 'manure-check',
  owner: 'agriculture-husbandry',

  key: ['check'],
  fields: {
    check: text('抽查编号', 'Check', { pattern: 'FW-\\d{4}-\\d{4}' }),
    farm: ref('养殖场', 'Farm', { register: 'ecology.livestock-farm' }),
    area: inArea('所在乡镇或村', 'Township or village'),
    checkedOn: onDay('抽查日期', 'Checked on'),
    checkedBy: text('抽查单位', 'Checked by', { lengthMax: 100 }),
    facilities: choice('粪污处理设施', 'Facilities', {
      choices: {
        matching: { zh: '已配套', en: 'Match the farm' },
        insufficient: { zh: '不配套', en: 'Too small for the farm' },
        none: { zh: '没有', en: 'None' },
      },
    }),
    kinds: text('设施种类', 'Kinds of facilities', { optional: true, lengthMax: 100 }),
    working: yesNo('设施是否运行', 'Working', { optional: true }),
    outlet: choice('粪污去向', 'Where manure goes', {
      choices: {
        compost: { zh: '堆肥还田', en: 'Compost for fields' },
        fertiliser: { zh: '有机肥厂', en: 'Fertiliser works' },
        biogas: { zh: '沼气', en: 'Biogas' },
        pasture: { zh: '就近草场消纳', en: 'Pasture nearby' },
      },
    }),
    problem: text('发现的问题', 'What was wrong', { optional: true, lengthMax: 300 }),
    rectifyBy: onDay('限期整改日期', 'To be put right by', { optional: true }),
    photo: text('照片档案号', 'Photo', { optional: true, lengthMax: 100 }),
  },
  readableBy: 'public',
})
