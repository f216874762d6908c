import { type Day, type PartRow, period, rational, sum, type Values } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUILDING_ITEMS } from '../building-items.ts'
import { soilPlotsAbove } from './plots-above.ts'
import { fieldOfItem, soilSampleDay } from './sample-day.ts'

const ON = '2019-05-20' as Day
const dayOf = (...samples: readonly Values[]) =>
  soilSampleDay.evaluate(
    samples.map((sample) => ({ landClass: 'building-two', ...sample })),
    ON,
  )

// GB 36600-2018, table 1, land of class two: arsenic 60 and 140 mg/kg, lead 800 and 2500; table 2,
// petroleum 4500 and 9000. Land of class one: arsenic 20, and such is land of unclear use.
test.each([
  [{ as: '60' }, 'within', null],
  [{ as: '60.1' }, 'above-screening', 'as'],
  [{ as: '140' }, 'above-screening', 'as'],
  [{ as: '140.1' }, 'above-control', 'as'],
  [{ as: '12', pb: '800.01' }, 'above-screening', 'pb'],
  [{ as: '61', pb: '2500.5' }, 'above-control', 'as,pb'],
  [{ c10C40: '4500' }, 'within', null],
  [{ c10C40: '4501' }, 'above-screening', 'c10_c40'],
  [{ as: '21', landClass: 'building-one' }, 'above-screening', 'as'],
  [{ as: '21', landClass: 'building-unclear' }, 'above-screening', 'as'],
  [{ as: '21', landClass: null }, 'above-screening', 'as'],
  [{}, null, null],
])('a sample of %o is %s', (values, level, exceeding) => {
  expect(dayOf(values)).toMatchObject({ level, exceeding, samples: '1' })
})

test('each single item is judged: none of the fields is lost on the way', () => {
  for (const item of BUILDING_ITEMS) {
    expect(fieldOfItem(item)).toMatch(/^[a-z][A-Za-z0-9]*$/)
    expect(dayOf({ [fieldOfItem(item)]: '1000000' }), item).toEqual({
      level: 'above-control',
      exceeding: item,
      controlled: item,
      samples: '1',
    })
  }
})

test('a day is as its worst sample says, and names what exceeded in any of them', () => {
  expect(dayOf({ as: '10' }, { as: '70' }, { pb: '2600' })).toEqual({
    level: 'above-control',
    exceeding: 'as,pb',
    controlled: 'pb',
    samples: '3',
  })
})

test('before the standard began nothing is judged', () => {
  const on = (day: string) => soilSampleDay.evaluate([{ as: '150' }], day as Day).level
  expect([on('2018-07-31'), on('2018-08-01')]).toEqual([null, 'above-control'])
})

describe('plots above', () => {
  const row = (by: string, day: string, as: string): PartRow => ({
    by,
    day: day as Day,
    values: soilSampleDay.evaluate([{ landClass: 'building-two', as }], day as Day),
  })
  const rows = [
    row('a', '2019-05-01', '10'),
    row('a', '2019-05-02', '70'),
    row('a', '2019-05-03', '61'),
    row('b', '2019-05-04', '60'),
    row('c', '2019-05-05', '141'),
  ]
  const of = (above: string, given: readonly PartRow[] = rows) =>
    soilPlotsAbove.evaluate(given, period('2019-05'), { above })

  test('count by their worst day, once each; the days that are above carry it', () => {
    const { raw, contributions, label } = of('screening')
    expect(raw).toEqual(rational(2))
    expect(contributions.map((each) => [each.row.day, each.contribution.toString()])).toEqual([
      ['2019-05-02', '0.5'],
      ['2019-05-03', '0.5'],
      ['2019-05-05', '1'],
    ])
    expect(label).toEqual({ zh: '砷', en: 'arsenic' })
    expect(of('control').raw).toEqual(rational(1))
  })

  test('are none where all are within, and are withheld where nothing was sampled', () => {
    expect(of('control', rows.slice(0, 2)).raw).toEqual(rational(0))
    expect(of('screening', [])).toMatchObject({ reason: { zh: '期内没有可评价的土壤样品' } })
    expect(() => of('both')).toThrow('The setting above is "both".')
  })

  test('add up exactly, and never more above control than above screening', () => {
    const content = fc.constantFrom('10', '60', '61', '140', '141')
    const pieces = fc.array(fc.record({ by: fc.constantFrom('a', 'b', 'c'), on: fc.nat(27), content }))
    const property = fc.property(pieces, (all) => {
      const given = all.map(({ by, on, content: as }) =>
        row(by, `2019-05-${String(on + 1).padStart(2, '0')}`, as),
      )
      const [screening, control] = [of('screening', given), of('control', given)]
      for (const { parts, contributions } of [screening, control]) {
        expect(sum(contributions.map((each) => each.contribution))).toEqual(parts.plots)
      }
      const exceeding = new Set(all.filter((each) => Number(each.content) > 60).map(({ by }) => by))
      expect(screening.parts.plots).toEqual(rational(exceeding.size))
      expect(control.parts.plots?.compare(screening.parts.plots ?? rational(0))).toBeLessThanOrEqual(0)
    })
    fc.assert(property, { numRuns: 60 })
  })
})
