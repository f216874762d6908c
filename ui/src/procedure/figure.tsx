import { owedIn, type Procedure, type Step } from '@qaidam/kernel'
import { answersText, cardsText, limitText, needsText, type ProcedureWords, whoWords } from '@qaidam/text'
import type { VNode } from 'preact'
import { type Column, Table } from '../table.tsx'
import { say, type View } from '../view.ts'
import { ProcedureDrawing, type ProcedurePlace } from './drawing.tsx'
import { planOf } from './plan.ts'

export interface ProcedureFigureProps {
  readonly view: View
  readonly procedure: Procedure
  readonly words: ProcedureWords
  readonly place?: ProcedurePlace | undefined
  /** The table stands open where it is what a reader came for. */
  readonly tableOpen?: boolean
}

/** The drawing in a frame that scrolls, what its lines mean, and the same as a table. */
export function ProcedureFigure(props: ProcedureFigureProps): VNode {
  const { view, procedure, place, tableOpen = false } = props
  const { t } = view
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="drawing-frame" aria-label={t.drawingOf(say(procedure.name, view))} tabIndex={0}>
        <ProcedureDrawing {...props} />
      </section>
      <figcaption>
        <ul class="drawing-key">
          <li>{t.drawingKeyForward}</li>
          <li class="key-back">{t.drawingKeyBack}</li>
          <li class="key-stay">{t.drawingKeyStays}</li>
          {place !== undefined && <li class="key-here">{t.drawingHere}</li>}
          {place !== undefined && <li class="key-passed">{t.drawingKeyPassed}</li>}
        </ul>
      </figcaption>
      <details class="chart-data" open={tableOpen}>
        <summary>{t.drawingTable}</summary>
        <ProcedureTables {...props} />
      </details>
    </figure>
  )
}

interface OwedRow {
  readonly name: string
  /** Undefined of an end. */
  readonly rule: Step | undefined
  readonly state: string
}

/** What a procedure says, in two tables: the states and who owes what in each, and the moves. */
export function ProcedureTables({ view, procedure, words, place }: ProcedureFigureProps): VNode {
  const { t } = view
  const name = say(procedure.name, view)
  const rows = planOf(procedure).states.flatMap((state): readonly OwedRow[] => {
    const said = procedure.states[state]?.name[words.language] ?? state
    const owed = owedIn(procedure, state)
    if (owed.length === 0) return [{ name: said, rule: undefined, state }]
    return owed.map(({ step, rule }) => ({
      name: step === state ? said : t.parallelStep(said, rule.name[words.language]),
      rule,
      state,
    }))
  })
  const columns: readonly Column<OwedRow>[] = [
    { name: t.state, header: true, cell: ({ name: each }) => each },
    {
      name: t.answersFor,
      cell: ({ rule }) => (rule === undefined ? t.finalState : answersText(rule.answers, words)),
    },
    {
      name: t.limitTerm,
      cell: ({ rule }) => (rule?.limit === undefined ? '' : limitText(rule.limit, words)),
    },
    { name: t.limitBy, cell: ({ rule }) => (rule?.limitBy === undefined ? '' : say(rule.limitBy, view)) },
    { name: t.cardsTerm, cell: ({ rule }) => (rule === undefined ? '' : cardsText(rule, words.language)) },
  ]
  return (
    <>
      <Table
        caption={`${name}: ${t.procedureStates}`}
        columns={columns}
        rows={rows}
        current={({ state }) => state === place?.stage}
      />
      <MovesTable view={view} procedure={procedure} words={words} />
    </>
  )
}

function MovesTable({ view, procedure, words }: Omit<ProcedureFigureProps, 'place'>): VNode {
  const { t } = view
  const stateName = (id: string) => procedure.states[id]?.name[words.language] ?? id
  const moveName = (id: string) => procedure.moves[id]?.name[words.language] ?? id
  const columns: readonly Column<Procedure['moves'][string]>[] = [
    { name: t.move, header: true, cell: (move) => move.name[words.language] },
    {
      name: t.moveFromTo,
      cell: ({ from, to }) => {
        const begins = from.map(stateName).join(t.listSeparator)
        return to === undefined ? t.staysIn(begins) : t.fromTo(begins, stateName(to))
      },
    },
    { name: t.mayMake, cell: ({ by }) => whoWords(by, words) },
    { name: t.moveNeeds, cell: (move) => needsText(move, words) },
    {
      name: t.mayNot,
      cell: ({ notBy = [] }) =>
        notBy.length === 0 ? '' : t.mayNotText([...new Set(notBy.map(moveName))].join(t.listSeparator)),
    },
  ]
  return (
    <Table
      caption={`${say(procedure.name, view)}: ${t.procedureMoves}`}
      columns={columns}
      rows={Object.values(procedure.moves)}
    />
  )
}
