import { choice, decimal, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

export const project = defineRegister({
  id: 'economy.project',
  name: { zh: '投资项目库', en: 'Investment projects' },
  why: {
    zh: '一个项目一个代码、登记一次；包联领导、责任单位、总投资变动按生效日登记，审批和调度都引用它',
    en: 'One code, entered once; leader, office and investment change from their day. Approval and dispatch refer to it.',
  },
  kind: 'state',
  subject: 'project',
  owner: 'development-reform',
  key: ['project'],
  fields: {
    project: text('项目代码', 'Project code', {
      pattern: '\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}',
      meaning: {
        zh: '全国投资项目在线审批监管平台赋码',
        en: 'Given by the national online platform for investment projects.',
      },
    }),
    name: text('项目名称', 'Name', { lengthMax: 120 }),
    list: choice('管理名录', 'List', {
      meaning: {
        zh: '总投资10亿元及以上的列入重大项目，由州级领导包联',
        en: 'Those of a billion yuan or more are major, each with a leader in charge.',
      },
      choices: {
        major: { zh: '10亿元以上重大项目', en: 'Major, a billion yuan or more' },
        key: { zh: '州级重点项目', en: 'Key project of the prefecture' },
        county: { zh: '县级项目', en: 'Project of a county' },
      },
    }),
    area: inArea('建设地点', 'Area'),
    industry: choice('项目类别', 'Industry', {
      choices: {
        energy: { zh: '新能源', en: 'New energy' },
        chemistry: { zh: '盐湖化工', en: 'Salt-lake chemistry' },
        materials: { zh: '新材料', en: 'New materials' },
        farming: { zh: '特色生物和农牧业', en: 'Special products, farming and herding' },
        transport: { zh: '交通', en: 'Transport' },
        water: { zh: '水利', en: 'Water' },
        tourism: { zh: '文化旅游', en: 'Culture and tourism' },
        town: { zh: '城镇和社会事业', en: 'Towns and public services' },
      },
    }),
    investor: ref('项目单位', 'Investor', { register: 'economy.organisation' }),
    content: text('建设内容和规模', 'Content and scale', { lengthMax: 500 }),
    totalInvestment: decimal('总投资', 'Total investment', { unit: '亿元', min: '0.0001', placesMax: 4 }),
    fundedBy: choice('主要资金来源', 'Mainly funded by', {
      choices: {
        central: { zh: '中央预算内投资', en: 'Central budget' },
        local: { zh: '地方财政和专项债', en: 'Local budgets and bonds' },
        bank: { zh: '银行贷款', en: 'Bank loans' },
        own: { zh: '企业自筹', en: "The firm's own" },
      },
    }),
    plannedStart: onDay('计划开工', 'Planned start'),
    plannedFinish: onDay('计划竣工', 'Planned finish'),
    leader: byPost('包联领导', 'Leader in charge', true),
    office: atOffice('行业主管单位', 'Office in charge'),
    post: byPost('项目管理岗位', 'Post in charge'),
  },
  readableBy: 'public',
})

export const projectPermit = defineRegister({
  id: 'economy.project-permit',
  name: { zh: '项目手续', en: 'Permits of projects' },
  why: {
    zh: '项目已取得的核准备案、用地、环评、节能等批复；办理环节由审批流程记载',
    en: 'Approvals that a project holds: filing, land, environment, energy. How they were got is a procedure.',
  },
  kind: 'fact',
  subject: 'project-permit',
  owner: 'development-reform',
  key: ['project', 'kind'],
  fields: {
    project: ref('项目', 'Project', { register: 'economy.project' }),
    kind: choice('手续', 'Permit', {
      choices: {
        filing: { zh: '立项（审批、核准或备案）', en: 'Approval or filing of the project' },
        land: { zh: '用地预审与选址', en: 'Land and site' },
        environment: { zh: '环境影响评价', en: 'Environmental impact' },
        energy: { zh: '节能审查', en: 'Energy saving' },
        planning: { zh: '工程规划许可', en: 'Planning permission' },
        construction: { zh: '施工许可', en: 'Building permit' },
      },
    }),
    number: text('批复文号', 'Document', { lengthMax: 60 }),
    office: atOffice('批复单位', 'Given by'),
    givenOn: onDay('批复日期', 'Given on'),
  },
  readableBy: 'public',
})

export const projectMilestone = defineRegister({
  id: 'economy.project-milestone',
  name: { zh: '项目里程碑', en: 'Milestones of projects' },
  why: {
    zh: '每个项目的关键节点和计划日期；是否按期由实际日期看出',
    en: 'The turning points of a project: when planned, and when reached.',
  },
  kind: 'fact',
  subject: 'project-milestone',
  owner: 'development-reform',
  key: ['milestone'],
  fields: {
    milestone: text('节点编号', 'Number', { pattern: 'JD-\\d{4}-\\d{3}' }),
    project: ref('项目', 'Project', { register: 'economy.project' }),
    area: inArea('建设地点', 'Area', { level: 'county' }),
    kind: choice('节点', 'Milestone', {
      choices: {
        permits: { zh: '前期手续办结', en: 'All permits held' },
        start: { zh: '开工', en: 'Started' },
        structure: { zh: '主体完工', en: 'Main structure finished' },
        trial: { zh: '试运行或并网', en: 'Trial run or grid connection' },
        finish: { zh: '竣工', en: 'Finished' },
      },
    }),
    plannedOn: onDay('计划日期', 'Planned on'),
    reachedOn: onDay('实际日期', 'Reached on', { optional: true }),
  },
  readableBy: 'public',
})

export const projectProblem = defineRegister({
  id: 'economy.project-problem',
  name: { zh: '项目堵点问题', en: 'Problems that block projects' },
  why: {
    zh: '卡住项目的问题、何时发现、由哪个单位哪个岗位解决；解决过程由流程记载',
    en: 'What blocks a project, since when, and whose it is to solve; solving it is a procedure.',
  },
  kind: 'fact',
  subject: 'project-problem',
  owner: 'development-reform',
  key: ['problem'],
  fields: {
    problem: text('问题编号', 'Number', { pattern: 'DD-\\d{4}-\\d{3}' }),
    project: ref('项目', 'Project', { register: 'economy.project' }),
    area: inArea('建设地点', 'Area', { level: 'county' }),
    foundOn: onDay('发现日期', 'Found on'),
    kind: choice('问题类型', 'Kind', {
      choices: {
        land: { zh: '用地征迁', en: 'Land' },
        money: { zh: '资金', en: 'Money' },
        permit: { zh: '手续审批', en: 'Permits' },
        grid: { zh: '电网接入', en: 'Grid connection' },
        utilities: { zh: '水电路配套', en: 'Water, power and roads' },
        labour: { zh: '用工和材料', en: 'Labour and materials' },
      },
    }),
    text: text('问题描述', 'What blocks it', { lengthMax: 500 }),
    office: atOffice('解决责任单位', 'Office that solves it'),
    post: byPost('解决责任岗位', 'Post that solves it'),
    deadline: onDay('解决时限', 'To be solved by'),
  },
  readableBy: 'staff',
})
