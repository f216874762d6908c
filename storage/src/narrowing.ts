import { areaPrefix, Fault, type Field, isDay, isHour, type Register } from '@qaidam/kernel'
import type { FieldTest, RecordsAsked } from './contract.ts'
import { columnOf, keyColumns, textOf, typeOf } from './naming.ts'
import { isUnder } from './read-tallies.ts'

/** Conditions over alias `v`, and the parameters that they name. Nothing that was asked becomes SQL text. */
export class Narrowing {
  readonly parameters: unknown[]
  readonly tests: string[] = []
  readonly #register: Register

  constructor(register: Register, parameters: readonly unknown[]) {
    this.#register = register
    this.parameters = [...parameters]
  }

  get where(): string {
    return this.tests.length === 0 ? '' : `WHERE ${this.tests.join(' AND ')}`
  }

  /** Names a parameter by its place. */
  give(value: unknown): string {
    this.parameters.push(value)
    return `$${this.parameters.length}`
  }

  /** @throws Fault ANS-012, ANS-013 */
  narrow(asked: RecordsAsked): void {
    const place = Object.entries(this.#register.fields).find(([, field]) => field.type === 'area')?.[0]
    if (asked.area !== undefined && place !== undefined) {
      this.tests.push(isUnder(`v.${columnOf(place)}`, `${this.give(areaPrefix(asked.area))}::text`))
    }
    for (const [name, values] of Object.entries(asked.matching ?? {})) {
      const column = textOf(fieldNamed(this.#register, name), `v.${columnOf(name)}`)
      this.tests.push(`${column} = ANY(${this.give([...values])}::text[])`)
    }
    const equals = new Map<string, string[]>()
    for (const test of asked.where ?? []) {
      const field = fieldNamed(this.#register, test.field)
      if (test.is !== 'equal') this.tests.push(this.#condition(field, test))
      else equals.set(test.field, [...(equals.get(test.field) ?? []), this.#sameAs(field, test)])
    }
    // Several values of one field are alternatives; everything else must hold at once.
    for (const either of equals.values()) this.tests.push(`(${either.join(' OR ')})`)
  }

  #sameAs(field: Field, { field: name, value }: FieldTest): string {
    const wanted = this.give(readable(field, name, value))
    return `v.${columnOf(name)} = ${wanted}::${castOf(field)}`
  }

  #condition(field: Field, { field: name, is, value }: FieldTest): string {
    const column = `v.${columnOf(name)}`
    switch (is) {
      case 'empty':
        return `${column} IS NULL`
      case 'filled':
        return `${column} IS NOT NULL`
      case 'containing':
        return `strpos(lower(${textOf(field, column)}), lower(${this.give(value)}::text)) > 0`
      case 'under':
        return isUnder(column, `${this.give(areaPrefix(value as never))}::text`)
      case 'from':
        return `${column} >= ${this.give(readable(field, name, value))}::${castOf(field)}`
      default:
        // The hours of a last day are all of them, not only its first.
        return field.type === 'hour' && isDay(value)
          ? `${column} < ${this.give(value)}::date + 1`
          : `${column} <= ${this.give(readable(field, name, value))}::${castOf(field)}`
    }
  }
}

const castOf = (field: Field) => (typeOf(field).startsWith('text') ? 'text' : typeOf(field))

/** A value that the column's type takes, since a cast that fails is nobody's answer. @throws Fault ANS-013 */
function readable(field: Field, name: string, value: string): string {
  const fits = {
    integer: () => /^[+-]?\d{1,40}(?:\.\d{1,40})?$/.test(value),
    decimal: () => /^[+-]?\d{1,40}(?:\.\d{1,40})?$/.test(value),
    boolean: () => value === 'true' || value === 'false',
    day: () => isDay(value),
    hour: () => isHour(value) || isDay(value),
    text: () => true,
    choice: () => true,
    area: () => true,
    ref: () => true,
  }[field.type]
  if (!value.includes('\u0000') && fits()) return value
  throw new Fault(
    'ANS-013',
    `${name} (${field.name.zh}) cannot be compared with "${value.slice(0, 60)}": it is a field of type ${field.type}.`,
    'Compare numbers with plain decimals, days with YYYY-MM-DD, yes and no with true and false.',
  )
}

/** @throws Fault ANS-012 */
export function fieldNamed(register: Register, name: string): Field {
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
  if (field !== undefined) return field
  throw new Fault(
    'ANS-012',
    `${register.id} has no field "${name}" to look for.`,
    `Its fields are ${Object.keys(register.fields).join(', ')}.`,
  )
}

/** The columns that place a record in a list: its key, and the first day of a version of a state. */
export function keyOrder(register: Register): readonly string[] {
  return [...keyColumns(register), ...(register.kind === 'state' ? ['_valid_from'] : [])].map(
    (column) => `v.${column}`,
  )
}

/** Ordered by a field first, what is empty last either way; by the key among equals. */
export function orderOf(register: Register, sort: RecordsAsked['sort']): string {
  const keys = keyOrder(register)
  if (sort === undefined) return keys.join(', ')
  fieldNamed(register, sort.field)
  const way = sort.descending === true ? 'DESC' : 'ASC'
  return [`v.${columnOf(sort.field)} ${way} NULLS LAST`, ...keys].join(', ')
}
