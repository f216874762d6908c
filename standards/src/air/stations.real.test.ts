import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Day } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { answerStandard } from '../answer.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/air')
const FILES = ['stations-2020041112.csv.gz', 'stations-2020041220.csv.gz'].map((name) =>
  path.join(FOLDER, name),
)
const there = FILES.every((file) => existsSync(file))

const COLUMNS = { so2: 'SO2', no2: 'NO2', pm10: 'PM10', pm25: 'PM25', co: 'CO', o3: 'O3_1h', o3_8h: 'O3_8h' }
const PRIMARY: Readonly<Record<string, string>> = { '颗粒物(PM10)': 'pm10', '细颗粒物(PM2.5)': 'pm25' }
const MISSING = new Set(['-', '', 'NaN'])

type Row = Readonly<Record<string, string>>

function rowsOf(file: string): readonly Row[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [names[at] ?? '', cell])))
}

/** Joint primary pollutants are quoted, since they hold a comma. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = []
  for (const match of line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)) cells.push(match[1] ?? match[2] ?? '')
  return cells
}

describe.skipIf(!there)('published station-hours (needs ../shared/data/air)', () => {
  const rows = there ? FILES.flatMap(rowsOf) : []
  const answered = rows.map((row) => {
    const given = Object.entries(COLUMNS).flatMap(([name, column]) => {
      const text = row[column] ?? ''
      return MISSING.has(text) ? [] : [[name, text] as const]
    })
    const date = row.Date ?? ''
    const on = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` as Day
    return { row, answer: answerStandard('air.aqi', on, { report: 'hourly', ...Object.fromEntries(given) }) }
  })

  test('every published index, level and primary pollutant is ours', () => {
    expect(answered).toHaveLength(697)
    const differing = answered.filter(({ row, answer }) => {
      if (MISSING.has(row.AQI ?? '')) return false
      const published = MISSING.has(row.PrimaryPollution ?? '')
        ? []
        : (row.PrimaryPollution ?? '').split(',').map((name) => PRIMARY[name] ?? name)
      return (
        String(answer.aqi) !== row.AQI ||
        answer.category !== row.Level ||
        JSON.stringify(answer.primary) !== JSON.stringify(published)
      )
    })
    expect(differing.map(({ row }) => row)).toEqual([])
  })

  test('rows without an index are those without any reading: stations that did not report', () => {
    const silent = answered.filter(({ row }) => MISSING.has(row.AQI ?? ''))
    expect(silent).toHaveLength(94)
    for (const { answer } of silent)
      expect(answer).toMatchObject({ aqi: null, primary: [], publishable: false })
  })

  test('an hourly index never counts the eight hours of ozone, even where its hour is missing', () => {
    const withoutHour = answered.filter(
      ({ row }) =>
        MISSING.has(row.O3_1h ?? '') && !MISSING.has(row.O3_8h ?? '') && !MISSING.has(row.AQI ?? ''),
    )
    expect(withoutHour.map(({ row }) => [row.WatchPoint, row.AQI])).toEqual([
      ['中心医院', '18'],
      ['双合村', '9'],
    ])
  })
})
