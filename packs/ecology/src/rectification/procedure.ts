import { day, defineProcedure, type Move, phaseOn, text } from '@qaidam/kernel'
import { rectificationTerms } from '@qaidam/standards'
import { RULE, reminded, warned } from '../clocks.ts'

const CLERK = { post: 'ecology-environment.inspection-clerk' } as const
const RESPONSIBLE = [{ field: 'responsiblePost' }, CLERK] as const
const { value: terms, cite } = phaseOn(rectificationTerms, day('2020-01-01'))

const LEAD = [{ answerable: true }, { officeIn: 'leadOffice' }] as const
const ACCEPTING = [{ officeIn: 'acceptanceOffice' }] as const
/** Who put it right, or said that it is. */
const WORK = ['submit-plan', 'progress', 'apply'] as const
const APPLY: Pick<Move, 'by' | 'needs' | 'fields'> = {
  by: [...LEAD],
  needs: { evidence: true },
  fields: { selfCheck: text('自查结论', 'Self-check', { lengthMax: 500 }) },
}

/**
 * From a finding to the archive (督察整改销号): a plan, work with evidence, a check on the spot by another
 * office, public notice, the leader's signature. A later check takes it back to the work.
 */
export const rectificationProcedure = defineProcedure({
  id: 'ecology.rectification',
  name: { zh: '督察整改销号', en: 'Rectification and sign-off' },
  why: {
    zh: '整改的人不能自己验收；两人现场核查、公示、领导签批后才销号，回头看反弹的重新整改',
    en: 'Nobody accepts their own work: two people check, the public is told, a leader signs; it can come back.',
  },
  owner: 'ecology-environment',
  register: 'ecology.inspection-finding',
  area: 'area',
  opensOn: 'assignedOn',
  from: '2018-01-01',
  answers: [...RESPONSIBLE],
  initial: 'plan',
  states: {
    plan: {
      name: { zh: '制定整改方案', en: 'Plan owed' },
      answers: [...RESPONSIBLE],
      limit: { workingDays: terms.planWorkingDays },
      limitBy: {
        zh: `${cite.document}（条文待核实）；此前的按本州规定`,
        en: `${cite.document}, not yet verified; before it, the rule of the prefecture`,
      },
      cards: warned(5),
    },
    working: {
      name: { zh: '整改中', en: 'At work' },
      answers: [...RESPONSIBLE],
      limit: { until: 'dueOn' },
      limitBy: {
        zh: '整改方案所定时限；长期坚持的没有时限',
        en: 'The day that the plan sets, if it sets one',
      },
      cards: warned(30),
    },
    again: {
      name: { zh: '重新整改', en: 'At work again' },
      answers: [...RESPONSIBLE],
      limit: { days: 60 },
      limitBy: RULE,
      cards: warned(10),
    },
    acceptance: {
      name: { zh: '现场核查验收', en: 'To be checked on the spot' },
      answers: [{ field: 'acceptancePost' }, CLERK],
      limit: { workingDays: 15 },
      limitBy: RULE,
      cards: reminded(5),
    },
    notice: {
      name: { zh: '公示', en: 'On public notice' },
      answers: [CLERK],
      limit: { workingDays: 10 },
      limitBy: RULE,
      cards: reminded(5),
    },
    'to-sign': {
      name: { zh: '待领导签批销号', en: 'To be signed off' },
      answers: [{ field: 'leaderPost' }, { post: 'government-office.vice-ecology' }],
      limit: { workingDays: 5 },
      limitBy: RULE,
      cards: reminded(5),
    },
    filing: {
      name: { zh: '已销号，待归档备案', en: 'Signed off, to be filed' },
      answers: [CLERK],
      limit: { workingDays: 10 },
      limitBy: RULE,
    },
    archived: { name: { zh: '已归档', en: 'Filed' }, final: true },
  },
  moves: {
    'submit-plan': {
      name: { zh: '报送整改方案', en: 'Submit the plan' },
      from: ['plan'],
      to: 'working',
      by: [...LEAD],
      needs: { evidence: true },
    },
    progress: {
      name: { zh: '报告整改进展', en: 'Report progress' },
      kind: 'note',
      from: ['working', 'again'],
      by: [...LEAD],
      needs: { reason: true, evidence: true },
    },
    apply: {
      ...APPLY,
      name: { zh: '自查并申请验收', en: 'Ask for acceptance' },
      from: ['working', 'again'],
      to: 'acceptance',
    },
    accept: {
      name: { zh: '验收通过', en: 'Accept' },
      from: ['acceptance'],
      to: 'notice',
      by: [...ACCEPTING],
      needs: { evidence: true, second: [...ACCEPTING] },
      notBy: [...WORK],
    },
    refuse: {
      name: { zh: '验收不通过，退回', en: 'Do not accept' },
      kind: 'return',
      from: ['acceptance'],
      to: 'again',
      by: [...ACCEPTING],
      needs: { reason: true, evidence: true },
      notBy: [...WORK],
    },
    publicise: {
      name: { zh: '发布公示', en: 'Put on notice' },
      kind: 'note',
      from: ['notice'],
      by: [{ answerable: true }],
      needs: { evidence: true },
    },
    'end-notice': {
      name: { zh: '公示期满无异议', en: 'End the notice' },
      from: ['notice'],
      to: 'to-sign',
      by: [{ answerable: true }],
    },
    object: {
      name: { zh: '公示有异议，退回', en: 'Send back on an objection' },
      kind: 'return',
      from: ['notice'],
      to: 'again',
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    'sign-off': {
      name: { zh: '签批销号', en: 'Sign off' },
      from: ['to-sign'],
      to: 'filing',
      by: [{ answerable: true }],
      notBy: [...WORK, 'accept', 'end-notice'],
    },
    'send-back': {
      name: { zh: '退回重新验收', en: 'Send back to be checked again' },
      kind: 'return',
      from: ['to-sign'],
      to: 'acceptance',
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    archive: {
      name: { zh: '归档备案', en: 'File' },
      from: ['filing'],
      to: 'archived',
      by: [{ answerable: true }],
      fields: { archiveNumber: text('档案号', 'File number', { lengthMax: 60 }) },
    },
    reopen: {
      name: { zh: '回头看发现反弹，重新整改', en: 'Reopen after a later check' },
      kind: 'reopen',
      from: ['filing', 'archived'],
      to: 'again',
      by: [{ officeIn: 'supervisor' }, { office: 'ecology-environment' }],
      needs: { reason: true, evidence: true },
    },
  },
})
