import { choice, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'

export const enforcementUnit = defineRegister({
  id: 'ecology.enforcement-unit',
  name: { zh: '执法检查对象名录', en: 'Units under supervision' },
  why: {
    zh: '双随机抽查的对象库，按生效日维护；某次抽取时库里有谁，按那一天还原',
    en: 'The pool that random checks draw from, by effective day: who was in it at a draw can be told.',
  },
  kind: 'state',
  subject: 'enforcement-unit',
  owner: 'ecology-environment',

  key: ['unit'],
  fields: {
    unit: text('对象编号', 'Unit', { pattern: 'ZF-\\d{6}-\\d{4}' }),
    name: text('单位名称', 'Name', { lengthMax: 100 }),
    creditCode: text('统一社会信用代码', 'Credit code', {
      optional: true,
      pattern: '[0-9A-HJ-NPQRTUWXY]{18}',
    }),
    area: inArea('所在乡镇', 'Township'),
    industry: text('行业', 'Industry', { lengthMax: 60 }),
    class: choice('监管类别', 'Class', {
      choices: {
        key: { zh: '重点排污单位', en: 'Key discharger' },
        general: { zh: '一般排污单位', en: 'Discharger' },
        special: { zh: '特殊监管对象', en: 'Under special supervision' },
        building: { zh: '建设项目', en: 'Building project' },
      },
    }),
    permit: text('排污许可证或登记编号', 'Discharge permit', { optional: true, lengthMax: 60 }),
    monitored: choice('自动监控', 'Automatic monitoring', {
      choices: {
        connected: { zh: '已联网', en: 'Connected' },
        none: { zh: '无', en: 'None' },
      },
    }),
  },
  readableBy: 'public',
})

export const enforcementDraw = defineRegister({
  id: 'ecology.enforcement-draw',
  name: { zh: '双随机抽取记录', en: 'Random draws' },
  why: {
    zh: '抽取前公布种子，抽取后任何人可按同一名录和种子重算，验证没有挑选',
    en: 'The seed is fixed before the draw; with it and the pool anybody can repeat the draw.',
  },
  kind: 'fact',
  subject: 'enforcement-draw',
  owner: 'ecology-environment',

  key: ['draw'],
  fields: {
    draw: text('抽取编号', 'Draw', { pattern: 'CQ-\\d{4}-\\d{2}' }),
    area: inArea('抽取地区', 'Area of the pool'),
    drawnOn: onDay('抽取日期', 'Drawn on'),
    poolOn: onDay('名录取自', 'Pool of the day', {
      meaning: { zh: '对象名录以这一天有效的为准', en: 'Units in force on this day are in the pool.' },
    }),
    classes: choice('抽取范围', 'From', {
      choices: {
        all: { zh: '全部对象', en: 'All units' },
        key: { zh: '重点排污单位', en: 'Key dischargers' },
        general: { zh: '一般排污单位', en: 'Dischargers' },
      },
    }),
    poolSize: integer('对象数', 'Units in the pool', { unit: '家', min: '1' }),
    drawn: integer('抽取数', 'Units drawn', { unit: '家', min: '1' }),
    seed: text('随机种子', 'Seed', { lengthMax: 100 }),
    seedFixedOn: onDay('种子公布日期', 'Seed published on'),
    method: choice('抽取方法', 'Method', {
      choices: {
        'fnv-xoshiro-shuffle': {
          zh: 'FNV-1a 种子、xoshiro128** 随机数、洗牌抽取',
          en: 'FNV-1a of the seed, xoshiro128**, a shuffle',
        },
      },
    }),
    witness: text('监督岗位', 'Witnessed by the post', { lengthMax: 100 }),
  },
  readableBy: 'public',
})

export const enforcementCheck = defineRegister({
  id: 'ecology.enforcement-check',
  name: { zh: '现场检查', en: 'On-site checks' },
  why: {
    zh: '一次现场检查一条：为什么查、谁去查、查到什么；其后的改正、立案和公开由流程说明',
    en: 'Each check: why, by which posts, what was found; what followed its procedure says.',
  },
  kind: 'fact',
  subject: 'enforcement-check',
  owner: 'ecology-environment',

  key: ['check'],
  fields: {
    check: text('检查编号', 'Check', { pattern: 'JC-\\d{4}-\\d{4}' }),
    unit: ref('检查对象', 'Unit', { register: 'ecology.enforcement-unit' }),
    area: inArea('所在乡镇', 'Township'),
    reason: choice('检查事由', 'Why', {
      choices: {
        random: { zh: '双随机抽查', en: 'Drawn at random' },
        complaint: { zh: '信访投诉', en: 'Complaint' },
        reading: { zh: '监测数据超标', en: 'A reading over the limit' },
        special: { zh: '专项检查', en: 'Special inspection' },
      },
    }),
    draw: text('抽取编号', 'Draw', { optional: true, pattern: 'CQ-\\d{4}-\\d{2}' }),
    checkedOn: onDay('检查日期', 'Checked on'),
    inspectors: text('执法岗位', 'Posts of the inspectors', {
      lengthMax: 100,
      meaning: { zh: '两个以上执法岗位；只登记岗位', en: 'Two posts at least; posts, never names.' },
    }),
    result: choice('检查结果', 'Result', {
      choices: {
        clean: { zh: '未发现问题', en: 'Nothing wrong' },
        corrected: { zh: '发现问题，责令改正', en: 'Something wrong, to be corrected' },
        filed: { zh: '涉嫌违法，移交立案', en: 'Against the law, a case to be filed' },
        closed: { zh: '停产或无法检查', en: 'Not working, could not be checked' },
      },
    }),
    problem: text('发现的问题', 'What was wrong', { optional: true, lengthMax: 300 }),
    correctBy: onDay('责令改正期限', 'To be corrected by', { optional: true }),
    reading: text('超标数据出处', 'The reading over the limit', {
      optional: true,
      lengthMax: 100,
      meaning: {
        zh: '因监测超标而检查的，填站点和时间',
        en: 'Station and time, where a reading was the reason.',
      },
    }),
  },
  readableBy: 'public',
})

export const enforcementCase = defineRegister({
  id: 'ecology.enforcement-case',
  name: { zh: '环境行政处罚案件', en: 'Cases of enforcement' },
  why: {
    zh: '案件从哪次检查来、涉嫌违反什么；调查、告知、决定、执行、结案由流程说明',
    en: 'From which check a case comes and what it is about; the way to its end its procedure says.',
  },
  kind: 'fact',
  subject: 'enforcement-case',
  owner: 'ecology-environment',

  key: ['case'],
  fields: {
    case: text('案件编号', 'Case', { pattern: 'AJ-\\d{4}-\\d{3}' }),
    unit: ref('当事单位', 'Unit', { register: 'ecology.enforcement-unit' }),
    check: text('来源检查编号', 'The check it came from', { optional: true, pattern: 'JC-\\d{4}-\\d{4}' }),
    area: inArea('所在乡镇', 'Township'),
    violation: choice('违法类型', 'Violation', {
      choices: {
        'no-assessment': { zh: '未批先建', en: 'Built without assessment' },
        'no-permit': { zh: '无证或超许可排污', en: 'Discharge without or beyond a permit' },
        treatment: { zh: '治理设施不正常运行', en: 'Treatment not working' },
        waste: { zh: '固体废物管理违法', en: 'Waste' },
        monitoring: { zh: '监测数据违法', en: 'Monitoring' },
        dust: { zh: '扬尘', en: 'Dust' },
      },
    }),
    clause: text('适用条款', 'Clause', { lengthMax: 100 }),
    filedOn: onDay('立案日期', 'Filed on'),
  },
  readableBy: 'public',
})
