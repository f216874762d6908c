import { approvalWay } from '@qaidam/economy'
import { type Day, day, meets, owedIn, phaseOn, type Values } from '@qaidam/kernel'
import { approvalTotals } from '@qaidam/standards'
import { Chance } from '../chance.ts'
import { applications } from '../economy/approvals.ts'
import { Course, later, workday, workingDaysLater } from './course.ts'

const DEFECTS = ['缺选址方案和用地范围图', '申请表未盖章', '环评文件缺公众参与说明'] as const
const WAITS = [
  ['expert', '组织专家评审'],
  ['notice', '批前公示'],
  ['testing', '第三方检测'],
  ['correction', '申请单位修改设计'],
] as const

/** What one office does with its step: it may stop the clock once; some are late. */
interface Done {
  readonly on: Day
  readonly post: string
  readonly move: string
  readonly more: Parameters<Course['make']>[3]
}

/** The total that the province sets, by which both kinds of projects must be through. */
export function approvalTargets(): readonly Values[] {
  const { value, cite } = phaseOn(approvalTotals, day('2020-01-01'))
  return ['2019', '2020'].map((period) => ({
    figure: 'economy.approval.days-of-all-stages',
    area: '632800',
    period,
    value: String(value.government),
    document: cite.document,
  }))
}

export function* approvalCourses(): Generator<Course> {
  const chance = new Chance(0xa99403)
  for (const application of applications()) yield approvalCourse(application, chance)
}

function approvalCourse(application: Values, chance: Chance): Course {
  const course = new Course('economy.approval-application', application.application ?? '', chance)
  const window = application.post ?? ''
  let on = accepted(course, application, chance)
  for (const [stage, next] of [
    ['planning', 'apply-works'],
    ['works', 'apply-building'],
    ['building', 'apply-acceptance'],
    ['acceptance', undefined],
  ] as const) {
    if (stage === 'planning' && chance.percent(4)) return refused(course, on)
    on = passed(course, application, stage, on, chance)
    if (course.isOver) return course
    if (next === undefined) break
    const built = stage === 'building'
    on = later(on, built ? chance.between(120, 330) : chance.between(5, 60))
    if (!built && chance.percent(3))
      return course.make(on, window, 'withdraw', { reason: '项目资金未落实，申请单位撤回' })
    course.make(on, window, next)
  }
  const delivered = workingDaysLater(on, chance.percent(6) ? 12 : chance.between(1, 8))
  return course.make(delivered, window, 'deliver', { evidence: '送达回证' })
}

function accepted(course: Course, { receivedOn, post }: Values, chance: Chance): Day {
  const window = post ?? ''
  let on = workingDaysLater(day(receivedOn ?? ''), chance.percent(5) ? 6 : chance.between(0, 4))
  on = workday(on)
  if (chance.percent(24)) {
    course.make(on, window, 'defects', { reason: chance.pick(DEFECTS), ground: 'correction' })
    on = later(on, chance.between(4, 40))
    course.make(on, window, 'corrected')
  }
  course.make(on, window, 'accept')
  return on
}

function refused(course: Course, accepted: Day): Course {
  const on = workingDaysLater(accepted, 12)
  const more = { reason: '选址压覆生态保护红线', evidence: '不予许可决定书' }
  return course.make(on, 'natural-resources.use-clerk', 'refuse', more)
}

/** All steps of a stage, side by side, in the order of their days. The day of the last is answered. */
function passed(course: Course, values: Values, stage: string, from: Day, chance: Chance): Day {
  const owed = owedIn(approvalWay, stage).filter(({ rule }) => meets(values, rule.when))
  const done = owed.flatMap(({ step, rule }) => {
    const [first] = rule.answers
    const post = first !== undefined && 'post' in first ? first.post : ''
    return doneBy(step, post, from, chance)
  })
  done.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const { on, post, move, more } of done) course.make(on, post, move, more)
  if (done.filter(({ move }) => move === 'pass').length < owed.length) course.rest()
  return done.at(-1)?.on ?? from
}

function doneBy(step: string, post: string, from: Day, chance: Chance): readonly Done[] {
  const steps = [step]
  // A few lie undecided: silence is no consent, so they turn red and stay.
  if (chance.percent(2)) return []
  const take = chance.percent(7) ? chance.between(21, 27) : chance.between(4, 19)
  if (!chance.percent(15)) {
    const on = workingDaysLater(from, take)
    return [{ on, post, move: 'pass', more: { steps } }]
  }
  const [ground, reason] = chance.pick(WAITS)
  const stopped = workingDaysLater(from, chance.between(1, 3))
  const resumed = later(stopped, chance.between(10, 40))
  const waits: readonly Done[] = [{ on: stopped, post, move: 'wait', more: { steps, ground, reason } }]
  // Some wait for the applicant for good.
  if (chance.percent(6)) return waits
  const on = workingDaysLater(resumed, Math.max(take - 3, 1))
  return [
    ...waits,
    { on: resumed, post, move: 'go-on', more: { steps } },
    { on, post, move: 'pass', more: { steps } },
  ]
}
