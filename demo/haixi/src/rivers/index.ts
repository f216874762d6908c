import { loadOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { patrols, plans } from './patrols.ts'
import { problems } from './problems.ts'
import { sectionLoads } from './sections.ts'

export function* riverLoads(): Generator<DemoLoad> {
  yield* sectionLoads()
  yield loadOf('river-plans', 'altan-hua', '巡河计划', 'ecology.river-patrol-plan', plans)
  yield loadOf('river-patrols', 'altan-hua', '巡河记录', 'ecology.river-patrol', patrols)
  yield loadOf('river-problems', 'altan-hua', '河湖问题', 'ecology.river-problem', problems)
}

export { riverMoves } from './ways.ts'
