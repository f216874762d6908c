import { Fault, phaseOn, ROUNDING_RULES } from '@qaidam/kernel'
import { list, number, oneOf, type Question, readNumber } from '../questions/question.ts'
import { amountChange, rateChange } from './change.ts'
import { percentile } from './percentile.ts'
import { ROUNDING_STEPS, roundedText } from './round.ts'
import { sharesThatAddUp } from './shares.ts'
import { changeOfAmounts, changeOfRates, percentileRule, roundingRule } from './standards.ts'

function placesOf(value: ReturnType<typeof number>): number {
  const places = Number(value)
  if (Number.isInteger(places) && Math.abs(places) <= 30) return places
  throw new Fault('STD-014', `places is ${places}.`, 'Give a whole number from -30 to 30.')
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
    const places = placesOf(number(input, 'places'))
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
    const numbers = list(input, 'values').map((value, index) => readNumber(value, `values[${index}]`))
    return { value: percentile(numbers, number(input, 'p')).toString(), n: numbers.length, cite }
  },
}

const CHANGE: Question = {
  id: 'statistics.change',
  name: { zh: '同比变化', en: 'Change on an earlier value' },
  fields: {
    current: { zh: '本期值(已公布的修约值)', en: 'The value of this period, as published' },
    previous: { zh: '上年同期值', en: 'The value it is compared with' },
    of: {
      zh: 'amount 总量(默认,百分比)或 rate 比率(百分点)',
      en: 'amount (the default) or rate (in points)',
    },
  },
  answer: (input, on) => {
    const rate = oneOf(input, 'of', ['amount', 'rate'] as const, 'amount') === 'rate'
    const [current, previous] = [number(input, 'current'), number(input, 'previous')]
    const { cite } = phaseOn(rate ? changeOfRates : changeOfAmounts, on)
    return { ...(rate ? rateChange : amountChange)(current, previous, on), cite }
  },
}

const SHARES: Question = {
  id: 'statistics.shares',
  name: { zh: '构成比(合计为100%)', en: 'Shares that add up to 100 %' },
  fields: {
    values: { zh: '各部分的数值列表,非负', en: 'A list of parts, none below zero' },
    places: { zh: '小数位数,整数', en: 'Decimal places, a whole number' },
  },
  answer: (input, on) => {
    const { cite } = phaseOn(roundingRule, on)
    const parts = list(input, 'values').map((value, index) => readNumber(value, `values[${index}]`))
    const places = placesOf(number(input, 'places'))
    return { shares: sharesThatAddUp(parts, places).map((each) => each.toFixed(places)), unit: '%', cite }
  },
}

export const statisticsQuestions: readonly Question[] = [ROUND, PERCENTILE, CHANGE, SHARES]
