import { addDays, day, type Values } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { COUNTIES } from '../offices.ts'
import { reports } from '../reports/index.ts'
import { Course, later, workday, workingDaysLater } from './course.ts'

const CLERK = 'government-services.reports-clerk'
const FOLLOW_UP = 'government-services.follow-up'
const REPLIES = [
  '已到现场处理，问题解决',
  '已责成责任单位整改',
  '已联系本人说明政策',
  '列入年度维修计划',
] as const

/** The post that handles it: the one that was named, or that of the county. */
function handlerOf({ post, area }: Values): string {
  const county = COUNTIES.find(([, , , code]) => code === area?.slice(0, 6))?.[0] ?? ''
  return post ?? `government-${county}.clerk`
}

export function* reportCourses(): Generator<Course> {
  const chance = new Chance(0xc171cf)
  for (const report of reports()) yield reportCourse(report, chance)
}

function reportCourse(report: Values, chance: Chance): Course {
  const course = new Course('civic.citizen-report', report.report ?? '', chance)
  let on = workday(workingDaysLater(day(report.reportedOn ?? ''), chance.between(0, 2)))
  if (report.dueOn === null) {
    return chance.percent(60)
      ? course.make(on, CLERK, 'dismiss', { reason: '属诉讼事项，已告知途径' })
      : course
  }
  course.make(on, CLERK, 'sort')
  const handler = handlerOf(report)
  if (chance.percent(3)) {
    on = workingDaysLater(on, 1)
    course.make(on, handler, 'not-ours', { reason: '需与另一部门联合办理，请重新转办' })
    on = workingDaysLater(on, 1)
    course.make(on, CLERK, 'sort')
  }
  const way = chance.below(100)
  if (way < 3) return course
  const due = day(report.dueOn ?? '')
  const planned = way < 90 ? addDays(due, -chance.between(1, 9)) : addDays(due, chance.between(1, 12))
  const replied = planned <= on ? later(on, 1) : workday(planned)
  course.make(replied, handler, 'reply', { values: { reply: chance.pick(REPLIES) } })
  return rated(course, handler, later(replied, chance.between(1, 8)), chance)
}

function rated(course: Course, handler: string, asked: ReturnType<typeof day>, chance: Chance): Course {
  let on = asked
  if (chance.percent(12)) {
    course.make(on, FOLLOW_UP, 'dissatisfied', { reason: '反映人称问题没有解决' })
    on = workingDaysLater(on, chance.percent(10) ? 13 : chance.between(3, 9))
    course.make(on, handler, 'reply-again', { values: { reply: chance.pick(REPLIES) } })
    on = later(on, 3)
  }
  const way = chance.below(100)
  if (way < 4) return course
  if (way < 14) return course.make(on, FOLLOW_UP, 'unrated', { reason: '三次电话未接，短信告知结果' })
  const rating = way < 50 ? 'very' : way < 85 ? 'satisfied' : 'mostly'
  return course.make(on, FOLLOW_UP, 'satisfied', { values: { rated: rating } })
}
