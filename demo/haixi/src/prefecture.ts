import { day, type Holding, type Person, type Post, type Prefecture } from '@qaidam/kernel'
import { areas } from './areas.ts'
import { HAIXI, offices } from './offices.ts'
import { ECOLOGY_STAFF, type Staffed } from './staff.ts'
import { COUNTY_STAFF, ECONOMY_STAFF, LEADERS } from './staff-economy.ts'
import { TOWNSHIP_STAFF } from './staff-townships.ts'

const STAFF: readonly Staffed[] = [
  ...LEADERS,
  ...ECOLOGY_STAFF,
  ...ECONOMY_STAFF,
  ...COUNTY_STAFF,
  ...TOWNSHIP_STAFF,
]

/** The bureaus took their present shape with the reform of 2019. */
const SINCE = day('2019-04-01')

const posts: readonly Post[] = STAFF.map(([at, post, zh, en]) => ({
  id: `${at}.${post}`,
  name: { zh, en },
  office: at,
}))

const people: readonly Person[] = STAFF.map(([, , , , id, name]) => ({ id, name }))

const holdings: readonly Holding[] = STAFF.map(([at, post, , , person]) => ({
  person,
  post: `${at}.${post}`,
  from: SINCE,
}))

/**
 * 海西州, the reference prefecture: official divisions, offices as a prefecture has them, people
 * and rows made up. Its figures of ecology come out as 柴达木日报 published them on 2020-09-22.
 */
export const haixi: Prefecture = {
  code: HAIXI,
  name: { zh: '海西蒙古族藏族自治州', en: 'Haixi Mongol and Tibetan Autonomous Prefecture' },
  synthetic: true,
  areas,
  offices,
  posts,
  people,
  holdings,
}
