import { choice, decimal, defineRegister, inArea, integer, onDay, text } from '@qaidam/kernel'
import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'agriculture-husbandry'

export const villageProject = defineRegister({
  id: 'economy.village-project',
  name: { zh: '村庄建设项目', en: 'Works in villages' },
  why: {
    zh: '村里建了什么、花了多少、几户受益、何时竣工；通村公路、危房、饮水归扶贫和行业台账，不在此重报',
    en: 'What was built in a village, for how much, for how many households, finished when. Roads, houses and water stand elsewhere.',
  },
  kind: 'fact',
  subject: 'village-project',
  owner,
  key: ['work'],
  fields: {
    work: text('建设项目编号', 'Number', { pattern: 'CZ-\\d{4}-\\d{3}' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    kind: choice('建设内容', 'Kind', {
      choices: {
        toilets: { zh: '户用厕所改造', en: 'Toilets' },
        waste: { zh: '垃圾污水处理', en: 'Waste and sewage' },
        lighting: { zh: '村容亮化', en: 'Lights and streets' },
        square: { zh: '文化广场', en: 'Village square' },
        business: { zh: '产业设施', en: 'Facilities for business' },
      },
    }),
    spent: decimal('完成投资', 'Spent', { unit: '万元', min: '0', placesMax: 4 }),
    households: integer('受益户数', 'Households that benefit', { unit: '户', min: '1' }),
    finishedOn: onDay('竣工日期', 'Finished on'),
    document: text('竣工文件', 'Document of completion', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

const works = talliesOf({
  register: 'economy.village-project',
  owner,
  level: 'township',
  on: 'finishedOn',
})

export const villageProjects = works({
  id: 'economy.village-projects',
  name: ['竣工的村庄建设项目', 'Works finished in villages'],
  definition: ['期内竣工的村庄建设项目数', 'Works in villages that were finished in the period.'],
  unit: '个',
})

export const villageProjectsSpent = works({
  id: 'economy.village-projects.spent',
  name: ['村庄建设完成投资', 'Spent on works in villages'],
  definition: ['期内竣工的村庄建设项目完成投资之和', 'What the works finished in the period came to.'],
  unit: '万元',
  places: 2,
  add: { sum: 'spent' },
})

export const villagesBuilt = works({
  id: 'economy.village-projects.villages',
  name: ['有建设项目竣工的村', 'Villages with works finished'],
  definition: [
    '期内有村庄建设项目竣工的村数，一村只计一次',
    'Villages in which works were finished; each counts once.',
  ],
  unit: '个',
  add: { distinct: 'area' },
})
