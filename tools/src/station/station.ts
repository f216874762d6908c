import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import {
  COMMAND,
  encodeMessage,
  FrameSplitter,
  flagOf,
  type Hj212Message,
  parseMessage,
} from '@qaidam/exchange'
import type { Hour } from '@qaidam/kernel'
import { dataTimeOf, hoursFrom, readings, seeded } from './readings.ts'

/** A station that does not exist, and how badly its line behaves. */
export interface StationRun {
  readonly port: number
  /** MN. */
  readonly deviceNumber: string
  readonly password: string
  readonly edition: '2017' | '2025'
  readonly from: Hour
  readonly hours: number
  readonly seed: number
  /** Every so manyth hour is held back and sent at the end (补传), one of them with other values. */
  readonly lateEvery: number
  /** Every so manyth message is sent twice. */
  readonly twiceEvery: number
  /** Every so manyth message is spoilt on its first way. */
  readonly spoiltEvery: number
  /** How long an answer is waited for before the message is sent again, and how often. */
  readonly answerMs: number
  readonly attemptsMax: number
}

export interface StationSummary {
  readonly hours: number
  readonly answered: number
  readonly resent: number
  readonly late: number
  readonly unanswered: number
}

const FLAGS = { '2017': 5, '2025': 9 } as const

/** Sends the hours of a run, waits for each answer and sends again where none comes. */
export async function runStation(run: StationRun): Promise<StationSummary> {
  const line = await Line.open(run.port)
  const below = seeded(run.seed)
  const count = { answered: 0, resent: 0, late: 0, unanswered: 0 }
  const deliver = async (message: Hj212Message, number: number) => {
    const spoilt = run.spoiltEvery > 0 && number % run.spoiltEvery === 0
    const attempts = await line.deliver(message, spoilt, run)
    if (attempts === undefined) count.unanswered += 1
    else {
      count.answered += 1
      count.resent += attempts - 1
    }
    if (run.twiceEvery > 0 && number % run.twiceEvery === 0) await line.deliver(message, false, run)
  }
  const heldBack: Hj212Message[] = []
  try {
    for (const [index, hour] of hoursFrom(run.from, run.hours).entries()) {
      const message = hourMessage(run, hour, index, readings(hour, below))
      if (run.lateEvery > 0 && (index + 1) % run.lateEvery === 0) heldBack.push(message)
      else await deliver(message, index + 1)
    }
    for (const [index, message] of heldBack.entries()) {
      count.late += 1
      await deliver({ ...message, late: run.edition === '2025' }, run.hours + index + 1)
    }
    const [first] = hoursFrom(run.from, 1)
    if (run.lateEvery > 0 && first !== undefined) {
      count.late += 1
      await deliver(hourMessage(run, first, run.hours, readings(first, below)), run.hours * 2)
    }
  } finally {
    line.close()
  }
  return { hours: run.hours, ...count }
}

function hourMessage(run: StationRun, hour: Hour, index: number, items: string): Hj212Message {
  const dataTime = dataTimeOf(hour)
  return {
    // A request number is a time to the millisecond; ours must be the same for the same seed.
    qn: `${dataTime.slice(0, 10)}${String(index % 10_000_000).padStart(7, '0')}`,
    st: '22',
    cn: COMMAND.hour,
    pw: run.password,
    mn: run.deviceNumber,
    flag: flagOf(FLAGS[run.edition]),
    part: null,
    late: false,
    region: `DataTime=${dataTime};${items}`,
  }
}

class Line {
  readonly #socket: Socket
  readonly #splitter = new FrameSplitter()
  readonly #answered = new Set<string>()
  #wake: () => void = () => undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', () => this.#wake())
    socket.on('close', () => this.#wake())
    socket.on('data', (chunk: Buffer) => {
      for (const event of this.#splitter.push(chunk)) if (event.kind === 'segment') this.#hear(event.text)
      this.#wake()
    })
  }

  static async open(port: number): Promise<Line> {
    const socket = connect({ port, host: '127.0.0.1' })
    await once(socket, 'connect')
    return new Line(socket)
  }

  /** How often the message had to be sent until it was answered; undefined when it never was. */
  async deliver(message: Hj212Message, spoilt: boolean, run: StationRun): Promise<number | undefined> {
    const frame = encodeMessage(message)
    const name = message.qn ?? ''
    this.#answered.delete(name)
    for (let attempt = 1; attempt <= run.attemptsMax && !this.#socket.destroyed; attempt += 1) {
      const bytes = frame.slice()
      if (spoilt && attempt === 1) bytes[40] = (bytes[40] ?? 0) ^ 1
      this.#socket.write(bytes)
      if (await this.#heard(name, run.answerMs)) return attempt
    }
    return undefined
  }

  close(): void {
    this.#socket.destroy()
  }

  #hear(segment: string): void {
    const { cn, qn } = parseMessage(segment)
    if (cn === COMMAND.dataAnswer && qn !== null) this.#answered.add(qn)
  }

  async #heard(name: string, waitMs: number): Promise<boolean> {
    const end = performance.now() + waitMs
    while (!this.#answered.has(name) && !this.#socket.destroyed) {
      const rest = end - performance.now()
      if (rest <= 0) return false
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rest)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    return this.#answered.has(name)
  }
}
