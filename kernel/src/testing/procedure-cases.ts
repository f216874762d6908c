import type { WorkCalendar } from '../calendar.ts'
import { addDays, type Day } from '../day.ts'
import { Fault } from '../fault.ts'
import { dayOfLocalTime, localTime } from '../local-time.ts'
import type { Procedure } from '../procedure.ts'
import { Rehearsal } from '../rehearsal.ts'
import type { Values } from '../value.ts'
import { dutyName } from '../world.ts'

/** One thing that happens in a worked case, and what must be seen after it. */
export interface CaseStep {
  /** `YYYY-MM-DDTHH:MM` */
  readonly at: string
  /** A move, made by a post of the case; without one, time passes. */
  readonly move?: string
  readonly by?: string
  readonly values?: Values
  readonly reason?: string
  readonly evidence?: string
  readonly ground?: string
  readonly steps?: readonly string[]
  /** The code of the fault with which the move must be refused. */
  readonly fault?: string
  readonly expect?: CaseExpectation
}

export interface CaseExpectation {
  readonly stage?: string
  /** What is owed: of each step, any of post, card, status, told, and `late`, the last day in time. */
  readonly owed?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly inTime?: boolean
  readonly used?: number
}

export interface ProcedureCase {
  readonly name: string
  readonly record?: Values
  readonly opens: string
  readonly steps: readonly CaseStep[]
}

/** A file of worked cases, as it is read from YAML. */
export interface ProcedureCases {
  readonly procedure: string
  /** Posts by id; the holder is a person's id. */
  readonly posts: Readonly<Record<string, Values>>
  /** `matter object`: post */
  readonly duties?: Readonly<Record<string, string>>
  readonly record: Values
  readonly cases: readonly ProcedureCase[]
}

/** Plays a case, and answers every difference between what must be seen and what is. */
export function playCase(
  procedure: Procedure,
  calendar: WorkCalendar,
  file: ProcedureCases,
  played: ProcedureCase,
): readonly string[] {
  const posts = new Map(Object.entries(file.posts).map(([post, values]) => [post, { ...values, post }]))
  const duties = new Map(
    Object.entries(file.duties ?? {}).map(([name, post]) => {
      const [matter = '', object = ''] = name.split(' ')
      return [dutyName(matter, object), post]
    }),
  )
  const rehearsal = new Rehearsal(procedure, () => ({ posts, duties }), calendar)
  const opens = played.opens.length === 10 ? `${played.opens}T00:00` : played.opens
  rehearsal.open('case', textValues({ ...file.record, ...played.record }), 'clerk', localTime(opens))
  return played.steps.flatMap((step) => {
    const refusal = refusalOf(rehearsal, posts, step)
    const about = `${step.at} ${step.move ?? 'time passes'}`
    if (refusal !== step.fault) return [`${about}: refused with ${refusal}, expected ${step.fault}`]
    return differences(rehearsal, step.expect).map((difference) => `${about}: ${difference}`)
  })
}

function refusalOf(
  rehearsal: Rehearsal,
  posts: ReadonlyMap<string, Values>,
  { at, move, by = '', fault, expect: _, ...asked }: CaseStep,
): string | undefined {
  try {
    if (move === undefined) rehearsal.tick(localTime(at))
    else {
      const person = posts.get(by)?.holder ?? ''
      const values = asked.values === undefined ? {} : { values: textValues(asked.values) }
      rehearsal.move('case', by, person, { ...asked, ...values, move, at: localTime(at) })
    }
    return undefined
  } catch (error) {
    if (error instanceof Fault) return fault === undefined ? `${error}` : error.code
    throw error
  }
}

/** YAML reads numbers and truth values as such; a register holds their texts. */
function textValues(values: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null || value === undefined ? null : String(value),
    ]),
  )
}

function differences(rehearsal: Rehearsal, expected: CaseExpectation | undefined): readonly string[] {
  if (expected === undefined) return []
  const { stage, tasks, moves } = rehearsal.situation('case')
  const found: string[] = []
  const compare = (what: string, seen: unknown, wanted: unknown) => {
    if (wanted !== undefined && seen !== wanted) found.push(`${what} is ${seen}, not ${wanted}`)
  }
  const last = moves[moves.length - 1]
  compare('stage', stage, expected.stage)
  compare('in time', last?.inTime, textOf(expected.inTime))
  compare('time used', last?.used, textOf(expected.used))
  if (expected.owed === undefined) return found
  const owed = tasks.map((task) => task.step).sort()
  compare('owed', owed.join(', '), Object.keys(expected.owed).sort().join(', '))
  for (const task of tasks) {
    const wanted = expected.owed[task.step ?? ''] ?? {}
    for (const [name, value] of Object.entries(wanted)) {
      compare(`${name} of ${task.step}`, name === 'late' ? lastDay(task) : task[name], value)
    }
  }
  return found
}

const textOf = (value: number | boolean | undefined) => (value === undefined ? undefined : String(value))

/** The last day in time; of a limit in hours, the minute from which it is late. */
function lastDay(task: Values): string | null {
  const late = task.lateFrom ?? null
  if (late === null || !late.endsWith('T00:00')) return late
  return addDays(dayOfLocalTime(localTime(late)) as Day, -1)
}
