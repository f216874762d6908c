import { type Fault, type Hour, isHour } from '@qaidam/kernel'
import { type CellTrouble, NO_TROUBLE, type TableRow } from '../cell.ts'
import { exchangeFault } from '../faults.ts'
import type { Table } from '../table.ts'
import type { FileFormat, FormatOptions, TableView } from './format.ts'

/** Fields and the names of their columns, which may carry a unit in brackets or stand beside raw values. */
const ITEMS = [
  ['temperature', '水温'],
  ['ph', 'pH'],
  ['do', '溶解氧'],
  ['conductivity', '电导率'],
  ['turbidity', '浊度'],
  ['codmn', '高锰酸盐指数'],
  ['nh3n', '氨氮'],
  ['tp', '总磷'],
  ['tn', '总氮'],
] as const
const PLACE = ['省份', '断面名称', '监测时间', '站点情况'] as const
const MISSING = new Set(['-', '--', '—', '*', 'nan', 'na', 'null'])
/** What the network writes of a station, where the register says it otherwise. */
const STANDING: Readonly<Record<string, string>> = { 正常: 'valid', 维护: 'maintenance', 停站: 'stopped' }

/**
 * Readings of the automatic stations of the national surface water network, either with raw values
 * beside those displayed (`水温,水温_原始值,…`) or with units in brackets (`水温(℃),…`). Raw values are
 * taken where there are any, since the displayed ones were rounded after the class was found. A time
 * has no year: it is that of the file's own date, or the year that the caller gives.
 */
export const waterStations: FileFormat = {
  id: 'water-stations',
  name: { zh: '国家地表水自动站数据文件', en: 'File of the national automatic water stations' },
  register: 'ecology.water-station-hour',
  recognises: (header) =>
    PLACE.every((name) => header.includes(name)) && ITEMS.every(([, name]) => columnOf(header, name) >= 0),
  view(table: Table, options: FormatOptions): TableView {
    const items = ITEMS.map(([, name]) => columnOf(table.header, name))
    const at = (name: string) => table.header.indexOf(name)
    const taken = new Set([...PLACE.map(at), at('file_date'), ...items])
    const ignored = table.header.filter((_, index) => !taken.has(index))
    const skipped = new Map<string, number>()
    return {
      header: ['station', 'hour', ...ITEMS.map(([field]) => field), 'quality'],
      sources: [at('断面名称'), at('监测时间'), ...items, at('站点情况')],
      notes: [
        {
          zh: `以下列不导入，类别由本系统按标准评价：${ignored.join('、')}`,
          en: `Not imported, since classes are found by the standard: ${ignored.join(', ')}`,
        },
      ],
      skipped,
      async *batches() {
        skipped.clear()
        const reader = new StationRowReader(at, items, options, skipped)
        for await (const batch of table.batches()) {
          yield batch.map((row) => reader.read(row)).filter((row) => row !== undefined)
        }
      },
    }
  },
}

/** The column of raw values, or the only one; -1 where there is none. */
function columnOf(header: readonly string[], name: string): number {
  const raw = header.indexOf(`${name}_原始值`)
  return raw >= 0 ? raw : header.findIndex((title) => title.replace(/[(（].*$/, '').trim() === name)
}

class StationRowReader {
  readonly #at: (name: string) => number
  readonly #items: readonly number[]
  readonly #options: FormatOptions
  readonly #skipped: Map<string, number>
  readonly #provinces = new Map<string, string>()

  constructor(
    at: (name: string) => number,
    items: readonly number[],
    options: FormatOptions,
    skipped: Map<string, number>,
  ) {
    this.#at = at
    this.#items = items
    this.#options = options
    this.#skipped = skipped
  }

  /** The row in the register's own columns; undefined when its station is left out on purpose. */
  read(row: TableRow): TableRow | undefined {
    // In a row of the wrong length no cell can be trusted, so its fault tells all.
    if (row.faults.some((trouble) => trouble.fault.code === 'EXC-007')) return row
    const cell = (name: string) => (row.cells[this.#at(name)] ?? '').trim()
    const [province, name] = [cell('省份'), cell('断面名称')]
    const { stations, unknown } = this.#options
    const station = stations?.get(`${province}${name}`) ?? stations?.get(name)
    const time = cell('监测时间')
    const stoodStill = isMissing(time) && this.#items.every((column) => isMissing(row.cells[column] ?? ''))
    if ((station === undefined && unknown === 'skip') || stoodStill) {
      this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1)
      return undefined
    }
    const faults: CellTrouble[] = [...row.faults]
    const placed = station === undefined ? this.#unknown(name) : this.#oneProvince(station, province, name)
    if (placed !== undefined) faults.push({ column: this.#at('断面名称'), fault: placed })
    const hour = hourOf(time, cell('file_date'), this.#options.year)
    if (typeof hour !== 'string') faults.push({ column: this.#at('监测时间'), fault: hour })
    const values = this.#items.map((column) => present(row.cells[column] ?? ''))
    const standing = cell('站点情况')
    return {
      line: row.line,
      cells: [
        station ?? '',
        typeof hour === 'string' ? hour : '',
        ...values,
        Object.hasOwn(STANDING, standing) ? (STANDING[standing] ?? '') : standing,
      ],
      faults: faults.length === 0 ? NO_TROUBLE : faults,
    }
  }

  #unknown(name: string): Fault {
    const known = [...(this.#options.stations?.keys() ?? [])]
    return exchangeFault(
      'EXC-030',
      `No station is given for the section "${name}".`,
      `Say which section it is, or skip such rows. Known are: ${known.join(', ') || 'none'}.`,
    )
  }

  /** Sections of two provinces may have one name, and would become one station. */
  #oneProvince(station: string, province: string, name: string): Fault | undefined {
    const before = this.#provinces.get(station) ?? province
    this.#provinces.set(station, before)
    if (before === province) return undefined
    return exchangeFault(
      'EXC-032',
      `"${name}" stands in ${before} and in ${province}, and both would become ${station}.`,
      `Enter its name in network files with the province, such as ${province}${name}.`,
    )
  }
}

function isMissing(text: string): boolean {
  const written = text.trim()
  return written === '' || MISSING.has(written.toLowerCase())
}

function present(text: string): string {
  return isMissing(text) ? '' : text.trim()
}

/** `05-08 15:00` in a file of 2020-05-08 → `2020-05-08T15:00`; a day after the file is of the year before. */
function hourOf(time: string, fileDate: string, year: string | undefined): Hour | Fault {
  const [, on = '', at = ''] = /^(\d{2}-\d{2}) (\d{2}):\d{2}$/.exec(time) ?? []
  const ofFile = /^(\d{4})-(\d{2}-\d{2})$/.exec(fileDate)
  const its = ofFile === null ? year : String(Number(ofFile[1]) - (on > (ofFile[2] ?? '') ? 1 : 0))
  const hour = `${its}-${on}T${at}:00`
  if (isHour(hour)) return hour
  if (its === undefined) {
    return exchangeFault(
      'EXC-033',
      `"${time}" says no year, and the file has no file_date.`,
      'Give the year of the file (--year 2021).',
    )
  }
  return exchangeFault(
    'EXC-033',
    `"${time}" is no time of ${its}.`,
    'Write the time as 05-08 15:00, and the date of the file as 2020-05-08.',
  )
}
