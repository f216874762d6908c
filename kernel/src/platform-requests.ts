import { defineProcedure } from './procedure.ts'
import { choice, defineRegister, inArea, integer, onDay, ref, text, yesNo } from './register.ts'

const OWNER = 'government-office'
const DUTY_OFFICER = `${OWNER}.duty-officer`

/** A table that an office needs once: what is asked, of whom, and until when (临时填报任务). */
export const requestRegister = defineRegister({
  id: 'request',
  name: { zh: '临时填报任务', en: 'Requests' },
  why: {
    zh: '一表通：谁要、为什么要、向谁要、到哪天为止；台账里有的自动填好，不再要',
    en: 'What an office asks once, of whom and until when; what registers hold is filled in, not asked.',
  },
  kind: 'fact',
  subject: 'request',
  owner: OWNER,
  key: ['request'],
  fields: {
    request: text('任务编号', 'Request', { lengthMax: 40 }),
    title: text('任务名称', 'Title', { lengthMax: 100 }),
    titleEn: text('任务英文名称', 'Title in English', { lengthMax: 100 }),
    purpose: text('用途', 'Purpose', { lengthMax: 500 }),
    office: text('提出单位', 'Asking office', { lengthMax: 100 }),
    post: ref('提出岗位', 'Asked by', { register: 'post' }),
    area: inArea('涉及地区', 'Area'),
    units: choice('填报对象', 'Asked of', {
      choices: {
        township: { zh: '乡镇（街道）', en: 'Townships' },
        village: { zh: '村（社区）', en: 'Villages' },
        office: { zh: '单位', en: 'Offices' },
      },
    }),
    about: text('每行一条', 'One row for each', {
      optional: true,
      lengthMax: 100,
      meaning: { zh: '台账编号；每个填报对象只填一行的留空', en: 'A register; empty for one row a unit.' },
    }),
    askedOn: onDay('提出日期', 'Asked on'),
    dueOn: onDay('截止日期', 'Last day'),
  },
  checks: [
    {
      id: 'asked-before-due',
      kind: 'order',
      lesser: 'askedOn',
      greater: 'dueOn',
      why: { zh: '截止日期不早于提出日期', en: 'nothing is due before it is asked.' },
    },
  ],
  readableBy: 'staff',
})

/** One column of a request: filled in from what is held, or asked, with the definition of its field. */
export const requestColumnRegister = defineRegister({
  id: 'request-column',
  name: { zh: '填报任务的栏目', en: 'Columns of requests' },
  why: {
    zh: '每一栏要么取自台账或指标，要么是平台没有、需要填报的',
    en: 'Each column is taken from a register or a figure, or is asked since none holds it.',
  },
  kind: 'fact',
  subject: 'request-column',
  owner: OWNER,
  key: ['request', 'column'],
  fields: {
    request: ref('任务', 'Request', { register: 'request' }),
    column: text('栏目', 'Column', { lengthMax: 200 }),
    position: integer('次序', 'Position', { min: '1' }),
    source: text('取自', 'Taken from', {
      optional: true,
      lengthMax: 200,
      meaning: { zh: '台账.字段，或 指标:时期', en: 'REGISTER.FIELD, or FIGURE:PERIOD.' },
    }),
    definition: text('栏目定义', 'Definition', { optional: true, lengthMax: 4000 }),
    apart: text('与已有字段的区别', 'What sets it apart', { optional: true, lengthMax: 300 }),
  },
  readableBy: 'staff',
})

/** What one unit owes of a request. */
export const requestSlipRegister = defineRegister({
  id: 'request-slip',
  name: { zh: '填报单', en: 'Slips of requests' },
  why: {
    zh: '一项任务交给一个填报对象的一份；谁填了、谁没填看得见',
    en: 'A request as it lies with one unit: who has answered and who has not.',
  },
  kind: 'fact',
  subject: 'request-slip',
  owner: OWNER,
  key: ['slip'],
  fields: {
    slip: text('填报单编号', 'Slip', { lengthMax: 150 }),
    request: ref('任务', 'Request', { register: 'request' }),
    area: inArea('填报地区', 'Area'),
    unit: text('填报单位', 'Office that fills it in', { optional: true, lengthMax: 100 }),
    post: ref('填报岗位', 'Post that fills it in', { register: 'post', optional: true }),
    // The burden of a township is counted by who asked, and of how many cells.
    office: text('交办单位', 'Laid on by', { lengthMax: 100 }),
    cells: integer('需填项数', 'Cells', { min: '0' }),
    openedOn: onDay('交办日期', 'Laid on'),
    dueOn: onDay('填报时限', 'To be filled in by'),
  },
  readableBy: 'staff',
})

/** One cell that was filled in: the fact itself, in the form that its column asks. */
export const requestAnswerRegister = defineRegister({
  id: 'request-answer',
  name: { zh: '填报内容', en: 'Answers to requests' },
  why: {
    zh: '填报的每一格：哪份单、哪一行、哪一栏、值；改过的留痕',
    en: 'Each cell that was filled in: slip, row, column and value; corrections keep what was.',
  },
  kind: 'fact',
  subject: 'request-answer',
  owner: OWNER,
  key: ['slip', 'row', 'column'],
  fields: {
    slip: ref('填报单', 'Slip', { register: 'request-slip' }),
    row: text('行', 'Row', {
      lengthMax: 200,
      meaning: { zh: '记录编号，或填报对象', en: 'The record, or the unit.' },
    }),
    column: text('栏目', 'Column', { lengthMax: 200 }),
    area: inArea('地区', 'Area'),
    value: text('填报值', 'Value', { lengthMax: 4000 }),
    answeredOn: onDay('填报日期', 'Answered on'),
  },
  readableBy: 'staff',
})

export const requestRegisters = [
  requestRegister,
  requestColumnRegister,
  requestSlipRegister,
  requestAnswerRegister,
]

const owes = [{ field: 'post' }, { post: DUTY_OFFICER }]

/** A request is closed by who asked it, or becomes a register that an office keeps. */
export const requestProcedure = defineProcedure({
  id: 'request-course',
  name: { zh: '填报任务收结', en: 'The end of a request' },
  why: {
    zh: '任务到期就不再填报；提出单位收结，或由一个单位接为长期台账',
    en: 'After its last day nothing is filled in; its office closes it, or one takes it over for good.',
  },
  owner: OWNER,
  register: 'request',
  area: 'area',
  opensOn: 'askedOn',
  from: '2018-01-01',
  answers: owes,
  initial: 'open',
  states: {
    open: {
      name: { zh: '填报中，到期收结', en: 'Being filled in' },
      answers: owes,
      limit: { until: 'dueOn' },
      limitBy: { zh: '任务所定截止日期', en: 'The last day that the request sets' },
      cards: [{ card: 'yellow', after: 0 }],
    },
    closed: { name: { zh: '已收结', en: 'Closed' }, final: true },
    'taken-over': { name: { zh: '已接为长期台账', en: 'Taken over for good' }, final: true },
  },
  moves: {
    close: {
      name: { zh: '收结', en: 'Close' },
      from: ['open'],
      to: 'closed',
      by: [{ officeIn: 'office' }],
    },
    'take-over': {
      name: { zh: '接为长期台账', en: 'Take over' },
      from: ['open'],
      to: 'taken-over',
      by: [{ officeIn: 'office' }],
      fields: {
        register: text('台账编号', 'Register', { lengthMax: 100 }),
        keeper: text('保管单位', 'Office that keeps it', { lengthMax: 100 }),
      },
    },
  },
})

const fills = [{ field: 'post' as const }, { duty: 'area' as const }, { post: DUTY_OFFICER }]

/** A slip is filled in until its last day; then nobody owes it any more. */
export const slipProcedure = defineProcedure({
  id: 'request-filling',
  name: { zh: '一表通填报', en: 'Filling in' },
  why: {
    zh: '只填平台没有的几项，没有的零报告；过了截止日期不再要',
    en: 'Only what no register holds is filled in, nil is said; after the last day nothing is owed.',
  },
  owner: OWNER,
  register: 'request-slip',
  area: 'area',
  opensOn: 'openedOn',
  from: '2018-01-01',
  answers: fills,
  initial: 'owed',
  states: {
    owed: {
      name: { zh: '待填报', en: 'To be filled in' },
      answers: fills,
      limit: { until: 'dueOn' },
      limitBy: { zh: '任务所定截止日期', en: 'The last day that the request sets' },
      cards: [{ card: 'blue', before: 2 }],
      lapses: true,
    },
    answered: { name: { zh: '已填报', en: 'Answered' }, final: true },
    waived: { name: { zh: '不再要求', en: 'Asked no more' }, final: true },
  },
  moves: {
    fill: {
      name: { zh: '填报', en: 'Fill in' },
      from: ['owed'],
      to: 'answered',
      by: [{ answerable: true }],
      fields: {
        nil: yesNo('零报告', 'Nothing to report', {
          meaning: { zh: '没有需要填的，明确填“是”', en: 'Said outright where there is nothing.' },
        }),
      },
    },
    'send-back': {
      name: { zh: '退回重填', en: 'Send back' },
      kind: 'reopen',
      from: ['answered'],
      to: 'owed',
      by: [{ officeIn: 'office' }],
      needs: { reason: true },
    },
    waive: {
      name: { zh: '提前收结，不再要求', en: 'Ask no more' },
      from: ['owed'],
      to: 'waived',
      by: [{ officeIn: 'office' }],
    },
  },
})
