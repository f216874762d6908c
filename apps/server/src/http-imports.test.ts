import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTable, writeXlsx } from '@qaidam/exchange'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type Heard, openTrial, STATION, type Trial } from './testing/trial.ts'

let trial: Trial
let folder: string
beforeAll(async () => {
  trial = await openTrial()
  folder = await mkdtemp(join(tmpdir(), 'qaidam-upload-'))
}, 240_000)
afterAll(async () => {
  await trial?.close()
  await rm(folder, { recursive: true, force: true })
})

const HOURS = 'ecology.air-hour'
const HEADER = '点位,小时,细颗粒物（PM2.5）(微克/立方米)'

interface Outcome {
  readonly receipt: {
    seq: number | null
    repeated: boolean
    entered: number
    corrected: number
    unchanged: number
  } | null
  readonly refused: readonly { line: number; cell: string; code: string; message: string; fix: string }[]
  readonly refusedCount: number
  readonly file: string
}

/** Sends a file as a browser does. */
async function upload(
  name: string,
  content: string | Buffer,
  query = '',
  who: 'clerk' | 'nobody' = 'clerk',
): Promise<Heard> {
  const form = new FormData()
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  form.append('file', new File([new Uint8Array(bytes)], name))
  const encoded = new Response(form)
  return ask(trial, {
    who,
    request: `POST /api/registers/${HOURS}/imports${query}`,
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
}

const csv = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\r\n')}\r\n`
const GOOD = csv(`${STATION},2020-07-01T00:00,12`, `${STATION},2020-07-01T01:00,13.5`)

/** Does something, and asserts that the journal stands where it stood. */
async function keepingNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await trial.store.head()
  const result = await work()
  expect(await trial.store.head()).toEqual(before)
  return result
}

test('nobody imports', async () => {
  const heard = await keepingNothing(() => upload('hours.csv', GOOD, '', 'nobody'))
  expect([heard.status, heard.json<{ code: string }>().code]).toEqual([401, 'SRV-002'])
})

test('a dry run says what would be, and keeps nothing', async () => {
  const heard = await keepingNothing(() => upload('hours.csv', GOOD, '?dry-run=true'))
  expect(heard.status).toBe(200)
  expect(heard.json<Outcome>().receipt).toMatchObject({ seq: null, entered: 2, unchanged: 0 })
})

test('a file is taken once; sent again, it changes nothing and says so', async () => {
  const first = (await upload('hours.csv', GOOD)).json<Outcome>()
  expect(first).toMatchObject({
    file: 'hours.csv',
    refusedCount: 0,
    receipt: { repeated: false, entered: 2 },
  })
  const again = await keepingNothing(async () => (await upload('renamed.csv', GOOD)).json<Outcome>())
  expect(again.receipt).toMatchObject({ repeated: true, seq: first.receipt?.seq })
  const record = await ask(trial, {
    request: `GET /api/registers/${HOURS}/records/${STATION}~2020-07-01T01:00`,
  })
  expect(record.text).toContain('"pm25":"13.5"')
})

test('other values under known keys are refused, unless they are to be corrections', async () => {
  const changed = GOOD.replace('13.5', '14')
  const refused = await keepingNothing(() => upload('hours.csv', changed))
  expect(refused.status).toBe(422)
  const { receipt, refused: cells } = refused.json<Outcome>()
  expect(receipt).toBeNull()
  expect(cells).toMatchObject([{ line: 3, cell: '第 3 行 细颗粒物（PM2.5）', code: 'STO-051' }])
  expect(cells[0]?.message).toContain('13.5')
  const corrected = (
    await upload('hours.csv', changed, '?correct=true&reason=%E5%AE%A1%E6%A0%B8')
  ).json<Outcome>()
  expect(corrected.receipt).toMatchObject({ entered: 0, corrected: 1, unchanged: 1 })
  const { text } = await ask(trial, {
    request: `GET /api/registers/${HOURS}/records/${STATION}~2020-07-01T01:00`,
  })
  expect(text).toContain('"reason":"审核"')
  expect(text).toContain('"pm25":"14"')
})

test('a file whose rows were corrected since is not "taken before"', async () => {
  const refused = await keepingNothing(() => upload('hours.csv', GOOD))
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('STO-051')])
  const back = (await upload('hours.csv', GOOD, '?correct=true')).json<Outcome>()
  expect(back.receipt).toMatchObject({ repeated: false, corrected: 1, unchanged: 1 })
  const again = await keepingNothing(() => upload('hours.csv', GOOD))
  expect(again.json<Outcome>().receipt).toMatchObject({ repeated: true })
})

test('who named no sheet of several is told which was taken', async () => {
  const path = join(folder, 'sheets.xlsx')
  const columns = HEADER.split(',').map((title) => ({ title }))
  const rows = [[STATION, '2020-07-05T00:00', '12']]
  await writeXlsx(path, [
    { name: '七月', columns, rows },
    { name: '八月', columns, rows: [] },
  ])
  const sent = await upload('sheets.xlsx', await readFile(path), '?dry-run=true')
  const { notes } = sent.json<{ notes: readonly { zh: string; en: string }[] }>()
  expect(notes.map(({ zh }) => zh)).toContain('读取的是工作表“七月”，未读取：“八月”。')
})

test('bad cells are all named with their places, and nothing of the file is kept', async () => {
  const bad = csv(
    `${STATION},2020-07-02T00:00,12`,
    `${STATION},2020-06-31T00:00,12`,
    `${STATION},2020-07-02T02:00,-3`,
    `${STATION},2020-07-02T03:00,1000000000`,
    `${STATION},2020-07-02T04:00,=1+1`,
  )
  const heard = await keepingNothing(() => upload('bad.csv', bad))
  expect(heard.status).toBe(422)
  const { refused, refusedCount } = heard.json<Outcome>()
  expect(refusedCount).toBe(4)
  expect(refused.map(({ line, cell }) => `${line} ${cell}`)).toEqual(['3 B3', '4 C4', '5 C5', '6 C6'])
  for (const { message, fix } of refused) expect([message.length > 10, fix.length > 5]).toEqual([true, true])
})

test.each([
  ['a station that is not there', csv('NOWHERE,2020-07-02T00:00,12'), 422, 'STO-042'],
  ['a header that is not ours', '站,时间\r\na,b\r\n', 400, 'EXC-020'],
  ['a column missing', '点位,细颗粒物（PM2.5）\r\na,1\r\n', 400, 'EXC-021'],
  ['an empty file', '', 400, 'EXC-005'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 400, 'EXC-'],
  ['half a character', Buffer.from(csv(`${STATION},2020-07-02T00:00,海`)).subarray(0, -4), 400, 'EXC-'],
  ['half a row', csv(`${STATION},2020-07-02T00:00`), 422, 'EXC-007'],
])('%s is a clear fault that names the file as it was sent', async (_, content, status, code) => {
  const heard = await keepingNothing(() => upload('小时值.csv', content))
  expect([heard.status, heard.text]).toEqual([status, expect.stringContaining(code)])
  expect(heard.text).not.toContain(tmpdir())
  if (status === 400) {
    expect(heard.type).toContain('application/problem+json')
    expect(heard.json<{ fix: string }>().fix).not.toBe('')
  }
})

test('a spreadsheet that was cut in half is refused under its own name', async () => {
  const path = join(folder, 'hours.xlsx')
  const rows = Array.from({ length: 500 }, (_, index) => [STATION, '2020-07-03T00:00', String(index)])
  const titles = ['点位', '小时', 'PM2.5']
  await writeXlsx(path, [{ name: '小时值', columns: titles.map((title) => ({ title })), rows }])
  const whole = await readFile(path)
  const half = whole.subarray(0, whole.length / 2)
  const heard = await keepingNothing(() => upload('hours.xlsx', half))
  expect([heard.status, heard.json<{ code: string }>().code]).toEqual([400, 'EXC-009'])
  expect(heard.text).toContain('hours.xlsx')
  expect(heard.text).not.toContain(tmpdir())
})

test.each(['../../../../etc/passwd', '..', 'a/b\\c.csv', `${'长'.repeat(300)}.csv`])(
  'a file may be called %s',
  async (name) => {
    const heard = await upload(name, GOOD)
    expect([heard.status, heard.json<Outcome>().receipt !== null]).toEqual([200, true])
  },
)

test('a request without a file is refused', async () => {
  const noFile = new Response(new FormData())
  const empty = await ask(trial, {
    who: 'clerk',
    request: `POST /api/registers/${HOURS}/imports`,
    headers: { 'content-type': noFile.headers.get('content-type') ?? '' },
    body: Buffer.from(await noFile.arrayBuffer()),
  })
  expect([empty.status, empty.json<{ code: string }>().code]).toEqual([400, 'SRV-006'])
  const plain = await ask(trial, {
    who: 'clerk',
    request: `POST /api/registers/${HOURS}/imports`,
    headers: { 'content-type': 'text/csv' },
    body: GOOD,
  })
  expect(plain.status).toBeGreaterThanOrEqual(400)
  expect(plain.status).toBeLessThan(500)
  expect(plain.type).toContain('application/problem+json')
})

test.each([
  ['csv', 'zh', '点位'],
  ['csv', 'en', 'Station'],
  ['xlsx', 'zh', '点位'],
  ['xlsx', 'en', 'Station'],
])('the %s template in %s reads back, and an import takes it', async (format, language, title) => {
  const response = await trial.app.inject({
    url: `/api/registers/${HOURS}/template?format=${format}&lang=${language}`,
  })
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-disposition']).toContain(`.${format}"`)
  const path = join(folder, `template-${language}.${format}`)
  await writeFile(path, response.rawPayload)
  const table = await openTable(path)
  expect(table.header[0]).toBe(title)
  expect(table.header.length).toBe(9)
  const heard = await keepingNothing(() => upload(`template.${format}`, response.rawPayload))
  expect([heard.status, heard.json<Outcome>().receipt?.entered]).toEqual([200, 0])
})
