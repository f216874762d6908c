import { type Day, keyOf, type Parts, type Register, type Values } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { type Column, Page, PageTitle, Pagination, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, knownAt } from './desk.ts'
import { RegisterFacts } from './registers-page.tsx'
import { fieldText, isOpen, recordLink } from './row-values.ts'

const RECORDS_PER_PAGE = 50

/** The records of a public register, page by page; each opens to its history. */
export async function recordsPage(desk: Desk, register: Register): Promise<VNode> {
  const { view, store, query } = desk
  const cursor = query.get('cursor') ?? ''
  const page = await store.records(register.id, {
    limit: RECORDS_PER_PAGE,
    ...(cursor === '' ? {} : { cursor }),
    ...knownAt(desk),
  })
  const known = query.get('as-known-at') ?? undefined
  const here = (at?: string) => view.link(`/registers/${register.id}`, { cursor: at, 'as-known-at': known })
  const name = say(register.name, view)
  return (
    <Page
      view={view}
      site={desk.site}
      title={view.t.recordsOf(name)}
      description={say(register.why, view)}
      column={{ name: view.t.registers, href: '/registers' }}
      crumbs={[{ label: view.t.registers, href: view.link('/registers') }, { label: name }]}
    >
      <PageTitle title={view.t.recordsOf(name)} under={say(register.why, view)} />
      <div class="plain wide">
        <RegisterFacts desk={desk} register={register} />
        {page.records.length === 0 ? (
          <p class="note">{view.t.noRecords}</p>
        ) : (
          <RecordTable
            desk={desk}
            register={register}
            records={page.records}
            caption={view.t.recordsOf(name)}
          />
        )}
        <Pagination
          view={view}
          first={cursor === '' ? undefined : here()}
          next={page.next === null ? undefined : here(page.next)}
        />
      </div>
    </Page>
  )
}

interface Recorded {
  readonly record: string
  readonly values: Values
}

interface RecordTableProps {
  readonly desk: Desk
  readonly register: Register
  readonly records: readonly Recorded[]
  readonly caption: string
}

function RecordTable({ desk, register, records, caption }: RecordTableProps): VNode {
  const shown = Object.entries(register.fields).filter(
    ([name, field]) => isOpen(field) && !register.key.includes(name),
  )
  const columns: readonly Column<Recorded>[] = [
    {
      name: desk.view.t.rowRecord,
      header: true,
      cell: ({ record, values }) => (
        <a href={recordLink(desk, register.id, record)}>{keyOf(register, values).join(', ')}</a>
      ),
    },
    ...shown.map(
      ([name, field]): Column<Recorded> => ({
        name: say(field.name, desk.view),
        number: field.type === 'integer' || field.type === 'decimal',
        cell: ({ values }) => {
          const value = values[name] ?? null
          return value === null ? '' : fieldText(desk, field, value)
        },
      }),
    ),
  ]
  return <Table caption={caption} columns={columns} rows={records} />
}

/**
 * The records that one evaluated piece (a station's day) was made from, so that a daily row opens down
 * to its hours; undefined where there are none.
 */
export async function piecePage(
  desk: Desk,
  parts: Parts,
  register: Register,
  by: string,
  day: Day,
): Promise<VNode | undefined> {
  const { view, store } = desk
  const records = await store.pieces(parts.id, by, day, knownAt(desk))
  if (records.length === 0) return undefined
  const title = view.t.pieceTitle(say(parts.name, view), by, dayText(day, view.language))
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={view.t.pieceIntro}
      column={{ name: view.t.registers, href: '/registers' }}
      crumbs={[
        { label: view.t.registers, href: view.link('/registers') },
        { label: say(register.name, view), href: view.link(`/registers/${register.id}`) },
        { label: dayText(day, view.language) },
      ]}
    >
      <PageTitle title={title} under={view.t.pieceIntro} />
      <div class="plain wide">
        <RecordTable desk={desk} register={register} records={records} caption={title} />
      </div>
    </Page>
  )
}
