import { afterAll, expect, test } from 'vitest'
import { type ReadingOptions, type ReadRow, readRegister } from '../register.ts'
import { airHour, haixi, plot, Scratch } from '../sample.ts'
import { openTable } from '../table.ts'
import { cityHours } from './city-hours.ts'
import { findFormat } from './index.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

const HEADER =
  'date,hour,城市,AQI,PM2.5,PM2.5_24h,PM10,PM10_24h,SO2,SO2_24h,NO2,NO2_24h,O3,O3_24h,O3_8h,O3_8h_24h,CO,CO_24h'
const stations = new Map([['海西州', '632802001']])

async function read(lines: readonly string[], options: ReadingOptions = { stations }) {
  const file = scratch.write('city.csv', `${HEADER}\n${lines.join('\n')}\n`)
  const reading = readRegister(await openTable(file), airHour, haixi, options)
  const rows: ReadRow[] = []
  for await (const row of reading.rows) rows.push(row)
  return { rows, reading }
}

const line = (date: string, hour: string, city = '海西州', pm10 = '30.0') =>
  `${date},${hour},${city},34.0,11.0,14.0,${pm10},32.0,10.0,11.0,10.0,18.0,83.0,91.0,79.0,83.0,0.6,1.0`

test('a row becomes an hour of the station, and the means that it carries are left out', async () => {
  const { rows, reading } = await read([line('20181201', '13')])
  expect(reading.format).toBe('city-hours')
  expect(rows).toEqual([
    {
      line: 2,
      values: {
        station: '632802001',
        hour: '2018-12-01T12:00',
        so2: '10',
        no2: '10',
        pm10: '30',
        pm25: '11',
        o3: '83',
        co: '0.6',
      },
    },
  ])
  expect(reading.notes[0]?.en).toContain(
    'AQI, PM2.5_24h, PM10_24h, SO2_24h, NO2_24h, O3_24h, O3_8h, O3_8h_24h, CO_24h',
  )
})

// Hour 0 of a day is 24:00 of the day before, as the list of traps beside the real file says.
test.each([
  ['20181201', '0', '2018-11-30T23:00'],
  ['20181201', '1', '2018-12-01T00:00'],
  ['20181201', '23', '2018-12-01T22:00'],
  ['20200301', '0', '2020-02-29T23:00'],
  ['20190101', '0', '2018-12-31T23:00'],
  ['2018-12-01', '24', '2018-12-01T23:00'],
])('%s hour %s starts at %s', async (date, hour, start) => {
  const { rows } = await read([line(date, hour)])
  expect(rows[0]?.values.hour).toBe(start)
})

test.each(['', '-', 'NaN', '—'])('"%s" is a missing value', async (written) => {
  const { rows, reading } = await read([line('20181201', '1', '海西州', written)])
  expect(rows[0]?.values).toMatchObject({ pm10: null, pm25: '11' })
  expect(reading.refused()).toBe(0)
})

test('an impossible value is refused in the cell of the file that holds it', async () => {
  const { reading } = await read([line('20181201', '1'), line('20181201', '2', '海西州', '-3')])
  expect(reading.refusals).toMatchObject([{ line: 3, column: 'G3', field: 'pm10' }])
})

test.each([
  ['20180631', '1'],
  ['20181201', '25'],
  ['20181201', '-1'],
  ['20181201', ''],
])('date %s with hour "%s" is refused', async (date, hour) => {
  const { rows, reading } = await read([line(date, hour)])
  expect(rows).toEqual([])
  expect(reading.refusals).toMatchObject([{ column: 'B2', field: 'hour', fault: { code: 'EXC-031' } }])
})

test('a city without a station is refused, or skipped and counted when that is asked for', async () => {
  const lines = [line('20181201', '1'), line('20181201', '1', '西宁'), line('20181201', '2', '西宁')]
  const refusing = await read(lines)
  expect(refusing.reading.refusals).toMatchObject([
    { column: 'C3', field: 'station', fault: { code: 'EXC-030', fix: expect.stringContaining('海西州') } },
    { column: 'C4' },
  ])
  const skipping = await read(lines, { stations, unknown: 'skip' })
  expect(skipping.rows).toHaveLength(1)
  expect(skipping.reading.refused()).toBe(0)
  expect(skipping.reading.skipped).toEqual(new Map([['西宁', 2]]))
})

test('a row that was cut off is refused once', async () => {
  const { reading } = await read([line('20181201', '1'), '20181201,2,海西州,34'])
  expect(reading.refusals).toMatchObject([{ line: 3, fault: { code: 'EXC-007' } }])
  expect(reading.refused()).toBe(1)
})

test('the layout is found by its header, and only for its register', () => {
  expect(findFormat(airHour.id, HEADER.split(','))).toBe(cityHours)
  expect(findFormat(plot.id, HEADER.split(','))).toBeUndefined()
  expect(findFormat(airHour.id, ['date', 'hour', '城市'])).toBeUndefined()
})
