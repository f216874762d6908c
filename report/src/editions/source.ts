import type { Composition, Day, Instant, Question, RecordKey, Situation, Values, Write } from '@qaidam/kernel'
import type { Known, ReportSource } from '../asking.ts'

/** Where editions are kept: a store, or anything that answers as one does. */
export interface EditionSource extends ReportSource {
  readonly clock: () => Instant
  situation(register: string, record: string): Promise<Situation | undefined>
  history(register: string, key: RecordKey): Promise<readonly KeptVersion[]>
  entry(seq: number): Promise<(Omit<Amendment, 'seq'> & { readonly id: string }) | undefined>
  amendments(question: Question, after: number): Promise<readonly Amendment[]>
  personOn(person: string, on: Day): Promise<{ readonly posts: readonly Values[] }>
  write(write: Write): Promise<{ readonly seq: number }>
}

/** An entry of the journal that changed what a figure says. */
export interface Amendment {
  readonly seq: number
  readonly recordedAt: Instant
  readonly actor: string
  readonly reason: string
}

interface KeptVersion {
  readonly values: Values
  readonly seqFrom: number
  readonly seqTo: number | null
}

/** What the program gives that knows digests and its own version. */
export interface EditionGround {
  /** SM3 of a text, in hexadecimal. */
  readonly digest: (text: string) => string
  readonly program: string
}

/** The same records and answers, with other texts. */
export function withComposition(source: ReportSource, composition: Composition): ReportSource {
  return {
    composition,
    prefecture: source.prefecture,
    areas: source.areas,
    answer: source.answer.bind(source),
    records: source.records.bind(source),
    head: source.head.bind(source),
  }
}

/** The values that a record has now. */
export async function recordNow(
  source: Pick<EditionSource, 'history'>,
  register: string,
  key: RecordKey,
): Promise<Values | undefined> {
  const versions = await source.history(register, key)
  return versions.findLast(({ seqTo }) => seqTo === null)?.values
}

/** Every record in force whose fields hold the values named. */
export async function allRecords(
  source: Pick<EditionSource, 'records'>,
  register: string,
  matching: Readonly<Record<string, readonly string[]>>,
  known: Known = {},
): Promise<readonly Values[]> {
  const rows: Values[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<EditionSource['records']>> = await source.records(register, {
      ...known,
      limit: 1_000,
      matching,
      ...(cursor === null ? {} : { cursor }),
    })
    rows.push(...page.records.filter(({ validTo }) => validTo === null).map(({ values }) => values))
    cursor = page.next
  } while (cursor !== null)
  return rows
}
