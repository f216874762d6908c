import { StringDecoder } from 'node:string_decoder'
import { exchangeFault } from '../faults.ts'
import { checkRatio, type SizeLimits } from '../limits.ts'
import { type CellFormat, formatOf } from './number.ts'
import { attribute, decodeEscapes, type XmlHandler, XmlScan } from './xml.ts'
import { damaged, Zip, type ZipEntry } from './zip.ts'

/** What a sheet needs of its workbook, and the sheet itself. */
export interface Workbook {
  readonly zip: Zip
  readonly sheet: ZipEntry
  readonly sheetName: string
  /** The other visible sheets. */
  readonly otherSheets: readonly string[]
  readonly date1904: boolean
  readonly formats: readonly CellFormat[]
  readonly texts: readonly string[]
}

/**
 * Opens the first visible sheet, or the one that is named. exceljs writes our workbooks but does
 * not read them: its stream reader decodes each chunk by itself and so breaks Chinese characters,
 * drops merged ranges and loses runs of inline text (measured on 4.4.0).
 * @throws Fault EXC-004, EXC-009, EXC-010, EXC-011
 */
export async function openWorkbook(
  file: string,
  limits: SizeLimits,
  sheetName: string | undefined,
): Promise<Workbook> {
  const zip = await Zip.open(file, limits)
  const book = zip.entries.get('xl/workbook.xml')
  if (book === undefined) {
    throw exchangeFault(
      'EXC-004',
      `"${file}" is a zip file but no spreadsheet.`,
      'Unpack it, or save the table as a spreadsheet (.xlsx) or CSV.',
    )
  }
  const { sheets, date1904 } = await readBook(zip, book)
  const chosen =
    sheetName === undefined
      ? sheets.find((each) => !each.hidden)
      : sheets.find((each) => each.name === sheetName)
  if (chosen === undefined) {
    const names = sheets.map((each) => `"${each.name}"`).join(', ')
    throw exchangeFault(
      'EXC-011',
      sheetName === undefined ? `"${file}" has no visible sheet.` : `"${file}" has no sheet "${sheetName}".`,
      names === '' ? 'Put the table on a sheet.' : `Name one of its sheets: ${names}.`,
    )
  }
  const targets = await readRelations(zip)
  const path = targets.get(chosen.relation)
  const sheet = path === undefined ? undefined : zip.entries.get(path)
  if (sheet === undefined) throw damaged(file, `sheet "${chosen.name}" is missing from it`)
  const shared = zip.entries.get('xl/sharedStrings.xml')
  if (shared !== undefined) {
    checkRatio(file, shared.packed, shared.unpacked, { ...limits, unpackedMax: limits.sharedTextMax })
  }
  return {
    zip,
    sheet,
    sheetName: chosen.name,
    otherSheets: sheets.filter((each) => each !== chosen && !each.hidden).map(({ name }) => name),
    date1904,
    formats: await readFormats(zip, zip.entries.get('xl/styles.xml')),
    texts: await readTexts(zip, shared),
  }
}

/** Feeds one part to a handler. @throws Fault EXC-009 when it is not whole */
export async function scanPart(zip: Zip, entry: ZipEntry, handler: XmlHandler): Promise<void> {
  const scan = new XmlScan(handler)
  const decoder = new StringDecoder('utf8')
  try {
    for await (const bytes of zip.bytes(entry)) scan.write(decoder.write(bytes))
    scan.end()
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(zip.file, `"${entry.name}": ${error.message}`, error) : error
  }
}

interface SheetName {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

async function readBook(zip: Zip, entry: ZipEntry): Promise<{ sheets: SheetName[]; date1904: boolean }> {
  const sheets: SheetName[] = []
  let date1904 = false
  await scanPart(zip, entry, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      // The prefix of the relations namespace is free; only its attribute ends in `id` after a colon.
      const relation = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute(attributes, 'name') ?? '', relation, hidden })
    },
  })
  return { sheets, date1904 }
}

async function readRelations(zip: Zip): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  const entry = zip.entries.get('xl/_rels/workbook.xml.rels')
  if (entry === undefined) throw damaged(zip.file, 'the list of its parts is missing')
  await scanPart(zip, entry, {
    open(name, attributes) {
      const target = attribute(attributes, 'Target')
      if (name !== 'Relationship' || target === undefined) return
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      targets.set(attribute(attributes, 'Id') ?? '', path)
    },
  })
  return targets
}

async function readFormats(zip: Zip, entry: ZipEntry | undefined): Promise<readonly CellFormat[]> {
  if (entry === undefined) return []
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  await scanPart(zip, entry, {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      }
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? '0')
        formats.push(formatOf(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

async function readTexts(zip: Zip, entry: ZipEntry | undefined): Promise<readonly string[]> {
  if (entry === undefined) return []
  const texts: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  await scanPart(zip, entry, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      // A pronunciation written above the characters (拼音) is no part of the text.
      else if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') texts.push(decodeEscapes(text))
    },
  })
  return texts
}
