import { createHash } from 'node:crypto'
import {
  type AreaCode,
  addDays,
  areaPrefix,
  type Beside,
  type Change,
  type Day,
  type Doubt,
  dayOfLocalTime,
  doubtsBeside,
  type FreshWatch,
  findingRegister,
  isWatched,
  keyOf,
  keyText,
  localTimeOf,
  procedureRegisterIds,
  type Register,
  timeLastYear,
  type Values,
} from '@qaidam/kernel'
import type { RecordPage, Store } from '../contract.ts'
import { CONFIRMED_MARK } from '../journal.ts'
import { everyRecord } from '../requests/reading.ts'

/** What a night's run did. */
export interface Examined {
  /** Records that were looked at. */
  readonly records: number
  readonly opened: number
  /** Gone, since the record was put right or is no more. */
  readonly ended: number
  /** Explained once, and open again, since the record says something else now. */
  readonly reopened: number
}

const FINDINGS_PER_WRITE = 200
const CLOCK = 'clock'

interface Found {
  readonly register: Register
  readonly record: string
  readonly doubt: Doubt
  readonly area: AreaCode
}

/**
 * Looks at every record in force of every register that has checks (校核). What is doubtful waits with
 * the office that keeps the register, once, however many nights it stays so; what was put right is gone.
 */
export async function examine(store: Store, only?: readonly string[]): Promise<Examined> {
  const { composition, clock } = store
  if (!composition.registers.has(findingRegister.id)) return { records: 0, opened: 0, ended: 0, reopened: 0 }
  const night = dayOfLocalTime(localTimeOf(clock()))
  const { seq } = await store.head()
  const generated = procedureRegisterIds(composition.procedures.values())
  const watched = [...composition.registers.values()].filter(
    (register) =>
      isWatched(register) &&
      !generated.has(register.id) &&
      (only === undefined || only.includes(register.id)),
  )
  const known = new Map(
    (await findingsNow(store))
      .filter(({ values }) => only === undefined || only.includes(values.register ?? ''))
      .map((each) => [nameOf(each.values.register, each.values.record, each.values.check), each]),
  )
  const changes: Change[] = []
  const count = { records: 0, opened: 0, ended: 0, reopened: 0 }
  for (const register of watched) {
    for await (const found of doubtfulIn(store, register, night, () => {
      count.records += 1
    })) {
      const name = nameOf(register.id, found.record, found.doubt.check)
      const before = known.get(name)
      known.delete(name)
      if (before === undefined) {
        changes.push(opening(found, night, seq))
        count.opened += 1
      } else if (before.values.message !== found.doubt.fault.message) {
        changes.push(saidAnew(before.values, found, night))
        count.reopened += 1
      }
    }
  }
  for (const gone of known.values()) {
    changes.push(ending(gone, night))
    count.ended += 1
  }
  await writeAll(store, changes, night)
  return count
}

type Standing = RecordPage['records'][number]

const nameOf = (...parts: readonly (string | null | undefined)[]) => parts.join('\n')

async function findingsNow(store: Store): Promise<readonly Standing[]> {
  const found: Standing[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.records(findingRegister.id, {
      limit: 1_000,
      ...(cursor == null ? {} : { cursor }),
    })
    found.push(...page.records.filter(({ validTo }) => validTo === null))
    cursor = page.next
  }
  return found
}

/** Doubts of the records of a register, page by page, so that other work goes on between them. */
async function* doubtfulIn(
  store: Store,
  register: Register,
  night: Day,
  looked: () => void,
): AsyncGenerator<Found> {
  const areaField = Object.entries(register.fields).find(([, { type }]) => type === 'area')?.[0]
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.records(register.id, { limit: 1_000, ...(cursor == null ? {} : { cursor }) })
    const rows = page.records.filter(({ validTo }) => validTo === null).map(({ values }) => values)
    const beside = await besideOf(store, register, rows, night)
    for (const values of rows) {
      looked()
      const doubts = doubtsBeside(register, values, beside(values))
      if (doubts.length === 0) continue
      const record = keyText(keyOf(register, values))
      const confirmed = doubts.some(({ atEntry }) => atEntry) && (await wasConfirmed(store, register, values))
      const area = (areaField === undefined ? store.prefecture.code : values[areaField]) as AreaCode | null
      for (const doubt of doubts) {
        if (doubt.atEntry && confirmed) continue
        yield { register, record, doubt, area: area ?? store.prefecture.code }
      }
    }
    cursor = page.next
  }
}

/** Whoever wrote it said why it is right: it was asked once, and is not asked again. */
async function wasConfirmed(store: Store, register: Register, values: Values): Promise<boolean> {
  const versions = await store.history(register.id, keyOf(register, values))
  const last = versions.findLast(({ seqTo }) => seqTo === null)
  const entry = last === undefined ? undefined : await store.entry(last.seqFrom)
  return entry?.reason.includes(CONFIRMED_MARK) === true
}

/** What the records of a page are compared with, read for all of them at once. */
async function besideOf(
  store: Store,
  register: Register,
  rows: readonly Values[],
  today: Day,
): Promise<(values: Values) => Beside> {
  const before = new Map<string, ReadonlyMap<string, Values>>()
  const held = new Map<string, ReadonlyMap<string, Values>>()
  const newest = new Map<string, ReadonlyMap<string, string>>()
  for (const watch of register.watches ?? []) {
    if (watch.kind === 'jump') {
      const times = new Set(
        rows.flatMap((values) => {
          const time = timeLastYear(values[watch.on] ?? '')
          return time === undefined ? [] : [time]
        }),
      )
      const found = await everyRecord(store, register.id, { matching: { [watch.on]: [...times] } })
      before.set(watch.id, new Map(found.map((values) => [keyText(keyOf(register, values)), values])))
      continue
    }
    if (watch.kind === 'fresh') {
      newest.set(watch.id, await newestOf(store, watch, keysOf(register, rows)))
      continue
    }
    const field = register.fields[watch.by]
    const target = field?.type === 'ref' ? store.composition.registers.get(field.register) : undefined
    const key = target?.key[0]
    if (target === undefined || key === undefined) continue
    const keys = new Set(
      rows.flatMap((values) => (values[watch.by] == null ? [] : [values[watch.by] as string])),
    )
    const found = await everyRecord(store, target.id, { matching: { [key]: [...keys] } })
    held.set(watch.id, new Map(found.map((values) => [values[key] ?? '', values])))
  }
  return (values) => ({
    lastYear: (watch) => {
      const time = timeLastYear(values[watch.on] ?? '')
      const key = keyText(keyOf(register, { ...values, [watch.on]: time ?? null }))
      return time === undefined ? undefined : before.get(watch.id)?.get(key)
    },
    newest: (watch) => newest.get(watch.id)?.get(keyText(keyOf(register, values))) as Day | undefined,
    today,
    referred: (watch) => held.get(watch.id)?.get(values[watch.by] ?? ''),
  })
}

const keysOf = (register: Register, rows: readonly Values[]) =>
  rows.map((values) => keyText(keyOf(register, values)))

/** The newest day of those that name each of the records. */
async function newestOf(
  store: Store,
  watch: FreshWatch,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const newest = new Map<string, string>()
  for (const values of await everyRecord(store, watch.in, { matching: { [watch.by]: keys } })) {
    const [key, on] = [values[watch.by] ?? '', values[watch.on] ?? '']
    if (on > (newest.get(key) ?? '')) newest.set(key, on)
  }
  return newest
}

function opening({ register, record, doubt, area }: Found, night: Day, seq: number): Change {
  // Found, gone and found again in one day are two findings.
  const name = nameOf(register.id, record, doubt.check, String(seq))
  const digest = createHash('sha256').update(name).digest('hex')
  return {
    kind: 'enter',
    register: findingRegister.id,
    from: night,
    values: {
      finding: `${night}-${digest.slice(0, 12)}`,
      register: register.id,
      record,
      check: doubt.check,
      area,
      office: register.owner,
      message: doubt.fault.message,
      advice: doubt.fault.fix,
      status: 'open',
      word: null,
      saidBy: null,
    },
  }
}

/** The record is doubtful in another way now: what was said of the old values does not explain them. */
function saidAnew(before: Values, { doubt }: Found, night: Day): Change {
  return {
    kind: 'event',
    register: findingRegister.id,
    key: [before.finding ?? ''],
    on: night,
    values: {
      message: doubt.fault.message,
      advice: doubt.fault.fix,
      status: 'open',
      word: null,
      saidBy: null,
    },
  }
}

/** Gone the night on which it was looked for and not found; what was said that very day stood that day. */
function ending({ values, validFrom }: Standing, night: Day): Change {
  const key = [values.finding ?? '']
  const register = findingRegister.id
  return { kind: 'end', register, key, on: validFrom === night ? addDays(night, 1) : night }
}

async function writeAll(store: Store, changes: readonly Change[], night: Day): Promise<void> {
  for (let first = 0; first < changes.length; first += FINDINGS_PER_WRITE) {
    const batch = changes.slice(first, first + FINDINGS_PER_WRITE)
    const { seq } = await store.head()
    await store.write({
      id: `checks-${night}-${seq}-${first}`,
      actor: CLOCK,
      reason: '夜间校核 checks by night',
      changes: batch,
    })
  }
}

/** Findings in force: of offices, of an area, of a status. */
export async function readFindings(
  store: Store,
  asked: { readonly offices?: readonly string[]; readonly area?: AreaCode; readonly status?: string },
): Promise<readonly Values[]> {
  if (!store.composition.registers.has(findingRegister.id)) return []
  const matching = {
    ...(asked.offices === undefined ? {} : { office: asked.offices }),
    ...(asked.status === undefined ? {} : { status: [asked.status] }),
  }
  const found = await everyRecord(store, findingRegister.id, { matching })
  const prefix = asked.area === undefined ? '' : areaPrefix(asked.area)
  return found.filter(({ area }) => (area ?? '').startsWith(prefix))
}
