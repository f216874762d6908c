import { choice, defineProcedure, text } from '@qaidam/kernel'
import { OWN_RULE } from '../rules.ts'

const owner = 'poverty-relief'
const OFFICE = { post: `${owner}.monitoring-clerk` }
const REVIEWER = { post: `${owner}.monitoring-reviewer` }
const TOWNSHIP = [{ duty: 'area', level: 'township' }, OFFICE] as const
const HELPING = ['confirm', 'help', 'visit', 'propose']

/**
 * A household that may fall back into poverty (防止返贫监测): the township looks at it at home and helps,
 * proposes with evidence that the risk is removed, and the bureau, not who helped, finds that it is.
 */
export const returnMonitoring = defineProcedure({
  id: 'life.return-monitoring',
  name: { zh: '防止返贫监测帮扶', en: 'Monitoring against a return to poverty' },
  why: {
    zh: '发现、入户核实、落实帮扶、消除风险；消除要有凭据，由另一单位复核，再出现风险的重开，不另计一户',
    en: 'Found, seen at home, helped; another office finds the risk removed; who is at risk again is taken up again.',
  },
  owner,
  register: 'life.monitored-household',
  area: 'area',
  opensOn: 'foundOn',
  from: '2020-03-20',
  answers: TOWNSHIP,
  initial: 'found',
  states: {
    found: {
      name: { zh: '待入户核实', en: 'To be seen at home' },
      answers: TOWNSHIP,
      limit: { workingDays: 5 },
      limitBy: OWN_RULE,
      cards: [{ card: 'red', after: 0, escalates: true }],
    },
    confirmed: {
      name: { zh: '已核实，待落实帮扶', en: 'At risk, help to be arranged' },
      answers: TOWNSHIP,
      limit: { workingDays: 10 },
      limitBy: OWN_RULE,
      cards: [
        { card: 'yellow', before: 3 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    helped: {
      name: { zh: '帮扶中，风险未消除', en: 'Helped, still at risk' },
      answers: TOWNSHIP,
    },
    review: {
      name: { zh: '拟消除，待复核', en: 'Said to be removed, to be reviewed' },
      answers: [REVIEWER],
      limit: { workingDays: 10 },
      limitBy: OWN_RULE,
      cards: [{ card: 'red', after: 0, escalates: true }],
    },
    removed: { name: { zh: '风险已消除', en: 'Risk removed' }, final: true },
    dismissed: { name: { zh: '核实无风险', en: 'No risk' }, final: true },
  },
  moves: {
    confirm: {
      name: { zh: '入户核实，属实', en: 'Seen at home, at risk' },
      from: ['found'],
      to: 'confirmed',
      by: [{ answerable: true }],
      needs: { evidence: true },
    },
    dismiss: {
      name: { zh: '核实无风险', en: 'No risk' },
      from: ['found'],
      to: 'dismissed',
      by: [{ answerable: true }],
      // A household is not dropped by one person: the bureau says so too.
      needs: { reason: true, second: [{ office: owner }] },
    },
    help: {
      name: { zh: '落实帮扶措施', en: 'Help' },
      from: ['confirmed'],
      to: 'helped',
      by: [{ answerable: true }],
      fields: {
        measure: choice('主要帮扶措施', 'Mainly by', {
          choices: {
            job: { zh: '就业岗位', en: 'Work' },
            industry: { zh: '产业扶持', en: 'Production' },
            medical: { zh: '医疗救助', en: 'Medical aid' },
            bursary: { zh: '教育资助', en: 'Bursary' },
            allowance: { zh: '低保和临时救助', en: 'Allowance' },
            insurance: { zh: '防贫保理赔', en: 'Insurance' },
          },
        }),
      },
    },
    visit: {
      name: { zh: '回访', en: 'Visit again' },
      kind: 'note',
      from: ['helped'],
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    propose: {
      name: { zh: '提出消除风险', en: 'Propose: the risk is removed' },
      from: ['helped'],
      to: 'review',
      by: [{ answerable: true }],
      needs: { evidence: true },
    },
    remove: {
      name: { zh: '复核通过，风险消除', en: 'Find the risk removed' },
      from: ['review'],
      to: 'removed',
      by: [{ office: owner }],
      notBy: HELPING,
      fields: { finding: text('复核结论', 'Finding', { lengthMax: 300 }) },
    },
    'not-yet': {
      name: { zh: '未消除，退回帮扶', en: 'Not removed, send back' },
      kind: 'return',
      from: ['review'],
      to: 'helped',
      by: [{ office: owner }],
      needs: { reason: true },
      notBy: HELPING,
    },
    reopen: {
      name: { zh: '再次出现风险，重开', en: 'Reopen: at risk again' },
      kind: 'reopen',
      from: ['removed', 'dismissed'],
      to: 'confirmed',
      by: [{ office: owner }],
      needs: { reason: true },
    },
  },
})
