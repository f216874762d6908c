import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Change, day } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from './import-file.ts'
import { openTrial, type Trial } from './testing/trial.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/water')
const NATIONAL = path.join(FOLDER, 'stations-2020-05-08.csv.gz')
const SECTIONS = path.join(FOLDER, 'qinghai-sections-2021-04.csv.gz')
const HOURS = 'ecology.water-station-hour'
const here = existsSync(NATIONAL) && existsSync(SECTIONS)

/** Rows of a file as they stand, by other means than those tested. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/)
  const names = head.replace(/^\uFEFF/, '').split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

describe.skipIf(!here)('files of the national water stations (needs ../shared/data/water)', () => {
  const rows = here ? rowsOf(NATIONAL) : []
  const own = rows.filter((row) => row.省份 === '青海省')
  const names = [...new Set([...own, ...(here ? rowsOf(SECTIONS) : [])].map((row) => row.断面名称 ?? ''))]
  let trial: Trial
  beforeAll(async () => {
    trial = await openTrial()
    const sections = names.map(
      (name, index): Change => ({
        kind: 'enter',
        register: 'ecology.water-section',
        from: day('2018-01-01'),
        values: {
          section: `DM${index}`,
          name,
          networkName: `青海省${name}`,
          area: '632802',
          water: '河',
          kind: 'river',
          control: 'national',
          station: 'running',
        },
      }),
    )
    await trial.store.write({ id: 'sections', actor: 'trial', reason: '断面', changes: sections })
  }, 240_000)
  afterAll(() => trial?.close())

  const take = (file: string, more: object = {}) =>
    importFile(trial.store, HOURS, file, { actor: 'trial', reason: '国家网数据', ...more })

  test('of 1 901 stations the 20 or so of the province are taken, raw, without a doubt', async () => {
    const outcome = await take(NATIONAL)
    expect([outcome.refused, outcome.warnings]).toEqual([[], []])
    expect(outcome.receipt?.entered).toBe(own.length)
    const left = Object.values(outcome.skipped).reduce((sum, count) => sum + count, 0)
    expect(own.length + left).toBe(1901)
    const { records } = await trial.store.records(HOURS, { limit: 1_000 })
    for (const { values } of records) {
      const name = names[Number(values.station?.slice(2))]
      const row = own.find((each) => each.断面名称 === name)
      const number = (column: string) => (row?.[column] ? Number(row[column]) : null)
      const read = (value: string | null | undefined) => (value == null ? null : Number(value))
      expect([
        read(values.ph),
        read(values.do),
        read(values.codmn),
        read(values.nh3n),
        read(values.tp),
      ]).toEqual(
        ['pH_原始值', '溶解氧_原始值', '高锰酸盐指数_原始值', '氨氮_原始值', '总磷_原始值'].map(number),
      )
    }
  })

  test('the four-hourly file has no year, and what it says twice and differently is named', async () => {
    const refused = await take(SECTIONS, { dryRun: true })
    expect([refused.receipt, refused.refused[0]?.code]).toEqual([null, 'EXC-033'])
    const lines = gunzipSync(readFileSync(SECTIONS)).toString('utf8').trim().split(/\r?\n/)
    const place = (line: string) => line.split(',').slice(2, 4).join()
    const again = lines.flatMap((line, index) =>
      lines.slice(0, index).some((other) => place(other) === place(line)) ? [index + 1] : [],
    )
    expect(again.length).toBe(15)
    const told = await take(SECTIONS, { year: '2021' })
    expect(told.receipt).toBeNull()
    expect(new Set(told.refused.map(({ code }) => code))).toEqual(new Set(['STO-052']))
    expect(told.refused.map(({ line }) => line)).toEqual(again)
    const folder = await mkdtemp(path.join(tmpdir(), 'qaidam-water-'))
    try {
      const once = path.join(folder, 'once.csv')
      await writeFile(once, lines.filter((_, index) => !again.includes(index + 1)).join('\n'))
      const taken = await take(once, { year: '2021' })
      expect([taken.refused, taken.warnings]).toEqual([[], []])
      // Three rows hold a name and neither a time nor a value.
      expect(taken.skipped).toEqual({ 德令哈市水厂旁: 1, 小桥: 1, 扎马隆: 1 })
      expect(taken.receipt?.entered).toBe(lines.length - 1 - 15 - 3)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
