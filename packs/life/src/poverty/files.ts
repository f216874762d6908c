import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

const owner = 'poverty-relief'

export const poorHousehold = defineRegister({
  id: 'life.poor-household',
  name: { zh: '建档立卡户和边缘户', en: 'Households on the file of poverty relief' },
  why: {
    zh: '哪些户在册、现在是贫困、脱贫、脱贫不稳定还是边缘；认定和变动按生效日登记，帮扶、收入、保险都落到户',
    en: 'Which households are on file, and as what since when; measures, income and insurance refer to them.',
  },
  kind: 'state',
  subject: 'poor-household',
  owner,
  key: ['household'],
  fields: {
    household: ref('户', 'Household', { register: 'life.household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    standing: choice('户状态', 'Standing', {
      choices: {
        poor: { zh: '贫困户', en: 'Poor' },
        lifted: { zh: '脱贫户', en: 'Out of poverty' },
        unstable: { zh: '脱贫不稳定户', en: 'Out of poverty, not stable' },
        borderline: { zh: '边缘易致贫户', en: 'At the border of poverty' },
        sudden: { zh: '突发严重困难户', en: 'In sudden hardship' },
      },
    }),
    people: integer('建档人口', 'People on file', {
      unit: '人',
      min: '1',
      max: '20',
      meaning: {
        zh: '动态调整时认定的共同生活人口，变动按生效日登记',
        en: 'Those who live together, as found at the last adjustment.',
      },
    }),
    cause: choice('主要致贫（风险）原因', 'Main cause', {
      choices: {
        illness: { zh: '因病', en: 'Illness' },
        disability: { zh: '因残', en: 'Disability' },
        schooling: { zh: '因学', en: 'Costs of schooling' },
        disaster: { zh: '因灾', en: 'Disaster' },
        labour: { zh: '缺劳力', en: 'Nobody to work' },
        skills: { zh: '缺技术', en: 'No skills' },
        funds: { zh: '缺资金', en: 'No funds' },
        land: { zh: '缺草场耕地', en: 'No pasture or land' },
        transport: { zh: '交通条件落后', en: 'No roads' },
      },
    }),
    attribute: choice('户属性', 'Also in the care of', {
      choices: {
        general: { zh: '一般户', en: 'Nobody else' },
        allowance: { zh: '低保户', en: 'Minimum living allowance' },
        destitute: { zh: '特困供养户', en: 'Support of the destitute' },
      },
    }),
    enteredOn: onDay('识别认定日期', 'Found on'),
    helper: byPost('帮扶责任岗位', 'Post that helps it'),
  },
  readableBy: 'staff',
})

const yuan = (zh: string, en: string) => decimal(zh, en, { unit: '元', min: '0', placesMax: 2 })

export const householdYear = defineRegister({
  id: 'life.household-year',
  name: { zh: '建档户年度信息', en: 'Yearly files of households' },
  why: {
    zh: '每户每年末采集一次收入构成、保障和参保情况，人口以在册信息为准；人均可支配收入、保险覆盖率、监测线比对由此得出，不另填',
    en: 'Income by its kinds, guarantees and insurance of each household at the end of a year.',
  },
  kind: 'fact',
  subject: 'household-year',
  owner,
  key: ['household', 'yearEnd'],
  fields: {
    household: ref('户', 'Household', { register: 'life.poor-household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    yearEnd: onDay('所属年度', 'Year', {
      meaning: { zh: '填该年12月31日', en: 'The last day of the year.' },
    }),
    wages: yuan('工资性收入', 'Wages'),
    operating: yuan('生产经营性收入', 'From farming, herding and trade'),
    property: yuan('财产性收入', 'From property'),
    transfers: yuan('转移性收入', 'Transfers'),
    costs: yuan('生产经营性支出', 'Costs of farming, herding and trade'),
    schooling: yesNo('义务教育有保障', 'Schooling is sure'),
    medical: yesNo('基本医疗有保障', 'Medical care is sure'),
    housing: yesNo('住房安全有保障', 'The house is safe'),
    water: yesNo('饮水安全有保障', 'The water is safe'),
    cover: choice('参保险种', 'Insured by', {
      choices: {
        lifted: { zh: '脱贫保', en: 'Insurance of households out of poverty' },
        borderline: { zh: '防贫保', en: 'Insurance of households at the border' },
        none: { zh: '未参保', en: 'Not insured' },
      },
    }),
    policy: ref('保单', 'Policy', { register: 'life.poverty-policy', optional: true }),
  },
  readableBy: 'staff',
})

export const povertyPolicy = defineRegister({
  id: 'life.poverty-policy',
  name: { zh: '脱贫保和防贫保保单', en: 'Policies against poverty' },
  why: {
    zh: '每年每个险种一份保单：承保公司、保费和其中州级财政承担的部分；保了哪些户在户的年度信息里',
    en: 'One policy a year and kind, with its premium and what the prefecture pays; who is insured, yearly files tell.',
  },
  kind: 'fact',
  subject: 'poverty-policy',
  owner,
  key: ['policy'],
  fields: {
    policy: text('保单编号', 'Number', { pattern: 'BD-\\d{4}-[TF]' }),
    kind: choice('险种', 'Kind', {
      choices: {
        lifted: { zh: '脱贫保', en: 'Households out of poverty' },
        borderline: { zh: '防贫保', en: 'Households at the border' },
      },
    }),
    insurer: ref('承保公司', 'Insurer', { register: 'economy.organisation' }),
    area: inArea('承保地区', 'Area', { level: 'prefecture' }),
    firstDay: onDay('保险起期', 'First day'),
    lastDay: onDay('保险止期', 'Last day'),
    premium: decimal('保费', 'Premium', { unit: '万元', min: '0', placesMax: 4 }),
    prefecture: decimal('其中州级财政投入', 'Of it the prefecture pays', {
      unit: '万元',
      min: '0',
      placesMax: 4,
    }),
    paidOn: onDay('缴费日期', 'Paid on'),
  },
  checks: [
    {
      id: 'prefecture-of-premium',
      kind: 'order',
      lesser: 'prefecture',
      greater: 'premium',
      why: { zh: '州级投入是保费的一部分', en: 'What the prefecture pays is a part of the premium.' },
    },
    {
      id: 'first-before-last',
      kind: 'order',
      lesser: 'firstDay',
      greater: 'lastDay',
      why: { zh: '保险先起后止', en: 'Insurance begins before it ends.' },
    },
  ],
  readableBy: 'public',
})
