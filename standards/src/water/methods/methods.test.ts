import {
  addDays,
  checkStandard,
  type Day,
  type Evaluated,
  evaluateFormula,
  type PartRow,
  type PeriodMethod,
  parseFormula,
  period,
  type Rational,
  rational,
} from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { methods } from '../../methods.ts'
import { WATER_CLASSES } from '../items.ts'
import { groundwaterLimits } from './ground-limits.ts'
import { sectionsByClass, waterClassShare, worstClass } from './period-methods.ts'
import { itemList, waterSample } from './sample.ts'
import { waterVolumeShare } from './volume-share.ts'

function expectAddsUp({ parts, contributions }: Evaluated): void {
  const sums = new Map<string, Rational>()
  for (const { part, contribution } of contributions) {
    // A reader adds decimals: a third would have none.
    expect(contribution.equals(rational(contribution.toString()))).toBe(true)
    sums.set(part, (sums.get(part) ?? rational(0)).plus(contribution))
  }
  for (const [part, value] of Object.entries(parts)) {
    expect((sums.get(part) ?? rational(0)).toString(), part).toBe(value.toString())
  }
  for (const part of sums.keys()) expect(Object.keys(parts)).toContain(part)
}

function expectFollows({ raw, parts, formula }: Evaluated): void {
  const value = evaluateFormula(parseFormula(formula.replaceAll('×', '*')), new Map(Object.entries(parts)))
  expect(raw?.toString()).toBe(value.toString())
}

const FIRST = '2019-12-20' as Day
const thousandths = (max: number) =>
  fc.option(
    fc.integer({ min: 0, max }).map((each) => rational(`${each}e-3`).toString()),
    { freq: 4 },
  )
const sample = fc.record({
  place: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  offset: fc.integer({ min: 0, max: 200 }),
  values: fc.record({
    body: fc.constantFrom('river', 'lake', 'ground'),
    programme: fc.constantFrom('county-and-above', 'rural', null),
    volume: thousandths(90_000),
    codmn: thousandths(20_000),
    tp: thousandths(500),
    do: thousandths(12_000),
    sulphate: thousandths(400_000),
    beyond: fc.constantFrom(null, '苯、甲苯'),
  }),
})
const pieces = fc
  .uniqueArray(sample, { selector: ({ place, offset }) => `${place} ${offset}`, maxLength: 50 })
  .map((all): readonly PartRow[] =>
    [...all]
      .sort((a, b) => a.offset - b.offset || (a.place < b.place ? -1 : 1))
      .map(({ place, offset, values }) => {
        const day = addDays(FIRST, offset)
        return { by: place, day, values: waterSample.evaluate([values], day) }
      }),
  )

const ours = methods.filter(
  (each): each is PeriodMethod => each.kind === 'period' && each.reads === 'water.sample',
)
const combinations = ours.flatMap((method) =>
  Object.entries(method.settings ?? {})
    .reduce<readonly Record<string, string>[]>(
      (all, [name, choices]) => all.flatMap((each) => choices.map((choice) => ({ ...each, [name]: choice }))),
      [{}],
    )
    .map((settings) => ({ method, settings })),
)

describe('every method of water, over places with gaps', () => {
  test.each(
    combinations.map((each) => [`${each.method.id} ${JSON.stringify(each.settings)}`, each] as const),
  )('%s: rows add up to parts, and parts make the value', (_, { method, settings }) => {
    const property = fc.property(pieces, (rows) => {
      for (const name of ['2020H1', '2020-03']) {
        const asked = period(name)
        const within = rows.filter(({ day }) => day >= asked.first && day <= asked.last)
        const result = method.evaluate(within, asked, settings)
        expectAddsUp(result)
        expect(result.raw === undefined).toBe(result.reason !== undefined)
        if (result.raw !== undefined) expectFollows(result)
      }
    })
    fc.assert(property, { numRuns: 8 })
  })

  test.each(['mean', 'each-month'])('judged by %s: the classes together are the places judged', (judged) => {
    const property = fc.property(pieces, (rows) => {
      const asked = period('2020Q1')
      const within = rows.filter(({ day }) => day >= asked.first && day <= asked.last)
      const share = waterClassShare.evaluate(within, asked, { judged, counts: 'good' })
      const counts = WATER_CLASSES.map((each) =>
        Number(sectionsByClass.evaluate(within, asked, { judged, class: each }).raw ?? 0),
      )
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(Number(share.parts.denominator))
      expect(counts.slice(0, 3).reduce((sum, each) => sum + each, 0)).toBe(Number(share.parts.numerator))
      const last = counts.findLastIndex((each) => each > 0)
      const worst = worstClass.evaluate(within, asked, { judged }).raw
      expect(worst === undefined ? -1 : Number(worst) - 1).toBe(last)
    })
    fc.assert(property, { numRuns: 60 })
  })

  test('a source that complies in every month gives all of its water to the share by volume', () => {
    const property = fc.property(pieces, (rows) => {
      const settings = { judged: 'each-month', counts: 'complies' }
      const byNumber = waterClassShare.evaluate(rows, period('2019-12/2020-07'), settings).raw
      const byVolume = waterVolumeShare.evaluate(rows, period('2019-12/2020-07'), {}).raw
      fc.pre(byNumber !== undefined && byVolume !== undefined)
      if (byNumber?.toString() === '100') expect(byVolume?.toString()).toBe('100')
    })
    fc.assert(property, { numRuns: 60 })
  })
})

test('the limits of groundwater follow each other without a gap, and grow from class to class', () => {
  expect(checkStandard(groundwaterLimits)).toEqual([])
  for (const { value, cite } of groundwaterLimits.phases) {
    expect(cite.mark).toBe('unverified')
    for (const limits of Object.values(value.most)) {
      const numbers = limits.map(Number)
      expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    }
  }
})

test.each([
  [{ body: 'ground', ph: '6.5' }, 'I'],
  [{ body: 'ground', ph: '6.4' }, 'IV'],
  [{ body: 'ground', ph: '9.01' }, 'V'],
  [{ body: 'ground', hardness: '450' }, 'III'],
  [{ body: 'ground', hardness: '451' }, 'IV'],
  [{ body: 'ground', solids: '2001' }, 'V'],
])('groundwater of %j is of class %s', (row, expected) => {
  expect(waterSample.evaluate([row], '2020-06-01' as Day).class).toBe(expected)
})

test.each([
  ['before the standard of surface water', 'river', '2002-05-31', null],
  ['on its first day', 'river', '2002-06-01', 'II'],
  ['before rounding was ruled', 'river', '2017-12-31', 'II'],
  ['before the standard of groundwater', 'ground', '2018-04-30', null],
  ['on its first day', 'ground', '2018-05-01', 'III'],
])('%s, a %s on %s is of class %s', (_, body, on, expected) => {
  expect(waterSample.evaluate([{ body, codmn: '2.5' }], on as Day).class).toBe(expected)
})

test('items of table 3 keep the commas of their names', () => {
  expect(itemList(' 1,2-二氯乙烷、苯;甲苯 ')).toEqual(['1,2-二氯乙烷', '苯', '甲苯'])
  expect(itemList(null)).toEqual([])
})
