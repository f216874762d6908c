import { patrolQuarterly, riverPatrol } from '@qaidam/ecology'
import { projectMonthly, projectProgress } from '@qaidam/economy'
import {
  addDays,
  type Day,
  day,
  periodName,
  periodsOwed,
  type Register,
  type ReturnForm,
  returnKey,
} from '@qaidam/kernel'
import { addWorkingDays } from '@qaidam/standards'
import { townshipsOf } from '../areas.ts'
import { Chance } from '../chance.ts'
import { COUNTIES } from '../offices.ts'
import { patrols } from '../rivers/patrols.ts'
import { Course, later, workday, workingDaysLater } from './course.ts'

/** What was owed before this day stands in the demonstration; the clock enters what comes later. */
const BEFORE = { [projectMonthly.id]: day('2020-09-01'), [patrolQuarterly.id]: day('2020-10-01') }

interface Owed {
  readonly form: ReturnForm
  readonly area: string
  readonly of: string
  readonly last: Day
  readonly dueOn: Day
}

const COUNTY_CODES = COUNTIES.map(([, , , code]) => code as string)

/** Each return as the clock enters it, with the register and the office that it is for. */
function owedOf(form: ReturnForm, areas: readonly string[]): readonly Owed[] {
  return periodsOwed(form, BEFORE[form.id] ?? day('2020-09-01')).flatMap(({ name, last }) =>
    areas.map((area) => {
      const dueOn = addWorkingDays(last, form.workingDays)
      return { form, area, of: name, last, dueOn }
    }),
  )
}

const monthly = () => owedOf(projectMonthly, COUNTY_CODES)
const quarterly = () => owedOf(patrolQuarterly, COUNTY_CODES.flatMap(townshipsOf))

const REGISTERS: Readonly<Record<string, Register>> = {
  [projectMonthly.id]: projectProgress,
  [patrolQuarterly.id]: riverPatrol,
}

/** The fields of a register beside its key: what a form asks of whoever fills it in. */
function cellsOf({ fields, key }: Register): string {
  return String(Object.keys(fields).length - key.length)
}

function askedBy(form: ReturnForm) {
  const register = REGISTERS[form.id]
  return {
    office: register?.owner ?? '',
    cells: register === undefined ? '' : cellsOf(register),
  }
}

export function returns() {
  return [...monthly(), ...quarterly()].map(({ form, area, of, last, dueOn }) => ({
    ...askedBy(form),
    return: returnKey(form.id, area, of),
    form: form.id,
    register: form.register,
    area,
    level: form.from,
    period: of,
    periodEnd: last,
    dueOn,
  }))
}

const leaderOf = (area: string): string => {
  const slug = COUNTIES.find(([, , , code]) => area.startsWith(code))?.[0] ?? ''
  return `government-${slug}.leader`
}
const SENT_BACK = ['本期投资与形象进度不符，请核实', '合计与分项对不上', '漏报一个项目', '说明不清，请补充']

/** Most are reported in time and accepted; some come late, are sent back, reopened or not there at all. */
export function* returnCourses(): Generator<Course> {
  const chance = new Chance(0x2e7021)
  for (const owed of monthly()) yield countyReturn(owed, chance)
  const patrolled = new Set(
    patrols().map(({ area, patrolledOn }) => {
      const of = periodName(patrolQuarterly, day(patrolledOn ?? ''))
      return `${area?.slice(0, 9)} ${of}`
    }),
  )
  for (const owed of quarterly()) {
    yield townshipReturn(owed, !patrolled.has(`${owed.area} ${owed.of}`), chance)
  }
}

function reportDay({ dueOn, last }: Owed, chance: Chance): Day {
  const on = chance.percent(85) ? addDays(dueOn, -chance.between(0, 4)) : addDays(dueOn, chance.between(1, 9))
  return workday(on <= last ? addDays(last, 1) : on)
}

const courseOf = ({ form, area, of }: Owed, chance: Chance) =>
  new Course('return', returnKey(form.id, area, of), chance)

function countyReturn(owed: Owed, chance: Chance): Course {
  const course = courseOf(owed, chance)
  const [leader, office] = [leaderOf(owed.area), 'development-reform.project-clerk']
  const report = (at: Day) => course.make(at, leader, 'report-county', { values: { nil: 'false' } })
  // The last period is still under way: some have not reported, some are not accepted yet.
  const newest = owed.of === '2020-08'
  if (newest && chance.percent(15)) return course
  let on = reportDay(owed, chance)
  report(on)
  if (chance.percent(22)) {
    on = workingDaysLater(on, chance.between(1, 3))
    course.make(on, office, 'back-from-prefecture', { reason: chance.pick(SENT_BACK) })
    if (newest) return course
    on = later(on, chance.between(1, 4))
    report(on)
  }
  if (newest && chance.percent(30)) return course
  on = workingDaysLater(on, chance.between(1, 5))
  course.make(on, office, 'accept')
  if (!chance.percent(8)) return course
  on = later(on, 20)
  course.make(on, office, 'reopen', { reason: '县里来函更正一个项目的完成投资' })
  on = later(on, 2)
  report(on)
  return course.make(later(on, 2), office, 'accept')
}

function townshipReturn(owed: Owed, nothing: boolean, chance: Chance): Course {
  const course = courseOf(owed, chance)
  const [clerk, leader] = [`township-${owed.area}.clerk`, leaderOf(owed.area)]
  const office = 'water-resources.river-clerk'
  const report = (at: Day) => course.make(at, clerk, 'report-township', { values: { nil: String(nothing) } })
  const newest = owed.of === '2020Q3'
  if (newest && chance.percent(12)) return course
  let on = reportDay(owed, chance)
  report(on)
  if (chance.percent(14)) {
    on = workingDaysLater(on, chance.between(1, 2))
    course.make(on, leader, 'back-from-county', { reason: '巡河次数与记录不一致，请核对' })
    if (newest && chance.percent(40)) return course
    on = later(on, chance.between(1, 3))
    report(on)
  }
  if (newest && chance.percent(15)) return course
  on = workingDaysLater(on, chance.between(1, 3))
  course.make(on, leader, 'pass-county')
  if (newest && chance.percent(20)) return course
  on = workingDaysLater(on, chance.between(1, 5))
  return course.make(on, office, 'accept')
}
