import { type Day, type Field, keyOf, type Parts, type Register, type Values } from '@qaidam/kernel'
import { dayText, quantity, unitName } from '@qaidam/text'
import { type Column, Definitions, Page, PageTitle, Pagination, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, knownAt } from './desk.ts'
import { fieldText, isOpen, recordLink } from './fields.ts'
import { type RecordNames, readNames, referredIn, titleOf } from './record-names.ts'
import { RegisterFacts } from './registers-page.tsx'
import { outputValues } from './row-values.ts'
import { systemCrumbs } from './systems.ts'

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
  const names = await readNames(desk, referredByRecords(register, page.records))
  return (
    <Page
      view={view}
      site={desk.site}
      title={view.t.recordsOf(name)}
      description={say(register.why, view)}
      column={{ name: view.t.registers, href: '/registers' }}
      crumbs={[
        { label: view.t.registers, href: view.link('/registers') },
        ...systemCrumbs(desk, 'registers', register.id),
        { label: name },
      ]}
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
            names={names}
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
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

interface RecordTableProps {
  readonly desk: Desk
  readonly register: Register
  readonly records: readonly Recorded[]
  readonly names: RecordNames
  readonly caption: string
  /** The register with as much of its key as tells these records apart. */
  readonly titled?: Register
}

function referredByRecords(register: Register, records: readonly Recorded[]) {
  return referredIn(
    register,
    records.map(({ values }) => keyOf(register, values)),
  )
}

function RecordTable(props: RecordTableProps): VNode {
  const { desk, register, records, names, caption, titled = register } = props
  const shown = Object.entries(register.fields).filter(
    ([name, field]) =>
      isOpen(field) && !register.key.includes(name) && records.some(({ values }) => values[name] != null),
  )
  const columns: readonly Column<Recorded>[] = [
    {
      name: desk.view.t.rowRecord,
      header: true,
      cell: ({ record, values }) => (
        <a href={recordLink(desk, register.id, record)}>
          {titleOf(desk, titled, keyOf(titled, values), names)}
        </a>
      ),
    },
    // A state has a line for each of its versions, which this tells apart.
    ...(records.some(({ validTo }) => validTo !== null) ? [validityColumn(desk)] : []),
    ...shown.map(([name, field]) => fieldColumn(desk, name, field)),
  ]
  return <Table caption={caption} columns={columns} rows={records} />
}

function validityColumn({ view: { t, language } }: Desk): Column<Recorded> {
  const text = (on: Day | null) => (on === null ? '' : dayText(on, language))
  return {
    name: t.validity,
    cell: ({ validFrom, validTo }) => (
      <span class="short">
        {validTo === null ? t.validFrom(text(validFrom)) : t.validBetween(text(validFrom), text(validTo))}
      </span>
    ),
  }
}

const SHORT_LENGTH_MAX = 24

/** A code, a date or a name stays on one line; a remark may break, but not after every word. */
function Cell({ text }: { readonly text: string }): VNode {
  return <span class={text.length <= SHORT_LENGTH_MAX ? 'short' : 'long'}>{text}</span>
}

/** A measured field has its unit in the head of its column. */
function fieldColumn(desk: Desk, name: string, field: Field): Column<Recorded> {
  const { language } = desk.view
  if (field.type === 'integer' || field.type === 'decimal') {
    const { unit = '' } = field
    return {
      name: say(field.name, desk.view),
      unit: unitName(unit, language),
      number: true,
      cell: ({ values }) => (values[name] == null ? '' : quantity(values[name], unit, language).number),
    }
  }
  return {
    name: say(field.name, desk.view),
    cell: ({ values }) => <Cell text={values[name] == null ? '' : fieldText(desk, field, values[name])} />,
  }
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
  const names = await readNames(desk, referredByRecords(register, records))
  const owner = titleOf(desk, { ...register, key: [parts.by] }, [by], names)
  const title = view.t.reportOf(owner, dayText(day, view.language))
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={view.t.pieceIntro}
      column={{ name: view.t.registers, href: '/registers' }}
      crumbs={[
        { label: view.t.registers, href: view.link('/registers') },
        ...systemCrumbs(desk, 'registers', register.id),
        { label: say(register.name, view), href: view.link(`/registers/${register.id}`) },
        { label: dayText(day, view.language) },
      ]}
    >
      <PageTitle over={say(parts.name, view)} title={title} under={view.t.pieceIntro} />
      <Section heading={view.t.pieceOutcome}>
        <Outcome desk={desk} parts={parts} records={records} day={day} />
      </Section>
      <Section heading={view.t.recordsOf(say(register.name, view))} wide>
        <RecordTable
          desk={desk}
          register={register}
          titled={{ ...register, key: register.key.filter((name) => name !== parts.by) }}
          records={records}
          names={names}
          caption={title}
        />
      </Section>
    </Page>
  )
}

interface OutcomeProps {
  readonly desk: Desk
  readonly parts: Parts
  readonly records: readonly Recorded[]
  readonly day: Day
}

/** What the method says of exactly the records that stand on the page. */
function Outcome({ desk, parts, records, day }: OutcomeProps): VNode {
  const method = desk.store.composition.methods.get(parts.method)
  const rows = records.map(({ values }) => values)
  const outcome = method?.kind === 'part' ? method.evaluate(rows, day) : {}
  const terms = outputValues(desk, parts, outcome).map(({ name, text }) => ({ term: name, detail: text }))
  return <Definitions terms={terms} />
}
