import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, test } from 'vitest'
import { readRegister } from './register.ts'
import { airHour, haixi, Scratch } from './sample.ts'
import { openTable } from './table.ts'
import { writeXlsx } from './write-xlsx.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

const MEBIBYTE = 1024 * 1024

function hourRow(index: number): string[] {
  const hour = new Date(Date.UTC(2000, 0, 1, Math.floor(index / 8))).toISOString().slice(0, 13)
  const reading = (step: number, most: number) => String((index * step) % most)
  return [`63280${index % 8}`, `${hour}:00`, ...[7, 11, 13, 17, 19].map((step) => reading(step, 500)), '0.6']
}

/** Reads all rows and answers their number and how much memory the process gained at the most. */
async function readAll(file: string): Promise<{ count: number; refused: number; gained: number }> {
  const start = process.memoryUsage().rss
  let peak = start
  const reading = readRegister(await openTable(file), airHour, haixi)
  let count = 0
  for await (const _ of reading.rows) {
    count += 1
    if (count % 5_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  return { count, refused: reading.refused(), gained: (peak - start) / MEBIBYTE }
}

const TITLES = ['站点', '小时', 'SO2', 'NO2', 'PM10', 'PM2.5', 'O3', 'CO']

test('300 000 rows of CSV pass through in bounded memory', async () => {
  const file = scratch.at('large.csv')
  const lines = function* () {
    yield `${TITLES.join(',')}\n`
    for (let index = 0; index < 300_000; index += 1) yield `${hourRow(index).join(',')}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  const read = await readAll(file)
  expect(read).toMatchObject({ count: 300_000, refused: 0 })
  expect(read.gained).toBeLessThan(200)
})

test('60 000 rows are written to a sheet and read from it in bounded memory', async () => {
  const file = scratch.at('large.xlsx')
  const start = process.memoryUsage().rss
  let peak = start
  const rows = function* () {
    for (let index = 0; index < 60_000; index += 1) {
      if (index % 5_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
      yield hourRow(index)
    }
  }
  const columns = TITLES.map((title, index) => ({ title, numeric: index > 1 }))
  await writeXlsx(file, [{ name: '小时值', columns, rows: rows() }])
  expect((peak - start) / MEBIBYTE).toBeLessThan(200)
  const read = await readAll(file)
  expect(read).toMatchObject({ count: 60_000, refused: 0 })
  expect(read.gained).toBeLessThan(200)
})
