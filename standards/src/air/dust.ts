import type { DustDetection } from './assessment.ts'

/**
 * The hours of a day (0 to 23, by position) at which dust sets in: PM10 leaps above the mean of the
 * hours before it while the share of fine particles falls. Hours are the day's own, since a station's
 * day is evaluated alone; a storm that only goes on from the day before is left to those who confirm it.
 * The rule is from memory (`air.dust-detection` is unverified): it proposes, people decide.
 */
export function dustOnsets(
  pm10: readonly (number | null)[],
  pm25: readonly (number | null)[],
  unit: number,
  rule: DustDetection,
): readonly number[] {
  const onsets: number[] = []
  for (let at = rule.hoursBefore; at < pm10.length; at += 1) {
    const [coarse, fine] = [pm10[at] ?? null, pm25[at] ?? null]
    if (coarse === null || fine === null || coarse <= rule.pm10Above * unit) continue
    const before = sumsOf(pm10, pm25, at - rule.hoursBefore, at)
    if (before.count === 0 || before.pm10 === 0) continue
    const leaps = coarse * before.count >= rule.pm10Times * before.pm10
    if (leaps && coarsens(fine, coarse, before, rule)) onsets.push(at)
  }
  return onsets
}

/** fine / coarse ≤ share × (fine before / coarse before), multiplied out and so exact. */
function coarsens(
  fine: number,
  coarse: number,
  before: { readonly pm10: number; readonly pm25: number },
  rule: DustDetection,
): boolean {
  const now = 100n * BigInt(fine) * BigInt(before.pm10)
  return now <= BigInt(rule.ratioPercentMax) * BigInt(before.pm25) * BigInt(coarse)
}

/** Sums over hours that have both readings. */
function sumsOf(
  pm10: readonly (number | null)[],
  pm25: readonly (number | null)[],
  from: number,
  before: number,
): { readonly pm10: number; readonly pm25: number; readonly count: number } {
  let [coarse, fine, count] = [0, 0, 0]
  for (let at = from; at < before; at += 1) {
    const [a, b] = [pm10[at] ?? null, pm25[at] ?? null]
    if (a === null || b === null) continue
    coarse += a
    fine += b
    count += 1
  }
  return { pm10: coarse, pm25: fine, count }
}
