import { choice, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'

const owner = 'health-commission'

export const hospitalReform = defineRegister({
  id: 'life.hospital-reform',
  name: { zh: '公立医院改革', en: 'Reform of public hospitals' },
  why: {
    zh: '每家公立医院改到哪一步：自主招聘、自主评聘职称、领导班子年薪制等；章程在机构名录登记',
    en: 'How far each public hospital is: recruits and gives titles itself, yearly salaries of its leaders.',
  },
  kind: 'state',
  subject: 'hospital-reform',
  owner,
  key: ['institution'],
  fields: {
    institution: ref('医院', 'Hospital', { register: 'life.medical-institution' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    recruits: yesNo('自主招聘', 'Recruits itself'),
    titles: yesNo('自主评聘职称', 'Gives titles itself'),
    yearlySalary: yesNo('领导班子年薪制', 'Yearly salaries of the leading group'),
    leaders: integer('领导班子人数', 'In the leading group', { unit: '人', min: '0' }),
    onYearlySalary: integer('其中实行年薪制', 'Of them on yearly salary', { unit: '人', min: '0' }),
    accountant: yesNo('设总会计师', 'Has a chief accountant'),
    zeroMarkup: yesNo('取消药品和耗材加成', 'No markup on medicines and supplies'),
    document: text('改革方案文号', 'Document', { lengthMax: 60 }),
    since: onDay('实行日期', 'Since'),
  },
  checks: [
    {
      id: 'salaried-of-leaders',
      kind: 'order',
      lesser: 'onYearlySalary',
      greater: 'leaders',
      why: { zh: '实行年薪制的是班子成员的一部分', en: 'Who has a yearly salary is one of the leaders.' },
    },
  ],
  readableBy: 'public',
})

export const specialistAlliance = defineRegister({
  id: 'life.specialist-alliance',
  name: { zh: '专科联盟参加情况', en: 'Membership of specialist alliances' },
  why: {
    zh: '哪家医院参加哪个专科的联盟、谁牵头、哪一级；一家医院可参加几个，退出按生效日登记',
    en: 'Which hospital is in the alliance of which specialty, led by whom; one may be in several.',
  },
  kind: 'state',
  subject: 'specialist-alliance',
  owner,
  key: ['institution', 'specialty'],
  fields: {
    institution: ref('医院', 'Hospital', { register: 'life.medical-institution' }),
    specialty: choice('专科', 'Specialty', {
      choices: {
        chest: { zh: '胸痛', en: 'Chest pain' },
        stroke: { zh: '卒中', en: 'Stroke' },
        trauma: { zh: '创伤', en: 'Trauma' },
        respiratory: { zh: '呼吸', en: 'Respiratory' },
        paediatrics: { zh: '儿科', en: 'Children' },
        hydatid: { zh: '包虫病', en: 'Hydatid disease' },
        plateau: { zh: '高原病', en: 'Illness of high altitude' },
      },
    }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    level: choice('联盟级别', 'Of level', {
      choices: {
        national: { zh: '国家级', en: 'National' },
        province: { zh: '省级', en: 'Provincial' },
        prefecture: { zh: '州级', en: 'Of the prefecture' },
      },
    }),
    lead: text('牵头医院', 'Led by', { lengthMax: 80 }),
    joinedOn: onDay('参加日期', 'Joined on'),
  },
  readableBy: 'public',
})
