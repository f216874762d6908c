import { type Bilingual, type Day, Fault, isDay, type Rational, rational } from '@qaidam/kernel'

/** One question that can be put to the library, with the fields of its input. */
export interface Answerable {
  readonly id: string
  readonly name: Bilingual
  readonly fields: Readonly<Record<string, Bilingual>>
}

export type Input = Readonly<Record<string, unknown>>
export type Answer = Record<string, unknown>
export interface Question extends Answerable {
  readonly answer: (input: Input, on: Day) => Answer
}

/** The field of a measured quantity. */
export const measured = (zh: string, en: string): Bilingual => ({
  zh: `${zh},可缺;数字或十进制文本`,
  en: `${en}; may be missing; a number or a decimal text`,
})

export function objectOf(input: unknown, fields: readonly string[]): Input {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Fault(
      'STD-011',
      `The input is ${shown(input)}, not an object.`,
      'Give a JSON object of fields.',
    )
  }
  for (const name of Object.keys(input)) {
    if (fields.includes(name)) continue
    const fix = fields.length === 0 ? 'This standard takes no field.' : `Its fields are ${fields.join(', ')}.`
    throw new Fault('STD-012', `The field "${name}" is not known.`, fix)
  }
  return input as Input
}

export function oneOf<const Choice extends string>(
  input: Input,
  field: string,
  choices: readonly Choice[],
  otherwise?: NoInfer<Choice>,
): Choice {
  const given = input[field]
  if ((given === undefined || given === null) && otherwise !== undefined) return otherwise
  const found = choices.find((each) => each === (typeof given === 'number' ? String(given) : given))
  if (found !== undefined) return found
  const what = given === undefined ? 'missing' : shown(given)
  throw new Fault('STD-016', `${field} is ${what}.`, `Give one of ${choices.join(', ')}.`)
}

export function optionalNumber(input: Input, field: string): Rational | undefined {
  const value = input[field]
  return value === undefined || value === null ? undefined : readNumber(value, field)
}

export function number(input: Input, field: string): Rational {
  return readNumber(input[field], field)
}

/** A quantity that cannot be below zero; undefined when it is missing. */
export function optionalMeasure(input: Input, field: string): Rational | undefined {
  const value = optionalNumber(input, field)
  if (value === undefined || value.numerator >= 0n) return value
  throw new Fault('STD-013', `${field} is ${value}, below zero.`, 'Leave a missing value out, or give null.')
}

export function measure(input: Input, field: string): Rational {
  return optionalMeasure(input, field) ?? number(input, field)
}

/** Measured quantities by their fields; what is missing is left out. */
export function measures<const Field extends string>(
  input: Input,
  fields: readonly Field[],
): Partial<Record<Field, Rational>> {
  const given: Partial<Record<Field, Rational>> = {}
  for (const field of fields) {
    const value = optionalMeasure(input, field)
    if (value !== undefined) given[field] = value
  }
  return given
}

/** A whole number from 0 on. */
export function count(input: Input, field: string, max: number): number {
  const value = number(input, field)
  const whole = Number(value)
  if (value.isInteger() && whole >= 0 && whole <= max) return whole
  throw new Fault('STD-014', `${field} is ${value}.`, `Give a whole number from 0 to ${max}.`)
}

export function list(input: Input, field: string): readonly unknown[] {
  const values = input[field]
  if (Array.isArray(values)) return values
  throw new Fault(
    'STD-015',
    `${field} is ${shown(values)}, not a list.`,
    'Give a list such as [1, 2, "3.5"].',
  )
}

export function text(input: Input, field: string): string {
  const value = input[field]
  if (typeof value === 'string') return value
  const what = value === undefined ? 'missing' : `${shown(value)}, which is no text`
  throw new Fault('STD-018', `${field} is ${what}.`, 'Give a text in quotes: a number would lose its zeros.')
}

export function dayField(input: Input, field: string): Day {
  const value = text(input, field)
  if (isDay(value)) return value
  throw new Fault('STD-019', `${field} is ${shown(value)}, not a day.`, 'Write a day as YYYY-MM-DD.')
}

/** With an exponent, since spreadsheets write 4E-05. */
const DECIMAL = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,2})?$/

/** Taken as it is written: 0.8 is eight tenths, not the nearest binary fraction. */
export function readNumber(value: unknown, field: string): Rational {
  if (typeof value === 'number' && Number.isFinite(value)) return rational(String(value))
  if (typeof value === 'string' && DECIMAL.test(value)) return rational(value)
  const what = value === undefined ? 'missing' : `${shown(value)}, which is no number`
  throw new Fault('STD-017', `${field} is ${what}.`, 'Give a number, or a decimal text such as "12.5".')
}

export function shown(value: unknown): string {
  const printed = JSON.stringify(value) ?? String(value)
  return printed.length > 60 ? `${printed.slice(0, 60)}…` : printed
}
