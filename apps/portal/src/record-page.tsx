import {
  dayOfInstant,
  type Field,
  keyText,
  parseKey,
  type Register,
  titleOfPost,
  type Values,
} from '@qaidam/kernel'
import type { HistoryVersion, JournalEntry } from '@qaidam/storage'
import { dayText, grouped, instantText } from '@qaidam/text'
import { type Column, Definitions, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { PublicCourse } from './citizens/course.tsx'
import { type Desk, officeName } from './desk.ts'
import { fieldText, isOpen, publicRegister } from './fields.ts'
import { nameIn, type RecordNames, type Referred, readNames, titleOf } from './record-names.ts'
import { systemCrumbs } from './systems.ts'
import { readStaff } from './work/desk.ts'

/** The life of one record: what it says now, and each write that made it so. Undefined if there is none. */
export async function recordPage(desk: Desk, register: Register, record: string): Promise<VNode | undefined> {
  const { view, store } = desk
  const key = parseKey(record)
  const versions = key.length === register.key.length ? await store.history(register.id, key) : []
  if (versions.length === 0) return undefined
  const entries = await entriesOf(desk, versions)
  const actors = await Promise.all(entries.map((entry) => actorText(desk, entry)))
  const name = say(register.name, view)
  const names = await readNames(desk, referredByVersions(register, versions))
  const title = titleOf(desk, register, key, names)
  const facts = { desk, register, names }
  const course = await courseOf(desk, register, record)
  return (
    <Page
      view={view}
      site={desk.site}
      title={view.t.recordTitle(name)}
      description={say(register.why, view)}
      column={{ name: view.t.registers, href: '/registers' }}
      crumbs={[
        { label: view.t.registers, href: view.link('/registers') },
        ...systemCrumbs(desk, 'registers', register.id),
        { label: name, href: view.link(`/registers/${register.id}`) },
        { label: title },
      ]}
    >
      <PageTitle over={name} title={title} />
      <Section heading={view.t.currentVersions}>
        <Current {...facts} versions={versions.filter(({ seqTo }) => seqTo === null)} />
        <p class="note">{view.t.personalHint}</p>
      </Section>
      {course}
      <Section heading={view.t.history} id="history">
        <p class="note">{view.t.historyIntro}</p>
        <ol class="entries">
          {entries.map((entry, index) => (
            <Entry
              key={entry.seq}
              {...facts}
              entry={entry}
              actor={actors[index] ?? entry.actor}
              versions={versions}
            />
          ))}
        </ol>
      </Section>
    </Page>
  )
}

/** How far the record is, where a procedure moves its register. */
async function courseOf(desk: Desk, register: Register, record: string): Promise<VNode | null> {
  const procedure = desk.store.composition.procedureOf.get(register.id)
  const situation = procedure && (await desk.store.situation(register.id, record))
  if (procedure === undefined || situation === undefined) return null
  const names = await readStaff(desk.store)
  return (
    <Section heading={say(procedure.name, desk.view)} id="course" wide>
      <PublicCourse desk={desk} names={names} procedure={procedure} situation={situation} />
    </Section>
  )
}

/** The journal entries that a record's versions name, newest first. */
async function entriesOf(
  { store }: Desk,
  versions: readonly HistoryVersion[],
): Promise<readonly JournalEntry[]> {
  const named = versions.flatMap(({ seqFrom, seqTo }) => (seqTo === null ? [seqFrom] : [seqFrom, seqTo]))
  const found = await Promise.all([...new Set(named)].map((seq) => store.entry(seq)))
  return found.filter((entry) => entry !== undefined).sort((a, b) => b.seq - a.seq)
}

function referredByVersions(register: Register, versions: readonly HistoryVersion[]): readonly Referred[] {
  return Object.entries(register.fields).flatMap(([name, field]) => {
    if (field.type !== 'ref') return []
    return versions.flatMap(({ values }) =>
      values[name] == null ? [] : [{ register: field.register, key: values[name] }],
    )
  })
}

interface VersionsProps {
  readonly desk: Desk
  readonly register: Register
  readonly names: RecordNames
  readonly versions: readonly HistoryVersion[]
}

function Current({ desk, register, names, versions }: VersionsProps): VNode {
  if (versions.length === 0) return <p>{desk.view.t.withdrawn}</p>
  return (
    <>
      {versions.map((version, index) => (
        <div key={index}>
          {version.validFrom !== null && <h3>{validity(desk, version)}</h3>}
          <Definitions
            terms={Object.entries(register.fields).map(([name, field]) => ({
              term: say(field.name, desk.view),
              detail: (
                <FieldValue desk={desk} names={names} field={field} value={version.values[name] ?? null} />
              ),
            }))}
          />
        </div>
      ))}
    </>
  )
}

function validity({ view }: Desk, { validFrom, validTo }: HistoryVersion): string {
  if (validFrom === null) return ''
  const from = dayText(validFrom, view.language)
  return validTo === null
    ? view.t.validFrom(from)
    : view.t.validBetween(from, dayText(validTo, view.language))
}

interface FieldValueProps {
  readonly desk: Desk
  readonly names: RecordNames
  readonly field: Field
  readonly value: string | null
}

/** A value, masked where it may not leave, linked where it names a record that the portal shows. */
function FieldValue({ desk, names, field, value }: FieldValueProps): VNode {
  const { view, store } = desk
  if (!isOpen(field)) return <span class="mark">{view.t.masked}</span>
  if (value === null) return <span class="no-change">{view.t.none}</span>
  if (field.type === 'ref' && publicRegister(store.composition, field.register) !== undefined) {
    const target = `/registers/${field.register}/records/${encodeURIComponent(keyText([value]))}`
    const name = nameIn(names, field.register, value)
    return (
      <>
        <a href={view.link(target)}>{name ?? value}</a>
        {name !== undefined && <span class="no-change"> {value}</span>}
      </>
    )
  }
  const named = field.type === 'ref' ? nameIn(names, field.register, value) : undefined
  return <>{named ?? fieldText(desk, field, value)}</>
}

interface EntryProps extends VersionsProps {
  readonly entry: JournalEntry
  readonly actor: string
}

interface FieldChange {
  readonly name: string
  readonly field: Field
  readonly before: string | null
  readonly after: string | null
}

function Entry({ desk, register, names, entry, actor, versions }: EntryProps): VNode {
  const { t, language } = desk.view
  const before = versions.filter(({ seqTo }) => seqTo === entry.seq)
  const after = versions.filter(({ seqFrom }) => seqFrom === entry.seq)
  const verb = after.length === 0 ? t.ended : before.length === 0 ? t.entered : t.corrected
  const terms = [
    {
      term: t.when,
      detail: <time datetime={entry.recordedAt}>{instantText(entry.recordedAt, language)}</time>,
    },
    { term: t.byWhom, detail: actor },
    { term: t.why, detail: entry.reason },
    ...(entry.kind === 'load'
      ? [{ term: t.batchTerm, detail: t.batch(grouped(String(entry.rowCount))) }]
      : []),
    { term: t.chainLink, detail: <code>{entry.link}</code> },
  ]
  return (
    <li>
      <h3>
        {verb} <span class="no-change">{t.entryNumber(String(entry.seq))}</span>
      </h3>
      <Definitions terms={terms} />
      <Changes desk={desk} names={names} changes={fieldChanges(register, before, after)} title={verb} />
    </li>
  )
}

/** The fields that a write made different; for a first entry, all that it filled in. */
export function fieldChanges(
  register: Register,
  before: readonly Pick<HistoryVersion, 'values'>[],
  after: readonly Pick<HistoryVersion, 'values'>[],
): readonly FieldChange[] {
  const was: Values = before.at(-1)?.values ?? {}
  const is: Values = after.at(-1)?.values ?? {}
  return Object.entries(register.fields)
    .map(([name, field]) => ({ name, field, before: was[name] ?? null, after: is[name] ?? null }))
    .filter((change) => change.before !== change.after)
}

function Changes({
  desk,
  names,
  changes,
  title,
}: {
  readonly desk: Desk
  readonly names: RecordNames
  readonly changes: readonly FieldChange[]
  readonly title: string
}): VNode | null {
  const { t } = desk.view
  if (changes.length === 0) return null
  const columns: readonly Column<FieldChange>[] = [
    { name: t.field, header: true, cell: ({ field }) => say(field.name, desk.view) },
    {
      name: t.before,
      cell: ({ field, before }) => <FieldValue desk={desk} names={names} field={field} value={before} />,
    },
    {
      name: t.after,
      cell: ({ field, after }) => <FieldValue desk={desk} names={names} field={field} value={after} />,
    },
  ]
  return <Table caption={title} columns={columns} rows={changes} />
}

/**
 * Who wrote it, as far as the public needs to know: the post and its office. A person without a post
 * that day is named by the first character only.
 */
export async function actorText(
  { store, view }: Desk,
  { actor, recordedAt }: Pick<JournalEntry, 'actor' | 'recordedAt'>,
): Promise<string> {
  const { name, posts } = await store.personOn(actor, dayOfInstant(recordedAt))
  const [post] = posts
  if (post !== undefined)
    return view.t.postOf(officeName({ store, view }, post.office ?? ''), say(titleOfPost(post), view))
  return name === null ? actor : `${[...name][0] ?? ''}**`
}
