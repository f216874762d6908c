import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  type AreaCode,
  type AskedColumn,
  answerRegister,
  areaLevel,
  askedAgain,
  type Change,
  columnFaults,
  compose,
  type Day,
  dayOfLocalTime,
  Fault,
  Faults,
  faultsOf,
  heldSource,
  isInside,
  localTimeOf,
  period,
  type RequestTable,
  type RequestUnits,
  requestColumnRegister,
  requestRegister,
  requestSlipRegister,
} from '@qaidam/kernel'
import { question } from '../answers.ts'
import type { Store } from '../contract.ts'
import { everyRecord, readRequests } from './reading.ts'

/** A request as an office composes it. */
export interface RequestAsked {
  /** Makes a retry harmless, and names the request. */
  readonly id: string
  readonly person: string
  readonly post: string
  readonly title: string
  readonly titleEn: string
  readonly purpose: string
  /** Where: the units of the level inside it are asked. */
  readonly area: AreaCode
  readonly units: RequestUnits
  /** Which offices, where offices are asked. */
  readonly offices?: readonly string[]
  readonly about?: string
  readonly dueOn: Day
  readonly held: readonly string[]
  readonly asked: readonly AskedColumn[]
}

interface Slip {
  readonly area: AreaCode
  readonly unit: string | null
  readonly post: string | null
  readonly rows: number
}

/** More rows than anybody fills in by hand: the wrong thing is asked, or of too many. */
const ROWS_MAX = 500

/**
 * Composes a request and lays it on its units; answers its number.
 * @throws Faults REQ-… for everything that is wrong with it, and nothing is kept then
 */
export async function askRequest(store: Store, asked: RequestAsked): Promise<string> {
  const today = dayOfLocalTime(localTimeOf(store.clock()))
  const number = `${today.slice(0, 4)}-${createHash('sha256').update(asked.id).digest('hex').slice(0, 8)}`
  // What it asks would now be asked already: a retry is answered, not judged again.
  if (await store.written(asked.id)) return repeated(store, asked, number)
  const office = await officeOf(store, asked.person, asked.post, today)
  const table = tableOf(asked)
  const faults = [...columnFaults(table), ...(await tableFaults(store, table, office))]
  if (asked.dueOn < today)
    faults.push(
      new Fault(
        'REQ-007',
        `The last day, ${asked.dueOn}, is over; today is ${today}.`,
        'Give a day to come, with enough working days to fill it in.',
      ),
    )
  if (faults.length > 0) throw new Faults(faults)
  const slips = await slipsOf(store, asked, today)
  checkFigures(store, table, slips)
  const write = { id: asked.id, actor: asked.person, reason: `${asked.title}：${asked.purpose}` }
  await store.write({ ...write, changes: changesOf(asked, { number, office, today, slips, table }) })
  return number
}

/** The number of a request that was sent again. @throws Fault REQ-023 when the id was given to another */
async function repeated(store: Store, asked: RequestAsked, number: string): Promise<string> {
  const all = await readRequests(store)
  const before = all.find(({ id }) => id === number)
  const { purpose, area, dueOn } = asked
  // What was kept has been text in between, which knows no undefined.
  const plain = (of: unknown): unknown => JSON.parse(JSON.stringify(of))
  const same =
    before !== undefined &&
    isDeepStrictEqual(
      plain({ table: before.table, purpose: before.purpose, area: before.area, dueOn: before.dueOn }),
      plain({ table: tableOf(asked), purpose, area, dueOn }),
    )
  if (same) return number
  throw new Fault(
    'REQ-023',
    `The id "${asked.id}" was given to ${before === undefined ? 'another write' : `request ${number}, which asks something else`}.`,
    'Send another request with an id (Idempotency-Key) of its own.',
  )
}

function tableOf({ title, titleEn, units, about, held, asked }: RequestAsked): RequestTable {
  return {
    title: { zh: title, en: titleEn },
    units,
    ...(about === undefined ? {} : { about }),
    held,
    asked,
  }
}

/** The office in which a person holds a post. @throws Fault REQ-010 */
async function officeOf(store: Store, person: string, post: string, on: Day): Promise<string> {
  const { posts } = await store.personOn(person, on)
  const held = posts.find((each) => each.post === post)
  if (held?.office != null) return held.office
  throw new Fault('REQ-010', `${person} does not hold ${post} today.`, 'Ask in a post of your own.')
}

/** What is wrong with the columns and rows of a request, or asks again for what is held. */
async function tableFaults(store: Store, table: RequestTable, office: string): Promise<readonly Fault[]> {
  const { composition } = store
  const found: Fault[] = []
  const attempt = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      found.push(...faultsOf(error))
    }
  }
  const about = table.about === undefined ? undefined : composition.registers.get(table.about)
  const placed = Object.values(about?.fields ?? {}).some(({ type }) => type === 'area')
  if (table.about !== undefined && (about?.key.length !== 1 || !placed))
    found.push(
      new Fault(
        'REQ-005',
        `A request cannot have a row for each record of "${table.about}".`,
        'Take a register with a key of one field and an area, so that each unit gets its own records.',
      ),
    )
  else for (const source of table.held) attempt(() => heldSource(composition, table.about, source))
  const answers = answerRegister(table, office)
  // Units, limits and patterns of what is asked, by the checks of every register.
  attempt(() =>
    compose({
      packs: [{ id: 'request', name: table.title, registers: [answers], figures: [] }],
      standards: [],
      methods: [],
    }),
  )
  const others = (await readRequests(store)).filter(
    ({ stage, expired }) => stage === 'taken-over' || (stage === 'open' && !expired),
  )
  return [...found, ...askedAgain(composition, table, others)]
}

/** The units that are asked, each with the number of its rows; who has no row is not asked. */
async function slipsOf(store: Store, asked: RequestAsked, today: Day): Promise<readonly Slip[]> {
  const units = asked.units === 'office' ? await officesOf(store, asked) : areasOf(store, asked, today)
  const slips: Slip[] = []
  for (const unit of units) {
    const rows =
      asked.about === undefined ? 1 : (await everyRecord(store, asked.about, { area: unit.area })).length
    if (rows > ROWS_MAX)
      throw new Fault(
        'REQ-006',
        `${unit.unit ?? unit.area} would have ${rows} rows to fill in.`,
        `Ask a lower level, or a register with at most ${ROWS_MAX} records a unit.`,
      )
    if (rows > 0) slips.push({ ...unit, rows })
  }
  if (slips.length > 0) return slips
  throw new Fault(
    'REQ-009',
    `Nobody in ${asked.area} has anything to fill in.`,
    'Choose an area and a level with units, and a register with records there.',
  )
}

function areasOf(store: Store, asked: RequestAsked, today: Day): readonly Omit<Slip, 'rows'>[] {
  return [...store.areas.all()]
    .filter(({ code, from, to }) => {
      const exists = (from === undefined || from <= today) && (to === undefined || today <= to)
      return exists && areaLevel(code) === asked.units && isInside(code, asked.area)
    })
    .map(({ code }) => ({ area: code, unit: null, post: null }))
}

/** Each office with the post that answers there: its head, or the first that somebody holds. */
async function officesOf(store: Store, asked: RequestAsked): Promise<readonly Omit<Slip, 'rows'>[]> {
  const found: Omit<Slip, 'rows'>[] = []
  for (const id of asked.offices ?? []) {
    const office = store.prefecture.offices.find((each) => each.id === id)
    const posts = await everyRecord(store, 'post', { matching: { office: [id] } })
    const held = posts.filter(({ holder }) => holder != null)
    const own = new Set(posts.map(({ post }) => post))
    const post = (held.find(({ superior }) => !own.has(superior ?? '')) ?? held[0])?.post
    if (office === undefined || post == null)
      throw new Fault(
        'REQ-008',
        `Office "${id}" ${office === undefined ? 'is not there' : 'has nobody in any post'}.`,
        'Name offices of the prefecture with somebody who can answer.',
      )
    found.push({ area: office.area, unit: id, post })
  }
  return found
}

/** Figures must be held for the units. @throws Fault ANS-… of the first that is not */
function checkFigures(store: Store, table: RequestTable, slips: readonly Slip[]): void {
  for (const text of table.held) {
    const source = heldSource(store.composition, table.about, text)
    if (source.kind !== 'figure') continue
    for (const { area } of slips.slice(0, 1))
      question(store.composition, store.areas, source.figure, area, period(source.period))
  }
}

interface Made {
  readonly number: string
  readonly office: string
  readonly today: Day
  readonly slips: readonly Slip[]
  readonly table: RequestTable
}

function changesOf(asked: RequestAsked, { number, office, today, slips, table }: Made): readonly Change[] {
  const enter = (register: string, values: Extract<Change, { kind: 'enter' }>['values']): Change => ({
    kind: 'enter',
    register,
    values,
  })
  const request = enter(requestRegister.id, {
    request: number,
    title: asked.title,
    titleEn: asked.titleEn,
    purpose: asked.purpose,
    office,
    post: asked.post,
    area: asked.area,
    units: asked.units,
    about: asked.about ?? null,
    askedOn: today,
    dueOn: asked.dueOn,
  })
  const held = table.held.map((source) => ({ column: source, source }))
  const columns = [...held, ...table.asked].map((each, index) =>
    enter(requestColumnRegister.id, {
      request: number,
      column: each.column,
      position: String(index + 1),
      source: 'source' in each ? each.source : null,
      definition: 'field' in each ? JSON.stringify(each.field) : null,
      apart: 'field' in each ? (each.apart ?? null) : null,
    }),
  )
  const own = slips.map(({ area, unit, post, rows }) =>
    enter(requestSlipRegister.id, {
      slip: `${number}.${unit ?? area}`,
      request: number,
      area,
      unit,
      post,
      office,
      cells: String(rows * table.asked.length),
      openedOn: today,
      dueOn: asked.dueOn,
    }),
  )
  return [request, ...columns, ...own]
}
