import { childAtRisk, childReturn } from '@qaidam/life'
import { expect, test } from 'vitest'
import { expectApart, movesOfRecord, rehearse, stagesOf } from '../testing/rehearsed.ts'
import { childrenAtRisk } from './children.ts'

const played = rehearse(childReturn, childAtRisk, '2020-12-18T23:59')

test('every child is where the procedure allows, and every stage has somebody to show', () => {
  const stages = stagesOf(played)
  expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(childrenAtRisk.length)
  for (const stage of ['visiting', 'staying', 'settled', 'moved'])
    expect(stages[stage], stage).toBeGreaterThan(0)
})

test('nobody sees in school a child that they brought back', () => {
  expectApart(played, ['accept', 'visit', 'return'], ['see', 'settle'])
})

test('some are late, some clocks stand still for health, some children are gone again', () => {
  const tasks = played.versions('task').map(({ values }) => values)
  expect(tasks.some(({ card }) => card === 'red')).toBe(true)
  expect(tasks.some(({ status }) => status === 'paused')).toBe(true)
  const again = played.records.filter((record) => movesOfRecord(played, record).includes('leave-again'))
  expect(again.length).toBeGreaterThan(0)
  expect(again.length).toBeLessThan(childrenAtRisk.length / 4)
})

test('a grade is of the nine years, and fits the school', () => {
  for (const { values } of childrenAtRisk) {
    expect(Number(values.grade), values.person ?? '').toBeGreaterThanOrEqual(1)
    expect(Number(values.grade), values.person ?? '').toBeLessThanOrEqual(9)
    expect(values.school?.slice(3, 9), values.person ?? '').toBe(values.area?.slice(0, 6))
  }
})
