import { Counter, Gauge, Registry } from 'prom-client'

/** What became of a message or a frame. */
export const OUTCOMES = [
  'entered',
  'corrected',
  'unchanged',
  'notKept',
  'refused',
  'failed',
  'damaged',
  'incomplete',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why a connection was closed by us. */
export type Closing = 'idle' | 'silent' | 'noise' | 'unread' | 'full' | 'stopped' | 'error'

/** Counts of what stations sent, for tests and for /metrics. */
export class StationMeters {
  readonly registry = new Registry()
  readonly outcomes: Record<Outcome, number> = {
    entered: 0,
    corrected: 0,
    unchanged: 0,
    notKept: 0,
    refused: 0,
    failed: 0,
    damaged: 0,
    incomplete: 0,
  }
  answers = 0
  skippedBytes = 0
  readonly closings = new Map<Closing, number>()
  connections = 0

  constructor() {
    const registers = [this.registry]
    const { outcomes, closings } = this
    new Counter({
      name: 'qaidam_station_messages_total',
      help: 'Messages and frames of monitors, by what became of them.',
      labelNames: ['outcome'] as const,
      registers,
      collect() {
        this.reset()
        for (const outcome of OUTCOMES) this.inc({ outcome }, outcomes[outcome])
      },
    })
    new Counter({
      name: 'qaidam_station_closings_total',
      help: 'Connections of monitors that were closed by the server, by reason.',
      labelNames: ['reason'] as const,
      registers,
      collect() {
        this.reset()
        for (const [reason, count] of closings) this.inc({ reason }, count)
      },
    })
    this.#gauge('qaidam_station_connections', 'Connections of monitors now.', () => this.connections)
    this.#gauge('qaidam_station_answers', 'Answers sent to monitors.', () => this.answers)
    this.#gauge('qaidam_station_skipped_bytes', 'Bytes in no good frame.', () => this.skippedBytes)
  }

  closed(reason: Closing): void {
    this.closings.set(reason, (this.closings.get(reason) ?? 0) + 1)
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read())
      },
    })
  }
}
