import { forestBlock, greeningTask, worksPlot, worksProject } from '@qaidam/ecology'
import type { Version } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { replay } from './replay.ts'

// Figures are recomputed here by plain loops over square metres, beside all our own machinery.

/** Square metres of a text in hectares. */
function squareMetres(text: string | null | undefined): bigint {
  const [whole = '', part = ''] = (text ?? '0').split('.')
  return BigInt(whole + part.padEnd(4, '0'))
}

const HECTARE = 10_000n
const TEN_THOUSAND_HECTARES = 100_000_000n

function accepted(plots: readonly Version[], measure: string, from: string, to: string): bigint {
  let total = 0n
  for (const { values } of plots) {
    const on = values.acceptedOn ?? ''
    if (values.measure !== measure || values.acceptance !== 'passed' || on < from || on > to) continue
    total += squareMetres(values.hectares)
  }
  return total
}

function managed(blocks: readonly Version[], on: string): bigint {
  let total = 0n
  for (const { values, validFrom, validTo } of blocks) {
    if ((validFrom ?? '') <= on && (validTo === null || on < validTo)) total += squareMetres(values.hectares)
  }
  return total
}

describe.each([
  ['as first entered', false],
  ['after all that happened to them', true],
])('works %s', (_, withWrites) => {
  const plots = replay(worksPlot, withWrites)
  const since2016 = (measure: string) => accepted(plots, measure, '2016-01-01', '2020-06-30')

  // 柴达木日报, 2020-09-22: the published values, in the units published.
  test.each([
    ['sandy-land', '4.7 万公顷', (47n * TEN_THOUSAND_HECTARES) / 10n],
    ['grassland', '1.33 万公顷', (133n * TEN_THOUSAND_HECTARES) / 100n],
    ['mine-restoration', '328.5 公顷', (3285n * HECTARE) / 10n],
    ['land-greening', '6.5 万公顷', (65n * TEN_THOUSAND_HECTARES) / 10n],
    ['urban-greening', '366 公顷', 366n * HECTARE],
    ['village-greening', '23 公顷', 23n * HECTARE],
  ])('%s accepted from 2016 to 2020H1 is exactly %s', (measure, _published, expected) => {
    expect(since2016(measure)).toBe(expected)
  })

  test('public-benefit forest on 2020-06-30 is exactly 143.3 万公顷', () => {
    expect(managed(replay(forestBlock, withWrites), '2020-06-30')).toBe((1433n * TEN_THOUSAND_HECTARES) / 10n)
  })

  test('9 mine restoration projects passed by then, and their plots lie in them', () => {
    const projects = replay(worksProject, withWrites).filter(({ values }) => {
      const on = values.acceptedOn ?? ''
      const counts = values.category === 'mine-restoration' && values.acceptance === 'passed'
      return counts && on >= '2016-01-01' && on <= '2020-06-30'
    })
    expect(projects).toHaveLength(9)
    const names = new Set(projects.map(({ values }) => values.project))
    const their = plots.filter(({ values }) => names.has(values.project ?? ''))
    expect(accepted(their, 'mine-restoration', '2016-01-01', '2020-06-30')).toBe(
      since2016('mine-restoration'),
    )
  })

  test('the provincial greening tasks due by then are more than attained', () => {
    let asked = 0n
    for (const { values } of replay(greeningTask, withWrites)) {
      const due = values.dueOn ?? ''
      if (due >= '2016-01-01' && due <= '2020-06-30') asked += squareMetres(values.plannedHectares)
    }
    expect(asked).toBeGreaterThan(0n)
    expect(since2016('land-greening')).toBeGreaterThan(asked)
  })

  test('some plots have not passed, and some passed only after June: none of them counts', () => {
    const of = (acceptance: string) => plots.filter(({ values }) => values.acceptance === acceptance)
    expect(of('pending').length).toBeGreaterThan(0)
    expect(of('failed').length).toBeGreaterThan(0)
    expect(of('passed').some(({ values }) => (values.acceptedOn ?? '') > '2020-06-30')).toBe(true)
  })

  test('nothing is inspected before it is done, and nothing passes without a day', () => {
    for (const { values } of plots) {
      if (values.acceptance === 'pending') expect(values.acceptedOn).toBeNull()
      else expect((values.acceptedOn ?? '') > (values.doneOn ?? ''), JSON.stringify(values)).toBe(true)
    }
  })
})

test('the writes leave traces: versions of blocks, and a township that lost a block', () => {
  const before = replay(forestBlock, false)
  const after = replay(forestBlock, true)
  expect(after.length).toBe(before.length + 2)
  expect(managed(after, '2020-12-31')).toBeLessThan(managed(before, '2020-12-31'))
})

test('correcting the mixed-up blocks moves hectares between two townships, and none in all', () => {
  const on = '2019-12-31'
  const [before, after] = [replay(forestBlock, false), replay(forestBlock, true)]
  const inTownship = (blocks: readonly Version[], township: string) =>
    managed(
      blocks.filter(({ values }) => values.area === township),
      on,
    )
  const townships = [...new Set(before.map(({ values }) => values.area ?? ''))]
  expect(townships.filter((each) => inTownship(before, each) !== inTownship(after, each))).toHaveLength(2)
  expect(managed(after, on)).toBe(managed(before, on))
})
