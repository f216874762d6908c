import { addDays, day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { monthEnds } from '../economy/measures.ts'
import { bodiesIn } from '../economy/organisations.ts'
import { someName } from '../staff-names.ts'
import { type School, schoolList, schools } from './schools.ts'
import { majors } from './vocational.ts'

/** The next number of its year. */
function numbered(prefix: string, on: string, serials: Map<string, number>): string {
  const year = on.slice(0, 4)
  const serial = (serials.get(year) ?? 0) + 1
  serials.set(year, serial)
  return `${prefix}-${year}-${digits(serial, 3)}`
}

const PROJECTS = 96
const PLANS: Readonly<Record<string, string>> = {
  kindergarten: 'preschool',
  vocational: 'vocational',
  college: 'vocational',
  special: 'special',
}
const WORKS = { teaching: '教学楼', living: '宿舍和食堂', sports: '运动场', equipment: '设施设备' } as const

export function projects(): readonly Values[] {
  const chance = new Chance(0x26e101)
  const serials = new Map<string, number>()
  // The list of schools begins in 2018: what is built for them is approved after.
  return chance.choose(schoolList, PROJECTS).map(({ school, name, area, kind }: School) => {
    const resource = !['kindergarten', 'college'].includes(kind) && chance.percent(12)
    const works = chance.pick(Object.keys(WORKS) as (keyof typeof WORKS)[])
    const boarding = works === 'living' && kind !== 'kindergarten'
    const plan = resource ? 'special' : (PLANS[kind] ?? (boarding ? 'boarding' : 'compulsory'))
    const approvedOn = dayIn(area.slice(0, 6), '2018-09-10', '2020-06-20', chance)
    const dueOn = addDays(approvedOn, chance.between(200, 500))
    const investment = resource ? chance.between(15, 60) : chance.between(80, 2_400)
    const done = dueOn < '2020-06-01' && chance.percent(88)
    return {
      project: numbered('JX', approvedOn, serials),
      name: `${name.replace('（演示）', '')}${resource ? '资源教室' : WORKS[works]}项目（演示）`,
      school,
      area,
      plan,
      works: resource ? 'resource' : works,
      approvedOn,
      investment: String(investment),
      upper: String(Math.floor((investment * chance.between(40, 90)) / 100)),
      seats: String(works === 'teaching' && !resource ? chance.between(2, 12) * 45 : 0),
      dueOn,
      acceptedOn: done ? addDays(dueOn, chance.between(-20, 25)) : null,
    }
  })
}

export function specialEducation(): readonly Values[] {
  const chance = new Chance(0x26e102)
  const hundred = countiesFor(100)
  return ['2018-09-01', '2019-09-01'].flatMap((countedOn) =>
    [...new Set(hundred)].map((area) => {
      const children = hundred.filter((each) => each === area).length * 4 + chance.between(0, 6)
      const waiting = Math.floor((children * chance.between(0, 6)) / 100)
      const placed = children - waiting
      const special = Math.floor((placed * chance.between(20, 40)) / 100)
      const visited = Math.floor((placed * chance.between(8, 18)) / 100)
      return {
        area,
        countedOn,
        children: String(children),
        special: String(special),
        regular: String(placed - special - visited),
        visited: String(visited),
        placed: String(placed),
        waiting: String(waiting),
      }
    }),
  )
}

export function partTimeTeachers(): readonly StateRow[] {
  const chance = new Chance(0x26e103)
  let serial = 0
  return majors.flatMap(({ values: { major, school, area } }) =>
    Array.from({ length: chance.between(0, 5) }, (): StateRow => {
      serial += 1
      const hiredOn = dayIn('', '2018-09-01', '2019-10-30', chance)
      return {
        from: hiredOn,
        values: {
          teacher: `JZ-${digits(serial, 3)}`,
          name: someName(chance),
          school: school ?? '',
          major: major ?? '',
          area: area ?? '',
          enterprise: chance.pick(bodiesIn((area ?? '').slice(0, 6), 'company')),
          trade: chance.pick(['engineer', 'engineer', 'senior-worker', 'master']),
          hiredOn,
          until: addDays(hiredOn, 3 * 365),
        },
      }
    }),
  )
}

const HONOURS = 170
const TITLES = {
  competition: ['课堂教学竞赛', '教学基本功竞赛', '信息化教学大赛'],
  title: ['优秀教师', '优秀班主任', '骨干教师'],
  research: ['教研课题', '优秀教学论文'],
} as const

export function honours(): readonly Values[] {
  const chance = new Chance(0x26e104)
  const serials = new Map<string, number>()
  return Array.from({ length: HONOURS }, () => {
    const { school, area } = chance.pick(schoolList)
    const kind = chance.pick(['competition', 'competition', 'title', 'research'] as const)
    const awardedOn = dayIn(area.slice(0, 6), '2019-01-10', '2020-06-25', chance)
    const honour = numbered('RY', awardedOn, serials)
    return {
      honour,
      school,
      area,
      teacher: someName(chance),
      kind,
      name: chance.pick(TITLES[kind]),
      level: chance.pick(['county', 'county', 'prefecture', 'prefecture', 'province', 'national']),
      prize: kind === 'title' ? 'none' : chance.pick(['first', 'second', 'third', 'third']),
      awardedOn,
      document: `西教〔${awardedOn.slice(0, 4)}〕演示${honour.slice(-3)}号`,
    }
  })
}

/** No lessons in the winter and summer holidays. */
const HOLIDAYS = ['-01', '-02', '-07', '-08']

export function cloudLessons(): readonly Values[] {
  const chance = new Chance(0x26e105)
  const cloud = schools(() => 0).filter(({ values }) => values.cloud === 'true')
  const months = monthEnds('2019-09', '2020-06').filter((end) => !HOLIDAYS.includes(end.slice(4, 7)))
  return cloud.flatMap(({ values: { school, area } }) =>
    months.map((monthEnd) => {
      // In spring 2020 everybody learned at home.
      const lessons = chance.between(30, 90) * (day(monthEnd) >= '2020-03-01' ? 4 : 1)
      const withWork = Math.floor((lessons * chance.between(50, 85)) / 100)
      const workDue = withWork * chance.between(30, 44)
      return {
        school: school ?? '',
        monthEnd,
        area: area ?? '',
        lessons: String(lessons),
        withReading: String(Math.floor((lessons * chance.between(40, 75)) / 100)),
        withWork: String(withWork),
        workDue: String(workDue),
        workDone: String(Math.floor((workDue * chance.between(70, 97)) / 100)),
      }
    }),
  )
}
