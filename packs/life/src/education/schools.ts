import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'
import { byBody } from '../who.ts'

const owner = 'education'

export const school = defineRegister({
  id: 'life.school',
  name: { zh: '学校（机构）名录', en: 'Schools' },
  why: {
    zh: '幼儿园、中小学、职业学校只登记一次，学籍、专业、空间等台账以学校编号引用；撤并按生效日登记',
    en: 'Kindergartens, schools and colleges, entered once; all else of education refers to them.',
  },
  kind: 'state',
  subject: 'school',
  owner,
  key: ['school'],
  fields: {
    school: text('学校编号', 'Number', {
      pattern: 'XX-\\d{6}-\\d{3}',
      meaning: {
        zh: '本平台编号，含所在县级代码',
        en: 'Given by the platform, with the code of its county.',
      },
    }),
    name: text('学校名称', 'Name', { lengthMax: 80 }),
    body: byBody('举办单位', 'Legal person'),
    kind: choice('办学类型', 'Kind', {
      choices: {
        kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
        primary: { zh: '小学', en: 'Primary school' },
        junior: { zh: '初级中学', en: 'Junior middle school' },
        'nine-year': { zh: '九年一贯制学校', en: 'Nine-year school' },
        senior: { zh: '高级中学', en: 'Senior middle school' },
        complete: { zh: '完全中学', en: 'Complete middle school' },
        vocational: { zh: '中等职业学校', en: 'Secondary vocational school' },
        college: { zh: '高等职业学校', en: 'Higher vocational college' },
        special: { zh: '特殊教育学校', en: 'Special school' },
      },
    }),
    run: choice('办别', 'Run by', {
      choices: { public: { zh: '公办', en: 'Public' }, private: { zh: '民办', en: 'Private' } },
    }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    boarding: yesNo('寄宿制', 'With boarders'),
    teachers: integer('专任教师', 'Full-time teachers', { unit: '人', min: '0' }),
    openedYear: integer('办学起始年份', 'Open since', { min: '1900', max: '2100' }),
    bandwidth: integer('互联网带宽（兆比特每秒）', 'Bandwidth in Mbit/s', { min: '0' }),
    cloud: yesNo('“互联网+教育”云平台学校', 'On the education cloud'),
    resources: choice('接入资源公共服务平台', 'Public resource platforms', {
      choices: {
        none: { zh: '未接入', en: 'None' },
        provincial: { zh: '仅省级', en: 'The provincial one only' },
        national: { zh: '仅国家', en: 'The national one only' },
        both: { zh: '国家和省级', en: 'The national and the provincial one' },
      },
    }),
  },
  readableBy: 'public',
})

export const learningSpace = defineRegister({
  id: 'life.learning-space',
  name: { zh: '网络学习空间', en: 'Learning spaces' },
  why: {
    zh: '各校在云平台上开通的班级平台、教师空间和学生空间数；增减按生效日登记',
    en: 'How many class platforms, and spaces of teachers and pupils, each school has opened.',
  },
  kind: 'state',
  subject: 'learning-space',
  owner,
  key: ['school', 'holder'],
  fields: {
    school: ref('学校', 'School', { register: 'life.school' }),
    holder: choice('空间类型', 'Whose', {
      choices: {
        class: { zh: '班级平台', en: 'Class platform' },
        teacher: { zh: '教师空间', en: 'Space of a teacher' },
        pupil: { zh: '学生空间', en: 'Space of a pupil' },
      },
    }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    opened: integer('开通数', 'Opened', { unit: '个', min: '0' }),
    active: integer('其中近一学期使用过', 'Of them used this term', { unit: '个', min: '0' }),
  },
  checks: [
    {
      id: 'used-of-opened',
      kind: 'order',
      lesser: 'active',
      greater: 'opened',
      why: { zh: '使用过的不超过开通的', en: 'What was used had been opened.' },
    },
  ],
  readableBy: 'public',
})

export const teachingAward = defineRegister({
  id: 'life.teaching-award',
  name: { zh: '教育教学激励奖', en: 'Teaching awards' },
  why: {
    zh: '激励奖资金按校、按类核定到位；表彰了哪些学校、各多少',
    en: 'Which school was awarded how much of the fund, for what.',
  },
  kind: 'fact',
  subject: 'teaching-award',
  owner,
  key: ['award'],
  fields: {
    award: text('奖励编号', 'Number', { pattern: 'JL-\\d{4}-\\d{3}' }),
    school: ref('学校', 'School', { register: 'life.school' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    kind: choice('奖项', 'For', {
      choices: {
        quality: { zh: '教学质量', en: 'Quality of teaching' },
        progress: { zh: '进步', en: 'Progress' },
        teachers: { zh: '优秀教师团队', en: 'A team of teachers' },
        rural: { zh: '扎根农牧区', en: 'Service in the countryside' },
      },
    }),
    amount: decimal('奖励金额', 'Amount', { unit: '万元', min: '0.01', placesMax: 4 }),
    awardedOn: onDay('核定日期', 'Awarded on'),
    document: text('表彰文件', 'Document', { lengthMax: 60 }),
  },
  readableBy: 'public',
})
