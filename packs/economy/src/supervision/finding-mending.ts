import { defineProcedure, ref } from '@qaidam/kernel'
import { DAY_SET, OWN_RULE } from '../rules.ts'

const owner = 'committee-supervision'
const CLERK = { post: `${owner}.clerk` }
const OFFICE = [{ office: owner }]
const MENDER = [{ field: 'post' }, CLERK]
const VISIT = { visit: ref('哪次回访', 'Return visit', { register: 'economy.inspection-visit' }) }

/** What a small group found (督查发现问题): taken up, mended with evidence, seen again before it is closed. */
export const findingMending = defineProcedure({
  id: 'economy.finding-mending',
  name: { zh: '督查问题整改', en: 'Mending what inspections found' },
  why: {
    zh: '发现的问题有人认领、凭佐证报整改、回访看过才销号；改得不实的重新来过',
    en: 'Taken up, mended with evidence, closed after a return visit saw it; reopened if it was not so.',
  },
  owner,
  register: 'economy.visit-finding',
  area: 'area',
  opensOn: 'foundOn',
  from: '2018-01-01',
  answers: MENDER,
  initial: 'found',
  states: {
    found: {
      name: { zh: '待认领', en: 'To be taken up' },
      answers: MENDER,
      limit: { workingDays: 3 },
      limitBy: OWN_RULE,
    },
    mending: {
      name: { zh: '整改中', en: 'Being mended' },
      answers: MENDER,
      limit: { until: 'deadline' },
      limitBy: DAY_SET,
      cards: [
        { card: 'yellow', before: 3 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    mended: {
      name: { zh: '已整改，待回访', en: 'Mended, to be seen again' },
      answers: [CLERK],
      limit: { workingDays: 30 },
      limitBy: OWN_RULE,
    },
    closed: { name: { zh: '销号', en: 'Closed' }, final: true },
  },
  moves: {
    'take-up': {
      name: { zh: '认领', en: 'Take it up' },
      from: ['found'],
      to: 'mending',
      by: [{ answerable: true }],
    },
    mend: {
      name: { zh: '报整改完成', en: 'Report it mended' },
      from: ['mending'],
      to: 'mended',
      by: [{ answerable: true }],
      needs: { evidence: true },
    },
    confirm: {
      name: { zh: '回访属实，销号', en: 'Seen mended, close' },
      from: ['mended'],
      to: 'closed',
      by: OFFICE,
      notBy: ['take-up', 'mend'],
      fields: VISIT,
    },
    'not-mended': {
      name: { zh: '回访不实，退回', en: 'Not mended, send back' },
      kind: 'return',
      from: ['mended'],
      to: 'mending',
      by: OFFICE,
      needs: { reason: true },
      fields: VISIT,
    },
    reopen: {
      name: { zh: '反弹重开', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed'],
      to: 'mending',
      by: OFFICE,
      needs: { reason: true },
    },
  },
})
