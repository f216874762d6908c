export { type Boundary, type Box, readBoundary } from './boundary.ts'
export type { Polygon, Position, Ring } from './equal-area.ts'
export {
  declaredFault,
  type MeasuredPlot,
  OVERLAP_HECTARES,
  type Overlap,
  type OverlapOptions,
  overlapFault,
  overlaps,
} from './overlaps.ts'
