import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'human-resources'
const byMonth = { owner, level: 'county', on: 'monthEnd', grain: 'month' } as const
const planMonths = talliesOf({ register: 'life.employment-plan-month', ...byMonth })
const unemployment = talliesOf({ register: 'life.unemployment-month', ...byMonth })
const startUps = talliesOf({ register: 'life.start-up', owner, level: 'county', on: 'supportedOn' })
const seekers = talliesOf({ register: 'life.job-seeker', owner, level: 'county' })

export const employmentPlans = talliesOf({ register: 'life.employment-plan', owner, level: 'prefecture' })({
  id: 'life.employment.plans',
  name: ['就业创业计划', 'Plans for jobs and start-ups'],
  definition: ['期末在册的就业创业计划数', 'Plans for jobs and start-ups on the list.'],
  unit: '项',
})

export const planHelped = planMonths({
  id: 'life.employment.plan-helped',
  name: ['计划帮扶人次', 'Helped by plans'],
  definition: [
    '期内各就业创业计划帮扶人次之和，一人多次计多次',
    'Person-times that plans helped; a person helped again counts again.',
  ],
  unit: '人次',
  add: { sum: 'helped' },
})

export const planPlaced = planMonths({
  id: 'life.employment.plan-placed',
  name: ['计划帮扶后就业创业人次', 'Found or made work with the help of plans'],
  definition: ['期内经计划帮扶就业或创业的人次', 'Person-times helped by plans that led to work.'],
  unit: '人次',
  add: { sum: 'placed' },
})

export const planShare = shareOf({
  id: 'life.employment.plan-placed-share',
  name: ['帮扶就业创业率', 'Share of help that led to work'],
  definition: [
    '帮扶后就业创业人次占帮扶人次的百分比',
    'Person-times that led to work, of all person-times helped by plans.',
  ],
  part: planPlaced,
  whole: planHelped,
  better: 'larger',
})

export const planSpent = planMonths({
  id: 'life.employment.plan-spent',
  name: ['就业创业计划支出', 'Spent on plans'],
  definition: ['期内各就业创业计划支出资金之和', 'What plans for jobs and start-ups cost.'],
  unit: '万元',
  places: 2,
  add: { sum: 'spent' },
})

export const startUpsSupported = startUps({
  id: 'life.employment.start-ups',
  name: ['扶持创业', 'Start-ups supported'],
  definition: ['期内扶持创业的件数', 'Start-ups that were supported in the period.'],
  unit: '件',
})

export const startUpJobs = startUps({
  id: 'life.employment.start-up-jobs',
  name: ['创业带动就业', 'Jobs made by start-ups'],
  definition: ['期内扶持的创业带动就业的人数', 'People at work in start-ups that were supported.'],
  unit: '人',
  add: { sum: 'jobs' },
})

export const startUpLoans = startUps({
  id: 'life.employment.start-up-loans',
  name: ['创业担保贷款', 'Guaranteed loans to start-ups'],
  definition: ['期内发放的创业担保贷款之和', 'Guaranteed loans that start-ups were given.'],
  unit: '万元',
  places: 2,
  add: { sum: 'loan' },
})

export const newlyUnemployed = unemployment({
  id: 'life.employment.newly-unemployed',
  name: ['新登记失业人员', 'Newly registered unemployed'],
  definition: ['期内新登记的失业人数', 'People newly registered as unemployed in the period.'],
  unit: '人',
  add: { sum: 'registered' },
})

export const offTheList = unemployment({
  id: 'life.employment.off-the-list-for-work',
  name: ['登记失业人员就业', 'Off the list of unemployed for work'],
  definition: ['期内因就业注销失业登记的人数', 'People who were taken off the list since they found work.'],
  unit: '人',
  add: { sum: 'foundWork' },
})

export const seekersByName = seekers({
  id: 'life.employment.seekers',
  name: ['实名制求职人员', 'Job seekers by person'],
  definition: [
    '期末按人登记、仍在求职或培训的人数',
    'People known by person who still look for work or are in training.',
  ],
  unit: '人',
  add: { distinct: 'person' },
  where: [{ field: 'standing', in: ['looking', 'training'] }],
})

export const graduatesLooking = seekers({
  id: 'life.employment.graduates-looking',
  name: ['未就业高校毕业生', 'Graduates without work'],
  definition: [
    '期末按人登记、仍在求职或培训的高校毕业生',
    'Graduates known by person who still look for work or are in training.',
  ],
  unit: '人',
  add: { distinct: 'person' },
  where: [
    { field: 'as', in: ['graduate'] },
    { field: 'standing', in: ['looking', 'training'] },
  ],
})
