import type { AreaCode, AreaLevel } from './area.ts'
import type { WorkCalendar } from './calendar.ts'
import type { Change } from './change.ts'
import { type CardDue, cardsOf, lateFrom, usedAt } from './clock.ts'
import { type Day, isDay } from './day.ts'
import { Fault } from './fault.ts'
import { dayOfLocalTime, type LocalTime } from './local-time.ts'
import { type Answerable, meets, owedIn, type Procedure, type Step } from './procedure.ts'
import { caseOf, moveOf, taskOf } from './procedure-registers.ts'
import type { Value, Values } from './value.ts'

/** Where one record stands: itself, its stage, the steps that are owed, the moves made, oldest first. */
export interface Situation {
  readonly record: { readonly key: string; readonly values: Values }
  readonly stage: string | undefined
  /** The post that answers for the record, and its area, as the case says. */
  readonly post: string | undefined
  readonly area: string | undefined
  readonly tasks: readonly Values[]
  readonly moves: readonly Values[]
}

/** What a move must know of the world around the record. */
export interface World {
  readonly calendar: WorkCalendar
  /** The post to which the duty for the record, or for its area from a level up, is given. */
  readonly duty: (of: 'record' | 'area', level?: AreaLevel) => string | undefined
  /** The division for which a post works. */
  readonly areaOf: (post: string) => AreaCode | undefined
  readonly superiorOf: (post: string) => string | undefined
}

/** What is said of a move beside what was asked. */
export interface Made {
  readonly person: string
  readonly post?: string
  readonly office?: string
  readonly from?: string
  readonly to: string
  readonly effect: boolean
  readonly steps?: readonly string[]
  readonly inTime?: boolean
  readonly used?: number
}

/** The steps that a state asks from a minute on. */
export function opened(
  procedure: Procedure,
  situation: Situation,
  entry: { readonly number: number; readonly stage: string; readonly at: LocalTime },
  world: World,
): readonly Change[] {
  const { record } = situation
  const owed = owedIn(procedure, entry.stage).filter(({ rule }) => meets(record.values, rule.when))
  return owed.flatMap(({ step, rule }): readonly Change[] => {
    const task = step === entry.stage ? String(entry.number) : `${entry.number}.${step}`
    const post = answersFor(procedure, situation, world, rule.answers)
    const values: Values = {
      record: record.key,
      task,
      step,
      area: record.values[procedure.area] ?? null,
      post,
      told: null,
      status: 'open',
      openedAt: entry.at,
      since: entry.at,
      used: '0',
      ...clockValues(rule, situation, { since: entry.at, used: 0 }, entry.at, world),
    }
    const from = dayOfLocalTime(entry.at)
    return [
      { kind: 'enter', register: taskOf(procedure.id), values, from },
      ...askedOf(procedure, situation, { task, stage: entry.stage, area: world.areaOf(post), on: from }),
    ]
  })
}

/** The key under which a step is counted as asked of a township or village. */
export function askedName(procedure: Procedure, record: string, task: string): string {
  return `${procedure.id}/${record}/${task}`
}

/** A step that is laid on a township or village is counted, with the cells that it asks for. */
function askedOf(
  procedure: Procedure,
  { record }: Situation,
  of: {
    readonly task: string
    readonly stage: string
    readonly area: AreaCode | undefined
    readonly on: Day
  },
): readonly Change[] {
  if (of.area === undefined || of.area.length <= 6) return []
  const fields = Object.values(procedure.moves)
    .filter((move) => move.from.includes(of.stage))
    .map((move) => Object.keys(move.fields ?? {}).length)
  const values: Values = {
    asked: askedName(procedure, record.key, of.task),
    area: of.area,
    on: of.on,
    office: record.values.office ?? procedure.owner,
    matter: procedure.id,
    cells: record.values.cells ?? String(Math.max(0, ...fields)),
  }
  return [{ kind: 'enter', register: 'asked', values }]
}

/** The post that answers, by the first rule that finds one. @throws Fault PRC-030 */
export function answersFor(
  procedure: Procedure,
  { record }: Situation,
  world: World,
  answers: readonly Answerable[] = procedure.answers,
): string {
  for (const answer of answers) {
    const post =
      'post' in answer
        ? answer.post
        : 'field' in answer
          ? record.values[answer.field]
          : world.duty(answer.duty, answer.level)
    if (post !== undefined && post !== null) return post
  }
  throw new Fault(
    'PRC-030',
    `${procedure.id} ${record.key}: nobody answers for it.`,
    'Give the duty for the record or its area to a post.',
  )
}

/** Where the clock of a step stands at a minute: a function of its limit, and of nothing else. */
function clockValues(
  rule: Step,
  { record }: Situation,
  running: { readonly since: LocalTime; readonly used: number },
  at: LocalTime,
  { calendar }: World,
): { readonly card: string; readonly lateFrom: Value; readonly next: Value } {
  const { limit, cards } = rule
  const until = limit !== undefined && 'until' in limit ? (record.values[limit.until] ?? '') : ''
  const late =
    limit === undefined
      ? undefined
      : lateFrom(limit, running, calendar, isDay(until) ? (until as Day) : undefined)
  if (limit === undefined || late === undefined) return { card: 'none', lateFrom: null, next: null }
  const due = cardsOf(limit, late, cards, calendar)
  const shown = due.findLast((card) => card.at <= at)
  const next = due.find((card) => card.at > at)
  return { card: shown?.card ?? 'none', lateFrom: late, next: next?.at ?? null }
}

function ruleOf(procedure: Procedure, task: Values): Step {
  for (const stage of Object.keys(procedure.states)) {
    const found = owedIn(procedure, stage).find(({ step }) => step === task.step)
    if (found !== undefined) return found.rule
  }
  throw new RangeError(`${procedure.id} has no step ${task.step}`)
}

const taskEvent = (procedure: Procedure, task: Values, values: Values, at: LocalTime): Change => ({
  kind: 'event',
  register: taskOf(procedure.id),
  key: [task.record ?? '', task.task ?? ''],
  values,
  on: dayOfLocalTime(at),
  expects: { status: task.status ?? null, next: task.next ?? null },
})

/** Every card that comes up to a minute, one after another in order of time, as if watched all along. */
export function advance(
  procedure: Procedure,
  situation: Situation,
  until: LocalTime,
  world: World,
): readonly Change[] {
  const changes: Change[] = []
  let now = situation
  for (;;) {
    const waiting = now.tasks.filter((task) => task.next !== null && (task.next ?? '') <= until)
    const [first] = waiting.sort((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : 1))
    if (first === undefined) return changes
    const shown = showCard(procedure, now, first, world)
    changes.push(shown)
    now = applied(procedure, now, [shown])
  }
}

function showCard(procedure: Procedure, situation: Situation, task: Values, world: World): Change {
  const at = task.next as LocalTime
  const rule = ruleOf(procedure, task)
  const clock = clockValues(rule, situation, runningOf(task), at, world)
  const escalates = cardsAt(rule, clock.lateFrom, world).some((card) => card.at === at && card.escalates)
  const told = escalates ? (world.superiorOf(task.post ?? '') ?? null) : (task.told ?? null)
  return taskEvent(procedure, task, { ...clock, told }, at)
}

function cardsAt(rule: Step, late: Value, { calendar }: World): readonly CardDue[] {
  if (rule.limit === undefined || late === null) return []
  return cardsOf(rule.limit, late as LocalTime, rule.cards, calendar)
}

function runningOf(task: Values) {
  return { since: task.since as LocalTime, used: Number(task.used) }
}

const isMeant = (task: Values, steps: readonly string[] | undefined) =>
  steps === undefined || steps.includes(task.step ?? '')

/** Ends steps, and says whether they were done in time and how long they took. */
export function closed(
  procedure: Procedure,
  situation: Situation,
  steps: readonly string[] | undefined,
  at: LocalTime,
  world: World,
): {
  readonly changes: readonly Change[]
  readonly tasks: readonly string[]
  readonly outcome: Pick<Made, 'inTime' | 'used'>
} {
  const ended = situation.tasks.filter((task) => isMeant(task, steps))
  const limited = ended.filter((task) => task.lateFrom !== null)
  const spent = ended.map((task) => {
    const { limit } = ruleOf(procedure, task)
    const counted = limit === undefined || 'until' in limit ? { days: 1 } : limit
    const used = usedAt(counted, runningOf(task), at, world.calendar)
    return 'hours' in counted ? Math.floor(used / 60) : used
  })
  return {
    changes: ended.map((task) => taskEvent(procedure, task, { status: 'done', next: null }, at)),
    tasks: ended.map((task) => task.task ?? ''),
    outcome: {
      ...(limited.length === 0 ? {} : { inTime: limited.every((task) => at < (task.lateFrom ?? '')) }),
      ...(spent.length === 0 ? {} : { used: Math.max(...spent) }),
    },
  }
}

/** Stops the clocks of steps. What was used so far is kept in whole days, or in minutes. */
export function paused(
  procedure: Procedure,
  situation: Situation,
  steps: readonly string[] | undefined,
  at: LocalTime,
  { calendar }: World,
): readonly Change[] {
  const running = situation.tasks.filter((task) => isMeant(task, steps) && task.status === 'open')
  return running.map((task) => {
    const { limit } = ruleOf(procedure, task)
    const used = limit === undefined ? 0 : usedAt(limit, runningOf(task), at, calendar)
    return taskEvent(procedure, task, { status: 'paused', used: String(used), next: null }, at)
  })
}

/** Lets the clocks of steps run on with what is left of their limits. */
export function resumed(
  procedure: Procedure,
  situation: Situation,
  steps: readonly string[] | undefined,
  at: LocalTime,
  world: World,
): readonly Change[] {
  const still = situation.tasks.filter((task) => isMeant(task, steps) && task.status === 'paused')
  return still.map((task) => {
    const running = { since: at, used: Number(task.used) }
    const clock = clockValues(ruleOf(procedure, task), situation, running, at, world)
    return taskEvent(procedure, task, { status: 'open', since: at, ...clock }, at)
  })
}

/**
 * Steps whose post or deadline is another by now: the record's day was moved, the duty was given to
 * somebody else, the calendar was changed.
 */
export function refreshed(
  procedure: Procedure,
  situation: Situation,
  at: LocalTime,
  world: World,
): readonly Change[] {
  const { record, post, area } = situation
  const now: Values = {
    post: answersFor(procedure, situation, world),
    area: record.values[procedure.area] ?? null,
  }
  const key = [record.key]
  const moved = now.post !== post || now.area !== area
  const on = dayOfLocalTime(at)
  return [
    ...(moved ? [{ kind: 'event' as const, register: caseOf(procedure.id), key, values: now, on }] : []),
    ...refreshedTasks(procedure, situation, at, world),
  ]
}

function refreshedTasks(
  procedure: Procedure,
  situation: Situation,
  at: LocalTime,
  world: World,
): readonly Change[] {
  return situation.tasks.flatMap((task) => {
    const rule = ruleOf(procedure, task)
    const values: Values = {
      post: answersFor(procedure, situation, world, rule.answers),
      area: situation.record.values[procedure.area] ?? null,
      ...(task.status === 'open' ? clockValues(rule, situation, runningOf(task), at, world) : {}),
    }
    const same = Object.entries(values).every(([name, value]) => (task[name] ?? null) === value)
    return same ? [] : [taskEvent(procedure, task, values, at)]
  })
}

/** A record whose way has not begun. */
export function unopened(key: string, values: Values): Situation {
  return { record: { key, values }, stage: undefined, post: undefined, area: undefined, tasks: [], moves: [] }
}

/** The situation after changes that this procedure made. */
export function applied(procedure: Procedure, situation: Situation, changes: readonly Change[]): Situation {
  let { stage, post, area, tasks, moves } = situation
  for (const change of changes) {
    if (change.register === caseOf(procedure.id) && 'values' in change) {
      stage = change.values.stage ?? stage
      post = change.values.post ?? post
      area = change.values.area ?? area
    }
    if (change.register === moveOf(procedure.id) && 'values' in change) moves = [...moves, change.values]
    if (change.register !== taskOf(procedure.id)) continue
    if (change.kind === 'enter') tasks = [...tasks, change.values]
    if (change.kind !== 'event') continue
    tasks = tasks
      .map((task) => (task.task === change.key[1] ? { ...task, ...change.values } : task))
      .filter((task) => task.status !== 'done')
  }
  return { ...situation, stage, post, area, tasks, moves }
}
