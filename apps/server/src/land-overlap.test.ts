import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { worksPlot } from '@qaidam/ecology'
import { columnTitle, writeCsv } from '@qaidam/exchange'
import type { Values } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from './import-file.ts'
import { findOverlaps } from './land-overlap.ts'
import { openTrial, type Trial } from './testing/trial.ts'

let trial: Trial
let folder: string
beforeAll(async () => {
  trial = await openTrial()
  folder = await mkdtemp(join(tmpdir(), 'qaidam-land-'))
}, 240_000)
afterAll(async () => {
  await trial?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A square of 0.01 degrees at 37 N is 98.7 hectares: 889.9 by 1 109.6 metres. */
const HECTARES = '98.7'
function square(west: number, south = 37): string {
  const [east, north] = [west + 0.01, south + 0.01]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return JSON.stringify({ type: 'Polygon', coordinates: [ring] })
}

const plot = (serial: string, boundary: string, others: Values = {}): Values => ({
  plot: `632802-2020-${serial}`,
  project: 'SL-632802-2020-01',
  measure: 'sandy-land',
  area: '632802100',
  hectares: HECTARES,
  doneOn: '2020-05-01',
  acceptance: 'passed',
  boundary,
  ...others,
})

let files = 0
async function take(rows: readonly Values[], correct = false) {
  const names = Object.keys(worksPlot.fields)
  const titles = Object.values(worksPlot.fields).map((field) => columnTitle(field, 'zh'))
  files += 1
  const file = join(folder, `${files}.csv`)
  const lines = rows.map((values) => names.map((name) => values[name] ?? ''))
  await writeFile(file, writeCsv(titles, lines))
  return importFile(trial.store, worksPlot.id, file, { actor: 'clerk', reason: '试验', correct })
}

describe('plots with boundaries', () => {
  test('side by side are taken, and the same file once more changes nothing', async () => {
    const rows = [plot('1001', square(97)), plot('1002', square(97.01))]
    expect(await take(rows)).toMatchObject({ receipt: { entered: 2 }, refusedCount: 0 })
    expect(await take([...rows, plot('1003', square(97.02))])).toMatchObject({
      receipt: { entered: 1, unchanged: 2 },
    })
    expect(await findOverlaps(trial.store)).toMatchObject({ bounded: 3, overlaps: [], faults: [] })
  })

  test('on land of a plot that is kept are refused, with both plots and the hectares', async () => {
    const { seq } = await trial.store.head()
    const outcome = await take([plot('1010', square(97.1)), plot('1011', square(97, 37.005))])
    expect(outcome).toMatchObject({
      receipt: null,
      refusedCount: 1,
      refused: [{ line: 3, cell: 'L3', code: 'EXC-065' }],
    })
    const { message = '' } = outcome.refused[0] ?? {}
    // Half of the square.
    for (const said of ['632802-2020-1001', '632802-2020-1011', ' 49.3']) expect(message).toContain(said)
    expect((await trial.store.head()).seq).toBe(seq)
  })

  test('on land of another row are refused', async () => {
    const outcome = await take([plot('1020', square(97.2)), plot('1021', square(97.205))])
    expect(outcome).toMatchObject({ receipt: null, refused: [{ line: 3, code: 'EXC-065' }] })
  })

  test('whose hectares are not those of the boundary, or that have no boundary but words, are refused', async () => {
    const rows = [
      plot('1030', square(97.3), { hectares: '1480.5' }),
      plot('1031', '见图 12'),
      plot('1032', square(37.2, 97)),
    ]
    const { receipt, refused } = await take(rows)
    expect(receipt).toBeNull()
    expect(refused.map(({ cell, code }) => [cell, code])).toEqual([
      ['L2', 'EXC-066'],
      ['L3', 'EXC-060'],
      ['L4', 'EXC-062'],
    ])
  })

  test('may lie on land of another measure, and on land whose treatment failed', async () => {
    const failed = plot('1040', square(97.4), { acceptance: 'failed' })
    const rows = [failed, plot('1041', square(97.4)), plot('1042', square(97.4), { measure: 'grassland' })]
    expect(await take(rows)).toMatchObject({ receipt: { entered: 3 } })
    // Once it is said to have passed after all, the land would count twice.
    const passed = await take([{ ...failed, acceptance: 'passed' }], true)
    expect(passed).toMatchObject({ receipt: null, refused: [{ line: 2, code: 'EXC-065' }] })
  })

  test('may be moved by a correction away from where they lay', async () => {
    const moved = plot('1003', square(97.5))
    expect(await take([moved], true)).toMatchObject({ receipt: { corrected: 1 } })
    expect(await take([plot('1050', square(97.02))])).toMatchObject({ receipt: { entered: 1 } })
  })

  test('that were entered otherwise are found afterwards, also inside a division', async () => {
    const rows = [
      { line: 2, values: plot('1060', square(97.5, 37.005), { placeName: null, treatment: null }) },
    ].map(({ line, values }) => ({
      line,
      values: { ...values, acceptedOn: null, acceptanceDocument: null },
    }))
    await trial.store.load({ id: 'by-hand', actor: 'clerk', reason: '试验', register: worksPlot.id, rows })
    const found = [{ a: '632802-2020-1003', b: '632802-2020-1060', measure: 'sandy-land' }]
    expect((await findOverlaps(trial.store)).overlaps).toMatchObject(found)
    const { areas } = trial.store
    expect((await findOverlaps(trial.store, areas.get('632802').code)).overlaps).toMatchObject(found)
    expect(await findOverlaps(trial.store, areas.get('632801').code)).toMatchObject({
      plots: 0,
      overlaps: [],
    })
  })
})
