import { choice, defineProcedure, onDay } from '@qaidam/kernel'
import { OWN_RULE } from '../rules.ts'

const owner = 'education'
const OFFICE = { post: `${owner}.attendance-clerk` }
const KEEPER = [{ field: 'keeper' }, { duty: 'area', level: 'township' }, OFFICE] as const
const RETURNING = ['accept', 'visit', 'return']

/**
 * A child at risk of leaving school (控辍保学): somebody answers, visits, and brings the child back; the
 * education office, not who brought it back, sees the child in class and watches that it stays.
 */
export const childReturn = defineProcedure({
  id: 'life.child-return',
  name: { zh: '控辍保学劝返', en: 'Bringing children back to school' },
  why: {
    zh: '一人一案、有人负责；劝返以人在教室为准，由教育部门核实，再次离校的案子重开，不另计一人',
    en: 'Each child has somebody; back is who is seen in class by another; who leaves again is taken up again.',
  },
  owner,
  register: 'life.child-at-risk',
  area: 'area',
  opensOn: 'foundOn',
  from: '2019-01-01',
  answers: KEEPER,
  initial: 'found',
  states: {
    found: {
      name: { zh: '待认领', en: 'To be taken up' },
      answers: KEEPER,
      limit: { workingDays: 3 },
      limitBy: OWN_RULE,
      cards: [{ card: 'red', after: 0, escalates: true }],
    },
    visiting: {
      name: { zh: '劝返中', en: 'Being visited' },
      answers: KEEPER,
      limit: { days: 30 },
      limitBy: OWN_RULE,
      cards: [
        { card: 'yellow', before: 7 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    back: {
      name: { zh: '已返校，待核实', en: 'Back, to be seen' },
      answers: [OFFICE],
      limit: { workingDays: 10 },
      limitBy: OWN_RULE,
      cards: [{ card: 'red', after: 0, escalates: true }],
    },
    staying: {
      name: { zh: '在校巩固', en: 'In school, watched' },
      answers: [OFFICE],
      limit: { days: 120 },
      limitBy: OWN_RULE,
    },
    settled: { name: { zh: '稳定就学，结案', en: 'Stays in school' }, final: true },
    moved: { name: { zh: '转出本州就学', en: 'In school elsewhere' }, final: true },
  },
  moves: {
    accept: {
      name: { zh: '认领', en: 'Take it up' },
      from: ['found'],
      to: 'visiting',
      by: [{ answerable: true }],
    },
    visit: {
      name: { zh: '走访', en: 'Visit' },
      kind: 'note',
      from: ['visiting'],
      by: [{ answerable: true }],
      needs: { reason: true },
      fields: {
        met: choice('见到', 'Met', {
          choices: {
            child: { zh: '学生本人', en: 'The child' },
            guardian: { zh: '监护人', en: 'The guardian' },
            both: { zh: '学生和监护人', en: 'Both' },
            nobody: { zh: '未见到', en: 'Nobody' },
          },
        }),
      },
    },
    return: {
      name: { zh: '报返校', en: 'Report the child back' },
      from: ['visiting'],
      to: 'back',
      by: [{ answerable: true }],
      needs: { evidence: true },
      fields: {
        returnedOn: onDay('返校日期', 'Back on'),
        schooling: choice('就学方式', 'Learns', {
          choices: {
            class: { zh: '随班就读', en: 'In class' },
            special: { zh: '专门班、特教学校', en: 'In a class or school of its own' },
            home: { zh: '送教上门', en: 'At home, taught there' },
          },
        }),
      },
    },
    see: {
      name: { zh: '核实在校', en: 'See the child in school' },
      from: ['back'],
      to: 'staying',
      by: [{ office: owner }],
      needs: { evidence: true },
      notBy: RETURNING,
    },
    'not-there': {
      name: { zh: '不在校，退回劝返', en: 'Not there, send back' },
      kind: 'return',
      from: ['back'],
      to: 'visiting',
      by: [{ office: owner }],
      needs: { reason: true },
    },
    'leave-again': {
      name: { zh: '再次离校', en: 'Gone again' },
      kind: 'return',
      from: ['staying'],
      to: 'visiting',
      by: [{ office: owner }, { postIn: 'keeper' }, { level: 'township' }],
      needs: { reason: true },
    },
    settle: {
      name: { zh: '巩固期满结案', en: 'Close: the child stays' },
      from: ['staying'],
      to: 'settled',
      by: [{ office: owner }],
      notBy: RETURNING,
    },
    transfer: {
      name: { zh: '转出就学', en: 'In school elsewhere' },
      from: ['found', 'visiting'],
      to: 'moved',
      by: [{ answerable: true }],
      // A child is not written off by one person: the office sees the receipt of the other school too.
      needs: { evidence: true, second: [{ office: owner }] },
    },
    postpone: {
      name: { zh: '休学、缓学', en: 'Postpone' },
      kind: 'pause',
      from: ['visiting'],
      by: [{ office: owner }],
      needs: { evidence: true },
      grounds: {
        health: {
          zh: '因身体状况，监护人申请，经批准休学或延缓入学',
          en: 'For health, on application of the guardian, as approved',
        },
      },
    },
    resume: {
      name: { zh: '期满恢复', en: 'Resume' },
      kind: 'resume',
      from: ['visiting'],
      by: [{ office: owner }, { answerable: true }],
    },
    reopen: {
      name: { zh: '结案后再次离校，重开', en: 'Reopen: gone again' },
      kind: 'reopen',
      from: ['settled', 'moved'],
      to: 'visiting',
      by: [{ office: owner }, { postIn: 'keeper' }, { level: 'township' }],
      needs: { reason: true },
    },
  },
})
