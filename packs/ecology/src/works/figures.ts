import { type Bilingual, defineFigure, type Tally } from '@qaidam/kernel'

const OF_TOWNSHIPS = { area: 'township', period: 'day' } as const
const OF_COUNTIES = { area: 'county', period: 'day' } as const

export const publicForestManaged = defineFigure({
  id: 'ecology.public-forest.managed',
  name: { zh: '公益林生态管护面积', en: 'Public-benefit forest under management' },
  definition: {
    zh: '期末纳入管护的公益林小班面积之和；期中调入、调出和面积变更自生效日起计',
    en: 'All blocks under management on the last day; changes count from their effective day.',
  },
  unit: '万公顷',
  places: 1,
  owner: 'forestry-grassland',
  per: OF_TOWNSHIPS,
  published: true,

  kind: 'tally',
  register: 'ecology.forest-block',
  add: { sum: 'hectares' },
  where: [],
  area: 'area',
  nature: 'stock',
})

export const publicForestNational = defineFigure({
  ...publicForestManaged,
  id: 'ecology.public-forest.national',
  name: { zh: '国家级公益林管护面积', en: 'National public-benefit forest under management' },
  definition: {
    zh: '公益林生态管护面积中等级为国家级一级、二级的部分',
    en: 'The part of the forest under management that is of national grade one or two.',
  },
  where: [{ field: 'grade', in: ['national-one', 'national-two'] }],
})

/** Hectares of accepted plots: the one way in which treated land is counted. */
function accepted(
  measures: readonly string[],
  about: Pick<Tally, 'id' | 'unit' | 'places' | 'owner'> & { name: Bilingual; definition: Bilingual },
): Tally {
  return defineFigure({
    ...about,
    per: OF_TOWNSHIPS,
    published: true,
    kind: 'tally',
    register: 'ecology.works-plot',
    add: { sum: 'hectares' },
    where: [
      { field: 'measure', in: [...measures] },
      { field: 'acceptance', in: ['passed'] },
    ],
    area: 'area',
    nature: { flowOn: 'acceptedOn' },
  })
}

export const sandyLandTreated = accepted(['sandy-land'], {
  id: 'ecology.sandy-land.treated',
  name: { zh: '治理沙化土地面积', en: 'Sandy land treated' },
  definition: {
    zh: '期内验收合格、措施为沙化土地治理的图斑面积之和；兼有造林的图斑按批复措施只计一处',
    en: 'Plots of sandy land that passed in the period; one that is also planted counts here only.',
  },
  unit: '万公顷',
  places: 1,
  owner: 'forestry-grassland',
})

export const grasslandImproved = accepted(['grassland'], {
  id: 'ecology.grassland.improved',
  name: { zh: '改良退化草原面积', en: 'Degraded grassland improved' },
  definition: {
    zh: '期内验收合格、措施为退化草原改良的图斑面积之和',
    en: 'Plots of degraded grassland that passed inspection in the period.',
  },
  unit: '万公顷',
  places: 2,
  owner: 'forestry-grassland',
})

export const mineRestorationArea = accepted(['mine-restoration'], {
  id: 'ecology.mine-restoration.area',
  name: { zh: '矿山恢复治理面积', en: 'Mine land restored' },
  definition: {
    zh: '期内验收合格、措施为矿山恢复治理的图斑面积之和',
    en: 'Plots of abandoned mines that passed inspection in the period.',
  },
  unit: '公顷',
  places: 1,
  owner: 'natural-resources',
})

export const mineRestorationProjects = defineFigure({
  id: 'ecology.mine-restoration.projects',
  name: { zh: '废弃矿山治理项目', en: 'Abandoned-mine restoration projects' },
  definition: {
    zh: '期内通过竣工验收、类别为矿山恢复治理的项目数；项目按编号只计一次',
    en: 'Mine restoration projects that passed their final acceptance in the period, each once.',
  },
  unit: '个',
  places: 0,
  owner: 'natural-resources',
  per: OF_COUNTIES,
  published: true,

  kind: 'tally',
  register: 'ecology.works-project',
  add: 'count',
  where: [
    { field: 'category', in: ['mine-restoration'] },
    { field: 'acceptance', in: ['passed'] },
  ],
  area: 'area',
  nature: { flowOn: 'acceptedOn' },
})

// The published text lists land, urban and village greening side by side and does not say whether
// the first holds the other two. They are kept apart: the three add up to `ecology.greening.all`.
export const greeningLand = accepted(['land-greening'], {
  id: 'ecology.greening.land',
  name: { zh: '国土绿化面积', en: 'Land greening' },
  definition: {
    zh: '期内验收合格、措施为国土绿化的图斑面积之和；不含单列的城镇绿化造林和村庄绿化',
    en: 'Plots of land greening that passed inspection in the period; without urban and village greening.',
  },
  unit: '万公顷',
  places: 1,
  owner: 'forestry-grassland',
})

export const greeningUrban = accepted(['urban-greening'], {
  id: 'ecology.greening.urban',
  name: { zh: '城镇绿化造林面积', en: 'Urban afforestation' },
  definition: {
    zh: '期内验收合格、措施为城镇绿化造林的图斑面积之和；不计入国土绿化面积',
    en: 'Plots of urban afforestation that passed inspection in the period; not part of land greening.',
  },
  unit: '公顷',
  places: 0,
  owner: 'housing-construction',
})

export const greeningVillage = accepted(['village-greening'], {
  id: 'ecology.greening.village',
  name: { zh: '村庄绿化面积', en: 'Village greening' },
  definition: {
    zh: '期内验收合格、措施为村庄绿化的图斑面积之和；不计入国土绿化面积',
    en: 'Plots of village greening that passed inspection in the period; not part of land greening.',
  },
  unit: '公顷',
  places: 0,
  owner: 'forestry-grassland',
})

export const greeningAll = accepted(['land-greening', 'urban-greening', 'village-greening'], {
  id: 'ecology.greening.all',
  name: { zh: '绿化面积合计', en: 'Greening, all kinds' },
  definition: {
    zh: '国土绿化、城镇绿化造林、村庄绿化三项之和；一个图斑只属一项，合计不重复',
    en: 'Land, urban and village greening together; a plot belongs to one of them, so none counts twice.',
  },
  unit: '公顷',
  places: 0,
  owner: 'forestry-grassland',
})

export const greeningPlanned = defineFigure({
  id: 'ecology.greening.planned',
  name: { zh: '国土绿化任务面积', en: 'Land greening planned' },
  definition: {
    zh: '完成时限在期内的国土绿化年度任务面积之和',
    en: 'Yearly tasks of land greening that fall due in the period.',
  },
  unit: '万公顷',
  places: 1,
  owner: 'forestry-grassland',
  per: OF_COUNTIES,
  published: true,

  kind: 'tally',
  register: 'ecology.greening-task',
  add: { sum: 'plannedHectares' },
  where: [],
  area: 'area',
  nature: { flowOn: 'dueOn' },
})

export const greeningAttainment = defineFigure({
  id: 'ecology.greening.attainment',
  name: { zh: '国土绿化省定目标完成率', en: 'Attainment of the provincial greening target' },
  definition: {
    zh: '期内验收合格的国土绿化面积除以期内到期的年度任务面积；年度任务年末到期，半年时不计当年任务',
    en: 'Land greening accepted in the period over the tasks due in it, each at the end of its year.',
  },
  unit: '%',
  places: 1,
  owner: 'forestry-grassland',
  per: OF_COUNTIES,
  better: 'larger',
  published: true,

  kind: 'formula',
  formula: 'accepted / planned',
  from: { accepted: 'ecology.greening.land', planned: 'ecology.greening.planned' },
})

export const worksAccepted = defineFigure({
  id: 'ecology.works.accepted',
  name: { zh: '生态治理验收面积', en: 'Ecological works accepted' },
  definition: {
    zh: '期内验收合格的全部图斑面积之和；等于各措施面积之和，公益林管护不在其中',
    en: 'All plots that passed in the period: the sum over measures, without forest under management.',
  },
  unit: '公顷',
  places: 1,
  owner: 'forestry-grassland',
  per: OF_TOWNSHIPS,
  published: true,

  kind: 'tally',
  register: 'ecology.works-plot',
  add: { sum: 'hectares' },
  where: [{ field: 'acceptance', in: ['passed'] }],
  area: 'area',
  nature: { flowOn: 'acceptedOn' },
})

export const worksDone = defineFigure({
  ...worksAccepted,
  id: 'ecology.works.done',
  name: { zh: '生态治理完工面积', en: 'Ecological works done' },
  definition: {
    zh: '期内完工的全部图斑面积之和，不论是否已验收',
    en: 'All plots finished in the period, inspected or not.',
  },
  where: [],
  nature: { flowOn: 'doneOn' },
})

export const worksDoneAccepted = defineFigure({
  ...worksDone,
  id: 'ecology.works.done-accepted',
  name: { zh: '完工面积中已验收合格的面积', en: 'Of the works done, accepted by now' },
  definition: {
    zh: '期内完工、目前已验收合格的图斑面积之和',
    en: 'Plots finished in the period that have passed inspection since.',
  },
  where: [{ field: 'acceptance', in: ['passed'] }],
})

export const worksAcceptedShare = defineFigure({
  id: 'ecology.works.accepted-share',
  name: { zh: '完工面积验收合格率', en: 'Share of the works done that is accepted' },
  definition: {
    zh: '期内完工的图斑面积中，目前已验收合格的比例',
    en: 'Of the area finished in the period, the share that has passed inspection since.',
  },
  unit: '%',
  places: 1,
  owner: 'forestry-grassland',
  per: OF_TOWNSHIPS,
  better: 'larger',
  published: true,

  kind: 'formula',
  formula: 'accepted / done',
  from: { accepted: 'ecology.works.done-accepted', done: 'ecology.works.done' },
})
