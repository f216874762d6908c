import type { Day } from './day.ts'
import { Fault } from './fault.ts'
import type { Register } from './register.ts'
import type { Values } from './value.ts'

/**
 * What a record was believed to be on a stretch of days: from `validFrom` up to, not including,
 * `validTo`. Facts happened, so theirs are null.
 */
export interface Version {
  readonly values: Values
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** The key of a record, its values in the order of the register's key. */
export type RecordKey = readonly string[]

/**
 * One thing that somebody says about one record. A correction says that a version was wrong and
 * replaces it over its own days; an event opens a new version from its effective day (生效日).
 */
export type Change =
  | { readonly kind: 'enter'; readonly register: string; readonly values: Values; readonly from?: Day }
  | {
      readonly kind: 'correct'
      readonly register: string
      readonly key: RecordKey
      readonly values: Values
      readonly at?: Day
    }
  | {
      readonly kind: 'event'
      readonly register: string
      readonly key: RecordKey
      readonly values: Values
      readonly on: Day
    }
  | { readonly kind: 'end'; readonly register: string; readonly key: RecordKey; readonly on: Day }
  | { readonly kind: 'withdraw'; readonly register: string; readonly key: RecordKey }

/** Changes that succeed or fail together. `id` makes a retry harmless: the same id writes once. */
export interface Write {
  readonly id: string
  /** Who acts: the id of a person or of a station. */
  readonly actor: string
  readonly reason: string
  readonly changes: readonly Change[]
}

export function keyOf(register: Register, values: Values): RecordKey {
  return register.key.map((name) => values[name] ?? '')
}

/** A key as one text, for addresses and messages. */
export function keyText(key: RecordKey): string {
  return key.map((part) => part.replace(/[\\~]/g, '\\$&')).join('~')
}

/** The inverse of {@link keyText}. */
export function parseKey(text: string): RecordKey {
  const parts = ['']
  for (const [token] of text.matchAll(/\\.|~|[^\\~]+/gs)) {
    if (token === '~') parts.push('')
    else parts.push(parts.pop() + (token.startsWith('\\') ? token.slice(1) : token))
  }
  return parts
}

export function changeKey(register: Register, change: Change): RecordKey {
  return change.kind === 'enter' ? keyOf(register, change.values) : change.key
}

/**
 * The versions of one record after a change. Versions come and go in the order of their days.
 * @throws Fault CHG-… when the change does not fit what is there
 */
export function applyChange(
  register: Register,
  versions: readonly Version[],
  change: Change,
): readonly Version[] {
  const about = `${register.id} ${keyText(changeKey(register, change))}`
  if (change.kind === 'enter') return entered(register, versions, change, about)
  if (versions.length === 0) {
    throw new Fault('CHG-002', `${about} does not exist.`, 'Check the key, or enter the record first.')
  }
  switch (change.kind) {
    case 'withdraw':
      return []
    case 'correct':
      return corrected(register, versions, change, about)
    case 'event':
      return happened(register, versions, change, about)
    case 'end':
      return ended(register, versions, change, about)
  }
}

function entered(
  register: Register,
  versions: readonly Version[],
  change: Extract<Change, { kind: 'enter' }>,
  about: string,
) {
  if (versions.length > 0) {
    throw new Fault('CHG-001', `${about} exists already.`, 'Correct it, report an event, or use another key.')
  }
  if (register.kind === 'state' && change.from === undefined) {
    throw new Fault('CHG-003', `${about} has no first day.`, 'Say from which day it holds (生效日).')
  }
  return [
    {
      values: change.values,
      validFrom: register.kind === 'state' ? (change.from ?? null) : null,
      validTo: null,
    },
  ]
}

function corrected(
  register: Register,
  versions: readonly Version[],
  change: Extract<Change, { kind: 'correct' }>,
  about: string,
) {
  keepsKey(register, change.values, change.key, about)
  if (register.kind === 'state' && change.at === undefined && versions.length > 1) {
    throw new Fault(
      'CHG-004',
      `${about} has ${versions.length} versions.`,
      'Say a day on which the version to correct is in force.',
    )
  }
  const index = change.at === undefined ? 0 : inForce(versions, change.at)
  const wrong = versions[index]
  if (wrong === undefined) throw notInForce(about, change.at)
  return versions.toSpliced(index, 1, { ...wrong, values: { ...wrong.values, ...change.values } })
}

function happened(
  register: Register,
  versions: readonly Version[],
  change: Extract<Change, { kind: 'event' }>,
  about: string,
) {
  mustLast(register, about)
  keepsKey(register, change.values, change.key, about)
  const index = inForce(versions, change.on)
  const before = versions[index]
  if (before === undefined) throw notInForce(about, change.on)
  const after = { ...before, values: { ...before.values, ...change.values }, validFrom: change.on }
  if (before.validFrom === change.on) return versions.toSpliced(index, 1, after)
  return versions.toSpliced(index, 1, { ...before, validTo: change.on }, after)
}

function ended(
  register: Register,
  versions: readonly Version[],
  change: Extract<Change, { kind: 'end' }>,
  about: string,
) {
  mustLast(register, about)
  const index = inForce(versions, change.on)
  const last = versions[index]
  if (last === undefined) throw notInForce(about, change.on)
  if (index < versions.length - 1 || last.validTo !== null) {
    throw new Fault(
      'CHG-006',
      `${about} already changes after ${change.on}.`,
      'Withdraw the later change first, or end it on a later day.',
    )
  }
  if (last.validFrom === change.on) {
    throw new Fault(
      'CHG-007',
      `${about} would end on the day it began, ${change.on}.`,
      'Withdraw it if it never was.',
    )
  }
  return versions.toSpliced(index, 1, { ...last, validTo: change.on })
}

function inForce(versions: readonly Version[], on: Day): number {
  return versions.findIndex(
    (version) =>
      (version.validFrom === null || version.validFrom <= on) &&
      (version.validTo === null || on < version.validTo),
  )
}

function notInForce(about: string, on: Day | undefined): Fault {
  return new Fault(
    'CHG-005',
    `${about} is not in force on ${on}.`,
    'Choose a day between its first and its last.',
  )
}

function mustLast(register: Register, about: string): void {
  if (register.kind === 'state') return
  throw new Fault(
    'CHG-008',
    `${about} is a fact, which has no later life.`,
    'Correct it if it was wrong, or withdraw it.',
  )
}

function keepsKey(register: Register, values: Values, key: RecordKey, about: string): void {
  const changed = register.key.find(
    (name, index) => values[name] !== undefined && values[name] !== key[index],
  )
  if (changed === undefined) return
  throw new Fault(
    'CHG-009',
    `${about}: the key field ${changed} cannot become "${values[changed]}".`,
    'Withdraw the record with its reason and enter it under the right key.',
  )
}
