import { actorIn, Fault, type Move, mayMove, meets, type Procedure, type Situation } from '@qaidam/kernel'
import { heldPosts, type WorkDesk } from './desk.ts'

/** A move that could follow, and in which posts the person who acts may make it. */
export interface OpenMove {
  readonly id: string
  readonly move: Move
  readonly posts: readonly string[]
  /** Steps that the move could end, of those that are owed. */
  readonly steps: readonly string[]
}

/** The moves that lead on from where a record stands, with those that are the reader's to make. */
export function openMoves(desk: WorkDesk, procedure: Procedure, situation: Situation): readonly OpenMove[] {
  const { stage, record } = situation
  if (stage === undefined) return []
  return Object.entries(procedure.moves)
    .filter(([, move]) => move.from.includes(stage) && meets(record.values, move.when))
    .map(([id, move]) => ({
      id,
      move,
      posts: heldPosts(desk)
        .map(({ post }) => post ?? '')
        .filter((post) => isMine(desk, procedure, situation, post, id, move)),
      steps: (move.steps ?? []).filter((step) => situation.tasks.some((task) => task.step === step)),
    }))
    .filter(({ move, steps }) => move.steps === undefined || steps.length > 0)
    .filter(({ move }) => hasClockFor(move, situation))
}

/** Only a clock that runs can be stopped, and only one that stands can be taken up again. */
function hasClockFor({ kind, steps }: Move, { tasks }: Situation): boolean {
  if (kind !== 'pause' && kind !== 'resume') return true
  const wanted = kind === 'pause' ? 'open' : 'paused'
  return tasks.some(
    ({ step, status }) => status === wanted && (steps === undefined || steps.includes(step ?? '')),
  )
}

function isMine(
  desk: WorkDesk,
  procedure: Procedure,
  situation: Situation,
  post: string,
  id: string,
  move: Move,
): boolean {
  try {
    const actor = actorIn({ posts: desk.names.posts, duties: new Map() }, post, desk.session.person)
    mayMove(procedure, situation, actor, id, move)
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}
