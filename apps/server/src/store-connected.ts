import { Readable } from 'node:stream'
import { AreaBook, type Composition, Fault, Faults, type Prefecture, type Question } from '@qaidam/kernel'
import { type Holder, type Load, type LoadReceipt, RowFaults, type Store } from '@qaidam/storage'
import { machineClock } from './platform.ts'
import { type PlainQuestion, type Reply, STORE_PATH } from './store-served.ts'

const plain = ({ figure, area, period }: Question): PlainQuestion => ({
  id: figure.id,
  area,
  period: period.name,
})

/** The store that another process of this machine holds, used through its address. */
export function connectStore(holder: Holder, composition: Composition, prefecture: Prefecture): Store {
  const send = async (method: string, contentType: string, body: BodyInit): Promise<unknown> => {
    const response = await fetch(`${holder.address}${STORE_PATH}/${method}`, {
      method: 'POST',
      headers: { 'content-type': contentType, 'x-qaidam-secret': holder.secret ?? '' },
      body,
      ...(typeof body === 'string' ? {} : { duplex: 'half' }),
    })
    if (!response.ok) {
      throw new Fault(
        'SRV-009',
        `Process ${holder.pid} answered ${response.status}.`,
        'See its log; restart it if it is of another version.',
      )
    }
    const reply = (await response.json()) as Reply
    if ('result' in reply) return reply.result
    throw faultFrom(reply.faults)
  }
  const call = async <Result>(method: string, ...given: readonly unknown[]) =>
    (await send(method, 'application/json', JSON.stringify(given))) as Result
  return {
    composition,
    prefecture,
    areas: new AreaBook(prefecture.areas),
    clock: machineClock,
    write: (write) => call('write', write),
    load: async (load) => {
      const failures: unknown[] = []
      const body = Readable.toWeb(Readable.from(linesOf(load, failures))) as unknown as BodyInit
      try {
        return (await send('load', 'application/x-ndjson', body)) as LoadReceipt
      } catch (error) {
        throw failures.length > 0 ? failures[0] : error
      }
    },
    written: (id) => call('written', id),
    ...ways(call),
    answer: (questions, known) => call('answer', questions.map(plain), known ?? {}),
    rows: (question, page) => call('rows', plain(question), page ?? {}),
    records: (register, page) => call('records', register, page ?? {}),
    amendments: (question, after) => call('amendments', plain(question), after),
    pieces: (parts, by, day, known) => call('pieces', parts, by, day, known ?? {}),
    standing: (registers, known) => call('standing', registers, known ?? {}),
    history: (register, key) => call('history', register, key),
    effects: (register, key) => call('effects', register, key),
    entry: async (seq) => (await call<Awaited<ReturnType<Store['entry']>> | null>('entry', seq)) ?? undefined,
    head: () => call('head'),
    fold: () => call('fold'),
    verify: () => call('verify'),
    close: async () => {},
  }
}

type Call = <Result>(method: string, ...given: readonly unknown[]) => Promise<Result>

/** What procedures add to a store. */
function ways(call: Call) {
  return {
    move: (moves) => call('move', moves),
    situation: async (register, record) =>
      (await call<Awaited<ReturnType<Store['situation']>> | null>('situation', register, record)) ??
      undefined,
    answering: async (register, record, on) =>
      (await call<Awaited<ReturnType<Store['answering']>> | null>('answering', register, record, on)) ??
      undefined,
    owed: (asked) => call('owed', asked),
    workOf: (person) => call('workOf', person),
    returns: (asked) => call('returns', asked),
    returnsBehind: (question) => call('returnsBehind', plain(question)),
    personOn: (person, on) => call('personOn', person, on),
    digest: (on) => call('digest', on),
    tick: () => call('tick'),
  } satisfies Partial<Store>
}

/**
 * A load as lines. When the rows themselves fail, the lines end early and in order: without the last
 * one the other process keeps nothing, and what they failed with is noted for this one to say.
 */
async function* linesOf({ rows, refused, ...load }: Load, failures: unknown[]): AsyncGenerator<string> {
  yield `${JSON.stringify({ load })}\n`
  try {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`
  } catch (error) {
    failures.push(error)
    return
  }
  yield `${JSON.stringify({ refused: refused?.() ?? 0 })}\n`
}

function faultFrom(said: Extract<Reply, { faults: unknown }>['faults']): Fault {
  const faults = said.map(({ code, message, fix }) => new Fault(code, message, fix))
  const [first] = faults
  if (first === undefined)
    return new Fault('SRV-009', 'A fault came without words.', 'See the log of the server.')
  if (said.some(({ line }) => line !== undefined)) {
    return new RowFaults(
      said.map(({ line = 0, field = '' }, index) => ({ line, field, fault: faults[index] ?? first })),
    )
  }
  return faults.length === 1 ? first : new Faults(faults)
}
