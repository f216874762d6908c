import { loadOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { findingRows, measureRows, stepRows } from './findings.ts'

export function* rectificationLoads(): Generator<DemoLoad> {
  yield loadOf('findings', 'luo-yanqiu', '督察反馈问题', 'ecology.inspection-finding', findingRows)
  yield loadOf('measures', 'luo-yanqiu', '督察整改措施', 'ecology.rectification-measure', measureRows)
  yield loadOf('steps', 'luo-yanqiu', '督察整改进展', 'ecology.rectification-step', stepRows)
}
