import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { day } from './day.ts'
import type { Figure, Tally } from './figure.ts'
import { forecast, spanOver } from './forecast.ts'
import { type Grain, period } from './period.ts'
import { rational } from './rational.ts'
import { addsUp, checkTarget, goalStanding } from './target.ts'

const tally = (more: Partial<Tally>): Tally => ({
  kind: 'tally',
  id: 'test.jobs',
  name: { zh: '新增就业', en: 'New jobs' },
  definition: { zh: '新增就业', en: 'New jobs' },
  unit: '人',
  places: 0,
  owner: 'office',
  per: { area: 'county', period: 'day' },
  register: 'test.job',
  add: 'count',
  where: [],
  area: 'area',
  nature: { flowOn: 'on' },
  ...more,
})
const per = (grain: Grain) => tally({ per: { area: 'county', period: grain } })
const share: Figure = {
  kind: 'formula',
  id: 'test.share',
  name: { zh: '率', en: 'Share' },
  definition: { zh: '率', en: 'Share' },
  unit: '%',
  places: 1,
  owner: 'office',
  per: { area: 'county', period: 'day' },
  formula: 'a / b',
  from: { a: 'test.jobs', b: 'test.jobs' },
}

describe('what of a period is over', () => {
  test.each([
    ['day', '2020', '2020-06-15', '2020-01-01/2020-06-15'],
    ['day', '2020', '2020-01-01', '2020-01-01'],
    ['month', '2020', '2020-06-15', '2020-01/2020-05'],
    ['month', '2020', '2020-06-30', '2020-01/2020-06'],
    ['month', '2020', '2020-02-03', '2020-01'],
    ['quarter', '2020', '2020-06-29', '2020Q1'],
    ['half', '2020', '2020-09-30', '2020H1'],
    ['month', '2016/2020', '2020-05-31', '2016-01/2020-05'],
    ['day', '2020H1', '2020-06-30', '2020H1'],
    ['year', '2020', '2021-03-01', '2020'],
  ] as const)('per %s, of %s by %s: %s', (grain, of, through, over) => {
    assert.equal(spanOver(per(grain), period(of), day(through))?.name, over)
  })

  test.each([
    ['year', '2020', '2020-12-30'],
    ['month', '2020', '2020-01-30'],
    ['day', '2020H2', '2020-06-30'],
  ] as const)('per %s, of %s by %s: nothing', (grain, of, through) => {
    assert.equal(spanOver(per(grain), period(of), day(through)), undefined)
  })
})

describe('the forecast to the end of a period', () => {
  const of = period('2020')
  const over = period('2020-01/2020-06')
  const jobs = tally({})

  test('last year, 400 of 1 000 had come by June; 480 by June make 1 200 (480 × 1 000 / 400)', () => {
    const made = forecast({
      figure: jobs,
      of,
      over,
      soFar: rational('480'),
      before: { over: rational('400'), whole: rational('1000') },
    })
    assert.deepEqual(
      [made?.raw.toString(), made?.rule, made?.through],
      ['1200', 'last-year-share', '2020-06-30'],
    )
  })

  // 2020 has 366 days, 182 of them by the end of June: 91 × 366 / 182 = 183.
  test.each([undefined, { over: rational('0'), whole: rational('0') }])(
    'without a last year to follow, the days bring on what they brought',
    (before) => {
      const made = forecast({ figure: jobs, of, over, soFar: rational('91'), before })
      assert.deepEqual([made?.raw.toString(), made?.rule], ['183', 'run-rate'])
      assert.deepEqual(made?.parts.daysOver?.toString(), '182')
    },
  )

  test('a plan of five years follows no last year: 366 of 1 461 days + 366', () => {
    const span = period('2017/2020')
    const made = forecast({
      figure: jobs,
      of: span,
      over: period('2017'),
      soFar: rational('365'),
      before: { over: rational('1'), whole: rational('2') },
    })
    assert.deepEqual([made?.rule, made?.raw.toString()], ['run-rate', '1461'])
  })

  test('none for stocks, shares, people counted once, what is over, and what comes in the last days', () => {
    const soFar = rational('5')
    for (const figure of [tally({ nature: 'stock' }), tally({ add: { distinct: 'person' } }), share]) {
      assert.equal(addsUp(figure), false)
      assert.equal(forecast({ figure, of, over, soFar }), undefined)
    }
    assert.equal(forecast({ figure: jobs, of, over: of, soFar }), undefined)
    const late = { over: rational('0'), whole: rational('7') }
    assert.equal(forecast({ figure: jobs, of, over, soFar: rational('0'), before: late }), undefined)
  })

  test('a year like the last one is forecast as the last one, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (same, rest) => {
        const before = { over: rational(same), whole: rational(same + rest) }
        const made = forecast({ figure: jobs, of, over, soFar: before.over, before })
        assert.equal(made?.raw.toString(), before.whole.toString())
      }),
    )
  })
})

describe('a target', () => {
  const figures = new Map([['test.jobs', per('month') as Figure]])
  const given = { figure: 'test.jobs', area: '632801', period: '2020H1', value: '5', document: 'x' }

  test('fits a figure, an area and a period', () => {
    for (const more of [{}, { area: '632800' }, { period: '2020-06' }, { period: '2016/2020' }])
      assert.doesNotThrow(() => checkTarget(figures, { ...given, ...more }))
  })

  test.each([
    [{ figure: 'test.none' }, 'TGT-001'],
    [{ area: '632801001' }, 'TGT-002'],
    [{ period: '2020-06-15' }, 'TGT-003'],
    [{ period: 'next year' }, 'KRN-010'],
  ])('%o is refused with %s', (more, code) => {
    assert.throws(() => checkTarget(figures, { ...given, ...more }), { code })
  })
})

describe('how a value stands to its target', () => {
  const ceiling = tally({ better: 'smaller' })
  const stock = tally({ nature: 'stock' })
  test.each([
    // figure, value, target, over, forecast, standing
    [tally({}), '100', '100', true, undefined, 'attained'],
    [tally({}), '99', '100', true, undefined, 'behind'],
    [tally({}), '100', '100', false, undefined, 'attained'],
    [tally({}), '40', '100', false, '101', 'on-course'],
    [tally({}), '40', '100', false, '99', 'behind'],
    [tally({}), '40', '100', false, undefined, 'on-course'],
    [ceiling, '3', '10', true, undefined, 'attained'],
    [ceiling, '11', '10', true, undefined, 'behind'],
    [ceiling, '3', '10', false, '9', 'on-course'],
    [ceiling, '3', '10', false, '11', 'behind'],
    [ceiling, '11', '10', false, undefined, 'behind'],
    // A share that is met today may still be lost.
    [share, '91', '90', false, undefined, 'on-course'],
    [share, '89', '90', false, undefined, 'behind'],
    [share, '91', '90', true, undefined, 'attained'],
    [stock, '7', '7', false, undefined, 'on-course'],
  ] as const)('%o %s of %s, over %s, forecast %s: %s', (figure, value, target, over, expected, standing) => {
    const given = expected === undefined ? undefined : rational(expected)
    const goal = { figure, value: rational(value), target: rational(target), over, forecast: given }
    assert.equal(goalStanding(goal), standing)
  })
})
