import {
  type Bilingual,
  dayOfInstant,
  Fault,
  type Language,
  period,
  type ReportDocument,
  type Values,
} from '@qaidam/kernel'
import { getReport } from '../write.ts'
import { editionId, editionName } from './naming.ts'
import { allRecords, type EditionSource, recordNow } from './source.ts'

/** An edition in a list. */
export interface EditionListed {
  readonly edition: string
  /** What it is named by in addresses of its report. */
  readonly name: string
  readonly report: string
  readonly area: string
  readonly areaName: Bilingual
  readonly period: string
  readonly number: number
  readonly openedOn: string
  readonly stage: string
  /** The day of its publication, by the clock of the office; null before it. */
  readonly publishedOn: string | null
  readonly document: string | null
}

/** The editions of a report, the newest first; drafts only for those who may see them. */
export async function editionsOf(
  source: EditionSource,
  report: string,
  drafts: boolean,
): Promise<readonly EditionListed[]> {
  const own = await allRecords(source, 'edition', { report: [report] })
  const listed = await Promise.all(own.map(({ edition }) => listedEdition(source, edition ?? '')))
  return listed
    .filter((each) => each !== undefined)
    .filter(({ stage }) => drafts || stage === 'published')
    .sort((a, b) => (newer(a) < newer(b) ? 1 : -1))
}

const newer = ({ period: of, publishedOn, openedOn, number }: EditionListed) =>
  `${period(of).last} ${publishedOn ?? openedOn} ${String(number).padStart(6, '0')}`

async function listedEdition(source: EditionSource, edition: string): Promise<EditionListed | undefined> {
  const situation = await source.situation('edition', edition)
  if (situation === undefined) return undefined
  const { values } = situation.record
  const published = situation.moves.findLast(({ move, effect }) => move === 'publish' && effect === 'true')
  return {
    edition,
    name: editionName(values),
    report: values.report ?? '',
    area: values.area ?? '',
    areaName: source.areas.get(values.area ?? '').name,
    period: values.period ?? '',
    number: Number(values.number),
    openedOn: values.openedOn ?? '',
    stage: situation.stage ?? 'draft',
    publishedOn: published?.on ?? null,
    document: published?.document ?? null,
  }
}

/** One edition by its name. @throws Fault EDN-004 when there is none, or none for this reader */
export async function editionAt(
  source: EditionSource,
  report: string,
  name: string,
  drafts: boolean,
): Promise<EditionListed> {
  const found = await listedEdition(source, editionId(report, name))
  if (found !== undefined && found.report === report && (drafts || found.stage === 'published')) return found
  throw new Fault('EDN-004', `${report} has no edition "${name}".`, 'List its editions first.')
}

/** What was kept of a published edition in a language; undefined for one that was never published. */
export async function keptText(
  source: Pick<EditionSource, 'history'>,
  edition: string,
  language: Language,
): Promise<Values | undefined> {
  return recordNow(source, 'edition-text', [edition, language])
}

/** The document as it was published: read, never written again. */
export async function publishedDocument(
  source: Pick<EditionSource, 'history'>,
  edition: string,
  language: Language,
): Promise<ReportDocument | undefined> {
  const kept = await keptText(source, edition, language)
  return kept === undefined ? undefined : (JSON.parse(kept.document ?? '') as ReportDocument)
}

/** Who opens which edition. */
export interface Opening {
  /** The id of the write: sent again, it opens nothing new. */
  readonly id: string
  readonly report: string
  readonly area: string
  readonly period: string
  readonly person: string
  readonly post: string
}

/**
 * Opens the next edition of a report for an area and a period.
 * @throws Fault RPT-070, EDN-005 to a person of another office, EDN-006 while another is on its way
 */
export async function openEdition(source: EditionSource, asked: Opening): Promise<EditionListed> {
  const { owner } = getReport(source.composition, asked.report)
  const area = source.areas.get(asked.area).code
  const of = period(asked.period).name
  const on = dayOfInstant(source.clock())
  const { posts } = await source.personOn(asked.person, on)
  if (!posts.some(({ post, office }) => post === asked.post && office === owner)) {
    throw new Fault(
      'EDN-005',
      `${asked.person} as ${asked.post} does not issue ${asked.report}.`,
      `Its editions are opened in a post of ${owner}.`,
    )
  }
  const others = (await editionsOf(source, asked.report, true)).filter(
    (each) => each.area === area && each.period === of,
  )
  const again = await openedBy(source, asked.id, others)
  if (again !== undefined) return again
  const open = others.find(({ stage }) => stage === 'draft' || stage === 'in-check')
  if (open !== undefined) {
    throw new Fault(
      'EDN-006',
      `${open.edition} is on its way already: ${open.stage}.`,
      'Publish or withdraw it before another edition is opened.',
    )
  }
  const number = String(1 + Math.max(0, ...others.map((each) => each.number)))
  const said = { report: asked.report, area, period: of, number }
  const edition = editionId(asked.report, editionName(said))
  const values = { edition, ...said, owner, editor: asked.post, openedOn: on }
  await source.write({
    id: asked.id,
    actor: asked.person,
    reason: `起草发布版 ${edition}`,
    changes: [{ kind: 'enter', register: 'edition', values }],
  })
  return editionAt(source, asked.report, editionName(said), true)
}

async function openedBy(
  source: EditionSource,
  id: string,
  editions: readonly EditionListed[],
): Promise<EditionListed | undefined> {
  for (const each of editions) {
    const [first] = await source.history('edition', [each.edition])
    const entry = first === undefined ? undefined : await source.entry(first.seqFrom)
    if (entry?.id === id) return each
  }
  return undefined
}
