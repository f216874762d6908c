import { type AreaCode, areaLevel, isInside } from './area.ts'
import { Fault } from './fault.ts'
import type { Actor } from './moves.ts'
import type { Move, Procedure, Who } from './procedure.ts'
import type { Situation } from './tasks.ts'
import type { Values } from './value.ts'

/**
 * Refuses a move to whom it is not given, and to whoever made an earlier move that it must be
 * independent of. @throws Fault PRC-020, PRC-021
 */
export function mayMove(
  procedure: Procedure,
  situation: Situation,
  actor: Actor,
  id: string,
  move: Move,
  steps?: readonly string[],
): void {
  const about = `${procedure.id} ${situation.record.key}`
  const first = situation.moves[situation.moves.length - 1]
  const signing = first?.move === id && first.effect === 'false'
  const allowed = signing ? (move.needs?.second ?? []) : move.by
  if (!allowed.some((who) => fits(procedure, situation, actor, who, move, steps))) {
    throw new Fault(
      'PRC-020',
      `${about}: ${actor.person} as ${actor.post} may not make "${id}".`,
      `It is made by ${allowed.map(whoText).join(' or ')}.`,
    )
  }
  const round = situation.moves.slice(
    situation.moves.findLastIndex(({ move: other }) => procedure.moves[other ?? '']?.kind === 'reopen') + 1,
  )
  const earlier = round.find(
    ({ move: other, person }) => move.notBy?.includes(other ?? '') === true && person === actor.person,
  )
  if (earlier === undefined) return
  throw new Fault(
    'PRC-021',
    `${about}: ${actor.person} made "${earlier.move}" on ${earlier.on}, so cannot make "${id}".`,
    'Somebody else must do it: nobody judges their own work.',
  )
}

function fits(
  procedure: Procedure,
  { record, tasks }: Situation,
  actor: Actor,
  who: Who,
  move: Move,
  steps: readonly string[] | undefined,
): boolean {
  const area = (record.values[procedure.area] ?? '') as AreaCode
  const meant = tasks.filter((task) => move.steps === undefined || move.steps.includes(task.step ?? ''))
  const named = meant.filter((task) => steps?.includes(task.step ?? '') === true)
  const tests: readonly (boolean | undefined)[] = [
    // Of steps that stand side by side each is its own post's: nobody ends another's with their own.
    who.answerable &&
      meant.some((task) => answers(task, actor)) &&
      named.every((task) => answers(task, actor)),
    who.post === undefined ? undefined : actor.post === who.post,
    who.postIn === undefined ? undefined : actor.post === record.values[who.postIn],
    who.office === undefined ? undefined : actor.office === who.office,
    who.officeIn === undefined ? undefined : actor.office === record.values[who.officeIn],
    who.level === undefined
      ? undefined
      : areaLevel(actor.area as AreaCode) === who.level && isInside(area, actor.area as AreaCode),
  ]
  return tests.every((test) => test !== false)
}

/** Whether a step is owed by the post of a person, or its superior was told. */
export function answers(task: Values, actor: Actor): boolean {
  return task.post === actor.post || task.told === actor.post
}

/** A rule in words, for messages and pages. */
export function whoText(who: Who): string {
  const words = [
    who.answerable === true ? 'the post that answers for the step' : undefined,
    who.post,
    who.postIn === undefined ? undefined : `the post in ${who.postIn}`,
    who.office,
    who.officeIn === undefined ? undefined : `the office in ${who.officeIn}`,
    who.level === undefined ? undefined : `a ${who.level} office of its area`,
  ]
  return words.filter((word) => word !== undefined).join(', ') || 'anybody'
}
