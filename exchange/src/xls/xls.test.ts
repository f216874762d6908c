import { readFileSync } from 'node:fs'
import type { WorkBook, WorkSheet } from '@e965/xlsx'
import { Fault } from '@qaidam/kernel'
import { afterAll, describe, expect, test } from 'vitest'
import { allCells, Scratch } from '../sample.ts'
import { openTable } from '../table.ts'
import { cellText } from './workbook.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

async function old(name: string, sheet: WorkSheet, more: Partial<WorkBook> = {}) {
  const { utils, write } = await import('@e965/xlsx')
  const book = { ...utils.book_new(sheet, '表'), ...more }
  return scratch.write(name, write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
}
const sheetOf = async (rows: unknown[][]) => (await import('@e965/xlsx')).utils.aoa_to_sheet(rows)

/** The serial of a day is what Excel shows for it: 43831 is 2020-01-01, 36525 is 1999-12-31. */
async function plots(name: string) {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = await sheetOf([
    ['编号', '面积', '验收日', '合格率', '备注', '时刻'],
    ['001', 120.5, 44012, 0.937, '王·才让', 43831 + 13 / 24],
    ['002', 0.1 + 0.2, 36525, 1, '德令哈', 43831],
    ['003', 1234567.891, null, 0.005, '=SUM', null],
  ])
  for (const [letter, format] of [
    ['C', 'yyyy-mm-dd'],
    ['D', '0.0%'],
    ['F', 'yyyy/m/d h:mm'],
  ]) {
    for (const line of [2, 3, 4]) {
      const cell = sheet[`${letter}${line}`] as { z?: string } | undefined
      if (cell !== undefined) cell.z = format ?? ''
    }
  }
  const book = utils.book_new(sheet, '图斑')
  utils.book_append_sheet(book, await sheetOf([['x']]), '说明')
  return scratch.write(name, write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
}

describe('an old spreadsheet (.xls, .et)', () => {
  test.each(['plots.xls', '图斑.et', 'named-wrongly.csv'])('%s is read by what it holds', async (name) => {
    const table = await openTable(await plots(name))
    expect([table.kind, table.sheet, table.otherSheets]).toEqual(['xls', '图斑', ['说明']])
    expect(table.header).toEqual(['编号', '面积', '验收日', '合格率', '备注', '时刻'])
    expect(await allCells(table)).toEqual([
      ['001', '120.5', '2020-06-30', '93.7%', '王·才让', '2020-01-01T13:00'],
      ['002', '0.3', '1999-12-31', '100%', '德令哈', '2020-01-01'],
      ['003', '1234567.891', '', '0.5%', '=SUM', ''],
    ])
  })

  test('another sheet is read when it is named, and one that is not there is refused', async () => {
    const file = await plots('sheets.xls')
    expect((await openTable(file, { sheet: '说明' })).header).toEqual(['x'])
    await expect(openTable(file, { sheet: '没有' })).rejects.toMatchObject({ code: 'EXC-011' })
  })

  test('days count from 1904 where the workbook says so', async () => {
    const sheet = await sheetOf([['日'], [1]])
    const cell = sheet.A2 as { z?: string }
    cell.z = 'yyyy-mm-dd'
    const file = await old('1904.xls', sheet, { Workbook: { WBProps: { date1904: true } } })
    expect(await allCells(await openTable(file))).toEqual([['1904-01-02']])
  })

  test('numbers that are no decimal in binary come as they are shown', async () => {
    const numbers = [0.1, 1e-7, 123456789.12, 1e15, -0.05, 2 / 3]
    const file = await old('numbers.xls', await sheetOf([['数'], ...numbers.map((each) => [each])]))
    expect((await allCells(await openTable(file))).flat()).toEqual([
      '0.1',
      '0.0000001',
      '123456789.12',
      '1000000000000000',
      '-0.05',
      '0.666666666666667',
    ])
  })

  // The library writes no formulas into such a file, so what it reads of one is given here.
  test('a formula is refused, whatever it last came to', () => {
    const read = cellText({ t: 'n', v: 120.8, f: 'B2+B3' }, 'B5', false)
    expect(read).toMatchObject({ code: 'EXC-012', message: 'B5 holds the formula =B2+B3, not a value.' })
  })

  test('merged cells and errors are refused by their cell', async () => {
    const sheet = await sheetOf([
      ['甲', '乙'],
      ['1', '2'],
      ['3', '4'],
    ])
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
    sheet.B3 = { t: 'e', v: 7 }
    const faults: string[] = []
    for await (const row of (await openTable(await old('traps.xls', sheet))).rows())
      for (const { fault } of row.faults) faults.push(`${fault.code} ${fault.message}`)
    expect(faults).toEqual([
      'EXC-013 The cells A2:A3 are merged, so only A2 has a value.',
      'EXC-014 B3 holds the error #DIV/0!.',
    ])
  })

  test('what is cut off or no spreadsheet is refused, never half read', async () => {
    const whole = readFileSync(await plots('whole.xls'))
    for (const [name, bytes] of [
      ['cut.xls', whole.subarray(0, 700)],
      ['noise.xls', Buffer.concat([whole.subarray(0, 512), Buffer.alloc(4_000, 7)])],
    ] as const) {
      const refused = await openTable(scratch.write(name, bytes)).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Fault)
      expect((refused as Fault).code).toMatch(/^EXC-0(?:04|05|09|11)$/)
    }
  })
})
