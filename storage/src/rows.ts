import { areaPrefix, type Composition, type FigureRow, keyText, rational, type Tally } from '@qaidam/kernel'
import { computeAll, inputsOf, type Node, tallyPart } from './compute.ts'
import type { FigureRows } from './contract.ts'
import { badCursor, cursorOf, placeOf } from './cursor.ts'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { contributionOf } from './measures.ts'
import { columnOf, keyColumns, valueList } from './naming.ts'
import { readTallies, rowsCondition, sourceAt } from './read-tallies.ts'
import { getRegister } from './write.ts'

const LIMIT_MAX = 1_000

/** One page of the rows that make a figure; over all pages, each part's contributions add up to it. */
export async function figureRows(
  session: Session,
  composition: Composition,
  node: Node,
  known: Known,
  limitAsked: number | undefined,
  cursor: string | undefined,
): Promise<FigureRows> {
  const limit = Math.min(Math.max(1, limitAsked ?? 100), LIMIT_MAX)
  const { figure } = node
  if (figure.kind === 'tally') return tallyRows(session, composition, figure, node, known, limit, cursor)
  if (figure.kind === 'evaluation') return evaluationRows(session, composition, node, known, limit, cursor)
  return formulaRows(session, composition, node, known, limit, cursor)
}

async function tallyRows(
  session: Session,
  composition: Composition,
  tally: Tally,
  node: Node,
  known: Known,
  limit: number,
  cursor: string | undefined,
): Promise<FigureRows> {
  const register = getRegister(composition, tally.register)
  const read = { tally, area: node.area, first: node.period.first, last: node.period.last }
  const count = (await readTallies(session, composition, [read], known)).get(read)?.count ?? rational(0)
  const after = cursor === undefined ? [] : placeOf(cursor, register.key.length)
  const source = sourceAt(register, known, 4)
  const keys = keyColumns(register).map((column) => `v.${column}`)
  const places = after.map((_, index) => `$${4 + source.parameters.length + index}`)
  const beyond =
    after.length === 0
      ? ''
      : ` AND (${keys.join(', ')}) > (${keys.map((_, index) => `${places[index]}`).join(', ')})`
  const distinct =
    typeof tally.add === 'object' && 'distinct' in tally.add ? `v.${columnOf(tally.add.distinct)}` : undefined
  // Of rows that share a value, the first by key stands for it, so that contributions add up.
  const from =
    distinct === undefined
      ? source.sql
      : `(SELECT DISTINCT ON (${distinct}) v.* FROM ${source.sql} v WHERE ${rowsCondition(register, tally)} AND ${distinct} IS NOT NULL ORDER BY ${distinct}, ${keys.join(', ')})`
  const day = tally.nature === 'stock' ? 'v._valid_from' : `v.${columnOf(tally.nature.flowOn)}::date`
  const rows = await session.query(
    `SELECT ${valueList(register, 'v')}, v.${columnOf(tally.area)} AS "_area", ${day}::text AS "_day",
       (${contributionOf(tally)})::text AS "_contribution"
     FROM ${from} v WHERE ${rowsCondition(register, tally)}${beyond}
     ORDER BY ${keys.join(', ')} LIMIT ${limit + 1}`,
    [areaPrefix(node.area), read.first, read.last, ...source.parameters, ...after],
  )
  const part = tallyPart(tally)
  const shown = rows.slice(0, limit).map((row): FigureRow => {
    const values = Object.fromEntries(Object.keys(register.fields).map((name) => [name, row[name] ?? null]))
    return {
      register: register.id,
      record: keyText(register.key.map((name) => values[name] ?? '')),
      area: row._area ?? '',
      day: row._day ?? '',
      part,
      contribution: rational(row._contribution ?? '0').toString(),
      values,
    }
  })
  const last = shown[shown.length - 1]
  return {
    rows: shown,
    total: Number(count),
    next:
      rows.length > limit && last !== undefined
        ? cursorOf(register.key.map((name) => last.values[name]))
        : null,
  }
}

async function evaluationRows(
  session: Session,
  composition: Composition,
  node: Node,
  known: Known,
  limit: number,
  cursor: string | undefined,
): Promise<FigureRows> {
  const computed = (await computeAll(session, composition, [node], known))(node)
  const all = computed.contributions ?? []
  const start = cursor === undefined ? 0 : offsetOf(cursor)
  const parts = node.figure.kind === 'evaluation' ? node.figure.parts : ''
  const rows = all.slice(start, start + limit).map(
    ({ row, part, contribution }): FigureRow => ({
      register: parts,
      record: keyText([row.by, row.day]),
      day: row.day,
      part,
      contribution: contribution.toString(),
      values: row.values,
    }),
  )
  return { rows, total: all.length, next: start + limit < all.length ? String(start + limit) : null }
}

function offsetOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor)
  throw badCursor(cursor)
}

/** The rows of each input in turn, their parts named by the input: `accepted.sum`. */
async function formulaRows(
  session: Session,
  composition: Composition,
  node: Node,
  known: Known,
  limit: number,
  cursor: string | undefined,
): Promise<FigureRows> {
  if (node.figure.kind !== 'formula') throw new RangeError(`${node.figure.id} is no formula`)
  const inputs = Object.entries(inputsOf(composition, node.figure, node))
  const [at = '0', ...rest] = (cursor ?? '0').split(':')
  const start = offsetOf(at)
  const rows: FigureRow[] = []
  let total = 0
  let next: string | null = null
  for (const [index, [name, input]] of inputs.entries()) {
    const turn = index >= start && next === null && rows.length < limit
    const inner = index === start && rest.length > 0 ? rest.join(':') : undefined
    const page = await figureRows(session, composition, input, known, turn ? limit - rows.length : 1, inner)
    total += page.total
    if (index < start) continue
    if (!turn) {
      if (next === null && page.total > 0) next = `${index}`
      continue
    }
    rows.push(...page.rows.map((row) => ({ ...row, part: `${name}.${row.part}` })))
    if (page.next !== null) next = `${index}:${page.next}`
  }
  return { rows, total, next }
}
