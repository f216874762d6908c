import {
  addDays,
  asStated,
  type Day,
  type Law,
  type Rational,
  rational,
  sum,
  type Values,
} from '@qaidam/kernel'
import { type ProjectCard, projectCard } from '@qaidam/standards'

/** What is known of some projects: rows of the registers as they are read, in any order. */
export interface ProjectRows {
  readonly projects: readonly Values[]
  readonly plans: readonly Values[]
  readonly progress: readonly Values[]
  readonly milestones: readonly Values[]
  readonly problems: readonly Values[]
  /** Where problems stand (`economy.problem-solving.case`), and what is owed (`….task`). */
  readonly cases: readonly Values[]
  readonly tasks: readonly Values[]
}

/** A problem that is not closed: what, since when, whose it is, how it stands. */
export interface Stuck {
  readonly problem: string
  readonly kind: string
  readonly text: string
  readonly since: string
  readonly office: string
  readonly stage: string
  /** The post that owes the next step, and its superior where that was told. */
  readonly post: string
  readonly told: string | null
  readonly card: string
}

export interface ProjectStanding extends ProjectCard {
  readonly project: string
  readonly name: string
  readonly leader: string | null
  readonly stuck: readonly Stuck[]
}

const ORDER = ['red', 'yellow', 'green'] as const

/**
 * A leader's page: each project with its card by the rule of a day, and what is stuck, since when, and
 * who owns it; the worst first, and of these what is stuck the longest.
 */
export function projectStandings(
  rows: ProjectRows,
  on: Day,
  law: Law = asStated,
): readonly ProjectStanding[] {
  return rows.projects
    .map((project): ProjectStanding => {
      const id = project.project ?? ''
      const stuck = stuckOf(id, rows)
      const card = projectCard(stateOf(project, rows, on), on, law)
      return { ...card, project: id, name: project.name ?? '', leader: project.leader ?? null, stuck }
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.card) - ORDER.indexOf(b.card) ||
        compared(a.stuck[0]?.since ?? '~', b.stuck[0]?.since ?? '~') ||
        compared(a.project, b.project),
    )
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function stateOf(project: Values, { plans, progress, milestones }: ProjectRows, on: Day) {
  const own = (rows: readonly Values[]) => rows.filter((row) => row.project === project.project)
  const ended = (row: Values) => (row.monthEnd ?? '~') <= on
  const ofYear = (row: Values) => row.monthEnd?.slice(0, 4) === on.slice(0, 4)
  const planned = own(plans)
  const done = own(progress).filter(ended)
  const reported = done.map(({ monthEnd }) => monthEnd ?? '').sort()
  const started = own(milestones).some((row) => row.kind === 'start' && (row.reachedOn ?? '~') <= on)
  return {
    plannedOfYear: investment(planned.filter(ofYear)),
    plannedToDate: investment(planned.filter(ofYear).filter(ended)),
    doneToDate: investment(done.filter(ofYear)),
    monthsNotStarted: started ? 0 : monthsEnded(project.plannedStart ?? null, on),
    monthsUnreported: planned.filter((row) => ended(row) && (row.monthEnd ?? '') > (reported.at(-1) ?? ''))
      .length,
  }
}

const investment = (rows: readonly Values[]): Rational =>
  sum(rows.map((row) => rational(row.investment ?? 0)))

/** Months that have ended from that of a day on, it among them. */
function monthsEnded(from: string | null, on: Day): number {
  if (from === null || from > on) return 0
  const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  const isOver = addDays(on, 1).slice(8) === '01'
  return monthOf(on) - monthOf(from) + (isOver ? 1 : 0)
}

function stuckOf(project: string, { problems, cases, tasks }: ProjectRows): readonly Stuck[] {
  return problems
    .filter((row) => row.project === project)
    .flatMap((row): readonly Stuck[] => {
      const stage = cases.find(({ record }) => record === row.problem)?.stage ?? 'found'
      if (stage === 'closed') return []
      const task = tasks.find(({ record, status }) => record === row.problem && status !== 'done')
      return [
        {
          problem: row.problem ?? '',
          kind: row.kind ?? '',
          text: row.text ?? '',
          since: row.foundOn ?? '',
          office: row.office ?? '',
          stage,
          post: task?.post ?? row.post ?? '',
          told: task?.told ?? null,
          card: task?.card ?? 'none',
        },
      ]
    })
    .sort((a, b) => compared(a.since, b.since))
}
