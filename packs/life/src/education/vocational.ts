import { choice, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'

const owner = 'education'
const level = (zh: string, en: string) =>
  choice(zh, en, {
    choices: {
      college: { zh: '高职', en: 'Higher vocational' },
      vocational: { zh: '中职', en: 'Secondary vocational' },
    },
  })

export const major = defineRegister({
  id: 'life.major',
  name: { zh: '职业教育专业设置', en: 'Vocational majors' },
  why: {
    zh: '高职、中职各校备案的专业、学制和合作企业；停招、撤销按生效日登记',
    en: 'Majors on file of colleges and vocational schools: length, partner; closing holds from its day.',
  },
  kind: 'state',
  subject: 'major',
  owner,
  key: ['major'],
  fields: {
    major: text('专业编号', 'Number', { pattern: 'ZY-\\d{3}' }),
    school: ref('学校', 'School', { register: 'life.school' }),
    name: text('专业名称', 'Name', { lengthMax: 60 }),
    level: level('层次', 'Level'),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    years: integer('学制（年）', 'Years', { min: '1', max: '6' }),
    taking: yesNo('当年招生', 'Takes students this year'),
    partner: ref('合作企业', 'Partner', { register: 'economy.organisation', optional: true }),
    document: text('备案文件', 'Filed by', { lengthMax: 60 }),
  },
  readableBy: 'public',
})

export const graduateOutcome = defineRegister({
  id: 'life.graduate-outcome',
  name: { zh: '职业院校毕业生去向', en: 'Where vocational graduates go' },
  why: {
    zh: '分专业的毕业生数和去向；就业率、对口率由此得出',
    en: 'Graduates of each major and what became of them; rates of employment follow.',
  },
  kind: 'fact',
  subject: 'graduate-outcome',
  owner,
  key: ['major', 'graduatedOn'],
  fields: {
    major: ref('专业', 'Major', { register: 'life.major' }),
    graduatedOn: onDay('毕业日期', 'Graduated on'),
    level: level('毕业时层次', 'Level at graduation'),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    graduates: integer('毕业生', 'Graduates', { unit: '人', min: '0' }),
    employed: integer('其中就业', 'Of them in work', {
      unit: '人',
      min: '0',
      meaning: {
        zh: '签约、灵活就业、创业和升学，年底核定',
        en: 'Hired, working on their own, founding a firm or studying on, as settled at the end of the year.',
      },
    }),
    matching: integer('就业中专业对口', 'Of these in their trade', { unit: '人', min: '0' }),
  },
  checks: [
    {
      id: 'employed-of-graduates',
      kind: 'order',
      lesser: 'employed',
      greater: 'graduates',
      why: { zh: '就业的是毕业生的一部分', en: 'Who works is one of the graduates.' },
    },
    {
      id: 'matching-of-employed',
      kind: 'order',
      lesser: 'matching',
      greater: 'employed',
      why: { zh: '对口就业是就业的一部分', en: 'Work in the trade is a part of work.' },
    },
  ],
  watches: [
    {
      id: 'level-of-major',
      kind: 'agree',
      field: 'level',
      by: 'major',
      with: 'level',
      why: {
        zh: '毕业时层次应与所学专业的层次一致；专业升格的，说明升格日期。',
        en: 'Graduates are of the level of their major, unless it was raised since: then say when.',
      },
    },
  ],
  readableBy: 'public',
})
