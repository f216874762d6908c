import type { Procedure, Situation } from '@qaidam/kernel'
import type { ProcedurePlace } from './drawing.tsx'

/** The place of a record, from what storage knows of it; none before its way begins. */
export function placeOf(
  procedure: Procedure,
  { stage, moves, tasks }: Situation,
): ProcedurePlace | undefined {
  if (stage === undefined) return undefined
  const taken = moves.filter(({ effect }) => effect !== 'false')
  const states = taken.flatMap(({ from, to }) => [from, to]).filter((each) => each != null)
  const made = taken.flatMap(({ move, from, to }) => {
    if (move == null || from == null) return []
    const state = procedure.states[from]
    const joined =
      state !== undefined && 'joins' in state && to !== from && procedure.moves[move]?.to === undefined
    return [`${move} ${from}`, ...(joined ? [`join ${from}`] : [])]
  })
  return {
    stage,
    passed: new Set(states),
    made: new Set(made),
    steps: stepsOf(procedure, stage, taken, tasks),
  }
}

/** Steps owed stand by their cards; those that a move ended since the record came here are done. */
function stepsOf(
  procedure: Procedure,
  stage: string,
  moves: Situation['moves'],
  tasks: Situation['tasks'],
): ReadonlyMap<string, string> {
  const state = procedure.states[stage]
  if (state === undefined || !('steps' in state)) return new Map()
  const since = moves.slice(moves.findLastIndex(({ from, to }) => to === stage && from !== stage) + 1)
  const done = since
    .filter(({ move }) => {
      const kind = procedure.moves[move ?? '']?.kind
      return kind !== 'pause' && kind !== 'resume'
    })
    .flatMap(({ step }) => step?.split(', ') ?? [])
  const owed = tasks.map(
    ({ step, status, card }) => [step ?? '', status === 'paused' ? 'paused' : (card ?? 'none')] as const,
  )
  return new Map([...done.map((step) => [step, 'done'] as const), ...owed])
}
