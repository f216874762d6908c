import { readFileSync } from 'node:fs'
import {
  AreaBook,
  addDays,
  compose,
  type Day,
  definePack,
  type Evaluation,
  type PartRow,
  period,
  printFigure,
  readValues,
} from '@qaidam/kernel'
import { methods, standards } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { airFigures, airHour, airParts, airRegisters } from './index.ts'

interface Case {
  readonly name: string
  readonly period: string
  readonly days: readonly {
    readonly from: Day
    readonly count: number
    readonly hours?: number
    readonly readings: Readonly<Record<string, string>>
  }[]
  readonly expect: Readonly<Record<string, string | null>>
}

const { cases } = parse(readFileSync(new URL('./air.cases.yaml', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}
const air = definePack({
  id: 'air',
  name: { zh: '空气', en: 'Air' },
  registers: airRegisters,
  parts: airParts,
  figures: airFigures,
})
const composition = compose({
  packs: [air],
  standards,
  methods,
  offices: ['ecology-environment', 'government-office'],
})

/** Station-days as a storage would keep them: hours read by the register, days by the part method. */
function partsOf({ days }: Case): readonly PartRow[] {
  const method = composition.methods.get('air.station-day')
  if (method?.kind !== 'part') throw new RangeError('air.station-day is missing')
  return days.flatMap(({ from, count, hours = 24, readings }) =>
    Array.from({ length: count }, (_, offset): PartRow => {
      const day = addDays(from, offset)
      const rows = Array.from({ length: hours }, (_, hour) => {
        const raw = { station: 'S1', hour: `${day}T${String(hour).padStart(2, '0')}:00`, ...readings }
        const { values, faults } = readValues(airHour, raw, new AreaBook([]))
        expect(faults).toEqual([])
        return values
      })
      return { by: 'S1', day, values: method.evaluate(rows, day) }
    }),
  )
}

test('the air registers, parts and figures compose with the standards', () => {
  expect(composition.figures.size).toBe(airFigures.length)
  expect([...composition.parts.keys()]).toEqual(['ecology.air-day'])
})

describe('air figures (air.cases.yaml)', () => {
  test.each(cases)('$name', (each) => {
    const asked = period(each.period)
    const parts = partsOf(each)
    for (const [id, expected] of Object.entries(each.expect)) {
      const figure = composition.figures.get(id) as Evaluation
      const method = composition.methods.get(figure.method)
      if (method?.kind !== 'period') return expect.fail(`${id} names no period method`)
      const rows = parts.filter(({ day }) => day >= asked.first && day <= asked.last)
      const { raw, reason } = method.evaluate(rows, asked, figure.settings ?? {})
      expect(raw === undefined ? null : printFigure(figure, raw), id).toBe(expected)
      if (expected === null) expect(reason, id).toBeDefined()
    }
  })
})

test.each([
  [{ pm25: '-3' }, 'pm25'],
  [{ pm25: '1000000000' }, 'pm25'],
  [{ co: '1000' }, 'co'],
  [{ hour: '2020-06-31T01:00' }, 'hour'],
  [{ quality: 'fine' }, 'quality'],
])('a reading of %j is refused at its cell', (wrong, field) => {
  const raw = { station: 'S1', hour: '2020-06-30T01:00', ...wrong }
  expect(readValues(airHour, raw, new AreaBook([])).faults.map((each) => each.field)).toEqual([field])
})
