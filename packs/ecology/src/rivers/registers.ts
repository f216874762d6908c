import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

/** The prefecture has four levels of chiefs; administrative committees stand at county level. */
export const CHIEF_LEVELS = {
  prefecture: { zh: '州级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
  village: { zh: '村级', en: 'Village' },
}

export const riverSection = defineRegister({
  id: 'ecology.river-section',
  name: { zh: '河湖与河段', en: 'River sections and lakes' },
  why: {
    zh: '一河一档：每个河段、湖泊的起止、责任范围和公示牌；河长、巡河、问题都挂在河段上',
    en: 'One file for each section and lake; chiefs, patrols and problems hang on it.',
  },
  kind: 'state',
  subject: 'river-section',
  owner: 'water-resources',

  key: ['section'],
  fields: {
    section: text('河段编号', 'Section', { pattern: 'HD-\\d{6}-\\d{3}' }),
    name: text('河段或湖泊名称', 'Name', { lengthMax: 100 }),
    water: text('所属河流或湖泊', 'River or lake', { lengthMax: 60 }),
    body: choice('类型', 'Kind', {
      choices: {
        river: { zh: '河流', en: 'River' },
        lake: { zh: '湖泊', en: 'Lake' },
        reservoir: { zh: '水库', en: 'Reservoir' },
      },
    }),
    area: inArea('所在地区', 'Area', {
      meaning: { zh: '跨乡镇的河段填县级代码', en: 'The county, where a section spans townships.' },
    }),
    from: text('起点', 'From', { optional: true, lengthMax: 100 }),
    to: text('止点', 'To', { optional: true, lengthMax: 100 }),
    length: decimal('长度', 'Length', {
      optional: true,
      unit: '公里',
      min: '0.01',
      max: '2000',
      placesMax: 2,
    }),
    surface: decimal('水面面积', 'Surface', { optional: true, unit: '公顷', min: '0.01', placesMax: 2 }),
    upstream: text('上游河段编号', 'Section upstream', { optional: true, pattern: 'HD-\\d{6}-\\d{3}' }),
    noticeBoard: text('公示牌位置', 'Notice board', { optional: true, lengthMax: 100 }),
    hotline: text('监督电话', 'Telephone on the board', {
      optional: true,
      pattern: '[0-9-]{3,15}',
      meaning: { zh: '单位值班电话，不登记个人号码', en: 'Of the office on duty, never of a person.' },
    }),
    policy: text('一河一策文号', 'Policy of the river', { optional: true, lengthMax: 60 }),
    policyUntil: onDay('一河一策实施期至', 'Policy until', { optional: true }),
  },
  readableBy: 'public',
})

export const riverChief = defineRegister({
  id: 'ecology.river-chief',
  name: { zh: '河湖长', en: 'River and lake chiefs' },
  why: {
    zh: '每个河段由哪个岗位担任哪一级河湖长，按任免生效日查；姓名只登记已向社会公告的',
    en: 'Which post is the chief of a section at which level, on any day; names only as they were announced.',
  },
  kind: 'state',
  subject: 'river-chief',
  owner: 'water-resources',

  key: ['chief'],
  fields: {
    chief: text('河长编号', 'Chief', { pattern: 'HZ-\\d{6}-\\d{4}' }),
    section: ref('河段', 'Section', {
      register: 'ecology.river-section',
      optional: true,
      meaning: { zh: '总河湖长对整个地区负责，不填河段', en: 'A general chief answers for the whole area.' },
    }),
    level: choice('级别', 'Level', { choices: CHIEF_LEVELS }),
    role: choice('职务', 'Role', {
      choices: {
        general: { zh: '总河湖长', en: 'General chief' },
        chief: { zh: '河湖长', en: 'Chief' },
        warden: { zh: '河湖管护员', en: 'Warden' },
      },
    }),
    area: inArea('履职地区', 'Area'),
    post: text('担任岗位', 'Held by the post', {
      lengthMax: 100,
      meaning: { zh: '如“某县人民政府副县长”', en: 'Such as deputy head of a county government.' },
    }),
    announced: text('公告姓名', 'Name as announced', {
      optional: true,
      lengthMax: 60,
      meaning: {
        zh: '只填已经向社会公告的河长名单上的姓名；没有公告的不填',
        en: 'Only as it stands in the list of chiefs announced to the public; else empty.',
      },
    }),
    card: text('责任卡编号', 'Duty card', { lengthMax: 60 }),
    duties: text('职责', 'Duties', { lengthMax: 500 }),
    supportOffice: text('联系单位', 'Supported by', { optional: true, lengthMax: 100 }),
    document: text('任命文号', 'Appointed by', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const patrolPlan = defineRegister({
  id: 'ecology.river-patrol-plan',
  name: { zh: '河湖长巡河计划', en: 'Planned patrols' },
  why: {
    zh: '各级河湖长每季度应巡河次数，由当地文件规定；本平台不设默认频次',
    en: 'How many patrols each level owes in a quarter, by the local document: there is no default.',
  },
  kind: 'fact',
  subject: 'river-patrol-plan',
  owner: 'water-resources',

  key: ['plan'],
  fields: {
    plan: text('计划编号', 'Plan', {
      pattern: 'XHJH-\\d{6,12}-(?:prefecture|county|township|village)-20\\d\\dQ[1-4]',
    }),
    area: inArea('地区', 'Area'),
    level: choice('河长级别', 'Level', { choices: CHIEF_LEVELS }),
    quarter: text('季度', 'Quarter', { pattern: '20\\d\\dQ[1-4]' }),
    setOn: onDay('下达日期', 'Set on'),
    planned: integer('应巡河次数', 'Patrols due', { unit: '次', min: '0', max: '100000' }),
    dueOn: onDay('完成时限', 'Due on'),
    document: text('依据文件', 'Document', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const riverPatrol = defineRegister({
  id: 'ecology.river-patrol',
  name: { zh: '巡河记录', en: 'Patrols' },
  why: {
    zh: '何时、何处、看了什么；轨迹和照片可附可不附，没有也是有效记录',
    en: 'When, where and what was looked at; a track or photo may be given and is never required.',
  },
  kind: 'fact',
  subject: 'river-patrol',
  owner: 'water-resources',

  key: ['patrol'],
  fields: {
    patrol: text('巡河编号', 'Patrol', { pattern: 'XH-\\d{4}-\\d{5}' }),
    chief: ref('河湖长', 'Chief', { register: 'ecology.river-chief' }),
    section: ref('河段', 'Section', { register: 'ecology.river-section' }),
    level: choice('巡河时的级别', 'Level at the time', { choices: CHIEF_LEVELS }),
    area: inArea('巡河地区', 'Area'),
    patrolledOn: onDay('巡河日期', 'Patrolled on'),
    places: text('巡查地点', 'Where', { optional: true, lengthMax: 200 }),
    looked: text('巡查内容', 'What was looked at', { lengthMax: 300 }),
    found: choice('巡查结果', 'Result', {
      choices: {
        nothing: { zh: '未发现问题', en: 'Nothing wrong' },
        handled: { zh: '发现问题并当场处理', en: 'Put right on the spot' },
        reported: { zh: '发现问题并上报交办', en: 'Something wrong, passed on' },
      },
    }),
    track: text('轨迹档案号', 'Track', { optional: true, lengthMax: 100 }),
    photo: text('照片档案号', 'Photo', { optional: true, lengthMax: 100 }),
  },
  readableBy: 'public',
})

export const riverProblem = defineRegister({
  id: 'ecology.river-problem',
  name: { zh: '河湖问题', en: 'Problems of rivers and lakes' },
  why: {
    zh: '从哪里发现、什么问题、交给谁、何时办好；办到哪一步由流程说明',
    en: 'How a problem was found, what it is, who is to handle it by when; the rest its procedure says.',
  },
  kind: 'fact',
  subject: 'river-problem',
  owner: 'water-resources',

  key: ['problem'],
  fields: {
    problem: text('问题编号', 'Problem', { pattern: 'HW-\\d{4}-\\d{4}' }),
    section: ref('河段', 'Section', { register: 'ecology.river-section' }),
    area: inArea('所在乡镇或村', 'Township or village'),
    foundOn: onDay('发现日期', 'Found on'),
    source: choice('问题来源', 'Found by', {
      choices: {
        patrol: { zh: '巡河', en: 'A patrol' },
        hotline: { zh: '群众举报', en: 'A report by the public' },
        inspection: { zh: '上级督查', en: 'Inspection from above' },
        monitoring: { zh: '监测或遥感', en: 'Monitoring or satellite' },
      },
    }),
    patrol: text('发现问题的巡河编号', 'The patrol that found it', {
      optional: true,
      pattern: 'XH-\\d{4}-\\d{5}',
    }),
    kind: choice('问题类型', 'Kind', {
      choices: {
        occupying: { zh: '乱占', en: 'Occupied bed or bank' },
        mining: { zh: '乱采', en: 'Sand or gravel taken' },
        dumping: { zh: '乱堆', en: 'Dumped waste' },
        building: { zh: '乱建', en: 'Illegal building' },
        discharge: { zh: '污水直排', en: 'Untreated discharge' },
        other: { zh: '其他', en: 'Other' },
      },
    }),
    description: text('问题描述', 'Description', { lengthMax: 300 }),
    foundAt: choice('发现层级', 'Found by the level', { choices: CHIEF_LEVELS }),
    sentTo: atOffice('交办单位', 'Sent to', true),
    handler: byPost('承办岗位', 'Post that handles it', true),
    dueOn: onDay('整改时限', 'Due on', {
      optional: true,
      meaning: { zh: '交办时填写', en: 'Filled in when it is given to an office.' },
    }),
  },
  readableBy: 'public',
})
