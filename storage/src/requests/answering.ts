import {
  answerRegister,
  type Change,
  dayOfLocalTime,
  doubtsOf,
  Fault,
  Faults,
  localTimeOf,
  type Register,
  readValues,
  requestAnswerRegister,
  requestSlipRegister,
  type Values,
} from '@qaidam/kernel'
import type { Receipt, Store } from '../contract.ts'
import {
  everyRecord,
  type RequestStanding,
  readRequest,
  readSlip,
  repeated,
  type SlipStanding,
} from './reading.ts'
import { filledTable } from './table.ts'

/** A slip as its unit fills it in. */
export interface SlipAnswered {
  readonly id: string
  readonly person: string
  readonly post: string
  readonly slip: string
  /** Each row of the slip with the values of its asked columns; none where there is nothing. */
  readonly rows: readonly { readonly row: string; readonly values: Values }[]
  readonly nil?: boolean
  /** Why doubtful values are right. */
  readonly confirmed?: string
}

/**
 * Writes the answers of a slip and moves it on, in one stroke. The same answers sent again change
 * nothing. @throws Faults REQ-…, VAL-… for every cell that is wrong, PRC-… to whom it is not given
 */
export async function answerSlip(store: Store, answered: SlipAnswered): Promise<Receipt> {
  const slip = await readSlip(store, answered.slip)
  const request = await readRequest(store, slip.request)
  const changes = await cellsOf(store, request, slip, answered)
  const values = { nil: String(answered.nil === true) }
  if (slip.stage === 'answered' && changes.length === 0) return repeated(store)
  mustBeOpen(request, slip)
  return store.move({
    id: answered.id,
    actor: answered.person,
    reason: `填报：${request.table.title.zh}`,
    changes,
    ...(answered.confirmed === undefined ? {} : { confirmed: answered.confirmed }),
    moves: [
      {
        register: requestSlipRegister.id,
        record: slip.slip,
        move: 'fill',
        person: answered.person,
        post: answered.post,
        values,
      },
    ],
  })
}

function mustBeOpen(request: RequestStanding, slip: SlipStanding): void {
  if (request.stage !== 'open' || request.expired || slip.stage === 'waived')
    throw new Fault(
      'REQ-011',
      `Request ${request.id}, until ${request.dueOn}, is over; nothing can be filled in.`,
      'What was answered stays readable; the asking office can make a new request.',
    )
  if (slip.stage === 'answered')
    throw new Fault(
      'REQ-012',
      `${slip.answered?.person} answered the slip ${slip.slip} at ${slip.answered?.at}, with other values.`,
      'Ask the asking office to send it back, then fill it in again.',
    )
}

/** What the answers change in the register of answers, once every cell is right. */
async function cellsOf(
  store: Store,
  request: RequestStanding,
  slip: SlipStanding,
  answered: SlipAnswered,
): Promise<readonly Change[]> {
  const { rows: asked } = await filledTable(store, request, slip)
  const register = answerRegister(request.table, request.office)
  const given = new Map(answered.rows.map(({ row, values }) => [row, values]))
  checkRows(
    slip,
    asked.map(({ row }) => row),
    given,
    answered.nil === true,
  )
  const read = answered.rows.map(({ row, values }) => ({ row, ...readRow(store, register, row, values) }))
  const faults = read.flatMap((each) => each.faults)
  const doubts = answered.confirmed === undefined ? read.flatMap((each) => each.doubts) : []
  if (faults.length + doubts.length > 0) throw new Faults([...faults, ...doubts])
  const there = await everyRecord(store, requestAnswerRegister.id, { matching: { slip: [slip.slip] } })
  const wanted = new Map(
    read.flatMap(({ row, values }) =>
      request.table.asked.flatMap(({ column }) => {
        const value = values[column]
        return value == null ? [] : [[`${row}\n${column}`, { row, column, value }] as const]
      }),
    ),
  )
  return changesTo(store, slip, wanted, there)
}

/** Every row is answered, and none that is not asked. */
function checkRows(
  slip: SlipStanding,
  asked: readonly string[],
  given: ReadonlyMap<string, Values>,
  nil: boolean,
): void {
  const unknown = [...given.keys()].find((row) => !asked.includes(row))
  if (unknown !== undefined)
    throw new Fault('REQ-014', `The slip ${slip.slip} has no row "${unknown}".`, 'Fill in the rows it shows.')
  if (nil && given.size > 0)
    throw new Fault(
      'REQ-015',
      `The slip ${slip.slip} says that there is nothing, and fills in ${given.size} rows.`,
      'Say one of the two.',
    )
  const missing = asked.filter((row) => !given.has(row))
  if (nil || missing.length === 0) return
  throw new Fault(
    'REQ-013',
    `The slip ${slip.slip} leaves out ${missing.length} of ${asked.length} rows, first ${missing[0]}.`,
    'Fill in each row; where there is nothing at all, say so (nil).',
  )
}

/** A row by the checks of every register; a fault names the row. */
function readRow(store: Store, register: Register, row: string, given: Values) {
  const { values, faults } = readValues(register, { ...given, row }, store.areas)
  const named = (fault: Fault) => new Fault(fault.code, `${row}: ${fault.message}`, fault.fix)
  return {
    values,
    faults: faults.map(({ fault }) => named(fault)),
    doubts: faults.length > 0 ? [] : doubtsOf(register, values).map(({ fault }) => named(fault)),
  }
}

interface Cell {
  readonly row: string
  readonly column: string
  readonly value: string
}

function changesTo(
  store: Store,
  slip: SlipStanding,
  wanted: ReadonlyMap<string, Cell>,
  there: readonly Values[],
): readonly Change[] {
  const register = requestAnswerRegister.id
  const answeredOn = dayOfLocalTime(localTimeOf(store.clock()))
  const known = new Map(there.map((values) => [`${values.row}\n${values.column}`, values]))
  const changes: Change[] = []
  for (const [name, { row, column, value }] of wanted) {
    const before = known.get(name)
    const key = [slip.slip, row, column]
    if (before === undefined)
      changes.push({
        kind: 'enter',
        register,
        values: { slip: slip.slip, row, column, area: slip.area, value, answeredOn },
      })
    else if (before.value !== value)
      changes.push({ kind: 'correct', register, key, values: { value, answeredOn } })
  }
  for (const [name, values] of known) {
    if (!wanted.has(name))
      changes.push({ kind: 'withdraw', register, key: [slip.slip, values.row ?? '', values.column ?? ''] })
  }
  return changes
}
