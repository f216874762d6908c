import { type AreaBook, areaLevel } from './area.ts'
import { lessThan, probablyMeant } from './check.ts'
import { isDay, isHour } from './day.ts'
import { Fault } from './fault.ts'
import { rational } from './rational.ts'
import type { Field, Register } from './register.ts'

/**
 * A value in its canonical text, or null where it is missing: decimals without superfluous zeros,
 * days and hours as {@link Day} and {@link Hour}, choices by id, areas by full code, yes and no as
 * `true` and `false`. One text per value is what makes rows comparable, digestible and exact.
 */
export type Value = string | null
export type Values = Readonly<Record<string, Value>>

/** A refusal of one cell: the field it stands in, and the fault. */
export interface CellFault {
  readonly field: string
  readonly fault: Fault
}

/** Reads a row as it comes (texts or JSON values) into canonical values, or says all that is wrong. */
export function readValues(
  register: Register,
  raw: Readonly<Record<string, unknown>>,
  areas: AreaBook,
): { readonly values: Values; readonly faults: readonly CellFault[] } {
  const values: Record<string, Value> = {}
  const faults: CellFault[] = []
  for (const [name, field] of Object.entries(register.fields)) {
    try {
      values[name] = readValue(field, raw[name], areas)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      values[name] = null
      faults.push({ field: name, fault: error })
    }
  }
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(register.fields, name)) {
      const known = Object.keys(register.fields).join(', ')
      faults.push({
        field: name,
        fault: new Fault('VAL-001', `${register.id} has no field "${name}".`, `Use its fields: ${known}.`),
      })
    }
  }
  return { values, faults }
}

/** @throws Fault VAL-… naming the value and what may stand there */
export function readValue(field: Field, raw: unknown, areas: AreaBook): Value {
  if (typeof raw === 'object' && raw !== null) {
    throw refusal(
      field,
      JSON.stringify(raw),
      'is not a single value',
      'Give one text, number or truth value.',
    )
  }
  const written = typeof raw === 'string' ? raw.trim() : raw === null || raw === undefined ? '' : String(raw)
  if (written.includes('\u0000')) throw refusal(field, written, 'holds a NUL character', 'Remove it.')
  if (written === '') {
    if (field.optional === true) return null
    throw new Fault(
      'VAL-002',
      `${field.name.zh} (${field.name.en}) is empty.`,
      'Fill it in; this field may not be left out.',
    )
  }
  switch (field.type) {
    case 'text':
      return readText(field, written)
    case 'integer':
    case 'decimal':
      return readNumber(field, written)
    case 'choice':
      return readChoice(field, written)
    case 'boolean':
      return readYesNo(field, written)
    case 'day':
      if (isDay(written)) return written
      throw refusal(
        field,
        written,
        'is not a day of the calendar',
        'Write a day as YYYY-MM-DD, for example 2020-06-30.',
      )
    case 'hour':
      if (isHour(written)) return written
      throw refusal(
        field,
        written,
        'is not an hour',
        'Write the hour by its start, for example 2020-06-30T13:00.',
      )
    case 'area':
      return readArea(field, written, areas)
    case 'ref':
      if (written.length <= 200) return written
      throw refusal(field, written, 'is too long for a key', 'Write the key of the record that is meant.')
  }
}

function refusal(field: Field, written: string, what: string, fix: string): Fault {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written
  return new Fault('VAL-003', `${field.name.zh} (${field.name.en}): "${shown}" ${what}.`, fix)
}

function readText(field: Extract<Field, { type: 'text' }>, written: string): string {
  const lengthMax = field.lengthMax ?? 2_000
  if ([...written].length > lengthMax)
    throw refusal(field, written, `is longer than ${lengthMax} characters`, 'Shorten it.')
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(written)) {
    throw refusal(field, written, 'has the wrong form', `Write it in the form ${field.pattern}.`)
  }
  return written
}

const PLAIN_DECIMAL = /^[+-]?\d+(?:\.\d+)?$/
const CANONICAL_DECIMAL = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,14})\.\d{0,14}[1-9])$/

function readNumber(field: Extract<Field, { type: 'integer' | 'decimal' }>, written: string): string {
  if (!PLAIN_DECIMAL.test(written) || written.replace(/\D/g, '').length > 34) {
    throw refusal(
      field,
      written,
      'is not a plain decimal number of at most 34 digits',
      'Write digits with at most one point, without unit or separators.',
    )
  }
  const canonical = CANONICAL_DECIMAL.test(written) ? written : rational(written).toString()
  const places = canonical.includes('.') ? canonical.length - canonical.indexOf('.') - 1 : 0
  const placesMax = field.type === 'integer' ? 0 : (field.placesMax ?? 10)
  if (places > placesMax)
    throw refusal(
      field,
      written,
      `has more than ${placesMax} decimal places`,
      'Round it as the register asks.',
    )
  const unit = field.unit === undefined ? '' : ` ${field.unit}`
  if (field.min !== undefined && lessThan(canonical, field.min)) {
    throw refusal(
      field,
      written,
      `is below ${field.min}${unit}`,
      `Give a value from ${field.min}${unit} up, or leave it empty if it is missing.`,
    )
  }
  if (field.max !== undefined && lessThan(field.max, canonical)) {
    throw refusal(
      field,
      written,
      `is above ${field.max}${unit}`,
      ['Check the unit; at most', `${field.max}${unit}`, 'can be right.', probablyMeant(field, canonical)]
        .filter((part) => part !== undefined)
        .join(' '),
    )
  }
  return canonical
}

function readChoice(field: Extract<Field, { type: 'choice' }>, written: string): string {
  if (Object.hasOwn(field.choices, written)) return written
  for (const [id, name] of Object.entries(field.choices)) {
    if (name.zh === written || name.en.toLowerCase() === written.toLowerCase()) return id
  }
  const choices = Object.entries(field.choices).map(([id, name]) => `${name.zh} (${id})`)
  throw refusal(field, written, 'is none of the choices', `Choose ${choices.join(', ')}.`)
}

function readYesNo(field: Field, written: string): string {
  const word = written.toLowerCase()
  if (['true', 'yes', '1', '是'].includes(word)) return 'true'
  if (['false', 'no', '0', '否'].includes(word)) return 'false'
  throw refusal(field, written, 'is neither yes nor no', 'Write 是 or 否 (yes or no).')
}

function readArea(field: Extract<Field, { type: 'area' }>, written: string, areas: AreaBook): string {
  const found = areas.get(written)
  if (field.level !== undefined && areaLevel(found.code) !== field.level) {
    throw refusal(
      field,
      written,
      `is a ${areaLevel(found.code)}, not a ${field.level}`,
      `Give the code of a ${field.level}.`,
    )
  }
  return found.code
}
