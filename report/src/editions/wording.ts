import {
  type Bilingual,
  type Composition,
  dayOfInstant,
  Fault,
  type Language,
  period,
  type Values,
} from '@qaidam/kernel'
import type { Known } from '../asking.ts'
import { compileReports } from '../compiled.ts'
import { getReport, type Written, writeChapter, writeReport } from '../write.ts'
import { type EditionListed, editionAt } from './reading.ts'
import { allRecords, type EditionSource, withComposition } from './source.ts'

const REGISTER = 'edition-wording'

/** The part that is the report itself; other parts are chapters, by their systems. */
const REPORT_PART = 'report'

/** A text of an edition: of the report itself, or the chapter of a system. */
export interface EditionPart {
  readonly part: string
  readonly name: Bilingual
  readonly text: Bilingual
  /** Whether the edition words it otherwise than the report does. */
  readonly own: boolean
}

/** A wording that an editor gives. */
export interface Worded {
  /** The id of the write: sent again, it changes nothing. */
  readonly id: string
  readonly report: string
  /** The edition by its name in addresses. */
  readonly name: string
  readonly part: string
  readonly text: Bilingual
  /** What the editor began from: where it says otherwise by now, nothing is written. */
  readonly seen: Bilingual
  readonly person: string
  readonly reason: string
}

/** An edition, and the report that it is of. */
type EditionOf = Pick<EditionListed, 'edition' | 'report'>

/** The composition that an edition is written by: its own wordings in place of those of the report. */
export async function composedFor(
  source: Pick<EditionSource, 'composition' | 'records'>,
  { edition, report }: EditionOf,
  known: Known = {},
): Promise<Composition> {
  const rows = await allRecords(source, REGISTER, { edition: [edition] }, known)
  return rows.reduce(
    (composition, row) => withWording(composition, report, row.part ?? '', wordsOf(row)),
    source.composition,
  )
}

const wordsOf = ({ zh, en }: Values): Bilingual => ({ zh: zh ?? '', en: en ?? '' })

/** A composition in which a report, or the chapter of a system, has another text. */
function withWording(composition: Composition, id: string, part: string, text: Bilingual): Composition {
  const { reports, systems } = composition
  const report = reports.get(id)
  if (part === REPORT_PART && report !== undefined)
    return { ...composition, reports: new Map([...reports, [id, { ...report, text }]]) }
  const system = systems.get(part)
  if (system?.chapter === undefined) return composition
  return { ...composition, systems: new Map([...systems, [part, { ...system, chapter: text }]]) }
}

/** The texts of an edition: its report, then every chapter. */
export async function partsOfEdition(source: EditionSource, of: EditionOf): Promise<readonly EditionPart[]> {
  const { reports, systems } = await composedFor(source, of)
  const own = new Set((await allRecords(source, REGISTER, { edition: [of.edition] })).map(({ part }) => part))
  const report = reports.get(of.report)
  const said = [
    ...(report === undefined ? [] : [{ part: REPORT_PART, name: report.name, text: report.text }]),
    ...[...systems.values()].flatMap(({ id: part, name, chapter: text }) =>
      text === undefined ? [] : [{ part, name, text }],
    ),
  ]
  return said.map((each) => ({ ...each, own: own.has(each.part) }))
}

/**
 * A part as it would be written by a wording that is not kept yet: the whole of a report, or one chapter.
 * @throws Faults RPT-… for what is wrong in the text, each with its line
 */
export async function previewPart(
  source: EditionSource,
  edition: EditionListed,
  { part, text, language }: Pick<Worded, 'part' | 'text'> & { readonly language: Language },
): Promise<Written> {
  const composition = withWording(await composedFor(source, edition), edition.report, part, text)
  const worded = withComposition(source, composition)
  const asked = { area: source.areas.get(edition.area).code, period: period(edition.period), language }
  const chapter = part === REPORT_PART ? undefined : await writeChapter(worded, part, asked)
  return chapter ?? writeReport(worded, edition.report, asked)
}

/**
 * Keeps a wording for an edition that is on its way. The text is read and checked as every text of a
 * report is: an unknown figure or a mixture of units is refused with its line.
 * @throws Fault EDN-020 for an edition that is over, EDN-021 to a person of another office,
 * EDN-022 for a part that is not there; Faults RPT-… for what is wrong in the text
 */
export async function keepWording(source: EditionSource, worded: Worded): Promise<{ readonly seq: number }> {
  const { report, name, part, text, seen, person } = worded
  const { edition, stage } = await editionAt(source, report, name, true)
  if (stage !== 'draft' && stage !== 'in-check')
    throw new Fault(
      'EDN-020',
      `${edition} is ${stage}: its text stays as it is.`,
      'Correct the records, or open another edition.',
    )
  const { owner } = getReport(source.composition, report)
  const { posts } = await source.personOn(person, dayOfInstant(source.clock()))
  if (!posts.some(({ office }) => office === owner))
    throw new Fault(
      'EDN-021',
      `${person} holds no post of ${owner}, which issues ${report}.`,
      `Ask somebody of ${owner} to word it.`,
    )
  const before = await composedFor(source, { edition, report })
  const after = withWording(before, report, part, text)
  if (after === before)
    throw new Fault(
      'EDN-022',
      `${edition} has no part "${part}".`,
      'Name "report", or a system with a chapter.',
    )
  compileReports(after)
  const [there] = await allRecords(source, REGISTER, { edition: [edition], part: [part] })
  const values = { edition, part, ...text }
  return source.write({
    id: worded.id,
    actor: person,
    reason: worded.reason,
    changes: [
      there === undefined
        ? { kind: 'enter', register: REGISTER, values }
        : {
            kind: 'correct',
            register: REGISTER,
            key: [edition, part],
            values: { ...text },
            expects: { ...seen },
          },
    ],
  })
}
