import { Fault, type Field, type Register } from '@qaidam/kernel'

/** A field's column: `acceptedOn` becomes `"accepted_on"`; quoted, since a field may be called `order`. */
export function columnOf(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}

/** A register's table: `ecology.air-hour` becomes `ecology_air_hour`. */
export function tableOf(id: string): string {
  const table = id.replace(/[.-]/g, '_')
  if (table.length <= 48) return table
  throw new Fault(
    'STO-020',
    `The table name of ${id} would be longer than 48 letters.`,
    'Give the register a shorter id.',
  )
}

export const historyOf = (id: string) => `${tableOf(id)}__history`
export const ledgerOf = (id: string) => `${tableOf(id)}__ledger`
export const cellsOf = (id: string) => `${tableOf(id)}__cells`
export const anchorsOf = (id: string) => `${tableOf(id)}__records`

/** Texts compare by bytes, so that a prefix of a division code is a range of an index. */
const TEXT = 'text COLLATE "C"'

export function typeOf(field: Field): string {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return 'numeric'
    case 'boolean':
      return 'boolean'
    case 'day':
      return 'date'
    case 'hour':
      return 'timestamp'
    default:
      return TEXT
  }
}

/** SQL that reads a column back as the canonical text of its value. */
export function textOf(field: Field, column: string): string {
  // Our connections write timestamps as ISO; cutting their text is far cheaper than to_char.
  if (field.type === 'hour') return `replace(left(${column}::text, 16), ' ', 'T')`
  return field.type === 'text' || field.type === 'choice' || field.type === 'area' || field.type === 'ref'
    ? column
    : `${column}::text`
}

/** The columns that place a version: its days (for states), and the write and row it came from. */
export function systemColumns(register: Register): readonly string[] {
  return register.kind === 'state' ? ['_valid_from', '_valid_to', '_write', '_row'] : ['_write', '_row']
}

export function fieldColumns(register: Register): readonly string[] {
  return Object.keys(register.fields).map(columnOf)
}

export function allColumns(register: Register): readonly string[] {
  return [...fieldColumns(register), ...systemColumns(register)]
}

export function keyColumns(register: Register): readonly string[] {
  return register.key.map(columnOf)
}

/** Every field as canonical text under its own name, for a select list; `from` is the table's alias. */
export function valueList(register: Register, from: string): string {
  return Object.entries(register.fields)
    .map(([name, field]) => `${textOf(field, `${from}.${columnOf(name)}`)} AS "${name}"`)
    .join(', ')
}
