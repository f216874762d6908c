import type { OwedStep } from '@qaidam/storage'
import { cardName, dayText } from '@qaidam/text'
import { type Column, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName } from '../desk.ts'
import { postWithHolder, procedureOf, recordPath, stepName, untilText, type WorkDesk } from './desk.ts'
import { recordId, wordsOfRecords } from './record-words.ts'

/** A step with the words of its record. */
export interface NamedStep {
  readonly step: OwedStep
  readonly words: string
}

/** As many as a page shows; the rest are counted. */
export const SHOWN_MAX = 50

export async function namedSteps(
  { store }: WorkDesk,
  steps: readonly OwedStep[],
): Promise<readonly NamedStep[]> {
  const shown = steps.slice(0, SHOWN_MAX)
  const words = await wordsOfRecords(store, shown)
  return shown.map((step) => ({ step, words: words.get(recordId(step)) ?? '' }))
}

export function CardMark({ desk, card }: { readonly desk: WorkDesk; readonly card: string }): VNode | null {
  if (card === 'none') return null
  return <span class={`flag flag-${card}`}>{cardName(card, desk.view.t)}</span>
}

interface OwedProps {
  readonly desk: WorkDesk
  readonly caption: string
  readonly steps: readonly NamedStep[]
  /** How many there are in all. */
  readonly total: number
  /** Where several people's are listed. */
  readonly withPost?: boolean
}

/** Steps that are owed, each leading to its record. */
export function OwedTable({ desk, caption, steps, total, withPost = false }: OwedProps): VNode {
  const { view } = desk
  const { t, language } = view
  const columns: readonly Column<NamedStep>[] = [
    {
      name: t.rowRecord,
      header: true,
      cell: ({ step, words }) => (
        <>
          <a href={view.link(recordPath(step.register, step.record))}>{words === '' ? step.record : words}</a>
          {words !== '' && <span class="row-note">{step.record}</span>}
        </>
      ),
    },
    {
      name: t.toDo,
      cell: ({ step }) => {
        const procedure = procedureOf(desk, step.procedure)
        return procedure === undefined ? (
          step.step
        ) : (
          <>
            {stepName(procedure, step.step, view)}
            <span class="row-note">{say(procedure.name, view)}</span>
          </>
        )
      },
    },
    { name: t.area, cell: ({ step }) => areaName(desk, step.area) },
    ...(withPost
      ? [{ name: t.answersFor, cell: ({ step }: NamedStep) => postWithHolder(desk, step.post) }]
      : []),
    {
      name: t.since,
      cell: ({ step }) => <span class="short">{dayText(step.openedAt.slice(0, 10), language)}</span>,
    },
    {
      name: t.clock,
      cell: ({ step }) => (
        <>
          <CardMark desk={desk} card={step.card} /> <span class="short">{untilText(step, desk)}</span>
        </>
      ),
    },
  ]
  return (
    <>
      <Table caption={caption} columns={columns} rows={steps} />
      {total > steps.length && <p class="note">{t.shownOf(String(steps.length), String(total))}</p>}
    </>
  )
}
