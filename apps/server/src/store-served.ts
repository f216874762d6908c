import { timingSafeEqual } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Fault, Faults, type Instant, period, type Question } from '@qaidam/kernel'
import { type LoadRow, question, RowFaults, type Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { AppContext } from './app.ts'

/** A question in plain data, as the command line sends it to the process that holds the store. */
export interface PlainQuestion {
  readonly id: string
  readonly area: string
  readonly period: string
}

export const STORE_PATH = '/internal/store'
const BODY_BYTES_MAX = 64 * 1024 * 1024

/** What a call answers: its result, or the faults it ended with. */
export type Reply =
  | { readonly result: unknown }
  | {
      readonly faults: readonly {
        code: string
        message: string
        fix: string
        line?: number
        field?: string
      }[]
    }

type Method = (store: Store, given: readonly unknown[]) => Promise<unknown>

const questionOf = (store: Store, { id, area, period: asked }: PlainQuestion): Question =>
  question(store.composition, store.areas, id, area, period(asked))

/** The calls that another process of this machine may make; see decision 0010. */
const METHODS: Readonly<Record<string, Method>> = {
  answer: (store, [questions, known]) =>
    store.answer(
      (questions as PlainQuestion[]).map((each) => questionOf(store, each)),
      known as { asKnownAt?: Instant },
    ),
  rows: (store, [asked, page]) => store.rows(questionOf(store, asked as PlainQuestion), page as object),
  records: (store, [register, page]) => store.records(register as string, page as object),
  amendments: (store, [asked, after]) =>
    store.amendments(questionOf(store, asked as PlainQuestion), after as number),
  pieces: (store, [parts, by, on, known]) =>
    store.pieces(parts as string, by as string, on as Parameters<Store['pieces']>[2], known as object),
  standing: (store, [registers, known]) => store.standing(registers as string[], known as object),
  history: (store, [register, key]) => store.history(register as string, key as string[]),
  effects: (store, [register, key]) => store.effects(register as string, key as string[]),
  entry: (store, [seq]) => store.entry(seq as number),
  move: (store, [moves]) => store.move(moves as Parameters<Store['move']>[0]),
  situation: (store, [register, record]) => store.situation(register as string, record as string),
  answering: (store, [register, record, on]) =>
    store.answering(register as string, record as string, on as Parameters<Store['answering']>[2]),
  owed: (store, [asked]) => store.owed(asked as Parameters<Store['owed']>[0]),
  workOf: (store, [person]) => store.workOf(person as string),
  returns: (store, [asked]) => store.returns(asked as Parameters<Store['returns']>[0]),
  returnsBehind: (store, [asked]) => store.returnsBehind(questionOf(store, asked as PlainQuestion)),
  written: (store, [id]) => store.written(id as string),
  personOn: (store, [person, on]) => store.personOn(person as string, on as Parameters<Store['personOn']>[1]),
  digest: (store, [on]) => store.digest(on as Parameters<Store['digest']>[0]),
  tick: (store) => store.tick(),
  head: (store) => store.head(),
  fold: (store) => store.fold(),
  write: (store, [write]) => store.write(write as Parameters<Store['write']>[0]),
  verify: (store) => store.verify(),
}

/** Lets processes that know the secret of the directory's lock use the store that this one holds. */
export function storeRoutes(app: FastifyInstance, { store, secret, written }: AppContext): void {
  if (secret === undefined) return
  app.register(async (routes) => {
    routes.addHook('onRequest', async (request) => {
      const given = Buffer.from(String(request.headers['x-qaidam-secret'] ?? ''))
      const wanted = Buffer.from(secret)
      if (given.length === wanted.length && timingSafeEqual(given, wanted)) return
      throw new Fault('SRV-003', 'This address is for processes of this machine.', 'Use the API under /api.')
    })
    routes.addContentTypeParser('application/x-ndjson', (_, payload, done) => done(null, payload))
    routes.post(
      `${STORE_PATH}/load`,
      { schema: { hide: true }, bodyLimit: Number.MAX_SAFE_INTEGER, config: { rateLimit: false } },
      async (request) => settle(() => loadFrom(store, request.body as Readable)).finally(written),
    )
    routes.post<{ Params: { method: string } }>(
      `${STORE_PATH}/:method`,
      { schema: { hide: true }, bodyLimit: BODY_BYTES_MAX, config: { rateLimit: false } },
      async (request) => {
        const { method: name } = request.params
        const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined
        if (method === undefined)
          throw new Fault(
            'SRV-004',
            `The store has no call "${request.params.method}".`,
            'Use the same version on both sides.',
          )
        return settle(() => method(store, request.body as unknown[])).finally(written)
      },
    )
  })
}

async function settle(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { result: (await work()) ?? null }
  } catch (error) {
    if (error instanceof RowFaults)
      return { faults: error.rows.map(({ line, field, fault }) => ({ ...fault.toJSON(), line, field })) }
    if (error instanceof Faults) return { faults: error.all.map((fault) => fault.toJSON()) }
    if (error instanceof Fault) return { faults: [error.toJSON()] }
    throw error
  }
}

/** A load as lines: what it is, then its rows, then how many were refused while reading. */
async function loadFrom(store: Store, body: Readable): Promise<unknown> {
  const reader = createInterface({ input: body, crlfDelay: Number.POSITIVE_INFINITY })
  // A body that breaks off has no end; without this, its lines and the transaction would wait for ever.
  body.once('close', () => reader.close())
  const lines = reader[Symbol.asyncIterator]()
  const first = await lines.next()
  const { load } = JSON.parse(String(first.value)) as {
    load: Omit<Parameters<Store['load']>[0], 'rows' | 'refused'>
  }
  let refused = 0
  let complete = false
  async function* rows(): AsyncGenerator<LoadRow> {
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
      const said = JSON.parse(line.value) as LoadRow | { readonly refused: number }
      if ('refused' in said) {
        refused = said.refused
        complete = true
      } else yield said
    }
    if (!complete)
      throw new Fault(
        'SRV-008',
        'The rows stopped before their end.',
        'Repeat the import; nothing of it was kept.',
      )
  }
  return store.load({ ...load, rows: rows(), refused: () => refused })
}
