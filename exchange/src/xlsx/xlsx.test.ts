import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import Excel from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { allCells, Scratch } from '../sample.ts'
import { openTable } from '../table.ts'
import { formatOf, numberText } from './number.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

/** A workbook by the ordinary writer of exceljs, which makes shared texts, merges and formulas. */
async function workbook(
  name: string,
  fill: (sheet: Excel.Worksheet, book: Excel.Workbook) => void,
): Promise<string> {
  const book = new Excel.Workbook()
  fill(book.addWorksheet('数据'), book)
  await book.xlsx.writeFile(scratch.at(name))
  return scratch.at(name)
}

interface Part {
  readonly name: string
  readonly text: string
  /** What the directory says about its length, when that is a lie. */
  readonly length?: number
}

/** A zip made by hand, for what no writer writes. */
function zip(parts: readonly Part[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, text, length } of parts) {
    const [bytes, packed, title] = [Buffer.from(text), deflateRawSync(text), Buffer.from(name)]
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc32(bytes), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(length ?? bytes.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    files.push(head, title, packed)
    directory.push(entry, title)
    offset += 30 + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}

function handmade(name: string, sheet: string, more: readonly Part[] = []): string {
  const rels = '<Relationships><Relationship Id="r1" Target="/xl/worksheets/one.xml"/></Relationships>'
  const parts = [
    {
      name: 'xl/workbook.xml',
      text: '<x:workbook><x:sheets><x:sheet name="甲" r:id="r1"/></x:sheets></x:workbook>',
    },
    { name: 'xl/_rels/workbook.xml.rels', text: rels },
    { name: 'xl/worksheets/one.xml', text: sheet },
  ]
  return scratch.write(name, zip([...parts, ...more]))
}

describe('values', () => {
  test('numbers, days, hours, texts and yes-no come as a person reads them', async () => {
    const file = await workbook('values.xlsx', (sheet) => {
      sheet.addRow(['字', '数', '日', '时', '是', '率'])
      const row = sheet.addRow([
        '德令哈',
        0.1 + 0.2,
        new Date('2020-06-30'),
        new Date('2020-06-30T13:00Z'),
        true,
        0.937,
      ])
      row.getCell(3).numFmt = 'yyyy"年"m"月"d"日"'
      row.getCell(4).numFmt = 'yyyy-mm-dd hh:mm'
      row.getCell(6).numFmt = '0.0%'
      sheet.addRow([
        { richText: [{ text: '海' }, { text: '西', font: { bold: true } }] },
        1e-7,
        null,
        null,
        false,
        632801,
      ])
    })
    const table = await openTable(file)
    expect(table.kind).toBe('xlsx')
    expect(await allCells(table)).toEqual([
      ['德令哈', '0.3', '2020-06-30', '2020-06-30T13:00', 'true', '93.7%'],
      ['海西', '0.0000001', '', '', 'false', '632801'],
    ])
  })

  // Serials as Excel shows them; 1900 has a 29 February there, and the 1904 system starts later.
  test.each([
    ['1', 'date', false, '1900-01-01'],
    ['59', 'date', false, '1900-02-28'],
    ['60', 'date', false, undefined],
    ['61', 'date', false, '1900-03-01'],
    ['44012', 'date', false, '2020-06-30'],
    ['42550', 'date', true, '2020-06-30'],
    ['44012.958333333336', 'date', false, '2020-06-30T23:00'],
    ['0.5', 'date', false, '12:00'],
    ['-1', 'date', false, undefined],
    ['9007199254740991', 'number', false, '9007199254740991'],
    ['12.30', 'number', false, '12.3'],
    ['1E+21', 'number', false, '1000000000000000000000'],
    ['twelve', 'number', false, undefined],
  ] as const)('%s as a %s is %4$s', (written, format, date1904, text) => {
    expect(numberText(written, format, date1904)).toBe(text)
  })

  test.each([
    [31, undefined, 'date'],
    [164, 'General', 'number'],
    [165, '[$-804]yyyy/m/d;@', 'date'],
    [166, '0.00"千米/h"', 'number'],
    [167, '[Red]0.00', 'number'],
    [168, '0.0"%"', 'number'],
    [10, undefined, 'percent'],
  ] as const)('format %i %s is a %s', (id, code, format) => {
    expect(formatOf(id, code)).toBe(format)
  })

  test('inline runs, pronunciations and the prefixes of other writers are understood', async () => {
    const shared =
      '<sst><si><r><t>柴达</t></r><r><t>木</t></r><rPh sb="0" eb="1"><t>chái</t></rPh></si></sst>'
    const file = handmade(
      'foreign.xlsx',
      `<?xml version='1.0'?><x:worksheet><x:sheetData>` +
        `<x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>` +
        `<x:c t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row/><x:row r='7'>` +
        `<x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is>` +
        `<x:r><x:t>A&amp;lt;</x:t></x:r><x:r><x:t>&#x4E00;` +
        `<![CDATA[<]]></x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      [{ name: 'xl/sharedStrings.xml', text: shared }],
    )
    const rows: unknown[] = []
    for await (const { line, cells } of (await openTable(file)).rows()) rows.push([line, ...cells])
    expect(rows).toEqual([[7, '柴达木', 'A&lt;一<']])
  })

  test('the first visible sheet is read, or the one that is named', async () => {
    const file = await workbook('sheets.xlsx', (sheet, book) => {
      sheet.state = 'hidden'
      sheet.addRow(['藏'])
      book.addWorksheet('二').addRow(['二'])
      book.addWorksheet('三').addRow(['三'])
    })
    expect(await openTable(file)).toMatchObject({ sheet: '二', header: ['二'] })
    expect(await openTable(file, { sheet: '三' })).toMatchObject({ header: ['三'] })
    await expect(openTable(file, { sheet: '四' })).rejects.toMatchObject({
      code: 'EXC-011',
      fix: expect.stringContaining('"三"'),
    })
  })
})

describe('refusals', () => {
  test('formulas, errors and merged cells are named by cell, all of them', async () => {
    const file = await workbook('traps.xlsx', (sheet) => {
      sheet.addRow(['甲', '乙', '丙'])
      sheet.addRow([1, { formula: 'A2*2', result: 2 }, 3])
      sheet.addRow([1, 2, { error: '#REF!' }])
      sheet.addRow(['一', 5, 6])
      sheet.addRow(['', 5, 6])
      sheet.mergeCells('A4:A5')
      sheet.getCell('A6').value = { formula: 'A2', result: 1 }
      sheet.getCell('A7').value = { sharedFormula: 'A6', result: 2 }
    })
    const found: string[] = []
    for await (const { faults } of (await openTable(file)).rows()) {
      for (const { fault } of faults) found.push(`${fault.code} ${fault.message}`)
    }
    expect(found).toEqual([
      expect.stringMatching(/^EXC-012 B2 holds the formula =A2\*2/),
      expect.stringMatching(/^EXC-014 C3 holds the error #REF!/),
      expect.stringMatching(/^EXC-013 The cells A4:A5 are merged/),
      expect.stringMatching(/^EXC-012 A6 /),
      expect.stringMatching(/^EXC-012 A7 /),
    ])
  })

  test('a merged header, and a formula in it, are refused when the file is opened', async () => {
    const merged = await workbook('merged-header.xlsx', (sheet) => {
      sheet.addRow(['甲', '', '乙'])
      sheet.mergeCells('A1:B1')
    })
    await expect(openTable(merged)).rejects.toMatchObject({
      code: 'EXC-013',
      message: expect.stringContaining('A1:B1'),
    })
    const formula = await workbook('formula-header.xlsx', (sheet) => {
      sheet.addRow(['甲', { formula: '"乙"', result: '乙' }])
    })
    await expect(openTable(formula)).rejects.toMatchObject({
      code: 'EXC-012',
      message: expect.stringContaining('B1'),
    })
  })

  test('a value outside the header is a fault; an empty formatted cell is not', async () => {
    const file = await workbook('outside.xlsx', (sheet) => {
      sheet.addRow(['甲', '乙'])
      sheet.addRow([1])
      sheet.addRow([1, 2, '备注'])
    })
    const rows: unknown[] = []
    for await (const { cells, faults } of (await openTable(file)).rows())
      rows.push([cells.length, faults[0]?.fault.code])
    expect(rows).toEqual([
      [2, undefined],
      [3, 'EXC-007'],
    ])
  })

  test('a spreadsheet cut anywhere is refused, never read as fewer rows', async () => {
    const file = await workbook('whole.xlsx', (sheet) => {
      for (let row = 0; row < 500; row += 1) sheet.addRow([`德令哈${row}`, row])
    })
    const whole = readFileSync(file)
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = scratch.write('cut.xlsx', whole.subarray(0, Math.floor(whole.length * share)))
      await expect(openTable(cut)).rejects.toMatchObject({ code: 'EXC-009' })
    }
  })

  test.each([
    ['a sheet whose text stops', '<worksheet><sheetData><row><c><v>1</v></c></row>', 'EXC-009'],
    ['a sheet with a document type', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', 'EXC-009'],
    [
      'a text that is not there',
      '<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>',
      'EXC-009',
    ],
    ['an empty sheet', '<worksheet><sheetData/></worksheet>', 'EXC-005'],
  ])('%s is refused', async (_, sheet, code) => {
    await expect(openTable(handmade('odd.xlsx', sheet)).then(allCells)).rejects.toMatchObject({ code })
  })

  test('a damaged byte within the sheet is found by its checksum', async () => {
    const file = handmade(
      'flipped.xlsx',
      '<worksheet><sheetData><row><c><v>12345</v></c></row></sheetData></worksheet>',
    )
    const bytes = readFileSync(file)
    const at = bytes.indexOf('xl/worksheets/one.xml') + 'xl/worksheets/one.xml'.length + 30
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    await expect(openTable(scratch.write('flipped.xlsx', bytes))).rejects.toMatchObject({ code: 'EXC-009' })
  })

  test('a bomb is refused by what its directory says, and by what comes out of it if that lies', async () => {
    const huge = `<worksheet>${' '.repeat(80 * 1024 * 1024)}</worksheet>`
    await expect(openTable(handmade('bomb.xlsx', huge))).rejects.toMatchObject({ code: 'EXC-010' })
    const lie = { name: 'xl/sharedStrings.xml', text: huge, length: 1000 }
    const sheet = '<worksheet><sheetData/></worksheet>'
    await expect(openTable(handmade('lie.xlsx', sheet, [lie]))).rejects.toMatchObject({ code: 'EXC-009' })
  })

  test('a zip that is no spreadsheet, and one within gzip, are refused', async () => {
    const other = scratch.write('photos.zip', zip([{ name: 'a.txt', text: 'a' }]))
    await expect(openTable(other)).rejects.toMatchObject({ code: 'EXC-004' })
    const packed = scratch.write('packed.gz', gzipSync(readFileSync(other)))
    await expect(openTable(packed)).rejects.toMatchObject({ code: 'EXC-004' })
  })
})
