import { livestockFarm, manureCheck, soilPlot, soilSample } from '@qaidam/ecology'
import { day, type PartRow, period, rational, type Values } from '@qaidam/kernel'
import { soilPlotsAbove, soilSampleDay } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'

const plots = replay(soilPlot, true)
const samples = replay(soilSample, true).map(({ values }) => values)
const checks = replay(manureCheck, true).map(({ values }) => values)

const surveyedOn = (on: string) =>
  plots.filter(
    ({ values, validFrom, validTo }) =>
      values.survey === 'surveyed' && (validFrom ?? '') <= on && (validTo === null || on < validTo),
  ).length

// 柴达木日报, 2020-09-22.
test('223 plots are surveyed on 2020-06-30, one fewer the day before', () => {
  expect(['2020-06-29', '2020-06-30', '2020-12-31'].map(surveyedOn)).toEqual([222, 223, 223])
})

/** Sampling days of plots, evaluated as a storage does. */
const pieces = piecesOf(samples)

function piecesOf(rows: readonly Values[]): readonly PartRow[] {
  const groups = new Map<string, Values[]>()
  for (const row of rows) {
    const key = `${row.plot} ${row.sampledOn}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, of]) => {
    const [by = '', on = ''] = key.split(' ')
    return { by, day: day(on), values: soilSampleDay.evaluate(of, day(on)) }
  })
}

test('a plot is on the list on the day on which it is sampled: else its sample would belong nowhere', () => {
  expect(pieces.length).toBeGreaterThan(0)
  for (const { by, day: on } of pieces) {
    const there = plots.filter(
      ({ values, validFrom, validTo }) =>
        values.plot === by && (validFrom ?? '') <= on && (validTo === null || on < validTo),
    )
    expect(there, `${by} on ${on}`).toHaveLength(1)
  }
  const sampled = new Set(pieces.map(({ by }) => by))
  for (const { values } of plots) {
    if (values.concern === 'high') expect(sampled, values.plot ?? '').toContain(values.plot)
  }
})

// GB 36600-2018, land of class two: arsenic 60 and 140, cadmium 65, lead 800 and 2500, petroleum 4500.
test('five plots exceed a screening value, one of them a control value; one stands exactly at its limit', () => {
  const asked = period('2018-08/2020-12')
  const found = (above: string) => soilPlotsAbove.evaluate(pieces, asked, { above })
  expect([found('screening').raw, found('control').raw]).toEqual([rational(5), rational(1)])
  const beyond = (values: Values) =>
    [
      ['as', 60],
      ['cd', 65],
      ['pb', 800],
      ['c10C40', 4500],
    ].some(([field, limit]) => Number(values[field ?? ''] ?? 0) > Number(limit))
  const counted = new Set(found('screening').contributions.map(({ row }) => row.by))
  expect(counted).toEqual(new Set(samples.filter(beyond).map(({ plot }) => plot)))
  const atTheLimit = samples.find((sample) => sample.as === '60')
  expect(atTheLimit).toBeDefined()
  expect(counted).not.toContain(atTheLimit?.plot)
})

// 柴达木日报, 2020-09-22: at least 95 per cent, from on-site sampling.
test('of the farms visited in the first half of 2020, at least 95 per cent have facilities', () => {
  const [sampled, equipped] = [new Set<string>(), new Set<string>()]
  let visits = 0
  for (const { farm, checkedOn, facilities } of checks) {
    if ((checkedOn ?? '') < '2020-01-01' || (checkedOn ?? '') > '2020-06-30') continue
    visits += 1
    sampled.add(farm ?? '')
    if (facilities === 'matching') equipped.add(farm ?? '')
  }
  expect([sampled.size, equipped.size]).toEqual([128, 122])
  expect(equipped.size * 100).toBeGreaterThanOrEqual(sampled.size * 95)
  expect(visits, 'some were visited twice').toBeGreaterThan(sampled.size)
  expect(replay(livestockFarm, true).length, 'not all were visited').toBeGreaterThan(sampled.size)
})
