import { choice, defineRegister, inArea, integer, onDay, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'

const owner = 'civilisation-office'

/** The sections of the site, in its order. */
export const SECTIONS = {
  home: { zh: '首页', en: 'Home' },
  haixi: { zh: '文明海西', en: 'Civilised Haixi' },
  creation: { zh: '文明创建', en: 'Creation of civilised units' },
  'good-people': { zh: '青海好人', en: 'Good people of Qinghai' },
  minors: { zh: '未成年人', en: 'Minors' },
  volunteering: { zh: '志愿服务', en: 'Volunteering' },
  festivals: { zh: '我们的节日', en: 'Our festivals' },
  books: { zh: '新书架', en: 'New books' },
  etiquette: { zh: '礼仪学校', en: 'School of manners' },
  notices: { zh: '通知公告', en: 'Notices' },
  documents: { zh: '资料中心', en: 'Documents' },
  pictures: { zh: '文明风采', en: 'In pictures' },
}

export const article = defineRegister({
  id: 'civic.article',
  name: { zh: '门户文章', en: 'Articles of the portal' },
  why: {
    zh: '一篇一号：栏目、标题、来源、编辑岗位、发布日期和正文；转载的写明出处，撤下的保留来历',
    en: 'Each article with its section, title, source, editor, day and text; what is taken down keeps its history.',
  },
  kind: 'fact',
  subject: 'article',
  owner,
  key: ['article'],
  fields: {
    article: text('文章编号', 'Number', { pattern: 'WZ-\\d{4}-\\d{4}' }),
    section: choice('栏目', 'Section', { choices: SECTIONS }),
    title: text('文章标题', 'Title of the article', { lengthMax: 100 }),
    source: text('稿件来源', 'Taken from', { lengthMax: 60 }),
    editor: byPost('编辑岗位', 'Editor'),
    publishedOn: onDay('发布日期', 'Published on'),
    area: inArea('所涉地区', 'Area'),
    text: text('正文', 'Text', { lengthMax: 20_000 }),
    pictures: integer('图片数', 'Pictures', { unit: '个', min: '0', max: '60' }),
    titleBo: text('藏文标题', 'Title in Tibetan', { optional: true, lengthMax: 200 }),
    textBo: text('藏文正文', 'Text in Tibetan', { optional: true, lengthMax: 20_000 }),
    titleMn: text('蒙古文标题', 'Title in Mongolian script', { optional: true, lengthMax: 200 }),
    textMn: text('蒙古文正文', 'Text in Mongolian script', { optional: true, lengthMax: 20_000 }),
  },
  readableBy: 'public',
})

/** How often each section is brought up to date; the number of days is the prefecture's to set. */
export const column = defineRegister({
  id: 'civic.column',
  name: { zh: '栏目更新要求', en: 'How fresh sections are kept' },
  why: {
    zh: '各栏目多少天内应有新文章；过期的每夜列出，等责任单位更新或说明，天数由本州设定',
    en: 'Within how many days a section has something new; what is stale waits with its office.',
  },
  kind: 'state',
  subject: 'column',
  owner,
  key: ['section'],
  fields: {
    section: choice('更新栏目', 'Section', { choices: SECTIONS }),
    days: integer('更新期限', 'Days', { unit: '天', min: '1', max: '730' }),
    basis: text('设定依据', 'On what it rests', {
      lengthMax: 200,
      meaning: {
        zh: '国办秘函〔2019〕19号对更新有期限要求，具体天数未核实，以本州设定为准',
        en: 'The general office has limits for sites of governments; their days were not verified here.',
      },
    }),
  },
  watches: [
    {
      id: 'stale-column',
      kind: 'fresh',
      field: 'days',
      in: 'civic.article',
      by: 'section',
      on: 'publishedOn',
      why: { zh: '栏目久未更新。', en: 'The section has had nothing new for too long.' },
    },
  ],
  readableBy: 'public',
})

/** The kinds in which good people are named. */
const GOODNESS = {
  helping: { zh: '助人为乐', en: 'Helping others' },
  brave: { zh: '见义勇为', en: 'Brave for others' },
  honest: { zh: '诚实守信', en: 'Honest and true to the word' },
  devoted: { zh: '敬业奉献', en: 'Devoted to the work' },
  family: { zh: '孝老爱亲', en: 'Kind to parents and family' },
}

export const goodPerson = defineRegister({
  id: 'civic.good-person',
  name: { zh: '月度好人', en: 'Good people of the month' },
  why: {
    zh: '每月评出的身边好人：类别、事迹、推荐单位所在地；公示无异议后登记，姓名经本人同意公开',
    en: 'Who was named good person of a month, of which kind and for what; named with their consent.',
  },
  kind: 'fact',
  subject: 'good-person',
  owner,
  key: ['honour'],
  fields: {
    honour: text('荣誉编号', 'Number', { pattern: 'HR-\\d{4}-\\d{3}' }),
    name: text('本人同意公开的姓名', 'Name, with consent', { lengthMax: 40 }),
    kind: choice('好人类别', 'Kind', {
      choices: GOODNESS,
    }),
    area: inArea('所在地区', 'Area', { level: 'county' }),
    deed: text('事迹', 'Deed', { lengthMax: 1_000 }),
    shownFrom: onDay('公示开始日期', 'Shown to the public from'),
    namedOn: onDay('评定日期', 'Named on'),
  },
  checks: [
    {
      id: 'shown-before-named',
      kind: 'order',
      lesser: 'shownFrom',
      greater: 'namedOn',
      why: { zh: '先公示，后评定', en: 'The public is shown the name before it is decided.' },
    },
  ],
  readableBy: 'public',
})

export const nomination = defineRegister({
  id: 'civic.nomination',
  name: { zh: '好人推荐', en: 'Nominations of good people' },
  why: {
    zh: '群众或单位推荐身边好人，一人一号；核实并征得本人同意后才进入公示，推荐材料不公开',
    en: 'Whom citizens and offices nominate; shown to nobody until it is confirmed and the person agrees.',
  },
  kind: 'fact',
  subject: 'nomination',
  owner,
  key: ['nomination'],
  fields: {
    nomination: text('推荐编号', 'Number', { pattern: 'TJ-\\d{4}-\\d{6}' }),
    nominatedOn: onDay('推荐日期', 'Nominated on'),
    nominee: text('被推荐人', 'Who is nominated', { lengthMax: 40, sensitivity: 'personal' }),
    kind: choice('推荐类别', 'Kind', { choices: GOODNESS }),
    area: inArea('被推荐人所在地区', 'Area', { level: 'county' }),
    deed: text('推荐事迹', 'Deed', {
      lengthMax: 1_000,
      sensitivity: 'personal',
      meaning: { zh: '写清时间、地点和做了什么', en: 'When, where, and what was done.' },
    }),
    nominatorName: text('推荐人', 'Nominated by', { optional: true, lengthMax: 40, sensitivity: 'personal' }),
    nominatorPhone: text('推荐人电话', 'Telephone', {
      optional: true,
      pattern: '1\\d{10}|0\\d{2,3}-\\d{7,8}',
      sensitivity: 'personal',
      meaning: { zh: '不留也受理；留了便于核实', en: 'Not needed; with it the deed is easier to confirm.' },
    }),
  },
  readableBy: 'staff',
})
