import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

const owner = 'committee-supervision'

export const headquarters = defineRegister({
  id: 'economy.headquarters',
  name: { zh: '工作指挥部', en: 'Headquarters' },
  why: {
    zh: '工业、固定资产投资两个指挥部：谁任指挥长、办公室设在哪里；每月调度其指标',
    en: 'The two headquarters, of industry and of fixed investment: who commands them and who keeps their office.',
  },
  kind: 'state',
  subject: 'headquarters',
  owner,
  key: ['headquarters'],
  fields: {
    headquarters: text('指挥部编号', 'Number', { pattern: 'ZHB-\\d{2}' }),
    name: text('名称', 'Name', { lengthMax: 60 }),
    field: choice('调度领域', 'Field', {
      choices: {
        industry: { zh: '工业经济', en: 'Industry' },
        'fixed-investment': { zh: '固定资产投资', en: 'Fixed investment' },
      },
    }),
    area: inArea('所属地区', 'Area'),
    commander: byPost('指挥长', 'Commander'),
    staffOffice: atOffice('办公室设在', 'Its office is kept by'),
    document: text('成立文件', 'Set up by', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const taskGroup = defineRegister({
  id: 'economy.task-group',
  name: { zh: '专项推进组', en: 'Task groups' },
  why: {
    zh: '重点工作专项推进组：牵头领导、牵头单位、归口指挥部；撤并按生效日登记',
    en: 'Groups for key work: who leads them and under which headquarters; mergers hold from their day.',
  },
  kind: 'state',
  subject: 'task-group',
  owner,
  key: ['group'],
  fields: {
    group: text('推进组编号', 'Number', { pattern: 'TJZ-\\d{2}' }),
    name: text('推进组名称', 'Name of the group', { lengthMax: 60 }),
    pillar: choice('所属板块', 'Pillar', {
      choices: {
        ecology: { zh: '生态保护优先', en: 'Ecology first' },
        economy: { zh: '高质量发展', en: 'High-quality development' },
        life: { zh: '高品质生活', en: 'High-quality life' },
      },
    }),
    area: inArea('所属地区', 'Area'),
    headquarters: ref('归口指挥部', 'Under headquarters', {
      register: 'economy.headquarters',
      optional: true,
    }),
    leader: byPost('牵头领导', 'Leader in charge'),
    leadOffice: atOffice('牵头单位', 'Lead office'),
    document: text('推进组成立文件', 'Group set up by', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const taskGroupMember = defineRegister({
  id: 'economy.task-group-member',
  name: { zh: '推进组成员单位', en: 'Member offices of task groups' },
  why: {
    zh: '一个推进组有哪些成员单位、各管什么；一单位一行',
    en: 'Which offices belong to a group and what each does in it; one row an office.',
  },
  kind: 'state',
  subject: 'task-group-member',
  owner,
  key: ['group', 'office'],
  fields: {
    group: ref('推进组', 'Group', { register: 'economy.task-group' }),
    office: atOffice('成员单位', 'Member office'),
    duty: text('职责分工', 'Duty', { lengthMax: 200 }),
  },
  readableBy: 'public',
})

export const decision = defineRegister({
  id: 'economy.decision',
  name: { zh: '决策部署', en: 'Decisions' },
  why: {
    zh: '会议和文件作出的决定原文；督查任务由此分解，每项任务都能回到出处',
    en: 'What a meeting or document decided, in its words; every task can be followed back to it.',
  },
  kind: 'fact',
  subject: 'decision',
  owner,
  key: ['decision'],
  fields: {
    decision: text('决策编号', 'Number', { pattern: 'JC-\\d{4}-\\d{3}' }),
    kind: choice('来源', 'Source', {
      choices: {
        'standing-committee': { zh: '州委常委会会议', en: 'Standing committee of the party' },
        plenary: { zh: '州委全会', en: 'Plenary session of the party committee' },
        executive: { zh: '州政府常务会议', en: 'Executive meeting of the government' },
        dispatch: { zh: '指挥部月调度会', en: 'Monthly dispatch of a headquarters' },
        special: { zh: '专题会议', en: 'Meeting on one subject' },
        document: { zh: '文件', en: 'Document' },
      },
    }),
    source: text('会议名称或文号', 'Meeting or document', { lengthMax: 100 }),
    area: inArea('所属地区', 'Area'),
    decidedOn: onDay('决定日期', 'Decided on'),
    text: text('决定事项', 'What was decided', { lengthMax: 1_000 }),
  },
  readableBy: 'staff',
})

export const supervisionTask = defineRegister({
  id: 'economy.supervision-task',
  name: { zh: '督查任务', en: 'Supervised tasks' },
  why: {
    zh: '由决定分解的任务：目标、牵头单位、责任岗位、完成时限；办到哪一步由流程记载，不在此填报',
    en: 'What a decision was broken into: goal, lead office, post, deadline. How far it is, its procedure knows.',
  },
  kind: 'fact',
  subject: 'supervision-task',
  owner,
  key: ['task'],
  fields: {
    task: text('任务编号', 'Number', { pattern: 'RW-\\d{4}-\\d{4}' }),
    decision: ref('出处', 'Decision', { register: 'economy.decision' }),
    group: ref('专项推进组', 'Task group', { register: 'economy.task-group', optional: true }),
    goal: text('任务目标', 'Goal', { lengthMax: 500 }),
    area: inArea('任务所在地区', 'Area'),
    leadOffice: atOffice('任务牵头单位', 'Lead office of the task'),
    post: byPost('责任岗位', 'Responsible post'),
    jointOffices: text('配合单位', 'Joint offices', {
      optional: true,
      lengthMax: 300,
      meaning: { zh: '单位编号，以空格分隔', en: 'Ids of offices, with spaces between.' },
    }),
    assignedOn: onDay('交办日期', 'Assigned on'),
    deadline: onDay('完成时限', 'Deadline', {
      meaning: {
        zh: '交办时定下的时限；准予延期的，由督查室写明理由改登，时钟随之改',
        en: 'As first set; where a delay is allowed the supervision office amends it, and the clock follows.',
      },
    }),
  },
  readableBy: 'staff',
})
