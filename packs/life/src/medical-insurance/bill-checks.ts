import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'
import { within } from '../checks.ts'

const owner = 'medical-insurance'

export const billCheck = defineRegister({
  id: 'life.bill-check',
  name: { zh: '医保基金使用检查', en: 'Checks of how medical funds are used' },
  why: {
    zh: '每次智能审核或现场检查查了哪家机构、多少张结算单、涉及多少费用',
    en: 'Which institution was checked, how, how many bills were looked at and of what amount.',
  },
  kind: 'fact',
  subject: 'bill-check',
  owner,
  key: ['check'],
  fields: {
    check: text('检查编号', 'Number', { pattern: 'YJ-\\d{4}-\\d{3}' }),
    institution: ref('被查机构', 'Institution', {
      register: 'life.medical-institution',
      optional: true,
    }),
    pharmacy: ref('被查药店', 'Pharmacy', { register: 'life.insurance-pharmacy', optional: true }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    way: choice('检查方式', 'Way', {
      choices: {
        audit: { zh: '智能审核', en: 'Intelligent audit' },
        'on-site': { zh: '现场检查', en: 'Check on site' },
        special: { zh: '专项检查', en: 'Special check' },
        report: { zh: '举报核查', en: 'After a report' },
      },
    }),
    checkedOn: onDay('检查日期', 'Checked on'),
    bills: integer('抽查结算单', 'Bills looked at', { unit: '件', min: '0' }),
    amount: decimal('涉及费用', 'Amount looked at', { unit: '元', min: '0', placesMax: 2 }),
    inspector: byPost('检查岗位', 'Checked by'),
  },
  readableBy: 'staff',
})

export const billFinding = defineRegister({
  id: 'life.bill-finding',
  name: { zh: '医保违规问题', en: 'What checks of bills found' },
  why: {
    zh: '检查认定的每一处违规：哪张单、什么问题、多少钱、追回多少；信用档案以此为据',
    en: 'Each finding of a check: which bill, what was wrong, how much, and how much came back.',
  },
  kind: 'fact',
  subject: 'bill-finding',
  owner,
  key: ['finding'],
  fields: {
    finding: text('问题编号', 'Number', { pattern: 'WG-\\d{4}-\\d{3}' }),
    check: ref('检查', 'Check', { register: 'life.bill-check' }),
    foundBy: choice('线索来源', 'Came to light by', {
      meaning: {
        zh: '智能审核的疑点由人复核后认定',
        en: 'What an intelligent audit suspects is confirmed by a person.',
      },
      choices: {
        audit: { zh: '智能审核疑点', en: 'Intelligent audit' },
        'on-site': { zh: '现场查阅', en: 'On site' },
        report: { zh: '举报', en: 'A report' },
      },
    }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    bill: ref('结算单', 'Bill', { register: 'life.medical-bill', optional: true }),
    kind: choice('问题类型', 'Kind', {
      choices: {
        split: { zh: '分解住院', en: 'A stay split in several' },
        'empty-bed': { zh: '挂床住院', en: 'A stay without a patient' },
        excess: { zh: '过度诊疗、开药', en: 'More treatment or medicine than needed' },
        repeated: { zh: '重复收费', en: 'Charged twice' },
        overcharged: { zh: '超标准收费', en: 'Charged above the price' },
        swapped: { zh: '串换项目', en: 'One item charged as another' },
        impersonated: { zh: '冒名就医', en: 'Treated in the name of another' },
        outside: { zh: '支付范围外费用', en: 'Not for the fund to pay' },
      },
    }),
    foundOn: onDay('认定日期', 'Found on'),
    amount: decimal('违规金额', 'Amount', { unit: '元', min: '0', placesMax: 2 }),
    recovered: decimal('其中已追回', 'Of it recovered', { unit: '元', min: '0', placesMax: 2 }),
    recoveredOn: onDay('追回日期', 'Recovered on', { optional: true }),
    penalty: decimal('罚款（违约金）', 'Fine', { unit: '元', min: '0', placesMax: 2 }),
  },
  checks: [
    within('recovered', 'amount', '追回的是违规金额的一部分', 'What came back is a part of the amount.'),
    within('foundOn', 'recoveredOn', '先认定后追回', 'It is found before it comes back.'),
  ],
  readableBy: 'staff',
})
