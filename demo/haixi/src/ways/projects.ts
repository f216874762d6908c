import { addDays, day, type Values } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { problems } from '../economy/projects.ts'
import { COUNTIES } from '../offices.ts'
import { Course, later, workday, workingDaysLater } from './course.ts'

const CLERK = 'development-reform.project-clerk'
const SOLVED = ['用地协议和交地单', '资金拨付凭证', '批复文件', '接网协议', '验收照片'] as const

/** The post that confirms for the side of a project in a county. */
function confirmer(county: string): string {
  const slug = COUNTIES.find(([, , , code]) => code === county)?.[0]
  return slug === undefined ? CLERK : `development-reform-${slug}.clerk`
}

/** Accepted or disputed, worked on, solved and confirmed; some late, some still blocked. */
export function* problemCourses(): Generator<Course> {
  const chance = new Chance(0x9207f0)
  for (const problem of problems()) yield problemCourse(problem, chance)
}

function problemCourse(problem: Values, chance: Chance): Course {
  const course = new Course('economy.project-problem', problem.problem ?? '', chance)
  const post = problem.post ?? ''
  let on = workingDaysLater(day(problem.foundOn ?? ''), chance.between(1, 4))
  if (chance.percent(12)) {
    course.make(on, post, 'dispute', { reason: '需先明确草场和用地的责任划分' })
    on = workingDaysLater(on, chance.between(1, 6))
    course.make(on, 'development-reform.director', 'settle', { reason: '由原责任单位牵头，相关单位配合' })
    on = workingDaysLater(on, chance.between(1, 2))
  }
  course.make(on, post, 'accept')
  const way = chance.below(100)
  const until = day(problem.deadline ?? '')
  const planned = way < 70 ? addDays(until, -chance.between(1, 10)) : addDays(until, chance.between(2, 40))
  const done = planned <= on ? later(on, 2) : workday(planned)
  const noted = later(on, chance.between(3, 9))
  if (noted < done) course.make(noted, post, 'progress', { reason: '已现场对接，明确解决路径' })
  if (way >= 92) return course
  course.make(done, post, 'solve', { evidence: chance.pick(SOLVED) })
  return confirmed(course, problem, later(done, chance.between(1, 6)), chance)
}

function confirmed(
  course: Course,
  { area, post, deadline }: Values,
  seen: ReturnType<typeof day>,
  chance: Chance,
): Course {
  const side = confirmer(area ?? '')
  let on = seen
  if (chance.percent(14)) {
    course.make(on, side, 'send-back', { reason: '项目单位反映仍未打通' })
    on = later(on, chance.between(6, 20))
    course.make(on, post ?? '', 'solve', { evidence: chance.pick(SOLVED) })
    on = later(on, 2)
  }
  course.make(on, chance.percent(80) ? side : CLERK, 'confirm')
  if (!chance.percent(6) || on > (deadline ?? '')) return course
  return course.make(later(on, 40), CLERK, 'reopen', { reason: '同一堵点再次发生' })
}
