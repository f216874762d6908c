import type { OwedStep } from '@qaidam/storage'
import { type Column, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName } from '../desk.ts'
import { procedureOf, type WorkDesk } from './desk.ts'

/** Steps with a red or yellow card, wherever they lie. */
export async function readCards({ store }: WorkDesk): Promise<readonly OwedStep[]> {
  const red = await store.owed({ card: 'red', limit: 500 })
  const yellow = await store.owed({ card: 'yellow', limit: 500 })
  return [...red, ...yellow].filter(({ status }) => status === 'open')
}

const countyOf = ({ area }: OwedStep) => `${area.slice(0, 6)}`

/** Those of the procedure and county that the address asks for. */
export function chosenCards({ query }: WorkDesk, cards: readonly OwedStep[]): readonly OwedStep[] {
  const [procedure, county] = [query.get('procedure') ?? '', query.get('county') ?? '']
  return cards.filter(
    (step) =>
      (procedure === '' || step.procedure === procedure) && (county === '' || countyOf(step) === county),
  )
}

interface Line {
  readonly procedure: string
  readonly steps: readonly OwedStep[]
}

/** How many red and yellow cards each procedure has in each county; a number leads to its list. */
export function CardsByCounty({
  desk,
  cards,
}: {
  readonly desk: WorkDesk
  readonly cards: readonly OwedStep[]
}): VNode | null {
  if (cards.length === 0) return null
  const { view } = desk
  const { t } = view
  const counties = [...new Set(cards.map(countyOf))].sort()
  const lines: readonly Line[] = [...new Set(cards.map(({ procedure }) => procedure))].map((procedure) => ({
    procedure,
    steps: cards.filter((step) => step.procedure === procedure),
  }))
  const name = (id: string) => {
    const procedure = procedureOf(desk, id)
    return procedure === undefined ? id : say(procedure.name, view)
  }
  const columns: readonly Column<Line>[] = [
    {
      name: t.procedures,
      header: true,
      cell: ({ procedure }) => (
        <a href={`${view.link('/work/leader', { procedure })}#cards`}>{name(procedure)}</a>
      ),
    },
    ...counties.map((county) => ({
      name: areaName(desk, county),
      number: true,
      cell: ({ procedure, steps }: Line) => (
        <Counts
          desk={desk}
          href={`${view.link('/work/leader', { procedure, county })}#cards`}
          steps={steps.filter((step) => countyOf(step) === county)}
        />
      ),
    })),
  ]
  return <Table caption={t.cardsByCounty} columns={columns} rows={lines} />
}

function Counts({
  desk,
  href,
  steps,
}: {
  readonly desk: WorkDesk
  readonly href: string
  readonly steps: readonly OwedStep[]
}): VNode | null {
  if (steps.length === 0) return null
  const { t } = desk.view
  const red = steps.filter(({ card }) => card === 'red').length
  const yellow = steps.length - red
  return (
    <a href={href} class="counts-cell">
      {red > 0 && (
        <span class="flag flag-red">
          <span class="heard">{t.cardRed} </span>
          {red}
        </span>
      )}{' '}
      {yellow > 0 && (
        <span class="flag flag-yellow">
          <span class="heard">{t.cardYellow} </span>
          {yellow}
        </span>
      )}
    </a>
  )
}
