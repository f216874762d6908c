import type { Hour, Values } from '@qaidam/kernel'
import { Chance, shares } from '../chance.ts'
import { type DayPlan, GOLMUD, HALVES, type Half, planHalf } from './plan.ts'

/** How the hours of a day stand to each other, midnight first: traffic and heating morning and evening. */
const TRAFFIC = [
  95, 92, 88, 86, 84, 86, 92, 104, 116, 118, 112, 104, 96, 90, 86, 84, 86, 92, 102, 112, 116, 112, 106, 100,
]
/** Ozone in per cent of its peak in the afternoon. */
const SUN = [42, 40, 38, 36, 35, 34, 36, 42, 52, 62, 72, 82, 90, 96, 99, 100, 99, 96, 88, 76, 64, 56, 50, 46]
/** The eight hours over which ozone stays high on a bad day: 11:00 to 18:59. */
const PLATEAU = { from: 11, to: 18 }
const OZONE_GOOD_MAX = 148

/** An hour that the instrument got wrong, and the value it sent. */
export const SPIKE = { hour: '2020-09-12T10:00' as Hour, pm25: '985' }

/** The hours of a station in a year, as it sent them. */
export function* hoursOf(station: string, year: string): Generator<Values> {
  for (const half of HALVES) {
    if (half.station === station && half.period.startsWith(year)) yield* hoursOfHalf(half)
  }
}

function* hoursOfHalf(half: Half): Generator<Values> {
  const chance = new Chance(HALVES.indexOf(half) * 104_729 + 29)
  for (const plan of planHalf(half)) {
    for (const values of hoursOfDay(half.station, plan, chance)) {
      const spiked = half.station === GOLMUD && values.hour === SPIKE.hour
      yield spiked ? { ...values, pm25: SPIKE.pm25 } : values
    }
  }
}

function hoursOfDay(station: string, plan: DayPlan, chance: Chance): readonly Values[] {
  const outage = outageOf(plan, chance)
  // Gases are calibrated for an hour after midnight now and then; filters are changed by day.
  const calibrated = chance.percent(15) ? chance.between(1, 2) : -1
  const changed = chance.percent(5) ? 10 : -1
  const gases = (value: number) => spread(value, TRAFFIC, calibrated, chance)
  const fine = spread(plan.pm25, TRAFFIC, changed, chance)
  const coarse = spread(plan.coarse, plan.course === 'dust' ? burst(chance) : TRAFFIC, changed, chance)
  const so2 = gases(plan.so2)
  const no2 = gases(plan.no2)
  const co = gases(plan.co)
  const ozone = ozoneOf(plan, calibrated, chance)
  const hours: Values[] = []
  for (let hour = 0; hour < 24; hour += 1) {
    const key = { station, hour: `${plan.day}T${String(hour).padStart(2, '0')}:00` }
    const out = hour >= outage.from && hour <= outage.to
    if (out && plan.course === 'silent') continue
    hours.push(
      out
        ? { ...key, ...NOTHING, quality: 'maintenance' }
        : {
            ...key,
            so2: whole(so2[hour]),
            no2: whole(no2[hour]),
            pm10: whole(sum(fine[hour], coarse[hour])),
            pm25: whole(fine[hour]),
            o3: whole(ozone[hour]),
            co: tenths(co[hour]),
            quality: 'valid',
          },
    )
  }
  return hours
}

const NOTHING = { so2: null, no2: null, pm10: null, pm25: null, o3: null, co: null }

/**
 * Nine hours or more around noon, or none. That leaves 15 hours of the 20 that a daily mean needs,
 * and 5 of the 14 windows that an eight-hour maximum needs.
 */
function outageOf({ course }: DayPlan, chance: Chance): { from: number; to: number } {
  if (course !== 'silent' && course !== 'maintenance') return { from: 24, to: -1 }
  if (chance.percent(25)) return { from: 0, to: 23 }
  const from = chance.between(6, 9)
  return { from, to: from + chance.between(8, 13) }
}

type Reading = number | undefined

/** Hours whose mean is exactly `daily`; the hour `missing` has none. */
function spread(
  daily: number,
  course: readonly number[],
  missing: number,
  chance: Chance,
): readonly Reading[] {
  const weights = course.map((weight, hour) => (hour === missing ? 0 : weight * chance.between(85, 115)))
  const present = weights.filter((weight) => weight > 0)
  const values = [...shares(daily * present.length, present)]
  return weights.map((weight) => (weight === 0 ? undefined : values.shift()))
}

/** Dust comes up fast and settles over hours. */
function burst(chance: Chance): readonly number[] {
  const peak = chance.between(9, 18)
  return TRAFFIC.map((_, hour) => 40 + Math.floor(360 / (1 + Math.abs(hour - peak))))
}

function ozoneOf({ course, ozone }: DayPlan, missing: number, chance: Chance): readonly Reading[] {
  return SUN.map((share, hour) => {
    const usual = Math.max(1, Math.round((ozone * share) / 100) + chance.between(-3, 3))
    if (hour === missing) return undefined
    const high = course === 'ozone' && hour >= PLATEAU.from && hour <= PLATEAU.to
    return high ? chance.between(168, 195) : Math.min(usual, OZONE_GOOD_MAX)
  })
}

function sum(a: Reading, b: Reading): Reading {
  return a === undefined || b === undefined ? undefined : a + b
}

function whole(value: Reading): string | null {
  return value === undefined ? null : String(value)
}

function tenths(value: Reading): string | null {
  if (value === undefined) return null
  return value % 10 === 0 ? String(value / 10) : `${Math.floor(value / 10)}.${value % 10}`
}
