import {
  type AreaCode,
  caseOf,
  type Day,
  dayOfLocalTime,
  Fault,
  type LocalTime,
  localTimeOf,
  moveOf,
  type RequestTable,
  type RequestUnits,
  requestColumnRegister,
  requestProcedure,
  requestRegister,
  requestSlipRegister,
  slipProcedure,
  type Values,
} from '@qaidam/kernel'
import type { Receipt, RecordsAsked, Store } from '../contract.ts'

/** A request and how far it has come. */
export interface RequestStanding {
  readonly id: string
  readonly table: RequestTable
  readonly purpose: string
  readonly office: string
  readonly post: string
  readonly area: AreaCode
  readonly askedOn: Day
  readonly dueOn: Day
  readonly stage: 'open' | 'closed' | 'taken-over'
  /** Nothing can be filled in any more; what was is kept. */
  readonly expired: boolean
  /** The register that it became, and the office that keeps it. */
  readonly takenOver: { readonly register: string; readonly keeper: string } | null
}

/** What one unit owes of a request, and who answered it. */
export interface SlipStanding {
  readonly slip: string
  readonly request: string
  readonly area: AreaCode
  /** The office that fills it in, where offices do. */
  readonly unit: string | null
  readonly post: string
  readonly stage: 'owed' | 'answered' | 'waived'
  readonly cells: number
  readonly nil: boolean | null
  readonly answered: { readonly person: string; readonly at: LocalTime } | null
}

/** The newest first. */
export async function readRequests(store: Store): Promise<readonly RequestStanding[]> {
  const requests = await everyRecord(store, requestRegister.id)
  const found = await standings(store, requests)
  return [...found].sort((one, other) => (one.askedOn < other.askedOn ? 1 : -1))
}

/** @throws Fault REQ-020 when there is no such request */
export async function readRequest(store: Store, id: string): Promise<RequestStanding> {
  const requests = await everyRecord(store, requestRegister.id, { matching: { request: [id] } })
  const [found] = await standings(store, requests)
  if (found !== undefined) return found
  throw new Fault('REQ-020', `There is no request "${id}".`, 'List them with GET /api/requests.')
}

async function standings(store: Store, requests: readonly Values[]): Promise<readonly RequestStanding[]> {
  if (requests.length === 0) return []
  const ids = requests.map(({ request }) => request ?? '')
  const columns = await everyRecord(store, requestColumnRegister.id, { matching: { request: ids } })
  const cases = await everyRecord(store, caseOf(requestProcedure.id), { matching: { record: ids } })
  const moves = await everyRecord(store, moveOf(requestProcedure.id), { matching: { record: ids } })
  const today = dayOfLocalTime(localTimeOf(store.clock()))
  return requests.map((values) => {
    const id = values.request ?? ''
    const taken = moves.find(({ record, move }) => record === id && move === 'take-over')
    return {
      id,
      table: tableOfRequest(
        values,
        columns.filter(({ request }) => request === id),
      ),
      purpose: values.purpose ?? '',
      office: values.office ?? '',
      post: values.post ?? '',
      area: values.area as AreaCode,
      askedOn: values.askedOn as Day,
      dueOn: values.dueOn as Day,
      stage: (cases.find(({ record }) => record === id)?.stage ?? 'open') as RequestStanding['stage'],
      expired: (values.dueOn ?? '') < today,
      takenOver: taken === undefined ? null : { register: taken.register ?? '', keeper: taken.keeper ?? '' },
    }
  })
}

function tableOfRequest(values: Values, columns: readonly Values[]): RequestTable {
  const ordered = [...columns].sort((one, other) => Number(one.position) - Number(other.position))
  return {
    title: { zh: values.title ?? '', en: values.titleEn ?? '' },
    units: values.units as RequestUnits,
    ...(values.about == null ? {} : { about: values.about }),
    held: ordered.flatMap(({ source }) => (source == null ? [] : [source])),
    asked: ordered.flatMap(({ column, definition, apart }) =>
      definition == null
        ? []
        : [
            {
              column: column ?? '',
              field: JSON.parse(definition) as RequestTable['asked'][number]['field'],
              ...(apart == null ? {} : { apart }),
            },
          ],
    ),
  }
}

/** The slips of requests, in the order of their units. */
export async function readSlips(
  store: Store,
  matching: { readonly request?: readonly string[]; readonly slip?: readonly string[] },
): Promise<readonly SlipStanding[]> {
  const slips = await everyRecord(store, requestSlipRegister.id, { matching })
  const ids = slips.map(({ slip }) => slip ?? '')
  const cases = new Map(
    (await everyRecord(store, caseOf(slipProcedure.id), { matching: { record: ids } })).map((values) => [
      values.record ?? '',
      values,
    ]),
  )
  const fills = new Map<string, Values>()
  for (const move of await everyRecord(store, moveOf(slipProcedure.id), { matching: { record: ids } })) {
    if (move.move === 'fill') fills.set(move.record ?? '', move)
  }
  return slips.map((values) => {
    const slip = values.slip ?? ''
    const stage = (cases.get(slip)?.stage ?? 'owed') as SlipStanding['stage']
    const fill = stage === 'answered' ? fills.get(slip) : undefined
    return {
      slip,
      request: values.request ?? '',
      area: values.area as AreaCode,
      unit: values.unit ?? null,
      post: cases.get(slip)?.post ?? values.post ?? '',
      stage,
      cells: Number(values.cells ?? '0'),
      nil: fill === undefined ? null : fill.nil === 'true',
      answered: fill === undefined ? null : { person: fill.person ?? '', at: fill.at as LocalTime },
    }
  })
}

/** @throws Fault REQ-021 when there is no such slip */
export async function readSlip(store: Store, slip: string): Promise<SlipStanding> {
  const [found] = await readSlips(store, { slip: [slip] })
  if (found !== undefined) return found
  throw new Fault('REQ-021', `There is no slip "${slip}".`, 'GET /api/requests/ID lists those of a request.')
}

/** What a retry is answered: it was done, and nothing is written. */
export async function repeated(store: Store): Promise<Receipt> {
  const { seq, recordedAt } = await store.head()
  return { seq, recordedAt: recordedAt ?? store.clock(), repeated: true }
}

/** All records of a register that are in force and match, page by page. */
export async function everyRecord(
  store: Pick<Store, 'records'>,
  register: string,
  asked: RecordsAsked = {},
): Promise<readonly Values[]> {
  if (Object.values(asked.matching ?? {}).some((values) => values.length === 0)) return []
  const found: Values[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.records(register, {
      ...asked,
      limit: 1_000,
      ...(cursor == null ? {} : { cursor }),
    })
    found.push(...page.records.filter(({ validTo }) => validTo === null).map(({ values }) => values))
    cursor = page.next
  }
  return found
}
