import { defineReturn } from '@qaidam/kernel'

/** Each county says each month what its projects did; the day by which is the prefecture's to set. */
export const projectMonthly = defineReturn({
  id: 'economy.project-monthly',
  name: { zh: '重点项目月报', en: 'Monthly progress of projects' },
  register: 'economy.project-progress',
  every: 'month',
  from: 'county',
  area: 'area',
  on: 'monthEnd',
  workingDays: 5,
  since: '2020-05-01',
})
