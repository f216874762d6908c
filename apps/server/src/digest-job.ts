import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Day, dayOfInstant, Fault, localTimeOf } from '@qaidam/kernel'
import type { Message, Store } from '@qaidam/storage'
import { type Repeated, repeated } from './jobs/repeated.ts'
import type { Ran } from './jobs/routines.ts'

const HOUR_OF_DIGEST = '08:00'
const LOOK_MS = 60_000
const ATTEMPTS_MAX = 3
const SEND_TIMEOUT_MS = 10_000

/** Where messages go besides the system, by person: an address of the prefecture's own chat or mail. */
type Webhooks = Readonly<Record<string, string>>

/** The file of the data directory that names webhooks. Only who runs the server can write it. */
export const webhookFile = (data: string) => join(data, 'webhooks.json')

/**
 * Once a day at eight, everybody who owes something gets one message. It is kept in the system, and
 * sent to the person's webhook where there is one; sent again after a restart, under the same key.
 */
export function startDigest(
  store: Store,
  data: string,
  report: (text: string) => void,
  ran: Ran = () => {},
): Repeated {
  let done: Day | undefined
  const look = async () => {
    const now = store.clock()
    const today = dayOfInstant(now)
    if (done === today || localTimeOf(now).slice(11) < HOUR_OF_DIGEST) return
    done = today
    const messages = await store.digest(today)
    ran({ messages: messages.length })
    const webhooks = await readWebhooks(data)
    await Promise.all(
      messages.map(async (message) => {
        const address = webhooks[message.person]
        if (address !== undefined) await send(address, message, report)
      }),
    )
  }
  const run = () =>
    look().catch((error: unknown) => {
      done = undefined
      report(`digest: ${String(error)}`)
      ran({ problem: String(error) })
    })
  return repeated(run, LOOK_MS)
}

/** @throws Fault SRV-014 when the file is there and is no list of addresses */
export async function readWebhooks(data: string): Promise<Webhooks> {
  const text = await readFile(webhookFile(data), 'utf8').catch(() => '{}')
  const fix = 'Write {"person": "https://…"}; http only to this machine.'
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    throw new Fault('SRV-014', `${webhookFile(data)} is no JSON: ${String(error)}.`, fix)
  }
  const entries = Object.entries(read as Record<string, unknown>)
  const wrong = entries.find(([, address]) => typeof address !== 'string' || !isAllowed(address))
  if (wrong === undefined) return Object.fromEntries(entries) as Webhooks
  throw new Fault('SRV-014', `${webhookFile(data)} sends ${wrong[0]} to "${String(wrong[1])}".`, fix)
}

function isAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')
}

async function send(address: string, message: Message, report: (text: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `digest-${message.on}-${message.person}`,
        },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      })
      await response.body?.cancel()
      if (response.ok) return
      throw new Error(`answered ${response.status}`)
    } catch (error) {
      if (attempt < ATTEMPTS_MAX) continue
      report(`digest: ${message.person}: ${String(error)}`)
      return
    }
  }
}
