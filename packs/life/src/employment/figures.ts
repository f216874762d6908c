import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'human-resources'
const byMonth = { owner, level: 'county', on: 'monthEnd', grain: 'month' } as const
const jobs = talliesOf({ register: 'life.new-job-month', ...byMonth })
const transfers = talliesOf({ register: 'life.labour-transfer', ...byMonth })
const labour = talliesOf({ register: 'life.urban-labour', owner, level: 'county' })

export const graduatesEmployed = talliesOf({ register: 'life.graduate-jobs', ...byMonth })({
  id: 'life.employment.graduates',
  name: ['高校毕业生就业', 'Graduates employed'],
  definition: [
    '期内落实就业的高校毕业生人数',
    'Graduates of universities and colleges who found work in the period.',
  ],
  unit: '人',
  add: { sum: 'graduates' },
})

export const newUrbanJobs = jobs({
  id: 'life.employment.new-urban',
  name: ['城镇新增就业', 'New urban jobs'],
  definition: [
    '期内各月城镇新增就业人数之和',
    'People who began to work in towns in the months of the period.',
  ],
  unit: '万人',
  places: 2,
  add: { sum: 'started' },
})

export const employedAgain = jobs({
  id: 'life.employment.again',
  name: ['失业人员再就业', 'Employed again'],
  definition: [
    '期内城镇新增就业中失业人员再就业人数',
    'People who began to work in towns after unemployment.',
  ],
  unit: '人',
  add: { sum: 'again' },
})

export const labourTransfers = transfers({
  id: 'life.employment.labour-transfer',
  name: ['农牧区劳动力转移就业', 'Rural labour transfers'],
  definition: [
    '期内农牧区劳动力转移就业人次之和，同一人多次外出计多次',
    'Transfers of rural labour in the period; a person who leaves several times counts each time.',
  ],
  unit: '万人次',
  places: 2,
  add: { sum: 'transfers' },
})

export const urbanUnemployed = labour({
  id: 'life.employment.unemployed',
  name: ['城镇登记失业人员', 'Registered urban unemployed'],
  definition: ['期末城镇登记失业人数', 'People registered as unemployed in towns at the end of the period.'],
  unit: '人',
  add: { sum: 'people' },
  where: [{ field: 'standing', in: ['unemployed'] }],
})

export const urbanLabourForce = labour({
  id: 'life.employment.urban-labour-force',
  name: ['城镇劳动力', 'Urban labour force'],
  definition: [
    '期末城镇从业人员与城镇登记失业人员之和',
    'People in work and registered as unemployed in towns.',
  ],
  unit: '人',
  add: { sum: 'people' },
})

export const unemployment = shareOf({
  id: 'life.employment.unemployment',
  name: ['城镇登记失业率', 'Registered urban unemployment rate'],
  definition: [
    '城镇登记失业人数占城镇从业人员与登记失业人员之和的百分比',
    'Registered unemployed, of those in work and registered as unemployed in towns.',
  ],
  places: 2,
  part: urbanUnemployed,
  whole: urbanLabourForce,
  better: 'smaller',
})
