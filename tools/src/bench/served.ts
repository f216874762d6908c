import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createApp, HOME, loadDemonstration, openPlatform } from '@qaidam/server'
import type { FastifyInstance } from 'fastify'
import type { BenchContext } from './measured.ts'

/** A data directory that is there already saves the minutes of loading. */
const DATA = process.env.QAIDAM_BENCH_DATA

/** The key by which a bench signs in to its own server. */
export const BENCH_KEY = 'bench'

/** The whole demonstration, served on the loopback while work is done with it. */
export async function withDemonstration<Result>(
  { scratch, say }: BenchContext,
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const store = await openPlatform({ data: DATA ?? join(scratch, 'served'), databaseUrl: undefined, port: 0 })
  try {
    if (DATA === undefined) await loadDemonstration(store, say)
    const app = await createApp({
      store,
      key: BENCH_KEY,
      home: HOME,
      written: () => {},
      requestsPerMinute: Number.MAX_SAFE_INTEGER,
    })
    try {
      return await work(await listening(app))
    } finally {
      await app.close()
    }
  } finally {
    await store.close()
  }
}

/** Lets an app listen on a free port of the loopback: its address. */
export async function listening(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}
