import { choice, defineRegister, inArea, onDay, ref, text, yesNo } from '@qaidam/kernel'

export const insuranceScheme = defineRegister({
  id: 'life.insurance-scheme',
  name: { zh: '社会保险险种', en: 'Schemes of social insurance' },
  why: {
    zh: '各险种统筹到哪一级、由谁经办、谁征收；并入别的险种从合并日起登记，去向看得见',
    en: 'At which level each scheme is pooled, who handles it, and into which one it was merged, from its day.',
  },
  kind: 'state',
  subject: 'insurance-scheme',
  owner: 'human-resources',
  key: ['scheme'],
  fields: {
    scheme: text('险种编号', 'Number', { pattern: 'XZ-\\d{2}' }),
    name: text('险种名称', 'Name', { lengthMax: 60 }),
    branch: choice('类别', 'Branch', {
      choices: {
        pension: { zh: '养老保险', en: 'Pension' },
        medical: { zh: '医疗保险', en: 'Medical' },
        unemployment: { zh: '失业保险', en: 'Unemployment' },
        injury: { zh: '工伤保险', en: 'Injury' },
        maternity: { zh: '生育保险', en: 'Maternity' },
      },
    }),
    area: inArea('统筹地区', 'Pooled in'),
    pooled: choice('统筹层次', 'Pooled by', {
      choices: {
        county: { zh: '县级统筹', en: 'The county' },
        prefecture: { zh: '州级统筹', en: 'The prefecture' },
        province: { zh: '省级统筹', en: 'The province' },
      },
    }),
    pooledOn: onDay('实行日期', 'Pooled so since'),
    standing: choice('险种状态', 'Standing', {
      choices: {
        running: { zh: '运行', en: 'Running' },
        merged: { zh: '已并入其他险种', en: 'Merged into another' },
      },
    }),
    into: ref('并入险种', 'Merged into', { register: 'life.insurance-scheme', optional: true }),
    mergedOn: onDay('合并日期', 'Merged on', { optional: true }),
    taxCollected: yesNo('税务部门征收', 'Contributions collected by the tax office'),
    document: text('实行文件', 'Document', { lengthMax: 60 }),
  },
  readableBy: 'public',
})
