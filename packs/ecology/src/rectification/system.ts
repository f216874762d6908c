import { defineSystem } from '@qaidam/kernel'
import { rectificationChapter } from './chapter.ts'

/** Inspection rectification (督察整改), the fourth system. */
export const rectificationSystem = defineSystem({
  id: 'ecology.rectification',
  number: 4,
  pillar: 'ecology',
  name: { zh: '督察整改', en: 'Rectification of inspection findings' },
  why: {
    zh: '督察反馈的每个问题都有整改措施、牵头单位、完成时限和佐证材料；验收之后才能销号，复查不合格的重新整改。',
    en: 'Every finding of an inspection has measures, a lead office, a deadline and evidence. It is signed off only after acceptance, and comes back if a later check fails.',
  },
  owner: 'ecology-environment',

  registers: ['ecology.inspection-finding', 'ecology.rectification-measure'],
  figures: [
    'ecology.rectification.findings',
    'ecology.rectification.closed',
    'ecology.rectification.open',
    'ecology.rectification.rectified-share',
    'ecology.rectification.in-time-share',
    'ecology.rectification.overdue',
    'ecology.rectification.closed-share',
    'ecology.rectification.reopened',
    'ecology.rectification.accepted',
    'ecology.rectification.signed-off',
    'ecology.rectification.findings-due',
    'ecology.rectification.measures-done',
    'ecology.rectification.measures-due',
    'ecology.rectification.assigned',
    'ecology.rectification.rectified',
    'ecology.rectification.steps-ended',
    'ecology.rectification.steps-in-time',
  ],
  standards: [
    'inspection.rectification-terms',
    'statistics.rounding-rule',
    'statistics.change-of-amounts',
    'statistics.change-of-rates',
  ],
  chapter: rectificationChapter,
})
