import { defineFigure } from '@qaidam/kernel'
import { inTime, moved, notAt, shareOf, talliesOfWay, timed } from '@qaidam/kernel/declaring'
import { approvalWay } from './approval-way.ts'
import { FOUR, STAGE_ENDS, STEPS } from './stages.ts'

const way = talliesOfWay(approvalWay)
const DECIDED = moved('pass', 'refuse')

export const stepsDecided = way.made([DECIDED, timed], {
  id: 'economy.approval.steps-decided',
  name: ['办结审批环节', 'Approval steps decided'],
  definition: ['期内各部门办结的审批环节数', 'Steps that offices decided in the period.'],
})

export const stepsInTime = way.made([DECIDED, inTime], {
  id: 'economy.approval.steps-in-time',
  name: ['按时办结审批环节', 'Approval steps decided in time'],
  definition: [
    '期内在法定期限内办结的审批环节数，暂停计时的时间不计',
    'Steps decided within the term of law; the time for which the clock stood still does not count.',
  ],
})

export const stepsInTimeShare = shareOf({
  id: 'economy.approval.in-time-share',
  name: ['审批按时办结率', 'Share of steps decided in time'],
  definition: ['按时办结环节数占全部办结环节数的百分比', 'Steps decided in time, of all decided.'],
  part: stepsInTime,
  whole: stepsDecided,
  better: 'larger',
})

export const approvalsDone = way.made([moved('deliver')], {
  id: 'economy.approval.done',
  name: ['办结投资项目审批', 'Applications done'],
  definition: [
    '期内联合验收后发证送达的投资项目审批申请数',
    'Applications delivered in the period, after joint acceptance.',
  ],
})

export const approvalsOpen = way.standing([notAt('done', 'refused', 'withdrawn')], {
  id: 'economy.approval.open',
  name: ['在办投资项目审批', 'Applications open'],
  definition: ['期末未办结的投资项目审批申请数', 'Applications not yet done at the end of the period.'],
})

export const stepsOverdue = way.late(['intake', ...STEPS, 'delivery'], {
  id: 'economy.approval.overdue',
  name: ['超期审批环节', 'Approval steps overdue'],
  definition: ['期末超过期限仍未办结的审批环节数', 'Steps past their term at the end of the period.'],
})

export const stepsPaused = way.paused({
  id: 'economy.approval.paused',
  name: ['暂停计时审批环节', 'Approval steps paused'],
  definition: [
    '期末因公示、评审、补正等法定事由暂停计时的审批环节数',
    'Steps whose clock stands still at the end of the period, on a ground of law.',
  ],
})

/** The last step of a stage is the one that took longest, so its days are those of the stage. */
const leaving = FOUR.map((stage) => ({
  stage,
  where: [moved('pass'), { field: 'from', in: [stage] }, { field: 'to', in: [STAGE_ENDS[stage]] }],
}))

export const stageFigures = leaving.flatMap(({ stage, where }) => {
  const { zh, en } = approvalWay.states[stage]?.name ?? { zh: stage, en: stage }
  const passed = way.made(where, {
    id: `economy.approval.${stage}-passed`,
    name: [`通过${zh}阶段`, `Passed: ${en}`],
    definition: [`期内通过${zh}阶段的申请次数`, `Applications that passed this stage in the period: ${en}.`],
  })
  const days = way.made(where, {
    id: `economy.approval.${stage}-days`,
    name: [`${zh}阶段用时合计`, `Days of: ${en}`],
    definition: [
      `期内通过${zh}阶段的申请在该阶段所用工作日之和，不计暂停`,
      `Working days that applications spent in this stage, without pauses: ${en}.`,
    ],
    unit: '天',
    add: { sum: 'used' },
  })
  return [passed, days]
})

const idsOf = (what: string) => Object.fromEntries(FOUR.map((stage) => [`${stage}${what}`, stage]))

export const daysOfAll = defineFigure({
  kind: 'formula',
  id: 'economy.approval.days-of-all-stages',
  name: { zh: '四个阶段平均用时', en: 'Average days of all four stages' },
  definition: {
    zh: '期内通过各阶段的申请在该阶段的平均工作日，四个阶段相加，不计暂停和阶段之间的等待',
    en: 'Average working days in each stage, all four added up; without pauses and waits between stages.',
  },
  unit: '天/件',
  places: 1,
  owner: 'government-services',
  per: { area: 'county', period: 'day' },
  published: true,
  better: 'smaller',
  formula: FOUR.map((stage) => `${stage}Days / ${stage}Passed`).join(' + '),
  from: Object.fromEntries([
    ...Object.entries(idsOf('Days')).map(([name, stage]) => [name, `economy.approval.${stage}-days`]),
    ...Object.entries(idsOf('Passed')).map(([name, stage]) => [name, `economy.approval.${stage}-passed`]),
  ]),
})
