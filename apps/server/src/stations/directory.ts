import { type Day, Fault, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'

const REGISTER = 'ecology.air-station'

interface Holding {
  readonly station: string
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** Which station a device number (MN) belongs to, by the register of stations, read again when old. */
export class StationDirectory {
  readonly #store: Store
  readonly #staleMs: number
  #holdings: Promise<ReadonlyMap<string, readonly Holding[]>> | undefined
  #readAt = 0

  constructor(store: Store, staleMs = 5_000) {
    this.#store = store
    this.#staleMs = staleMs
  }

  /** @throws Fault SRV-022 when no station, or more than one, holds the device number on that day */
  async get(deviceNumber: string, on: Day): Promise<string> {
    const holdings = (await this.#read()).get(deviceNumber) ?? []
    const stations = holdings.filter(
      ({ validFrom, validTo }) =>
        (validFrom === null || validFrom <= on) && (validTo === null || on < validTo),
    )
    const [only, second] = stations
    if (only !== undefined && second === undefined) return only.station
    throw new Fault(
      'SRV-022',
      `MN ${deviceNumber} belongs to ${stations.length} stations on ${on}.`,
      `Enter it as device number (deviceNumber) of exactly one station in ${REGISTER}; the device sends again.`,
    )
  }

  #read(): Promise<ReadonlyMap<string, readonly Holding[]>> {
    const now = performance.now()
    if (this.#holdings === undefined || now - this.#readAt > this.#staleMs) {
      this.#readAt = now
      this.#holdings = this.#load()
      // A reading that failed must not be answered again from memory.
      this.#holdings.catch(() => {
        this.#holdings = undefined
      })
    }
    return this.#holdings
  }

  async #load(): Promise<ReadonlyMap<string, readonly Holding[]>> {
    const found = new Map<string, Holding[]>()
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<Store['records']>> = await this.#store.records(REGISTER, {
        limit: 1_000,
        ...(cursor === undefined ? {} : { cursor }),
      })
      for (const { values, validFrom, validTo } of page.records) {
        const number = values.deviceNumber
        if (number == null) continue
        const holding = { station: stationOf(values), validFrom, validTo }
        found.set(number, [...(found.get(number) ?? []), holding])
      }
      cursor = page.next
    }
    return found
  }
}

const stationOf = (values: Values): string => values.station ?? ''
