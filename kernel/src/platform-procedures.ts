import { defineProcedure, type Move } from './procedure.ts'
import { text, yesNo } from './register.ts'

const OWNER = 'government-office'
/** Who answers where no duty is given: somebody always does. */
const DUTY_OFFICER = `${OWNER}.duty-officer`

const RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }

/** An instruction comes back with a reply, and is closed by whoever gave it. */
export const instructionProcedure = defineProcedure({
  id: 'instruction-reply',
  name: { zh: '批示办理', en: 'Replies to instructions' },
  why: {
    zh: '批示交到岗位、限期回复，批示人满意才办结',
    en: 'An instruction goes to a post with a day, and is done when its giver says so.',
  },
  owner: OWNER,
  register: 'instruction',
  area: 'area',
  opensOn: 'givenOn',
  from: '2018-01-01',
  answers: [{ field: 'givenTo' }, { post: DUTY_OFFICER }],
  initial: 'given',
  states: {
    given: {
      name: { zh: '待回复', en: 'Reply owed' },
      answers: [{ field: 'givenTo' }, { post: DUTY_OFFICER }],
      limit: { until: 'dueOn' },
      limitBy: { zh: '批示所定时限', en: 'The day that the instruction sets' },
      cards: [
        { card: 'yellow', before: 2 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    replied: {
      name: { zh: '已回复，待批示人审阅', en: 'Replied, to be read' },
      answers: [{ field: 'givenBy' }, { post: DUTY_OFFICER }],
    },
    closed: { name: { zh: '办结', en: 'Closed' }, final: true },
  },
  moves: {
    progress: {
      name: { zh: '报告进展', en: 'Report progress' },
      kind: 'note',
      from: ['given'],
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    reply: {
      name: { zh: '回复', en: 'Reply' },
      from: ['given'],
      to: 'replied',
      by: [{ answerable: true }],
      fields: { reply: text('回复内容', 'Reply', { lengthMax: 1000 }) },
    },
    'send-back': {
      name: { zh: '退回再办', en: 'Send back' },
      kind: 'return',
      from: ['replied'],
      to: 'given',
      by: [{ postIn: 'givenBy' }],
      needs: { reason: true },
    },
    close: {
      name: { zh: '办结', en: 'Close' },
      from: ['replied'],
      to: 'closed',
      by: [{ postIn: 'givenBy' }],
      notBy: ['reply'],
    },
    reopen: {
      name: { zh: '重新交办', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed'],
      to: 'given',
      by: [{ postIn: 'givenBy' }],
      needs: { reason: true },
    },
  },
})

const nil = {
  nil: yesNo('零报告', 'Nothing to report', {
    meaning: { zh: '本期没有发生的，明确填“是”', en: 'Said outright where nothing happened.' },
  }),
}
const report = (level: string, to: string): Move => ({
  name: { zh: '报送', en: 'Report' },
  from: ['owed'],
  to,
  by: [{ answerable: true }],
  when: [{ field: 'level', in: [level] }],
  fields: nil,
})
const REPORTS = ['report-village', 'report-township', 'report-county'] as const
const pass = (from: string, to: string, level: 'township' | 'county', others: readonly string[]): Move => ({
  name: { zh: '审核通过', en: 'Pass on' },
  from: [from],
  to,
  by: [{ answerable: true }, { level }],
  notBy: [...REPORTS, ...others],
})
const back = (from: string, to: string, by: Move['by'], levels: readonly string[]): Move => ({
  name: { zh: '退回', en: 'Send back' },
  kind: 'return',
  from: [from],
  to,
  by: [{ answerable: true }, ...by],
  when: [{ field: 'level', in: [...levels] }],
  needs: { reason: true },
})
const review = (zh: string, en: string, level: 'township' | 'county') => ({
  name: { zh, en },
  answers: [{ duty: 'area' as const, level }, { post: DUTY_OFFICER }],
  limit: { workingDays: 3 },
  limitBy: RULE,
})

/** A return goes up level by level, comes back with a reason, and is locked when it is accepted. */
export const returnProcedure = defineProcedure({
  id: 'return-review',
  name: { zh: '定期报表报送', en: 'Returns' },
  why: {
    zh: '村、乡镇、县逐级报送审核；没报的列名，没有的零报告，接收后锁定，重开要说明理由',
    en: 'Reported, reviewed and sent back level by level; locked when accepted, reopened with a reason.',
  },
  owner: OWNER,
  register: 'return',
  area: 'area',
  // Owed since its period ended, however late the clock enters it or its history is loaded.
  opensOn: 'periodEnd',
  from: '2018-01-01',
  answers: [{ duty: 'area' }, { post: DUTY_OFFICER }],
  initial: 'owed',
  states: {
    owed: {
      name: { zh: '待报送', en: 'Owed' },
      answers: [{ duty: 'area' }, { post: DUTY_OFFICER }],
      limit: { until: 'dueOn' },
      limitBy: { zh: '报表所定时限', en: 'The day that the form sets' },
      cards: [
        { card: 'blue', before: 2 },
        { card: 'yellow', after: 0 },
        { card: 'red', after: 5, escalates: true },
      ],
    },
    'at-township': review('乡镇审核', 'Reviewed by the township', 'township'),
    'at-county': review('县级审核', 'Reviewed by the county', 'county'),
    'at-prefecture': {
      name: { zh: '归口单位接收', en: 'To be accepted' },
      answers: [{ duty: 'record' }, { post: DUTY_OFFICER }],
      limit: { workingDays: 5 },
      limitBy: RULE,
    },
    accepted: { name: { zh: '已接收（锁定）', en: 'Accepted, locked' }, final: true },
  },
  moves: {
    'report-village': report('village', 'at-township'),
    'report-township': report('township', 'at-county'),
    'report-county': report('county', 'at-prefecture'),
    'pass-township': pass('at-township', 'at-county', 'township', []),
    'pass-county': pass('at-county', 'at-prefecture', 'county', ['pass-township']),
    'back-from-township': back('at-township', 'owed', [{ level: 'township' }], ['village']),
    'back-from-county': back('at-county', 'owed', [{ level: 'county' }], ['township']),
    'back-to-township': back('at-county', 'at-township', [{ level: 'county' }], ['village']),
    'back-to-county': back('at-prefecture', 'at-county', [{ officeIn: 'office' }], ['village', 'township']),
    'back-from-prefecture': back('at-prefecture', 'owed', [{ officeIn: 'office' }], ['county']),
    accept: {
      name: { zh: '接收', en: 'Accept' },
      from: ['at-prefecture'],
      to: 'accepted',
      by: [{ officeIn: 'office' }],
      notBy: [...REPORTS, 'pass-township', 'pass-county'],
    },
    reopen: {
      name: { zh: '重开', en: 'Reopen' },
      kind: 'reopen',
      from: ['accepted'],
      to: 'owed',
      by: [{ officeIn: 'office' }],
      needs: { reason: true },
    },
  },
})
