import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { slugOf } from '../moving.ts'
import { patrols } from './patrols.ts'
import { sections } from './sections.ts'

const KINDS = ['dumping', 'dumping', 'occupying', 'mining', 'building', 'discharge', 'other'] as const
const SOURCES = ['hotline', 'inspection', 'monitoring'] as const

/** How a problem was dealt with: at once, by its township, or by the county after it was passed up. */
export type Course = 'on-spot' | 'assigned' | 'passed-up'
/** How far it came by September 2020. */
export type End = 'closed' | 'closed-late' | 'second-time' | 'reopened' | 'unchecked' | 'open'

export interface Problem {
  readonly values: Values
  readonly foundOn: Day
  readonly county: string
  readonly township: string
  readonly course: Course
  readonly end: End
}

const ENDS: readonly End[] = ['closed-late', 'second-time', 'reopened', 'unchecked', 'open']

function problemOf(patrol: Values, source: string, area: string, index: number, chance: Chance): Problem {
  const foundOn = day(patrol.patrolledOn ?? '')
  const foundAt =
    source === 'patrol' ? (patrol.level ?? 'township') : source === 'inspection' ? 'county' : 'township'
  const low = foundAt === 'village' || foundAt === 'township'
  const course = chance.percent(40) ? 'on-spot' : low && chance.percent(50) ? 'passed-up' : 'assigned'
  const kept = chance.percent(70) ? 'closed' : chance.pick(ENDS)
  // What was found by June is through, but for what came back.
  const end = foundOn < '2020-06-15' && ['unchecked', 'open'].includes(kept) ? 'closed' : kept
  const county = `government-${slugOf(area)}`
  const office = course === 'passed-up' || !low ? county : `township-${area}`
  const given = course !== 'on-spot'
  const values = {
    problem: `HW-2020-${digits(index + 1, 4)}`,
    section: patrol.section ?? null,
    area,
    foundOn,
    source,
    patrol: source === 'patrol' ? (patrol.patrol ?? null) : null,
    kind: chance.pick(KINDS),
    description: '岸线范围内发现问题，已现场登记（演示）',
    foundAt,
    sentTo: given ? office : null,
    handler: given ? `${office}.clerk` : null,
    dueOn: given ? addDays(foundOn, 30) : null,
  }
  return { values, foundOn, county, township: `township-${area}`, course, end }
}

/** Problems that patrols passed on, and half as many again from others. */
export function riverProblems(): readonly Problem[] {
  const chance = new Chance(0x9a7402)
  const townships = new Map(sections().map(({ id, townships: [township] }) => [id, township]))
  const passedOn = patrols().filter((patrol) => patrol.found === 'reported')
  const others = passedOn.filter((_, index) => index % 2 === 0)
  const found = [
    ...passedOn.map((patrol) => ({ patrol, source: 'patrol' })),
    ...others.map((patrol) => ({ patrol, source: chance.pick(SOURCES) })),
  ]
  return found.map(({ patrol, source }, index) =>
    problemOf(patrol, source, townships.get(patrol.section ?? '') ?? '', index, chance),
  )
}

export const problems = (): readonly Values[] => riverProblems().map(({ values }) => values)
