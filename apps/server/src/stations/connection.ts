import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import {
  airHours,
  COMMAND,
  dataAnswer,
  encodeMessage,
  FrameSplitter,
  frameFault,
  type Hj212Message,
  notificationAnswer,
  parseMessage,
} from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'
import { PacketAssembly } from './assembly.ts'
import type { HourKeeper } from './hours.ts'
import type { StationLimits } from './limits.ts'
import type { Closing, StationMeters } from './meters.ts'
import type { StationSettings } from './settings.ts'

const REPORTS_MAX = 5

export interface ConnectionContext {
  readonly keeper: HourKeeper
  readonly settings: Omit<StationSettings, 'port'>
  readonly limits: StationLimits
  readonly meters: StationMeters
  readonly report: (text: string) => void
}

type Work =
  | { readonly kind: 'segment'; readonly text: string }
  | { readonly kind: 'alone'; readonly parts: readonly Hj212Message[] }

/**
 * One station on the line. Messages are taken one at a time and in order; while one is written the
 * socket is not read, so a sender never fills our memory. Nothing that goes wrong here leaves here.
 */
export class StationConnection {
  readonly #socket: Socket
  readonly #context: ConnectionContext
  readonly #splitter = new FrameSplitter()
  readonly #packets: PacketAssembly
  readonly #queue: Work[] = []
  readonly #stopped = new AbortController()
  #working: Promise<void> | undefined
  #timer: NodeJS.Timeout
  #tokens: number
  #tokensAt = performance.now()
  #noiseFrom = 0
  #reports = 0
  #ended = false

  constructor(socket: Socket, context: ConnectionContext) {
    this.#socket = socket
    this.#context = context
    const { limits, meters } = context
    this.#tokens = limits.messagesAtOnce
    this.#timer = setTimeout(() => this.close('silent'), limits.silentMs)
    this.#packets = new PacketAssembly(limits.packetsMs, (parts) => this.#take({ kind: 'alone', parts }))
    meters.connections += 1
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#hear(chunk))
    socket.on('end', () => {
      this.#ended = true
      if (this.#working === undefined) socket.end()
    })
    socket.on('error', () => meters.closed('error'))
    socket.once('close', () => this.#gone())
  }

  close(reason: Closing): void {
    if (this.#socket.destroyed) return
    this.#context.meters.closed(reason)
    this.#socket.destroy()
  }

  /** Lets the message that is being written get its answer, then hangs up. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    this.#queue.length = 0
    this.#socket.pause()
    const { stopMs } = this.#context.limits
    await Promise.race([this.#working, pause(stopMs, undefined, { ref: false })])
    this.#context.meters.closed('stopped')
    this.#socket.destroySoon()
    setTimeout(() => this.#socket.destroy(), 500).unref()
  }

  #gone(): void {
    clearTimeout(this.#timer)
    this.#stopped.abort()
    this.#packets.close()
    this.#queue.length = 0
    this.#context.meters.connections -= 1
  }

  #hear(chunk: Buffer): void {
    const { meters, limits } = this.#context
    const skippedBefore = this.#splitter.skipped
    for (const event of this.#splitter.push(chunk)) {
      if (event.kind === 'segment') {
        this.#noiseFrom = this.#splitter.skipped
        this.#queue.push(event)
        continue
      }
      meters.outcomes.damaged += 1
      if (this.#reports < REPORTS_MAX) this.#say(frameFault(event))
    }
    meters.skippedBytes += this.#splitter.skipped - skippedBefore
    if (this.#splitter.skipped - this.#noiseFrom > limits.noiseMax) this.close('noise')
    else this.#work()
  }

  #take(work: Work): void {
    this.#queue.push(work)
    this.#work()
  }

  #work(): void {
    if (this.#working !== undefined || this.#queue.length === 0) return
    this.#socket.pause()
    this.#working = this.#workThrough().finally(() => {
      this.#working = undefined
      if (this.#socket.destroyed || this.#stopped.signal.aborted) return
      if (this.#queue.length > 0) return this.#work()
      if (this.#ended) this.#socket.end()
      else this.#socket.resume()
    })
  }

  async #workThrough(): Promise<void> {
    for (let work = this.#queue.shift(); work !== undefined; work = this.#queue.shift()) {
      try {
        if (work.kind === 'segment') {
          await this.#pace()
          await this.#read(work.text)
        } else for (const part of work.parts) await this.#keepAlone(part)
      } catch (error) {
        this.#refuse(error)
      }
    }
  }

  /** Waits when a sender is faster than it may be; it feels that as a slow line. */
  async #pace(): Promise<void> {
    const { messagesAtOnce, messagesPerSecond } = this.#context.limits
    const now = performance.now()
    const grown = ((now - this.#tokensAt) / 1_000) * messagesPerSecond
    this.#tokens = Math.min(messagesAtOnce, this.#tokens + grown)
    this.#tokensAt = now
    this.#tokens -= 1
    if (this.#tokens >= 0) return
    const waitMs = (-this.#tokens / messagesPerSecond) * 1_000
    await pause(waitMs, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => undefined)
  }

  async #read(segment: string): Promise<void> {
    const { settings, meters, limits } = this.#context
    const message = parseMessage(segment)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.close('idle'), limits.idleMs)
    if (settings.password !== undefined && message.pw !== settings.password) throw wrongPassword(message)
    if (message.cn === COMMAND.hour) {
      const parts = this.#packets.add(message)
      if (parts !== undefined) await this.#keep(parts)
      return
    }
    meters.outcomes.notKept += 1
    if (!message.flag.wantsAnswer) return
    if (message.cn === COMMAND.heartbeat) this.#answer(notificationAnswer(message))
    else if (settings.answerAll && message.cn.startsWith('2')) this.#answer(dataAnswer(message))
  }

  /** Keeps a whole message, and answers each packet of it only when all of it is in the journal. */
  async #keep(parts: readonly Hj212Message[]): Promise<void> {
    const [first] = parts
    if (first === undefined) return
    const { keeper, settings, meters } = this.#context
    const message = parts.length > 1 ? { ...first, part: null } : first
    const hours = airHours(parts.map(({ region }) => region).join(';'), settings.hours)
    for (const hour of hours) meters.outcomes[await keeper.keep(hour, message)] += 1
    for (const part of parts) if (part.flag.wantsAnswer) this.#answer(dataAnswer(part))
  }

  async #keepAlone(part: Hj212Message): Promise<void> {
    try {
      await this.#keep([part])
    } catch (error) {
      const { outcomes } = this.#context.meters
      if (error instanceof Fault && error.code === 'EXC-055') {
        // A packet of other items belongs to an hour whose other packets are kept; it holds nothing of ours.
        outcomes.notKept += 1
        if (part.flag.wantsAnswer) this.#answer(dataAnswer(part))
      } else if (error instanceof Fault && error.code === 'EXC-054') outcomes.incomplete += 1
      else this.#refuse(error)
    }
  }

  #answer(message: Hj212Message): void {
    const { meters, limits } = this.#context
    if (this.#socket.destroyed || this.#socket.writableEnded) return
    if (this.#socket.writableLength > limits.unreadMax) {
      this.close('unread')
      return
    }
    this.#socket.write(encodeMessage(message))
    meters.answers += 1
  }

  /** Counts what was not kept; it gets no answer, so the station sends it again. */
  #refuse(error: unknown): void {
    const ours = error instanceof Fault && !error.code.startsWith('STO')
    this.#context.meters.outcomes[ours ? 'refused' : 'failed'] += 1
    this.#say(error)
  }

  #say(error: unknown): void {
    this.#reports += 1
    if (this.#reports > REPORTS_MAX) return
    this.#context.report(`hj212 ${this.#socket.remoteAddress ?? ''} ${String(error)}`)
  }
}

function wrongPassword({ mn }: Hj212Message): Fault {
  return new Fault(
    'SRV-023',
    `A message of MN ${mn} carries another PW than QAIDAM_HJ212_PASSWORD.`,
    'Set the same password in the station and in the server.',
  )
}
