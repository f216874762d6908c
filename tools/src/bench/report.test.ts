import { describe, expect, test } from 'vitest'
import { percentile } from './clock.ts'
import { isMet, type Measured } from './measured.ts'
import { quantity, reportPage } from './report.ts'

const machine = {
  cores: 2,
  memoryGib: 24,
  processor: 'A processor',
  node: '20.20.2',
  postgres: '18.4',
  pglite: '18.6',
  day: '2026-11-24',
}
const load: Measured = {
  what: '10 000 rows',
  database: 'PostgreSQL',
  ours: 50_000,
  unit: 'rows/s',
  peer: { name: 'bare COPY', value: 200_000 },
  aim: { of: 'ratio', bound: 'at least', value: 0.25 },
}
const wait: Measured = {
  what: 'Commit to visible',
  database: 'PostgreSQL',
  ours: 50,
  unit: 'ms',
  aim: { of: 'ours', bound: 'under', value: 50 },
}

describe('the page', () => {
  const page = reportPage(machine, 'default', [{ title: 'Loads', about: 'About.', measured: [load, wait] }])

  test('shows our number, the named peer, the ratio, the aim and whether it is met', () => {
    expect(page).toContain(
      '| 10 000 rows | PostgreSQL | 50 000 rows/s | 200 000 rows/s, bare COPY | 0.25 | ratio ≥ 0.25 | yes |',
    )
    expect(page).toContain('| Commit to visible | PostgreSQL | 50 ms |  |  | < 50 ms | **no** |')
    expect(page).toContain('Aims met: 1 of 2.')
  })

  test('says on which machine it was measured, and that small sizes mean nothing', () => {
    expect(page).toContain(
      '2026-11-24 · 2 cores (A processor) · 24 GiB · Node 20.20.2 · PostgreSQL 18.4 · PGlite (PostgreSQL 18.6)',
    )
    expect(page).not.toContain('--quick')
    expect(reportPage(machine, 'quick', [])).toContain('mean nothing')
  })
})

test('an aim is a bound: "at least" takes the bound itself, "under" does not', () => {
  expect([isMet(load), isMet(wait)]).toEqual([true, false])
  expect(isMet({ ...load, ours: 49_999 })).toBe(false)
  expect(isMet({ ...wait, ours: 49.9 })).toBe(true)
  const { aim: _, ...without } = wait
  expect(isMet(without)).toBeUndefined()
})

test('a number keeps the three digits that matter', () => {
  const printed = [325_417, 1_000_000, 999.9, 57.04, 4.2, 0.2468, 0].map((value) => quantity(value, 'ms'))
  expect(printed).toEqual(['325 000 ms', '1 000 000 ms', '1 000 ms', '57 ms', '4.2 ms', '0.247 ms', '0 ms'])
})

test('a percentile is the value at its rank, so p99 of 300 is the 297th', () => {
  const values = Array.from({ length: 300 }, (_, index) => 300 - index)
  expect(percentile(values, 0.99)).toBe(297)
  expect(percentile(values, 0.5)).toBe(150)
  expect(percentile([7], 0.99)).toBe(7)
})
