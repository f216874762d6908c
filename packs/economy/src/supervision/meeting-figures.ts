import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'committee-supervision'

export const dispatchMeetings = talliesOf({
  register: 'economy.dispatch-meeting',
  owner,
  level: 'prefecture',
  on: 'heldOn',
})({
  id: 'economy.dispatch.meetings',
  name: ['月调度会', 'Monthly dispatch meetings'],
  definition: [
    '期内两个指挥部召开的月调度会次数',
    'Dispatch meetings that the headquarters held in the period.',
  ],
  unit: '次',
})

export const specialReports = talliesOf({
  register: 'economy.special-report',
  owner,
  level: 'county',
  on: 'submittedOn',
})({
  id: 'economy.inspection.special-reports',
  name: ['督查专报', 'Special reports'],
  definition: [
    '期内督查小组报出的专报份数',
    'Special reports that inspection groups submitted in the period.',
  ],
  unit: '件',
})
