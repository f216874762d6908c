import type { Move, Procedure, State } from '@qaidam/kernel'

/** Moves that lead from one state to another. */
export interface Arrow {
  readonly from: string
  readonly to: string
  /** Ids of moves; none where a state with steps is left when all are done. */
  readonly moves: readonly string[]
  /** Drawn dashed: a return or a reopening. */
  readonly back: boolean
}

/** A move that stays where it is. */
export interface Loop {
  readonly state: string
  readonly move: string
  readonly kind: NonNullable<Move['kind']>
}

/** What is drawn of a procedure: its states from the first to the last, and what leads between them. */
export interface Plan {
  readonly states: readonly string[]
  readonly arrows: readonly Arrow[]
  readonly loops: readonly Loop[]
}

export function planOf(procedure: Procedure): Plan {
  const arrows = arrowsOf(procedure)
  return { states: orderOf(procedure, arrows), arrows, loops: loopsOf(procedure) }
}

const isBack = ({ kind }: Move) => kind === 'return' || kind === 'reopen'
const joins = (state: State | undefined) =>
  state !== undefined && 'joins' in state ? state.joins : undefined

function arrowsOf({ states, moves }: Procedure): readonly Arrow[] {
  const found = new Map<string, Arrow>()
  const add = (from: string, to: string, ids: readonly string[], back: boolean) => {
    const key = `${from} ${to} ${back}`
    const known = found.get(key)?.moves ?? []
    found.set(key, { from, to, moves: [...known, ...ids], back })
  }
  for (const [id, move] of Object.entries(moves)) {
    for (const from of move.from) {
      if (move.to !== undefined && move.to !== from) add(from, move.to, [id], isBack(move))
    }
  }
  for (const [from, state] of Object.entries(states)) {
    const to = joins(state)
    if (to !== undefined) add(from, to, [], false)
  }
  return [...found.values()]
}

function loopsOf({ moves }: Procedure): readonly Loop[] {
  return Object.entries(moves).flatMap(([move, { from, to, kind = 'forward' }]) =>
    from.filter((state) => to === undefined || to === state).map((state) => ({ state, move, kind })),
  )
}

/**
 * From the first state to the last: a state stands after all that lead on to it, and as the definition
 * lists them where that leaves a choice. Ends come last.
 */
function orderOf({ states, initial }: Procedure, arrows: readonly Arrow[]): readonly string[] {
  const forward = arrows.filter(({ back }) => !back)
  const isEnd = (id: string) => 'final' in (states[id] ?? {})
  const waiting = Object.keys(states).filter((id) => id !== initial)
  const placed = [initial]
  while (waiting.length > 0) {
    const open = waiting.filter((id) => !isEnd(id))
    const pool = open.length > 0 ? open : waiting
    const ready = pool.find((id) => forward.every(({ from, to }) => to !== id || placed.includes(from)))
    const next = ready ?? pool[0] ?? ''
    placed.push(next)
    waiting.splice(waiting.indexOf(next), 1)
  }
  return placed
}
