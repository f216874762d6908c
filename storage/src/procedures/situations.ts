import {
  type Composition,
  caseOf,
  moveOf,
  type Procedure,
  type Register,
  type Situation,
  taskOf,
  unopened,
  type Values,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { columnOf, tableOf, valueList } from '../naming.ts'
import { getRegister } from '../write.ts'

/** Where records stand now, each by its key; records that are not there are left out. */
export async function situationsOf(
  session: Session,
  composition: Composition,
  procedure: Procedure,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  const subject = getRegister(composition, procedure.register)
  const cases = getRegister(composition, caseOf(procedure.id))
  const tasks = getRegister(composition, taskOf(procedure.id))
  const moves = getRegister(composition, moveOf(procedure.id))
  const key = subject.key[0] ?? ''
  const records = await current(session, subject, key, keys)
  const stages = new Map((await current(session, cases, 'record', keys)).map((row) => [row.record, row]))
  const owed = groupBy(await current(session, tasks, 'record', keys, `v.status <> 'done'`))
  const made = groupBy(await current(session, moves, 'record', keys, undefined, 'v."number"'))
  return new Map(
    records.map((values) => {
      const name = values[key] ?? ''
      const stands = stages.get(name)
      const situation: Situation = {
        ...unopened(name, values),
        stage: stands?.stage ?? undefined,
        post: stands?.post ?? undefined,
        area: stands?.area ?? undefined,
        tasks: owed.get(name) ?? [],
        moves: made.get(name) ?? [],
      }
      return [name, situation]
    }),
  )
}

/** The latest versions of records whose field is one of the keys. */
async function current(
  session: Session,
  register: Register,
  field: string,
  keys: readonly string[],
  more?: string,
  order?: string,
): Promise<readonly Values[]> {
  const tests = [
    `v.${columnOf(field)} = ANY($1::text[])`,
    ...(register.kind === 'state' ? ['v._valid_to IS NULL'] : []),
    ...(more === undefined ? [] : [more]),
  ]
  return session.query(
    `SELECT ${valueList(register, 'v')} FROM ${tableOf(register.id)} v
     WHERE ${tests.join(' AND ')}${order === undefined ? '' : ` ORDER BY ${order}`}`,
    [keys],
  )
}

function groupBy(rows: readonly Values[]): ReadonlyMap<string, readonly Values[]> {
  const groups = new Map<string, Values[]>()
  for (const row of rows) {
    const own = groups.get(row.record ?? '')
    if (own === undefined) groups.set(row.record ?? '', [row])
    else own.push(row)
  }
  return groups
}
