import {
  type Bilingual,
  Fault,
  type MoveRequest,
  type Pack,
  requestAnswerRegister,
  requestRegister,
  requestSlipRegister,
  takenOver,
  type Values,
} from '@qaidam/kernel'
import type { LoadRow, Receipt, Store } from '../contract.ts'
import { getRegister } from '../write.ts'
import {
  everyRecord,
  type RequestStanding,
  readRequest,
  readRequests,
  readSlips,
  repeated,
} from './reading.ts'

interface Ending {
  readonly id: string
  readonly request: string
  readonly person: string
  readonly post: string
}

/** Closes a request; what is still owed is asked no more. @throws Fault PRC-… to whom it is not given */
export async function closeRequest(store: Store, ending: Ending): Promise<Receipt> {
  // What it waived is owed no more, so a retry would say something else.
  if (await store.written(ending.id)) return repeated(store)
  const request = await readRequest(store, ending.request)
  const who = { person: ending.person, post: ending.post }
  const owed = request.expired
    ? []
    : (await readSlips(store, { request: [request.id] })).filter(({ stage }) => stage === 'owed')
  const waived = owed.map(
    ({ slip }): MoveRequest => ({
      register: requestSlipRegister.id,
      record: slip,
      move: 'waive',
      ...who,
    }),
  )
  return store.move({
    id: ending.id,
    actor: ending.person,
    reason: `收结：${request.table.title.zh}`,
    moves: [...waived, { register: requestRegister.id, record: request.id, move: 'close', ...who }],
  })
}

/** Sends a slip back to be filled in again. */
export function sendBack(
  store: Store,
  ending: Omit<Ending, 'request'> & { readonly slip: string; readonly reason: string },
): Promise<Receipt> {
  const { id, person, post, slip, reason } = ending
  const move = { register: requestSlipRegister.id, record: slip, move: 'send-back', person, post, reason }
  return store.move({ id, actor: person, reason, moves: [move] })
}

/** The register and the office that a request goes to for good. */
export interface Keeping {
  readonly register: string
  readonly keeper: string
}

/** A pack of one register, which takes a request over. @throws Fault REQ-016 */
export function packOfRequest(store: Store, request: RequestStanding, { register, keeper }: Keeping): Pack {
  const { registers } = store.composition
  if (request.stage !== 'open')
    throw new Fault(
      'REQ-016',
      `Request ${request.id} is ${request.stage === 'closed' ? 'closed' : 'taken over already'}.`,
      'Take over a request before it is closed; its answers stay readable.',
    )
  const about = request.table.about === undefined ? undefined : registers.get(request.table.about)
  const name: Bilingual = request.table.title
  const definition = takenOver(request.table, about, { id: register, keeper })
  return { id: `request-${request.id}`, name, registers: [definition], figures: [] }
}

/** Says that a request has become a register, which is composed at the next start. */
export function moveToKeeper(store: Store, ending: Ending, keeping: Keeping): Promise<Receipt> {
  const { id, request, person, post } = ending
  return store.move({
    id,
    actor: person,
    reason: `接为长期台账：${keeping.register}`,
    moves: [
      {
        register: requestRegister.id,
        record: request,
        move: 'take-over',
        person,
        post,
        values: { ...keeping },
      },
    ],
  })
}

/**
 * Enters the answers of requests that were taken over into the registers that they became, once those
 * are composed. Answers how many were.
 */
export async function enterTakenOver(store: Store): Promise<number> {
  if (!store.composition.registers.has(requestRegister.id)) return 0
  let count = 0
  for (const request of await readRequests(store)) {
    const register = store.composition.registers.get(request.takenOver?.register ?? '')
    const id = `request-taken-${request.id}`
    if (register === undefined || (await store.written(id))) continue
    const rows = await rowsOf(store, request)
    if (rows.length === 0) continue
    await store.load({
      id,
      actor: 'clock',
      reason: `接为长期台账：${request.table.title.zh}`,
      confirmed: '填报时已核对',
      register: getRegister(store.composition, register.id).id,
      rows,
    })
    count += 1
  }
  return count
}

async function rowsOf(store: Store, request: RequestStanding): Promise<readonly LoadRow[]> {
  const slips = await readSlips(store, { request: [request.id] })
  const answers = await everyRecord(store, requestAnswerRegister.id, {
    matching: { slip: slips.map(({ slip }) => slip) },
  })
  const rows = new Map<string, { readonly from: Values; readonly values: Record<string, string | null> }>()
  for (const answer of answers) {
    const name = `${answer.slip}\n${answer.row}`
    const own = rows.get(name) ?? { from: answer, values: {} }
    own.values[answer.column ?? ''] = answer.value ?? null
    rows.set(name, own)
  }
  const key = request.table.about !== undefined ? 'record' : request.table.units === 'office' ? 'unit' : null
  return [...rows.values()].map(({ from, values }, index) => ({
    line: index + 1,
    values: { ...values, area: from.area ?? null, ...(key === null ? {} : { [key]: from.row ?? null }) },
    ...(from.answeredOn == null ? {} : { from: from.answeredOn as NonNullable<LoadRow['from']> }),
  }))
}
