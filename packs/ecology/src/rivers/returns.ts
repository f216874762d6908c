import { defineReturn } from '@qaidam/kernel'

/** Each township stands for the patrols of its chiefs in a quarter; how many there are to be no law says. */
export const patrolQuarterly = defineReturn({
  id: 'ecology.patrol-quarterly',
  name: { zh: '巡河情况季报', en: 'Patrols of the quarter' },
  register: 'ecology.river-patrol',
  every: 'quarter',
  from: 'township',
  area: 'area',
  on: 'patrolledOn',
  workingDays: 5,
  since: '2020-04-01',
})
