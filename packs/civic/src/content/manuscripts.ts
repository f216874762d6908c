import { choice, defineRegister, inArea, onDay, text } from '@qaidam/kernel'
import { byPost } from '@qaidam/kernel/declaring'
import { SECTIONS } from './registers.ts'

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
