import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTable } from '@qaidam/exchange'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, HECTARES, judge, KEY, openTrial, type Scenario, type Trial } from './testing/trial.ts'

let trial: Trial
let folder: string
beforeAll(async () => {
  trial = await openTrial()
  folder = await mkdtemp(join(tmpdir(), 'qaidam-lists-'))
}, 240_000)
afterAll(async () => {
  await trial?.close()
  await rm(folder, { recursive: true, force: true })
})

const PLOTS = 'GET /api/registers/ecology.works-plot/records'
const SHOPS = 'GET /api/registers/trial.shop/records'
const ONE = '/api/registers/ecology.works-plot/records/632802-2020-0003'

const LISTS: readonly Scenario[] = [
  {
    name: 'a filter by number compares numbers',
    request: `${PLOTS}?where=hectares.from:200.25&where=hectares.to:3000.0&sort=-hectares&total=true`,
    status: 200,
    shows: ['"total":3', '"hectares":"3000"', '"hectares":"200.25"'],
    hides: ['"100.5"', '"0.0001"'],
  },
  {
    name: 'a choice, an area, and a text',
    request: `${PLOTS}?where=acceptance.equal:failed&where=area.under:6328&where=plot.containing:0099&total=true`,
    status: 200,
    shows: ['"total":1', '0099'],
  },
  {
    name: 'a jump into the middle',
    request: `${PLOTS}?offset=5&limit=1`,
    status: 200,
    shows: ['0099', '"next":null'],
  },
  { name: 'no test at all', request: `${PLOTS}?where=hectares`, status: 400, shows: ['SRV-015'] },
  { name: 'no number', request: `${PLOTS}?where=hectares.from:NaN`, status: 400, shows: ['ANS-013'] },
  { name: 'no field', request: `${PLOTS}?sort=constructor`, status: 400, shows: ['ANS-012'] },
  {
    name: 'who may not see a field cannot look for it',
    request: `${SHOPS}?where=telephone.containing:138`,
    status: 401,
    hides: ['13800000000', '"S1"'],
  },
  { name: 'nor sort by it', request: `${SHOPS}?sort=telephone`, status: 401 },
  {
    name: 'a clerk can',
    who: 'clerk',
    request: `${SHOPS}?where=telephone.containing:138`,
    status: 200,
    shows: ['13800000000'],
  },
  {
    name: 'nor take it in a file',
    request: `${SHOPS}?format=csv&fields=shop,telephone`,
    status: 200,
    shows: ['S1'],
    hides: ['13800000000', '电话'],
  },
  { name: 'the staff’s file', request: 'GET /api/registers/trial.household/records?format=csv', status: 401 },
]

describe('lists of records', () => {
  test.each(LISTS)('$name', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })

  test('a file holds what the list shows, in its order, and imports again', async () => {
    const query = '?where=acceptance.equal:passed&sort=hectares&fields=plot,hectares,acceptance,area'
    const csv = await ask(trial, { request: `${PLOTS}${query}&format=csv` })
    const lines = csv.text.replace('\ufeff', '').trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',')[1])).toEqual([
      '面积(公顷)',
      ...HECTARES.toSorted((a, b) => Number(a) - Number(b)),
    ])
    const response = await trial.app.inject({
      url: `${PLOTS.slice(4)}${query}&format=xlsx`,
      headers: { authorization: `Bearer ${KEY}` },
    })
    expect(response.statusCode).toBe(200)
    const path = join(folder, 'plots.xlsx')
    await writeFile(path, response.rawPayload)
    const table = await openTable(path)
    const rows: string[] = []
    for await (const row of table.rows()) rows.push(row.cells.join(','))
    expect([table.header.join(','), ...rows]).toEqual(lines)
  })
})

describe('the life of a record', () => {
  const clerk = (request: string, body?: unknown) => ask(trial, { who: 'clerk', request, body })
  interface Life {
    readonly effects: {
      readonly tallies: readonly { seq: number; figure: string; area: string; day: string; delta: string }[]
      readonly figures: Readonly<Record<string, { readonly readBy: readonly string[] }>>
    }
  }

  test('says what each entry did to which figures, and an undoing brings them back', async () => {
    const corrected = await clerk(`POST ${ONE}/corrections`, {
      values: { hectares: '40.5' },
      reason: '复测',
    })
    const { seq } = corrected.json<{ seq: number }>()
    const { effects } = (await clerk(`GET ${ONE}`)).json<Life>()
    const sandy = effects.tallies.filter((each) => each.figure === 'ecology.sandy-land.treated')
    expect(sandy.map(({ area, day, delta }) => [area, day, delta])).toEqual([
      ['632802100', '2020-06-10', '0.0001'],
      ['632802100', '2020-06-10', '40.4999'],
    ])
    expect(effects.figures['ecology.works.done-accepted']?.readBy).toEqual(['ecology.works.accepted-share'])
    expect(Object.keys(effects.figures)).toContain('ecology.works.accepted-share')
    const figure = async () =>
      (await clerk('GET /api/figures/ecology.sandy-land.treated?area=6328&period=2020')).json<{
        raw: string
      }>().raw
    const moved = await figure()
    const undone = await clerk(`POST ${ONE}/undo`, { seq, reason: '复测有误' })
    expect([undone.status, undone.json<{ seq: number }>().seq]).toEqual([200, seq + 1])
    expect(await figure()).not.toBe(moved)
    const after = (await clerk(`GET ${ONE}`)).json<Life>().effects.tallies
    expect(after.filter((each) => each.seq === seq + 1).map(({ delta }) => delta)).toContain('-40.4999')
    expect((await clerk(`POST ${ONE}/undo`, { seq, reason: '再次' })).text).toContain('CHG-015')
    expect((await clerk(`POST ${ONE}/undo`, { seq: 1, reason: '无关' })).text).toContain('CHG-014')
  })

  test('is told without figures to who may not see the fields they add', async () => {
    const heard = await ask(trial, { request: `GET ${ONE}` })
    expect([heard.status, heard.json<Partial<Life>>().effects]).toEqual([200, undefined])
    expect((await ask(trial, { request: `POST ${ONE}/undo`, body: { seq: 1, reason: 'x' } })).status).toBe(
      401,
    )
  })
})
