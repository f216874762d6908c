import { choice, decimal, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

const owner = 'poverty-relief'

export const povertyMeasure = defineRegister({
  id: 'life.poverty-measure',
  name: { zh: '到户帮扶措施', en: 'Measures for households' },
  why: {
    zh: '对哪一户采取什么帮扶、从哪天起、谁负责；停止按生效日登记，一户多项措施仍是一户',
    en: 'What is done for which household since when, and whose it is; several measures are still one household.',
  },
  kind: 'state',
  subject: 'poverty-measure',
  owner,
  key: ['measure'],
  fields: {
    measure: text('措施编号', 'Number', { pattern: 'BF-\\d{6}' }),
    household: ref('户', 'Household', { register: 'life.poor-household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    kind: choice('措施类别', 'Kind', {
      choices: {
        industry: { zh: '产业发展', en: 'Production' },
        job: { zh: '务工就业', en: 'Work' },
        post: { zh: '公益性岗位和生态管护', en: 'Public posts and care of nature' },
        bursary: { zh: '教育资助', en: 'Bursary' },
        medical: { zh: '健康帮扶', en: 'Medical care' },
        allowance: { zh: '低保和救助兜底', en: 'Allowance' },
        loan: { zh: '小额信贷', en: 'Small loan' },
        'asset-income': { zh: '资产收益', en: 'Income from assets' },
      },
    }),
    content: text('措施内容', 'Measure', { lengthMax: 200 }),
    yearly: decimal('年帮扶金额', 'Worth a year', { unit: '元', min: '0', placesMax: 2, optional: true }),
    post: byPost('落实岗位', 'Post that carries it out'),
  },
  readableBy: 'staff',
})

export const modelHousehold = defineRegister({
  id: 'life.model-household',
  name: { zh: '脱贫典型', en: 'Model households' },
  why: {
    zh: '评选为典型的户、类别和事迹；公开前须经本人同意',
    en: 'Households chosen as models, and for what; nothing is published without their consent.',
  },
  kind: 'fact',
  subject: 'model-household',
  owner,
  key: ['citation'],
  fields: {
    citation: text('编号', 'Number', { pattern: 'TX-\\d{4}-\\d{3}' }),
    household: ref('户', 'Household', { register: 'life.poor-household' }),
    area: inArea('所在村', 'Village', { level: 'village' }),
    kind: choice('典型类别', 'For', {
      choices: {
        effort: { zh: '自强自立', en: 'Efforts of its own' },
        business: { zh: '创业带动', en: 'A business that gives work' },
        skills: { zh: '技能致富', en: 'Skills' },
        learning: { zh: '教育立志', en: 'Learning' },
      },
    }),
    deeds: text('主要事迹', 'Deeds', { lengthMax: 300 }),
    document: text('表彰文号', 'Document', { lengthMax: 60 }),
    namedOn: onDay('命名日期', 'Named on'),
  },
  readableBy: 'staff',
})
