import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Day, type PartRow, period, type Values } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { placesOf } from './places.ts'
import { waterSample } from './sample.ts'

const FILE = path.resolve(
  import.meta.dirname,
  '../../../../../shared/data/water/qinghai-sections-2021-04.csv.gz',
)

const COLUMNS = {
  ph: 'pH(无量纲)',
  do: '溶解氧(mg/L)',
  codmn: '高锰酸盐指数(mg/L)',
  nh3n: '氨氮(mg/L)',
  tp: '总磷(mg/L)',
  tn: '总氮(mg/L)',
} as const
type Item = keyof typeof COLUMNS
const ITEMS = Object.keys(COLUMNS) as readonly Item[]

type Row = Readonly<Record<string, string>>
const NUMBER = /^\d+(?:\.\d+)?$/

function rowsOf(): readonly Row[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split(/\r?\n/)
  const names = head.replace(/^\uFEFF/, '').split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

const readings = (row: Row): Values => ({
  body: 'river',
  quality: row.站点情况 === '正常' ? 'valid' : 'maintenance',
  ...Object.fromEntries(
    ITEMS.map((item) => {
      const cell = row[COLUMNS[item]] ?? ''
      return [item, NUMBER.test(cell) ? cell : null]
    }),
  ),
})

/** Days of each section, as a storage would have the method judge them. */
function piecesOf(rows: readonly Row[]): readonly PartRow[] {
  const days = new Map<string, Values[]>()
  for (const row of rows) {
    const at = row.监测时间 ?? ''
    if (!/^\d\d-\d\d \d\d:\d\d$/.test(at)) continue
    const key = `2021-${at.slice(0, 5)} ${row.断面名称}`
    days.set(key, [...(days.get(key) ?? []), readings(row)])
  }
  return [...days].sort().map(([key, of]) => {
    const [day = '', by = ''] = key.split(' ')
    return { by, day: day as Day, values: waterSample.evaluate(of, day as Day) }
  })
}

// The same once more by floats: limits of GB 3838-2002 table 1 for rivers, worst item, total nitrogen out.
const LIMITS: Readonly<Record<'codmn' | 'nh3n' | 'tp', readonly number[]>> = {
  codmn: [2, 4, 6, 10, 15],
  nh3n: [0.15, 0.5, 1, 1.5, 2],
  tp: [0.02, 0.1, 0.2, 0.3, 0.4],
}
const OXYGEN = [7.5, 6, 5, 3, 2]
const PLACES: Readonly<Record<Item, number>> = { ph: 0, do: 1, codmn: 1, nh3n: 2, tp: 3, tn: 2 }
const NAMES = ['I', 'II', 'III', 'IV', 'V', 'worse-than-V']

const meanOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
const acidityMean = (values: readonly number[]) => -Math.log10(meanOf(values.map((ph) => 10 ** -ph)))

function classByFloats(rows: readonly Row[], section: string): string | undefined {
  const valid = rows.filter((row) => row.断面名称 === section && row.站点情况 === '正常')
  const days = [...new Set(valid.map((row) => (row.监测时间 ?? '').slice(0, 5)))]
  let worst = -1
  for (const item of ITEMS) {
    if (item === 'tn') continue
    const take = item === 'ph' ? acidityMean : meanOf
    const daily = days.flatMap((day) => {
      const numbers = valid
        .filter((row) => row.监测时间?.startsWith(day) && NUMBER.test(row[COLUMNS[item]] ?? ''))
        .map((row) => Number(row[COLUMNS[item]]))
      return numbers.length === 0 ? [] : [take(numbers)]
    })
    if (daily.length === 0) continue
    const value = Number(take(daily).toFixed(PLACES[item]))
    const at =
      item === 'ph'
        ? value >= 6 && value <= 9
          ? 0
          : 5
        : item === 'do'
          ? OXYGEN.findIndex((limit) => value >= limit)
          : LIMITS[item].findIndex((limit) => value <= limit)
    worst = Math.max(worst, at === -1 ? 5 : at)
  }
  return NAMES[worst]
}

describe.skipIf(!existsSync(FILE))('Qinghai sections of April 2021 (needs ../shared/data/water)', () => {
  const rows = existsSync(FILE) ? rowsOf() : []
  const asked = period('2021-04')
  const pieces = piecesOf(rows)
  const { judged } = placesOf(pieces, asked, {})

  test('the file has readings of nine sections', () => {
    expect(rows).toHaveLength(211)
    expect(new Set(rows.map((row) => row.断面名称)).size).toBe(9)
    expect(new Set(rows.map((row) => row.省份))).toEqual(new Set(['青海省']))
  })

  test('each month comes out as the plain computation says', () => {
    const ours = Object.fromEntries(judged.map((place) => [place.by, place.class]))
    const sections = [...new Set(rows.map((row) => row.断面名称 ?? ''))]
    const plain = Object.fromEntries(
      sections.flatMap((section) => {
        const found = classByFloats(rows, section)
        return found === undefined ? [] : [[section, found]]
      }),
    )
    console.log(
      'class of April 2021',
      judged.map(({ by, rows: of, class: found }) => `${by} ${found} (${of.length} days)`).join(', '),
    )
    expect(ours).toEqual(plain)
    expect(judged.length).toBeGreaterThan(0)
  })

  test('the month is never outside of what was published for its single readings', () => {
    const written: Readonly<Record<string, number>> = { Ⅰ: 0, Ⅱ: 1, Ⅲ: 2, Ⅳ: 3, Ⅴ: 4, 劣Ⅴ: 5 }
    for (const { by, class: found } of judged) {
      const published = rows
        .filter((row) => row.断面名称 === by)
        .flatMap((row) => written[row.水质类别 ?? ''] ?? [])
      expect(NAMES.indexOf(found), by).toBeLessThanOrEqual(Math.max(...published))
      expect(NAMES.indexOf(found), by).toBeGreaterThanOrEqual(Math.min(...published))
    }
  })
})
