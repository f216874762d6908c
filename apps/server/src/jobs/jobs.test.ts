import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@qaidam/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, openTrial, STATION, type Trial } from '../testing/trial.ts'
import { type Job, Jobs } from './jobs.ts'
import { jobShelf } from './shelf.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const HOURS = 'ecology.air-hour'
const HEADER = '点位,小时,细颗粒物（PM2.5）(微克/立方米)'

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = (await ask(trial, { who: 'clerk', request: `GET /api/jobs/${id}` })).json<Job>()
    if (job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function sendLater(name: string, rows: readonly string[]): Promise<Job> {
  const form = new FormData()
  form.append('file', new File([[HEADER, ...rows, ''].join('\n')], name))
  const encoded = new Response(form)
  const heard = await ask(trial, {
    who: 'clerk',
    request: `POST /api/registers/${HOURS}/imports`,
    headers: { prefer: 'respond-async', 'content-type': encoded.headers.get('content-type') ?? '' },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
  expect(heard.status).toBe(202)
  const job = heard.json<Job>()
  expect([heard.headers.location, job.state]).toEqual([`/api/jobs/${job.id}`, 'running'])
  return job
}

test('an import goes on while nobody waits; what came of it is found later', async () => {
  const good = await ended((await sendLater('hours.csv', [`${STATION},2020-09-01T00:00,12`])).id)
  expect(good).toMatchObject({ state: 'done', done: 1, by: 'clerk', result: { receipt: { entered: 1 } } })
  const head = await trial.store.head()
  const rows = [`${STATION},2020-09-02T00:00,12`, `${STATION},2020-09-02T01:00,-3`]
  const bad = await ended((await sendLater('bad.csv', rows)).id)
  expect(bad).toMatchObject({ state: 'refused', result: { receipt: null, refused: [{ cell: 'C3' }] } })
  expect(await trial.store.head()).toEqual(head)
  const listed = (await ask(trial, { who: 'clerk', request: 'GET /api/jobs' })).json<{ jobs: Job[] }>()
  expect(listed.jobs.map(({ id }) => id)).toEqual([bad.id, good.id])
  expect((await ask(trial, { request: 'GET /api/jobs' })).status).toBe(401)
})

test('an import that is stopped keeps nothing of its file', async () => {
  const head = await trial.store.head()
  const rows = Array.from({ length: 700 }, (_, at) => {
    const [day, hour] = [Math.floor(at / 24) + 1, at % 24]
    return `${STATION},2021-01-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00,12`
  })
  const { id } = await sendLater('many.csv', rows)
  const stopped = await ask(trial, { who: 'clerk', request: `POST /api/jobs/${id}/stop` })
  expect(stopped.json<Job>()).toMatchObject({ state: 'stopped', problem: { code: 'JOB-002' } })
  expect(await trial.store.head()).toEqual(head)
})

test('a verification finds nothing wrong in a store where nothing is', async () => {
  const begun = (await ask(trial, { who: 'clerk', request: 'POST /api/verifications' })).json<Job>()
  const job = await ended(begun.id)
  expect(job).toMatchObject({ state: 'done', result: { findings: [] } })
})

test('an export is a file that is fetched when it is ready', async () => {
  const body = { format: 'csv', fields: ['station', 'name'] }
  const begun = (
    await ask(trial, { who: 'clerk', request: 'POST /api/registers/ecology.air-station/exports', body })
  ).json<Job>()
  expect(await ended(begun.id)).toMatchObject({ state: 'done', result: { rows: 1 } })
  const file = await ask(trial, { who: 'clerk', request: `GET /api/jobs/${begun.id}/file` })
  expect(file.text).toContain(`${STATION},试验站`)
  expect((await ask(trial, { request: `GET /api/jobs/${begun.id}/file` })).status).toBe(401)
})

test('what ran when the server ended is said to be stopped, and jobs of long ago go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qaidam-jobs-test-'))
  try {
    const at = (text: string) => () => `${text}T00:00:00Z` as Instant
    const asked = { kind: 'import', by: 'clerk', title: { zh: '导入', en: 'Import' } } as const
    const before = new Jobs(at('2026-01-01'), jobShelf(folder))
    const { id } = before.start({ ...asked, work: () => new Promise(() => {}) })
    const after = new Jobs(at('2026-01-02'), jobShelf(folder))
    expect(after.get(id)).toMatchObject({ state: 'stopped', problem: { code: 'JOB-003' } })
    expect(new Jobs(at('2026-03-01'), jobShelf(folder)).list()).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('an administrator sees the routines, the last verification and what was imported', async () => {
  const get = async <Said>(path: string) =>
    (await ask(trial, { who: 'clerk', request: `GET /api/administration${path}` })).json<Said>()
  const health = await get<{ head: { seq: number }; verified: { result: unknown } | null }>('/health')
  expect(health.head.seq).toBe((await trial.store.head()).seq)
  expect(health.verified?.result).toEqual({ findings: [] })
  const { imports } = await get<{ imports: { registers: string[]; rowCount: number }[] }>('/imports')
  expect(imports[0]).toMatchObject({ registers: [HOURS], rowCount: 1 })
  const { offices } = await get<{ offices: { id: string; posts: unknown[] }[] }>('')
  expect(offices.find(({ id }) => id === 'water-resources')?.posts).toEqual([])
})
