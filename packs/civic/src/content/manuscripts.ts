import { choice, defineRegister, inArea, onDay, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'
import { SECTIONS } from './registers.ts'

/** What the office itself looks out for, beside the words that are wrong everywhere. */
export const ownWord = defineRegister({
  id: 'civic.own-word',
  name: { zh: '本单位校对用词', en: 'Own words of the proofreading' },
  why: {
    zh: '本单位自定的错词、慎用词和规范写法，校对时与通用词表一起检查；随时增改，留有来历',
    en: 'Wrong words and words to avoid that the office adds to those that hold everywhere.',
  },
  kind: 'state',
  subject: 'own-word',
  owner: 'civilisation-office',
  key: ['wrong'],
  fields: {
    wrong: text('错误或慎用写法', 'Wrong', { lengthMax: 30 }),
    right: text('规范写法', 'Right', { lengthMax: 60 }),
    severity: choice('程度', 'Severity', {
      choices: {
        severe: { zh: '严重（不改须说明）', en: 'Severe: to be answered' },
        likely: { zh: '多半有误', en: 'Mostly wrong' },
        style: { zh: '建议', en: 'Usage' },
      },
    }),
    why: text('说明', 'Why', { optional: true, lengthMax: 200 }),
  },
  readableBy: 'staff',
})

/** Drafts are not for the public: what is published is copied into the register of articles by its way. */
export const manuscript = defineRegister({
  id: 'civic.manuscript',
  name: { zh: '门户稿件', en: 'Manuscripts' },
  why: {
    zh: '投来的稿件和它现在的样子；三审三校后按审定稿发布，发布号与稿件号相同',
    en: 'What was contributed, as it stands; published as finally reviewed, under the same number.',
  },
  kind: 'fact',
  subject: 'manuscript',
  owner: 'civilisation-office',
  key: ['article'],
  fields: {
    article: text('稿件编号', 'Number', { pattern: 'WZ-\\d{4}-\\d{4}' }),
    section: choice('拟发栏目', 'Section', { choices: SECTIONS }),
    title: text('稿件标题', 'Title', { lengthMax: 100 }),
    source: text('稿件来源', 'Taken from', {
      lengthMax: 60,
      meaning: { zh: '转载的写原出处', en: 'Where it was first published, if it is reprinted.' },
    }),
    author: byPost('投稿岗位', 'Contributed by'),
    writtenOn: onDay('成稿日期', 'Written on'),
    area: inArea('所涉地区', 'Area'),
    text: text('稿件正文', 'Text', { lengthMax: 20_000 }),
  },
  readableBy: 'staff',
})
