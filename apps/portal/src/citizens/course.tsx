import { OPENING, type Procedure, type Situation, type Values } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { type Column, ProcedureFigure, placeOf, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, officeName } from '../desk.ts'
import { type StaffNames, stateName, stepName, wordsOf } from '../work/desk.ts'

export interface CourseProps {
  readonly desk: Pick<Desk, 'store' | 'view'>
  readonly names: StaffNames
  readonly procedure: Procedure
  readonly situation: Situation
}

/** How far a record is and what was done, by offices and days: never by persons, nor in their words. */
export function PublicCourse({ desk, names, procedure, situation }: CourseProps): VNode {
  const { view } = desk
  const { t, language } = view
  const columns: readonly Column<Values>[] = [
    { name: t.rowDay, cell: ({ on }) => <span class="short">{dayText(on ?? '', language)}</span> },
    {
      name: t.move,
      header: true,
      cell: ({ move, step }) => (
        <>
          {moveName(desk, procedure, move ?? '')}
          {step != null && (
            <span class="row-note">
              {step
                .split(', ')
                .map((each) => stepName(procedure, each, view))
                .join(t.listSeparator)}
            </span>
          )}
        </>
      ),
    },
    { name: t.toState, cell: ({ to }) => stateName(procedure, to ?? '', view) },
    { name: t.byWhom, cell: ({ office }) => (office == null ? '' : officeName(desk, office)) },
  ]
  const made = situation.moves.filter(({ effect }) => effect !== 'false')
  return (
    <>
      <p class="stage">
        {t.standsAt}{' '}
        <b>{situation.stage === undefined ? t.notBegun : stateName(procedure, situation.stage, view)}</b>
        {situation.tasks.some(({ status }) => status === 'paused') && ` (${t.clockStands})`}
      </p>
      <Table caption={t.movesMade} columns={columns} rows={[...made].reverse()} />
      <ProcedureFigure
        view={view}
        procedure={procedure}
        words={wordsOf({ ...desk, names }, procedure)}
        place={placeOf(procedure, situation)}
      />
    </>
  )
}

function moveName({ view }: Pick<Desk, 'view'>, procedure: Procedure, move: string): string {
  if (move === OPENING) return view.t.entered
  const known = procedure.moves[move]
  return known === undefined ? move : say(known.name, view)
}
