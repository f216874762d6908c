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
 * replaces it over its own days; an event opens a new version from its effective day (生效日). A
 * correction of a state may also say that those days were wrong: `from` is the right first day, and
 * `to` the right day on which it ceased or changed, null where it still holds.
 */
export type Change =
  | { readonly kind: 'enter'; readonly register: string; readonly values: Values; readonly from?: Day }
  | {
      readonly kind: 'correct'
      readonly register: string
      readonly key: RecordKey
      readonly values: Values
      readonly at?: Day
      readonly from?: Day
      readonly to?: Day | null
      /** What the writer saw; where the version says otherwise by now, nothing is written. */
      readonly expects?: Values
    }
  | {
      readonly kind: 'event'
      readonly register: string
      readonly key: RecordKey
      readonly values: Values
      readonly on: Day
      readonly expects?: Values
    }
  | { readonly kind: 'end'; readonly register: string; readonly key: RecordKey; readonly on: Day }
  | { readonly kind: 'withdraw'; readonly register: string; readonly key: RecordKey }

/** Changes that succeed or fail together. `id` makes a retry harmless: the same id writes once. */
export interface Write {
  readonly id: string
  /** Who acts: the id of a person or of a station. */
  readonly actor: string
  readonly reason: string
  /** Why doubtful values in it are right; without it they are refused. It is kept with the reason. */
  readonly confirmed?: string
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
  if (register.kind === 'fact' && (change.from !== undefined || change.to !== undefined)) {
    throw new Fault(
      'CHG-012',
      `${about} is a fact, which has no first day and no end.`,
      'Correct the field that says when it happened.',
    )
  }
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
  asExpected(wrong, change.expects, about)
  const right = {
    values: { ...wrong.values, ...change.values },
    validFrom: change.from ?? wrong.validFrom,
    validTo: change.to === undefined ? wrong.validTo : change.to,
  }
  if (!isBefore(right.validFrom, right.validTo)) {
    throw new Fault(
      'CHG-011',
      `${about} would begin on ${right.validFrom} and end on ${right.validTo}.`,
      'Give an end after its first day, or withdraw it if it never was.',
    )
  }
  const previous = versions[index - 1]
  const next = versions[index + 1]
  return [
    ...versions.slice(0, Math.max(index - 1, 0)),
    ...(previous === undefined ? [] : [previousBefore(previous, wrong, right, about)]),
    right,
    ...(next === undefined ? [] : [nextAfter(next, wrong, right, about)]),
    ...versions.slice(index + 2),
  ]
}

/** The version before a corrected one. The same object unless its end follows the new first day. */
function previousBefore(previous: Version, wrong: Version, right: Version, about: string): Version {
  if (right.validFrom === wrong.validFrom) return previous
  const adjacent = previous.validTo === wrong.validFrom
  if (
    adjacent ? isBefore(previous.validFrom, right.validFrom) : notAfter(previous.validTo, right.validFrom)
  ) {
    return adjacent ? { ...previous, validTo: right.validFrom } : previous
  }
  const bound = adjacent ? `after ${previous.validFrom}` : `on ${previous.validTo} or later`
  throw new Fault(
    'CHG-010',
    `${about} cannot begin on ${right.validFrom}, over its version from ${previous.validFrom}.`,
    `Give a first day ${bound}, or correct the days of the earlier version first.`,
  )
}

/** The version after a corrected one. The same object unless its first day follows the new end. */
function nextAfter(next: Version, wrong: Version, right: Version, about: string): Version {
  if (right.validTo === wrong.validTo) return next
  const adjacent = wrong.validTo === next.validFrom
  const fits = adjacent ? isBefore(right.validTo, next.validTo) : notAfter(right.validTo, next.validFrom)
  if (right.validTo !== null && fits) return adjacent ? { ...next, validFrom: right.validTo } : next
  const bound = adjacent ? (next.validTo ? ` before ${next.validTo}` : '') : ` up to ${next.validFrom}`
  throw new Fault(
    'CHG-010',
    `${about} cannot hold ${right.validTo === null ? 'without end' : `up to ${right.validTo}`}, ` +
      `over its version from ${next.validFrom}.`,
    `Give an end${bound}, or correct the days of the later version first.`,
  )
}

/** Whether a stretch from one day to the other has any day; null is open on either side. */
function isBefore(from: Day | null, to: Day | null): boolean {
  return from === null || to === null || from < to
}

function notAfter(end: Day | null, start: Day | null): boolean {
  return end !== null && start !== null && end <= start
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
  asExpected(before, change.expects, about)
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
      'Correct its days instead, or end it on a later day.',
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

/** Two people who saw the same version cannot both change it: the second is told what it became. */
function asExpected(version: Version, expects: Values | undefined, about: string): void {
  const name = Object.keys(expects ?? {}).find((field) => expects?.[field] !== version.values[field])
  if (name === undefined) return
  throw new Fault(
    'CHG-013',
    `${about}: ${name} is ${version.values[name] ?? 'empty'} by now, not ${expects?.[name] ?? 'empty'}.`,
    'Look at the record as it is, and decide again.',
  )
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
