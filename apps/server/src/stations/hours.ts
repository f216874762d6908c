import { createHash } from 'node:crypto'
import type { AirHour, Hj212Message } from '@qaidam/exchange'
import {
  type Change,
  dayOfHour,
  Fault,
  type Hour,
  type Register,
  type Value,
  type Values,
} from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { StationDirectory } from './directory.ts'
import { withoutDoubts } from './doubts.ts'
import type { Outcome } from './meters.ts'

const REGISTER = 'ecology.air-hour'
const ATTEMPTS_MAX = 4
/** Qualities that a station's own marks give; what a person confirmed otherwise (dust) is not touched. */
const MARKED: ReadonlySet<Value | undefined> = new Set(['maintenance', 'suspect', 'invalid'])

export type Kept = Extract<Outcome, 'entered' | 'corrected' | 'unchanged'>

const QUALITIES = { maintenance: '维护', suspect: '存疑', invalid: '无效' } as const

/** Keeps hours in the register of hours. When it returns, they are in the journal. */
export class HourKeeper {
  readonly #store: Store
  readonly #register: Register
  readonly #directory: StationDirectory
  readonly #written: () => void
  /** The last write for each hour's record, so that two messages about one hour take turns. */
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(store: Store, directory: StationDirectory, written: () => void) {
    const register = store.composition.registers.get(REGISTER)
    if (register === undefined)
      throw new Fault('SRV-025', `There is no register ${REGISTER}.`, 'Compose the ecology pack.')
    this.#store = store
    this.#register = register
    this.#directory = directory
    this.#written = written
  }

  /** @throws Fault SRV-022, SRV-024 and whatever the store refuses; then nothing of this hour is kept */
  async keep(hour: AirHour, message: Hj212Message): Promise<Kept> {
    this.#mustHaveBegun(hour)
    const station = await this.#directory.get(message.mn, dayOfHour(hour.hour))
    const name = `${station} ${hour.hour}`
    const before = this.#turns.get(name) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(() => this.#keepInTurn(station, hour, message))
    this.#turns.set(name, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(name) === turn) this.#turns.delete(name)
    }
  }

  async #keepInTurn(station: string, hour: AirHour, message: Hj212Message): Promise<Kept> {
    for (let attempt = 1; ; attempt += 1) {
      const before = await this.#current(station, hour.hour)
      const sure = withoutDoubts(this.#register, hour, before)
      const change = before === undefined ? entered(station, sure) : corrected(station, sure, before)
      if (change === undefined) return 'unchanged'
      try {
        const { repeated } = await this.#store.write({
          id: writeId(station, hour, message),
          actor: station,
          reason: reasonOf(sure, message, before !== undefined),
          // Of an hour that is marked nothing enters a figure, so its readings are kept as they came.
          ...(sure.quality === 'valid'
            ? {}
            : { confirmed: `整小时标为${QUALITIES[sure.quality]}，不参与计算` }),
          changes: [change],
        })
        if (repeated) return 'unchanged'
        this.#written()
        return before === undefined ? 'entered' : 'corrected'
      } catch (error) {
        // The id holds what the message says: under it this very message was kept before, whatever else
        // has been said of the hour since.
        if (error instanceof Fault && error.code === 'STO-044') return 'unchanged'
        // Somebody else entered or withdrew the hour in between; look again.
        const raced = error instanceof Fault && (error.code === 'CHG-001' || error.code === 'CHG-002')
        if (!raced || attempt >= ATTEMPTS_MAX) throw error
      }
    }
  }

  async #current(station: string, hour: Hour): Promise<Values | undefined> {
    const history = await this.#store.history(REGISTER, [station, hour])
    return history.findLast(({ seqTo }) => seqTo === null)?.values
  }

  #mustHaveBegun({ hour, dataTime }: AirHour): void {
    const begins = Date.parse(`${hour}:00+08:00`)
    const now = this.#store.clock()
    if (begins <= Date.parse(now)) return
    throw new Fault(
      'SRV-024',
      `DataTime=${dataTime} is an hour that has not begun at ${now}.`,
      'Set the clock of the station (China standard time).',
    )
  }
}

function entered(station: string, { hour, values, quality }: AirHour): Change {
  const marked = quality === 'valid' ? {} : { quality }
  return { kind: 'enter', register: REGISTER, values: { station, hour, ...values, ...marked } }
}

/** What the message says otherwise than the register; undefined when that is nothing. */
function corrected(station: string, hour: AirHour, before: Values): Change | undefined {
  const said = Object.entries(hour.values)
  // A message without a single number must not make a good hour doubtful.
  if (said.length === 0) return undefined
  const differs: Record<string, Value> = Object.fromEntries(
    said.filter(([field, value]) => (before[field] ?? null) !== value),
  )
  const marked = MARKED.has(before.quality)
  if (hour.quality === 'valid' ? marked : before.quality !== hour.quality) {
    differs.quality = hour.quality === 'valid' ? null : hour.quality
  }
  if (Object.keys(differs).length === 0) return undefined
  return { kind: 'correct', register: REGISTER, key: [station, hour.hour], values: differs }
}

/**
 * The same content of the same message writes once. The content is part of it, since a message may
 * hold several hours, and stations without QN would otherwise never get late data through.
 */
function writeId(station: string, hour: AirHour, message: Hj212Message): string {
  const content = JSON.stringify([
    station,
    hour.hour,
    Object.entries(hour.values).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    hour.quality,
  ])
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return `hj212:${message.mn}:${message.qn ?? hour.dataTime}:${message.cn}:${digest}`
}

function reasonOf(hour: AirHour, message: Hj212Message, late: boolean): string {
  const part = message.part === null ? '' : `，拆分包 ${message.part.number}/${message.part.of}`
  const notes = hour.notes.length === 0 ? '' : `，${hour.notes.join('、')}`
  return `${late ? '补传' : 'HJ 212 小时数据'}${part}${notes}`
}
