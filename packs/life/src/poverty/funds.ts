import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'

export const reliefProject = defineRegister({
  id: 'life.relief-project',
  name: { zh: '扶贫产业项目和资产', en: 'Projects and assets of poverty relief' },
  why: {
    zh: '产业园、光伏电站、乡村旅游等项目一处登记：在哪里、多大、谁经营、带动多少户；资金引用项目编号',
    en: 'Parks, solar stations and tourism, entered once: where, how large, run by whom, for how many households.',
  },
  kind: 'state',
  subject: 'relief-project',
  owner: 'poverty-relief',
  key: ['project'],
  fields: {
    project: text('项目编号', 'Number', { pattern: 'FP-\\d{4}' }),
    name: text('项目名称', 'Name', { lengthMax: 80 }),
    kind: choice('项目类别', 'Kind', {
      choices: {
        park: { zh: '扶贫产业园', en: 'Industrial park' },
        solar: { zh: '集中式光伏扶贫电站', en: 'Centralised PV station' },
        tourism: { zh: '乡村旅游扶贫', en: 'Rural tourism' },
        herding: { zh: '特色种养殖', en: 'Farming and herding' },
        workshop: { zh: '扶贫车间', en: 'Workshop' },
        training: { zh: '技能培训', en: 'Training' },
      },
    }),
    area: inArea('所在乡镇', 'Township', { level: 'township' }),
    operator: ref('经营主体', 'Run by', { register: 'economy.organisation', optional: true }),
    standing: choice('状态', 'Standing', {
      choices: {
        building: { zh: '在建', en: 'Being built' },
        running: { zh: '建成运营', en: 'Running' },
        stopped: { zh: '停止运营', en: 'Stopped' },
      },
    }),
    investment: decimal('总投资', 'Investment', { unit: '万元', min: '0', placesMax: 4 }),
    capacity: decimal('装机容量', 'Capacity', {
      unit: '兆瓦',
      min: '0',
      placesMax: 3,
      optional: true,
      meaning: { zh: '只有光伏电站填写', en: 'Of PV stations only.' },
    }),
    households: integer('带动户数', 'Households that gain by it', { unit: '户', min: '0' }),
  },
  readableBy: 'public',
})

export const reliefFund = defineRegister({
  id: 'life.relief-fund',
  name: { zh: '扶贫资金安排', en: 'Funds of poverty relief' },
  why: {
    zh: '每笔资金哪一级出、专项还是行业、给哪个县、做什么、何时下达；有项目的引用项目',
    en: 'Each appropriation: of which level, special or of a sector, for which county and what, and since when.',
  },
  kind: 'fact',
  subject: 'relief-fund',
  owner: 'finance',
  key: ['fund'],
  fields: {
    fund: text('资金编号', 'Number', { pattern: 'ZJ-\\d{4}-\\d{3}' }),
    kind: choice('资金类别', 'Kind', {
      choices: {
        special: { zh: '专项扶贫资金', en: 'Special' },
        sector: { zh: '行业扶贫资金', en: 'Of a sector' },
      },
    }),
    level: choice('资金层级', 'From', {
      choices: {
        central: { zh: '中央', en: 'The centre' },
        provincial: { zh: '省级', en: 'The province' },
        prefecture: { zh: '州级', en: 'The prefecture' },
        county: { zh: '县级', en: 'The county' },
        paired: { zh: '对口援青', en: 'Paired assistance' },
      },
    }),
    purpose: choice('用途', 'For', {
      choices: {
        industry: { zh: '产业发展', en: 'Production' },
        relocation: { zh: '易地搬迁', en: 'Relocation' },
        housing: { zh: '危房改造', en: 'Houses' },
        water: { zh: '饮水安全', en: 'Water' },
        transport: { zh: '交通', en: 'Roads' },
        power: { zh: '农网改造', en: 'Power lines' },
        education: { zh: '教育', en: 'Education' },
        health: { zh: '医疗卫生', en: 'Health' },
        ecology: { zh: '生态管护', en: 'Care of nature' },
      },
    }),
    area: inArea('县（市、行委）', 'County', { level: 'county' }),
    project: ref('项目', 'Project', { register: 'life.relief-project', optional: true }),
    document: text('下达文号', 'Document', { lengthMax: 60 }),
    amount: decimal('金额', 'Amount', { unit: '万元', min: '0.0001', placesMax: 4 }),
    allocatedOn: onDay('下达日期', 'Allocated on'),
  },
  readableBy: 'public',
})

export const fundPayment = defineRegister({
  id: 'life.fund-payment',
  name: { zh: '专项扶贫资金支付', en: 'Payments from special funds' },
  why: {
    zh: '专项资金每笔支付给哪一户或哪个单位、多少、何时；从指标到户看得清，支出进度由此得出',
    en: 'What was paid from a special fund to which household or body, and when: from appropriation to household.',
  },
  kind: 'fact',
  subject: 'fund-payment',
  owner: 'finance',
  key: ['payment'],
  fields: {
    payment: text('支付编号', 'Number', { pattern: 'ZF-\\d{5}' }),
    fund: ref('资金', 'Fund', { register: 'life.relief-fund' }),
    area: inArea('县（市、行委）', 'County', { level: 'county' }),
    household: ref('收款户', 'To household', { register: 'life.poor-household', optional: true }),
    payee: ref('收款单位', 'To body', { register: 'economy.organisation', optional: true }),
    amount: decimal('支付金额', 'Amount paid', { unit: '元', min: '0.01', placesMax: 2 }),
    paidOn: onDay('支付日期', 'Paid on'),
  },
  readableBy: 'staff',
})
