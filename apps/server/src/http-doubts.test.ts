import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type Heard, openTrial, STATION, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

interface Cell {
  readonly cell: string
  readonly code: string
  readonly message: string
  readonly fix: string
}
interface Outcome {
  readonly receipt: { readonly entered: number; readonly seq: number | null } | null
  readonly refused: readonly Cell[]
  readonly warnings: readonly Cell[]
  readonly warningCount: number
}

async function upload(register: string, text: string, query = ''): Promise<Heard> {
  const form = new FormData()
  form.append('file', new File([text], 'file.csv'))
  const encoded = new Response(form)
  return ask(trial, {
    who: 'clerk',
    request: `POST /api/registers/${register}/imports${query}`,
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
}

const HOURS = 'ecology.air-hour'
const SAMPLES = 'ecology.water-source-sample'
const hours = (...rows: readonly string[]) =>
  `点位,小时,PM10,PM2.5,CO\n${rows.map((row, index) => `${STATION},2020-08-01T0${index}:00,${row}\n`).join('')}`
const samples = (row: string) =>
  `水源地,采样日期,pH值,化学需氧量,氨氮,总氮,汞,监测单位\nS1,2020-08-01,${row},站\n`

/** Does something, and asserts that the journal stands where it stood. */
async function keepingNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await trial.store.head()
  const result = await work()
  expect(await trial.store.head()).toEqual(before)
  return result
}

// What is typed wrong, where, which code names it, and what its fix must say.
test.each([
  ['PM2.5 in mg/m³', HOURS, hours('40,20,0.5', '40,0.02,0.5'), 'D3', 'VAL-011', 'then write 20.'],
  ['CO in µg/m³', HOURS, hours('40,20,500'), 'E2', 'VAL-003', 'then write 0.5.'],
  ['PM10 a thousandfold', HOURS, hours('40000,20,0.5'), 'C2', 'VAL-003', 'then write 40.'],
  ['PM2.5 and PM10 exchanged', HOURS, hours('40,20,0.5', '20,40,0.5'), 'D3', 'VAL-013', '填反'],
  ['a negative', HOURS, hours('40,-20,0.5'), 'D2', 'VAL-003', 'from 0 µg/m³ up'],
  ['a text', HOURS, hours('40,低,0.5'), 'D2', 'VAL-003', 'digits'],
  ['beyond every instrument', HOURS, hours('40,10001,0.5'), 'D2', 'VAL-003', 'at most 10000 µg/m³'],
  ['ammonia in µg/L', SAMPLES, samples('7.9,12,80,1.2,0.00002'), 'E2', 'VAL-011', 'then write 0.08.'],
  ['mercury in µg/L', SAMPLES, samples('7.9,12,0.08,1.2,0.02'), 'G2', 'VAL-003', 'then write 0.00002.'],
  ['pH and COD exchanged', SAMPLES, samples('2,7.9,0.08,1.2,0.00002'), 'C2', 'VAL-010', 'source'],
  ['pH 15', SAMPLES, samples('15,12,0.08,1.2,0.00002'), 'C2', 'VAL-003', 'at most 14'],
  [
    'total and ammonia nitrogen exchanged',
    SAMPLES,
    samples('7.9,12,1.2,0.08,0.00002'),
    'E2',
    'VAL-013',
    '填反',
  ],
])(
  '%s is named with its cell and its fix, and nothing is kept',
  async (_, register, text, cell, code, fix) => {
    for (const query of ['', '?dry-run=true']) {
      const heard = await keepingNothing(() => upload(register, text, query))
      expect(heard.status).toBe(422)
      const { receipt, refused, warnings } = heard.json<Outcome>()
      expect(receipt).toBeNull()
      const named = [...refused, ...warnings].find((each) => each.cell === cell)
      expect(named).toMatchObject({ code, fix: expect.stringContaining(fix) })
      expect(named?.message).toContain(cell)
    }
  },
)

test('a doubtful file is taken when somebody says why it is right, and the journal keeps that', async () => {
  const text = hours('30,60,0.5')
  const why = encodeURIComponent('已与仪器原始记录核对')
  const dry = await keepingNothing(() => upload(HOURS, text, `?dry-run=true&confirmed=${why}`))
  expect(dry.json<Outcome>()).toMatchObject({ receipt: { entered: 1 }, warningCount: 2 })
  const taken = (await upload(HOURS, text, `?confirmed=${why}&reason=x`)).json<Outcome>()
  expect(taken.receipt).toMatchObject({ entered: 1 })
  const entry = await trial.store.entry(taken.receipt?.seq ?? 0)
  expect(entry?.reason).toBe('x（已核实：已与仪器原始记录核对）')
})

test('a single doubtful value is refused, and written once it is confirmed', async () => {
  const key = `${STATION}~2020-08-02T00:00`
  const values = { station: STATION, hour: '2020-08-02T00:00', pm25: '0.03' }
  const enter = (more: object) =>
    ask(trial, {
      who: 'clerk',
      request: `POST /api/registers/${HOURS}/records`,
      body: { values, reason: '补录', ...more },
    })
  const refused = await keepingNothing(() => enter({}))
  expect(refused.status).toBe(400)
  expect(refused.json<Cell & { detail: string }>()).toMatchObject({
    code: 'VAL-011',
    detail: expect.stringContaining('pm25'),
    fix: expect.stringContaining('then write 30.'),
  })
  expect((await enter({ confirmed: '大雨之后' })).status).toBe(201)
  const correct = (json: object) =>
    ask(trial, {
      who: 'clerk',
      request: `POST /api/registers/${HOURS}/records/${key}/corrections`,
      body: { reason: '补充', ...json },
    })
  // What was confirmed is not asked again when another cell changes; a new doubt is.
  expect((await correct({ values: { co: '0.4' } })).status).toBe(200)
  const swapped = await keepingNothing(() => correct({ values: { pm25: '60', pm10: '20' } }))
  expect([swapped.status, swapped.json<Cell>().code]).toEqual([400, 'VAL-013'])
})

test('the store itself takes no doubtful row of a load that nobody confirmed', async () => {
  const load = (confirmed?: string) =>
    trial.store.load({
      id: `doubtful-${confirmed}`,
      actor: 'trial',
      reason: '批量',
      register: HOURS,
      rows: [{ line: 7, values: { station: STATION, hour: '2020-08-03T00:00', pm25: '0.03' } }],
      ...(confirmed === undefined ? {} : { confirmed }),
    })
  const refusal = { rows: [{ line: 7, field: 'pm25', fault: { code: 'VAL-011' } }] }
  await keepingNothing(() => expect(load()).rejects.toMatchObject(refusal))
  expect(await load('核对过')).toMatchObject({ entered: 1 })
})
