import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Excel from 'exceljs'

export const STATIONS = '点位编号,点位名称,所在县级行政区,点位类型,生效日'
export const HOURS = '点位,小时,SO2,NO2,PM10,PM2.5,O3,CO'
export const PM25 = [12, 24, 30, 6]
export const STATION_FILE = `${STATIONS}\nD1,德令哈站,632802,国控评价点,2000-01-01\n`

/** Four whole days of June 2020; PM2.5 is the same in every hour of a day. */
export function hours(): string {
  const rows = PM25.flatMap((pm25, index) =>
    Array.from({ length: 24 }, (_, hour) => {
      const at = `2020-06-0${index + 1}T${String(hour).padStart(2, '0')}:00`
      return `D1,${at},6,11,40,${pm25},60,0.5`
    }),
  )
  return `${[HOURS, ...rows].join('\n')}\n`
}

async function file(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function workbook(
  folder: string,
  name: string,
  fill: (sheet: Excel.Worksheet) => void,
): Promise<string> {
  const book = new Excel.Workbook()
  fill(book.addWorksheet('数据'))
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

const TITLES = ['点位', '小时', 'PM2.5']
const hourRow = (hour: string, pm25: unknown) => ['D1', `2020-07-01T${hour}:00`, pm25]

async function halfOf(folder: string, name: string, path: string): Promise<string> {
  const whole = await readFile(path)
  return file(folder, name, whole.subarray(0, Math.floor(whole.length / 2)))
}

/** Bad inputs: what the file is, the fault, and the cell or place that its message names. */
export const BAD_FILES: readonly (readonly [
  name: string,
  register: string,
  make: (folder: string) => Promise<string>,
  code: string,
  place: string,
])[] = [
  [
    'a wrong header',
    'ecology.air-hour',
    (folder) => file(folder, 'header.csv', '站,时间,PM2.5\nD1,x,1\n'),
    'EXC-020',
    '站',
  ],
  [
    'a column missing',
    'ecology.air-hour',
    (folder) => file(folder, 'column.csv', '点位,PM2.5\nD1,1\n'),
    'EXC-021',
    '小时',
  ],
  [
    'a column in another unit',
    'ecology.air-hour',
    (folder) => file(folder, 'unit.csv', '点位,小时,PM2.5(mg/m³)\nD1,2020-07-01T00:00,1\n'),
    'EXC-02',
    'PM2.5',
  ],
  [
    'a formula',
    'ecology.air-hour',
    (folder) =>
      workbook(folder, 'formula.xlsx', (sheet) => {
        sheet.addRow(TITLES)
        sheet.addRow(hourRow('00', { formula: '1+1', result: 2 }))
      }),
    'EXC-012',
    'C2',
  ],
  [
    'merged cells',
    'ecology.air-hour',
    (folder) =>
      workbook(folder, 'merged.xlsx', (sheet) => {
        sheet.addRow(TITLES)
        sheet.addRow(hourRow('00', 12))
        sheet.addRow(hourRow('01', 12))
        sheet.mergeCells('C2:C3')
      }),
    'EXC-013',
    'C2:C3',
  ],
  [
    '31 June',
    'ecology.air-hour',
    (folder) => file(folder, 'june.csv', `${HOURS}\nD1,2020-06-31T00:00,,,,1,,\n`),
    'VAL-003',
    'B2',
  ],
  [
    'a concentration of -3',
    'ecology.air-hour',
    (folder) =>
      file(folder, 'below.csv', `${HOURS}\nD1,2020-07-01T00:00,,,,1,,\nD1,2020-07-01T01:00,,,,-3,,\n`),
    'VAL-003',
    'F3',
  ],
  [
    'a concentration of 1e9',
    'ecology.air-hour',
    (folder) => file(folder, 'above.csv', `${HOURS}\nD1,2020-07-01T00:00,,,,1000000000,,\n`),
    'VAL-003',
    'F2',
  ],
  [
    'the same, as spreadsheets write it',
    'ecology.air-hour',
    (folder) => file(folder, 'exponent.csv', `${HOURS}\nD1,2020-07-01T00:00,,,,1E+09,,\n`),
    'VAL-003',
    'F2',
  ],
  [
    'an area that does not exist',
    'ecology.air-station',
    (folder) => file(folder, 'area.csv', `${STATIONS}\nD9,某站,632899,国控评价点,2018-12-01\n`),
    'KRN-041',
    'C2',
  ],
  [
    'a station that does not exist',
    'ecology.air-hour',
    (folder) => file(folder, 'station.csv', `${HOURS}\nD9,2020-07-01T00:00,,,,1,,\n`),
    'STO-042',
    'D9',
  ],
  [
    'one hour twice with two values',
    'ecology.air-hour',
    (folder) =>
      file(folder, 'twice.csv', `${HOURS}\nD1,2020-07-01T00:00,,,,1,,\nD1,2020-07-01T00:00,,,,2,,\n`),
    'STO-052',
    '3',
  ],
  [
    'other values under a known key',
    'ecology.air-hour',
    (folder) => file(folder, 'other.csv', `${HOURS}\nD1,2020-06-01T00:00,6,11,40,13,60,0.5\n`),
    'STO-051',
    '12',
  ],
  [
    'a CSV cut in half',
    'ecology.air-hour',
    async (folder) => halfOf(folder, 'half.csv', await file(folder, 'whole.csv', hours())),
    'EXC-007',
    'Row',
  ],
  [
    'a letter cut in half',
    'ecology.air-station',
    (folder) => file(folder, 'letter.csv', Buffer.from(`${STATIONS}\nD9,某`).subarray(0, -1)),
    'EXC-003',
    'letter.csv',
  ],
  [
    'a gzip cut in half',
    'ecology.air-hour',
    async (folder) => halfOf(folder, 'half.csv.gz', await file(folder, 'whole.csv.gz', gzipSync(hours()))),
    'EXC-008',
    'half.csv.gz',
  ],
  [
    'a spreadsheet cut in half',
    'ecology.air-hour',
    async (folder) =>
      halfOf(folder, 'half.xlsx', await workbook(folder, 'whole.xlsx', (sheet) => sheet.addRow(TITLES))),
    'EXC-009',
    'half.xlsx',
  ],
  ['an empty file', 'ecology.air-hour', (folder) => file(folder, 'empty.csv', ''), 'EXC-005', 'empty.csv'],
  ['a folder', 'ecology.air-hour', async (folder) => folder, 'EXC-001', 'cannot be read'],
  ['no file', 'ecology.air-hour', async (folder) => join(folder, 'none.csv'), 'EXC-001', 'none.csv'],
  ['no register', 'ecology.none', (folder) => file(folder, 'any.csv', 'a\n1\n'), 'STO-041', 'ecology.none'],
]
