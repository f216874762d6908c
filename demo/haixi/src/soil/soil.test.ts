import { concludePlot, livestockFarm, manureCheck, soilPlot, soilSample } from '@qaidam/ecology'
import type { Values } from '@qaidam/kernel'
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

test('each plot concludes what the standard says of its samples', () => {
  const of = new Map<string, Values[]>()
  for (const sample of samples) of.set(sample.plot ?? '', [...(of.get(sample.plot ?? '') ?? []), sample])
  for (const { values } of plots) {
    const own = of.get(values.plot ?? '') ?? []
    expect(values.conclusion, values.plot ?? '').toBe(concludePlot(own))
    if (values.concern === 'high') expect(own.length, values.plot ?? '').toBeGreaterThan(0)
  }
})

test('five plots exceed a screening value, one of them a control value; one stands exactly at its limit', () => {
  const of = (conclusion: string) => plots.filter(({ values }) => values.conclusion === conclusion).length
  expect([of('above-screening'), of('above-control')]).toEqual([4, 1])
  // GB 36600-2018: arsenic of land of class two, 60 mg/kg.
  const atTheLimit = samples.find((sample) => sample.as === '60')
  const plot = plots.find(({ values }) => values.plot === atTheLimit?.plot)
  expect(plot?.values.conclusion).toBe('within')
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
