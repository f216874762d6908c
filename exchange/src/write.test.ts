import { existsSync, readdirSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { guarded, unguarded } from './cell.ts'
import { allCells, Scratch } from './sample.ts'
import { openTable } from './table.ts'
import { saveWhole, writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

test.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['+1+1', "'+1+1"],
  ['-cmd|a', "'-cmd|a"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['-3.5', '-3.5'],
  ['+8', '+8'],
  ['海西', '海西'],
])('%j is written as %j', (text, written) => {
  expect(guarded(text)).toBe(written)
})

test('[L] the guard is taken off exactly where it was put', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', 'a', '\t') }), (text) => {
      expect(unguarded(guarded(text))).toBe(text)
    }),
  )
})

test('[L] what is written as a spreadsheet reads back the same, whatever it holds', async () => {
  const cell = fc.oneof(
    fc.string({
      unit: fc.constantFrom('a', '州', '<', '&', '"', '\n', '\r', ' ', '=', '\u0001', '_x000D_', '\u{20000}'),
    }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '0',
      '-1',
      '12.5',
      '0.1',
      '007',
      '1e5',
      '123456789012345678',
      '632801001000',
      '0.30000000000000004',
    ),
  )
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 })
  let run = 0
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      run += 1
      const file = scratch.at(`law-${run}.xlsx`)
      await writeXlsx(file, [
        { name: '数据', columns: [{ title: '甲' }, { title: '乙', numeric: true }], rows: written },
      ])
      const kept = written.filter((row) => row.some((each) => each.trim() !== ''))
      expect(await allCells(await openTable(file))).toEqual(kept)
    }),
    { numRuns: 60 },
  )
})

test('Chinese text survives a sheet of many chunks', async () => {
  const file = scratch.at('chinese.xlsx')
  const rows = Array.from({ length: 20_000 }, (_, index) => [`柴达木盆地海西蒙古族藏族自治州${index}`])
  await writeXlsx(file, [{ name: '数据', columns: [{ title: '名称' }], rows }])
  expect(await allCells(await openTable(file))).toEqual(rows)
})

test('a workbook can be written to a stream', async () => {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  await writeXlsx(stream, [{ name: '数据', columns: [{ title: '甲' }], rows: [['乙']] }])
  const file = scratch.write('streamed.xlsx', Buffer.concat(chunks))
  expect(await allCells(await openTable(file))).toEqual([['乙']])
})

test('a sheet that would have too many rows is refused and leaves nothing behind', async () => {
  const rows = function* () {
    while (true) yield [null]
  }
  const file = scratch.at('endless.xlsx')
  await expect(
    writeXlsx(file, [{ name: '数据', columns: [{ title: '甲' }], rows: rows() }]),
  ).rejects.toMatchObject({
    code: 'EXC-040',
  })
  expect(readdirSync(scratch.folder).filter((name) => name.startsWith('endless'))).toEqual([])
}, 120_000)

test('a folder that is not there, and rows that fail, leave nothing behind', async () => {
  const away = scratch.at('away/out.csv')
  await expect(saveWhole(away, writeCsv(['甲'], [['1']]))).rejects.toMatchObject({ code: 'EXC-002' })
  const failing = async function* () {
    yield ['1']
    throw new RangeError('no more rows')
  }
  const file = scratch.at('failing.csv')
  await expect(saveWhole(file, writeCsv(['甲'], failing()))).rejects.toThrow('no more rows')
  expect(readdirSync(scratch.folder).filter((name) => name.startsWith('failing'))).toEqual([])
})

test.skipIf(!existsSync('/dev/full'))('a full disk is a fault that says so (needs /dev/full)', async () => {
  const { createWriteStream } = await import('node:fs')
  const rows = Array.from({ length: 50_000 }, (_, index) => [`海西${index}`])
  await expect(
    writeXlsx(createWriteStream('/dev/full'), [{ name: '数据', columns: [{ title: '甲' }], rows }]),
  ).rejects.toMatchObject({ code: 'EXC-002', fix: expect.stringContaining('disk is full') })
})
