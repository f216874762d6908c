import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

const owner = 'poverty-relief'

/** What can push a household back. */
const RISKS = {
  illness: { zh: '大额医疗支出', en: 'A large medical bill' },
  job: { zh: '失去工作', en: 'Lost work' },
  schooling: { zh: '上学负担', en: 'Costs of schooling' },
  disaster: { zh: '自然灾害', en: 'Disaster' },
  accident: { zh: '意外事故', en: 'Accident' },
  market: { zh: '产业失败和滞销', en: 'A business that failed' },
  income: { zh: '收入低于监测线', en: 'Income below the line' },
} as const

export const povertyWarning = defineRegister({
  id: 'life.poverty-warning',
  name: { zh: '返贫致贫预警', en: 'Warnings of poverty' },
  why: {
    zh: '医保、人社、教育等台账里的哪条记录提示哪一户有风险、谁跟进、核实结果；任何家庭都可能被提示',
    en: 'Which record of which register warns of which household, and who follows it up with what result.',
  },
  kind: 'state',
  subject: 'poverty-warning',
  owner,
  key: ['warning'],
  fields: {
    warning: text('预警编号', 'Number', { pattern: 'YJ-\\d{4}-\\d{4}' }),
    household: ref('户', 'Household', { register: 'life.household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    risk: choice('风险类别', 'Risk', { choices: RISKS }),
    channel: choice('发现渠道', 'Found by', {
      choices: {
        data: { zh: '部门数据比对', en: 'Comparing data' },
        cadre: { zh: '干部走访', en: 'A visit' },
        application: { zh: '农户申报', en: 'The household' },
      },
    }),
    sourceRegister: text('来源台账', 'Source register', {
      optional: true,
      lengthMax: 60,
      pattern: '[a-z][a-z0-9.-]*',
      meaning: { zh: '数据比对发现的填台账编号', en: 'Where it was found by comparing data.' },
    }),
    sourceRecord: text('来源记录', 'Source record', {
      optional: true,
      lengthMax: 80,
      meaning: {
        zh: '来源台账里那条记录的主键，多个字段以~相连',
        en: 'The key of the record there; several fields are joined by ~.',
      },
    }),
    raisedOn: onDay('预警日期', 'Raised on'),
    standing: choice('核查状态', 'Standing', {
      choices: {
        open: { zh: '待核查', en: 'To be looked at' },
        confirmed: { zh: '属实，纳入监测', en: 'True, taken into monitoring' },
        helped: { zh: '属实，即时帮扶化解', en: 'True, and helped at once' },
        dismissed: { zh: '不存在风险', en: 'No risk' },
      },
    }),
    post: byPost('跟进岗位', 'Post that follows up'),
  },
  readableBy: 'staff',
})

export const monitoredHousehold = defineRegister({
  id: 'life.monitored-household',
  name: { zh: '防止返贫监测对象', en: 'Households under monitoring' },
  why: {
    zh: '纳入监测的户、哪天发现、什么风险；核实、帮扶、消除由流程办理，再次出现风险的重开，一户只有一条',
    en: 'Households watched for a risk, and found when; who is at risk again is taken up again, under one record.',
  },
  kind: 'state',
  subject: 'monitored-household',
  owner,
  key: ['household'],
  fields: {
    household: ref('户', 'Household', { register: 'life.poor-household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    warning: ref('预警', 'Warning', { register: 'life.poverty-warning', optional: true }),
    risk: choice('监测风险类别', 'Risk watched', { choices: RISKS }),
    foundOn: onDay('发现日期', 'Found on'),
  },
  readableBy: 'staff',
})
