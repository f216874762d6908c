/** What the demonstration makes of one measure: published totals, shares of counties, ways of work. */
export interface Measure {
  readonly id: string
  readonly zh: string
  /** Leading letters of its project numbers. */
  readonly letters: string
  /** Square metres accepted from 2016 to 2020-06-30, as published. */
  readonly published: number
  /** The step of an area, in square metres: how exactly such plots are surveyed. */
  readonly step: number
  readonly plots: number
  readonly counties: Readonly<Record<string, number>>
  readonly places: 'open' | 'urban' | 'village'
  readonly treatments: readonly string[]
  /** Words of the numbers of its inspection documents. */
  readonly inspection: string
  /** The county office that has it built. */
  readonly builder: string
  readonly funding: readonly string[]
  /** Approved 万元 per hectare, times ten. */
  readonly costTenths: number
}

const HECTARE = 10_000
const BUDGETS = ['central', 'provincial', 'local'] as const

export const sandyLand: Measure = {
  id: 'sandy-land',
  zh: '沙化土地治理',
  letters: 'SH',
  published: 47_000 * HECTARE,
  step: 100,
  plots: 430,
  counties: { 632801: 30, 632802: 14, 632803: 12, 632821: 10, 632822: 26, 632857: 8 },
  places: 'open',
  treatments: ['草方格沙障', '封沙育草', '固沙灌木造林'],
  inspection: '海西林草验',
  builder: '林业和草原局',
  funding: BUDGETS,
  costTenths: 4,
}

export const grassland: Measure = {
  id: 'grassland',
  zh: '退化草原改良',
  letters: 'CY',
  published: 13_300 * HECTARE,
  step: 100,
  plots: 140,
  counties: { 632801: 14, 632802: 20, 632821: 14, 632822: 20, 632823: 30, 632857: 2 },
  places: 'open',
  treatments: ['补播改良', '围栏封育', '黑土滩治理'],
  inspection: '海西林草验',
  builder: '林业和草原局',
  funding: BUDGETS,
  costTenths: 2,
}

export const landGreening: Measure = {
  id: 'land-greening',
  zh: '国土绿化',
  letters: 'GT',
  published: 65_000 * HECTARE,
  step: 100,
  plots: 720,
  counties: { 632801: 20, 632802: 22, 632803: 4, 632821: 16, 632822: 22, 632823: 10, 632857: 6 },
  places: 'open',
  treatments: ['人工造林', '封山育林', '退化林修复'],
  inspection: '海西林草验',
  builder: '林业和草原局',
  funding: BUDGETS,
  costTenths: 9,
}

export const urbanGreening: Measure = {
  id: 'urban-greening',
  zh: '城镇绿化造林',
  letters: 'CZ',
  published: 366 * HECTARE,
  step: 10,
  plots: 72,
  counties: { 632801: 32, 632802: 30, 632803: 6, 632821: 10, 632822: 12, 632823: 6, 632857: 4 },
  places: 'urban',
  treatments: ['道路绿化', '环城防护林', '公园绿地'],
  inspection: '海西住建验',
  builder: '住房和城乡建设局',
  funding: ['local', 'social', 'provincial'],
  costTenths: 120,
}

export const villageGreening: Measure = {
  id: 'village-greening',
  zh: '村庄绿化',
  letters: 'CX',
  published: 23 * HECTARE,
  step: 1,
  plots: 44,
  counties: { 632801: 20, 632802: 24, 632821: 22, 632822: 28, 632823: 6 },
  places: 'village',
  treatments: ['村旁路旁植树', '庭院绿化'],
  inspection: '海西林草验',
  builder: '林业和草原局',
  funding: ['provincial', 'local', 'social'],
  costTenths: 60,
}

export const mineRestoration: Measure = {
  id: 'mine-restoration',
  zh: '矿山恢复治理',
  letters: 'KS',
  published: 3_285_000,
  step: 10,
  plots: 38,
  counties: { 632801: 2, 632802: 2, 632821: 1, 632822: 2, 632823: 1, 632857: 1 },
  places: 'open',
  treatments: ['削坡整形', '覆土复绿', '渣堆清运'],
  inspection: '海西自然资验',
  builder: '自然资源局',
  funding: ['restoration-fund', 'central', 'provincial'],
  costTenths: 250,
}
