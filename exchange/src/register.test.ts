import { day, Faults } from '@qaidam/kernel'
import Excel from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { type ReadingOptions, type ReadRow, readRegister } from './register.ts'
import { airHour, haixi, PLOT_HEADER, plot, Scratch } from './sample.ts'
import { openTable } from './table.ts'
import { template } from './template.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

async function readPlots(lines: string, options: ReadingOptions = {}, header = PLOT_HEADER) {
  const table = await openTable(scratch.write('plots.csv', `${header}\n${lines}`))
  const reading = readRegister(table, plot, haixi, options)
  const rows: ReadRow[] = []
  for await (const row of reading.rows) rows.push(row)
  return { rows, reading }
}

test('a row is read into canonical values, with the day from which it holds', async () => {
  const { rows, reading } = await readPlots('P-1, 632801 ,012.50,2020-06-30,人工造林,2020-01-01\n')
  expect(reading.refused()).toBe(0)
  expect(rows).toEqual([
    {
      line: 2,
      from: '2020-01-01',
      values: { code: 'P-1', area: '632801', size: '12.5', accepted: '2020-06-30', kind: 'planting' },
    },
  ])
})

test.each([
  ['31 June', 'P,632801,1,2020-06-31,人工造林,2020-01-01', 'D2', 'accepted', '2020-06-31', 'YYYY-MM-DD'],
  ['a negative size', 'P,632801,-3,,人工造林,2020-01-01', 'C2', 'size', '-3', 'from 0 公顷 up'],
  ['a size of 1e9', 'P,632801,1e9,,人工造林,2020-01-01', 'C2', 'size', '1e9', 'Write digits'],
  [
    'a size of a thousand million',
    'P,632801,1000000000,,人工造林,2020-01-01',
    'C2',
    'size',
    '1000000000',
    'Check the unit',
  ],
  ['an area that does not exist', 'P,639999,1,,人工造林,2020-01-01', 'B2', 'area', '639999', '632801'],
  ['an area of the wrong level', 'P,6328,1,,人工造林,2020-01-01', 'B2', 'area', '6328', 'county'],
  ['no key', ',632801,1,,人工造林,2020-01-01', 'A2', 'code', 'empty', 'Fill it in'],
  ['an unknown choice', 'P,632801,1,,飞播,2020-01-01', 'E2', 'kind', '飞播', '封山育林'],
  ['an impossible effective day', 'P,632801,1,,人工造林,2020/1/1', 'F2', '$from', '2020/1/1', 'YYYY-MM-DD'],
  ['no effective day', 'P,632801,1,,人工造林,', 'F2', '$from', 'empty', 'Fill it in'],
])('%s is refused by cell, with the value and the fix', async (_, line, column, field, value, fix) => {
  const { rows, reading } = await readPlots(line)
  expect(rows).toEqual([])
  expect(reading.refusals).toEqual([
    {
      line: 2,
      column,
      field,
      fault: expect.objectContaining({
        message: expect.stringMatching(new RegExp(`^${column}: .*${value}`)),
        fix: expect.stringContaining(fix),
      }),
    },
  ])
})

test('every bad cell of a row is refused, and the rows around it are read', async () => {
  const good = 'P,632801,1,,人工造林,2020-01-01'
  const { rows, reading } = await readPlots(`${good}\nP,1,x,y,z,w\n${good}`)
  expect(rows.map((row) => row.line)).toEqual([2, 4])
  expect(reading.refusals.map((refusal) => refusal.column)).toEqual(['B3', 'C3', 'D3', 'E3', 'F3'])
})

test('refusals are counted without end and kept up to a limit', async () => {
  const { reading } = await readPlots('P,632801,-3,,人工造林,2020-01-01\n'.repeat(500))
  expect(reading.refused()).toBe(500)
  expect(reading.refusals).toHaveLength(200)
  expect(reading.refusals.at(-1)?.column).toBe('C201')
})

test('a last line that is cut off is a refusal of that row alone', async () => {
  const { rows, reading } = await readPlots('P,632801,1,,人工造林,2020-01-01\nQ,632801,2')
  expect(rows).toHaveLength(1)
  expect(reading.refusals).toMatchObject([{ line: 3, column: 'D3', fault: { code: 'EXC-007' } }])
})

test('columns may stand in any order, and optional ones may be left out', async () => {
  const { rows } = await readPlots('2020-01-01,7,封山育林,P,632802', {}, '生效日,面积,造林方式,code,所在区划')
  expect(rows[0]).toMatchObject({ values: { code: 'P', accepted: null, size: '7', kind: 'closing' } })
})

test('states without an effective day need one for the whole file', async () => {
  const header = '地块编号,所在区划,面积,造林方式'
  await expect(readPlots('P,632801,1,人工造林', {}, header)).rejects.toMatchObject({ code: 'EXC-024' })
  const { rows } = await readPlots('P,632801,1,人工造林', { from: day('2020-05-01') }, header)
  expect(rows[0]?.from).toBe('2020-05-01')
})

test('a wrong header is refused with all its faults', async () => {
  const error = await readPlots('1,2', {}, '地块,面积(亩)').catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Faults)
  expect(error instanceof Faults && error.all.map((fault) => fault.code)).toEqual([
    'EXC-020',
    'EXC-023',
    'EXC-021',
    'EXC-024',
  ])
})

describe('spreadsheets', () => {
  test('a formula and a merged cell are refusals that name cell and field', async () => {
    const book = new Excel.Workbook()
    const sheet = book.addWorksheet('地块')
    sheet.addRow(PLOT_HEADER.split(','))
    sheet.addRow([
      'P',
      632801,
      { formula: 'A1', result: 2 },
      new Date('2020-06-30'),
      '人工造林',
      '2020-01-01',
    ])
    sheet.addRow(['Q', 632801, 3, null, '人工造林', '2020-01-01'])
    sheet.addRow(['R', 632801, 3, null, '人工造林', '2020-01-01'])
    sheet.mergeCells('B3:B4')
    await book.xlsx.writeFile(scratch.at('traps.xlsx'))
    const reading = readRegister(await openTable(scratch.at('traps.xlsx')), plot, haixi)
    for await (const row of reading.rows) expect(row).toBe('refused')
    expect(reading.refusals).toMatchObject([
      { column: 'C2', field: 'size', fault: { code: 'EXC-012' } },
      { column: 'B3', field: 'area', fault: { code: 'EXC-013' } },
      { column: 'B4', field: 'area', fault: { code: 'VAL-002' } },
    ])
  })

  test.each(['zh', 'en'] as const)('a template in %s that is filled in reads back', async (language) => {
    const bytes = await template(plot, { format: 'xlsx', language, areas: haixi })
    const book = new Excel.Workbook()
    await book.xlsx.readFile(scratch.write(`template-${language}.xlsx`, bytes))
    const [sheet, help, divisions] = book.worksheets
    sheet?.addRow([
      'P',
      '632801',
      12.5,
      '2020-06-30',
      language === 'zh' ? '封山育林' : 'Closing',
      '2020-01-01',
    ])
    await book.xlsx.writeFile(scratch.at('filled.xlsx'))
    const reading = readRegister(await openTable(scratch.at('filled.xlsx')), plot, haixi)
    const rows: ReadRow[] = []
    for await (const row of reading.rows) rows.push(row)
    expect(rows).toEqual([
      {
        line: 2,
        from: '2020-01-01',
        values: { code: 'P', area: '632801', size: '12.5', accepted: '2020-06-30', kind: 'closing' },
      },
    ])
    expect(help?.rowCount).toBe(1 + Object.keys(plot.fields).length + 1)
    expect(divisions?.rowCount).toBe(4)
  })

  test('a template as CSV is a header that maps, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const bytes = await template(airHour, { format: 'csv', language })
      const table = await openTable(scratch.write('template.csv', bytes))
      expect(() => readRegister(table, airHour, haixi)).not.toThrow()
    }
  })

  test('a percentage cell and 93.7 mean the same in a field of per cent', async () => {
    const so2 = { type: 'decimal', name: { zh: '率', en: 'Share' }, unit: '%' } as const
    const shares = { ...airHour, fields: { ...airHour.fields, so2 } }
    const file = scratch.write('share.csv', 'station,hour,so2\nA,2020-06-30T13:00,93.7%\n')
    const reading = readRegister(await openTable(file), shares, haixi)
    const read: unknown[] = []
    for await (const { values } of reading.rows) read.push(values.so2)
    expect(read).toEqual(['93.7'])
  })
})
