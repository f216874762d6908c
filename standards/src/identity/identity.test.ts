import { readFileSync } from 'node:fs'
import type { Day } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answerStandard } from '../answer.ts'
import { citizenNumber } from './citizen-number.ts'
import { divisionCode } from './division.ts'
import { projectCode } from './project-code.ts'

interface Checks {
  readonly on: Day
  readonly checks: readonly {
    readonly standard: string
    readonly valid: readonly string[]
    readonly invalid: readonly { readonly number: string; readonly reason: string }[]
  }[]
}

const { on, checks } = parse(
  readFileSync(new URL('./identity.cases.yaml', import.meta.url), 'utf8'),
) as Checks

describe.each(checks)('$standard (identity.cases.yaml)', ({ standard, valid, invalid }) => {
  test.each(valid)('%s is valid', (number) => {
    const answer = answerStandard(standard, on, { number })
    expect(answer).toMatchObject({ valid: true, reason: null })
    expect(answer).not.toHaveProperty('message')
  })

  test.each(invalid)('$number is not: $reason', ({ number, reason }) => {
    expect(answerStandard(standard, on, { number })).toMatchObject({ valid: false, reason })
  })
})

test('one wrong digit is always found, and so are two neighbours exchanged', () => {
  const number = '632801199001010017'
  const digits = fc.integer({ min: 0, max: 9 })
  const wrongDigit = fc.property(fc.integer({ min: 0, max: 17 }), digits, (at, digit) => {
    fc.pre(String(digit) !== number[at])
    const wrong = number.slice(0, at) + digit + number.slice(at + 1)
    expect(citizenNumber(wrong, on).reason).not.toBeNull()
  })
  fc.assert(wrongDigit)
  const exchanged = fc.property(fc.integer({ min: 0, max: 16 }), (at) => {
    fc.pre(number[at] !== number[at + 1])
    const wrong = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
    expect(citizenNumber(wrong, on).reason).not.toBeNull()
  })
  fc.assert(exchanged)
})

test('a number says day of birth and sex, but the answer of the question does not repeat them', () => {
  expect(citizenNumber('632821198512310020', on).says).toEqual({
    area: '632821',
    birth: '1985-12-31',
    sex: 'female',
  })
  const answer = answerStandard('identity.check', on, { number: '632821198512310020' })
  expect(Object.keys(answer)).toEqual(['valid', 'reason', 'cite'])
})

test.each([
  ['630000', 'province', null],
  ['632800', 'prefecture', null],
  ['632801', 'county', null],
  ['632801001', 'township', 'street'],
  ['632801100', 'township', 'town'],
  ['632801200', 'township', 'township'],
  ['632801400', 'township', 'alike'],
  ['632801100000', 'township', 'town'],
  ['632801100001', 'village', 'neighbourhood'],
  ['632801100200', 'village', 'village'],
  ['632801100501', 'village', 'alike'],
])('%s names a %s of kind %s', (code, level, kind) => {
  expect(divisionCode(code, on)).toMatchObject({ reason: null, level, kind })
})

test('the first four digits tell an old project code from a new one', () => {
  expect(projectCode('2019-632800-48-01-000001', on).edition).toBe('old')
  expect(projectCode('2011-632801-04-01-123456', on).edition).toBe('new')
  expect(projectCode('1999-632801-04-01-123456', on).edition).toBeNull()
})
