import { type Bilingual, defineFigure, type FormulaFigure, type Tally } from '@qaidam/kernel'

const COMMON = {
  owner: 'ecology-environment',
  per: { area: 'township', period: 'day' },
  published: true,
} as const

const IN_USE = { field: 'status', in: ['in-use'] } as const

/** Sources in use on the last day. */
function sources(
  id: string,
  name: Bilingual,
  definition: Bilingual,
  where: Tally['where'],
  added: Pick<Tally, 'add' | 'unit' | 'places'>,
): Tally {
  return defineFigure({
    ...COMMON,
    id: `ecology.water.${id}`,
    name,
    definition,
    ...added,
    kind: 'tally',
    register: 'ecology.water-source',
    where: [IN_USE, ...where],
    area: 'area',
    nature: 'stock',
  })
}

const COUNTED = { add: 'count', unit: '个', places: 0 } as const
const UPPER = ['prefecture', 'county']

export const sourcesInUse = sources(
  'sources',
  { zh: '在用集中式饮用水水源地个数', en: 'Drinking-water sources in use' },
  { zh: '期末在用的集中式饮用水水源地个数', en: 'Sources in use on the last day of the period.' },
  [],
  COUNTED,
)

export const sourcesUpper = sources(
  'sources-county-and-above',
  { zh: '在用县级及以上集中式饮用水水源地个数', en: 'Sources in use at county level and above' },
  {
    zh: '期末在用的州级、县级水源地个数',
    en: 'Sources of prefecture and county level in use on the last day.',
  },
  [{ field: 'level', in: UPPER }],
  COUNTED,
)

export const sourcesRural = sources(
  'sources-rural-large',
  { zh: '在用农村“千吨万人”水源地个数', en: 'Large rural sources in use' },
  {
    zh: '期末在用、日供水千吨或服务万人以上的农村水源地个数',
    en: 'Rural sources in use on the last day that give 1 000 t a day or serve 10 000 people.',
  },
  [{ field: 'level', in: ['township-large'] }],
  COUNTED,
)

export const peopleServed = sources(
  'people-served',
  { zh: '集中式饮用水水源地服务人口', en: 'People served by drinking-water sources' },
  {
    zh: '期末在用水源地服务人口之和；由多处水源供水的人口只计入主要水源',
    en: 'People served by the sources in use on the last day, each counted with the main source.',
  },
  [],
  { add: { sum: 'population' }, unit: '万人', places: 2 },
)

export const zoneArea = defineFigure({
  ...COMMON,
  id: 'ecology.water.zone-area',
  name: { zh: '饮用水水源保护区面积', en: 'Protection zones of drinking-water sources' },
  definition: {
    zh: '期末已批准的各级保护区面积之和；各级保护区互不重叠',
    en: 'All zones approved on the last day of the period; zones of a source do not overlap.',
  },
  unit: '公顷',
  places: 1,

  kind: 'tally',
  register: 'ecology.water-source-zone',
  add: { sum: 'hectares' },
  where: [],
  area: 'area',
  nature: 'stock',
})

/** Problems by a day of theirs. */
function problems(id: string, name: Bilingual, definition: Bilingual, rest: Pick<Tally, 'where' | 'nature'>) {
  return defineFigure({
    ...COMMON,
    ...COUNTED,
    ...rest,
    id: `ecology.water.${id}`,
    name,
    definition,
    kind: 'tally',
    register: 'ecology.water-source-problem',
    area: 'area',
  })
}

export const problemsFound = problems(
  'problems-found',
  { zh: '发现水源地环境问题个数', en: 'Problems of sources found' },
  { zh: '发现日期在期内的问题个数', en: 'Problems found in the period.' },
  { where: [], nature: { flowOn: 'foundOn' } },
)

export const problemsClosed = problems(
  'problems-closed',
  { zh: '整改销号的水源地环境问题个数', en: 'Problems of sources closed' },
  { zh: '销号日期在期内的问题个数，不论何时发现', en: 'Problems closed in the period, whenever found.' },
  { where: [{ field: 'status', in: ['closed'] }], nature: { flowOn: 'closedOn' } },
)

export const problemsRemedied = problems(
  'problems-remedied',
  { zh: '期内发现且已销号的水源地环境问题个数', en: 'Of the problems found, closed by now' },
  { zh: '发现日期在期内、目前已销号的问题个数', en: 'Problems found in the period that are closed by now.' },
  { where: [{ field: 'status', in: ['closed'] }], nature: { flowOn: 'foundOn' } },
)

export const problemsOpen = problems(
  'problems-open',
  { zh: '期内发现尚未销号的水源地环境问题个数', en: 'Of the problems found, still open' },
  {
    zh: '发现日期在期内、目前仍未销号的问题个数；与已销号的相加即发现个数',
    en: 'Problems found in the period that are still open; with those closed they are all that were found.',
  },
  { where: [{ field: 'status', in: ['open'] }], nature: { flowOn: 'foundOn' } },
)

export const problemsRemediedShare: FormulaFigure = defineFigure({
  ...COMMON,
  id: 'ecology.water.problems-remedied-share',
  name: { zh: '水源地环境问题整改率', en: 'Share of problems of sources remedied' },
  definition: {
    zh: '期内发现的问题中，目前已销号的比例',
    en: 'Of the problems found in the period, the share closed by now.',
  },
  unit: '%',
  places: 1,
  better: 'larger',

  kind: 'formula',
  formula: 'remedied / found',
  from: { remedied: 'ecology.water.problems-remedied', found: 'ecology.water.problems-found' },
})

export const plannedSources = defineFigure({
  ...COMMON,
  id: 'ecology.water.sources-with-plan',
  name: { zh: '编制“一源一策”方案的水源地个数', en: 'Sources with a plan of their own' },
  definition: {
    zh: '方案审定日期在期内的水源地个数，一处水源地只计一次',
    en: 'Sources with a plan approved in the period, each counted once.',
  },
  unit: '个',
  places: 0,

  kind: 'tally',
  register: 'ecology.water-source-plan',
  add: { distinct: 'source' },
  where: [],
  area: 'area',
  nature: { flowOn: 'approvedOn' },
})

export const sewagePlants = defineFigure({
  ...COMMON,
  id: 'ecology.water.sewage-plants',
  name: { zh: '污水集中处理设施个数', en: 'Sewage plants' },
  definition: {
    zh: '期末城镇和工业园区污水处理厂个数',
    en: 'Plants of towns and industrial parks on the last day of the period.',
  },
  unit: '个',
  places: 0,

  kind: 'tally',
  register: 'ecology.sewage-plant',
  add: 'count',
  where: [],
  area: 'area',
  nature: 'stock',
})

export const sewageCapacity = defineFigure({
  ...sewagePlants,
  id: 'ecology.water.sewage-capacity',
  name: { zh: '污水日处理能力', en: 'Sewage treatment capacity a day' },
  definition: {
    zh: '期末城镇和工业园区污水处理厂日处理能力之和',
    en: 'The daily capacity of all plants on the last day of the period.',
  },
  unit: '万吨',
  places: 2,
  add: { sum: 'dailyCapacity' },
})
