import { decimal, defineRegister, inArea, ref, text } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

export const projectPlan = defineRegister({
  id: 'economy.project-plan',
  name: { zh: '项目月度计划', en: 'Monthly plans of projects' },
  why: {
    zh: '年初下达、逐月分解的投资计划和形象进度目标，完成情况与它对照',
    en: 'The investment and the stage of work planned for each month, against which progress is held.',
  },
  kind: 'fact',
  subject: 'project-plan',
  owner: 'development-reform',
  key: ['project', 'monthEnd'],
  fields: {
    project: ref('项目', 'Project', { register: 'economy.project' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('建设地点', 'Area', { level: 'county' }),
    investment: decimal('当月计划投资', 'Investment planned', { unit: '亿元', min: '0', placesMax: 4 }),
    work: text('形象进度目标', 'Work planned', { lengthMax: 200 }),
  },
  readableBy: 'public',
})

export const projectProgress = defineRegister({
  id: 'economy.project-progress',
  name: { zh: '项目月度进展', en: 'Monthly progress of projects' },
  why: {
    zh: '项目单位每月报一次当月完成投资和形象进度；累计、完成率由此得出，不另填',
    en: 'What a project did in the month, reported once; totals and shares follow from it and are not entered.',
  },
  kind: 'fact',
  subject: 'project-progress',
  owner: 'development-reform',
  key: ['project', 'monthEnd'],
  fields: {
    project: ref('项目', 'Project', { register: 'economy.project' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('建设地点', 'Area', { level: 'county' }),
    investment: decimal('当月完成投资', 'Investment done', { unit: '亿元', min: '0', placesMax: 4 }),
    work: text('形象进度', 'Work done', { lengthMax: 200 }),
  },
  readableBy: 'public',
})
