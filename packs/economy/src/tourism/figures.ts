import { talliesOf } from '@qaidam/kernel/declaring'

const months = talliesOf({
  register: 'economy.tourism-month',
  owner: 'culture-tourism',
  level: 'county',
  on: 'monthEnd',
})

export const tourismVisits = months({
  id: 'economy.tourism.visits',
  name: ['旅游人数', 'Tourist visits'],
  definition: ['期内各月接待游客人次之和', 'Visits of tourists in the months of the period.'],
  unit: '人次',
  add: { sum: 'visits' },
})

export const tourismRevenue = months({
  id: 'economy.tourism.revenue',
  name: ['旅游收入', 'Tourism revenue'],
  definition: ['期内各月旅游收入之和', 'Revenue of tourism in the months of the period.'],
  unit: '元',
  add: { sum: 'revenue' },
})
