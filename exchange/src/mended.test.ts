import { afterAll, expect, test } from 'vitest'
import { mended } from './mended.ts'
import { allCells, Scratch } from './sample.ts'
import { openTable } from './table.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

test('a mended cell says what it was mended to, and the others what the file says', async () => {
  const table = await openTable(scratch.write('a.csv', '甲,乙\n1,2\n3,4\n'))
  const other = mended(table, { B3: '5', A2: '', ZZ1: 'x', C9: 'y' })
  expect(await allCells(other)).toEqual([
    ['', '2'],
    ['3', '5'],
  ])
  expect(await allCells(table)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
  expect(other.digest).not.toBe(table.digest)
  expect(mended(table, {}).digest).toBe(table.digest)
})

test('a formula or a merged cell that was mended is no fault any more', async () => {
  const table = await openTable(scratch.write('b.csv', '甲,乙\n1\n'))
  const faults = async (from: typeof table) => {
    const codes: string[] = []
    for await (const row of from.rows()) codes.push(...row.faults.map(({ fault }) => fault.code))
    return codes
  }
  expect(await faults(table)).toEqual(['EXC-007'])
  expect(await faults(mended(table, { B2: '2' }))).toEqual([])
})
