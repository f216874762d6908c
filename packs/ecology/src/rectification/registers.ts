import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

export const inspectionFinding = defineRegister({
  id: 'ecology.inspection-finding',
  name: { zh: '督察反馈问题', en: 'Findings of ecological inspection' },
  why: {
    zh: '每个反馈问题一条：原文、整改目标、牵头和配合单位、时限；办到哪一步由整改流程说明',
    en: 'Each finding with its words, goal, offices and deadline; how far it has come its procedure says.',
  },
  kind: 'fact',
  subject: 'inspection-finding',
  owner: 'ecology-environment',

  key: ['finding'],
  fields: {
    finding: text('问题编号', 'Finding', { pattern: 'DC-\\d{4}-\\d{3}' }),
    inspection: choice('督察来源', 'Inspection', {
      choices: {
        'central-first': { zh: '中央第一轮督察', en: 'Central, first round' },
        'central-second': { zh: '中央第二轮督察', en: 'Central, second round' },
        'central-look-back': { zh: '中央督察回头看', en: 'Central, look-back' },
        provincial: { zh: '省级督察', en: 'Provincial' },
      },
    }),
    area: inArea('责任地区', 'Area'),
    title: text('问题', 'Finding in short', { lengthMax: 100 }),
    wording: text('反馈原文', 'As it was worded', { lengthMax: 1000 }),
    kind: choice('问题类别', 'Kind', {
      choices: {
        water: { zh: '水', en: 'Water' },
        air: { zh: '大气', en: 'Air' },
        soil: { zh: '土壤和固体废物', en: 'Soil and waste' },
        nature: { zh: '自然生态', en: 'Nature' },
        duty: { zh: '责任落实', en: 'Duties not met' },
      },
    }),
    goal: text('整改目标', 'Goal', { lengthMax: 300 }),
    leadOffice: atOffice('牵头单位', 'Lead office'),
    jointOffices: text('配合单位', 'Joint offices', { optional: true, lengthMax: 200 }),
    supervisor: atOffice('督导单位', 'Supervised by'),
    acceptanceOffice: atOffice('验收单位', 'Accepted by'),
    responsiblePost: byPost('责任岗位', 'Post in charge'),
    acceptancePost: byPost('验收岗位', 'Post that accepts', true),
    leaderPost: byPost('签批领导岗位', 'Leader who signs', true),
    feedbackOn: onDay('反馈日期', 'Told on'),
    assignedOn: onDay('交办日期', 'Assigned on', {
      meaning: {
        zh: '交办到牵头单位之日，时限由此起算',
        en: 'When the lead office got it; its time runs from here.',
      },
    }),
    dueOn: onDay('整改时限', 'Due on', {
      optional: true,
      meaning: { zh: '长期坚持的留空', en: 'Empty where it is to be kept up for ever.' },
    }),
    plan: text('整改方案文号', 'Plan', { optional: true, lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const rectificationMeasure = defineRegister({
  id: 'ecology.rectification-measure',
  name: { zh: '督察整改措施', en: 'Measures of rectification' },
  why: {
    zh: '整改方案逐条措施落到单位、时限和佐证；一个问题的措施都做完才能申请验收',
    en: 'Each measure with its office, deadline and evidence; acceptance is asked for after the last.',
  },
  kind: 'fact',
  subject: 'rectification-measure',
  owner: 'ecology-environment',

  key: ['measure'],
  fields: {
    measure: text('措施编号', 'Measure', { pattern: 'DC-\\d{4}-\\d{3}-\\d{2}' }),
    finding: ref('问题', 'Finding', { register: 'ecology.inspection-finding' }),
    area: inArea('实施地区', 'Area'),
    content: text('措施内容', 'What is to be done', { lengthMax: 300 }),
    office: atOffice('实施单位', 'Done by'),
    dueOn: onDay('完成时限', 'Due on'),
    doneOn: onDay('完成日期', 'Done on', { optional: true }),
    evidence: text('佐证材料编号', 'Evidence', { optional: true, lengthMax: 200 }),
  },
  readableBy: 'public',
})
