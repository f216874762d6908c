import { Fault } from './fault.ts'
import { type Rational, rational } from './rational.ts'
import type { Field, Register } from './register.ts'
import type { CellFault, Value, Values } from './value.ts'

type NumberField = Extract<Field, { type: 'integer' | 'decimal' }>
type Check = NonNullable<Register['checks']>[number]
type OrderCheck = Extract<Check, { kind: 'order' }>
type SumCheck = Extract<Check, { kind: 'sum' }>

/** Says what is doubtful about a row of canonical values; an empty answer is the common one. */
type Checker = (values: Values) => readonly CellFault[]

const CHECKERS = new WeakMap<Register, Checker>()
const NOTHING_DOUBTFUL: readonly CellFault[] = []

/**
 * What is doubtful about a row whose values may stand: outside what is usual, a part greater than its
 * whole, columns exchanged. A doubt names its cell and its fix, and waits for somebody to say that the
 * value is right; what cannot be right at all is refused by {@link readValues} before.
 */
export function doubtsOf(register: Register, values: Values): readonly CellFault[] {
  let checker = CHECKERS.get(register)
  if (checker === undefined) {
    checker = checkerOf(register)
    CHECKERS.set(register, checker)
  }
  return checker(values)
}

function checkerOf(register: Register): Checker {
  const ranged = Object.entries(register.fields).filter(
    (entry): entry is [string, NumberField] => isNumber(entry[1]) && entry[1].usual !== undefined,
  )
  const checks = register.checks ?? []
  if (ranged.length === 0 && checks.length === 0) return () => NOTHING_DOUBTFUL
  return (values) => {
    const outside = ranged.filter(([name, field]) => !isUsual(field, values[name]))
    const broken = checks.filter((check) => isBroken(check, values))
    if (outside.length === 0 && broken.length === 0) return NOTHING_DOUBTFUL
    return [
      ...outside.map(([name, field]) => ({ field: name, fault: outsideFault(name, field, values, outside) })),
      ...broken.flatMap((check) => {
        const fault =
          check.kind === 'sum' ? sumFault(register, check, values) : orderFault(register, check, values)
        // Nobody can tell from the row which of them is wrong.
        return fieldsOf(check).map((field) => ({ field, fault }))
      }),
    ]
  }
}

function isNumber(field: Field | undefined): field is NumberField {
  return field?.type === 'decimal' || field?.type === 'integer'
}

function isUsual({ usual }: NumberField, value: Value | undefined): boolean {
  if (usual === undefined || value === null || value === undefined) return true
  return !lessThan(value, usual.min) && !lessThan(usual.max, value)
}

/** Up to 15 digits a double orders decimals rightly; only longer ones need exact numbers. */
export function lessThan(a: string, b: string): boolean {
  if (a.length <= 15 && b.length <= 15) return Number(a) < Number(b)
  return rational(a).compare(rational(b)) < 0
}

/** The fields that a check compares. */
export function fieldsOf(check: Check): readonly string[] {
  return check.kind === 'sum' ? [...check.parts, check.whole] : [check.lesser, check.greater]
}

function isBroken(check: Check, values: Values): boolean {
  return check.kind === 'sum' ? isOff(check, values) : isOutOfOrder(check, values)
}

/** A part that is empty adds nothing; a whole that is not known yet is not doubtful. */
function isOff({ parts, whole, allowance = '0' }: SumCheck, values: Values): boolean {
  const said = values[whole]
  if (said === null || said === undefined) return false
  const off = sumOf(parts, values).minus(rational(said)).toString()
  return lessThan(allowance, off.replace('-', ''))
}

function sumOf(parts: readonly string[], values: Values): Rational {
  return parts.reduce((sum, part) => sum.plus(rational(values[part] ?? '0')), rational('0'))
}

function isOutOfOrder({ lesser, greater, allowance }: OrderCheck, values: Values): boolean {
  const [a, b] = [values[lesser], values[greater]]
  if (a === null || a === undefined || b === null || b === undefined) return false
  // Days and hours are ordered as they are written.
  if (a.includes('-', 1)) return a > b
  if (allowance === undefined) return lessThan(b, a)
  return lessThan(allowance, rational(a).minus(rational(b)).toString())
}

const CONFIRM = 'confirm it with the reason (--confirm, confirmed)'

function outsideFault(
  name: string,
  field: NumberField,
  values: Values,
  outside: readonly (readonly [string, NumberField])[],
): Fault {
  const value = values[name] ?? ''
  const said = `${titleOf(field)}: ${quantity(field, value)} is outside what is usual, ${usualText(field)}`
  const other = outside.find(
    ([each, its]) => each !== name && isUsual(field, values[each]) && isUsual(its, value),
  )
  if (other !== undefined) {
    const [otherName, its] = other
    return new Fault(
      'VAL-012',
      `${said}, and would be usual as ${titleOf(its)}, whose ${values[otherName]} would be usual here.`,
      `The columns of ${field.name.zh} and ${its.name.zh} were probably exchanged: exchange them back. If both values are right, ${CONFIRM}.`,
    )
  }
  const scaled = probablyMeant(field, value)
  if (scaled !== undefined)
    return new Fault('VAL-011', `${said}.`, `${scaled} If ${value} is right, ${CONFIRM}.`)
  return new Fault('VAL-010', `${said}.`, `Compare it with its source. If it is right, ${CONFIRM}.`)
}

function orderFault(register: Register, { lesser, greater, why }: OrderCheck, values: Values): Fault {
  const [part, whole] = [register.fields[lesser], register.fields[greater]]
  const [a, b] = [part, whole].map((field) => (field === undefined ? '' : titleOf(field)))
  return new Fault(
    'VAL-013',
    `${a}: ${quantity(part, values[lesser])} is more than ${b}, ${quantity(whole, values[greater])}: ${why.en}`,
    `${why.zh}：核对这两格，看是否填反。 Compare both cells with their source; perhaps they were exchanged. If both are right, ${CONFIRM}.`,
  )
}

function sumFault(register: Register, { parts, whole, why }: SumCheck, values: Values): Fault {
  const field = register.fields[whole]
  const names = parts.map((part) => register.fields[part]).map((part) => (part ? titleOf(part) : ''))
  const sum = sumOf(parts, values).toString()
  return new Fault(
    'VAL-014',
    `${names.join(' + ')} = ${quantity(field, sum)}, but ${field ? titleOf(field) : ''} is ${quantity(field, values[whole])}: ${why.en}`,
    `${why.zh}：逐格核对，看哪一格填错或漏填。 Compare the cells with their source; one of them is wrong or left out. If all are right, ${CONFIRM}.`,
  )
}

const SMALLER: Readonly<Record<string, string>> = {
  'mg/m³': 'µg/m³',
  'µg/m³': 'ng/m³',
  'mg/L': 'µg/L',
  'mg/kg': 'µg/kg',
  吨: 'kg',
  kg: 'g',
}
const LARGER: Readonly<Record<string, string>> = {
  'mg/m³': 'g/m³',
  'µg/m³': 'mg/m³',
  'mg/L': 'g/L',
  'mg/kg': 'g/kg',
  kg: '吨',
}

/** What was probably meant by a value that is usual only a thousand times smaller or larger. */
export function probablyMeant(field: NumberField, value: string): string | undefined {
  const { usual, unit } = field
  if (usual === undefined || isUsual(field, value)) return undefined
  const thousand = rational('1000')
  const less = rational(value).over(thousand).toString()
  const more = rational(value).times(thousand).toString()
  const [meant, typed] = isUsual(field, less)
    ? [less, SMALLER[unit ?? ''] ?? 'a unit a thousand times smaller']
    : [more, LARGER[unit ?? ''] ?? 'a unit a thousand times larger']
  if (!isUsual(field, meant)) return undefined
  return `Probably ${typed} was typed where ${unit ?? 'the unit of the field'} is the unit: then write ${meant}.`
}

function titleOf(field: Field): string {
  return `${field.name.zh} (${field.name.en})`
}

function quantity(field: Field | undefined, value: Value | undefined): string {
  const unit = isNumber(field) && field.unit !== undefined ? ` ${field.unit}` : ''
  return `${value ?? ''}${unit}`
}

function usualText({ usual, unit }: NumberField): string {
  return `${usual?.min} to ${usual?.max}${unit === undefined ? '' : ` ${unit}`}`
}
