import { at, inTime, moved, shareOf, talliesOfWay, timed } from '@qaidam/kernel/declaring'
import { childReturn } from './child-return.ts'

const children = talliesOfWay(childReturn)
const people = { unit: '人' } as const
const RECORDS = { ...people, add: { distinct: 'record' } } as const

export const childrenKnown = children.standing([], {
  id: 'life.education.children-at-risk',
  name: ['控辍保学对象', 'Children at risk of leaving school'],
  definition: [
    '期末台账上疑似失学辍学的学生数，含已返校的，一名学生只计一次',
    'Children on the list of those who left school or may, back or not; each counts once.',
  ],
  ...people,
})

export const childrenBack = children.standing([at('staying', 'settled')], {
  id: 'life.education.children-back',
  name: ['劝返复学学生', 'Children back in school'],
  definition: [
    '期末台账上经教育部门核实在校的学生数，再次离校的不计',
    'Those of them whom the education office has seen in school, and who did not leave again.',
  ],
  ...people,
})

export const childrenBackShare = shareOf({
  id: 'life.education.children-back-share',
  name: ['劝返复学率', 'Share of children back in school'],
  definition: [
    '劝返复学学生占控辍保学对象的百分比',
    'Children back in school, of all who are at risk of leaving it.',
  ],
  part: childrenBack,
  whole: childrenKnown,
  better: 'larger',
})

export const childrenOut = children.standing([at('found', 'visiting', 'back')], {
  id: 'life.education.children-out',
  name: ['尚未返校学生', 'Children not yet back'],
  definition: [
    '期末待认领、劝返中和返校待核实的学生数',
    'Children who are to be taken up, are visited, or have not been seen in school.',
  ],
  ...people,
})

export const childrenOverdue = children.late(['found', 'visiting', 'back'], {
  id: 'life.education.children-overdue',
  name: ['逾期未返校学生', 'Children past the day'],
  definition: [
    '期末认领、劝返或核实已过时限的学生数',
    'Children for whom taking up, visiting or seeing is past its day.',
  ],
  ...people,
})

export const childrenReported = children.made([moved('return'), timed], {
  id: 'life.education.children-reported-back',
  name: ['报返校学生', 'Children reported back'],
  definition: ['期内由责任人报返校的学生数', 'Children who were reported back in the period.'],
  ...RECORDS,
})

export const childrenInTime = children.made([moved('return'), inTime], {
  id: 'life.education.children-reported-in-time',
  name: ['按时报返校学生', 'Children reported back in time'],
  definition: ['期内在时限以内报返校的学生数', 'Children who were reported back by their day.'],
  ...RECORDS,
})

export const childrenGoneAgain = children.made([moved('leave-again', 'reopen')], {
  id: 'life.education.children-gone-again',
  name: ['再次离校学生', 'Children gone again'],
  definition: [
    '期内返校后再次离校而重新劝返的学生数，一人只计一次',
    'Children who left again in the period after they had been back; each counts once.',
  ],
  ...RECORDS,
})
