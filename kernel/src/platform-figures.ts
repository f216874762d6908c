import { defineFigure, type Tally } from './figure.ts'

const burden = (about: Pick<Tally, 'id' | 'name' | 'definition' | 'unit' | 'add'>): Tally =>
  defineFigure({
    kind: 'tally',
    ...about,
    places: 0,
    owner: 'government-office',
    per: { area: 'village', period: 'day' },
    better: 'smaller',
    published: true,
    register: 'asked',
    where: [],
    area: 'area',
    nature: { flowOn: 'on' },
  })

/** Ask it for a week, `2020-06-01/2020-06-07`, and a township. */
export const burdenTasks = burden({
  id: 'burden.tasks',
  name: { zh: '向基层交办事项数', en: 'Tasks asked of townships and villages' },
  definition: {
    zh: '期内交给乡镇、村岗位办理的待办事项数',
    en: 'Steps that were laid on posts of townships and villages in the period.',
  },
  unit: '件',
  add: 'count',
})

export const burdenCells = burden({
  id: 'burden.cells',
  name: { zh: '要求基层填报的项数', en: 'Cells asked of townships and villages' },
  definition: {
    zh: '期内交办事项需要填写的栏目数；平台已有的不算，也不许再要',
    en: 'Cells that those steps ask to be filled in; what registers hold is not asked again.',
  },
  unit: '项',
  add: { sum: 'cells' },
})
