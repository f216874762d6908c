import { defineProcedure } from '@qaidam/kernel'
import { DAY_SET, OWN_RULE } from '../rules.ts'

const owner = 'development-reform'
const CLERK = { post: `${owner}.project-clerk` }
const SOLVER = [{ field: 'post' }, CLERK]

/**
 * What blocks a project (堵点): accepted by an office, solved with evidence, confirmed by the side of
 * the project. An office that says it is not its business leaves it to the commission, not in the air.
 */
export const problemSolving = defineProcedure({
  id: 'economy.problem-solving',
  name: { zh: '项目堵点解决', en: 'Solving what blocks projects' },
  why: {
    zh: '堵点有单位认领、限期解决、项目所在地发改部门确认才销号；推诿的由州发改委裁定，逾期报分管领导',
    en: 'Accepted, solved by its day, confirmed where the project is; disputes are settled, delays go up.',
  },
  owner,
  register: 'economy.project-problem',
  area: 'area',
  opensOn: 'foundOn',
  from: '2018-01-01',
  answers: SOLVER,
  initial: 'found',
  states: {
    found: {
      name: { zh: '待认领', en: 'To be accepted' },
      answers: SOLVER,
      limit: { workingDays: 3 },
      limitBy: OWN_RULE,
    },
    disputed: {
      name: { zh: '责任待裁定', en: 'Whose it is, to be settled' },
      answers: [{ post: `${owner}.director` }],
      limit: { workingDays: 5 },
      limitBy: OWN_RULE,
    },
    solving: {
      name: { zh: '解决中', en: 'Being solved' },
      answers: SOLVER,
      limit: { until: 'deadline' },
      limitBy: DAY_SET,
      cards: [
        { card: 'blue', before: 10 },
        { card: 'yellow', before: 3 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    solved: {
      name: { zh: '已解决，待项目方确认', en: 'Solved, to be confirmed' },
      answers: [{ duty: 'area', level: 'county' }, CLERK],
      limit: { workingDays: 5 },
      limitBy: OWN_RULE,
    },
    closed: { name: { zh: '销号', en: 'Closed' }, final: true },
  },
  moves: {
    accept: {
      name: { zh: '认领', en: 'Accept' },
      from: ['found'],
      to: 'solving',
      by: [{ answerable: true }],
    },
    dispute: {
      name: { zh: '认为不属本单位', en: 'Say it is not ours' },
      from: ['found'],
      to: 'disputed',
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    settle: {
      name: { zh: '裁定责任单位', en: 'Settle whose it is' },
      from: ['disputed'],
      to: 'found',
      by: [{ answerable: true }],
      needs: { reason: true },
      notBy: ['dispute'],
    },
    progress: {
      name: { zh: '报告进展', en: 'Report progress' },
      kind: 'note',
      from: ['solving'],
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    solve: {
      name: { zh: '报解决', en: 'Report it solved' },
      from: ['solving'],
      to: 'solved',
      by: [{ answerable: true }],
      needs: { evidence: true },
    },
    confirm: {
      name: { zh: '项目方确认', en: 'Confirm' },
      from: ['solved'],
      to: 'closed',
      by: [{ answerable: true }, { office: owner }],
      notBy: ['accept', 'progress', 'solve'],
    },
    'send-back': {
      name: { zh: '仍未打通，退回', en: 'Still blocked, send back' },
      kind: 'return',
      from: ['solved'],
      to: 'solving',
      by: [{ answerable: true }, { office: owner }],
      needs: { reason: true },
    },
    reopen: {
      name: { zh: '重新卡住，重开', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed'],
      to: 'solving',
      by: [{ office: owner }],
      needs: { reason: true },
    },
  },
})
