import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'

/** Whose water it gives: cities and counties, rural works of 1 000 t a day or 10 000 people, or smaller. */
const LEVELS = {
  prefecture: { zh: '州级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
  'township-large': { zh: '农村“千吨万人”', en: 'Rural, 1 000 t a day or 10 000 people' },
  'township-small': { zh: '其他农村集中式', en: 'Other rural' },
}

export const waterSource = defineRegister({
  id: 'ecology.water-source',
  name: { zh: '集中式饮用水水源地', en: 'Drinking-water sources' },
  why: {
    zh: '一处水源地一条：在哪里、供多少人、取多少水、在用还是备用；变更自生效日起计',
    en: 'Each source once: where it is, whom it serves, how much it gives, whether it is in use.',
  },
  kind: 'state',
  subject: 'water-source',
  owner: 'ecology-environment',

  key: ['source'],
  fields: {
    source: text('水源地编码', 'Source', { pattern: 'SY\\d{6}-\\d{3}' }),
    name: text('水源地名称', 'Name', { lengthMax: 60 }),
    area: inArea('所在乡镇', 'Township'),
    level: choice('水源地级别', 'Level', { choices: LEVELS }),
    kind: choice('水源类型', 'Kind', {
      choices: {
        river: { zh: '河流型', en: 'River' },
        lake: { zh: '湖库型', en: 'Lake or reservoir' },
        groundwater: { zh: '地下水型', en: 'Groundwater' },
      },
    }),
    status: choice('使用状态', 'Use', {
      choices: {
        'in-use': { zh: '在用', en: 'In use' },
        backup: { zh: '备用', en: 'Backup' },
        building: { zh: '在建', en: 'Being built' },
      },
    }),
    population: integer('服务人口', 'People served', {
      unit: '人',
      min: '0',
      max: '5000000',
      meaning: {
        zh: '由多处水源供水的人口只计入主要水源，合计才不重复',
        en: 'People served by several sources count with the main one, so that the total counts nobody twice.',
      },
    }),
    designVolume: decimal('设计日取水量', 'Design volume a day', {
      unit: '万吨',
      min: '0',
      max: '500',
      placesMax: 4,
    }),
    operator: text('取水单位', 'Operator', { lengthMax: 100 }),
  },
  readableBy: 'public',
})

export const waterSourceZone = defineRegister({
  id: 'ecology.water-source-zone',
  name: { zh: '饮用水水源保护区', en: 'Protection zones of drinking-water sources' },
  why: {
    zh: '省政府批准的各级保护区及其界标、警示牌、隔离防护',
    en: 'The zones that the province approved, with their boundary marks, signs and fences.',
  },
  kind: 'state',
  subject: 'water-source-zone',
  owner: 'ecology-environment',

  key: ['zone'],
  fields: {
    zone: text('保护区编码', 'Zone', { pattern: 'SY\\d{6}-\\d{3}-[123]' }),
    source: ref('水源地', 'Source', { register: 'ecology.water-source' }),
    area: inArea('所在乡镇', 'Township'),
    grade: choice('保护区级别', 'Grade', {
      choices: {
        first: { zh: '一级', en: 'First' },
        second: { zh: '二级', en: 'Second' },
        quasi: { zh: '准保护区', en: 'Quasi' },
      },
    }),
    hectares: decimal('面积', 'Area', { unit: '公顷', min: '0.0001', max: '1000000', placesMax: 4 }),
    approval: text('批准文号', 'Approval document', { lengthMax: 60 }),
    marked: yesNo('界标和警示牌齐全', 'Boundary marks and signs complete'),
    fenced: yesNo('隔离防护到位', 'Fenced where it has to be'),
  },
  readableBy: 'public',
})

export const waterSourcePlan = defineRegister({
  id: 'ecology.water-source-plan',
  name: { zh: '一源一策方案', en: 'Plans of drinking-water sources' },
  why: {
    zh: '每处水源地的保护方案：目标水质、措施数、谁审定、何时审定',
    en: 'The plan of each source: the class it is to keep, its measures, who approved it and when.',
  },
  kind: 'fact',
  subject: 'water-source-plan',
  owner: 'ecology-environment',

  key: ['plan'],
  fields: {
    plan: text('方案编号', 'Plan', { pattern: 'YC\\d{6}-\\d{3}-\\d{4}' }),
    source: ref('水源地', 'Source', { register: 'ecology.water-source' }),
    area: inArea('所在乡镇', 'Township'),
    targetClass: choice('目标水质', 'Class to be kept', {
      choices: { two: { zh: 'Ⅱ类', en: 'Class II' }, three: { zh: 'Ⅲ类', en: 'Class III' } },
    }),
    measures: integer('措施数', 'Measures', { unit: '个', min: '1', max: '200' }),
    investment: decimal('估算投资', 'Estimated investment', {
      unit: '万元',
      min: '0',
      max: '10000000',
      placesMax: 4,
      optional: true,
    }),
    approvedOn: onDay('审定日期', 'Approved on'),
    document: text('审定文号', 'Approval document', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const waterSourceProblem = defineRegister({
  id: 'ecology.water-source-problem',
  name: { zh: '饮用水水源地环境问题', en: 'Problems of drinking-water sources' },
  why: {
    zh: '发现一个登记一个，整改验收后销号；同一问题再次出现另立一条',
    en: 'Each problem as it is found, closed when its remedy is accepted; one that returns is a new one.',
  },
  kind: 'fact',
  subject: 'water-source-problem',
  owner: 'ecology-environment',

  key: ['problem'],
  fields: {
    problem: text('问题编号', 'Problem', { pattern: 'WT\\d{6}-\\d{4}-\\d{3}' }),
    source: ref('水源地', 'Source', { register: 'ecology.water-source' }),
    plan: ref('纳入方案', 'In plan', { register: 'ecology.water-source-plan', optional: true }),
    area: inArea('所在乡镇', 'Township'),
    kind: choice('问题类型', 'Kind', {
      choices: {
        outfall: { zh: '排污口', en: 'Outfall' },
        building: { zh: '违规建设项目', en: 'Building that may not be there' },
        farming: { zh: '养殖、种植面源', en: 'Livestock and crops' },
        traffic: { zh: '交通穿越', en: 'Road or rail across' },
        tourism: { zh: '旅游、餐饮', en: 'Tourism and catering' },
        marking: { zh: '标志或隔离不全', en: 'Marks or fences missing' },
        quality: { zh: '水质异常', en: 'Water quality' },
        emergency: { zh: '应急预案或物资不足', en: 'Not ready for emergencies' },
      },
    }),
    grade: choice('所在保护区', 'Where', {
      choices: {
        first: { zh: '一级保护区', en: 'First-grade zone' },
        second: { zh: '二级保护区', en: 'Second-grade zone' },
        quasi: { zh: '准保护区', en: 'Quasi-zone' },
        outside: { zh: '保护区外', en: 'Outside of the zones' },
      },
    }),
    what: text('问题描述', 'What it is', { lengthMax: 500 }),
    responsible: text('责任单位', 'Responsible', { lengthMax: 100 }),
    foundOn: onDay('发现日期', 'Found on'),
    dueOn: onDay('整改时限', 'Due on'),
    status: choice('整改状态', 'State', {
      choices: {
        open: { zh: '整改中', en: 'Being remedied' },
        closed: { zh: '已销号', en: 'Closed' },
      },
    }),
    closedOn: onDay('销号日期', 'Closed on', { optional: true }),
    acceptance: text('验收销号文号', 'Acceptance document', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const sewagePlant = defineRegister({
  id: 'ecology.sewage-plant',
  name: { zh: '污水集中处理设施', en: 'Sewage plants' },
  why: {
    zh: '城镇和工业园区的污水处理厂：规模、执行标准、在线监测',
    en: 'Plants of towns and industrial parks: capacity, the standard they keep, monitoring on line.',
  },
  kind: 'state',
  subject: 'sewage-plant',
  owner: 'ecology-environment',

  key: ['plant'],
  fields: {
    plant: text('设施编码', 'Plant', { pattern: 'WS\\d{6}-\\d{2}' }),
    name: text('设施名称', 'Name', { lengthMax: 60 }),
    area: inArea('所在乡镇', 'Township'),
    kind: choice('类型', 'Kind', {
      choices: {
        town: { zh: '城镇污水处理厂', en: 'Town' },
        industrial: { zh: '工业园区污水处理厂', en: 'Industrial park' },
      },
    }),
    dailyCapacity: decimal('日处理能力', 'Capacity a day', {
      unit: '万吨',
      min: '0.0001',
      max: '200',
      placesMax: 4,
    }),
    standard: text('执行排放标准', 'Discharge standard', { lengthMax: 60 }),
    online: yesNo('在线监测联网', 'Monitored on line'),
  },
  readableBy: 'public',
})
