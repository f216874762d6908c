import { type Day, rational } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { facilityRate, utilisationRate } from './rates.ts'

const ON = '2020-06-30' as Day
const r = rational

test('facilities and use are shares in per cent, exact, and marked as unverified', () => {
  const { rate, cite } = facilityRate(r(190), r(200), ON)
  expect(rate.toString()).toBe('95')
  expect(cite.mark).toBe('unverified')
  expect(utilisationRate(r('86.5'), r(100), ON).rate.toFixed(1)).toBe('86.5')
  expect(facilityRate(r(2), r(3), ON).rate.toFixed(1)).toBe('66.7')
})

test.each([
  [201, 200],
  [1, 0],
  [-1, 10],
])('%i of %i is refused', (part, whole) => {
  expect(() => facilityRate(r(part), r(whole), ON)).toThrowError(expect.objectContaining({ code: 'STD-065' }))
})
