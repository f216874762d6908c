import type { Change } from './change.ts'
import { Fault } from './fault.ts'
import { dayOfLocalTime, type LocalTime } from './local-time.ts'
import {
  isFinal,
  keptOf,
  lapsingSteps,
  type Move,
  meets,
  OPENING,
  owedIn,
  type Procedure,
} from './procedure.ts'
import { caseOf, moveOf } from './procedure-registers.ts'
import {
  advance,
  answersFor,
  applied,
  closed,
  type Made,
  opened,
  paused,
  resumed,
  type Situation,
  type World,
} from './tasks.ts'
import type { Value, Values } from './value.ts'
import { answers, mayMove, whoText } from './who.ts'

/** Who acts: a person in a post, which belongs to an office of an area. */
export interface Actor {
  readonly person: string
  readonly post: string
  readonly office: string
  readonly area: string
}

/** A move that somebody asks for. */
export interface AskedMove {
  readonly move: string
  readonly at: LocalTime
  readonly reason?: string
  readonly evidence?: string
  readonly ground?: string
  /** The steps that are meant, where the move could end several. */
  readonly steps?: readonly string[]
  readonly values?: Values
}

/** A move that a person asks for, in a post, on one record of a register. */
export interface MoveRequest extends Omit<AskedMove, 'at'> {
  readonly register: string
  readonly record: string
  readonly post: string
  readonly person: string
  /** When it was made, where that is in the past: the history of papers. Now otherwise. */
  readonly at?: LocalTime
}

/** Moves that succeed or fail together. */
export interface Moves {
  readonly id: string
  readonly actor: string
  readonly reason: string
  readonly moves: readonly MoveRequest[]
  /** What is written down in the same stroke, in registers of its own: all of it is kept or none. */
  readonly changes?: readonly Change[]
  /** Why doubtful values in it are right; without it they are refused. */
  readonly confirmed?: string
}

/** What a record is written with when its way begins: its case, its first move, its first steps. */
export function openCase(
  procedure: Procedure,
  situation: Situation,
  person: string,
  at: LocalTime,
  world: World,
): readonly Change[] {
  const { record } = situation
  const on = dayOfLocalTime(at)
  const area = record.values[procedure.area] ?? null
  const reached = settle(procedure, record.values, procedure.initial)
  return [
    {
      kind: 'enter',
      register: caseOf(procedure.id),
      values: { record: record.key, area, stage: reached, post: answersFor(procedure, situation, world) },
      from: on,
    },
    made(procedure, situation, { move: OPENING, at }, { person, to: reached, effect: true }),
    ...opened(procedure, situation, { number: 1, stage: reached, at }, world),
  ]
}

/**
 * What one move changes, after all cards that came before it.
 * @throws Fault PRC-… when the move is not for this record, this moment or this person
 */
export function makeMove(
  procedure: Procedure,
  before: Situation,
  actor: Actor,
  asked: AskedMove,
  world: World,
): readonly Change[] {
  const cards = advance(procedure, before, asked.at, world)
  const situation = applied(procedure, before, cards)
  const move = permitted(procedure, situation, actor, asked)
  const from = situation.stage ?? ''
  const about = { person: actor.person, office: actor.office, post: actor.post, from }
  const steps = stepsMeant(procedure, situation, move, actor, asked)
  if (waitsForSecond(procedure, situation, move, actor, asked)) {
    return [...cards, made(procedure, situation, asked, { ...about, to: from, effect: false })]
  }
  return [...cards, ...effects(procedure, situation, move, { ...asked, ...given(steps) }, about, world)]
}

function effects(
  procedure: Procedure,
  situation: Situation,
  move: Move,
  asked: AskedMove,
  about: Pick<Made, 'person' | 'office' | 'post' | 'from'>,
  world: World,
): readonly Change[] {
  const from = about.from ?? ''
  const steps = move.steps === undefined ? undefined : asked.steps
  const stays = { ...about, to: from, effect: true, ...given(steps) }
  if (move.kind === 'pause' || move.kind === 'resume') {
    const clocks = (move.kind === 'pause' ? paused : resumed)(procedure, situation, steps, asked.at, world)
    return [made(procedure, situation, asked, stays), ...clocks]
  }
  const kept = keptOf(procedure, move, asked.values)
  const stay = Object.keys(kept).length === 0 ? [] : [caseEvent(procedure, situation, asked.at, kept)]
  if (move.to === undefined && steps === undefined) return [made(procedure, situation, asked, stays), ...stay]
  const ended = closed(procedure, situation, steps, asked.at, world)
  const rest = situation.tasks.filter((task) => !ended.tasks.includes(task.task ?? ''))
  const to = move.to ?? (rest.length === 0 ? joinOf(procedure, from) : from)
  const reached = to === from && rest.length > 0 ? from : settle(procedure, situation.record.values, to)
  const said = made(procedure, situation, asked, { ...stays, to: reached, ...ended.outcome })
  if (reached === from && move.to === undefined) return [said, ...stay, ...ended.changes]
  const number = situation.moves.length + 1
  return [
    said,
    ...ended.changes,
    caseEvent(procedure, situation, asked.at, { ...kept, stage: reached }),
    ...opened(procedure, situation, { number, stage: reached, at: asked.at }, world),
  ]
}

/** What a case says from a moment on, if it still stands where it was seen. */
function caseEvent(
  procedure: Procedure,
  { record, stage }: Situation,
  at: LocalTime,
  values: Values,
): Change {
  return {
    kind: 'event',
    register: caseOf(procedure.id),
    key: [record.key],
    values: { area: record.values[procedure.area] ?? null, ...values },
    on: dayOfLocalTime(at),
    expects: { stage: stage ?? null },
  }
}

/** The move, once it is sure that this person may make it on this record now. */
function permitted(procedure: Procedure, situation: Situation, actor: Actor, asked: AskedMove): Move {
  const { record, stage, moves } = situation
  const about = `${procedure.id} ${record.key}`
  const move = Object.hasOwn(procedure.moves, asked.move) ? procedure.moves[asked.move] : undefined
  if (move === undefined) {
    const known = Object.keys(procedure.moves).join(', ')
    throw new Fault('PRC-001', `${about}: there is no move "${asked.move}".`, `Use one of ${known}.`)
  }
  if (stage === undefined) {
    throw new Fault('PRC-002', `${about} has not begun its way.`, 'Enter the record first.')
  }
  if (!move.from.includes(stage) || !meets(record.values, move.when)) {
    const open = Object.entries(procedure.moves).filter(
      ([, other]) => other.from.includes(stage) && meets(record.values, other.when),
    )
    throw new Fault(
      'PRC-003',
      `${about} stands at ${stage}, where "${asked.move}" cannot be made.`,
      open.length === 0 ? 'Nothing can follow there.' : `Make one of ${open.map(([id]) => id).join(', ')}.`,
    )
  }
  const last = moves[moves.length - 1]
  if (last !== undefined && (last.at ?? '') > asked.at) {
    throw new Fault(
      'PRC-004',
      `${about}: the move of ${asked.at} comes before the last one, of ${last.at}.`,
      'Give a later time, or leave it out.',
    )
  }
  mayMove(procedure, situation, actor, asked.move, move, asked.steps)
  checkLapsed(procedure, situation, asked.at, move, about)
  checkClock(situation, move, stepsMeant(procedure, situation, move, actor, asked), about)
  checkNeeds(procedure, situation, asked, move)
  return move
}

/** What was asked until a day is not done after it: those who answered could not, and nobody owes it. */
function checkLapsed(
  procedure: Procedure,
  { tasks }: Situation,
  at: LocalTime,
  move: Move,
  about: string,
): void {
  if (!move.by.some((who) => who.answerable === true)) return
  const lapsing = lapsingSteps(procedure)
  const over = tasks.find(
    ({ step, lateFrom }) => lapsing.includes(step ?? '') && lateFrom != null && lateFrom <= at,
  )
  if (over === undefined) return
  throw new Fault(
    'PRC-007',
    `${about}: ${over.step} could be done until ${over.lateFrom}, and it is ${at}.`,
    'Ask the office that set the day for a later one; nothing is owed here any more.',
  )
}

/** What is done while a clock stands still is not done in time or late: it must run first. */
function checkClock(
  { tasks }: Situation,
  move: Move,
  steps: readonly string[] | undefined,
  about: string,
): void {
  if (move.kind !== undefined && move.kind !== 'forward' && move.kind !== 'pause') return
  const still = tasks.find(
    (task) => task.status === 'paused' && (steps === undefined || steps.includes(task.step ?? '')),
  )
  if (still === undefined) return
  throw new Fault('PRC-005', `${about}: the clock of ${still.step} stands still.`, 'Take it up again first.')
}

function checkNeeds(procedure: Procedure, { record }: Situation, asked: AskedMove, move: Move): void {
  const about = `${procedure.id} ${record.key}, ${asked.move}`
  const need = (missing: boolean, code: string, what: string, fix: string) => {
    if (missing) throw new Fault(code, `${about}: ${what}.`, fix)
  }
  const empty = (move.needs?.record ?? []).filter((name) => (record.values[name] ?? null) === null)
  need(
    empty.length > 0,
    'PRC-010',
    `${empty.join(', ')} of the record ${empty.length === 1 ? 'is' : 'are'} empty`,
    'Fill the record in first.',
  )
  need(
    move.needs?.evidence === true && blank(asked.evidence),
    'PRC-011',
    'no evidence is named',
    'Give the numbers of the documents or photos that show it.',
  )
  need(
    move.needs?.reason === true && blank(asked.reason),
    'PRC-012',
    'no reason is given',
    'Say why in a sentence.',
  )
  const grounds = Object.keys(move.grounds ?? {})
  need(
    grounds.length > 0 && !grounds.includes(asked.ground ?? ''),
    'PRC-013',
    `"${asked.ground ?? ''}" is no ground on which the clock may stop`,
    `Name one of ${grounds.join(', ')}.`,
  )
  for (const [name, field] of Object.entries(move.fields ?? {})) {
    need(
      field.optional !== true && blank(asked.values?.[name]),
      'PRC-014',
      `${field.name.zh} (${name}) is empty`,
      'Fill it in; the move needs it.',
    )
  }
  const stranger = Object.keys(asked.values ?? {}).find((name) => !Object.hasOwn(move.fields ?? {}, name))
  need(
    stranger !== undefined,
    'PRC-015',
    `the move has no field "${stranger}"`,
    `It has ${Object.keys(move.fields ?? {}).join(', ') || 'none'}.`,
  )
}

/**
 * Whether a move that needs two people has only its first yet. The second must be somebody else, and
 * make it while the record still stands where the first left it.
 */
function waitsForSecond(
  procedure: Procedure,
  { record, moves, stage }: Situation,
  move: Move,
  actor: Actor,
  asked: AskedMove,
): boolean {
  const second = move.needs?.second
  if (second === undefined) return false
  const last = moves[moves.length - 1]
  if (last?.move !== asked.move || last.effect !== 'false' || last.from !== stage) return true
  if (last.person !== actor.person) return false
  throw new Fault(
    'PRC-016',
    `${procedure.id} ${record.key}: ${actor.person} has signed ${asked.move} already.`,
    `Another person must sign: ${second.map(whoText).join(' or ')}.`,
  )
}

const given = (steps: readonly string[] | undefined) => (steps === undefined ? {} : { steps })

/**
 * The steps that a move ends, pauses or takes up: those it names, as far as they are owed. Of several
 * side by side a person means their own, unless others are named.
 */
function stepsMeant(
  procedure: Procedure,
  { record, tasks }: Situation,
  move: Move,
  actor: Actor,
  asked: AskedMove,
): readonly string[] | undefined {
  if (move.steps === undefined) return undefined
  const owed = move.steps.filter((step) => tasks.some((task) => task.step === step))
  const own = owed.filter((step) => tasks.some((task) => task.step === step && answers(task, actor)))
  const meant = asked.steps ?? (own.length > 0 ? own : owed)
  const wrong = meant.find((step) => !owed.includes(step))
  if (wrong === undefined && meant.length > 0) return meant
  throw new Fault(
    'PRC-006',
    `${procedure.id} ${record.key}: the step ${wrong ?? move.steps.join(', ')} is not owed now.`,
    owed.length === 0 ? 'It is done, or was never asked of this record.' : `Owed are ${owed.join(', ')}.`,
  )
}

function joinOf(procedure: Procedure, stage: string): string {
  const state = procedure.states[stage]
  return state !== undefined && 'steps' in state ? state.joins : stage
}

/** Where a record comes to rest: a state that asks nothing of this record is passed through. */
function settle(procedure: Procedure, values: Values, stage: string): string {
  const state = procedure.states[stage]
  if (state === undefined || !('steps' in state)) return stage
  const asks = owedIn(procedure, stage).some(({ rule }) => meets(values, rule.when))
  return asks ? stage : settle(procedure, values, state.joins)
}

function made(procedure: Procedure, situation: Situation, asked: AskedMove, said: Made): Change {
  const values: Record<string, Value> = {
    ...asked.values,
    record: situation.record.key,
    number: String(situation.moves.length + 1),
    move: asked.move,
    from: said.from ?? null,
    to: said.to,
    step: said.steps?.join(', ') ?? null,
    on: dayOfLocalTime(asked.at),
    at: asked.at,
    area: situation.record.values[procedure.area] ?? null,
    office: said.office ?? null,
    post: said.post ?? null,
    person: said.person,
    effect: String(said.effect),
    inTime: said.inTime === undefined ? null : String(said.inTime),
    used: said.used === undefined ? null : String(said.used),
    reason: asked.reason ?? null,
    evidence: asked.evidence ?? null,
    ...(asked.ground === undefined ? {} : { ground: asked.ground }),
  }
  return { kind: 'enter', register: moveOf(procedure.id), values }
}

function blank(value: string | null | undefined): boolean {
  return value === undefined || value === null || value.trim() === ''
}

/** Whether a record has come to an end of its way, from which it can only be reopened. */
export function isClosed(procedure: Procedure, situation: Situation): boolean {
  return situation.stage !== undefined && isFinal(procedure, situation.stage)
}
