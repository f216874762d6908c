import {
  type Day,
  type PartRow,
  period,
  printFigure,
  type Values,
  yearBefore,
  yearOnYear,
} from '@qaidam/kernel'
import { airMean, goodDays, stationDay } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { DELINGHA, GOLMUD } from './air/plan.ts'
import { loads } from './loads.ts'

/** A station's days, evaluated by the method of law that a storage calls. */
function partsOf(station: string): readonly PartRow[] {
  const days = new Map<string, Values[]>()
  for (const load of loads()) {
    if (load.register !== 'ecology.air-hour') continue
    for (const { values } of load.rows) {
      if (values.station !== station) continue
      const day = (values.hour ?? '').slice(0, 10)
      days.set(day, [...(days.get(day) ?? []), values])
    }
  }
  return [...days].map(([text, rows]) => {
    const day = text as Day
    return { by: station, day, values: stationDay.evaluate(rows, day) }
  })
}

// 柴达木日报, 2020-09-22.
describe.each([
  { station: DELINGHA, good: ['93.7', '+3.3', 'percentage point'], pm25: ['12', '-20.0', '%'] },
  { station: GOLMUD, good: ['91.4', '+1.2', 'percentage point'], pm25: ['24', '-27.3', '%'] },
])('the official methods find the published values of $station', ({ station, good, pm25 }) => {
  const parts = partsOf(station)
  const asked = period('2020H1')

  const answer = (method: typeof goodDays, unit: string, places: number, settings = {}) => {
    const [now, before] = [asked, yearBefore(asked)].map((of) => {
      const rows = parts.filter(({ day }) => day >= of.first && day <= of.last)
      const { raw } = method.evaluate(rows, of, settings)
      if (raw === undefined) throw new RangeError(`${method.id} withholds ${of.name}`)
      return raw
    })
    if (now === undefined || before === undefined) throw new RangeError('both periods are asked')
    const change = yearOnYear(now, before, unit)
    return [printFigure({ places }, now), change?.value, change?.unit]
  }

  test('the share of good days, and its change in points', () => {
    expect(answer(goodDays, '%', 1)).toEqual(good)
  })

  test('the mean of PM2.5, and its change in per cent', () => {
    expect(answer(airMean, 'µg/m³', 0, { pollutant: 'pm25' })).toEqual(pm25)
  })

  test('both whole years are valid', () => {
    for (const year of ['2019', '2020']) {
      const of = period(year)
      const rows = parts.filter(({ day }) => day >= of.first && day <= of.last)
      expect(airMean.evaluate(rows, of, { pollutant: 'pm10' }).raw, year).toBeDefined()
    }
  })
})
