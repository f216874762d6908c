import { loads } from '@qaidam/demo-haixi'
import type { Instant, Values } from '@qaidam/kernel'
import { openPlatformEmpty } from '@qaidam/server/testing'
import type { Store } from '@qaidam/storage'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listOverlaps } from './overlaps.ts'

let store: Store
beforeAll(async () => {
  const clock = () => '2026-01-01T00:00:00.000Z' as Instant
  store = await openPlatformEmpty(clock)
  for (const load of loads()) {
    if (load.register.startsWith('ecology.works-')) await store.load(load)
  }
}, 240_000)
afterAll(async () => {
  await store?.close()
})

/** What the command prints and ends with. */
async function run(call: Parameters<typeof listOverlaps>[1]) {
  let text = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((said) => {
    text += String(said)
    return true
  })
  const code = await listOverlaps(store, call)
  spy.mockRestore()
  return { code, text }
}

test('the demonstration has hundreds of plots with boundaries, and none overlap', async () => {
  const { code, text } = await run({ json: true })
  const findings = JSON.parse(text)
  expect({ code, overlaps: findings.overlaps, faults: findings.faults }).toEqual({
    code: 0,
    overlaps: [],
    faults: [],
  })
  expect(findings.bounded).toBeGreaterThan(300)
  expect((await run({ area: '6328' })).code).toBe(0)
})

test('a plot on the land of another is listed with the hectares they share', async () => {
  const { records } = await store.records('ecology.works-plot', { limit: 1_000 })
  const one = records.find(({ values }) => values.boundary !== null && values.acceptance === 'passed')
  if (one === undefined) throw new RangeError('no plot has a boundary')
  const values: Values = { ...one.values, plot: '632801-2020-9999' }
  const row = { line: 2, values }
  await store.load({ id: 'twice', actor: 'a', reason: 'r', register: 'ecology.works-plot', rows: [row] })
  const { code, text } = await run({})
  expect(code).toBe(1)
  for (const said of [one.values.plot ?? '', '632801-2020-9999', '1 处重叠']) expect(text).toContain(said)
  const shared = Number(/([\d.]+) 公顷/.exec(text)?.[1])
  expect(shared / Number(values.hectares)).toBeCloseTo(1, 3)
})
