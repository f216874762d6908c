import autocannon from 'autocannon'
import fastify from 'fastify'
import type { Bench, Measured, Sizes } from './measured.ts'
import { listening, withDemonstration } from './served.ts'

const PAGES: Readonly<Record<string, string>> = {
  'The home page': '/',
  'A figure with its rows': '/figures/ecology.air.good-days?area=632801&period=2020H1',
  'An article': '/articles/WZ-2020-0240',
  'A search': '/search?q=%E7%A9%BA%E6%B0%94%E8%B4%A8%E9%87%8F',
}
const READERS = 10
const SECONDS: Readonly<Record<Sizes['extent'], number>> = { quick: 1, default: 10, full: 30 }

export const portal: Bench = {
  id: 'portal',
  title: 'Pages of the portal',
  about:
    `${READERS} readers ask for one page again and again by autocannon, from the same machine. The peer is ` +
    'the same server framework (Fastify) that answers the same bytes from memory: it reads nothing and ' +
    'writes no page.',
  run: (context) =>
    withDemonstration(context, async (address) => {
      const measured: Measured[] = []
      for (const [what, path] of Object.entries(PAGES)) {
        context.say(what)
        measured.push(...(await measurePage(what, `${address}${path}`, SECONDS[context.sizes.extent])))
      }
      return measured
    }),
}

async function measurePage(what: string, url: string, seconds: number): Promise<readonly Measured[]> {
  const answer = await fetch(url)
  if (!answer.ok) throw new RangeError(`${url} answers ${answer.status}`)
  const body = Buffer.from(await answer.arrayBuffer())
  const bare = fastify()
  bare.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(body))
  const address = await listening(bare)
  // The peer first: what is still being written for us would take its time.
  const [peer, ours] = [await load(address, seconds), await load(url, seconds)]
  await bare.close()
  const name = 'the same bytes by Fastify'
  const line = { database: 'PGlite' } as const
  return [
    { ...line, what, ours: ours.rate, unit: 'pages/s', peer: { name, value: peer.rate } },
    { ...line, what: `${what}, p99`, ours: ours.p99, unit: 'ms', peer: { name, value: peer.p99 } },
  ]
}

async function load(url: string, seconds: number): Promise<{ readonly rate: number; readonly p99: number }> {
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: READERS,
    duration: seconds,
  })
  if (non2xx + errors > 0) throw new RangeError(`${url}: ${non2xx} refusals, ${errors} errors`)
  return { rate: requests.average, p99: Math.max(latency.p99, 1) }
}
