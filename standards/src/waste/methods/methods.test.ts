import { addDays, type Day, type PartRow, period, rational, sum, type Values } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { manifestCount } from './manifest-count.ts'
import { MANIFEST_COUNTS, MANIFEST_STEPS, manifestDay } from './manifest-day.ts'

const ON = '2020-03-04' as Day
const FIELDS = Object.values(MANIFEST_STEPS)
const MEDICAL = FIELDS.map(([medical]) => medical)
const HAZARDOUS = FIELDS.map(([, hazardous]) => hazardous)

const line = (fields: readonly string[], weight: string | null, rest: Values = {}): Values => ({
  manifest: 'YZ-2020-000001',
  storedSince: '2020-03-03T08:00',
  handedOverAt: '2020-03-04T07:00',
  ...Object.fromEntries(fields.map((field) => [field, weight])),
  ...rest,
})
const dayOf = (...lines: readonly Values[]) => manifestDay.evaluate(lines, ON)

describe('weights', () => {
  test.each([...MEDICAL, ...HAZARDOUS])('a hundredth more in %s alone disagrees', (field) => {
    const fields = (MEDICAL as readonly string[]).includes(field) ? MEDICAL : HAZARDOUS
    expect(dayOf(line(fields, '12.5')).disagreeing).toBe('0')
    expect(dayOf(line(fields, '12.5', { [field]: '12.51' })).disagreeing).toBe('1')
  })

  test('that are the same number agree, however they are written', () => {
    expect(dayOf(line(MEDICAL, '12.5', { receivedKg: '12.50' })).disagreeing).toBe('0')
  })

  test('of steps that were not taken yet say nothing', () => {
    const under = line(MEDICAL, '12.5', { receivedKg: null, disposedKg: null })
    expect(dayOf(under)).toMatchObject({
      disagreeing: '0',
      collected: '12.5',
      received: null,
      disposed: null,
    })
  })

  test('of a day add up exactly, step by step', () => {
    const day = dayOf(line(MEDICAL, '0.1'), line(MEDICAL, '0.2', { manifest: 'YZ-2020-000002' }))
    expect(day).toMatchObject({ handedOver: '0.3', disposed: '0.3', lines: '2', manifests: '2' })
  })
})

test('a manifest with several lines counts once, if one of them disagrees', () => {
  const lines = [line(MEDICAL, '3'), line(MEDICAL, '5', { receivedKg: '4' })]
  const worse = line(MEDICAL, '7', { disposedKg: '6' })
  expect(dayOf(...lines, worse)).toMatchObject({ lines: '3', manifests: '1', disagreeing: '1', overdue: '0' })
})

// 医疗废物管理条例 (2003), article 17: not more than two days.
test.each([
  ['2020-03-02T08:00', '2020-03-04T07:00', '0'],
  ['2020-03-02T08:00', '2020-03-04T08:00', '0'],
  ['2020-03-02T08:00', '2020-03-04T09:00', '1'],
  ['2020-02-28T20:00', '2020-03-01T20:00', '0'],
  ['2019-12-30T10:00', '2020-01-01T11:00', '1'],
  ['2003-06-15T08:00', '2003-06-20T08:00', '0'],
  ['2003-06-16T08:00', '2003-06-18T09:00', '1'],
  [null, '2020-03-04T09:00', '0'],
])('waste stored since %s and handed over at %s: %s overdue', (storedSince, handedOverAt, overdue) => {
  expect(dayOf(line(MEDICAL, '1', { storedSince, handedOverAt })).overdue).toBe(overdue)
})

describe('a period', () => {
  const weight = fc.constantFrom('1.2', '1.20', '1.3', null)
  const lines = fc.array(
    fc.record({
      manifest: fc.constantFrom('YZ-2020-000001', 'YZ-2020-000002', 'YZ-2020-000003'),
      storedSince: fc.constantFrom('2020-01-01T00:00', '2020-03-01T00:00'),
      handedOverAt: fc.constant('2020-03-02T00:00'),
      handedOverKg: weight,
      receivedKg: weight,
    }),
    { maxLength: 5 },
  )
  const pieces = fc
    .uniqueArray(fc.record({ by: fc.constantFrom('a', 'b'), offset: fc.nat(20), lines }), {
      selector: ({ by, offset }) => `${by} ${offset}`,
    })
    .map((all) =>
      all.map(({ by, offset, lines: of }): PartRow & { readonly lines: readonly Values[] } => {
        const day = addDays('2020-03-01' as Day, offset)
        return { by, day, lines: of, values: manifestDay.evaluate(of, day) }
      }),
    )

  test.each(MANIFEST_COUNTS)('%s add up exactly from the days', (counts) => {
    const property = fc.property(pieces, (rows) => {
      const { raw, parts, contributions } = manifestCount.evaluate(rows, period('2020-03'), { counts })
      expect(sum(contributions.map((each) => each.contribution))).toEqual(raw)
      expect(parts).toEqual({ [counts]: raw })
      expect(contributions.every((each) => !each.contribution.isZero())).toBe(true)
      if (counts === 'lines') {
        expect(raw?.toString()).toBe(String(rows.reduce((all, row) => all + row.lines.length, 0)))
      }
    })
    fc.assert(property, { numRuns: 40 })
  })

  test('without a manifest says none, and cites what it judged by', () => {
    const of = (counts: string) => manifestCount.evaluate([], period('2020-03'), { counts })
    expect(of('disagreeing').raw).toEqual(rational(0))
    expect(of('overdue').cite.map(({ document }) => document)).toEqual(['国务院令第380号'])
    expect(() => of('weights')).toThrow('The setting counts is "weights".')
  })
})
