import { createHash } from 'node:crypto'
import { Fault, type Instant, type Register, type Write } from '@qaidam/kernel'
import { copyField, type Session } from './database.ts'

/** The registers of a write with the fields that each had then: later ones are not in its digest. */
export type Written = Readonly<Record<string, readonly string[]>>

export function writtenTo(registers: Iterable<Register>): Written {
  return Object.fromEntries([...registers].map((register) => [register.id, Object.keys(register.fields)]))
}

/** What an entry says, before it has its place. */
export interface EntryDraft {
  readonly write: string
  readonly id: string
  /** Digest of what was asked: the same id with another request is no retry. */
  readonly request: string
  readonly kind: 'changes' | 'load'
  readonly actor: string
  readonly reason: string
  readonly registers: Written
  readonly rowCount: number
  /** Whether it corrects, ends or withdraws anything that was believed. */
  readonly amends: boolean
  /** JSON text of the changes of a write; null for a load. */
  readonly changes: string | null
  readonly rows: RowDigest
}

export interface Placed {
  readonly seq: number
  readonly recordedAt: Instant
}

/** SQL for an instant in its canonical text. */
export const instantText = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * The ordered digest of the versions that a write stated: SM3 over their canonical lines, and a
 * short locator of each line by which an altered row is found again.
 */
export class RowDigest {
  readonly #hash = createHash('sm3')
  readonly #locators: number[] = []

  #register = ''

  /**
   * Adds lines of one register as {@link versionLine} makes them, in the order of their rows;
   * answers their text.
   */
  add(register: string, lines: readonly string[]): string {
    if (register !== this.#register) this.#hash.update(`${register}\n`)
    this.#register = register
    const text = lines.join('')
    this.#hash.update(text)
    for (const line of lines) this.#locators.push(locatorOf(line))
    return text
  }

  finish(): { readonly digest: string; readonly locators: Buffer } {
    const locators = Buffer.alloc(this.#locators.length * 4)
    this.#locators.forEach((locator, index) => {
      locators.writeUInt32BE(locator, index * 4)
    })
    return { digest: this.#hash.digest('hex'), locators }
  }
}

/**
 * FNV-1a of a line, 32 bits. It only points to a row once the digest has told that one differs, so it
 * need not be strong, and a million of them must cost less than the digest.
 */
export function locatorOf(line: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < line.length; index += 1)
    hash = Math.imul(hash ^ line.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** One version as one line of COPY: its row in the write, its values, its days. */
export function versionLine(row: number | string, values: readonly (string | null)[]): string {
  let line = String(row)
  for (const value of values) line += `\t${copyField(value)}`
  return `${line}\n`
}

/** The link of an entry: SM3 over the link before it and all that the entry says. */
export function linkOf(previous: string, seq: number, recordedAt: Instant, entry: LinkedEntry): string {
  const said = JSON.stringify([
    previous,
    seq,
    recordedAt,
    entry.write,
    entry.id,
    entry.request,
    entry.kind,
    entry.actor,
    entry.reason,
    entry.registers,
    entry.rowCount,
    entry.amends,
    entry.changes,
    entry.digest,
    entry.locators.toString('base64'),
  ])
  return createHash('sm3').update(said).digest('hex')
}

export type LinkedEntry = Omit<EntryDraft, 'rows'> & { readonly digest: string; readonly locators: Buffer }

/**
 * Appends an entry: the last thing a write does. The lock of the head row orders writers; nothing
 * before it waits for the counter (decision 0003).
 */
export async function appendEntry(session: Session, draft: EntryDraft, now: Instant): Promise<Placed> {
  const { rows, ...said } = draft
  const entry: LinkedEntry = { ...said, ...rows.finish() }
  const [head] = await session.query(
    `SELECT seq::text AS seq, ${instantText('recorded_at')} AS recorded_at, link FROM head FOR UPDATE`,
  )
  if (head === undefined) throw new RangeError('the head row is missing')
  const seq = Number(head.seq) + 1
  const before = (head.recorded_at ?? '') as Instant
  const recordedAt = before > now ? before : now
  const link = linkOf(head.link ?? '', seq, recordedAt, entry)
  await session.query(
    `WITH entry AS (
       INSERT INTO journal (seq, write, id, request, kind, actor, reason, recorded_at, registers, row_count,
       amends, changes, digest, locators, link)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::json, $10, $11, $12, $13, decode($14, 'base64'), $15)),
     amending AS (
       INSERT INTO amended (register, seq) SELECT key, $1 FROM json_each($9::json) WHERE $11
       ON CONFLICT DO NOTHING)
     UPDATE head SET seq = $1, recorded_at = $8, link = $15`,
    [
      String(seq),
      entry.write,
      entry.id,
      entry.request,
      entry.kind,
      entry.actor,
      entry.reason,
      recordedAt,
      JSON.stringify(entry.registers),
      String(entry.rowCount),
      entry.amends,
      entry.changes,
      entry.digest,
      entry.locators.toString('base64'),
      link,
    ],
  )
  return { seq, recordedAt }
}

/** Stands in a reason where doubtful values were taken on somebody's word. */
export const CONFIRMED_MARK = '（已核实：'

/** The reason as the journal keeps it: with it stands why doubtful values were taken. */
export function reasonOf({ reason, confirmed }: Pick<Write, 'reason' | 'confirmed'>): string {
  return confirmed === undefined ? reason : `${reason}${CONFIRMED_MARK}${confirmed}）`
}

/** The digest by which a retry of a request is told from another request. */
export function requestDigest(said: unknown): string {
  return createHash('sm3').update(JSON.stringify(said)).digest('hex')
}

/**
 * The entry that a write with this id made before, if it did.
 * @throws Fault STO-044 when the id was used for another request
 */
export async function findRepeated(
  session: Session,
  id: string,
  request: string,
): Promise<Placed | undefined> {
  const [entry] = await session.query(
    `SELECT seq::text AS seq, ${instantText('recorded_at')} AS recorded_at, request FROM journal WHERE id = $1`,
    [id],
  )
  if (entry === undefined) return undefined
  if (entry.request !== request) {
    throw new Fault(
      'STO-044',
      `The id ${id} was used for another write, entry ${entry.seq} of the journal.`,
      'Send a new write under a new id; only a retry of the same write may repeat one.',
    )
  }
  return { seq: Number(entry.seq), recordedAt: entry.recorded_at as Instant }
}

/** A fresh number for a write. */
export async function nextWrite(session: Session): Promise<string> {
  const [row] = await session.query(`SELECT nextval('write_number')::text AS write`)
  if (row?.write == null) throw new RangeError('the sequence of writes gave nothing')
  return row.write
}
