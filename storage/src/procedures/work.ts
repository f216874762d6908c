import {
  type AreaCode,
  areaPrefix,
  type Composition,
  caseOf,
  type Day,
  dayOfLocalTime,
  holderOf,
  type LocalTime,
  lapsingSteps,
  moveOf,
  type Procedure,
  staffRegister,
  taskOf,
  type Values,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { tableOf } from '../naming.ts'
import { staffingOn } from './staffing.ts'

/** A step that somebody owes, as a list of work shows it. */
export interface OwedStep {
  readonly procedure: string
  readonly register: string
  readonly record: string
  readonly task: string
  readonly step: string
  readonly area: string
  readonly post: string
  readonly told: string | null
  readonly status: 'open' | 'paused'
  readonly card: string
  readonly openedAt: LocalTime
  readonly lateFrom: LocalTime | null
}

export interface WorkQuestion {
  /** Posts whose work is asked for; everybody's where it is left out. */
  readonly posts?: readonly string[]
  /** Steps that lie on an area or inside it. */
  readonly area?: AreaCode
  readonly procedure?: string
  readonly card?: string
  readonly limit?: number
}

const STEPS_MAX = 500

/** Steps that are owed, the most pressing first. */
export async function owedSteps(
  session: Session,
  composition: Composition,
  asked: WorkQuestion,
  now: LocalTime,
): Promise<readonly OwedStep[]> {
  const limit = Math.min(asked.limit ?? 100, STEPS_MAX)
  const parameters: unknown[] = [
    asked.posts ?? null,
    asked.area === undefined ? '' : areaPrefix(asked.area),
    asked.card ?? null,
    limit,
    now,
  ]
  const procedures = [...composition.procedures.values()].filter(
    ({ id }) => asked.procedure === undefined || asked.procedure === id,
  )
  if (procedures.length === 0) return []
  const selects = procedures.map(
    ({ id }, index) => `SELECT * FROM (SELECT ${index}::text AS nth, ${COLUMNS} FROM ${tableOf(taskOf(id))} t
      WHERE ${OPEN} AND ${stillOwed(procedures[index], '$5')}
        AND ($1::text[] IS NULL OR t.post = ANY($1) OR t.told = ANY($1))
        AND starts_with(t.area, $2) AND ($3::text IS NULL OR t.card = $3)
      ORDER BY t.late_from NULLS LAST, t.opened_at LIMIT $4::int) p`,
  )
  const rows = await session.query(
    `SELECT * FROM (${selects.join(' UNION ALL ')}) all_steps
     ORDER BY late_from NULLS LAST, opened_at, record LIMIT $4::int`,
    parameters,
  )
  return rows.map((row) => stepFrom(procedures[Number(row.nth)], row))
}

/** What lapses with its limit is owed by nobody after it. */
export function stillOwed(procedure: Procedure | undefined, now: string): string {
  const lapsing = procedure === undefined ? [] : lapsingSteps(procedure)
  const steps = lapsing.map((step) => `'${step}'`).join(', ')
  return steps === ''
    ? `${now}::text IS NOT NULL`
    : `(t.late_from > ${now}::text OR t.late_from IS NULL OR t.step NOT IN (${steps}))`
}

const OPEN = `t.status <> 'done' AND t._valid_to IS NULL`
const COLUMNS = 't.record, t.task, t.step, t.area, t.post, t.told, t.status, t.card, t.opened_at, t.late_from'

function stepFrom(procedure: Procedure | undefined, row: Readonly<Record<string, string | null>>): OwedStep {
  return {
    procedure: procedure?.id ?? '',
    register: procedure?.register ?? '',
    record: row.record ?? '',
    task: row.task ?? '',
    step: row.step ?? '',
    area: row.area ?? '',
    post: row.post ?? '',
    told: row.told ?? null,
    status: row.status === 'paused' ? 'paused' : 'open',
    card: row.card ?? 'none',
    openedAt: row.opened_at as LocalTime,
    lateFrom: (row.late_from ?? null) as LocalTime | null,
  }
}

/** Steps that a person's moves laid on others, and that are still owed. */
async function askedOfOthers(
  session: Session,
  composition: Composition,
  person: string,
  posts: readonly string[],
  now: LocalTime,
): Promise<readonly OwedStep[]> {
  const found: OwedStep[] = []
  for (const procedure of composition.procedures.values()) {
    const rows = await session.query(
      `SELECT ${COLUMNS} FROM ${tableOf(taskOf(procedure.id))} t
       JOIN ${tableOf(moveOf(procedure.id))} m
         ON m.record = t.record AND m."number"::text = split_part(t.task, '.', 1)
       WHERE ${OPEN} AND ${stillOwed(procedure, '$3')} AND m.person = $1 AND NOT t.post = ANY($2::text[])
       ORDER BY t.late_from NULLS LAST LIMIT 100`,
      [person, posts, now],
    )
    found.push(...rows.map((row) => stepFrom(procedure, row)))
  }
  return found
}

/** Who answered for a record on a day. */
export interface Answering {
  readonly post: string
  readonly person: string | null
}

/** The one who answered for a record as a whole on a day, through the post and its holder then. */
export async function answeringOn(
  session: Session,
  procedure: Procedure,
  record: string,
  on: Day,
): Promise<Answering | undefined> {
  const [row] = await session.query(
    `SELECT post FROM ${tableOf(caseOf(procedure.id))}
     WHERE record = $1 AND _valid_from <= $2::date AND (_valid_to IS NULL OR $2::date < _valid_to)`,
    [record, on],
  )
  if (row?.post == null) return undefined
  const staffing = await staffingOn(session, on)
  return { post: row.post, person: holderOf(staffing, row.post) ?? null }
}

/** What waits for a person, and what that person waits for. */
export interface Work {
  readonly posts: readonly string[]
  readonly owed: readonly OwedStep[]
  readonly asked: readonly OwedStep[]
}

export async function workOf(
  session: Session,
  composition: Composition,
  person: string,
  at: LocalTime,
): Promise<Work> {
  const held = await personOn(session, composition, person, dayOfLocalTime(at))
  const posts = held.posts.map(({ post }) => post ?? '')
  return {
    posts,
    owed: await owedSteps(session, composition, { posts, limit: STEPS_MAX }, at),
    asked: await askedOfOthers(session, composition, person, posts, at),
  }
}

export interface PersonOn {
  /** Null where the register of staff does not know the person. */
  readonly name: string | null
  /** Rows of the register of posts. */
  readonly posts: readonly Values[]
}

/** A person with the posts held on a day; nobody's where no procedures are composed. */
export async function personOn(
  session: Session,
  composition: Composition,
  person: string,
  on: Day,
): Promise<PersonOn> {
  if (!composition.registers.has(staffRegister.id)) return { name: null, posts: [] }
  const [known] = await session.query(`SELECT "name" FROM ${tableOf(staffRegister.id)} WHERE person = $1`, [
    person,
  ])
  const { posts } = await staffingOn(session, on)
  return { name: known?.name ?? null, posts: [...posts.values()].filter(({ holder }) => holder === person) }
}
