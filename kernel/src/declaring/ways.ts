import type { Condition, Tally } from '../figure.ts'
import type { Procedure } from '../procedure.ts'
import { type Told, talliesOf } from './tallies.ts'

/** What is said of a tally of a way; its unit is the case where nothing else is said. */
type OfWay = Pick<Told, 'id' | 'name' | 'definition'> & Partial<Pick<Told, 'unit' | 'add' | 'places'>>

/** Tallies over what a procedure keeps: its moves, where records stand, what is owed. */
export function talliesOfWay({ id, owner }: Pick<Procedure, 'id' | 'owner'>) {
  const over = (kept: 'case' | 'move' | 'task', on?: string) =>
    talliesOf({ register: `${id}.${kept}`, owner, level: 'county', ...(on === undefined ? {} : { on }) })
  const [moves, cases, tasks] = [over('move', 'on'), over('case'), over('task')]
  const of = (tally: (told: Told) => Tally) => (where: readonly Condition[], told: OfWay) =>
    tally({ unit: '件', ...told, where })
  return {
    /** Moves of the period that took effect. */
    made: of(({ where = [], ...told }) =>
      moves({ ...told, where: [...where, { field: 'effect', in: ['true'] }] }),
    ),
    /** Records that stand at these stages at the end of the period. */
    standing: of(cases),
    /** Steps, or those named, that are late at the end of the period and not done. */
    late: (steps: readonly string[] | 'any', told: OfWay) =>
      tasks({
        unit: '件',
        ...told,
        where: [
          ...(steps === 'any' ? [] : [{ field: 'step', in: steps }]),
          { field: 'status', in: ['open'] },
          { field: 'card', in: ['red'] },
        ],
      }),
    /** Steps whose clock stands still at the end of the period. */
    paused: (told: OfWay) => tasks({ unit: '件', ...told, where: [{ field: 'status', in: ['paused'] }] }),
  }
}

export const moved = (...moves: readonly string[]): Condition => ({ field: 'move', in: [...moves] })
export const inTime: Condition = { field: 'inTime', in: ['true'] }
export const timed: Condition = { field: 'inTime', in: ['true', 'false'] }
export const at = (...stages: readonly string[]): Condition => ({ field: 'stage', in: [...stages] })
export const notAt = (...stages: readonly string[]): Condition => ({ field: 'stage', notIn: [...stages] })
