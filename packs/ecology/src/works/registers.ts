import { choice, decimal, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'

/** What is done on a plot. A plot has one of them, so that no hectare stands under two. */
const MEASURES = {
  'sandy-land': { zh: '沙化土地治理', en: 'Treatment of sandy land' },
  grassland: { zh: '退化草原改良', en: 'Improvement of degraded grassland' },
  'mine-restoration': { zh: '矿山恢复治理', en: 'Mine restoration' },
  'land-greening': { zh: '国土绿化', en: 'Land greening' },
  'urban-greening': { zh: '城镇绿化造林', en: 'Urban afforestation' },
  'village-greening': { zh: '村庄绿化', en: 'Village greening' },
}

const ACCEPTANCE = {
  pending: { zh: '待验收', en: 'Not inspected yet' },
  passed: { zh: '合格', en: 'Passed' },
  failed: { zh: '不合格', en: 'Failed, to be redone' },
}

const FUNDING = {
  central: { zh: '中央财政', en: 'Central budget' },
  provincial: { zh: '省级财政', en: 'Provincial budget' },
  local: { zh: '州县财政', en: 'Prefecture and county budgets' },
  'restoration-fund': { zh: '矿山地质环境治理恢复基金', en: 'Mine restoration fund' },
  social: { zh: '社会投入', en: 'Social capital' },
}

export const worksProject = defineRegister({
  id: 'ecology.works-project',
  name: { zh: '生态工程项目', en: 'Projects of ecological works' },
  why: {
    zh: '每个项目由谁批复、谁建设、用什么钱、何时通过竣工验收；图斑归到项目名下',
    en: 'Who approved a project, who builds it, with what money, and when it passed; plots belong to it.',
  },
  kind: 'fact',
  subject: 'works-project',
  owner: 'forestry-grassland',

  key: ['project'],
  fields: {
    project: text('项目编号', 'Project number', { pattern: '[A-Z]{2}-\\d{6}-\\d{4}-\\d{2}' }),
    name: text('项目名称', 'Name', { lengthMax: 100 }),
    category: choice('项目类别', 'Category', {
      choices: MEASURES,
      meaning: {
        zh: '批复的主要建设内容；单个图斑的措施以图斑台账为准',
        en: 'What it was mainly approved for; what was done on a plot stands with the plot.',
      },
    }),
    area: inArea('所在地区', 'Area', {
      meaning: { zh: '跨乡镇的项目填县级代码', en: 'The county, where a project spans townships.' },
    }),
    builder: text('建设单位', 'Built by', { lengthMax: 100 }),
    funding: choice('资金来源', 'Funding', { choices: FUNDING }),
    investment: decimal('批复投资', 'Approved investment', { unit: '万元', min: '0', placesMax: 4 }),
    plannedHectares: decimal('计划面积', 'Planned area', { unit: '公顷', min: '0.0001', placesMax: 4 }),
    approvedOn: onDay('批复日期', 'Approved on'),
    approval: text('批复文号', 'Approval document', { lengthMax: 60 }),
    startedOn: onDay('开工日期', 'Started on', { optional: true }),
    finishedOn: onDay('完工日期', 'Finished on', { optional: true }),
    acceptance: choice('竣工验收结论', 'Final acceptance', { choices: ACCEPTANCE }),
    acceptedOn: onDay('竣工验收日期', 'Final acceptance on', { optional: true }),
    acceptanceDocument: text('竣工验收文号', 'Acceptance document', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const worksPlot = defineRegister({
  id: 'ecology.works-plot',
  name: { zh: '生态工程图斑', en: 'Plots of ecological works' },
  why: {
    zh: '治理一次、验收一次、只登记一次的最小地块；各项治理面积都由此累加',
    en: 'The smallest piece of land, treated, accepted and entered once. Every treated hectare starts here.',
  },
  // A fact and not a state: a treatment has no later life that could count its hectares again.
  // The inspection is entered on the same record; one that proves wrong is corrected or withdrawn.
  kind: 'fact',
  subject: 'works-plot',
  owner: 'forestry-grassland',

  key: ['plot'],
  fields: {
    plot: text('图斑号', 'Plot number', {
      pattern: '\\d{6}-\\d{4}-\\d{4}',
      meaning: {
        zh: '县级代码-年度-顺序号；同一图斑号只能登记一次',
        en: 'County, year and serial number; a number can be entered once only.',
      },
    }),
    project: ref('所属项目', 'Project', { register: 'ecology.works-project' }),
    measure: choice('治理措施', 'Measure', {
      choices: MEASURES,
      meaning: {
        zh: '一个图斑只填一项措施，以作业设计批复为准',
        en: 'One measure for a plot: the one its working design was approved for.',
      },
    }),
    area: inArea('所在乡镇或村', 'Township or village'),
    placeName: text('小地名', 'Local place name', { optional: true, lengthMax: 60 }),
    hectares: decimal('面积', 'Area treated', { unit: '公顷', min: '0.0001', max: '5000', placesMax: 4 }),
    treatment: text('主要作业方式', 'How it was treated', { optional: true, lengthMax: 100 }),
    doneOn: onDay('图斑完工日期', 'Plot done on'),
    acceptance: choice('验收结论', 'Inspection', { choices: ACCEPTANCE }),
    acceptedOn: onDay('验收日期', 'Inspected on', { optional: true }),
    acceptanceDocument: text('验收文号', 'Inspection document', { optional: true, lengthMax: 60 }),
    boundary: text('边界（GeoJSON）', 'Boundary (GeoJSON)', {
      optional: true,
      // What a cell of a spreadsheet holds, so that every plot can leave and come back by one.
      lengthMax: 32_000,
      meaning: {
        zh: 'GeoJSON 的 Polygon 或 MultiPolygon，WGS 84 或 CGCS2000 经纬度（度）；同一措施的图斑不得重叠',
        en: 'Polygon or MultiPolygon in degrees of WGS 84 or CGCS2000; plots of one measure may not overlap.',
      },
    }),
  },
  readableBy: 'public',
})

export const forestBlock = defineRegister({
  id: 'ecology.forest-block',
  name: { zh: '公益林小班', en: 'Sub-compartments of public-benefit forest' },
  why: {
    zh: '纳入管护的公益林逐小班登记；调入调出、面积变更按生效日记录，任何一天的管护面积都可还原',
    en: 'Public-benefit forest under management, block by block; changes hold from their effective day.',
  },
  kind: 'state',
  subject: 'forest-block',
  owner: 'forestry-grassland',

  key: ['block'],
  fields: {
    block: text('小班号', 'Block number', {
      pattern: '\\d{6}-\\d{3}-\\d{4}',
      meaning: { zh: '县级代码-林班号-小班号', en: 'County, compartment and block.' },
    }),
    area: inArea('所在乡镇', 'Township', { level: 'township' }),
    grade: choice('公益林等级', 'Grade', {
      choices: {
        'national-one': { zh: '国家级一级', en: 'National, grade one' },
        'national-two': { zh: '国家级二级', en: 'National, grade two' },
        local: { zh: '地方级', en: 'Local' },
      },
    }),
    cover: choice('地类', 'Cover', {
      choices: {
        arbor: { zh: '乔木林地', en: 'Arbor forest' },
        shrub: { zh: '灌木林地', en: 'Shrub' },
        sparse: { zh: '疏林地及其他', en: 'Sparse forest and other' },
      },
    }),
    tenure: choice('林地权属', 'Tenure', {
      choices: {
        state: { zh: '国有', en: 'State' },
        collective: { zh: '集体', en: 'Collective' },
      },
    }),
    hectares: decimal('面积', 'Area', { unit: '公顷', min: '0.0001', placesMax: 4 }),
    keeper: text('管护单位', 'Managed by', { lengthMax: 100 }),
    contract: text('管护协议编号', 'Management contract', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const greeningTask = defineRegister({
  id: 'ecology.greening-task',
  name: { zh: '国土绿化年度任务', en: 'Yearly tasks of land greening' },
  why: {
    zh: '省里下达、州里分解到县的年度任务，完成率由此计算',
    en: 'What the province asks of each county in a year; attainment is measured against it.',
  },
  kind: 'fact',
  subject: 'greening-task',
  owner: 'forestry-grassland',

  key: ['area', 'year'],
  fields: {
    area: inArea('县（市、区）', 'County', { level: 'county' }),
    year: text('年度', 'Year', { pattern: '20\\d\\d' }),
    plannedHectares: decimal('任务面积', 'Planned area', { unit: '公顷', min: '0', placesMax: 4 }),
    dueOn: onDay('完成时限', 'Due on'),
    document: text('下达文号', 'Issued by document', { lengthMax: 60 }),
  },
  readableBy: 'public',
})
