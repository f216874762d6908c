import { addDays, type Day, type Hour } from '@qaidam/kernel'

/** Numbers that look like chance and are the same for the same seed; 32 bits, by mulberry. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Hours from one on, in order. */
export function hoursFrom(first: Hour, count: number): readonly Hour[] {
  const [on = '', clock = ''] = first.split('T')
  const start = Number(clock.slice(0, 2))
  return Array.from({ length: count }, (_, index) => {
    const at = start + index
    const day = addDays(on as Day, Math.floor(at / 24))
    return `${day}T${String(at % 24).padStart(2, '0')}:00` as Hour
  })
}

/** YYYYMMDDhh0000 as DataTime has it. */
export function dataTimeOf(hour: Hour): string {
  return `${hour.replaceAll(/\D/g, '')}00`
}

/** Six readings of clean plateau air, a little more of everything in the evening; nothing measured. */
export function readings(hour: Hour, below: (limit: number) => number): string {
  const at = Number(hour.slice(11, 13))
  const evening = at >= 18 && at <= 22 ? 5 : 0
  const sun = at >= 11 && at <= 17 ? 25 : 0
  const values = {
    a21026: `${4 + below(8)}`,
    a21004: `${8 + evening + below(12)}`,
    a34002: `${25 + 2 * evening + below(40)}`,
    a34004: `${8 + evening + below(14)}`,
    a05024: `${50 + sun + below(40)}`,
    a21005: `0.${2 + below(6)}`,
  }
  return Object.entries(values)
    .map(([code, value]) => `${code}-Avg=${value},${code}-Flag=N`)
    .join(';')
}
