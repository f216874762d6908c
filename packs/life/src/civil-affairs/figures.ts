import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'civil-affairs'
const level = 'township'
const projects = talliesOf({ register: 'life.civil-project', owner, level, on: 'approvedOn' })
const homes = talliesOf({ register: 'life.care-home', owner, level })
const aged = { field: 'kind', in: ['aged'] }

export const civilProjects = projects({
  id: 'life.civil-affairs.projects',
  name: ['民政公共服务项目', 'Civil-affairs service projects'],
  definition: ['期内批复的民政公共服务项目数', 'Civil-affairs service projects approved in the period.'],
  unit: '个',
})

export const civilInvestment = projects({
  id: 'life.civil-affairs.investment',
  name: ['民政公共服务项目总投资', 'Investment in civil-affairs projects'],
  definition: [
    '期内批复的民政公共服务项目总投资之和',
    'Investment of the civil-affairs projects approved in the period.',
  ],
  unit: '亿元',
  places: 2,
  add: { sum: 'investment' },
})

export const civilInstitutions = homes({
  id: 'life.civil-affairs.institutions',
  name: ['民政服务机构', 'Institutions of civil affairs'],
  definition: [
    '期末在册的民政服务机构数',
    'Institutions of civil affairs on the list at the end of the period.',
  ],
  unit: '个',
})

export const agedBeds = homes({
  id: 'life.civil-affairs.aged-beds',
  name: ['养老床位', 'Beds for the aged'],
  definition: ['期末养老机构床位之和', 'Beds of homes for the aged.'],
  unit: '张',
  add: { sum: 'beds' },
  where: [aged],
})

export const agedBedsOccupied = homes({
  id: 'life.civil-affairs.aged-beds-occupied',
  name: ['入住养老床位', 'Beds for the aged occupied'],
  definition: ['期末养老机构已入住床位之和', 'Occupied beds of homes for the aged.'],
  unit: '张',
  add: { sum: 'occupied' },
  where: [aged],
})

export const agedOccupancy = shareOf({
  id: 'life.civil-affairs.aged-occupancy',
  name: ['养老床位入住率', 'Occupancy of beds for the aged'],
  definition: ['入住养老床位占养老床位的百分比', 'Occupied beds of homes for the aged, of all their beds.'],
  part: agedBedsOccupied,
  whole: agedBeds,
})
