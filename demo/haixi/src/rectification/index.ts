import { loadOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { findingRows, measureRows } from './findings.ts'

export function* rectificationLoads(): Generator<DemoLoad> {
  yield loadOf('findings', 'luo-yanqiu', '督察反馈问题', 'ecology.inspection-finding', findingRows)
  yield loadOf('measures', 'luo-yanqiu', '督察整改措施', 'ecology.rectification-measure', measureRows)
}

export { rectificationMoves } from './ways.ts'
