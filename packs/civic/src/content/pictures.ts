import { choice, defineRegister, integer, onDay, text } from '@qaidam/kernel'

/** A picture without words for those who do not see it, or without the right to show it, is not entered. */
export const picture = defineRegister({
  id: 'civic.picture',
  name: { zh: '稿件图片', en: 'Pictures' },
  why: {
    zh: '稿件所附图片：替代文字、说明、摄影者、授权和拍摄日期；文件按内容摘要保存，随稿件发布',
    en: 'Pictures of manuscripts with their text alternative, caption, photographer, licence and day.',
  },
  kind: 'fact',
  subject: 'picture',
  owner: 'civilisation-office',
  key: ['article', 'picture'],
  fields: {
    article: text('稿件编号', 'Manuscript', { pattern: 'WZ-\\d{4}-\\d{4}' }),
    picture: text('图片文件', 'File', {
      pattern: '[0-9a-f]{64}\\.(png|jpg|webp)',
      meaning: { zh: '内容摘要（SHA-256）和格式', en: 'SHA-256 of its bytes, and its kind.' },
    }),
    place: integer('图序', 'Place', { min: '1', max: '60' }),
    alt: text('替代文字', 'Text alternative', {
      lengthMax: 200,
      meaning: {
        zh: '说给看不见图的人：图里有什么',
        en: 'What is in it, for those who do not see it.',
      },
    }),
    caption: text('图片说明', 'Caption', { optional: true, lengthMax: 200 }),
    photographer: text('摄影者署名', 'Photographer', { lengthMax: 60 }),
    licence: choice('授权', 'Licence', {
      choices: {
        own: { zh: '本单位拍摄', en: 'Taken by the office' },
        permitted: { zh: '作者书面授权', en: 'Permitted in writing' },
        reprinted: { zh: '转载（注明出处）', en: 'Reprinted, with its source' },
        'public-domain': { zh: '公有领域', en: 'Public domain' },
      },
    }),
    takenOn: onDay('拍摄日期', 'Taken on', { optional: true }),
  },
  readableBy: 'staff',
})
