import { expect, test } from 'vitest'
import { airHour } from './air/registers.ts'
import { ecology } from './index.ts'

const MEASURED = /^ecology\.(?:air|water|soil|waste|hazardous)-/
const numbers = ecology.registers
  .filter(({ id }) => MEASURED.test(id))
  .flatMap((register) =>
    Object.entries(register.fields).flatMap(([name, field]) =>
      field.type === 'decimal' || field.type === 'integer'
        ? [{ place: `${register.id}.${name}`, field }]
        : [],
    ),
  )

test('every number of air, water, soil and waste has limits that nothing can be beyond', () => {
  expect(numbers.length).toBeGreaterThan(100)
  const open = numbers.filter(({ field }) => field.min === undefined || field.max === undefined)
  expect(open.map(({ place }) => place)).toEqual([])
})

test('a pH has fourteen units, and a content of soil is no more than all of the sample', () => {
  const of = (name: string) => numbers.filter(({ place }) => place.endsWith(`.${name}`))
  expect(of('ph').length).toBe(3)
  for (const { field } of of('ph')) expect([field.min, field.max]).toEqual(['0', '14'])
  const contents = numbers.filter(({ field }) => field.unit === 'mg/kg')
  expect(contents.length).toBeGreaterThan(40)
  for (const { field } of contents) expect(Number(field.max)).toBeLessThanOrEqual(1_000_000)
})

test('what is measured in air says what is usual, wide enough for the storms of this prefecture', () => {
  for (const name of ['so2', 'no2', 'pm10', 'pm25', 'o3', 'co']) {
    const field = airHour.fields[name]
    expect(field?.type === 'decimal' && field.usual).toBeTruthy()
  }
  // The greatest hour of the national network in this province in three winters was 4 355.
  const { pm10 } = airHour.fields
  expect(pm10?.type === 'decimal' && Number(pm10.usual?.max)).toBeGreaterThan(4_355)
})
