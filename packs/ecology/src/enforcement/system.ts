import { defineSystem } from '@qaidam/kernel'
import { enforcementChapter } from './chapter.ts'

/** Monitoring, inspection and enforcement (监测督察执法), the sixth system. */
export const enforcementSystem = defineSystem({
  id: 'ecology.enforcement',
  number: 6,
  pillar: 'ecology',
  name: { zh: '监测督察执法', en: 'Inspection and enforcement' },
  why: {
    zh: '检查对象和检查人员从名录中随机抽取，抽取过程可以重现；检查发现的问题从立案一直跟到结案。',
    en: 'Whom to check, and who checks, are drawn at random from a pool, by a draw that can be repeated. What a check finds is followed from the filing of a case to its close.',
  },
  owner: 'ecology-environment',

  registers: [
    'ecology.enforcement-unit',
    'ecology.enforcement-draw',
    'ecology.enforcement-check',
    'ecology.enforcement-case',
  ],
  figures: [
    'ecology.enforcement.checks',
    'ecology.enforcement.random-problem-share',
    'ecology.enforcement.cases-filed',
    'ecology.enforcement.fines',
    'ecology.enforcement.random-checks',
    'ecology.enforcement.random-checks-with-problem',
    'ecology.enforcement.units-drawn',
    'ecology.enforcement.cases-closed',
    'ecology.enforcement.in-time-share',
    'ecology.enforcement.overdue',
    'ecology.enforcement.problems-corrected',
    'ecology.enforcement.checks-published',
    'ecology.enforcement.cases-entered',
    'ecology.enforcement.cases-withdrawn',
    'ecology.enforcement.steps-ended',
    'ecology.enforcement.steps-in-time',
    'ecology.enforcement.units',
  ],
  standards: ['statistics.rounding-rule', 'statistics.change-of-amounts', 'statistics.change-of-rates'],
  chapter: enforcementChapter,
})
