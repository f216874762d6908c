import { type Day, day, type PartRow, period, rational, sum, type Values } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incomeLine } from './line.ts'
import { belowLine } from './methods/below-line.ts'
import { householdYear } from './methods/household-year.ts'
import { incomePerHead, insuredShare } from './methods/households.ts'
import { villagesByIncome, villageYear } from './methods/village-income.ts'

const END = day('2020-12-31')
const YEAR = period('2020')

// 国开发〔2020〕6号: below 1.5 times the national line; that of 2020 is 4 000 yuan, so 6 000.
test.each([
  ['2020-03-19', undefined],
  ['2020-03-20', '6000'],
  ['2020-12-31', '6000'],
  ['2021-05-14', '6000'],
])('the line of %s is %s', (on, yuan) => {
  expect(incomeLine(on as Day)?.yuan.toString()).toBe(yuan)
})

test('since 2021 the line is one that the prefecture may set', () => {
  expect(incomeLine(day('2021-05-14'))?.cite.map(({ mark }) => mark)).toEqual(['unverified'])
  expect(incomeLine(END)?.cite.map(({ mark }) => mark)).toEqual(['verified', 'verified'])
})

const row = (by: string, given: Values, owner: Values, on: Day = END): PartRow => ({
  by,
  day: on,
  values: householdYear.evaluate([given], on, owner),
})
const lifted = { standing: 'lifted', people: '4' }

test('net income is what comes in less what it cost to earn it, by people as on file that day', () => {
  const given = { wages: '10000', operating: '9000.5', property: '0', transfers: '3000', costs: '2000.5' }
  expect(householdYear.evaluate([{ ...given, cover: 'lifted' }], END, lifted)).toEqual({
    standing: 'lifted',
    net: '20000',
    people: '4',
    cover: 'lifted',
  })
})

const earning = (by: string, wages: number, cover: string, owner: Values = lifted, on: Day = END) =>
  row(by, { wages: String(wages), cover }, owner, on)

describe('over households', () => {
  const rows = [
    earning('a', 40_000, 'lifted'),
    earning('b', 24_000, 'none'),
    earning('c', 23_999, 'lifted', { standing: 'unstable', people: '4' }),
    earning('d', 6_000, 'borderline', { standing: 'borderline', people: '2' }),
  ]

  test('income a head is that of all people together, not a mean of households', () => {
    const { raw, parts } = incomePerHead.evaluate(rows, YEAR, { of: 'lifted' })
    expect(parts).toEqual({ net: rational(87_999), people: rational(12) })
    expect(raw).toEqual(rational(87_999).over(rational(12)))
  })

  // 统计法 25: what identifies a single respondent is not told; three is the least by convention.
  test('of two households no income is told, and nothing from which it follows', () => {
    const { raw, parts, contributions, reason, cite } = incomePerHead.evaluate(rows.slice(0, 2), YEAR, {
      of: 'lifted',
    })
    expect([raw, parts, contributions]).toEqual([undefined, {}, []])
    expect(reason?.en).toContain('so few households')
    expect(cite.map(({ document, mark }) => [document, mark])).toEqual([['统计法', 'unverified']])
    expect(incomePerHead.evaluate(rows, YEAR, { of: 'lifted' }).raw).toBeDefined()
  })

  test('a household is insured by what is meant for it', () => {
    const share = (of: string) => insuredShare.evaluate(rows, YEAR, { of }).raw?.toFixed(1)
    expect(['lifted', 'borderline', 'all'].map(share)).toEqual(['66.7', '100.0', '75.0'])
    expect(insuredShare.evaluate([], YEAR, { of: 'lifted' }).reason?.en).toContain('no yearly file')
    expect(() => insuredShare.evaluate(rows, YEAR, {})).toThrow('The setting of is ""')
  })

  test('6 000 yuan a head is not below 6 000; a yuan less in the whole household is', () => {
    const { raw, contributions } = belowLine.evaluate(rows, YEAR, { of: 'all' })
    expect(contributions.map(({ row: { by } }) => by)).toEqual(['c', 'd'])
    expect(raw).toEqual(rational(2))
  })

  test('before there was a line, nothing is judged', () => {
    const before = [earning('a', 1, 'none', lifted, day('2019-12-31'))]
    const { raw, reason } = belowLine.evaluate(before, period('2019'), { of: 'all' })
    expect([raw, reason?.en]).toEqual([undefined, expect.stringContaining('March 2020')])
  })

  test('of two years the later file of a household counts, and each household once', () => {
    const both = [...rows, earning('b', 44_000, 'lifted', lifted, day('2021-12-31'))]
    const { parts } = insuredShare.evaluate(both, period('2020/2021'), { of: 'lifted' })
    expect(parts).toEqual({ insured: rational(3), households: rational(3) })
  })

  test('no share is above a hundred, and contributions add up to each part', () => {
    const any = fc.record({
      by: fc.constantFrom('a', 'b', 'c', 'd'),
      year: fc.constantFrom('2019', '2020'),
      standing: fc.constantFrom('poor', 'lifted', 'unstable', 'borderline', 'sudden'),
      cover: fc.constantFrom('lifted', 'borderline', 'none'),
      wages: fc.nat(90_000),
      people: fc.integer({ min: 1, max: 9 }),
    })
    const property = fc.property(fc.array(any), fc.constantFrom('lifted', 'borderline', 'all'), (all, of) => {
      const given = all.map(({ by, year, standing, cover, wages, people }) =>
        earning(by, wages, cover, { standing, people: String(people) }, day(`${year}-12-31`)),
      )
      for (const method of [insuredShare, incomePerHead, belowLine]) {
        const { parts, contributions, raw } = method.evaluate(given, period('2019/2020'), { of })
        for (const [part, value] of Object.entries(parts)) {
          const own = contributions.filter((each) => each.part === part)
          expect(sum(own.map(({ contribution }) => contribution))).toEqual(value)
        }
        if (method === insuredShare && raw !== undefined) expect(raw.compare(rational(100))).not.toBe(1)
      }
    })
    fc.assert(property, { numRuns: 80 })
  })
})

describe('villages', () => {
  const village = (by: string, income: string): PartRow => ({
    by,
    day: END,
    values: villageYear.evaluate([{ income }], END),
  })
  const rows = [village('a', '0'), village('b', '4.9999'), village('c', '5'), village('d', '12.5')]

  // 以上 includes the number itself (民法典 1259).
  test.each([
    ['any', 3],
    ['5', 2],
    ['10', 1],
  ])('that reach %s: %i', (least, count) => {
    expect(villagesByIncome.evaluate(rows, YEAR, { least }).raw).toEqual(rational(count))
  })

  test('are withheld where none told its income', () => {
    expect(villagesByIncome.evaluate([], YEAR, { least: 'any' }).reason?.zh).toContain('没有')
    expect(() => villagesByIncome.evaluate(rows, YEAR, { least: '7' })).toThrow('The setting least is "7"')
  })
})
