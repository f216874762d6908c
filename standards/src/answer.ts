import {
  type Bilingual,
  type Day,
  Fault,
  phaseOn,
  type Rational,
  ROUNDING_RULES,
  rational,
} from '@qaidam/kernel'
import { airQualityIndex, type Concentrations } from './air/aqi.ts'
import { INDEX_ITEMS } from './air/pollutants.ts'
import { standards } from './standards.ts'
import { percentile } from './statistics/percentile.ts'
import { ROUNDING_STEPS, roundedText } from './statistics/round.ts'
import { percentileRule, roundingRule } from './statistics/standards.ts'

/** One question that can be put to the library, with the fields of its input. */
export interface Answerable {
  readonly id: string
  readonly name: Bilingual
  readonly fields: Readonly<Record<string, Bilingual>>
}

type Input = Readonly<Record<string, unknown>>
type Answer = Record<string, unknown>
interface Question extends Answerable {
  readonly answer: (input: Input, on: Day) => Answer
}

const concentration = (zh: string, en: string): Bilingual => ({
  zh: `${zh},可缺;数字或十进制文本`,
  en: `${en}; may be missing; a number or a decimal text`,
})

const AQI: Question = {
  id: 'air.aqi',
  name: { zh: '空气质量指数', en: 'Air quality index' },
  fields: {
    report: { zh: 'daily 日报(默认)或 hourly 实时报', en: 'daily (the default) or hourly' },
    so2: concentration('SO2,µg/m³', 'SO2 in µg/m³'),
    no2: concentration('NO2,µg/m³', 'NO2 in µg/m³'),
    pm10: concentration('PM10,µg/m³', 'PM10 in µg/m³'),
    pm25: concentration('PM2.5,µg/m³', 'PM2.5 in µg/m³'),
    co: concentration('CO,mg/m³', 'CO in mg/m³'),
    o3: concentration(
      'O3 1小时,日报为日最大,µg/m³',
      'O3 over one hour, in a daily report its maximum, µg/m³',
    ),
    o3_8h: concentration('O3 日最大8小时,µg/m³', 'O3, daily maximum of eight hours, µg/m³'),
  },
  answer: (input, on) => {
    const report = oneOf(input, 'report', ['daily', 'hourly'] as const, 'daily')
    const given: { -readonly [Item in keyof Concentrations]: Concentrations[Item] } = {}
    for (const item of INDEX_ITEMS) {
      const value = optionalNumber(input, item)
      if (value === undefined) continue
      if (value.numerator < 0n) {
        throw new Fault(
          'STD-013',
          `${item} is ${value}, below zero.`,
          'Leave a missing value out, or give null.',
        )
      }
      given[item] = value
    }
    const { aqi, level, primary, iaqi, publishable, cite } = airQualityIndex(given, report, on)
    return {
      aqi,
      level: level?.level.zh ?? null,
      category: level?.category.zh ?? null,
      colour: level?.colour.zh ?? null,
      primary,
      iaqi,
      publishable,
      cite,
    }
  },
}

const ROUND: Question = {
  id: 'statistics.round',
  name: { zh: '数值修约', en: 'Rounding' },
  fields: {
    value: { zh: '拟修约数值,数字或十进制文本', en: 'What to round: a number or a decimal text' },
    places: { zh: '小数位数,整数,可为负', en: 'Decimal places, a whole number, may be negative' },
    step: { zh: '末位的修约间隔 1(默认)、0.5、0.2', en: 'Step of the last place: 1 (the default), 0.5, 0.2' },
    rule: { zh: '修约规则,默认 half_even', en: `One of ${ROUNDING_RULES.join(', ')}; half_even by default` },
  },
  answer: (input, on) => {
    const { value: rule, cite } = phaseOn(roundingRule, on)
    const value = number(input, 'value')
    const places = Number(number(input, 'places'))
    if (!Number.isInteger(places) || Math.abs(places) > 30) {
      throw new Fault('STD-014', `places is ${places}.`, 'Give a whole number from -30 to 30.')
    }
    const step = oneOf(input, 'step', ROUNDING_STEPS, '1')
    return { value: roundedText(value, places, step, oneOf(input, 'rule', ROUNDING_RULES, rule)), cite }
  },
}

const PERCENTILE: Question = {
  id: 'statistics.percentile',
  name: { zh: '百分位数', en: 'Percentile' },
  fields: {
    values: { zh: '数值列表', en: 'A list of numbers or decimal texts' },
    p: { zh: '百分位,0 至 1', en: 'The share, from 0 to 1' },
  },
  answer: (input, on) => {
    const { cite } = phaseOn(percentileRule, on)
    const values = input.values
    if (!Array.isArray(values)) {
      throw new Fault(
        'STD-015',
        `values is ${shown(values)}, not a list.`,
        'Give a list such as [1, 2, "3.5"].',
      )
    }
    const numbers = values.map((value: unknown, index) => readNumber(value, `values[${index}]`))
    return { value: percentile(numbers, number(input, 'p')).toString(), n: numbers.length, cite }
  },
}

const QUESTIONS = [AQI, ROUND, PERCENTILE]

/** The questions that {@link answerStandard} computes; ids of `standards` are answered by their value. */
export const answerable: readonly Answerable[] = QUESTIONS.map(({ id, name, fields }) => ({
  id,
  name,
  fields,
}))

/**
 * Answers one question under the law of a day. `air.aqi` counts, in a daily report, ozone by its
 * eight hours; by the letter of 2012 its hour counts too, and here it does so only where the eight
 * hours give no index (missing, or above 800 µg/m³). An hourly report never counts the eight hours.
 * The index comes from what is given; `publishable` is false when the standard would withhold it.
 * @throws Fault STD-010 … STD-015, STD-002 for a day before the law, KRN-020
 */
export function answerStandard(id: string, on: Day, input: unknown): Answer {
  const question = QUESTIONS.find((each) => each.id === id)
  if (question === undefined) return valueOn(id, on, input)
  return question.answer(objectOf(input, Object.keys(question.fields)), on)
}

function valueOn(id: string, on: Day, input: unknown): Answer {
  const standard = standards.find((each) => each.id === id)
  if (standard === undefined) {
    const known = [...QUESTIONS, ...standards].map((each) => each.id).join(', ')
    throw new Fault('STD-010', `There is no standard "${id}".`, `Ask for one of ${known}.`)
  }
  objectOf(input ?? {}, [])
  const { from, value, cite } = phaseOn(standard, on)
  return { id, from, value, ...(standard.unit === undefined ? {} : { unit: standard.unit }), cite }
}

function objectOf(input: unknown, fields: readonly string[]): Input {
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

function oneOf<const Choice extends string>(
  input: Input,
  field: string,
  choices: readonly Choice[],
  otherwise: NoInfer<Choice>,
): Choice {
  const given = input[field]
  if (given === undefined || given === null) return otherwise
  const found = choices.find((each) => each === (typeof given === 'number' ? String(given) : given))
  if (found !== undefined) return found
  throw new Fault('STD-016', `${field} is ${shown(given)}.`, `Give one of ${choices.join(', ')}.`)
}

function optionalNumber(input: Input, field: string): Rational | undefined {
  const value = input[field]
  return value === undefined || value === null ? undefined : readNumber(value, field)
}

function number(input: Input, field: string): Rational {
  return readNumber(input[field], field)
}

const DECIMAL = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})$/

/** A JSON number is taken as it is written: 0.8 is eight tenths, not the nearest binary fraction. */
function readNumber(value: unknown, field: string): Rational {
  if (typeof value === 'number' && Number.isFinite(value)) return rational(String(value))
  if (typeof value === 'string' && DECIMAL.test(value)) return rational(value)
  const what = value === undefined ? 'missing' : `${shown(value)}, which is no number`
  throw new Fault('STD-017', `${field} is ${what}.`, 'Give a number, or a decimal text such as "12.5".')
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
