import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Day } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { answerStandard } from '../answer.ts'
import { WATER_BODIES, type WaterBody, type WaterClass, type WaterItem } from './items.ts'
import { waterLawOn } from './law.ts'
import { classOfParts, partsOfDecimal } from './parts.ts'

const FILE = path.resolve(import.meta.dirname, '../../../../shared/data/water/stations-2020-05-08.csv.gz')
const ON = '2020-05-08' as Day

/** Raw values; those that are shown were rounded after the class was found. */
const COLUMNS = {
  ph: 'pH_原始值',
  do: '溶解氧_原始值',
  codmn: '高锰酸盐指数_原始值',
  nh3n: '氨氮_原始值',
  tp: '总磷_原始值',
} as const satisfies Partial<Record<WaterItem, string>>
const PUBLISHED: Readonly<Record<string, WaterClass>> = {
  Ⅰ: 'I',
  Ⅱ: 'II',
  Ⅲ: 'III',
  Ⅳ: 'IV',
  Ⅴ: 'V',
  劣Ⅴ: 'worse-than-V',
}

type Row = Readonly<Record<string, string>>

function rowsOf(): readonly Row[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split(/\r?\n/)
  const names = head.replace(/^\uFEFF/, '').split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

describe.skipIf(!existsSync(FILE))('national stations of 2020-05-08 (needs ../shared/data/water)', () => {
  const rows = existsSync(FILE) ? rowsOf() : []
  const complete = rows.filter((row) => Object.values(COLUMNS).every((column) => row[column] !== ''))
  const judged = complete.filter((row) => row.水质类别 !== '')

  test('the file has its stations, and those with all five values are enough to tell', () => {
    expect(rows).toHaveLength(1901)
    expect(complete).toHaveLength(1604)
    // The rest have values, but their stations were under maintenance or stopped, and no class was published.
    const silent = complete.filter((row) => row.水质类别 === '')
    expect(silent.filter((row) => row.站点情况 === '正常')).toEqual([])
  })

  test('the published class is ours, by the column of rivers or of lakes', () => {
    const agreeing = judged.map((row): readonly WaterBody[] => {
      const given = Object.entries(COLUMNS).map(([item, column]) => [item, row[column]] as const)
      return WATER_BODIES.filter((body) => {
        const answer = answerStandard('water.class', ON, { body, ...Object.fromEntries(given) })
        return answer.class === PUBLISHED[row.水质类别 ?? '']
      })
    })
    const count = (bodies: string) => agreeing.filter((each) => each.join() === bodies).length
    const needed = {
      either: count('river,lake'),
      river: count('river'),
      lake: count('lake'),
      none: count(''),
    }
    console.log('stations that agree', needed, `of ${judged.length} with all five values and a class`)
    expect(needed.none / judged.length).toBeLessThanOrEqual(0.001)
  })

  test('readings in whole parts give the same classes', () => {
    for (const row of complete) {
      for (const body of WATER_BODIES) {
        const texts = Object.entries(COLUMNS).map(([item, column]) => [item, row[column] ?? ''] as const)
        const parts = Object.fromEntries(
          texts.map(([item, text]) => [item, partsOfDecimal(item as WaterItem, text)]),
        )
        const answer = answerStandard('water.class', ON, { body, ...Object.fromEntries(texts) })
        expect(classOfParts(waterLawOn(ON, body), parts)).toBe(answer.class)
      }
    }
  })
})
