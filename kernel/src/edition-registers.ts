import { choice, defineRegister, inArea, integer, onDay, ref, text } from './register.ts'

const OWNER = 'government-office'
/** A document of the whole prefecture with all its tables is a few hundred thousand characters. */
const DOCUMENT_MAX = 4_000_000

/** A report for an area and a period, on its way to being published (发布版). */
export const editionRegister = defineRegister({
  id: 'edition',
  name: { zh: '发布版', en: 'Editions' },
  why: {
    zh: '一份报告就某地某期的一个版本：谁起草、送谁校核、何时发布',
    en: 'A report for an area and a period as one edition: drafted, checked, published.',
  },
  kind: 'fact',
  subject: 'edition',
  owner: OWNER,
  key: ['edition'],
  fields: {
    edition: text('发布版编号', 'Edition', { lengthMax: 120 }),
    report: text('报告', 'Report', { lengthMax: 100 }),
    area: inArea('地区', 'Area'),
    period: text('时期', 'Period', { lengthMax: 21 }),
    number: integer('版次', 'Number', { min: '1' }),
    owner: text('编制单位', 'Issuing office', { lengthMax: 100 }),
    editor: ref('编制岗位', 'Editor', { register: 'post' }),
    openedOn: onDay('起草日期', 'Opened on'),
  },
  readableBy: 'staff',
})

/** One office that is asked to check the figures of its own in an edition. */
export const editionOfficeRegister = defineRegister({
  id: 'edition-office',
  name: { zh: '发布版校核单位', en: 'Offices that check an edition' },
  why: {
    zh: '发布版说到的指标归哪些单位，各由哪个岗位校核签署',
    en: 'Which offices answer for the figures of an edition, and the post that signs for each.',
  },
  kind: 'fact',
  subject: 'edition-office',
  owner: OWNER,
  key: ['check'],
  fields: {
    check: text('校核编号', 'Check', { lengthMax: 200 }),
    edition: ref('发布版', 'Edition', { register: 'edition' }),
    office: text('校核单位', 'Office that checks', { lengthMax: 100 }),
    area: inArea('地区', 'Area'),
    post: ref('校核岗位', 'Post that checks', { register: 'post' }),
    askedBy: text('送校单位', 'Asked by', { lengthMax: 100 }),
    editor: ref('编制岗位', 'Editor', { register: 'post' }),
    askedOn: onDay('送校日期', 'Asked on'),
  },
  readableBy: 'staff',
  byMoves: true,
})

/** What an office signed: each figure with the value that it saw (校核签署). */
export const editionSignatureRegister = defineRegister({
  id: 'edition-signature',
  name: { zh: '校核签署', en: 'Signatures of figures' },
  why: {
    zh: '单位签的是哪些数、当时是多少；签后变了的数要重新签',
    en: 'Which values an office signed; one that has changed since must be signed again.',
  },
  kind: 'fact',
  subject: 'edition-signature',
  owner: OWNER,
  key: ['check', 'round'],
  fields: {
    check: ref('校核编号', 'Check', { register: 'edition-office' }),
    round: integer('办理序号', 'Number of the move', { min: '1' }),
    said: text('签署内容', 'What was signed', {
      lengthMax: DOCUMENT_MAX,
      meaning: { zh: '逐项的指标、地区、时期和值', en: 'Figure, area, period and value, one by one.' },
    }),
    count: integer('指标数', 'Figures', { min: '0' }),
  },
  readableBy: 'staff',
  byMoves: true,
})

/** A text of one edition that its office worded otherwise than the report (起草文稿); its figures stay alive. */
export const editionWordingRegister = defineRegister({
  id: 'edition-wording',
  name: { zh: '发布版起草文稿', en: 'Wordings of editions' },
  why: {
    zh: '编制单位为一个发布版改写的文字；数字仍由指标取数，只对这一版有效',
    en: 'Texts that the issuing office words for one edition; numbers still come from figures.',
  },
  kind: 'fact',
  subject: 'edition-wording',
  owner: OWNER,
  key: ['edition', 'part'],
  fields: {
    edition: ref('发布版', 'Edition', { register: 'edition' }),
    part: text('部分', 'Part', {
      lengthMax: 100,
      meaning: {
        zh: '报告正文（report）或某系统的一章',
        en: 'The report itself (report), or a chapter by its system.',
      },
    }),
    zh: text('中文文稿', 'Chinese', { lengthMax: DOCUMENT_MAX }),
    en: text('英文文稿', 'English', { lengthMax: DOCUMENT_MAX }),
  },
  readableBy: 'staff',
})

/** The text of a published edition, and what it was written from. It is read, never written again. */
export const editionTextRegister = defineRegister({
  id: 'edition-text',
  name: { zh: '发布版正文', en: 'Texts of editions' },
  why: {
    zh: '发布时的全文原样留存，连同当时的模板、台账序号和程序版本，随时可以重写对照',
    en: 'The text as published, with its templates, entry and program, so that it can be written again.',
  },
  kind: 'fact',
  subject: 'edition-text',
  owner: OWNER,
  key: ['edition', 'language'],
  fields: {
    edition: ref('发布版', 'Edition', { register: 'edition' }),
    language: choice('语言', 'Language', {
      choices: { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } },
    }),
    document: text('正文', 'Document', { lengthMax: DOCUMENT_MAX }),
    digest: text('正文摘要', 'Digest', {
      lengthMax: 64,
      meaning: { zh: '正文的国密SM3摘要', en: 'SM3 of the document.' },
    }),
    source: text('模板', 'Templates', {
      lengthMax: DOCUMENT_MAX,
      meaning: { zh: '当时的报告与各章模板', en: 'The report and its chapters as they were then.' },
    }),
    definitions: text('指标定义摘要', 'Digest of definitions', {
      lengthMax: 64,
      meaning: { zh: '所用指标定义的国密SM3摘要', en: 'SM3 of the definitions of its figures.' },
    }),
    program: text('程序版本', 'Version of the program', { lengthMax: 60 }),
    knownAt: text('数据时点', 'As known at', { lengthMax: 40 }),
    seq: integer('台账序号', 'Entry of the journal', { min: '0' }),
  },
  readableBy: 'public',
  byMoves: true,
})

/** The figures of a published edition as rows, for those who count with them. */
export const editionFigureRegister = defineRegister({
  id: 'edition-figure',
  name: { zh: '发布版指标', en: 'Figures of editions' },
  why: {
    zh: '每个发布版说了哪些数、当时是多少；以后更正也不改',
    en: 'What each edition said of each figure; a later correction does not change it.',
  },
  kind: 'fact',
  subject: 'edition-figure',
  owner: OWNER,
  key: ['edition', 'number'],
  fields: {
    edition: ref('发布版', 'Edition', { register: 'edition' }),
    number: integer('序号', 'Number', { min: '1' }),
    figure: text('指标', 'Figure', { lengthMax: 100 }),
    area: inArea('地区', 'Area'),
    period: text('时期', 'Period', { lengthMax: 21 }),
    value: text('值', 'Value', { lengthMax: 60, optional: true }),
    raw: text('未修约值', 'Exact value', { lengthMax: 200, optional: true }),
    unit: text('单位', 'Unit', { lengthMax: 40 }),
    status: choice('状态', 'Status', {
      choices: {
        provisional: { zh: '未到期末', en: 'Provisional' },
        final: { zh: '期末值', en: 'Final' },
        revised: { zh: '期后更正过', en: 'Revised' },
        missing: { zh: '缺', en: 'Missing' },
      },
    }),
    owner: text('归口单位', 'Office', { lengthMax: 100 }),
  },
  readableBy: 'public',
  byMoves: true,
})
