import type { Day, Values } from '@qaidam/kernel'
import { type DemoLoad, numbered } from '../rows.ts'
import { plans, problems } from './plans.ts'
import { sourceSamples } from './samples.ts'
import { sectionSamples, sections, stationHours } from './sections.ts'
import { FROM, sewagePlants, sources, zones } from './sources.ts'

const CLERK = 'nuomin-gaowa'

function load(id: string, zh: string, register: string, rows: Iterable<Values>, from?: Day): DemoLoad {
  return {
    id: `demo-haixi-water-${id}`,
    actor: CLERK,
    reason: `演示数据：${zh}`,
    register: `ecology.${register}`,
    rows: numbered(dated(rows, from)),
  }
}

function* dated(rows: Iterable<Values>, from: Day | undefined): Generator<{ values: Values; from?: Day }> {
  for (const values of rows) yield { values, ...(from === undefined ? {} : { from }) }
}

/** Drinking-water sources and surface water; what is referred to comes first. */
export function* waterLoads(): Generator<DemoLoad> {
  const values = sources().map((each) => each.values)
  yield load('sources', '饮用水水源地', 'water-source', values, FROM)
  yield load('zones', '水源保护区', 'water-source-zone', zones(), FROM)
  yield load('plans', '一源一策方案', 'water-source-plan', plans())
  yield load('problems', '水源地环境问题', 'water-source-problem', problems())
  yield load('source-samples', '水源地水质监测结果', 'water-source-sample', sourceSamples())
  yield load('sections', '地表水断面', 'water-section', sections(), FROM)
  yield load('section-samples', '断面监测结果', 'water-section-sample', sectionSamples())
  yield load('station-hours', '水质自动站小时值', 'water-station-hour', stationHours())
  yield load('sewage-plants', '污水集中处理设施', 'sewage-plant', sewagePlants(), FROM)
}
