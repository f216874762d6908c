import { choice, decimal, defineProcedure, text } from '@qaidam/kernel'
import { RULE, reminded, warned } from '../clocks.ts'

const BUREAU = 'ecology-environment'
const CLERK = { post: `${BUREAU}.enforcement-clerk` } as const
const REVIEWER = { post: `${BUREAU}.case-reviewer` } as const
const ANSWERABLE = [{ answerable: true }] as const

/** From the filing of a case to its end (行政处罚): who investigates does not decide, and two decide. */
export const caseProcedure = defineProcedure({
  id: 'ecology.case-handling',
  name: { zh: '环境行政处罚案件办理', en: 'Cases of enforcement' },
  why: {
    zh: '查审分离、两人签署决定；听证、鉴定、公告、复议和诉讼的时间依法不计',
    en: 'Who investigates does not decide, two sign, and hearings or appeals stop the clock by law.',
  },
  owner: BUREAU,
  register: 'ecology.enforcement-case',
  area: 'area',
  opensOn: 'filedOn',
  from: '2018-01-01',
  answers: [CLERK],
  initial: 'investigating',
  states: {
    investigating: {
      name: { zh: '调查取证', en: 'Under investigation' },
      answers: [CLERK],
      limit: { days: 60 },
      limitBy: RULE,
      cards: warned(10),
    },
    informing: {
      name: { zh: '事先告知', en: 'The party is told' },
      answers: [REVIEWER],
      limit: { workingDays: 10 },
      limitBy: RULE,
      cards: warned(3),
    },
    deciding: {
      name: { zh: '处罚决定', en: 'To be decided' },
      answers: [REVIEWER],
      limit: { workingDays: 10 },
      limitBy: RULE,
      cards: reminded(5),
    },
    executing: {
      name: { zh: '执行', en: 'To be carried out' },
      answers: [CLERK],
      limit: { days: 30 },
      limitBy: RULE,
      cards: reminded(15),
    },
    closing: {
      name: { zh: '待结案', en: 'To be closed' },
      answers: [REVIEWER],
      limit: { workingDays: 10 },
      limitBy: RULE,
      cards: reminded(5),
    },
    closed: { name: { zh: '结案', en: 'Closed' }, final: true },
    withdrawn: { name: { zh: '撤销立案', en: 'Withdrawn' }, final: true },
  },
  moves: {
    note: {
      name: { zh: '登记取证', en: 'Note evidence' },
      kind: 'note',
      from: ['investigating'],
      by: [...ANSWERABLE, { office: BUREAU }],
      needs: { evidence: true },
    },
    conclude: {
      name: { zh: '调查终结', en: 'Conclude the investigation' },
      from: ['investigating'],
      to: 'informing',
      by: [...ANSWERABLE],
      needs: { evidence: true },
      fields: { conclusion: text('调查结论', 'Conclusion', { lengthMax: 500 }) },
    },
    inform: {
      name: { zh: '送达告知书，陈述申辩已复核', en: 'Tell the party, hear its view' },
      from: ['informing'],
      to: 'deciding',
      by: [...ANSWERABLE],
      needs: { evidence: true },
    },
    decide: {
      name: { zh: '作出处罚决定', en: 'Decide' },
      from: ['deciding'],
      to: 'executing',
      by: [{ post: `${BUREAU}.case-reviewer` }],
      needs: { second: [{ post: `${BUREAU}.director` }] },
      notBy: ['note', 'conclude'],
      fields: {
        outcome: choice('处理结果', 'Outcome', {
          choices: {
            fine: { zh: '罚款', en: 'Fine' },
            warning: { zh: '警告或责令改正', en: 'Warning' },
          },
        }),
        fine: decimal('罚款金额', 'Fine', { optional: true, unit: '元', min: '0', placesMax: 2 }),
        decision: text('处罚决定书文号', 'Decision', { lengthMax: 60 }),
      },
    },
    'send-back': {
      name: { zh: '证据不足，退回补充调查', en: 'Send back for more evidence' },
      kind: 'return',
      from: ['informing', 'deciding'],
      to: 'investigating',
      by: [...ANSWERABLE],
      needs: { reason: true },
    },
    stop: {
      name: { zh: '暂停计时', en: 'Stop the clock' },
      kind: 'pause',
      from: ['investigating', 'informing', 'executing'],
      by: [...ANSWERABLE],
      grounds: {
        hearing: { zh: '听证', en: 'Hearing' },
        appraisal: { zh: '检测、鉴定', en: 'Test or appraisal' },
        announcement: { zh: '公告送达', en: 'Service by announcement' },
        review: { zh: '行政复议', en: 'Administrative review' },
        court: { zh: '行政诉讼', en: 'Court' },
      },
    },
    'go-on': {
      name: { zh: '恢复计时', en: 'Let it run' },
      kind: 'resume',
      from: ['investigating', 'informing', 'executing'],
      by: [...ANSWERABLE],
      needs: { reason: true },
    },
    withdraw: {
      name: { zh: '撤销立案', en: 'Withdraw' },
      from: ['investigating', 'informing'],
      to: 'withdrawn',
      by: [REVIEWER],
      needs: { reason: true, second: [{ post: `${BUREAU}.director` }] },
    },
    'carry-out': {
      name: { zh: '执行完毕', en: 'Carried out' },
      from: ['executing'],
      to: 'closing',
      by: [...ANSWERABLE],
      needs: { evidence: true },
    },
    close: {
      name: { zh: '结案', en: 'Close' },
      from: ['closing'],
      to: 'closed',
      by: [...ANSWERABLE],
      notBy: ['carry-out'],
      fields: { archiveNumber: text('档案号', 'File number', { lengthMax: 60 }) },
    },
    reopen: {
      name: { zh: '重新调查', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed', 'withdrawn'],
      to: 'investigating',
      by: [{ post: `${BUREAU}.director` }],
      needs: { reason: true, evidence: true },
    },
  },
})
