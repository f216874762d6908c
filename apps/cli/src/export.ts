import { columnTitle, saveWhole, writeCsv, writeXlsx } from '@qaidam/exchange'
import { Fault, type Register } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { knownAt } from './figures.ts'

interface ExportCall {
  readonly out: string
  readonly area?: string
  readonly asKnownAt?: string
}

/** Writes the records of a register in force to a CSV or XLSX file that imports again as it is. */
export async function exportRegister(store: Store, id: string, call: ExportCall): Promise<0> {
  const register = store.composition.registers.get(id)
  if (register === undefined) throw new Fault('STO-041', `There is no register "${id}".`, 'See qaidam packs.')
  const titles = Object.values(register.fields).map((field) => columnTitle(field, 'zh'))
  if (register.kind === 'state') titles.push('生效日')
  if (call.out.endsWith('.csv'))
    await saveWhole(call.out, writeCsv(titles, rowsOf(store, register, call), { bom: true }))
  else if (call.out.endsWith('.xlsx')) {
    const columns = titles.map((title) => ({ title }))
    await writeXlsx(call.out, [{ name: register.name.zh, columns, rows: rowsOf(store, register, call) }])
  } else
    throw new Fault(
      'CLI-002',
      `"${call.out}" ends in neither .csv nor .xlsx.`,
      'Name a file of one of these kinds.',
    )
  return 0
}

async function* rowsOf(
  store: Store,
  register: Register,
  call: ExportCall,
): AsyncGenerator<readonly string[]> {
  const names = Object.keys(register.fields)
  const area = call.area === undefined ? {} : { area: store.areas.get(call.area).code }
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(register.id, {
      limit: 1_000,
      ...area,
      ...knownAt(call),
      ...(cursor === null ? {} : { cursor }),
    })
    for (const { values, validFrom } of page.records) {
      yield [...names.map((name) => values[name] ?? ''), ...(validFrom === null ? [] : [validFrom])]
    }
    cursor = page.next
  } while (cursor !== null)
}
