import { PassThrough, Readable } from 'node:stream'
import {
  columnTitle,
  FROM_TITLES,
  type OutRow,
  SHEET_ROWS_MAX,
  type SheetColumn,
  sheetNameOf,
  writeCsv,
  writeXlsx,
} from '@qaidam/exchange'
import { Fault, type Field, type Language, type Register, type Value, type Values } from '@qaidam/kernel'
import type { RecordsAsked, Store } from '@qaidam/storage'

/** What a file of records is to hold: the records asked for, and their fields in this order. */
export interface RecordFile {
  readonly register: Register
  readonly asked: RecordsAsked
  readonly fields: readonly string[]
  readonly language: Language
  readonly open: (values: Values) => Values
}

const PAGE = 5_000

/**
 * The records as a CSV that Excel opens, as they were at one moment. It imports again as it is, and a
 * text that a spreadsheet would run as a formula is guarded.
 */
export async function recordsCsv(store: Store, file: RecordFile): Promise<Readable> {
  const asked = await pinned(store, file.asked)
  return Readable.from(writeCsv(titlesOf(file), rowsOf(store, file, asked), { bom: true }))
}

/** The same as a spreadsheet. @throws Fault EXC-040 before anything is sent */
export async function recordsXlsx(store: Store, file: RecordFile): Promise<Readable> {
  const asked = await pinned(store, file.asked)
  const { register, language } = file
  const { total = 0 } = await store.records(register.id, { ...asked, limit: 1, total: true })
  if (total >= SHEET_ROWS_MAX) {
    throw new Fault(
      'SRV-016',
      `${register.id} would need ${total} rows, and a sheet holds ${SHEET_ROWS_MAX - 1}.`,
      'Narrow the list, or take it as CSV.',
    )
  }
  const columns: SheetColumn[] = titlesOf(file).map((title, index) => {
    const type = register.fields[file.fields[index] ?? '']?.type
    return { title, numeric: type === 'integer' || type === 'decimal' }
  })
  const output = new PassThrough()
  const sheet = { name: sheetNameOf(register.name[language]), columns, rows: rowsOf(store, file, asked) }
  writeXlsx(output, [sheet]).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return output
}

/** All pages of one moment: what is written meanwhile neither moves a row nor shows it twice. */
async function pinned(store: Store, asked: RecordsAsked): Promise<RecordsAsked> {
  const { cursor: _cursor, offset: _offset, limit: _limit, ...which } = asked
  const { seq } = await store.head()
  return which.asKnownAt !== undefined || seq === 0 ? which : { ...which, seq }
}

function titlesOf({ register, fields, language }: RecordFile): readonly string[] {
  const titles = fields.map((name) => {
    const field = register.fields[name]
    return field === undefined ? name : columnTitle(field, language)
  })
  return register.kind === 'state' ? [...titles, FROM_TITLES[language]] : titles
}

async function* rowsOf(store: Store, file: RecordFile, asked: RecordsAsked): AsyncGenerator<OutRow> {
  const { register, fields, language, open } = file
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(register.id, {
      ...asked,
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    })
    for (const { values, validFrom } of page.records) {
      const seen = open(values)
      const cells = fields.map((name) => shown(register.fields[name], seen[name] ?? null, language))
      yield validFrom === null ? cells : [...cells, validFrom]
    }
    cursor = page.next
  } while (cursor !== null)
}

/** A value as the list shows it: choices by their name, yes and no in words. */
function shown(field: Field | undefined, value: Value, language: Language): string {
  if (value === null) return ''
  if (field?.type === 'choice') return field.choices[value]?.[language] ?? value
  if (field?.type === 'boolean') {
    const words = language === 'zh' ? { true: '是', false: '否' } : { true: 'yes', false: 'no' }
    return value === 'true' ? words.true : words.false
  }
  return value
}
