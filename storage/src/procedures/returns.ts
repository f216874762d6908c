import {
  type Area,
  type AreaBook,
  type AreaCode,
  addDays,
  addWorkingDays,
  areaLevel,
  type Change,
  type Composition,
  caseOf,
  type Day,
  Fault,
  type Period,
  parentArea,
  periodName,
  periodsOwed,
  type Register,
  type ReturnForm,
  returnKey,
  returnRegister,
  type Values,
  type WorkCalendar,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { columnOf, tableOf, textOf } from '../naming.ts'
import { getRegister, type WriteContext, writeChanges } from '../write.ts'
import { calendarOf } from './staffing.ts'

const RETURNS_PER_WRITE = 200
const RETURN_WAY = 'return-review'

/** Enters the returns that came to be owed, for every form, unit and period that has ended. */
export async function openReturns(context: WriteContext, today: Day, faults: Fault[]): Promise<number> {
  const { composition, database, areas, prefecture } = context
  const { rowsEnd } = prefecture
  // Nobody answers for periods after the last made-up row.
  const before = rowsEnd !== undefined && rowsEnd < today ? addDays(rowsEnd, 1) : today
  let count = 0
  for (const form of composition.returns.values()) {
    const periods = periodsOwed(form, before)
    const { there, calendar } = await database.snapshot(async (session) => {
      const rows = await session.query(`SELECT "return" FROM ${tableOf(returnRegister.id)} WHERE form = $1`, [
        form.id,
      ])
      return {
        there: new Set(rows.map((row) => row.return ?? '')),
        calendar: await calendarOf(session, composition),
      }
    })
    const missing = owedBy(composition, form, periods, areas, calendar, faults).filter(
      (values) => !there.has(values.return ?? ''),
    )
    for (let first = 0; first < missing.length; first += RETURNS_PER_WRITE) {
      const batch = missing.slice(first, first + RETURNS_PER_WRITE)
      const changes = batch.map((values): Change => ({ kind: 'enter', register: returnRegister.id, values }))
      const id = `clock-return-${form.id}-${batch[0]?.return}-${batch.length}`
      await writeChanges(context, { id, actor: 'clock', reason: form.name.zh, changes })
      count += batch.length
    }
  }
  return count
}

function owedBy(
  composition: Composition,
  form: ReturnForm,
  periods: readonly Period[],
  areas: AreaBook,
  calendar: WorkCalendar,
  faults: Fault[],
): readonly Values[] {
  const register = getRegister(composition, form.register)
  const cells = Object.keys(register.fields).length - register.key.length
  return periods.flatMap((period) => {
    const dueOn = dueDay(form, period, calendar, faults)
    if (dueOn === undefined) return []
    return [...areas.all()]
      .filter((area) => areaLevel(area.code) === form.from && exists(area, period.last))
      .map((area) => ({
        return: returnKey(form.id, area.code, period.name),
        form: form.id,
        register: register.id,
        area: area.code,
        level: form.from,
        period: period.name,
        periodEnd: period.last,
        office: register.owner,
        dueOn,
        cells: String(cells),
      }))
  })
}

/** A return whose last day no calendar covers is not owed yet: its day is never guessed. */
function dueDay(form: ReturnForm, period: Period, calendar: WorkCalendar, faults: Fault[]): Day | undefined {
  try {
    return addWorkingDays(period.last, form.workingDays, calendar)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    faults.push(error)
    return undefined
  }
}

const exists = (area: Area, on: Day) =>
  (area.from === undefined || area.from <= on) && (area.to === undefined || on <= area.to)

/**
 * Refuses a write of rows that an accepted return holds, whatever way the write came.
 * @throws Fault PRC-050
 */
export async function mustBeOpen(
  session: Session,
  composition: Composition,
  register: Register,
  write: string,
) {
  for (const form of composition.returns.values()) {
    if (form.register !== register.id) continue
    const area = columnOf(form.area)
    const onField = register.fields[form.on]
    if (onField === undefined) continue
    const on = `left(${textOf(onField, `v.${columnOf(form.on)}`)}, 10)`
    const touched = await session.query(
      `SELECT DISTINCT v.${area} AS area, ${on} AS on_day FROM (
         SELECT * FROM ${tableOf(register.id)} WHERE _write = $1) v
       UNION SELECT v.${area}, ${on} FROM ${tableOf(register.id)}__history v WHERE v._ended_by = $1`,
      [write],
    )
    const keys = touched.flatMap((row) => {
      const unit = unitAt(row.area as AreaCode | null, form.from)
      return unit === undefined || row.on_day == null
        ? []
        : [returnKey(form.id, unit, periodName(form, row.on_day as Day))]
    })
    if (keys.length === 0) continue
    const [locked] = await session.query(
      `SELECT record FROM ${tableOf(caseOf(RETURN_WAY))}
       WHERE record = ANY($1::text[]) AND stage = 'accepted' AND _valid_to IS NULL ORDER BY 1 LIMIT 1`,
      [[...new Set(keys)]],
    )
    if (locked === undefined) continue
    throw new Fault(
      'PRC-050',
      `The return ${locked.record} of ${register.id} was accepted and is locked.`,
      'Ask the accepting office to reopen it with a reason, then write.',
    )
  }
}

/** The unit at a level in which an area lies. */
function unitAt(area: AreaCode | null, level: ReturnForm['from']): AreaCode | undefined {
  let at = area ?? undefined
  while (at !== undefined && areaLevel(at) !== level) at = parentArea(at)
  return at
}
