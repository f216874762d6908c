import { connect, type Socket } from 'node:net'
import { encodeMessage, FrameSplitter, flagOf, type Hj212Message, parseMessage } from '@qaidam/exchange'
import { addDays, type Day, period } from '@qaidam/kernel'
import { question } from '@qaidam/storage'
import { openTrial, STATION, type Trial } from '../../testing/trial.ts'
import type { StationLimits } from '../limits.ts'
import { type StationListener, startStations } from '../listener.ts'
import type { StationSettings } from '../settings.ts'

export const MN = '632802000000000000000001'

/** A store with a station that has a device number; it is opened once, since that takes long. */
export interface StationTrial extends Trial {
  /** A listener of its own on the same store, stopped by {@link StationTrial.hangUp}. */
  listen(limits?: Partial<StationLimits>, settings?: Partial<StationSettings>): Promise<Ear>
  /** Ends all lines and listeners. */
  hangUp(): Promise<void>
}

export interface Ear {
  readonly stations: StationListener
  readonly meters: StationListener['meters']
  readonly reports: readonly string[]
  call(): Line
}

export async function openStations(): Promise<StationTrial> {
  const trial = await openTrial()
  await trial.store.write({
    id: 'trial-mn',
    actor: 'trial',
    reason: '登记设备',
    changes: [
      { kind: 'correct', register: 'ecology.air-station', key: [STATION], values: { deviceNumber: MN } },
    ],
  })
  const lines: Line[] = []
  const ears: StationListener[] = []
  const hangUp = async () => {
    for (const line of lines.splice(0)) line.hangUp()
    for (const ear of ears.splice(0)) await ear.stop()
  }
  return {
    ...trial,
    hangUp,
    async listen(limits = {}, settings = {}) {
      const reports: string[] = []
      const stations = await startStations({
        store: trial.store,
        settings: { port: 0, answerAll: false, hours: {}, ...settings },
        written: () => undefined,
        report: (text) => reports.push(text),
        limits,
      })
      ears.push(stations)
      const call = () => {
        const line = new Line(stations.port)
        lines.push(line)
        return line
      }
      return { stations, meters: stations.meters, reports, call }
    },
    async close() {
      await hangUp()
      await trial.close()
    },
  }
}

/** The hours of a day that no other test uses: `at(8)` as DataTime, `hour(8)` as the register has it. */
export interface OwnDay {
  readonly day: Day
  at(hour: number): string
  hour(hour: number): string
}

let daysGiven = 0
export function ownDay(): OwnDay {
  daysGiven += 1
  const day = addDays('2020-07-31' as Day, daysGiven)
  const two = (hour: number) => String(hour).padStart(2, '0')
  return {
    day,
    at: (hour) => `${day.replaceAll('-', '')}${two(hour)}0000`,
    hour: (hour) => `${day}T${two(hour)}:00`,
  }
}

/** An hour message; `items` as `a34004-Avg=12,a34004-Flag=N`. */
export function hourMessage(dataTime: string, items: string, more: Partial<Hj212Message> = {}): Hj212Message {
  return {
    qn: `${dataTime}123`,
    st: '22',
    cn: '2061',
    pw: '123456',
    mn: MN,
    flag: flagOf(5),
    part: null,
    late: false,
    region: `DataTime=${dataTime};${items}`,
    ...more,
  }
}

export const pm25 = (value: string, flag = 'N') => `a34004-Avg=${value},a34004-Flag=${flag}`

/** All six pollutants valid, of which PM2.5 is given. */
export const six = (value: string) =>
  `a21026-Avg=6,a21026-Flag=N;a21004-Avg=11,a21004-Flag=N;a34002-Avg=40,a34002-Flag=N;${pm25(value)};` +
  'a05024-Avg=60,a05024-Flag=N;a21005-Avg=0.5,a21005-Flag=N'

/** The other end of the line: sends bytes and hears answers. */
export class Line {
  readonly socket: Socket
  readonly answers: Hj212Message[] = []
  readonly #splitter = new FrameSplitter()
  #wake: () => void = () => undefined
  closed = false

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1' })
    this.socket.on('error', () => undefined)
    this.socket.on('close', () => {
      this.closed = true
      this.#wake()
    })
    this.socket.on('data', (chunk: Buffer) => {
      for (const event of this.#splitter.push(chunk)) {
        if (event.kind === 'segment') this.answers.push(parseMessage(event.text))
      }
      this.#wake()
    })
  }

  /** Writes bytes; resolves when the system has them. */
  send(...parts: readonly (Uint8Array | Hj212Message)[]): Promise<void> {
    const bytes = Buffer.concat(
      parts.map((part) => (part instanceof Uint8Array ? part : encodeMessage(part))),
    )
    return new Promise((resolve) => this.socket.write(bytes, () => resolve()))
  }

  /** Waits until so many answers have come. */
  async heard(count: number, timeoutMs = 20_000): Promise<readonly Hj212Message[]> {
    await this.#until(() => this.answers.length >= count || this.closed, timeoutMs)
    if (this.answers.length < count) throw new Error(`${this.answers.length} answers came, not ${count}`)
    return this.answers
  }

  async gone(timeoutMs = 20_000): Promise<void> {
    await this.#until(() => this.closed, timeoutMs)
    if (!this.closed) throw new Error('the line is still open')
  }

  hangUp(): void {
    this.socket.destroy()
  }

  async #until(done: () => boolean, timeoutMs: number): Promise<void> {
    const end = performance.now() + timeoutMs
    while (!done() && performance.now() < end) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        setTimeout(resolve, Math.min(50, timeoutMs))
      })
    }
  }
}

/** What the register says of an hour, the versions of it, oldest first. */
export async function hourInStore({ store }: Pick<Trial, 'store'>, hour: string) {
  const versions = await store.history('ecology.air-hour', [STATION, hour])
  return { values: versions.find(({ seqTo }) => seqTo === null)?.values, versions: versions.length }
}

export async function figure({ store }: Pick<Trial, 'store'>, id: string, at: string) {
  const asked = question(store.composition, store.areas, id, '632802', period(at))
  const [answer] = await store.answer([asked])
  return answer?.value
}
