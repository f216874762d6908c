import { defineSystem } from '@qaidam/kernel'
import { riversChapter } from './chapter.ts'

/** River and lake chiefs (四级河湖长制), the fifth system. */
export const riversSystem = defineSystem({
  id: 'ecology.rivers',
  number: 5,
  pillar: 'ecology',
  name: { zh: '河湖长制', en: 'River and lake chiefs' },
  why: {
    zh: '每条河段、每个湖泊都有州、县、乡、村四级河湖长；巡河按计划走，发现的问题有人办、有人查、能销号。',
    en: 'Each river section and lake has chiefs of the prefecture, county, township and village. Patrols follow a plan; each problem found has somebody who deals with it and somebody who checks.',
  },
  owner: 'water-resources',

  registers: [
    'ecology.river-section',
    'ecology.river-chief',
    'ecology.river-patrol-plan',
    'ecology.river-patrol',
    'ecology.river-problem',
  ],
  figures: [
    'ecology.rivers.patrols',
    'ecology.rivers.problems-closed-share',
    'ecology.rivers.chiefs',
    'ecology.rivers.sections',
    'ecology.rivers.patrol-attainment',
    'ecology.rivers.patrols-planned',
    'ecology.rivers.sections-patrolled',
    'ecology.rivers.problems-found',
    'ecology.rivers.problems-found-closed',
    'ecology.rivers.problems-closed',
    'ecology.rivers.in-time-share',
    'ecology.rivers.overdue',
    'ecology.rivers.problems-registered',
    'ecology.rivers.problems-reported-up',
    'ecology.rivers.problems-reopened',
    'ecology.rivers.plans-fulfilled-share',
    'ecology.rivers.plans-fulfilled',
    'ecology.rivers.plans-assessed',
    'ecology.rivers.steps-ended',
    'ecology.rivers.steps-in-time',
    'ecology.rivers.chief-levels',
    'ecology.rivers.chiefs-prefecture',
    'ecology.rivers.chiefs-county',
    'ecology.rivers.chiefs-township',
    'ecology.rivers.chiefs-village',
  ],
  standards: ['statistics.rounding-rule', 'statistics.change-of-amounts', 'statistics.change-of-rates'],
  chapter: riversChapter,
})
