import {
  type AreaCode,
  areaPrefix,
  type Composition,
  type Day,
  type Figure,
  type Period,
  period,
  type Question,
  returnRegister,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { tableOf } from '../naming.ts'

/** One return as a list shows it: what is owed, and how far it has come. */
export interface ReturnStanding {
  readonly return: string
  readonly form: string
  readonly area: AreaCode
  readonly period: string
  readonly dueOn: Day
  readonly stage: string
  readonly post: string
  /** Whether the last report said that there was nothing. */
  readonly nil: boolean | null
  /** Who accepted it and when, once it is. */
  readonly accepted: { readonly person: string; readonly post: string; readonly on: Day } | null
}

export interface ReturnsAsked {
  readonly form?: string
  readonly period?: string
  readonly area?: AreaCode
  readonly stage?: string
  readonly limit?: number
}

const RETURNS_MAX = 2_000
const WAY = tableOf('return-review')

/** Returns in the order of their days, those of an area with all inside it. */
export async function returnStandings(
  session: Session,
  composition: Composition,
  asked: ReturnsAsked,
): Promise<readonly ReturnStanding[]> {
  if (!composition.registers.has(returnRegister.id)) return []
  const rows = await session.query(
    `SELECT r."return", r.form, r.area, r.period, r.due_on::text AS due_on, c.stage, c.post,
       (SELECT m.nil::text FROM ${WAY}_move m WHERE m.record = r."return" AND m.nil IS NOT NULL
        ORDER BY m."number" DESC LIMIT 1) AS nil,
       a.person, a.post AS accepted_post, a."on"::text AS accepted_on
     FROM ${tableOf(returnRegister.id)} r
     JOIN ${WAY}_case c ON c.record = r."return" AND c._valid_to IS NULL
     LEFT JOIN LATERAL (SELECT m.person, m.post, m."on" FROM ${WAY}_move m
       WHERE m.record = r."return" AND m.move = 'accept' AND c.stage = 'accepted'
       ORDER BY m."number" DESC LIMIT 1) a ON true
     WHERE ($1::text IS NULL OR r.form = $1) AND ($2::text IS NULL OR r.period = $2)
       AND starts_with(r.area, $3) AND ($4::text IS NULL OR c.stage = $4)
     ORDER BY r.period_end, r.form, r.area LIMIT $5::int`,
    [
      asked.form ?? null,
      asked.period ?? null,
      asked.area === undefined ? '' : areaPrefix(asked.area),
      asked.stage ?? null,
      Math.min(asked.limit ?? RETURNS_MAX, RETURNS_MAX),
    ],
  )
  return rows.map((row) => ({
    return: row.return ?? '',
    form: row.form ?? '',
    area: row.area as AreaCode,
    period: row.period ?? '',
    dueOn: row.due_on as Day,
    stage: row.stage ?? '',
    post: row.post ?? '',
    nil: row.nil == null ? null : row.nil === 'true',
    accepted:
      row.person == null
        ? null
        : { person: row.person, post: row.accepted_post ?? '', on: row.accepted_on as Day },
  }))
}

/** The returns that stand behind a figure: those of the registers it reads, in its area and period. */
export async function returnsBehind(
  session: Session,
  composition: Composition,
  question: Question,
): Promise<readonly ReturnStanding[]> {
  const registers = registersOf(composition, question.figure)
  const forms = [...composition.returns.values()].filter((form) => registers.has(form.register))
  const found: ReturnStanding[] = []
  for (const form of forms) {
    const standings = await returnStandings(session, composition, { form: form.id, area: question.area })
    found.push(...standings.filter((each) => within(each, question.period)))
  }
  return found
}

function within(standing: ReturnStanding, asked: Period): boolean {
  const own = period(standing.period)
  return own.first <= asked.last && asked.first <= own.last
}

/** Every register that a figure reads, through formulas and parts. */
function registersOf(composition: Composition, figure: Figure): ReadonlySet<string> {
  if (figure.kind === 'tally') return new Set([figure.register])
  if (figure.kind === 'evaluation') {
    const register = composition.parts.get(figure.parts)?.register
    return new Set(register === undefined ? [] : [register])
  }
  const inputs = Object.values(figure.from).flatMap((id) => {
    const input = composition.figures.get(id)
    return input === undefined ? [] : [...registersOf(composition, input)]
  })
  return new Set(inputs)
}
