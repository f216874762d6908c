import { addDays, type Day, type Fault, isDay } from '@qaidam/kernel'
import { type CellTrouble, NO_TROUBLE, type TableRow } from '../cell.ts'
import { exchangeFault } from '../faults.ts'
import type { Table } from '../table.ts'
import type { FileFormat, FormatOptions, TableView } from './format.ts'

const POLLUTANTS = [
  ['so2', 'SO2'],
  ['no2', 'NO2'],
  ['pm10', 'PM10'],
  ['pm25', 'PM2.5'],
  ['o3', 'O3'],
  ['co', 'CO'],
] as const
const NEEDED = ['date', 'hour', '城市', ...POLLUTANTS.map(([, column]) => column)]
const MISSING = new Set(['-', '—', '--', 'nan', 'na', 'null'])

/**
 * Hourly values of cities from the national air network, `date,hour,城市,AQI,PM2.5,PM2.5_24h,…`.
 * An hour there is named by its end, so hour 0 is the last hour of the day before; we name hours
 * by their start. Means and indices that the file carries are not taken: figures make their own.
 */
export const cityHours: FileFormat = {
  id: 'city-hours',
  name: { zh: '全国空气质量城市小时文件', en: 'Hourly city file of the national air network' },
  register: 'ecology.air-hour',

  recognises: (header) => NEEDED.every((name) => header.includes(name)),

  view(table: Table, options: FormatOptions): TableView {
    const ignored = table.header.filter((name) => !NEEDED.includes(name))
    const skipped = new Map<string, number>()
    const at = (name: string) => table.header.indexOf(name)
    const reader = new CityRowReader(at, options, skipped)
    return {
      header: ['station', 'hour', ...POLLUTANTS.map(([field]) => field)],
      sources: [at('城市'), at('hour'), ...POLLUTANTS.map(([, column]) => at(column))],
      notes:
        ignored.length === 0
          ? []
          : [
              {
                zh: `以下列不导入,由本系统按标准计算:${ignored.join('、')}`,
                en: `Not imported, since figures are computed by the standard: ${ignored.join(', ')}`,
              },
            ],
      skipped,
      async *batches() {
        skipped.clear()
        for await (const batch of table.batches()) {
          const rows: TableRow[] = []
          for (const row of batch) {
            const read = reader.read(row)
            if (read !== undefined) rows.push(read)
          }
          yield rows
        }
      },
    }
  },
}

class CityRowReader {
  readonly #date: number
  readonly #hour: number
  readonly #city: number
  readonly #pollutants: readonly number[]
  readonly #options: FormatOptions
  readonly #skipped: Map<string, number>
  #last = { date: '', hour: '', start: '' as string | Fault }

  constructor(at: (name: string) => number, options: FormatOptions, skipped: Map<string, number>) {
    this.#date = at('date')
    this.#hour = at('hour')
    this.#city = at('城市')
    this.#pollutants = POLLUTANTS.map(([, column]) => at(column))
    this.#options = options
    this.#skipped = skipped
  }

  /** The row in the register's own columns; undefined when its city is left out on purpose. */
  read(row: TableRow): TableRow | undefined {
    const { line, cells } = row
    // In a row of the wrong length no cell can be trusted, so its fault tells all.
    if (row.faults.some((trouble) => trouble.fault.code === 'EXC-007')) return row
    const city = (cells[this.#city] ?? '').trim()
    const station = this.#options.stations?.get(city)
    if (station === undefined && this.#options.unknown === 'skip') {
      this.#skipped.set(city, (this.#skipped.get(city) ?? 0) + 1)
      return undefined
    }
    const faults: CellTrouble[] = [...row.faults]
    if (station === undefined) faults.push({ column: this.#city, fault: this.#unknownCity(city) })
    const start = this.#start(cells[this.#date] ?? '', cells[this.#hour] ?? '')
    if (typeof start !== 'string') faults.push({ column: this.#hour, fault: start })
    const texts = [station ?? '', typeof start === 'string' ? start : '']
    for (const column of this.#pollutants) texts.push(present(cells[column] ?? ''))
    return { line, cells: texts, faults: faults.length === 0 ? NO_TROUBLE : faults }
  }

  /** The file goes hour by hour through all cities, so the last answer is nearly always the next. */
  #start(date: string, hour: string): string | Fault {
    const last = this.#last
    if (last.date !== date || last.hour !== hour) this.#last = { date, hour, start: hourStart(date, hour) }
    return this.#last.start
  }

  #unknownCity(city: string): Fault {
    const known = [...(this.#options.stations?.keys() ?? [])]
    return exchangeFault(
      'EXC-030',
      `No station is given for the city "${city}".`,
      `Say which station it is, or skip such cities. Known are: ${known.join(', ') || 'none'}.`,
    )
  }
}

function present(text: string): string {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return text
  const written = text.trim()
  return written.length <= 4 && MISSING.has(written.toLowerCase()) ? '' : written
}

/** `20181201` and hour 0 → `2018-11-30T23:00`; hour 1 → `2018-12-01T00:00`; 24 is taken as the last. */
function hourStart(date: string, hour: string): string | Fault {
  const day = date.trim().replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, '$1-$2-$3')
  const end = Number(hour)
  if (!isDay(day) || !/^\s*\d{1,2}\s*$/.test(hour) || end > 24) {
    return exchangeFault(
      'EXC-031',
      `Date "${date}" with hour "${hour}" is no hour.`,
      'Write the date as 20181201 and the hour by its end, from 0 (the last of the day before) to 23.',
    )
  }
  const start: Day = end === 0 ? addDays(day, -1) : day
  return `${start}T${String(end === 0 ? 23 : end - 1).padStart(2, '0')}:00`
}
