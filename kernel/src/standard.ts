import { z } from 'zod'
import { addDays, type Day, isDay } from './day.ts'
import { Fault } from './fault.ts'
import type { Bilingual } from './text.ts'

export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export const dayText = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'not a day')

/**
 * How far a value has been checked against the text of the law: `verified` in a source that was
 * read, or `unverified`: from memory or a secondary source, settable, and shown as such everywhere;
 * `set`: what a prefecture put in the place of an unverified value.
 */
export type Mark = 'verified' | 'unverified' | 'set'

/** Where a value stands: a standard or document, and the table or clause in it. */
export interface Citation {
  /** Number of the standard or document, such as `GB 3095-2012`. */
  readonly document: string
  readonly title: Bilingual
  /** Table, clause or annex, such as `表 1`. */
  readonly clause: string
  readonly mark: Mark
}

/** A document of law; `at` cites a place in it. */
export interface Source {
  readonly document: string
  readonly title: Bilingual
  readonly at: (clause: string, mark?: Mark) => Citation
}

export function source(document: string, zh: string, en: string): Source {
  const title = { zh, en }
  return { document, title, at: (clause, mark = 'verified') => ({ document, title, clause, mark }) }
}

export function citationText(cite: Citation): string {
  return `${cite.document} ${cite.clause}`.trim()
}

/** One stretch of days with one value. `to` is the last day, absent while the phase is in force. */
export interface Phase<Value> {
  readonly from: Day
  readonly to?: Day
  readonly value: Value
  readonly cite: Citation
}

/**
 * A number or table of law by the day it begins: the phases follow each other without gap or
 * overlap, each cites its source, and `verifiedOn` is the day when a person last checked them.
 */
export interface Standard<Value = unknown> {
  readonly id: string
  readonly name: Bilingual
  readonly unit?: string
  readonly verifiedOn: Day
  readonly phases: readonly Phase<Value>[]
}

/** A standard as it is written: a phase ends on the day before the next begins. */
export interface StandardDefinition<Value> {
  readonly id: string
  readonly name: Bilingual
  readonly unit?: string
  readonly verifiedOn: string
  readonly phases: readonly {
    readonly from: string
    readonly to?: string
    readonly value: Value
    readonly cite: Citation
  }[]
}

/** States a standard; what is wrong with it is found by {@link checkStandard} at composition. */
export function defineStandard<const Value>(definition: StandardDefinition<Value>): Standard<Value> {
  return definition as unknown as Standard<Value>
}

/** The phase in force on a day, or undefined where the law says nothing; never throws. */
export function findPhaseOn<Value>(standard: Standard<Value>, on: Day): Phase<Value> | undefined {
  const { phases } = standard
  // Backwards and by index, because every single judgement asks for its law.
  for (let at = phases.length - 1; at >= 0; at -= 1) {
    const phase = phases[at]
    if (phase === undefined || phase.from > on) continue
    return phase.to !== undefined && phase.to < on ? undefined : phase
  }
  return undefined
}

/** The phase in force on a day. @throws Fault STD-002 when there is none */
export function phaseOn<Value>(standard: Standard<Value>, on: Day): Phase<Value> {
  const current = findPhaseOn(standard, on)
  if (current !== undefined) return current
  const first = standard.phases[0]
  const cite = first === undefined ? 'none' : `${first.from} (${citationText(first.cite)})`
  throw new Fault(
    'STD-002',
    `${standard.id} has no value on ${on}; its first phase starts ${cite}.`,
    `Ask for ${first?.from ?? 'another day'} or later, or add the phase and its citation to the standard.`,
  )
}

/** The same standard with one more phase at its end; days before that phase answer as they did. */
export function amend<Value>(standard: Standard<Value>, added: Phase<Value>): Standard<Value> {
  return { ...standard, phases: [...standard.phases, added] }
}

/** Everything that is wrong with a standard: no phase, phases out of order, a gap, a day that is none. */
export function checkStandard(standard: Standard): readonly Fault[] {
  const faults: Fault[] = []
  const fault = (code: string, message: string, fix: string) =>
    faults.push(new Fault(code, `${standard.id}: ${message}`, fix))
  if (standard.phases.length === 0)
    fault('STD-001', 'it has no phase.', 'State at least one value with its first day.')
  for (const at of [
    standard.verifiedOn,
    ...standard.phases.flatMap((phase) => (phase.to === undefined ? [phase.from] : [phase.from, phase.to])),
  ]) {
    if (!isDay(at)) fault('STD-003', `"${at}" is not a day.`, 'Write days as YYYY-MM-DD.')
  }
  standard.phases.forEach((phase, index) => {
    const next = standard.phases[index + 1]
    if (phase.cite.document === '')
      fault('STD-004', `the phase from ${phase.from} cites nothing.`, 'Name the document and the clause.')
    if (phase.to !== undefined && phase.to < phase.from) {
      fault(
        'STD-007',
        `the phase from ${phase.from} ends on ${phase.to}.`,
        'Its last day comes after its first.',
      )
    }
    if (next === undefined) return
    if (next.from <= phase.from) {
      fault(
        'STD-005',
        `the phase from ${next.from} does not come after ${phase.from}.`,
        'Order phases by their first day.',
      )
    } else if (phase.to !== undefined && addDays(phase.to, 1) !== next.from) {
      const what = phase.to < next.from ? 'no value from the day after' : 'two values up to'
      fault(
        'STD-006',
        `it has ${what} ${phase.to} although ${next.from} follows.`,
        'Leave out `to`: a phase lasts until the next begins.',
      )
    }
  })
  return faults
}
