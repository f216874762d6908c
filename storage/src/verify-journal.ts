import { type Composition, type Instant, keyOf, keyText, type Register } from '@qaidam/kernel'
import type { Finding } from './contract.ts'
import type { Row, Session } from './database.ts'
import {
  instantText,
  type LinkedEntry,
  linkOf,
  locatorOf,
  RowDigest,
  versionLine,
  type Written,
} from './journal.ts'
import { historyOf, tableOf } from './naming.ts'
import { lineValues, type StoredVersion, versionFrom, versionList } from './versions.ts'

const ROWS_PER_QUERY = 20_000
const ENTRIES_PER_QUERY = 500

/**
 * Versions that one write stated, current and superseded, in the order of their rows. The next page is
 * asked for before one is handed out, so that the database reads while the digest is computed.
 */
async function* statedBy(
  session: Session,
  register: Register,
  write: string,
): AsyncGenerator<readonly StoredVersion[]> {
  let coming = pageOf(session, register, write, -1)
  try {
    for (;;) {
      const rows = await coming
      const isLast = rows.length < ROWS_PER_QUERY
      if (!isLast) coming = pageOf(session, register, write, Number(rows[rows.length - 1]?._row))
      if (rows.length > 0) yield rows.map((row) => versionFrom(register, row))
      if (isLast) return
    }
  } finally {
    // Whoever stops in the middle must not leave a statement behind.
    await coming.catch(() => undefined)
  }
}

function pageOf(session: Session, register: Register, write: string, after: number): Promise<readonly Row[]> {
  // Each table is cut off by itself, so that a page reads no more of its index than it shows.
  const select = (table: string) =>
    `(SELECT ${versionList(register, 'v')}, v._row AS _place FROM ${table} v
      WHERE v._write = $1 AND v._row > $2 ORDER BY v._row LIMIT ${ROWS_PER_QUERY})`
  return session.query(
    `SELECT * FROM (${select(tableOf(register.id))} UNION ALL ${select(historyOf(register.id))}) v
     ORDER BY _place LIMIT ${ROWS_PER_QUERY}`,
    [write, String(after)],
  )
}

/** Which versions one write ended, as lines: their own write and row. */
async function endedBy(session: Session, register: Register, write: string): Promise<readonly string[]> {
  const rows = await session.query(
    `SELECT _write::text AS w, _row::text AS r FROM ${historyOf(register.id)} WHERE _ended_by = $1 ORDER BY _write, _row`,
    [write],
  )
  return rows.map((row) => versionLine('-', [row.w ?? '', row.r ?? '']))
}

/** The digest of what a write stated and ended, read back from the tables. */
export async function digestOfWrite(
  session: Session,
  registers: readonly Register[],
  written: Written,
  write: string,
): Promise<RowDigest> {
  const digest = new RowDigest()
  for (const register of registers) {
    for await (const versions of statedBy(session, register, write)) {
      digest.add(
        register.id,
        versions.map((version) =>
          versionLine(version.row, lineValues(register, version, written[register.id])),
        ),
      )
    }
    const ended = await endedBy(session, register, write)
    if (ended.length > 0) digest.add(register.id, ended)
  }
  return digest
}

interface Entry extends LinkedEntry {
  readonly seq: number
  readonly recordedAt: Instant
  readonly link: string
}

/** Walks the chain from its beginning; every entry's link and rows are computed again. */
export async function verifyJournal(
  session: Session,
  composition: Composition,
  progress: (step: string) => void,
): Promise<Finding[]> {
  const findings: Finding[] = []
  let previous = { seq: 0, link: '', recordedAt: '' }
  const amended = new Map<string, number>()
  for (;;) {
    const entries = await entriesAfter(session, previous.seq)
    for (const entry of entries) {
      findings.push(...checkLink(entry, previous))
      for (const id of entry.amends ? Object.keys(entry.registers) : []) {
        if (!amended.has(id)) amended.set(id, entry.seq)
      }
      findings.push(...(await checkRows(session, composition, entry)))
      previous = { seq: entry.seq, link: entry.link, recordedAt: entry.recordedAt }
    }
    if (entries.length < ENTRIES_PER_QUERY) break
    progress(`journal: ${previous.seq} entries`)
  }
  const [head] = await session.query('SELECT seq::text AS seq, link FROM head')
  if (head === undefined || Number(head.seq) !== previous.seq || head.link !== previous.link) {
    findings.push({
      code: 'VER-003',
      message: `The journal ends at entry ${previous.seq}, but its head says ${head?.seq ?? 'nothing'}: entries were removed or added at the end.`,
    })
  }
  return [...findings, ...(await checkAmended(session, amended))]
}

/** The list of amended registers, by which readers pass over the others, is what the entries say. */
async function checkAmended(
  session: Session,
  amended: ReadonlyMap<string, number>,
): Promise<readonly Finding[]> {
  const rows = await session.query('SELECT register, seq::text AS seq FROM amended')
  const kept = new Map(rows.map(({ register, seq }) => [register ?? '', Number(seq)]))
  return [...new Set([...kept.keys(), ...amended.keys()])]
    .filter((id) => kept.get(id) !== amended.get(id))
    .map((id) => ({
      code: 'VER-006',
      message: `${id} is listed as first amended by entry ${kept.get(id) ?? 'none'}; the journal says ${amended.get(id) ?? 'none'}.`,
    }))
}

async function entriesAfter(session: Session, seq: number): Promise<readonly Entry[]> {
  const rows = await session.query(
    `SELECT seq::text AS seq, write::text AS write, id, request, kind, actor, reason,
      ${instantText('recorded_at')} AS recorded_at,
       registers::text AS registers, row_count::text AS row_count, amends::text AS amends,
       changes::text AS changes, digest, encode(locators, 'base64') AS locators, link
     FROM journal WHERE seq > $1 ORDER BY journal.seq LIMIT ${ENTRIES_PER_QUERY}`,
    [String(seq)],
  )
  return rows.map((row) => ({
    seq: Number(row.seq),
    recordedAt: (row.recorded_at ?? '') as Instant,
    link: row.link ?? '',
    write: row.write ?? '',
    id: row.id ?? '',
    request: row.request ?? '',
    kind: row.kind as Entry['kind'],
    actor: row.actor ?? '',
    reason: row.reason ?? '',
    registers: JSON.parse(row.registers ?? '{}') as Written,
    rowCount: Number(row.row_count),
    amends: row.amends === 'true',
    changes: row.changes ?? null,
    digest: row.digest ?? '',
    locators: Buffer.from(row.locators ?? '', 'base64'),
  }))
}

function checkLink(
  entry: Entry,
  previous: { seq: number; link: string; recordedAt: string },
): readonly Finding[] {
  if (entry.seq !== previous.seq + 1) {
    return [
      {
        code: 'VER-001',
        message: `Journal entry ${previous.seq + 1} is missing; the next is ${entry.seq} (${entry.id}).`,
      },
    ]
  }
  const said = `Journal entry ${entry.seq} (${entry.id}, by ${entry.actor})`
  if (entry.recordedAt < previous.recordedAt) {
    return [
      { code: 'VER-002', message: `${said} is dated ${entry.recordedAt}, before the entry it follows.` },
    ]
  }
  const link = linkOf(previous.link, entry.seq, entry.recordedAt, entry)
  return link === entry.link
    ? []
    : [
        {
          code: 'VER-002',
          message: `${said} was altered: its link is ${entry.link}, its content gives ${link}.`,
        },
      ]
}

async function checkRows(
  session: Session,
  composition: Composition,
  entry: Entry,
): Promise<readonly Finding[]> {
  const ids = Object.keys(entry.registers)
  const registers = ids
    .map((id) => composition.registers.get(id))
    .filter((register) => register !== undefined)
  if (registers.length < ids.length) {
    return [
      {
        code: 'VER-004',
        message: `Journal entry ${entry.seq} writes to ${ids.join(', ')}; not all of these are composed.`,
      },
    ]
  }
  const { digest } = (await digestOfWrite(session, registers, entry.registers, entry.write)).finish()
  if (digest === entry.digest) return []
  return [
    {
      code: 'VER-005',
      message: `Journal entry ${entry.seq} (${entry.id}): ${await locate(session, registers, entry)}`,
    },
  ]
}

/** Names the row that differs from what the entry recorded. */
async function locate(session: Session, registers: readonly Register[], entry: Entry): Promise<string> {
  let index = 0
  const locator = (at: number) =>
    at * 4 < entry.locators.length ? entry.locators.readUInt32BE(at * 4) : undefined
  let first: string | undefined
  let count = 0
  for (const register of registers) {
    for await (const versions of statedBy(session, register, entry.write)) {
      for (const version of versions) {
        count += 1
        const name = `row ${version.row}, ${register.id} ${keyText(keyOf(register, version.values))}`
        const values = lineValues(register, version, entry.registers[register.id])
        const found = locatorOf(versionLine(version.row, values))
        if (first === undefined && found !== locator(index)) {
          // The same line stands one place later: a row before it is gone. Otherwise it is this row.
          first =
            found === locator(index + 1) ? `a row before ${name} was removed` : `${name} was altered or added`
        }
        index += 1
      }
    }
  }
  if (first !== undefined) return `${first}; it stated ${entry.rowCount} rows and has ${count}.`
  if (count < entry.rowCount)
    return `its last rows were removed: it stated ${entry.rowCount} rows and has ${count}.`
  return 'its rows are as recorded, but versions that it ended were put back, removed or ended by another entry.'
}
