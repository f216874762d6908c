import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { cases, checks, draws, units } from './draws.ts'

export function* enforcementLoads(): Generator<DemoLoad> {
  yield statesOf('enforcement-units', 'zhao-lisheng', '执法检查对象', 'ecology.enforcement-unit', units)
  yield loadOf('enforcement-draws', 'zhao-lisheng', '双随机抽取', 'ecology.enforcement-draw', draws)
  yield loadOf('enforcement-checks', 'zhao-lisheng', '现场检查', 'ecology.enforcement-check', checks)
  yield loadOf('enforcement-cases', 'zhao-lisheng', '行政处罚案件', 'ecology.enforcement-case', cases)
}

export { enforcementMoves } from './ways.ts'
