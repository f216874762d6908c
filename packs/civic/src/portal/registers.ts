import { choice, defineRegister, inArea, integer, onDay, text } from '@qaidam/kernel'
import { atOffice } from '@qaidam/kernel/declaring'

const owner = 'government-services'

export const serviceGuide = defineRegister({
  id: 'civic.service-guide',
  name: { zh: '办事指南', en: 'Guides to services' },
  why: {
    zh: '一事一指南：谁能办、带什么、多久办好、收不收费、到哪里办、打什么电话；改了从生效日起算',
    en: 'One for each matter: who may apply, with what, how long it takes, what it costs, where, and whom to call.',
  },
  kind: 'state',
  subject: 'service-guide',
  owner,
  key: ['guide'],
  fields: {
    guide: text('指南编号', 'Number', { pattern: 'BS-\\d{4}' }),
    name: text('事项名称', 'Matter', { lengthMax: 80 }),
    theme: choice('办事主题', 'Theme', {
      choices: {
        project: { zh: '投资项目', en: 'Investment projects' },
        livelihood: { zh: '生活保障', en: 'Support of living' },
        environment: { zh: '生态环境', en: 'Environment' },
        business: { zh: '开办经营', en: 'Business' },
        civic: { zh: '公民参与', en: 'Taking part' },
      },
    }),
    handledBy: atOffice('实施机关', 'Decided by'),
    conditions: text('受理条件', 'Conditions', { lengthMax: 1_000 }),
    materials: text('申请材料', 'Documents', {
      lengthMax: 1_000,
      meaning: {
        zh: '一行一种；部门共享能查到的不再要',
        en: 'One a line; what offices share is not asked for.',
      },
    }),
    lawDays: integer('法定办结工作日', 'Working days by law', {
      unit: '天',
      min: '0',
      max: '365',
      optional: true,
    }),
    promisedDays: integer('承诺办结工作日', 'Working days promised', {
      unit: '天',
      min: '0',
      max: '365',
      optional: true,
    }),
    fee: text('收费情况', 'Fee', { lengthMax: 100 }),
    basis: text('办理依据', 'Legal basis', { optional: true, lengthMax: 200 }),
    window: text('办理地点', 'Where', { lengthMax: 100 }),
    hours: text('办公时间', 'Hours', { optional: true, lengthMax: 60 }),
    windowPhone: text('窗口电话', 'Telephone of the window', { optional: true, pattern: '[0-9-]{3,15}' }),
    procedure: text('对应流程', 'Procedure', {
      optional: true,
      pattern: '[a-z][a-z0-9.-]*',
      meaning: { zh: '流程编号；有的可看流程图', en: 'The id of its procedure, whose drawing is public.' },
    }),
  },
  checks: [
    {
      id: 'promised-within-law',
      kind: 'order',
      lesser: 'promisedDays',
      greater: 'lawDays',
      why: { zh: '承诺时限不长于法定时限', en: 'What is promised is no longer than the law allows.' },
    },
  ],
  readableBy: 'public',
})

export const openDocument = defineRegister({
  id: 'civic.open-document',
  name: { zh: '政府信息公开文件', en: 'Papers of open government' },
  why: {
    zh: '公开指南、公开制度、法定主动公开内容目录和年度报告，一件一号',
    en: 'The guide, the rules, the catalogue of what is published by law, and yearly reports.',
  },
  kind: 'fact',
  subject: 'open-document',
  owner: 'government-office',
  key: ['document'],
  fields: {
    document: text('公开编号', 'Number', { pattern: 'GK-\\d{4}-\\d{3}' }),
    part: choice('公开专栏', 'Part', {
      choices: {
        guide: { zh: '政府信息公开指南', en: 'Guide' },
        rules: { zh: '政府信息公开制度', en: 'Rules' },
        catalogue: { zh: '法定主动公开内容', en: 'Published by law' },
        yearly: { zh: '政府信息公开年度报告', en: 'Yearly reports' },
      },
    }),
    heading: text('文件标题', 'Title of the paper', { lengthMax: 100 }),
    issuedBy: atOffice('公开机关', 'Published by'),
    releasedOn: onDay('公开日期', 'Published on'),
    body: text('文件内容', 'Text of the paper', { lengthMax: 20_000 }),
  },
  readableBy: 'public',
})

export const disclosureRequest = defineRegister({
  id: 'civic.disclosure-request',
  name: { zh: '依申请公开', en: 'Requests for information' },
  why: {
    zh: '公民、法人申请获取政府信息，一事一号，凭号查询；答复由流程记载',
    en: 'What citizens and bodies ask to be told, with a number to follow it by. The answer is a procedure.',
  },
  kind: 'fact',
  subject: 'disclosure-request',
  owner,
  key: ['request'],
  fields: {
    request: text('申请编号', 'Number', { pattern: 'YS-\\d{4}-\\d{6}' }),
    requestedOn: onDay('申请日期', 'Requested on'),
    requester: choice('申请人类型', 'Requested by', {
      choices: {
        citizen: { zh: '公民', en: 'A citizen' },
        body: { zh: '法人或其他组织', en: 'A body' },
      },
    }),
    area: inArea('信息所涉地区', 'Area of the information'),
    requesterName: text('申请人姓名或名称', 'Name of the requester', {
      lengthMax: 60,
      sensitivity: 'personal',
    }),
    requesterPhone: text('申请人电话', 'Telephone of the requester', {
      pattern: '1\\d{10}|0\\d{2,3}-\\d{7,8}',
      sensitivity: 'personal',
      meaning: {
        zh: '答复时联系用；身份证明在领取答复时出示，不在网上提交',
        en: 'To reach you; proof of identity is shown when the answer is fetched, never sent here.',
      },
    }),
    wanted: text('所需信息', 'What is asked for', {
      lengthMax: 1_000,
      sensitivity: 'personal',
      meaning: {
        zh: '写明名称、文号或其他能查到它的特征',
        en: 'Its title, number, or what else tells it apart.',
      },
    }),
    wantedForm: choice('获取方式', 'How it is fetched', {
      choices: {
        electronic: { zh: '电子邮件', en: 'By e-mail' },
        post: { zh: '邮寄', en: 'By post' },
        window: { zh: '自行领取', en: 'At the window' },
      },
    }),
  },
  readableBy: 'staff',
})
