import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readRegister } from '../register.ts'
import { airHour, haixi } from '../sample.ts'
import { openTable } from '../table.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const FILE = path.resolve(root, '../shared/data/air/qinghai-city-hours.csv.gz')
const FIELDS = ['SO2', 'NO2', 'PM10', 'PM2.5', 'O3', 'CO'] as const

/** Reads the file once more, by other means: no library, and hours by the platform's own calendar. */
function independently(): Map<string, string> {
  const [header = '', ...lines] = gunzipSync(readFileSync(FILE)).toString('utf8').trimEnd().split('\n')
  const names = header.trim().split(',')
  const rows = new Map<string, string>()
  for (const line of lines) {
    const cells = line.trim().split(',')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const date = cell('date')
    const end = Date.UTC(+date.slice(0, 4), +date.slice(4, 6) - 1, +date.slice(6), +cell('hour'))
    const start = new Date(end - 3_600_000).toISOString().slice(0, 13)
    const values = FIELDS.map((name) => (cell(name) === '' ? 'missing' : String(Number(cell(name)))))
    rows.set(`${cell('城市')} ${start}:00`, values.join(' '))
  }
  return rows
}

describe.skipIf(!existsSync(FILE))('the real hourly city file (needs ../shared/data/air)', () => {
  test('all 78 769 city-hours of 8 cities are read as an independent reading has them', async () => {
    const expected = independently()
    const cities = new Set([...expected.keys()].map((key) => key.split(' ')[0] ?? ''))
    expect(expected.size).toBe(78_769)
    expect(cities.size).toBe(8)
    const stations = new Map([...cities].map((city) => [city, city]))
    const reading = readRegister(await openTable(FILE), airHour, haixi, { stations })
    let count = 0
    for await (const { values } of reading.rows) {
      const key = `${values.station} ${values.hour}`
      const read = [values.so2, values.no2, values.pm10, values.pm25, values.o3, values.co]
      if (expected.get(key) !== read.map((each) => each ?? 'missing').join(' '))
        expect([key, read]).toEqual(expected.get(key))
      expected.delete(key)
      count += 1
    }
    expect(reading.refusals).toEqual([])
    expect(count).toBe(78_769)
    expect(expected.size).toBe(0)
  })

  test('its first row, hour 0 of 1 December 2018, is the last hour of November', async () => {
    const reading = readRegister(await openTable(FILE), airHour, haixi, {
      stations: new Map([['海西州', '632802001']]),
      unknown: 'skip',
    })
    const hours: (string | null | undefined)[] = []
    for await (const { values } of reading.rows) hours.push(values.hour)
    expect(hours[0]).toBe('2018-11-30T23:00')
    expect(hours[1]).toBe('2018-12-01T00:00')
    expect([...reading.skipped.keys()].length).toBe(7)
    expect(reading.skipped.has('海西州')).toBe(false)
  })
})
