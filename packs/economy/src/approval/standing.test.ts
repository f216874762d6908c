import type { Values } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { approvalDays } from './index.ts'

const pass = (from: string, to: string, used: string): Values => ({ move: 'pass', from, to, used })
const moves = [
  pass('planning', 'planning', '4'),
  pass('planning', 'before-works', '18'),
  { move: 'apply-works', from: 'before-works', to: 'works', used: '30' },
  pass('works', 'before-building', '12'),
]

test('the days of a stage are those of its slowest step; waits between stages are not in them', () => {
  const { used, stages } = approvalDays({ kind: 'private', receivedOn: '2020-01-20' }, moves)
  expect(used).toBe(30)
  expect(stages).toEqual([
    { stage: 'planning', used: 18 },
    { stage: 'works', used: 12 },
  ])
})

// By 2019-06-30 Qinghai asks for 120 days where government invests and 100 where others do.
test.each([
  ['private', '2019-06-30', 100],
  ['government', '2019-06-30', 120],
  ['private', '2019-06-29', null],
])('an application of a %s project that came on %s may take %s days', (kind, receivedOn, total) => {
  expect(approvalDays({ kind, receivedOn }, moves).total).toBe(total)
})
