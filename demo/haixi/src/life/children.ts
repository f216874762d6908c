import { addDays, day } from '@qaidam/kernel'
import { dayIn, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { someName } from '../staff-names.ts'
import { Course, later, workday, workingDaysLater } from '../ways/course.ts'
import { peopleBorn } from './medical/people.ts'
import { schoolList } from './schools.ts'

const CHILDREN = 88
const OFFICE = 'education.attendance-clerk'
const FIRST_GRADE_AGE = 6

export const childrenAtRisk: readonly StateRow[] = (() => {
  const chance = new Chance(0x26f101)
  return peopleBorn(2006, 2012, CHILDREN, 0x26f102).map(({ person, area, bornYear }) => {
    const county = area.slice(0, 6)
    const foundOn = dayIn(county, '2019-09-09', '2020-11-06', chance)
    const grade = Math.min(9, Math.max(1, Number(foundOn.slice(0, 4)) - bornYear - FIRST_GRADE_AGE))
    const kinds = grade > 6 ? ['junior', 'nine-year', 'complete'] : ['primary', 'nine-year']
    const near = schoolList.filter((school) => kinds.includes(school.kind) && school.area.startsWith(county))
    const never = grade === 1 && chance.percent(50)
    return {
      from: foundOn,
      values: {
        person,
        school: chance.pick(near).school,
        area: area.slice(0, 9),
        grade: String(grade),
        foundOn,
        foundBy: never ? 'matching' : chance.pick(['school', 'school', 'school', 'village', 'report']),
        risk: never
          ? 'not-enrolled'
          : chance.pick(['absent', 'absent', 'work', 'weary', 'weary', 'family', 'illness']),
        // Who is not given to anybody by name falls to the township that has the duty.
        keeper: chance.percent(85) ? keeperIn(area) : null,
        guardian: someName(chance),
      },
    }
  })
})()

function keeperIn(area: string): string {
  return `township-${area.slice(0, 9)}.clerk`
}

/** Taken up, visited, back and seen in school; some late, some gone again, some still out. */
export function* childCourses(): Generator<Course> {
  const chance = new Chance(0x26f103)
  for (const { values } of childrenAtRisk) {
    const child = { person: values.person ?? '', area: values.area ?? '', foundOn: values.foundOn ?? '' }
    yield courseOf(child, chance)
  }
}

interface Child {
  readonly person: string
  readonly area: string
  readonly foundOn: string
}

type Day = ReturnType<typeof day>

const SAID = [
  '家长称忙完农活即送回',
  '学生愿意回校，需补课',
  '家长外出，与祖父母商定返校时间',
  '讲明义务教育的规定',
]

function courseOf({ person, area, foundOn }: Child, chance: Chance): Course {
  const course = new Course('life.child-at-risk', person, chance)
  const keeper = keeperIn(area)
  const taken = workingDaysLater(day(foundOn), chance.between(1, chance.percent(90) ? 3 : 6))
  if (chance.percent(5)) {
    course.make(taken, keeper, 'transfer', { evidence: '转入学校学籍回执' })
    return course.make(later(taken, 3), OFFICE, 'transfer', { evidence: '学籍系统核对' })
  }
  course.make(taken, keeper, 'accept')
  let on = later(taken, chance.between(1, 5))
  course.make(on, keeper, 'visit', {
    values: { met: chance.pick(['guardian', 'both', 'both', 'nobody']) },
    reason: chance.pick(SAID),
  })
  if (chance.percent(5)) {
    course.make(later(on, 2), OFFICE, 'postpone', { ground: 'health', evidence: '诊断证明和批准书' })
    return chance.percent(50) ? course : course.make(later(on, 90), keeper, 'resume').rest()
  }
  const way = chance.below(100)
  on = way < 78 ? later(on, chance.between(2, 18)) : later(on, chance.between(30, 60))
  if (way >= 93) return course
  return backAndSeen(course, keeper, on, chance)
}

function backAndSeen(course: Course, keeper: string, on: Day, chance: Chance): Course {
  reportBack(course, keeper, on, chance)
  let seen = later(on, chance.between(1, 9))
  if (chance.percent(10)) {
    course.make(seen, OFFICE, 'not-there', { reason: '到校核查时不在教室' })
    const again = later(seen, chance.between(3, 15))
    reportBack(course, keeper, again, chance)
    seen = later(again, chance.between(1, 6))
  }
  course.make(seen, OFFICE, 'see', { evidence: '课堂照片和当周考勤' })
  if (chance.percent(12)) {
    const gone = later(seen, chance.between(10, 60))
    course.make(gone, keeper, 'leave-again', { reason: '随家人转场放牧，再次缺课' })
    const back = later(gone, chance.between(4, 20))
    reportBack(course, keeper, back, chance)
    seen = later(back, chance.between(1, 6))
    course.make(seen, OFFICE, 'see', { evidence: '课堂照片和当周考勤' })
  }
  const end = workday(addDays(seen, chance.between(100, 118)))
  course.make(end, OFFICE, 'settle')
  if (!chance.percent(8)) return course
  return course.make(later(end, chance.between(15, 50)), keeper, 'reopen', { reason: '假期后未返校' })
}

function reportBack(course: Course, keeper: string, on: Day, chance: Chance): void {
  const schooling = chance.percent(88) ? 'class' : chance.pick(['special', 'home'])
  course.make(on, keeper, 'return', { values: { returnedOn: on, schooling }, evidence: '返校登记表' })
}
