import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'civilisation-office'
const level = 'county'

export const volunteersRegistered = talliesOf({ register: 'civic.volunteer', owner, level })({
  id: 'civic.volunteers.registered',
  name: ['注册志愿者', 'Registered volunteers'],
  definition: ['期末在册的志愿者人数', 'Volunteers on the register at the end of the period.'],
  unit: '人',
})

export const activitiesHeld = talliesOf({
  register: 'civic.volunteer-activity',
  owner,
  level,
  on: 'heldOn',
})({
  id: 'civic.volunteers.activities',
  name: ['志愿服务活动', 'Volunteer activities'],
  definition: ['期内举行的志愿服务活动次数', 'Volunteer activities held in the period.'],
  unit: '次',
})

export const signups = talliesOf({ register: 'civic.volunteer-signup', owner, level, on: 'signedOn' })({
  id: 'civic.volunteers.signups',
  name: ['志愿活动报名', 'Sign-ups for activities'],
  definition: [
    '期内志愿活动报名人次，按报名日期',
    'Sign-ups for volunteer activities, by the day of signing up.',
  ],
  unit: '人次',
})

const service = talliesOf({ register: 'civic.volunteer-service', owner, level, on: 'servedOn' })

export const volunteersServing = service({
  id: 'civic.volunteers.serving',
  name: ['参加服务的志愿者', 'Volunteers who served'],
  definition: [
    '期内参加过服务的志愿者人数，一人只计一次',
    'Volunteers who served in the period; each counts once.',
  ],
  unit: '人',
  add: { distinct: 'volunteer' },
})

export const hoursServed = service({
  id: 'civic.volunteers.hours',
  name: ['志愿服务时长', 'Hours of service'],
  definition: ['期内核实的志愿服务小时数之和', 'Hours of volunteer service confirmed in the period.'],
  unit: '小时',
  places: 1,
  add: { sum: 'hours' },
})
