import { doubtsOf } from './check.ts'
import { addDays, type Day } from './day.ts'
import { Fault } from './fault.ts'
import { rational } from './rational.ts'
import type { FreshWatch, Register, Watch } from './register.ts'
import type { Values } from './value.ts'

/** Something doubtful about a record as it stands. */
export interface Doubt {
  /** The check that found it, by its id in the register; a range by its field. */
  readonly check: string
  readonly fault: Fault
  /** Whether the row alone tells it, so that whoever entered it was asked to confirm it. */
  readonly atEntry: boolean
}

/** What a record is compared with. */
export interface Beside {
  readonly lastYear: (watch: Extract<Watch, { kind: 'jump' }>) => Values | undefined
  /** The day of the newest record that names this one; undefined where there is none. */
  readonly newest: (watch: FreshWatch) => Day | undefined
  /** The day on which it is looked. */
  readonly today: Day
  readonly referred: (watch: Extract<Watch, { kind: 'agree' }>) => Values | undefined
}

/** Whether anything in a register could be doubtful at all. */
export function isWatched({ checks, watches, fields }: Register): boolean {
  const ranged = Object.values(fields).some((field) => 'usual' in field && field.usual !== undefined)
  return ranged || (checks ?? []).length > 0 || (watches ?? []).length > 0
}

/** Everything doubtful about a record, by its row and by what it is compared with. */
export function doubtsBeside(register: Register, values: Values, beside: Beside): readonly Doubt[] {
  // One rule that two fields break is one doubt.
  const own = new Map(
    doubtsOf(register, values).map(({ field, fault }) => [
      `${fault.code} ${fault.message}`,
      { check: field, fault, atEntry: true },
    ]),
  )
  const watched = (register.watches ?? []).flatMap((watch) => {
    const fault = watchFault(register, watch, values, beside)
    return fault === undefined ? [] : [{ check: watch.id, fault, atEntry: false }]
  })
  return [...own.values(), ...watched]
}

function watchFault(register: Register, watch: Watch, values: Values, beside: Beside): Fault | undefined {
  if (watch.kind === 'jump') return jumpFault(register, watch, values, beside.lastYear(watch))
  if (watch.kind === 'fresh') return freshFault(register, watch, values, beside)
  return agreeFault(register, watch, values, beside.referred(watch))
}

/** Its words do not change from night to night, so what was said of it stands until something new comes. */
function freshFault(
  register: Register,
  watch: FreshWatch,
  values: Values,
  { newest, today }: Beside,
): Fault | undefined {
  const days = values[watch.field]
  if (days == null) return undefined
  const last = newest(watch)
  if (last !== undefined && addDays(last, Number(days)) >= today) return undefined
  const key = register.key.map((name) => values[name] ?? '').join(' ')
  const newestIs = last === undefined ? 'not there yet' : `of ${last}`
  return new Fault(
    'VAL-022',
    `${key}: the newest is ${newestIs}, and may be ${days} days old. ${watch.why.en}`,
    `${watch.why.zh} Bring it up to date, or say why it rests.`,
  )
}

function jumpFault(
  register: Register,
  watch: Extract<Watch, { kind: 'jump' }>,
  values: Values,
  before: Values | undefined,
): Fault | undefined {
  const [now, then] = [values[watch.field], before?.[watch.field]]
  if (now == null || then == null) return undefined
  const [value, last, times] = [rational(now), rational(then), rational(watch.times)]
  // From nothing to something, however much, is no jump that a ratio could tell.
  const nothing = rational('0')
  if (last.compare(nothing) <= 0 || value.compare(nothing) <= 0) return undefined
  if (value.compare(last.times(times)) <= 0 && last.compare(value.times(times)) <= 0) return undefined
  const name = register.fields[watch.field]?.name
  return new Fault(
    'VAL-020',
    `${name?.zh} (${name?.en}) is ${now}, and was ${then} a year before: more than ${watch.times} times apart. ${watch.why.en}`,
    `${watch.why.zh} Compare both with their source; correct the wrong one, or say why both are right.`,
  )
}

function agreeFault(
  register: Register,
  watch: Extract<Watch, { kind: 'agree' }>,
  values: Values,
  held: Values | undefined,
): Fault | undefined {
  const [own, other] = [values[watch.field], held?.[watch.with]]
  if (own == null || other == null || own === other) return undefined
  const name = register.fields[watch.field]?.name
  return new Fault(
    'VAL-021',
    `${name?.zh} (${name?.en}) is ${own}, and ${values[watch.by]} says ${other}. ${watch.why.en}`,
    `${watch.why.zh} Correct the wrong one, or say why both are right.`,
  )
}

/** The same time a year before: a day, an hour, a period or a year as a key writes it. */
export function timeLastYear(time: string): string | undefined {
  const year = /^(\d{4})(.*)$/s.exec(time)
  if (year === null) return undefined
  const before = `${String(Number(year[1]) - 1).padStart(4, '0')}${year[2]}`
  // A year before the 29th of February its month ended a day earlier.
  return before.replace('-02-29', '-02-28')
}
