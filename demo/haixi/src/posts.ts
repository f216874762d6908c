import { type AreaCode, day, parentArea, type Values } from '@qaidam/kernel'
import { COUNTIES, HAIXI, offices } from './offices.ts'
import { type DemoLoad, numbered } from './rows.ts'
import { ECOLOGY_STAFF, type Staffed } from './staff.ts'
import { CIVIC_STAFF } from './staff-civic.ts'
import { COUNTY_STAFF, ECONOMY_STAFF, IN_CHARGE, LEADERS } from './staff-economy.ts'
import { LIFE_STAFF } from './staff-life.ts'
import { CHECKING_STAFF, WASTE_STAFF } from './staff-procedures.ts'
import { TOWNSHIP_STAFF } from './staff-townships.ts'

/** Citizens act through the portal: what they say is entered as theirs, in a post of its own. */
const PORTAL: readonly Staffed[] = [
  ['government-services', 'portal', '门户网站（群众本人）', 'Portal, the citizen', 'citizen', '群众'],
]
const STAFF: readonly Staffed[] = [
  ...LEADERS,
  ...ECOLOGY_STAFF,
  ...ECONOMY_STAFF,
  ...LIFE_STAFF,
  ...CIVIC_STAFF,
  ...COUNTY_STAFF,
  ...TOWNSHIP_STAFF,
  ...CHECKING_STAFF,
  ...PORTAL,
  ...WASTE_STAFF,
]
const GOVERNMENT = 'government-office'
const AREAS = new Map(offices.map(({ id, area }) => [id, area]))
/** What reports for a county or a township as a whole. */
const UNITS = offices.filter(
  ({ id, area }) =>
    id.startsWith('township-') || (/^government-(?!services|office)/.test(id) && area !== HAIXI),
)
/** The head of each office: its director where it has one, its first post otherwise. */
const HEADS = new Map(
  [...STAFF]
    .reverse()
    .sort((a, b) => Number(a[1] === 'director') - Number(b[1] === 'director'))
    .map(([office, post]) => [office, `${office}.${post}`]),
)

/** The post that answers for an office as a whole, and signs for it. */
export function headOf(office: string): string {
  return HEADS.get(office) ?? `${GOVERNMENT}.duty-officer`
}

/** Who is told when a post is late: the head of its office; above a head, its leader or government. */
function superiorOf(office: string, post: string): string | null {
  const head = HEADS.get(office) ?? null
  if (head !== `${office}.${post}`) return head
  if (office === GOVERNMENT) return null
  const leader = IN_CHARGE[office]
  if (leader !== undefined) return `${GOVERNMENT}.${leader}`
  const above = parentArea((AREAS.get(office) ?? '') as AreaCode)
  const unit = UNITS.find(({ area }) => area === above)
  return HEADS.get(unit?.id ?? GOVERNMENT) ?? null
}

export const people: readonly Values[] = STAFF.map(([, , , , person, name]) => ({ person, name }))

export const posts: readonly Values[] = STAFF.map(([office, post, title, titleEn, person]) => ({
  post: `${office}.${post}`,
  title,
  titleEn,
  office,
  area: AREAS.get(office) ?? null,
  holder: person,
  superior: superiorOf(office, post),
}))

const SUPERIORS = new Map(posts.map(({ post, superior }) => [post, superior]))

/** How many superiors stand above a post. */
function depthOf({ superior }: Values): number {
  let depth = 0
  for (let at = superior ?? null; at !== null; at = SUPERIORS.get(at) ?? null) depth += 1
  return depth
}

/** Posts as they are since the reform of 2019; that they were so before is made up, like their holders. */
const SINCE = day('2016-01-01')
/** A city since 2018: its offices have no posts before. */
const MANGYA = { code: '632803', from: day('2018-03-01') }

const sinceIn = (area: string | null | undefined) =>
  area?.startsWith(MANGYA.code) === true ? MANGYA.from : SINCE
/** Matters that go to the unit of an area: its own post answers. */
const BY_AREA = [
  'return-review',
  'request-filling',
  'ecology.river-problem-loop',
  'ecology.patrol-plan',
  'life.child-return',
  'life.return-monitoring',
]
/** Matters that each county gives to a post of one of its offices. */
const BY_COUNTY: Readonly<Record<string, (county: string) => string>> = {
  'ecology.check-follow-up': (county) => `ecology-environment-${county}.clerk`,
  'economy.problem-solving': (county) => `development-reform-${county}.clerk`,
  'civic.report-handling': (county) => `government-${county}.clerk`,
}

/** Posts with their holders, and the duties given to them by area. */
export function* staffLoads(): Generator<DemoLoad> {
  const about = { actor: 'yin-suhe', reason: '演示数据：岗位与责任分工' }
  yield {
    ...about,
    id: 'demo-haixi-staff',
    register: 'staff',
    rows: numbered(people.map((values) => ({ values }))),
  }
  // A row refers to rows that are there before its load: superiors come first.
  for (let depth = 0; ; depth += 1) {
    const rows = posts.filter((post) => depthOf(post) === depth)
    if (rows.length === 0) break
    yield {
      ...about,
      id: `demo-haixi-posts-${depth}`,
      register: 'post',
      rows: numbered(rows.map((values) => ({ values, from: sinceIn(values.area) }))),
    }
  }
  const duties = [
    ...UNITS.flatMap(({ id, area }) =>
      BY_AREA.map((matter) => ({ matter, object: area, post: HEADS.get(id) ?? null })),
    ),
    ...Object.entries(BY_COUNTY).flatMap(([matter, postOf]) =>
      COUNTIES.map(([county, , , object]) => ({ matter, object, post: postOf(county) })),
    ),
    // Figures are signed for by the head of each office of the prefecture.
    ...offices
      .filter(({ id, area }) => area === HAIXI && HEADS.has(id))
      .map(({ id }) => ({ matter: 'edition-check', object: id, post: headOf(id) })),
  ]
  yield {
    ...about,
    id: 'demo-haixi-duties',
    register: 'duty',
    rows: numbered(duties.map((values) => ({ values, from: sinceIn(values.object) }))),
  }
}
