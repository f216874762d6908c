import type { Change } from './change.ts'
import type { LocalTime } from './local-time.ts'
import type { Actor } from './moves.ts'
import type { Situation } from './tasks.ts'
import type { Values } from './value.ts'
import type { Staffing } from './world.ts'

/** A move that was found right, and what a deed must know of it. */
export interface DeedAsked {
  readonly move: string
  readonly actor: Actor
  readonly at: LocalTime
  readonly values: Values
  /** Where the record stood before the move. */
  readonly situation: Situation
  /** False where it waits for its second signature: what stands in the way is said already then. */
  readonly effect: boolean
  /** Posts and duties of the day of the move. */
  readonly staffing: Staffing
}

/**
 * What a move does beside its own rows, where that cannot be said as data: it looks at what the store
 * answers, refuses by a fault, or tells what is written together with the move.
 */
export type Deed<Source> = (source: Source, asked: DeedAsked) => Promise<readonly Change[]>

/** Deeds by the names by which moves call them. */
export type Deeds<Source> = Readonly<Record<string, Deed<Source>>>
