import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const reform = { owner: 'development-reform', level: 'county' } as const
const tasks = talliesOf({ register: 'life.relocation-task', ...reform, on: 'assignedOn' })
const moved = talliesOf({ register: 'life.relocation', ...reform, on: 'movedOn' })
const houses = talliesOf({
  register: 'life.house-rebuilt',
  owner: 'housing-construction',
  level: 'county',
  on: 'acceptedOn',
})
const works = talliesOf({
  register: 'life.rural-works',
  owner: 'poverty-relief',
  level: 'township',
  on: 'acceptedOn',
})
const water = talliesOf({
  register: 'life.water-works',
  owner: 'water-resources',
  level: 'township',
  on: 'acceptedOn',
})

export const housesRebuilt = houses({
  id: 'life.poverty.houses-rebuilt',
  name: ['农村危房改造', 'Dilapidated rural houses rebuilt'],
  definition: [
    '期内危房改造竣工验收的户数，一户只计一次',
    'Households whose dangerous house was made safe and accepted in the period, each once.',
  ],
  unit: '户',
  add: { distinct: 'household' },
})

export const housingSubsidies = houses({
  id: 'life.poverty.housing-subsidies',
  name: ['危房改造补助', 'Subsidies for houses'],
  definition: ['期内验收的危房改造补助金额之和', 'Subsidies of the houses accepted in the period.'],
  unit: '万元',
  places: 2,
  add: { sum: 'subsidy' },
})

export const relocated = moved({
  id: 'life.poverty.relocated',
  name: ['易地扶贫搬迁', 'Households relocated'],
  definition: [
    '期内搬迁入住的户数，一户只计一次',
    'Households that moved into a settlement of relocation in the period, each once.',
  ],
  unit: '户',
  add: { distinct: 'household' },
})

export const relocatedPeople = moved({
  id: 'life.poverty.relocated-people',
  name: ['易地扶贫搬迁人口', 'People relocated'],
  definition: ['期内搬迁入住户的搬迁人口之和', 'People of the households that moved in the period.'],
  unit: '人',
  add: { sum: 'people' },
})

export const relocationTasks = tasks({
  id: 'life.poverty.relocation-tasks',
  name: ['易地扶贫搬迁任务', 'Households to relocate'],
  definition: ['期内下达的搬迁任务户数之和', 'Households to be relocated by the plans of the period.'],
  unit: '户',
  add: { sum: 'households' },
})

export const relocationAttained = shareOf({
  id: 'life.poverty.relocation-attained',
  name: ['易地扶贫搬迁任务完成率', 'Relocation task done'],
  definition: [
    '期内搬迁入住户数占同期下达任务户数的百分比',
    'Households that moved in the period, of those to be relocated by its plans.',
  ],
  places: 0,
  part: relocated,
  whole: relocationTasks,
  better: 'larger',
})

export const safeWater = water({
  id: 'life.poverty.safe-water',
  name: ['解决饮水安全人数', 'People given safe drinking water'],
  definition: [
    '期内验收的工程首次解决饮水安全的人数之和，同一人再次受益不重复计',
    'People whose water became safe for the first time by works accepted in the period; nobody counts twice.',
  ],
  unit: '万人',
  add: { sum: 'newlySafe' },
})

export const powerLines = works({
  id: 'life.poverty.power-lines',
  name: ['建设农电线路', 'Rural power lines built'],
  definition: ['期内验收的农电线路长度之和', 'Length of rural power lines accepted in the period.'],
  unit: '公里',
  add: { sum: 'length' },
  where: [{ field: 'kind', in: ['power'] }],
})

export const villageRoads = works({
  id: 'life.poverty.village-roads',
  name: ['建设通村公路', 'Village roads built'],
  definition: ['期内验收的通村公路长度之和', 'Length of village roads accepted in the period.'],
  unit: '公里',
  add: { sum: 'length' },
  where: [{ field: 'kind', in: ['road'] }],
})
