import { choice, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'

const owner = 'education'

export const partTimeTeacher = defineRegister({
  id: 'life.part-time-teacher',
  name: { zh: '企业兼职教师', en: 'Part-time teachers from enterprises' },
  why: {
    zh: '职业学校从企业聘请的兼职教师：哪家企业、教哪个专业、聘期；解聘按生效日登记',
    en: 'Teachers whom vocational schools have from enterprises: of which firm, for which major, until when.',
  },
  kind: 'state',
  subject: 'part-time-teacher',
  owner,
  key: ['teacher'],
  fields: {
    teacher: text('聘任编号', 'Number', { pattern: 'JZ-\\d{3}' }),
    name: text('姓名', 'Name', { lengthMax: 40, sensitivity: 'personal' }),
    school: ref('聘任学校', 'School', { register: 'life.school' }),
    major: ref('任教专业', 'Major', { register: 'life.major' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    enterprise: ref('所在企业', 'Enterprise', { register: 'economy.organisation' }),
    trade: choice('技术等级', 'Skill', {
      choices: {
        engineer: { zh: '工程技术人员', en: 'Engineer' },
        'senior-worker': { zh: '高级工及以上', en: 'Senior worker or above' },
        master: { zh: '能工巧匠、非遗传承人', en: 'Master of a craft' },
      },
    }),
    hiredOn: onDay('聘任日期', 'Hired on'),
    until: onDay('聘期至', 'Until'),
  },
  checks: [
    {
      id: 'hired-before-end',
      kind: 'order',
      lesser: 'hiredOn',
      greater: 'until',
      why: { zh: '先聘任后期满', en: 'The term begins before it ends.' },
    },
  ],
  readableBy: 'staff',
})

export const teacherHonour = defineRegister({
  id: 'life.teacher-honour',
  name: { zh: '教师竞赛和荣誉', en: 'Competitions and honours of teachers' },
  why: {
    zh: '教师在教学竞赛中的获奖和获得的荣誉：哪一级、几等、何时；一人多次获奖分别登记',
    en: 'Prizes of teachers in competitions, and honours: of which level and class, when.',
  },
  kind: 'fact',
  subject: 'teacher-honour',
  owner,
  key: ['honour'],
  fields: {
    honour: text('登记编号', 'Number', { pattern: 'RY-\\d{4}-\\d{3}' }),
    school: ref('学校', 'School', { register: 'life.school' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    teacher: text('教师姓名', 'Teacher', { lengthMax: 40, sensitivity: 'personal' }),
    kind: choice('类别', 'Kind', {
      choices: {
        competition: { zh: '教学竞赛', en: 'Competition' },
        title: { zh: '荣誉称号', en: 'Honour' },
        research: { zh: '教研成果', en: 'Research' },
      },
    }),
    name: text('竞赛（称号）名称', 'Name', { lengthMax: 80 }),
    level: choice('级别', 'Level', {
      choices: {
        national: { zh: '国家级', en: 'National' },
        province: { zh: '省级', en: 'Provincial' },
        prefecture: { zh: '州级', en: 'Of the prefecture' },
        county: { zh: '县级', en: 'Of the county' },
      },
    }),
    prize: choice('等次', 'Prize', {
      choices: {
        first: { zh: '一等', en: 'First' },
        second: { zh: '二等', en: 'Second' },
        third: { zh: '三等', en: 'Third' },
        none: { zh: '不分等', en: 'Without class' },
      },
    }),
    awardedOn: onDay('表彰日期', 'Awarded on'),
    document: text('表彰文件', 'Document', { lengthMax: 60 }),
  },
  readableBy: 'staff',
})
