import { decimal, defineRegister, hourStarting, ref, text } from '@qaidam/kernel'
import { afterAll, expect, test } from 'vitest'
import { type ReadingOptions, type ReadRow, readRegister } from '../register.ts'
import { haixi, Scratch } from '../sample.ts'
import { openTable } from '../table.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

const ITEMS = ['temperature', 'ph', 'do', 'conductivity', 'turbidity', 'codmn', 'nh3n', 'tp', 'tn']

/** Shaped as the register of the ecology pack, which this package may not import. */
const stationHour = defineRegister({
  id: 'ecology.water-station-hour',
  name: { zh: '水质自动站小时值', en: 'Readings of water stations' },
  why: { zh: '试验', en: 'For tests.' },
  kind: 'fact',
  subject: 'water-station-hour',
  owner: 'ecology-bureau',
  key: ['station', 'hour'],
  readableBy: 'staff',
  fields: {
    station: ref('自动站', 'Station', { register: 'ecology.water-section' }),
    hour: hourStarting('时刻', 'Hour'),
    ...Object.fromEntries(ITEMS.map((item) => [item, decimal(item, item, { min: '0', optional: true })])),
    quality: text('站点情况', 'Quality', { optional: true }),
  },
})

const NAMES = ['水温', 'pH', '溶解氧', '电导率', '浊度', '高锰酸盐指数', '氨氮', '总磷', '总氮']
const RAW = `file_date,省份,断面名称,监测时间,水质类别,${NAMES.flatMap((name) => [name, `${name}_原始值`]).join()},站点情况`
const SHOWN = `省份,断面名称,监测时间,水质类别,${NAMES.map((name) => `${name}(mg/L)`).join()},站点情况`
const stations = new Map([['小桥', 'DM1']])

async function read(header: string, rows: readonly string[], options: ReadingOptions = {}) {
  const file = scratch.write('water.csv', `${header}\n${rows.join('\n')}\n`)
  const reading = readRegister(await openTable(file), stationHour, haixi, {
    stations,
    unknown: 'skip',
    ...options,
  })
  const taken: ReadRow[] = []
  for await (const row of reading.rows) taken.push(row)
  return { reading, values: taken.map(({ values }) => values) }
}

const raw = (time: string, { province = '青海省', name = '小桥', standing = '正常', ph = '8.1' } = {}) =>
  `2020-05-08,${province},${name},${time},Ⅱ,9.0,9.04,8.00,${ph},8.0,8.03,--,,1.0,1,2.0,2.04,0.1,0.12,0.01,0.013,1.0,1.02,${standing}`

test('raw values are taken before displayed ones, and what is missing stays missing', async () => {
  const { reading, values } = await read(RAW, [raw('05-08 15:00')])
  expect(reading.format).toBe('water-stations')
  expect(values).toEqual([
    {
      station: 'DM1',
      hour: '2020-05-08T15:00',
      temperature: '9.04',
      ph: '8.1',
      do: '8.03',
      conductivity: null,
      turbidity: '1',
      codmn: '2.04',
      nh3n: '0.12',
      tp: '0.013',
      tn: '1.02',
      quality: 'valid',
    },
  ])
  expect(reading.notes[0]?.zh).toContain('水质类别、水温、pH')
})

test.each([
  ['05-08 12:05', '2020-05-08T12:00'],
  ['05-08 00:00', '2020-05-08T00:00'],
  // A station that has stood still since last autumn.
  ['09-09 08:00', '2019-09-09T08:00'],
  ['12-31 23:00', '2019-12-31T23:00'],
])('%s in a file of 8 May 2020 is %s', async (time, hour) => {
  expect((await read(RAW, [raw(time)])).values[0]?.hour).toBe(hour)
})

test.each([
  ['正常', 'valid'],
  ['维护', 'maintenance'],
  ['停站', 'stopped'],
  ['不具备运行条件', '不具备运行条件'],
])('a station that is %s is written as %s', async (standing, quality) => {
  expect((await read(RAW, [raw('05-08 15:00', { standing })])).values[0]?.quality).toBe(quality)
})

test('impossible values and times are refused in the cell of the file', async () => {
  const { reading } = await read(RAW, [raw('05-08 15:00', { ph: '-8' }), raw('02-30 15:00'), raw('*')])
  expect(reading.refusals.map(({ column, fault }) => [column, fault.code])).toEqual([
    ['I2', 'VAL-003'],
    ['D3', 'EXC-033'],
    ['D4', 'EXC-033'],
  ])
})

test('a file without a date needs the year, and a row without time and values is left out', async () => {
  const row = '青海省,小桥,04-01 04:00,Ⅰ,4.0,8.10,7.67,952.0,6.9,1.51,0.025,0.010,1.38,正常'
  const silent = '青海省,小桥,*,*,*,*,--,*,*,*,*,*,*,维护'
  const { reading } = await read(SHOWN, [row])
  expect(reading.refusals).toMatchObject([
    { column: 'C2', fault: { code: 'EXC-033', fix: expect.stringContaining('--year') } },
  ])
  const given = await read(SHOWN, [row, silent], { year: '2021' })
  expect(given.values).toMatchObject([{ hour: '2021-04-01T04:00', ph: '8.1', tn: '1.38' }])
  expect([...given.reading.skipped]).toEqual([['小桥', 1]])
})

test('sections of one name in two provinces are never taken for one station', async () => {
  const rows = [raw('05-08 15:00'), raw('05-08 14:00', { province: '甘肃省' })]
  const { reading } = await read(RAW, rows)
  expect(reading.refusals).toMatchObject([{ column: 'C3', fault: { code: 'EXC-032' } }])
  const told = await read(RAW, rows, { stations: new Map([['青海省小桥', 'DM1']]) })
  expect([told.values.length, told.reading.refused(), told.reading.skipped.get('小桥')]).toEqual([1, 0, 1])
})
