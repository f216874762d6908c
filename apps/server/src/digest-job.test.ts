import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@qaidam/storage'
import { enterPermit, instantAt, openPermits, testDatabases } from '@qaidam/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWebhooks, startDigest, webhookFile } from './digest-job.ts'

describe('the digest', () => {
  let store: Store
  let data: string
  let receiver: Server
  const heard: { readonly key: string; readonly body: Record<string, unknown> }[] = []
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'qaidam-digest-'))
    const [embedded] = await testDatabases()
    await embedded?.start()
    const database = await embedded?.open('q990000')
    if (database === undefined) throw new RangeError('no embedded database')
    const opened = await openPermits(database)
    store = opened.store
    for (const record of ['A', 'B', 'C']) await enterPermit(store, record)
    opened.clock.set(instantAt('2020-06-09T08:30'))
    await store.tick()
    receiver = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        heard.push({ key: String(request.headers['idempotency-key']), body: JSON.parse(body) })
        // The first attempt fails, as networks do.
        response.writeHead(heard.length === 1 ? 503 : 204).end()
      })
    }).listen(0, '127.0.0.1')
    await once(receiver, 'listening')
  })
  afterAll(async () => {
    receiver.close()
    await store.close()
    await rm(data, { recursive: true, force: true })
  })

  test('gives each person one message a day, and sends it to the webhook under one key', async () => {
    const { port } = receiver.address() as AddressInfo
    await writeFile(webhookFile(data), JSON.stringify({ wang: `http://127.0.0.1:${port}/chat` }))
    const reports: string[] = []
    const job = startDigest(store, data, (text) => reports.push(text))
    await job.stop()
    expect(reports).toEqual([])
    expect(heard.map(({ key }) => key)).toEqual(['digest-2020-06-09-wang', 'digest-2020-06-09-wang'])
    expect(heard[1]?.body).toMatchObject({ person: 'wang', waiting: 3, late: 3, soon: 0 })
    // The second start of the day sends again, and writes nothing new.
    const { seq } = await store.head()
    const again = startDigest(store, data, (text) => reports.push(text))
    await again.stop()
    expect((await store.head()).seq).toBe(seq)
    const { records } = await store.records('message')
    expect(records.filter(({ values }) => values.person === 'wang')).toHaveLength(1)
  })

  test.each([
    ['no JSON', '{'],
    ['an address of another scheme', '{"wang": "ftp://example.org"}'],
    ['plain http to another machine', '{"wang": "http://10.0.0.1/"}'],
    ['a number', '{"wang": 5}'],
  ])('refuses a file with %s', async (_, text) => {
    await writeFile(webhookFile(data), text)
    await expect(readWebhooks(data)).rejects.toThrowError(expect.objectContaining({ code: 'SRV-014' }))
  })
})
