import { columnTitle, saveWhole, writeCsv, writeXlsx } from '@qaidam/exchange'
import type { AreaCode, Language, Register } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { AtWork, Worked } from './jobs.ts'

export interface ExportAsked {
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
  readonly fields: readonly string[]
  readonly area?: AreaCode
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const PAGE_ROWS = 1_000

/** The work of an export: a file that imports again as it is, where all fields were asked for. */
export function exportWork(store: Store, register: Register, asked: ExportAsked) {
  const { format, language, fields } = asked
  return async ({ file, progress }: AtWork): Promise<Worked> => {
    const titles = fields.flatMap((name) => {
      const field = register.fields[name]
      return field === undefined ? [] : [columnTitle(field, language)]
    })
    if (register.kind === 'state') titles.push('生效日')
    let written = 0
    async function* counted() {
      for await (const row of rowsOf(store, register, asked)) {
        written += 1
        if (written % PAGE_ROWS === 0) progress(written)
        yield row
      }
    }
    if (format === 'csv') await saveWhole(file, writeCsv(titles, counted(), { bom: true }))
    else {
      const columns = titles.map((title) => ({ title }))
      await writeXlsx(file, [{ name: register.name[language], columns, rows: counted() }])
    }
    progress(written, written)
    return {
      result: { rows: written },
      file: { name: `${register.id}.${format}`, contentType: TYPES[format] },
    }
  }
}

async function* rowsOf(
  store: Store,
  register: Register,
  { fields, area }: ExportAsked,
): AsyncGenerator<readonly string[]> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(register.id, {
      limit: PAGE_ROWS,
      ...(area === undefined ? {} : { area }),
      ...(cursor === null ? {} : { cursor }),
    })
    for (const { values, validFrom } of page.records)
      yield [...fields.map((name) => values[name] ?? ''), ...(validFrom === null ? [] : [validFrom])]
    cursor = page.next
  } while (cursor !== null)
}
