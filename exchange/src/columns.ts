import { type Fault, type Field, getUnit, type Language, type Register } from '@qaidam/kernel'
import { columnLetters } from './cell.ts'
import { exchangeFault } from './faults.ts'

/** What a column holds: a field, the first day of a state (生效日), or nothing. */
export type ColumnTarget = string | '$from' | null

export interface ColumnMapping {
  /** One for each cell of the header; null where there is a fault. */
  readonly columns: readonly ColumnTarget[]
  readonly faults: readonly Fault[]
}

export const FROM_TITLES = { zh: '生效日', en: 'effective day' } as const
const FROM_NAMES = [
  '$from',
  '生效日',
  '生效日期',
  'effective day',
  'effective date',
  'valid from',
  'validFrom',
]

/** Finds the field of every column, and says all that is wrong with a header at once. */
export function mapColumns(register: Register, header: readonly string[]): ColumnMapping {
  const names = namesOf(register)
  const faults: Fault[] = []
  const taken = new Map<string, number>()
  const columns = header.map((title, index) => {
    const target = names.get(comparable(title))
    if (target === undefined) {
      faults.push(unknownColumn(register, title, index, names))
      return null
    }
    const earlier = taken.get(target)
    if (earlier === undefined) {
      taken.set(target, index)
      return target
    }
    faults.push(givenTwice(target, header[earlier] ?? '', earlier, title, index))
    return null
  })
  const missing = Object.entries(register.fields).filter(
    ([name, field]) => field.optional !== true && !taken.has(name),
  )
  if (missing.length > 0) {
    const wanted = missing.map(([, field]) => columnTitle(field, 'zh'))
    faults.push(
      exchangeFault(
        'EXC-021',
        `${register.name.zh} (${register.id}) needs ${wanted.length === 1 ? 'the column' : 'the columns'} ` +
          `${wanted.join(', ')}, which the file does not have.`,
        'Add each of them under one of its names: ' +
          `${missing.map(([name, field]) => `${field.name.zh}, ${field.name.en} or ${name}`).join('; ')}.`,
      ),
    )
  }
  return { columns, faults }
}

/** The title of a column as our templates print it: name and unit. */
export function columnTitle(field: Field, language: Language): string {
  const unit = unitText(field, language)
  return unit === undefined ? field.name[language] : `${field.name[language]}(${unit})`
}

export function unitText(field: Field, language: Language): string | undefined {
  if ((field.type !== 'integer' && field.type !== 'decimal') || field.unit === undefined) return undefined
  return getUnit(field.unit).name[language]
}

/** Every accepted name of every column, in comparable form. */
function namesOf(register: Register): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const add = (name: string, target: string) => {
    const key = comparable(name)
    if (!names.has(key)) names.set(key, target)
  }
  for (const name of Object.keys(register.fields)) add(name, name)
  for (const [name, field] of Object.entries(register.fields)) {
    for (const written of [field.name.zh, field.name.en]) {
      add(written, name)
      if ((field.type !== 'integer' && field.type !== 'decimal') || field.unit === undefined) continue
      const unit = getUnit(field.unit)
      for (const each of [unit.id, unit.name.zh, unit.name.en]) add(`${written}(${each})`, name)
    }
  }
  if (register.kind === 'state') for (const name of FROM_NAMES) add(name, '$from')
  return names
}

/** Without what people type differently: blanks, full-width forms (NFKC), capitals. */
function comparable(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s*]/g, '')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')')
    .toLowerCase()
}

function unknownColumn(
  register: Register,
  title: string,
  index: number,
  names: ReadonlyMap<string, string>,
): Fault {
  const letters = columnLetters(index)
  if (title.trim() === '') {
    return exchangeFault(
      'EXC-025',
      `Column ${letters} has no name.`,
      `Name column ${letters} or take it out.`,
    )
  }
  const key = comparable(title)
  const bracket = /^(.+)\(([^()]*)\)$/.exec(key)
  const other = bracket === null ? undefined : register.fields[names.get(bracket[1] ?? '') ?? '']
  if (other !== undefined) {
    const right = columnTitle(other, 'zh')
    return exchangeFault(
      'EXC-023',
      `Column ${letters} is "${title}", but ${register.name.zh} keeps ${right}.`,
      `Convert the values to what ${right} says and name the column so.`,
    )
  }
  const near = nearest(key, names)
  const accepted = Object.values(register.fields).map((field) => columnTitle(field, 'zh'))
  if (register.kind === 'state') accepted.push(FROM_TITLES.zh)
  const guess = near === undefined ? '' : ` Perhaps ${titleOf(register, near)} is meant.`
  return exchangeFault(
    'EXC-020',
    `${register.name.zh} (${register.id}) has no column "${title}" (column ${letters}).`,
    `Rename the column or take it out.${guess} Accepted are ${accepted.join(', ')}.`,
  )
}

function titleOf(register: Register, target: string): string {
  const field = register.fields[target]
  return field === undefined ? FROM_TITLES.zh : columnTitle(field, 'zh')
}

function givenTwice(target: string, first: string, at: number, second: string, index: number): Fault {
  const [a, b] = [columnLetters(at), columnLetters(index)]
  const what = target === '$from' ? FROM_TITLES.zh : target
  return exchangeFault(
    'EXC-022',
    `Columns ${a} ("${first}") and ${b} ("${second}") both give ${what}.`,
    `Keep one of the columns ${a} and ${b}.`,
  )
}

/** The target whose name differs by the fewest letters, if fewer than half of them do. */
function nearest(key: string, names: ReadonlyMap<string, string>): string | undefined {
  let best: { target: string; distance: number } | undefined
  for (const [name, target] of names) {
    const distance = editDistance(key, name)
    if (distance * 2 > Math.max(key.length, name.length)) continue
    if (best === undefined || distance < best.distance) best = { target, distance }
  }
  return best?.target
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
