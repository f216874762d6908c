import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { farms, manureChecks } from './farms.ts'
import { plots } from './plots.ts'

export function* soilLoads(): Generator<DemoLoad> {
  const rows = () => plots().map((plot) => plot.row)
  const samples = () => plots().flatMap((plot) => plot.samples)
  yield statesOf('soil-plots', 'yangjin-cuo', '重点行业企业用地地块', 'ecology.soil-plot', rows)
  yield loadOf('soil-samples', 'yangjin-cuo', '土壤样品', 'ecology.soil-sample', samples)
  yield statesOf('farms', 'cao-musheng', '规模养殖场', 'ecology.livestock-farm', farms)
  yield loadOf('manure-checks', 'cao-musheng', '粪污设施现场抽查', 'ecology.manure-check', manureChecks)
}
