import { keyText, type Register } from '@qaidam/kernel'
import type { RecordPage, RecordsAsked } from './contract.ts'
import { badCursor, cursorOf, placeOf } from './cursor.ts'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { keyOrder, Narrowing, orderOf } from './narrowing.ts'
import { sourceAt } from './read-tallies.ts'
import { versionFrom, versionList } from './versions.ts'

/** As many as a file is written by; what is asked through the API is held to less there. */
const LIMIT_MAX = 10_000

/**
 * Records of a register, a page at a time: by key, or by a field that was named. With `area`, those whose
 * first area field lies in it; with `matching` and `where`, those whose fields say so. A page is found
 * by its cursor or by its place in the list (`offset`). @throws Fault ANS-010, ANS-012, ANS-013
 */
export async function listRecords(
  session: Session,
  register: Register,
  known: Known,
  asked: RecordsAsked,
): Promise<RecordPage> {
  const limit = Math.min(Math.max(1, asked.limit ?? 100), LIMIT_MAX)
  const source = sourceAt(register, known, 1)
  const narrowing = new Narrowing(register, source.parameters)
  narrowing.narrow(asked)
  const total = asked.total === true ? await countOf(session, source.sql, narrowing) : undefined
  const offset = placeBy(register, asked, narrowing)
  const order = orderOf(register, asked.sort)
  // Only the rows of the page are written out as text, not those before it.
  const rows = await session.query(
    `SELECT ${versionList(register, 'v')} FROM (
       SELECT * FROM ${source.sql} v ${narrowing.where} ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${offset}
     ) v ORDER BY ${order}`,
    narrowing.parameters,
  )
  const records = rows.slice(0, limit).map((row) => {
    const { values, validFrom, validTo } = versionFrom(register, row)
    return { record: keyText(register.key.map((name) => values[name] ?? '')), values, validFrom, validTo }
  })
  const last = rows.length > limit ? records.at(-1) : undefined
  const next = last === undefined ? null : nextOf(register, asked, last, offset + limit)
  return { records, next, ...(total === undefined ? {} : { total }) }
}

async function countOf(session: Session, source: string, narrowing: Narrowing): Promise<number> {
  const [row] = await session.query(
    `SELECT count(*)::text AS n FROM ${source} v ${narrowing.where}`,
    narrowing.parameters,
  )
  return Number(row?.n)
}

/** Goes to the page: after the record of a cursor, or over so many records of the list. */
function placeBy(register: Register, asked: RecordsAsked, narrowing: Narrowing): number {
  const { cursor, sort, offset = 0 } = asked
  if (cursor === undefined) return offset
  if (sort !== undefined) {
    const [place = ''] = placeOf(cursor, 1)
    if (!/^\d{1,9}$/.test(place)) throw badCursor(cursor)
    return Number(place)
  }
  const order = keyOrder(register)
  const places = placeOf(cursor, order.length).map((part) => narrowing.give(part))
  narrowing.tests.push(`(${order.join(', ')}) > (${places.join(', ')})`)
  return 0
}

/** A list in another order than the key's is gone through by number, since a field may be empty. */
function nextOf(
  register: Register,
  { sort }: RecordsAsked,
  last: RecordPage['records'][number],
  offset: number,
): string {
  if (sort !== undefined) return cursorOf([String(offset)])
  return cursorOf([
    ...register.key.map((name) => last.values[name] ?? ''),
    ...(last.validFrom === null ? [] : [last.validFrom]),
  ])
}
