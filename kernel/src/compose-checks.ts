import { fieldsOf } from './check.ts'
import type { Findings } from './compose.ts'
import { rational } from './rational.ts'
import type { Field, Register } from './register.ts'

/** A usual range that no value could meet, or that the limits of the field cut through. */
export function checkUsual(place: string, field: Field, found: Findings): void {
  if ((field.type !== 'decimal' && field.type !== 'integer') || field.usual === undefined) return
  const { min, max } = field.usual
  const above = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && rational(a).compare(rational(b)) > 0
  if (above(min, max)) {
    found.add('CMP-018', `${place} is usual from ${min} to ${max}.`, 'Put the smaller value first.')
  }
  if (above(field.min, min) || above(max, field.max)) {
    found.add(
      'CMP-019',
      `${place} is usual from ${min} to ${max}, but may only be ${field.min ?? 'any'} to ${field.max ?? 'any'}.`,
      'Let what is usual lie within what is possible.',
    )
  }
}

/** Checks over fields that are not there, or that nobody could compare. */
export function checkChecks(register: Register, found: Findings): void {
  const ids = new Set<string>()
  for (const check of register.checks ?? []) {
    const place = `${register.id}, check "${check.id}"`
    if (ids.has(check.id))
      found.add('CMP-021', `${place} stands there twice.`, 'Give each check an id of its own.')
    ids.add(check.id)
    const kinds = fieldsOf(check).map((name) => {
      const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
      if (field === undefined)
        found.add(
          'CMP-022',
          `${place} names field "${name}", which is not there.`,
          `The fields are ${Object.keys(register.fields).join(', ')}.`,
        )
      return field === undefined ? undefined : comparableAs(field)
    })
    if (kinds.includes(undefined)) continue
    const numbers = kinds[0]?.startsWith('number') === true
    if (new Set(kinds).size > 1 || kinds[0] === '' || (check.kind === 'sum' && !numbers)) {
      const [first, ...rest] = fieldsOf(check)
      found.add(
        'CMP-023',
        `${place}: ${first} cannot be ${check.kind === 'sum' ? 'added up' : 'compared'} with ${rest.join(', ')}.`,
        'Compare numbers of one unit, or days with days, or hours with hours; add up numbers of one unit.',
      )
    } else if (check.allowance !== undefined && !numbers) {
      found.add('CMP-024', `${place}: its fields are no numbers.`, 'Leave out the allowance.')
    }
  }
}

/** What two fields must share to be compared; empty when nothing can be compared with it. */
function comparableAs(field: Field): string {
  if (field.type === 'decimal' || field.type === 'integer') return `number ${field.unit ?? ''}`
  return field.type === 'day' || field.type === 'hour' ? field.type : ''
}

/** Watches over what is not there, or over times that have no last year. */
export function checkWatches(
  register: Register,
  registers: ReadonlyMap<string, Register>,
  found: Findings,
): void {
  for (const watch of register.watches ?? []) {
    const place = `${register.id}, watch "${watch.id}"`
    const field = register.fields[watch.field]
    if (watch.kind === 'jump') {
      const dated = ['day', 'hour', 'text', 'integer'].includes(register.fields[watch.on]?.type ?? '')
      if (
        !dated ||
        !register.key.includes(watch.on) ||
        (field?.type !== 'decimal' && field?.type !== 'integer')
      )
        found.add(
          'CMP-025',
          `${place} compares ${watch.field} with last year's by ${watch.on}, which cannot be.`,
          'Compare a number, by a day, a period or a year that is part of the key.',
        )
      continue
    }
    if (watch.kind === 'fresh') {
      const [days, where] = [field, registers.get(watch.in)?.fields]
      if (days?.type === 'integer' && where?.[watch.by] !== undefined && where[watch.on]?.type === 'day')
        continue
      found.add(
        'CMP-027',
        `${place} looks for the newest ${watch.on} in ${watch.in} by ${watch.by}, which cannot be.`,
        'Name a number of days, and a register with a field that names the record and a day.',
      )
      continue
    }
    const by = register.fields[watch.by]
    const held = by?.type === 'ref' ? registers.get(by.register)?.fields[watch.with] : undefined
    if (field === undefined || held === undefined || held.type !== field.type)
      found.add(
        'CMP-026',
        `${place} compares ${watch.field} with ${watch.by}.${watch.with}, which cannot be.`,
        'Name a field of the register, a reference, and a field of one type where it leads.',
      )
  }
}
