import type { Fault } from '@qaidam/kernel'
import { intersection } from 'polyclip-ts'
import { exchangeFault } from '../faults.ts'
import type { Boundary } from './boundary.ts'
import { polygonsHectares } from './equal-area.ts'

/** A plot as it is compared: only plots of one measure can count a hectare twice. */
export interface MeasuredPlot {
  readonly key: string
  readonly measure: string
  readonly boundary: Boundary
}

/** Two plots of one measure, in the order of their keys, and the land that lies in both. */
export interface Overlap {
  readonly a: string
  readonly b: string
  readonly measure: string
  readonly hectares: number
}

export interface OverlapOptions {
  /** Hectares up to which an overlap is taken as the inaccuracy of a survey; 0.01 if not said. */
  readonly above?: number
  /** How many overlaps are looked for at most; all if not said. */
  readonly most?: number
  /** Whether a plot is in question; two plots of which neither is are not compared. */
  readonly asked?: (key: string) => boolean
}

export const OVERLAP_HECTARES = 0.01

/** Finds the plots of the same measure that share land. */
export function overlaps(
  plots: readonly MeasuredPlot[],
  { above = OVERLAP_HECTARES, most = Number.POSITIVE_INFINITY, asked = () => true }: OverlapOptions = {},
): readonly Overlap[] {
  const found: Overlap[] = []
  for (const [one, other] of pairs(plots)) {
    if (found.length >= most) break
    if (!asked(one.key) && !asked(other.key)) continue
    const hectares = polygonsHectares(intersection([...one.boundary.polygons], [...other.boundary.polygons]))
    if (hectares <= above) continue
    const [a, b] = one.key < other.key ? [one.key, other.key] : [other.key, one.key]
    found.push({ a, b, measure: one.measure, hectares })
  }
  return found.sort((x, y) => order(x.a, y.a) || order(x.b, y.b))
}

function order(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * The plots of one measure whose boxes share more than an edge. They are met from west to east, and
 * only those that reach east to the next are kept, so that thousands of plots make few pairs.
 */
function* pairs(plots: readonly MeasuredPlot[]): Generator<readonly [MeasuredPlot, MeasuredPlot]> {
  const open = new Map<string, MeasuredPlot[]>()
  for (const plot of plots.toSorted((x, y) => x.boundary.box.west - y.boundary.box.west)) {
    const { west, south, north } = plot.boundary.box
    const reaching = (open.get(plot.measure) ?? []).filter((each) => each.boundary.box.east > west)
    for (const each of reaching) {
      if (each.boundary.box.south < north && each.boundary.box.north > south) yield [each, plot]
    }
    reaching.push(plot)
    open.set(plot.measure, reaching)
  }
}

export function overlapFault({ a, b, measure, hectares }: Overlap): Fault {
  return exchangeFault(
    'EXC-065',
    `Plots ${a} and ${b}, both of measure ${measure}, share ${hectares.toFixed(4)} hectares of land.`,
    'Mend the boundary that is wrong; land treated twice for one measure is entered once.',
  )
}

const DIFFERENCE_MAX = 0.1

/** The fault of a plot whose entered hectares are more than a tenth away from its boundary's. */
export function declaredFault(key: string, declared: string, { hectares }: Boundary): Fault | undefined {
  if (Math.abs(Number(declared) - hectares) <= hectares * DIFFERENCE_MAX) return undefined
  return exchangeFault(
    'EXC-066',
    `Plot ${key} is entered with ${declared} hectares, and its boundary holds ${hectares.toFixed(4)}.`,
    'Check the unit (15 亩 are one hectare) and the boundary; they may differ by a tenth.',
  )
}
