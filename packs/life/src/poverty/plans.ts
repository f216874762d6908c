import { choice, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

const owner = 'poverty-relief'

export const povertyPlan = defineRegister({
  id: 'life.poverty-plan',
  name: { zh: '“1+8+10+3”政策体系', en: 'The policy system 1+8+10+3' },
  why: {
    zh: '一个总体方案、八个一批行动计划、十个行业专项方案和三个补充方案，各由谁牵头、何时印发',
    en: 'One overall plan, eight batches, ten plans of sectors and three more; who leads each, issued when.',
  },
  kind: 'state',
  subject: 'poverty-plan',
  owner,
  key: ['plan'],
  fields: {
    plan: text('方案编号', 'Number', { pattern: 'FA-\\d{2}' }),
    title: text('方案名称', 'Title', { lengthMax: 80 }),
    kind: choice('类别', 'Kind', {
      choices: {
        overall: { zh: '总体方案', en: 'Overall plan' },
        batch: { zh: '“八个一批”行动计划', en: 'Of the eight batches' },
        sector: { zh: '行业扶贫专项方案', en: 'Of a sector' },
        further: { zh: '补充方案', en: 'Further plan' },
      },
    }),
    mark: text('发文字号', 'Document mark', { lengthMax: 60 }),
    area: inArea('适用地区', 'Area', { level: 'prefecture' }),
    post: byPost('牵头岗位', 'Lead post'),
    issuedOn: onDay('印发日期', 'Issued on'),
  },
  readableBy: 'public',
})

export const povertyTask = defineRegister({
  id: 'life.poverty-task',
  name: { zh: '三年行动计划任务', en: 'Tasks of the three-year plan' },
  why: {
    zh: '各方案分解的任务：哪一年完成、谁负责、完成与否；完成按生效日登记',
    en: 'What the plans are broken into: due in which year, by whom, and whether it is done.',
  },
  kind: 'state',
  subject: 'poverty-task',
  owner,
  key: ['task'],
  fields: {
    task: text('任务编号', 'Number', { pattern: 'FA-\\d{2}-\\d{2}' }),
    plan: ref('所属方案', 'Plan', { register: 'life.poverty-plan' }),
    area: inArea('地区', 'Area', { level: 'prefecture' }),
    content: text('任务内容', 'Task', { lengthMax: 200 }),
    dueOn: onDay('完成时限', 'Due on'),
    post: byPost('责任岗位', 'Post in charge'),
    standing: choice('完成情况', 'Standing', {
      choices: {
        going: { zh: '推进中', en: 'Under way' },
        done: { zh: '已完成', en: 'Done' },
      },
    }),
  },
  readableBy: 'public',
})

export const consolidationMeasure = defineRegister({
  id: 'life.consolidation-measure',
  name: { zh: '巩固脱贫成果措施', en: 'Measures to consolidate' },
  why: {
    zh: '巩固方案里逐项编号的措施、领域和牵头岗位；停止执行按生效日登记',
    en: 'The numbered measures of the plan to consolidate, with field and lead post.',
  },
  kind: 'state',
  subject: 'consolidation-measure',
  owner,
  key: ['measure'],
  fields: {
    measure: text('措施编号', 'Number', { pattern: 'GG-\\d{2}' }),
    plan: ref('所属方案', 'Plan', { register: 'life.poverty-plan' }),
    area: inArea('适用地区', 'Area', { level: 'prefecture' }),
    place: integer('项序', 'Place', { min: '1', max: '100' }),
    field: choice('领域', 'Field', {
      choices: {
        monitoring: { zh: '监测帮扶', en: 'Monitoring' },
        industry: { zh: '产业就业', en: 'Production and work' },
        guarantee: { zh: '保障兜底', en: 'Guarantees' },
        insurance: { zh: '保险防贫', en: 'Insurance' },
        governance: { zh: '乡村治理和志智双扶', en: 'Villages and their people' },
      },
    }),
    content: text('措施内容', 'Measure', { lengthMax: 200 }),
    post: byPost('措施牵头岗位', 'Lead post of the measure'),
  },
  readableBy: 'public',
})
