import { addDays, day, type Values } from '@qaidam/kernel'
import { digits } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { problems, projects } from '../economy/projects.ts'
import { findings, tasks } from '../economy/supervision.ts'
import { COUNTIES } from '../offices.ts'
import { reports } from '../reports/index.ts'
import { IN_CHARGE } from '../staff-economy.ts'
import { Course, later, officeOf, workday, workingDaysLater } from './course.ts'

const GOVERNOR = 'government-office.governor'

/** On figures that are seen each month: which, of which month, to whom. */
const ON_FIGURES = [
  ['economy.projects.investment-attainment', '2020-05', 'development-reform.director', '分县分项目说明原因'],
  ['economy.projects.problems-overdue', '2020-07', 'development-reform.director', '逐个列出责任人和解决时间'],
  ['economy.approval.in-time-share', '2020-06', 'government-services.director', '超期环节是哪些部门，怎么改'],
  ['economy.approval.paused', '2020-08', 'government-services.director', '暂停计时的逐件核实是否有依据'],
  ['economy.tasks.overdue', '2020-04', 'committee-supervision.director', '逾期的一律通报并约谈'],
  ['economy.tasks.in-time-share', '2020-09', 'committee-supervision.director', '提出三季度整改办法'],
  ['civic.reports.satisfied-share', '2020-08', 'government-services.director', '不满意的件件回访'],
  ['civic.reports.overdue', '2020-09', 'government-services.director', '查清为什么没人答复'],
] as const

const leaderOver = (post: string): string => {
  const leader = IN_CHARGE[officeOf(post)]
  return leader === undefined ? GOVERNOR : `government-office.${leader}`
}

type About = Pick<Values, 'source' | 'object' | 'area' | 'wording' | 'givenTo' | 'givenBy'> & {
  readonly about: string
  readonly from: string
}

const onFigures = (): readonly About[] =>
  ON_FIGURES.map(([source, object, givenTo, wording]) => ({
    about: 'figure',
    source,
    object,
    area: '632800',
    wording,
    givenTo,
    givenBy: leaderOver(givenTo),
    from: addDays(day(`${object}-28`), 10),
  }))

/** On a project itself, by the leader who answers for it. */
const onProjects = (chance: Chance): readonly About[] =>
  chance
    .choose(
      projects.filter(({ values }) => values.leader !== null),
      5,
    )
    .map(({ values, from }) => ({
      about: 'record',
      source: 'economy.project',
      object: values.project ?? '',
      area: values.area ?? null,
      wording: '该项目进度偏慢，请主管部门到现场调度，一周内报方案。',
      givenTo: values.post ?? null,
      givenBy: values.leader ?? GOVERNOR,
      from: from > '2019-09-01' ? addDays(from, 120) : '2020-03-10',
    }))

const onRecords = (
  source: string,
  rows: readonly Values[],
  [key, date]: readonly [string, string],
  wording: string,
): readonly About[] =>
  rows.map((row) => {
    const county = COUNTIES.find(([, , , code]) => code === row.area?.slice(0, 6))?.[0] ?? ''
    const givenTo = row.post ?? `government-${county}.leader`
    return {
      about: 'record',
      source,
      object: row[key] ?? '',
      area: row.area ?? null,
      wording,
      givenTo,
      givenBy: leaderOver(givenTo),
      from: row[date] ?? '',
    }
  })

function abouts(chance: Chance): readonly About[] {
  const [problem, task] = ['economy.project-problem', 'economy.supervision-task']
  const report = 'civic.citizen-report'
  const some = (rows: readonly Values[], count: number) => chance.choose(rows, count)
  return [
    ...onFigures(),
    ...onProjects(chance),
    ...onRecords(problem, some(problems(), 8), ['problem', 'foundOn'], '请盯住解决，到期报结果。'),
    ...onRecords(task, some(tasks(), 8), ['task', 'assignedOn'], '此事要快办，每旬报一次进展。'),
    ...onRecords(
      'economy.visit-finding',
      some(findings(), 4),
      ['finding', 'foundOn'],
      '举一反三，同类问题一并整改。',
    ),
    ...onRecords(report, some(reports(), 6), ['report', 'reportedOn'], '群众反映的事要有着落，办完告我。'),
  ]
}

export function instructions(): readonly Values[] {
  const chance = new Chance(0x145701)
  const all = abouts(chance).map(({ from, ...about }) => {
    const givenOn = workday(addDays(day(from), chance.between(2, 9)))
    return { ...about, givenOn, dueOn: addDays(givenOn, chance.pick([7, 10, 15, 20])) }
  })
  return all
    .sort((a, b) => (a.givenOn < b.givenOn ? -1 : a.givenOn > b.givenOn ? 1 : 0))
    .map((values, index) => ({
      number: `PS-${values.givenOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      ...values,
    }))
}

const REPLIES = [
  '已现场调度，问题解决，情况附后',
  '已制定措施并明确责任人，按周推进',
  '已核实，原因和整改办法附后',
]

/** Most come back with a reply that satisfies; some late, some not good enough, a few unanswered. */
export function* instructionCourses(): Generator<Course> {
  const chance = new Chance(0x145702)
  for (const instruction of instructions()) yield instructionCourse(instruction, chance)
}

function instructionCourse(instruction: Values, chance: Chance): Course {
  const course = new Course('instruction', instruction.number ?? '', chance)
  const [giver, taker] = [instruction.givenBy ?? '', instruction.givenTo ?? '']
  const given = day(instruction.givenOn ?? '')
  const due = day(instruction.dueOn ?? '')
  const way = chance.below(100)
  if (way < 8) return course
  const planned = way < 92 ? addDays(due, -chance.between(3, 6)) : addDays(due, chance.between(1, 12))
  let on = workday(planned)
  const noted = later(given, 2)
  if (noted < on && chance.percent(50)) {
    course.make(noted, taker, 'progress', { reason: '已安排专人办理' })
  }
  const reply = (at: typeof on) =>
    course.make(at, taker, 'reply', { values: { reply: chance.pick(REPLIES) } })
  reply(on)
  if (chance.percent(10)) return course
  on = workingDaysLater(on, chance.between(1, 3))
  if (chance.percent(16)) {
    course.make(on, giver, 'send-back', { reason: '没有说清谁来做、何时做完' })
    on = later(on, chance.between(2, 6))
    reply(on)
    on = workingDaysLater(on, 1)
  }
  course.make(on, giver, 'close')
  if (chance.percent(6)) course.make(later(on, 30), giver, 'reopen', { reason: '问题又出现，请再报' })
  return course
}
