import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'poverty-relief'
const level = 'prefecture'
const plans = talliesOf({ register: 'life.poverty-plan', owner, level })
const tasks = talliesOf({ register: 'life.poverty-task', owner, level })
const measures = talliesOf({ register: 'life.consolidation-measure', owner, level })

export const batchPlans = plans({
  id: 'life.poverty.batch-plans',
  name: ['“八个一批”脱贫行动计划', 'Action plans of the eight batches'],
  definition: ['期末有效的“八个一批”行动计划数', 'Action plans of the eight batches in force.'],
  unit: '个',
  where: [{ field: 'kind', in: ['batch'] }],
})

export const sectorPlans = plans({
  id: 'life.poverty.sector-plans',
  name: ['行业扶贫专项方案', 'Sector plans'],
  definition: ['期末有效的行业扶贫专项方案数', 'Plans of sectors for poverty relief in force.'],
  unit: '个',
  where: [{ field: 'kind', in: ['sector'] }],
})

export const policyPlans = plans({
  id: 'life.poverty.plans',
  name: ['“1+8+10+3”政策体系方案', 'Plans of the policy system'],
  definition: ['期末有效的政策体系方案总数', 'Plans of the whole policy system in force.'],
  unit: '个',
})

export const planTasks = tasks({
  id: 'life.poverty.plan-tasks',
  name: ['三年行动计划任务', 'Tasks of the three-year plan'],
  definition: ['期末在册的三年行动计划任务数', 'Tasks of the three-year plan.'],
  unit: '项',
})

export const planTasksDone = tasks({
  id: 'life.poverty.plan-tasks-done',
  name: ['已完成的三年行动计划任务', 'Tasks of the three-year plan done'],
  definition: ['期末已完成的三年行动计划任务数', 'Tasks of the three-year plan that are done.'],
  unit: '项',
  where: [{ field: 'standing', in: ['done'] }],
})

export const planTasksShare = shareOf({
  id: 'life.poverty.plan-tasks-share',
  name: ['三年行动计划任务完成率', 'Share of tasks of the three-year plan done'],
  definition: ['已完成的任务占全部任务的百分比', 'Tasks of the three-year plan that are done, of all.'],
  part: planTasksDone,
  whole: planTasks,
  better: 'larger',
})

export const consolidationMeasures = measures({
  id: 'life.poverty.consolidation-measures',
  name: ['巩固脱贫成果措施', 'Measures to consolidate'],
  definition: ['期末执行中的巩固脱贫成果措施项数', 'Measures to consolidate that are in force.'],
  unit: '项',
})

export const modelHouseholds = talliesOf({
  register: 'life.model-household',
  owner,
  level: 'county',
  on: 'namedOn',
})({
  id: 'life.poverty.model-households',
  name: ['脱贫典型', 'Model households'],
  definition: [
    '期内命名的脱贫典型户数，一户只计一次',
    'Households named as models in the period, each once.',
  ],
  unit: '户',
  add: { distinct: 'household' },
})
