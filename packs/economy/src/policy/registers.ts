import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

export const policyDocument = defineRegister({
  id: 'economy.policy-document',
  name: { zh: '政策文件', en: 'Policy documents' },
  why: {
    zh: '规划、条例、标准和政策文件：谁印发、何时起效、何时废止；措施逐条登记在其名下',
    en: 'Plans, regulations, standards and documents; each of their measures is entered under them.',
  },
  kind: 'state',
  subject: 'policy-document',
  owner: 'development-reform',
  key: ['document'],
  fields: {
    document: text('文件编号', 'Number', { pattern: 'ZC-\\d{4}-\\d{2}' }),
    title: text('标题', 'Title', { lengthMax: 120 }),
    kind: choice('类别', 'Kind', {
      choices: {
        plan: { zh: '规划', en: 'Plan' },
        regulation: { zh: '条例和规章', en: 'Regulation' },
        standard: { zh: '地方标准', en: 'Local standard' },
        measures: { zh: '政策措施', en: 'Measures' },
      },
    }),
    mark: text('发文字号', 'Document mark', { lengthMax: 60 }),
    office: atOffice('起草单位', 'Drafted by'),
    area: inArea('适用地区', 'Area'),
    issuedOn: onDay('印发日期', 'Issued on'),
  },
  readableBy: 'public',
})

export const policyMeasure = defineRegister({
  id: 'economy.policy-measure',
  name: { zh: '政策措施条目', en: 'Measures' },
  why: {
    zh: '文件中逐条编号的措施：内容、牵头单位、兑现岗位；废止按生效日登记',
    en: 'The numbered measures of a document, with who answers for each; repeal holds from its day.',
  },
  kind: 'state',
  subject: 'policy-measure',
  owner: 'development-reform',
  key: ['measure'],
  fields: {
    measure: text('条目编号', 'Number', { pattern: 'ZC-\\d{4}-\\d{2}-\\d{2}' }),
    document: ref('所属文件', 'Document', { register: 'economy.policy-document' }),
    place: integer('条序', 'Place in the document', { min: '1', max: '200' }),
    field: choice('领域', 'Field', {
      choices: {
        commerce: { zh: '商贸服务业', en: 'Commerce and services' },
        investment: { zh: '招商引资', en: 'Attracting investment' },
        rural: { zh: '农牧业新动能', en: 'New drivers in farming and herding' },
        industry: { zh: '工业', en: 'Industry' },
        business: { zh: '营商环境', en: 'Business environment' },
      },
    }),
    area: inArea('适用地区', 'Area'),
    text: text('措施内容', 'Measure', { lengthMax: 500 }),
    office: atOffice('牵头单位', 'Lead office'),
    post: byPost('兑现岗位', 'Post that answers for it'),
  },
  readableBy: 'public',
})

export const policyBenefit = defineRegister({
  id: 'economy.policy-benefit',
  name: { zh: '政策兑现', en: 'Benefits paid' },
  why: {
    zh: '哪家单位依哪一条措施得到多少、何时到账；受益单位和金额由此统计',
    en: 'Which organisation got how much, when, by which measure.',
  },
  kind: 'fact',
  subject: 'policy-benefit',
  owner: 'finance',
  key: ['payment'],
  fields: {
    payment: text('兑现编号', 'Number', { pattern: 'DX-\\d{4}-\\d{4}' }),
    measure: ref('依据措施', 'Measure', { register: 'economy.policy-measure' }),
    beneficiary: ref('受益单位', 'Beneficiary', { register: 'economy.organisation' }),
    area: inArea('受益单位所在地', 'Area', { level: 'county' }),
    amount: decimal('金额', 'Amount', { unit: '万元', min: '0.01', placesMax: 4 }),
    form: choice('方式', 'Form', {
      choices: {
        grant: { zh: '奖补资金', en: 'Grant' },
        interest: { zh: '贷款贴息', en: 'Interest paid' },
        rent: { zh: '租金减免', en: 'Rent relieved' },
        fee: { zh: '税费减免', en: 'Taxes and fees relieved' },
      },
    }),
    paidOn: onDay('到账日期', 'Paid on'),
  },
  readableBy: 'public',
})
