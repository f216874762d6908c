/**
 * The scale of a chart: where its lines stand. Positions on a drawing are the one place where
 * numbers may be inexact; whatever is printed stays the decimal text it came as.
 */
export interface Scale {
  readonly low: number
  readonly high: number
  /** Decimal texts of the lines, low to high. */
  readonly ticks: readonly string[]
}

/** Round steps (1, 2, 5 times a power of ten) around the values; columns always start at zero. */
export function scaleOf(values: readonly number[], fromZero: boolean, cap?: number): Scale {
  const least = values.length === 0 ? 0 : Math.min(...values)
  const most = values.length === 0 ? 0 : Math.max(...values)
  const low = fromZero ? Math.min(0, least) : least
  const high = fromZero ? Math.max(0, most) : most
  const span = high - low || Math.abs(high) || 1
  const { step, decimals } = roundStep(span / 3)
  let first = Math.floor(low / step + 1e-9)
  let last = Math.ceil(high / step - 1e-9)
  if (last <= first) last = first + 1
  if (cap !== undefined && most <= cap) last = Math.min(last, Math.floor(cap / step + 1e-9))
  // Where all values stand at the cap, the scale opens downwards: one without height has no positions.
  if (last <= first) first = last - 1
  const ticks: string[] = []
  for (let index = first; index <= last; index += 1) ticks.push((index * step).toFixed(decimals))
  return { low: first * step, high: last * step, ticks }
}

function roundStep(rough: number): { readonly step: number; readonly decimals: number } {
  const power = Math.floor(Math.log10(rough))
  const lead = rough / 10 ** power
  const digit = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10
  const step = digit * 10 ** power
  return { step, decimals: Math.max(0, digit === 10 ? -power - 1 : -power) }
}
