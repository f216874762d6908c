import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { allCells, gb18030, Scratch } from '../sample.ts'
import { openTable } from '../table.ts'
import { writeCsv } from '../write-csv.ts'
import { EncodingDetector } from './encoding.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

const TEXT = '站点,小时,细颗粒物\n德令哈,2020-06-30T13:00,12\n格尔木,2020-06-30T14:00,9.5\n'
const CELLS = [
  ['德令哈', '2020-06-30T13:00', '12'],
  ['格尔木', '2020-06-30T14:00', '9.5'],
]

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['gb18030', gb18030(TEXT)],
  ])('%s is understood without being named', async (encoding, bytes) => {
    const table = await openTable(scratch.write('encoded.csv', bytes))
    expect(table.encoding).toBe(encoding)
    expect(table.header).toEqual(['站点', '小时', '细颗粒物'])
    expect(await allCells(table)).toEqual(CELLS)
  })

  test('a long GB 18030 file keeps every character over the ends of its chunks', async () => {
    const line = '德令哈市空气质量监测站,青海省海西蒙古族藏族自治州\n'
    const table = await openTable(scratch.write('long-gb.csv', gb18030(`甲,乙\n${line.repeat(30_000)}`)))
    const distinct = new Set((await allCells(table)).map((cells) => `${cells.join(',')}\n`))
    expect(distinct).toEqual(new Set([line]))
  })

  test('a file in neither encoding is refused, with the byte', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xff, 0x20]), Buffer.from('\n')])
    await expect(openTable(scratch.write('neither.csv', bytes))).rejects.toMatchObject({
      code: 'EXC-003',
      message: expect.stringContaining('byte 7'),
      fix: expect.stringContaining('CSV UTF-8'),
    })
  })

  test('one bad byte in a long UTF-8 text does not turn the text into GB 18030', async () => {
    const good = Buffer.from(`甲,乙\n${'海西州,德令哈市\n'.repeat(40)}`)
    const bytes = Buffer.concat([good, Buffer.from([0xe5, 0x2c, 0x31, 0x0a])])
    await expect(openTable(scratch.write('one-bad.csv', bytes))).rejects.toMatchObject({
      code: 'EXC-003',
      message: expect.stringContaining(`byte ${good.length + 2}`),
    })
  })

  test('a file cut within a character says that it is cut', async () => {
    const whole = Buffer.from('甲,乙\n海西州,德令哈')
    await expect(openTable(scratch.write('cut.csv', whole.subarray(0, -1)))).rejects.toMatchObject({
      code: 'EXC-003',
      message: expect.stringContaining('cut off'),
    })
  })

  test('a GB 18030 code that stands for no character is refused, never replaced', async () => {
    // 0x8432A439 is behind the last code of the four-byte part that Unicode's plane 0 uses.
    const bytes = Buffer.concat([
      gb18030('甲,乙\n海西州,'),
      Buffer.from('8432a439', 'hex'),
      Buffer.from('\n'),
    ])
    const file = scratch.write('hole.csv', bytes)
    await expect(openTable(file).then(allCells)).rejects.toMatchObject({ code: 'EXC-003' })
  })

  test('UTF-16 without its mark is named as such', async () => {
    await expect(
      openTable(scratch.write('bare16.csv', Buffer.from('a,b\n', 'utf16le'))),
    ).rejects.toMatchObject({
      code: 'EXC-003',
      message: expect.stringContaining('UTF-16'),
    })
  })

  test('[L] the detector agrees with the strict UTF-8 decoder, however bytes are chunked', () => {
    const soup = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }).map((s) => [...Buffer.from(s)]),
        fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 4 }),
      ),
    )
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 5 }), (pieces, size) => {
        const bytes = Buffer.from(pieces.flat().filter((byte) => byte !== 0))
        fc.pre(!['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex')))
        const detector = new EncodingDetector()
        for (let at = 0; at < bytes.length; at += size) detector.feed(bytes.subarray(at, at + size))
        let detected: string
        try {
          detected = detector.encoding('soup')
        } catch {
          detected = 'refused'
        }
        let strict = true
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        } catch {
          strict = false
        }
        expect(detected === 'utf-8').toBe(strict)
      }),
    )
  })
})

describe('rows', () => {
  test.each([
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('the %s is found from the header', async (_, delimiter) => {
    const text = `"甲,;\t乙"${delimiter}丙\n1${delimiter}2\n`
    const table = await openTable(scratch.write('delimited.csv', text))
    expect(table.header).toEqual(['甲,;\t乙', '丙'])
    expect(await allCells(table)).toEqual([['1', '2']])
  })

  test('lines are counted as a person counts them, blank ones and those within quotes too', async () => {
    const text = '\n甲,乙\r\n\r\n"一\n二",3\r\n,\r\n4,5'
    const table = await openTable(scratch.write('lines.csv', text))
    const rows: unknown[] = []
    for await (const { line, cells } of table.rows()) rows.push([line, ...cells])
    expect(table.headerLine).toBe(2)
    expect(rows).toEqual([
      [4, '一\n二', '3'],
      [7, '4', '5'],
    ])
  })

  test('the digest is the SM3 of the bytes on disk, packed or not', async () => {
    const file = scratch.write('digest.csv.gz', gzipSync(TEXT))
    const table = await openTable(file)
    expect(table.digest).toBe(createHash('sm3').update(readFileSync(file)).digest('hex'))
    expect(await allCells(table)).toEqual(CELLS)
  })

  test('a row with fewer or more cells than the header is a fault of that row', async () => {
    const table = await openTable(scratch.write('ragged.csv', '甲,乙,丙\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n1,2'))
    const found: unknown[] = []
    for await (const { line, faults } of table.rows()) {
      for (const { column, fault } of faults) found.push([line, column, fault.code])
    }
    expect(found).toEqual([
      [3, 2, 'EXC-007'],
      [4, 3, 'EXC-007'],
      [6, 2, 'EXC-007'],
    ])
  })

  test('a file that is cut within quotes is a fault, never fewer rows', async () => {
    const table = await openTable(scratch.write('open-quote.csv', '甲,乙\n1,"x"\n2,"开'))
    await expect(allCells(table)).rejects.toMatchObject({
      code: 'EXC-006',
      message: expect.stringContaining('inside quotes'),
    })
  })

  test('a quote that never closes in a large file is found without reading it all into memory', async () => {
    const table = await openTable(scratch.write('endless.csv', `甲,乙\n1,"\n${'2,3\n'.repeat(600_000)}`))
    await expect(allCells(table)).rejects.toMatchObject({
      code: 'EXC-006',
      message: expect.stringContaining('line 2'),
    })
  })

  test('a quote in the middle of a cell names its line', async () => {
    const file = scratch.write('stray.csv', '甲,乙\n1,2\n3,管径5"或6"\n')
    await expect(openTable(file).then(allCells)).rejects.toMatchObject({
      code: 'EXC-006',
      message: expect.stringContaining('Line 3'),
    })
  })

  test('a file that is written to while it is read is refused', async () => {
    const file = scratch.write('moving.csv', '甲\n1\n')
    const table = await openTable(file)
    scratch.write('moving.csv', '甲\n1\n2\n')
    await expect(allCells(table)).rejects.toMatchObject({ code: 'EXC-015' })
  })
})

describe('what is no table', () => {
  test.each([
    ['an empty file', 'empty.csv', '', 'EXC-005'],
    ['an old spreadsheet that is cut off', 'old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'EXC-009'],
    ['a PDF', 'a.csv', '%PDF-1.7', 'EXC-004'],
    ['a text named as a spreadsheet', 'text.xlsx', '甲,乙\n', 'EXC-009'],
    ['an old Macintosh file', 'mac.csv', '甲,乙\r1,2\r', 'EXC-006'],
  ])('%s is refused', async (_, name, content, code) => {
    await expect(openTable(scratch.write(name, content))).rejects.toMatchObject({ code })
  })

  test('a file that is not there, and a folder, are faults with a fix', async () => {
    await expect(openTable(scratch.at('nowhere.csv'))).rejects.toMatchObject({ code: 'EXC-001' })
    await expect(openTable(scratch.folder)).rejects.toMatchObject({
      code: 'EXC-001',
      fix: 'Give a file, not a folder.',
    })
  })

  test('a gzip file cut in half is refused when it is opened', async () => {
    const packed = gzipSync(TEXT.repeat(200))
    const file = scratch.write('half.csv.gz', packed.subarray(0, packed.length / 2))
    await expect(openTable(file)).rejects.toMatchObject({ code: 'EXC-008' })
  })

  test('a gzip file with a damaged byte is refused', async () => {
    const packed = gzipSync(Buffer.from(TEXT.repeat(200)))
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 0xff
    await expect(openTable(scratch.write('bad.csv.gz', packed))).rejects.toMatchObject({ code: 'EXC-008' })
  })

  test('a small gzip file that unpacks without end is refused', async () => {
    const file = scratch.write('bomb.csv.gz', gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a,b\n')))
    await expect(openTable(file)).rejects.toMatchObject({ code: 'EXC-010' })
  })
})

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', '州', '"', ',', ';', '\t', '\n', '\r', "'", '=', '-', '1', ' ', '＝'),
  }),
  fc.string(),
)
const rowsOf = (width: number) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 })

test('[L] what is written as CSV reads back the same, whatever it holds', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      rowsOf(3),
      fc.constantFrom(',', '\t', ';'),
      fc.boolean(),
      async (rows, delimiter, bom) => {
        run += 1
        let text = ''
        for await (const piece of writeCsv(['甲', '乙', '丙'], rows, { delimiter: delimiter as ',', bom }))
          text += piece
        const table = await openTable(scratch.write(`law-${run}.csv`, text))
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ''))
        expect(await allCells(table)).toEqual(kept)
      },
    ),
    { numRuns: 300, examples: [[[['', '', '\r']], ',', false]] },
  )
})

test('[L] the quick way without quotes and the parser read the same', async () => {
  const plain = fc.string({ unit: fc.constantFrom('a', '州', ' ', '1', '.', "'", '=', '-') })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(plain, plain), { maxLength: 10 }), async (rows) => {
      const bare = scratch.write('quick.csv', `甲,乙\n${rows.map((row) => row.join(',')).join('\n')}`)
      const quick = await allCells(await openTable(bare))
      const quoted = rows.map((row) => row.map((each) => `"${each}"`).join(','))
      const slow = await allCells(await openTable(scratch.write('slow.csv', `甲,乙\n${quoted.join('\n')}`)))
      expect(quick).toEqual(slow)
    }),
    { numRuns: 200 },
  )
})
