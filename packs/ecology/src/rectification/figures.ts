import { type Bilingual, caseOf, defineFigure, moveOf, type Tally } from '@qaidam/kernel'
import { rectificationProcedure } from './procedure.ts'

const ABOUT = {
  places: 0,
  owner: 'ecology-environment',
  per: { area: 'county', period: 'day' },
  published: true,
} as const

type About = Pick<Tally, 'id' | 'register' | 'where' | 'nature'> & { name: Bilingual; definition: Bilingual }
const counted = (about: About): Tally =>
  defineFigure({ ...ABOUT, ...about, unit: '项', kind: 'tally', add: 'count', area: 'area' })

export const findingsTold = counted({
  id: 'ecology.rectification.findings',
  name: { zh: '督察反馈问题', en: 'Findings of ecological inspection' },
  definition: {
    zh: '期内反馈的中央和省级生态环境保护督察问题数',
    en: 'Findings of central and provincial inspections that were told in the period.',
  },
  register: 'ecology.inspection-finding',
  where: [],
  nature: { flowOn: 'feedbackOn' },
})

export const findingsDue = counted({
  id: 'ecology.rectification.findings-due',
  name: { zh: '到期的督察反馈问题', en: 'Findings that fell due' },
  definition: {
    zh: '整改时限在期内的督察反馈问题数；长期坚持的不计',
    en: 'Findings whose deadline lies in the period; those to be kept up for ever have none.',
  },
  register: 'ecology.inspection-finding',
  where: [],
  nature: { flowOn: 'dueOn' },
})

/** Moves of the procedure that took effect; the first of two signatures did not. */
const moved = (about: Omit<About, 'register' | 'nature' | 'where'>, move: string): Tally =>
  counted({
    ...about,
    register: moveOf(rectificationProcedure.id),
    where: [
      { field: 'move', in: [move] },
      { field: 'effect', in: ['true'] },
    ],
    nature: { flowOn: 'on' },
  })

export const findingsAccepted = moved(
  {
    id: 'ecology.rectification.accepted',
    name: { zh: '督察问题验收通过', en: 'Acceptances of findings' },
    definition: {
      zh: '期内验收通过的次数；重新整改后再次验收的另计',
      en: 'Acceptances in the period; one after a reopening counts again.',
    },
  },
  'accept',
)

export const findingsSignedOff = moved(
  {
    id: 'ecology.rectification.signed-off',
    name: { zh: '督察问题销号', en: 'Findings signed off' },
    definition: {
      zh: '期内销号的次数；重新整改后再次销号的另计',
      en: 'Findings signed off in the period; once more after a reopening counts again.',
    },
  },
  'sign-off',
)

export const findingsReopened = moved(
  {
    id: 'ecology.rectification.reopened',
    name: { zh: '督察问题重新整改', en: 'Findings reopened' },
    definition: {
      zh: '期内因回头看发现反弹而重新整改的次数',
      en: 'Findings reopened in the period because a later check found them back.',
    },
  },
  'reopen',
)

const SINCE_FIRST: Bilingual = {
  zh: '从首轮反馈起算的时期即为期末状况',
  en: 'Asked from the first inspection on, it is the state on the last day.',
}

export const findingsClosed = defineFigure({
  ...ABOUT,
  id: 'ecology.rectification.closed',
  name: { zh: '督察问题净销号', en: 'Findings closed, net of those reopened' },
  definition: {
    zh: `期内销号数减去重新整改数；${SINCE_FIRST.zh}`,
    en: `Signed off less reopened in the period. ${SINCE_FIRST.en}`,
  },
  unit: '项',
  kind: 'formula',
  formula: 'signedOff - reopened',
  from: { signedOff: 'ecology.rectification.signed-off', reopened: 'ecology.rectification.reopened' },
})

export const findingsOpen = defineFigure({
  ...ABOUT,
  id: 'ecology.rectification.open',
  name: { zh: '在办督察问题', en: 'Findings still open' },
  definition: {
    zh: `期内反馈数减去净销号数；${SINCE_FIRST.zh}`,
    en: `Findings told less those closed in the period. ${SINCE_FIRST.en}`,
  },
  unit: '项',
  kind: 'formula',
  formula: 'told - closed',
  from: { told: 'ecology.rectification.findings', closed: 'ecology.rectification.closed' },
})

export const findingsClosedShare = defineFigure({
  ...ABOUT,
  id: 'ecology.rectification.closed-share',
  name: { zh: '督察问题销号率', en: 'Share of findings closed' },
  definition: {
    zh: `期内净销号数除以期内反馈数；${SINCE_FIRST.zh}`,
    en: `Findings closed, net, over findings told in the period. ${SINCE_FIRST.en}`,
  },
  unit: '%',
  places: 1,
  rounding: 'down',
  better: 'larger',
  kind: 'formula',
  formula: 'closed / told',
  from: { closed: 'ecology.rectification.closed', told: 'ecology.rectification.findings' },
})

export const measuresDone = counted({
  id: 'ecology.rectification.measures-done',
  name: { zh: '完成督察整改措施', en: 'Measures of rectification done' },
  definition: {
    zh: '期内完成的整改措施条数',
    en: 'Measures that were done in the period.',
  },
  register: 'ecology.rectification-measure',
  where: [],
  nature: { flowOn: 'doneOn' },
})

export const measuresDue = counted({
  id: 'ecology.rectification.measures-due',
  name: { zh: '到期督察整改措施', en: 'Measures of rectification due' },
  definition: {
    zh: '完成时限在期内的整改措施条数',
    en: 'Measures whose deadline lies in the period.',
  },
  register: 'ecology.rectification-measure',
  where: [],
  nature: { flowOn: 'dueOn' },
})

const standing = (about: Omit<About, 'register' | 'nature'>): Tally =>
  counted({ ...about, register: caseOf(rectificationProcedure.id), nature: 'stock' })

export const findingsAssigned = standing({
  id: 'ecology.rectification.assigned',
  name: { zh: '已交办督察问题', en: 'Findings assigned' },
  definition: { zh: '期末已交办整改的督察问题数', en: 'Findings that had been assigned by the last day.' },
  where: [],
})

export const findingsRectified = standing({
  id: 'ecology.rectification.rectified',
  name: { zh: '整改到位督察问题', en: 'Findings put right' },
  definition: {
    zh: '期末已通过验收（公示、待签批、已销号、已归档）的督察问题数；反弹重新整改的不计',
    en: 'Findings accepted by the last day, signed off or not; those that came back do not count.',
  },
  where: [{ field: 'stage', in: ['notice', 'to-sign', 'filing', 'archived'] }],
})

export const findingsRectifiedShare = defineFigure({
  ...ABOUT,
  id: 'ecology.rectification.rectified-share',
  name: { zh: '督察问题整改完成率', en: 'Share of findings put right' },
  definition: {
    zh: '期末已通过验收的督察问题占已交办的比例',
    en: 'Findings accepted by the last day, of all that had been assigned.',
  },
  unit: '%',
  places: 1,
  rounding: 'down',
  better: 'larger',
  kind: 'formula',
  formula: 'rectified / assigned',
  from: { rectified: 'ecology.rectification.rectified', assigned: 'ecology.rectification.assigned' },
})
