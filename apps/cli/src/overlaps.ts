import { findOverlaps } from '@qaidam/server/commands'
import type { Store } from '@qaidam/storage'

interface OverlapsCall {
  readonly area?: string
  readonly json?: true
}

/** Lists the plots that share land with another of their measure, and boundaries that are wrong. */
export async function listOverlaps(store: Store, call: OverlapsCall): Promise<0 | 1> {
  const area = call.area === undefined ? undefined : store.areas.get(call.area).code
  const findings = await findOverlaps(store, area)
  const { plots, bounded, overlaps, faults } = findings
  const code = overlaps.length + faults.length === 0 ? 0 : 1
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (call.json === true) {
    say(
      JSON.stringify({
        ...findings,
        overlaps: overlaps.map((overlap) => ({ ...overlap, hectares: overlap.hectares.toFixed(4) })),
      }),
    )
    return code
  }
  for (const { a, b, measure, hectares } of overlaps)
    say(`${a}  ${b}  ${measure}  ${hectares.toFixed(4)} 公顷`)
  for (const { plot, fault } of faults) say(`${plot}  ${fault}`)
  const verdict = overlaps.length === 0 ? '无重叠 no overlap' : `${overlaps.length} 处重叠 overlaps`
  say(`${verdict}; 图斑 plots ${plots}, 有边界 with boundary ${bounded}`)
  return code
}
