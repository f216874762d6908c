import {
  type AreaBook,
  applyChange,
  type Change,
  type Composition,
  changeKey,
  checkSetting,
  checkTarget,
  doubtsOf,
  Fault,
  Faults,
  type Instant,
  keyText,
  type Prefecture,
  type RecordKey,
  type Register,
  readValue,
  settingFrom,
  settingRegister,
  targetRegister,
  type Value,
  type Values,
  type Version,
  type Write,
} from '@qaidam/kernel'
import { assertComposed } from './composed.ts'
import type { JournalChange, Receipt } from './contract.ts'
import { type Database, type Session, sqlState } from './database.ts'
import { appendEntry, findRepeated, nextWrite, reasonOf, requestDigest, writtenTo } from './journal.ts'
import { appendAdditions } from './ledger.ts'
import { measuresOf } from './measures.ts'
import { evaluateOwned, evaluateTouched } from './parts.ts'
import { changesBeside, mustBeWrittenByHand } from './procedures/expand.ts'
import { mustBeOpen } from './procedures/returns.ts'
import { checkReferences, checkUnreferenced } from './references.ts'
import { digestOfWrite } from './verify-journal.ts'
import {
  lockRecords,
  type NumberedVersion,
  type Replacement,
  replaceVersions,
  type StoredVersion,
} from './versions.ts'

const ATTEMPTS_MAX = 5

export interface WriteContext {
  readonly database: Database
  readonly composition: Composition
  readonly prefecture: Prefecture
  readonly areas: AreaBook
  readonly clock: () => Instant
}

/** How a write differs from what somebody says by hand. */
interface WriteOptions {
  /** Its changes were worked out by a procedure, whose registers they may touch. */
  readonly byMoves?: true
  /** The digest of what was asked, where that is not the changes themselves. */
  readonly request?: string
}

/** One record that a write touches, with all that is said of it, in order. */
interface Touched {
  readonly register: Register
  readonly key: RecordKey
  readonly changes: readonly Change[]
}

/**
 * Writes changes together: records, ledger, evaluated parts and journal in one transaction. A write
 * that lost a deadlock is tried again; the same id writes once, however often it is sent.
 */
export async function writeChanges(
  context: WriteContext,
  write: Write,
  options: WriteOptions = {},
): Promise<Receipt> {
  const { database, composition, areas } = context
  if (options.byMoves !== true)
    for (const { register } of write.changes) mustBeWrittenByHand(composition, register)
  const touched = touchedBy(composition, areas, write)
  const request = options.request ?? requestDigest([reasonOf(write), touched.map(({ changes }) => changes)])
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction((session) => writeOnce(session, context, write, touched, request))
    } catch (error) {
      const lost = error instanceof Fault && error.code === 'STO-011'
      if (attempt >= ATTEMPTS_MAX || !(lost || sqlState(error) === '23505')) throw error
    }
  }
}

function touchedBy(composition: Composition, areas: AreaBook, write: Write): readonly Touched[] {
  if (write.changes.length === 0)
    throw new Fault('STO-040', `Write ${write.id} changes nothing.`, 'Send at least one change.')
  const records = new Map<string, { register: Register; key: RecordKey; changes: Change[] }>()
  const faults: Fault[] = []
  for (const raw of write.changes) {
    const register = getRegister(composition, raw.register)
    const change = 'values' in raw ? { ...raw, values: canonical(register, raw, areas, faults) } : raw
    const key = changeKey(register, change)
    const name = `${register.id} ${keyText(key)}`
    const record = records.get(name)
    if (record === undefined) records.set(name, { register, key, changes: [change] })
    else record.changes.push(change)
  }
  if (faults.length > 0) throw new Faults(faults)
  // Records are locked in one order by everybody, so that writers wait for each other in a line.
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

/**
 * The values of a change in canonical text; a new record must be whole, other changes may name some
 * fields.
 */
function canonical(
  register: Register,
  change: Extract<Change, { values: Values }>,
  areas: AreaBook,
  faults: Fault[],
): Values {
  const values: Record<string, Value> = {}
  const names = new Set(Object.keys(change.values))
  if (change.kind === 'enter') for (const name of Object.keys(register.fields)) names.add(name)
  for (const name of names) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
    if (field === undefined) {
      faults.push(
        new Fault(
          'VAL-001',
          `${register.id} has no field "${name}".`,
          `Use its fields: ${Object.keys(register.fields).join(', ')}.`,
        ),
      )
      continue
    }
    try {
      values[name] = readValue(field, change.values[name], areas)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.push(error)
    }
  }
  return values
}

/** @throws Fault STO-041 when there is no such register */
export function getRegister(composition: Composition, id: string): Register {
  const register = composition.registers.get(id)
  if (register !== undefined) return register
  throw new Fault(
    'STO-041',
    `There is no register "${id}".`,
    `Use one of ${[...composition.registers.keys()].join(', ')}.`,
  )
}

/** The records of a write together with what their procedures keep of them. */
async function withWaysOf(
  session: Session,
  composition: Composition,
  areas: AreaBook,
  write: Write,
  said: readonly Touched[],
  now: Instant,
): Promise<readonly Touched[]> {
  const changes = said.flatMap((record) => record.changes)
  const beside = await changesBeside(session, composition, { actor: write.actor, changes }, now)
  if (beside.length === 0) return said
  return touchedBy(composition, areas, { ...write, changes: [...changes, ...beside] })
}

/** What became of the records of a write. */
interface Applied {
  readonly changes: readonly JournalChange[]
  readonly registers: ReadonlySet<Register>
  readonly written: readonly { readonly register: Register; readonly stated: readonly NumberedVersion[] }[]
  readonly rowCount: number
}

/** The records of each register together; they come sorted, so each register once. */
function byRegister(touched: readonly Touched[]): ReadonlyMap<Register, readonly Touched[]> {
  const groups = new Map<Register, Touched[]>()
  for (const each of touched) {
    const own = groups.get(each.register)
    if (own === undefined) groups.set(each.register, [each])
    else own.push(each)
  }
  return groups
}

async function applyAll(
  session: Session,
  composition: Composition,
  touched: readonly Touched[],
  number: string,
  confirmed: boolean,
): Promise<Applied> {
  const said: JournalChange[] = []
  const written: { register: Register; stated: readonly NumberedVersion[] }[] = []
  const gone: { register: Register; key: RecordKey }[] = []
  let rowCount = 0
  for (const [register, records] of byRegister(touched)) {
    const keys = records.map(({ key }) => key)
    const locked = await lockRecords(session, register, keys)
    const replacements: Replacement[] = []
    for (const { key, changes } of records) {
      const old = locked.get(keyText(key)) ?? []
      const after = changes.reduce<readonly Version[]>(
        (versions, change) => applyChange(register, versions, change),
        old,
      )
      const ended = old.filter((version) => !after.includes(version))
      const stated = after
        .filter((version) => !(old as readonly Version[]).includes(version))
        .map((version): NumberedVersion => {
          rowCount += 1
          return { version, row: rowCount }
        })
      if (register.id === settingRegister.id) checkSettings(composition, stated)
      if (register.id === targetRegister.id)
        for (const { version } of stated) checkTarget(composition.figures, version.values)
      if (!confirmed) checkDoubts(register, key, ended, stated)
      written.push({ register, stated })
      replacements.push({ ended, stated })
      said.push(journalChange(register, key, changes, ended, stated))
      if (after.length === 0) gone.push({ register, key })
    }
    await replaceVersions(session, register, replacements, number)
  }
  for (const { register, key } of gone) await checkUnreferenced(session, composition, register, key)
  return { changes: said, registers: new Set(touched.map(({ register }) => register)), written, rowCount }
}

/** @throws Fault STD-050 to STD-053 when a value of law may not be set, or not so */
function checkSettings(composition: Composition, stated: readonly NumberedVersion[]): void {
  for (const { version } of stated) {
    const { values, validFrom, validTo } = version
    if (validFrom !== null) checkSetting(composition.standards, settingFrom(values, validFrom, validTo))
  }
}

/** @throws Faults VAL-010 to VAL-013 about doubtful values, other than those that stood there before */
function checkDoubts(
  register: Register,
  key: RecordKey,
  ended: readonly StoredVersion[],
  stated: readonly NumberedVersion[],
): void {
  const known = new Set(
    ended.flatMap(({ values }) => doubtsOf(register, values).map(({ fault }) => fault.message)),
  )
  const doubts = stated
    .flatMap(({ version }) => doubtsOf(register, version.values))
    .filter(({ fault }) => !known.has(fault.message))
  if (doubts.length === 0) return
  const about = `${register.id} ${keyText(key)}`
  throw new Faults(
    doubts.map(
      ({ field, fault }) => new Fault(fault.code, `${about}, ${field}: ${fault.message}`, fault.fix),
    ),
  )
}

async function writeOnce(
  session: Session,
  { composition, areas, clock }: WriteContext,
  write: Write,
  said: readonly Touched[],
  request: string,
): Promise<Receipt> {
  await assertComposed(session, composition)
  const before = await findRepeated(session, write.id, request)
  if (before !== undefined) return { ...before, repeated: true }
  const number = await nextWrite(session)
  const touched = await withWaysOf(session, composition, areas, write, said, clock())
  const confirmed = write.confirmed !== undefined
  const { changes, registers, written, rowCount } = await applyAll(
    session,
    composition,
    touched,
    number,
    confirmed,
  )
  // Only now, so that a record and what refers to it can be entered together.
  const there = new Set<string>()
  for (const register of registers) {
    const stated = written.flatMap((each) => (each.register === register ? each.stated : []))
    await checkReferences(session, composition, register, stated, there)
  }
  for (const register of registers) {
    await mustBeOpen(session, composition, register, number)
    await appendAdditions(session, register, measuresOf(composition, register), number)
    await evaluateTouched(session, composition, register, number)
    await evaluateOwned(session, composition, register, number)
  }
  const fields = writtenTo(registers)
  const rows = await digestOfWrite(session, [...registers], fields, number)
  const placed = await appendEntry(
    session,
    {
      write: number,
      id: write.id,
      request,
      kind: 'changes',
      actor: write.actor,
      reason: reasonOf(write),
      registers: fields,
      rowCount,
      // Anything but a first entry says something else of days that may be over.
      amends: write.changes.some((change) => change.kind !== 'enter'),
      changes: JSON.stringify(changes),
      rows,
    },
    clock(),
  )
  return { ...placed, repeated: false }
}

function journalChange(
  register: Register,
  key: RecordKey,
  changes: readonly Change[],
  ended: readonly StoredVersion[],
  stated: readonly NumberedVersion[],
): JournalChange {
  const plain = ({ values, validFrom, validTo }: Version) => ({ values, validFrom, validTo })
  return {
    register: register.id,
    record: keyText(key),
    kind: changes.map((change) => change.kind).join('+'),
    before: ended.map(plain),
    after: stated.map(({ version }) => plain(version)),
  }
}
