import { type LocalTime, localTime } from '@qaidam/kernel'
import { permit } from '@qaidam/kernel/testing'
import { expect, test } from 'vitest'
import { openingTime } from './expand.ts'

const now = localTime('2020-06-01T09:30')

// A day begins at midnight, an hour at itself, and nothing begins before it is known.
test.each([
  ['2020-05-28', '2020-05-28T00:00'],
  ['2020-06-01', '2020-06-01T09:30'],
  ['2020-06-02', '2020-06-01T09:30'],
  ['2020-05-28T17:00', '2020-05-28T17:00'],
  ['2020-06-01T09:00', '2020-06-01T09:00'],
  ['2020-06-01T10:00', '2020-06-01T09:30'],
])('what says that it began on %s begins its way at %s', (said, begins) => {
  expect(openingTime(permit, { receivedOn: said }, undefined, now)).toBe(begins as LocalTime)
})

test('what does not say begins now', () => {
  expect(openingTime(permit, { receivedOn: null }, undefined, now)).toBe(now)
})
