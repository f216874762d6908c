import { applyChange, type Change, keyText, type RecordKey, type Version } from './change.ts'
import { Fault } from './fault.ts'
import type { Register } from './register.ts'

/** A version with the entries of the journal between which it was believed. */
export interface BelievedVersion extends Version {
  readonly seqFrom: number
  readonly seqTo: number | null
}

/**
 * The changes that make a record say on every day what it said before an entry. Nothing is taken out of
 * the journal: an undoing is one more entry, which corrects, withdraws or enters again. Only the last
 * entry of a record is undone, since a later one was written by who saw this one.
 * @throws Fault CHG-014, CHG-015, CHG-016, CHG-017
 */
export function undoOf(
  register: Register,
  key: RecordKey,
  versions: readonly BelievedVersion[],
  seq: number,
): readonly Change[] {
  const about = `${register.id} ${keyText(key)}`
  const touched = versions.flatMap(({ seqFrom, seqTo }) => (seqTo === null ? [seqFrom] : [seqFrom, seqTo]))
  if (!touched.includes(seq)) {
    throw new Fault(
      'CHG-014',
      `Entry ${seq} of the journal did not touch ${about}.`,
      `It was touched by ${[...new Set(touched)].sort((a, b) => a - b).join(', ') || 'none'}.`,
    )
  }
  const last = Math.max(...touched)
  if (last !== seq) {
    throw new Fault(
      'CHG-015',
      `Entry ${last} changed ${about} after entry ${seq}.`,
      `Undo entry ${last} first, or correct the record as it is now.`,
    )
  }
  const now = inOrder(versions.filter(({ seqTo }) => seqTo === null))
  const before = inOrder(
    versions.filter(({ seqFrom, seqTo }) => seqFrom !== seq && (seqTo === null || seqTo === seq)),
  )
  if (leadsTo(register, now, [], before)) {
    throw new Fault(
      'CHG-017',
      `Entry ${seq} changed no value of ${about}.`,
      'Nothing needs to be undone; the journal keeps who said it and why.',
    )
  }
  for (const way of waysBack(register, key, now, before)) {
    if (leadsTo(register, now, way, before)) return way
  }
  throw new Fault(
    'CHG-016',
    `What entry ${seq} did to ${about} cannot be taken back by one change.`,
    'Correct the versions of the record one by one, or enter it again with its events.',
  )
}

const inOrder = (versions: readonly BelievedVersion[]): readonly Version[] =>
  versions
    .map(({ values, validFrom, validTo }) => ({ values, validFrom, validTo }))
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))

/** What might take a record back, the plainest first; which of it does is tried. */
function waysBack(
  register: Register,
  key: RecordKey,
  now: readonly Version[],
  before: readonly Version[],
): readonly (readonly Change[])[] {
  const about = { register: register.id, key }
  if (before.length === 0) return [[{ kind: 'withdraw', ...about }]]
  if (now.length === 0) return [enteredAgain(register, key, before)]
  const correct = (wrong: Version, right: Version, days: boolean): Change => ({
    kind: 'correct',
    ...about,
    values: right.values,
    expects: wrong.values,
    ...(wrong.validFrom === null ? {} : { at: wrong.validFrom }),
    ...(days && right.validFrom !== null ? { from: right.validFrom, to: right.validTo } : {}),
  })
  const pairs = now.flatMap((wrong, index) => {
    const right = before[index]
    return right === undefined || same(wrong, right) ? [] : [{ wrong, right }]
  })
  const byDay = now.flatMap((wrong) => {
    const right = before.find((each) => holdsOn(each, wrong.validFrom))
    return right === undefined || saysSame(wrong, right) ? [] : [correct(wrong, right, false)]
  })
  return [
    // Days that were moved took those of a neighbour with them, and bring them back in the same way.
    ...pairs.map(({ wrong, right }) => [correct(wrong, right, true)]),
    pairs.map(({ wrong, right }) => correct(wrong, right, false)),
    byDay,
  ].filter((way) => way.length > 0)
}

/** A record that was withdrawn, with the events of its life; a gap in it cannot be told so. */
function enteredAgain(register: Register, key: RecordKey, before: readonly Version[]): readonly Change[] {
  const about = { register: register.id, key }
  return before.flatMap((version, index): readonly Change[] => {
    const { values, validFrom, validTo } = version
    const next = before[index + 1]
    const first: Change =
      index > 0 && validFrom !== null
        ? { kind: 'event', ...about, values, on: validFrom }
        : { kind: 'enter', register: register.id, values, ...(validFrom === null ? {} : { from: validFrom }) }
    return validTo !== null && next === undefined ? [first, { kind: 'end', ...about, on: validTo }] : [first]
  })
}

function holdsOn({ validFrom, validTo }: Version, on: Version['validFrom']): boolean {
  if (on === null || validFrom === null) return validFrom === on
  return validFrom <= on && (validTo === null || on < validTo)
}

function saysSame(a: Version, b: Version): boolean {
  const names = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  return [...names].every((name) => (a.values[name] ?? null) === (b.values[name] ?? null))
}

const same = (a: Version, b: Version) =>
  saysSame(a, b) && a.validFrom === b.validFrom && a.validTo === b.validTo

/** Whether changes that follow each other make the record say on every day what it is to say. */
function leadsTo(
  register: Register,
  now: readonly Version[],
  way: readonly Change[],
  wanted: readonly Version[],
): boolean {
  try {
    const then = way.reduce((versions, change) => applyChange(register, versions, change), now)
    const [a, b] = [joined(then), joined(wanted)]
    return a.length === b.length && a.every((version, index) => same(version, b[index] ?? version))
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

/** Neighbours that say the same are one: an event that changed nothing is no change. */
function joined(versions: readonly Version[]): readonly Version[] {
  const done: Version[] = []
  for (const version of versions) {
    const last = done.at(-1)
    if (last !== undefined && last.validTo === version.validFrom && saysSame(last, version))
      done.splice(-1, 1, { ...last, validTo: version.validTo })
    else done.push(version)
  }
  return done
}
