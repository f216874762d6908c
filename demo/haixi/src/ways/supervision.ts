import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { findings, tasks, visits } from '../economy/supervision.ts'
import { Course, later, workday, workingDaysLater } from './course.ts'

const REVIEWER = 'committee-supervision.clerk'
const DIRECTOR = 'committee-supervision.director'
const DONE = ['文件和现场照片', '验收单', '会议纪要和台账', '拨款凭证'] as const
const NOTES = ['方案已印发，正在分解', '前期手续办理中', '按计划推进', '遇供货延迟，正在协调'] as const

/** Signed for, told of each month, reported and reviewed; a few late, sent back, reopened, still open. */
export function* taskCourses(): Generator<Course> {
  const chance = new Chance(0x70a5c1)
  for (const task of tasks()) yield taskCourse(task, chance)
}

function taskCourse(task: Values, chance: Chance): Course {
  const course = new Course('economy.supervision-task', task.task ?? '', chance)
  const post = task.post ?? ''
  const assigned = day(task.assignedOn ?? '')
  const deadline = day(task.deadline ?? '')
  if (chance.percent(3)) {
    return course.make(later(assigned, 6), DIRECTOR, 'cancel', { reason: '与另一任务重复，合并办理' })
  }
  const signed = workingDaysLater(assigned, chance.percent(8) ? chance.between(3, 6) : chance.between(0, 2))
  course.make(workday(signed), post, 'sign')
  const reported = reportDay(workday(signed), deadline, chance)
  for (let month = 1; ; month += 1) {
    const on = later(signed, 30 * month)
    if (on >= (reported ?? '2020-12-01')) break
    const share = String(Math.min(95, month * chance.between(15, 30)))
    course.make(on, post, 'progress', { reason: chance.pick(NOTES), values: { share } })
  }
  if (reported === undefined) return course
  course.make(reported, post, 'report', { evidence: chance.pick(DONE) })
  return reviewed(course, post, reported, chance)
}

/** Four of five in time, some late, some not at all. */
function reportDay(signed: Day, deadline: Day, chance: Chance): Day | undefined {
  const way = chance.below(100)
  if (way < 5) return undefined
  const on = way < 82 ? addDays(deadline, -chance.between(1, 8)) : addDays(deadline, chance.between(1, 25))
  const worked = workday(on)
  return worked <= signed ? later(signed, 1) : worked
}

function reviewed(course: Course, post: string, reported: Day, chance: Chance): Course {
  let on = workingDaysLater(reported, chance.between(1, 6))
  if (chance.percent(14)) {
    course.make(on, REVIEWER, 'send-back', { reason: '佐证不能说明已完成，请补充' })
    on = later(on, chance.between(4, 15))
    course.make(on, post, 'report', { evidence: '补充佐证材料' })
    on = workingDaysLater(on, chance.between(1, 4))
  }
  course.make(on, chance.percent(70) ? REVIEWER : DIRECTOR, 'close')
  if (!chance.percent(4)) return course
  on = later(on, chance.between(20, 50))
  course.make(on, REVIEWER, 'reopen', { reason: '回头看发现成效未巩固' })
  on = later(on, chance.between(10, 30))
  course.make(on, post, 'report', { evidence: '整改情况报告' })
  return course.make(workingDaysLater(on, 3), DIRECTOR, 'close')
}

/** A finding is seen again by the next visit of its group; after the last visit it waits. */
export function* findingCourses(): Generator<Course> {
  const chance = new Chance(0x70a5c2)
  const all = visits()
  for (const finding of findings()) {
    const course = new Course('economy.visit-finding', finding.finding ?? '', chance)
    const team = all.find(({ visit }) => visit === finding.visit)?.team
    const mendedOn = mended(course, finding, chance)
    if (mendedOn !== undefined) {
      const next = all.filter((visit) => visit.team === team && (visit.visitedOn ?? '') > mendedOn)
      seenAgain(course, finding, next, chance)
    }
    yield course
  }
}

function mended(course: Course, { post, foundOn, deadline }: Values, chance: Chance): Day | undefined {
  const taken = workingDaysLater(day(foundOn ?? ''), chance.percent(10) ? 5 : chance.between(1, 3))
  course.make(taken, post ?? '', 'take-up')
  const way = chance.below(100)
  if (way < 4) return undefined
  const until = day(deadline ?? '')
  const on = way < 85 ? addDays(until, -chance.between(1, 6)) : addDays(until, chance.between(2, 20))
  const done = on <= taken ? later(taken, 1) : workday(on)
  course.make(done, post ?? '', 'mend', { evidence: '整改前后照片和说明' })
  return done
}

function seenAgain(course: Course, { post }: Values, next: readonly Values[], chance: Chance): void {
  const [first, second] = next
  if (first === undefined) return
  const on = workday(day(first.visitedOn ?? ''))
  const values = { visit: first.visit ?? '' }
  if (!chance.percent(18)) {
    course.make(on, REVIEWER, 'confirm', { values })
    return
  }
  course.make(on, DIRECTOR, 'not-mended', { values, reason: '现场仍有同类问题' })
  const again = later(on, chance.between(5, 20))
  course.make(again, post ?? '', 'mend', { evidence: '二次整改说明' })
  if (second === undefined) return
  const seen = workday(day(second.visitedOn ?? ''))
  if (seen > again) course.make(seen, REVIEWER, 'confirm', { values: { visit: second.visit ?? '' } })
}
