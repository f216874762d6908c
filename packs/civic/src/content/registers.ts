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
  },
  readableBy: 'public',
})

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
      choices: {
        helping: { zh: '助人为乐', en: 'Helping others' },
        brave: { zh: '见义勇为', en: 'Brave for others' },
        honest: { zh: '诚实守信', en: 'Honest and true to the word' },
        devoted: { zh: '敬业奉献', en: 'Devoted to the work' },
        family: { zh: '孝老爱亲', en: 'Kind to parents and family' },
      },
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
