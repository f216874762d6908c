import { day, rational, type Values, type Write } from '@qaidam/kernel'
import { SPIKE } from './air/hours.ts'
import { GOLMUD } from './air/plan.ts'
import { townshipsOf } from './areas.ts'
import { economyWrites } from './economy/writes.ts'
import { reconciled } from './life/medical/funds.ts'
import { povertyWrites } from './life/poverty/index.ts'
import { surveysFinished } from './soil/plots.ts'
import { forestBlocks, MIXED_UP } from './works/forest.ts'
import { mineRestoration, sandyLand, villageGreening } from './works/measures.ts'
import { worksOf } from './works/plots.ts'

/** The id of the last of them: a store that has it has all. */
export const LAST_WRITE = 'demo-haixi-air-spike'

const FOREST = 'ecology.forest-block'
const PLOT = 'ecology.works-plot'

/**
 * What happened to the rows after they were loaded: corrections, events, an acceptance, a plot
 * entered twice and withdrawn. The published values are the same before and after all of it; only the
 * surveys of plots that were sampled are finished here, as they were listed before.
 */
export function* writes(): Generator<Write> {
  yield* forestChanges()
  yield* plotChanges()
  yield* economyWrites()
  yield* reconciled()
  yield* povertyWrites()
  yield {
    id: 'demo-haixi-soil-surveyed',
    actor: 'yangjin-cuo',
    reason: '演示数据：采样地块完成调查',
    changes: surveysFinished(),
  }
  yield {
    id: LAST_WRITE,
    actor: 'shen-zhiyuan',
    reason: '数据审核：仪器故障，PM2.5 小时值 985 无效',
    changes: [
      {
        kind: 'correct',
        register: 'ecology.air-hour',
        key: [GOLMUD, SPIKE.hour],
        values: { pm25: null },
      },
    ],
  }
}

function* forestChanges(): Generator<Write> {
  const blocks = forestBlocks().map((row) => row.values)
  const [first, second] = MIXED_UP.map((index) => blocks[index])
  yield {
    id: 'demo-haixi-forest-mixed-up',
    actor: 'baatar-menghe',
    reason: '更正：两个小班的面积录入时互换',
    changes: [first, second].map((values) => ({
      kind: 'correct',
      register: FOREST,
      key: [given(values, 'block')],
      values: { hectares: given(values, 'hectares') },
    })),
  }
  const moved = blocks[120]
  const county = given(moved, 'block').slice(0, 6)
  const target = townshipsOf(county).find((township) => township !== moved?.area) ?? ''
  yield {
    id: 'demo-haixi-forest-moved',
    actor: 'sonam-wangjie',
    reason: '乡镇管护范围调整，小班划归邻乡管护',
    changes: [
      {
        kind: 'event',
        register: FOREST,
        key: [given(moved, 'block')],
        values: { area: target },
        on: day('2020-03-15'),
      },
    ],
  }
  const reduced = blocks[200]
  yield {
    id: 'demo-haixi-forest-road',
    actor: 'baatar-menghe',
    reason: '道路建设经批准使用林地，小班面积核减',
    changes: [
      {
        kind: 'event',
        register: FOREST,
        key: [given(reduced, 'block')],
        values: { hectares: rational(given(reduced, 'hectares')).minus(rational('12.5')).toString() },
        on: day('2020-08-01'),
      },
    ],
  }
  yield {
    id: 'demo-haixi-forest-left',
    actor: 'baatar-menghe',
    reason: '小班调出公益林',
    changes: [{ kind: 'end', register: FOREST, key: [given(blocks[300], 'block')], on: day('2020-10-01') }],
  }
}

function* plotChanges(): Generator<Write> {
  const village = worksOf(villageGreening).plots[0]
  yield {
    id: 'demo-haixi-plot-village',
    actor: 'ma-xiulan',
    reason: '更正：图斑所在村填错',
    changes: [
      {
        kind: 'correct',
        register: PLOT,
        key: [given(village, 'plot')],
        values: { area: given(village, 'area') },
      },
    ],
  }
  const pending = worksOf(sandyLand).plots.filter((plot) => plot.acceptance === 'pending')
  yield {
    id: 'demo-haixi-plots-accepted',
    actor: 'cairen-zhuoma',
    reason: '验收登记：2020年沙化土地治理图斑',
    changes: pending.slice(0, 2).map((plot) => ({
      kind: 'correct',
      register: PLOT,
      key: [given(plot, 'plot')],
      values: {
        acceptance: 'passed',
        acceptedOn: '2020-11-20',
        acceptanceDocument: '海西林草验〔2020〕演示96号',
      },
    })),
  }
  const mine = worksOf(mineRestoration).plots[0]
  const twice = `${given(mine, 'plot').slice(0, -4)}9001`
  yield {
    id: 'demo-haixi-plot-twice',
    actor: 'tian-muchen',
    reason: '补录矿山治理图斑',
    changes: [{ kind: 'enter', register: PLOT, values: { ...mine, plot: twice } }],
  }
  yield {
    id: 'demo-haixi-plot-withdrawn',
    actor: 'tian-muchen',
    reason: '撤销：与已登记图斑为同一地块，重复录入',
    changes: [{ kind: 'withdraw', register: PLOT, key: [twice] }],
  }
}

function given(values: Values | undefined, field: string): string {
  const value = values?.[field]
  if (typeof value === 'string') return value
  throw new RangeError(`The demonstration has no ${field} where it needs one.`)
}
