import { choice, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

export const childAtRisk = defineRegister({
  id: 'life.child-at-risk',
  name: { zh: '控辍保学台账', en: 'Children at risk of leaving school' },
  why: {
    zh: '义务教育阶段疑似失学辍学的孩子一人一案：在哪所学校、因何、谁负责劝返；走到哪一步由流程记',
    en: 'Children of compulsory age who left school or may: of which school, why, and who answers for each.',
  },
  kind: 'state',
  subject: 'child-at-risk',
  owner: 'education',
  // A child has one case: who leaves again is taken up again, and counted once.
  key: ['person'],
  fields: {
    person: ref('学生', 'Child', { register: 'life.person' }),
    school: ref('学籍所在学校', 'School', { register: 'life.school' }),
    area: inArea('居住乡镇（街道）', 'Township', { level: 'township' }),
    grade: integer('就读年级', 'Grade', {
      min: '1',
      max: '9',
      meaning: { zh: '小学一年级为1，初中三年级为9', en: 'Of nine years, from the first of primary school.' },
    }),
    foundOn: onDay('发现日期', 'Found on'),
    foundBy: choice('发现途径', 'Found by', {
      choices: {
        school: { zh: '学校考勤', en: 'Attendance at school' },
        matching: { zh: '户籍与学籍比对', en: 'Households matched with pupils' },
        village: { zh: '村（社区）排查', en: 'The village' },
        report: { zh: '群众反映', en: 'A report' },
      },
    }),
    risk: choice('原因', 'Because of', {
      choices: {
        absent: { zh: '长期缺课', en: 'Long absence' },
        work: { zh: '外出务工、放牧', en: 'Work or herding' },
        illness: { zh: '疾病、残疾', en: 'Illness or disability' },
        weary: { zh: '厌学', en: 'Does not want to' },
        family: { zh: '家庭变故、随迁', en: 'Family, or moved with it' },
        'not-enrolled': { zh: '适龄未入学', en: 'Never enrolled' },
      },
    }),
    keeper: byPost('劝返责任岗位', 'Who answers for the child', true),
    guardian: text('监护人', 'Guardian', { lengthMax: 40, sensitivity: 'personal' }),
  },
  readableBy: 'staff',
})
