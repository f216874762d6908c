import { type AreaCode, type Day, day, type Parts, parseKey, period, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { Desk } from '../desk.ts'
import { publishedFigure } from '../figures-page.tsx'
import { todayOf } from '../site/content.ts'
import { allRecords } from '../work/desk.ts'
import type { AirLookUp } from './options.ts'

/** A station with the newest day that it has. */
export interface StationAir {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly day: Day
  readonly values: Values
}

export interface AirFound {
  readonly parts: Parts
  readonly stations: readonly StationAir[]
  /** Counties that have no station, or none that ever reported. */
  readonly without: readonly AreaCode[]
}

interface Kept {
  readonly seq: number
  readonly on: Day
  readonly found: Promise<AirFound | undefined>
}

const kept = new WeakMap<Store, Kept>()

/** The newest day of every station, kept while nothing changes; undefined where there is no such figure. */
export async function readAir(desk: Desk): Promise<AirFound | undefined> {
  const of = desk.options.lookUps?.air
  if (of === undefined) return undefined
  const { seq } = await desk.store.head()
  const on = todayOf(desk.store)
  const last = kept.get(desk.store)
  if (last !== undefined && last.seq === seq && last.on === on) return last.found
  const found = read(desk, of, on)
  kept.set(desk.store, { seq, on, found })
  found.catch(() => kept.delete(desk.store))
  return found
}

async function read(desk: Desk, of: AirLookUp, on: Day): Promise<AirFound | undefined> {
  const { store } = desk
  const figure = publishedFigure(desk, of.figure)
  const parts = figure?.kind === 'evaluation' ? store.composition.parts.get(figure.parts) : undefined
  if (parts === undefined) return undefined
  const key = store.composition.registers.get(of.stations)?.key[0] ?? ''
  const registered = await allRecords(store, of.stations)
  const newest = await newestDays(desk, of, on)
  const stations = registered
    .flatMap((values): readonly StationAir[] => {
      const id = values[key] ?? ''
      const found = newest.get(id)
      if (found === undefined) return []
      return [{ id, name: values[of.name] ?? id, area: values[of.area] ?? '', ...found }]
    })
    .toSorted((one, other) => (`${one.area} ${one.id}` < `${other.area} ${other.id}` ? -1 : 1))
  const heard = new Set(stations.map(({ area }) => area))
  const without = store.areas
    .childrenOf(store.areas.get(store.prefecture.code).code)
    .map(({ code }) => code)
    .filter((code) => !heard.has(code))
  return { parts, stations, without }
}

/** How many years back a station's last day is looked for. */
const YEARS_BACK = 10

/** The newest day of each station, from the last year in which any reported. */
async function newestDays(desk: Desk, of: AirLookUp, on: Day) {
  const { store } = desk
  const figure = publishedFigure(desk, of.figure)
  const newest = new Map<string, { readonly day: Day; readonly values: Values }>()
  const last = Number(on.slice(0, 4))
  for (let year = last; figure !== undefined && year > last - YEARS_BACK && newest.size === 0; year -= 1) {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const asked = { figure, area: store.prefecture.code, period: period(String(year)) }
      const page = await store.rows(asked, { limit: 1_000, ...(cursor == null ? {} : { cursor }) })
      for (const row of page.rows) {
        const [station = ''] = parseKey(row.record)
        if (row.day === undefined || row.values.aqi == null || row.day > on) continue
        if ((newest.get(station)?.day ?? '') < row.day)
          newest.set(station, { day: day(row.day), values: row.values })
      }
      cursor = page.next
    }
  }
  return newest
}
