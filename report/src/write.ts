import {
  type Block,
  type Composition,
  Fault,
  type FigureAnswer,
  type Inline,
  type Inlines,
  type Instant,
  type Report,
  type ReportDocument,
} from '@qaidam/kernel'
import { periodText } from '@qaidam/text'
import { type Asked, Asking, type Known, type ListedRecord, type ReportSource } from './asking.ts'
import { compileReports } from './compiled.ts'
import type { Script } from './script.ts'
import { Writing } from './writing.ts'

/** The title of a document; its headings stand below. */
const TITLE_LEVEL = 1

/**
 * Writes a report as known at a moment.
 * @throws Fault RPT-070 when no report has this id
 */
export async function writeReport(source: ReportSource, id: string, asked: Asked): Promise<ReportDocument> {
  const report = getReport(source.composition, id)
  const script = compileReports(source.composition).reports.get(id)?.[asked.language] ?? []
  return documentOf(report, await written(source, script, asked), source, asked)
}

/** @throws Fault RPT-070 when no report has this id */
export function getReport({ reports }: Composition, id: string): Report {
  const report = reports.get(id)
  if (report !== undefined) return report
  const known = [...reports.keys()].join(', ')
  throw new Fault('RPT-070', `There is no report "${id}".`, `Ask for one of: ${known}.`)
}

/** Writes the chapter of one system; undefined where it has none. */
export async function writeChapter(
  source: ReportSource,
  system: string,
  asked: Asked,
): Promise<Written | undefined> {
  const script = compileReports(source.composition).chapters.get(system)?.[asked.language]
  return script === undefined ? undefined : written(source, script, asked)
}

/** Blocks that were written, with all that they say. */
export type Written = Pick<ReportDocument, 'blocks' | 'inputs' | 'problems' | 'asKnownAt' | 'seq'>

async function written(source: ReportSource, script: Script, asked: Asked): Promise<Written> {
  const compiled = compileReports(source.composition)
  const scope = { area: asked.area, level: TITLE_LEVEL }
  const learning = new Asking(source, asked)
  new Writing(learning, compiled).passages(script, scope)
  const questions = [...learning.questions.values()]
  const answers = questions.length === 0 ? [] : await source.answer(questions, knownOf(asked))
  const moment = await momentOf(source, asked, answers[0])
  const keys = [...learning.questions.keys()]
  const asking = new Asking(
    source,
    asked,
    new Map(answers.map((answer, index) => [keys[index] ?? '', answer])),
    await readLists(learning, asked.seq === undefined ? { asKnownAt: moment.asKnownAt } : { seq: asked.seq }),
  )
  const writing = new Writing(asking, compiled)
  const blocks = writing.passages(script, scope)
  return {
    ...moment,
    blocks: joined(blocks),
    inputs: [...writing.inputs.values()],
    problems: writing.problems,
  }
}

const knownOf = ({ asKnownAt, seq }: Asked): Known =>
  seq !== undefined ? { seq } : asKnownAt === undefined ? {} : { asKnownAt }

/** When the document was known: as its answers say, or for one without figures as the store stands. */
async function momentOf(
  source: ReportSource,
  { asKnownAt, seq }: Asked,
  first: FigureAnswer | undefined,
): Promise<Pick<ReportDocument, 'asKnownAt' | 'seq'>> {
  if (first !== undefined) return { asKnownAt: first.asKnownAt, seq: first.seq }
  const head = await source.head()
  return {
    asKnownAt: asKnownAt ?? head.recordedAt ?? ('0001-01-01T00:00:00Z' as Instant),
    seq: seq ?? head.seq,
  }
}

const PAGE = 1_000
/** A list says some of a register; a register that is larger is not read for it. */
const READ_MAX = 10_000

async function readLists(
  learning: Asking,
  known: Known,
): Promise<ReadonlyMap<string, readonly ListedRecord[]>> {
  const lists = new Map<string, readonly ListedRecord[]>()
  for (const [key, { records, area }] of learning.lists) {
    const rows: ListedRecord[] = []
    let cursor: string | null = null
    do {
      const page = await learning.source.records(records.register, {
        ...known,
        area,
        limit: PAGE,
        ...(cursor === null ? {} : { cursor }),
      })
      rows.push(...page.records)
      cursor = page.next
    } while (cursor !== null && rows.length < READ_MAX)
    lists.set(key, rows)
  }
  return lists
}

function documentOf(
  report: Report,
  said: Written,
  { prefecture, areas }: ReportSource,
  { area, period, language }: Asked,
): ReportDocument {
  const office = prefecture.offices.find(({ id }) => id === report.owner)
  return {
    report: report.id,
    language,
    title: report.name[language],
    area,
    areaName: areas.get(area).name[language],
    period: period.name,
    periodName: periodText(period.name, language),
    owner: report.owner,
    ownerName: office?.name[language] ?? report.owner,
    synthetic: prefecture.synthetic,
    ...said,
  }
}

/** Texts that stand side by side become one. */
function joined(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? { ...block, content: joinedWords(block.content) }
      : block,
  )
}

function joinedWords(content: Inlines): Inlines {
  const joined: Inline[] = []
  for (const inline of content) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}
