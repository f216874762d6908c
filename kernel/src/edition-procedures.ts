import { defineProcedure } from './procedure.ts'
import { integer, text } from './register.ts'

const OWNER = 'government-office'
const DUTY_OFFICER = `${OWNER}.duty-officer`
const RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }

/**
 * An edition goes from draft to check to publication. What publishing keeps is a deed of the program
 * (`edition.publish`): it refuses while a figure is missing, unsigned or changed since it was signed.
 */
export const editionProcedure = defineProcedure({
  id: 'edition-issue',
  name: { zh: '发布版编发', en: 'Issue of editions' },
  why: {
    zh: '起草、送各单位校核、两人签发；发布后冻结，以后的更正另列',
    en: 'Drafted, checked by each office, issued by two; frozen once published.',
  },
  owner: OWNER,
  register: 'edition',
  area: 'area',
  opensOn: 'openedOn',
  from: '2018-01-01',
  answers: [{ field: 'editor' }, { post: DUTY_OFFICER }],
  initial: 'draft',
  states: {
    draft: {
      name: { zh: '起草', en: 'Draft' },
      answers: [{ field: 'editor' }, { post: DUTY_OFFICER }],
    },
    'in-check': {
      name: { zh: '校核中', en: 'In check' },
      answers: [{ field: 'editor' }, { post: DUTY_OFFICER }],
      limit: { workingDays: 10 },
      limitBy: RULE,
      cards: [{ card: 'yellow', after: 0 }],
    },
    published: { name: { zh: '已发布', en: 'Published' }, final: true },
    withdrawn: { name: { zh: '不予发布', en: 'Not issued' }, final: true },
  },
  moves: {
    send: {
      name: { zh: '送校核', en: 'Send to be checked' },
      from: ['draft', 'in-check'],
      to: 'in-check',
      by: [{ officeIn: 'owner' }],
      deed: 'edition.send',
    },
    recall: {
      name: { zh: '退回起草', en: 'Back to draft' },
      kind: 'return',
      from: ['in-check'],
      to: 'draft',
      by: [{ officeIn: 'owner' }],
      needs: { reason: true },
    },
    publish: {
      name: { zh: '签发', en: 'Publish' },
      from: ['in-check'],
      to: 'published',
      by: [{ officeIn: 'owner' }],
      needs: { second: [{ officeIn: 'owner' }] },
      fields: { document: text('发文字号', 'Document number', { optional: true, lengthMax: 100 }) },
      deed: 'edition.publish',
    },
    withdraw: {
      name: { zh: '不予发布', en: 'Do not issue' },
      from: ['draft', 'in-check'],
      to: 'withdrawn',
      by: [{ officeIn: 'owner' }],
      needs: { reason: true },
    },
  },
})

/** Each office signs for its own figures, or says what is wrong with them (校核签署). */
export const editionCheckProcedure = defineProcedure({
  id: 'edition-check',
  name: { zh: '发布版校核签署', en: 'Signing for figures' },
  why: {
    zh: '谁的数谁签；签后变了、退回改了，要重新签',
    en: 'Each office signs for its own figures, and again where they changed.',
  },
  owner: OWNER,
  register: 'edition-office',
  area: 'area',
  opensOn: 'askedOn',
  from: '2018-01-01',
  answers: [{ field: 'post' }, { post: DUTY_OFFICER }],
  initial: 'asked',
  states: {
    asked: {
      name: { zh: '待校核', en: 'To be checked' },
      answers: [{ field: 'post' }, { post: DUTY_OFFICER }],
      limit: { workingDays: 3 },
      limitBy: RULE,
      cards: [
        { card: 'yellow', before: 1 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    objected: {
      name: { zh: '有异议', en: 'Objected to' },
      answers: [{ field: 'editor' }, { post: DUTY_OFFICER }],
    },
    signed: { name: { zh: '已签署', en: 'Signed' }, final: true },
  },
  moves: {
    sign: {
      name: { zh: '签署', en: 'Sign' },
      from: ['asked'],
      to: 'signed',
      by: [{ officeIn: 'office' }, { postIn: 'post' }],
      fields: {
        seen: integer('所见台账序号', 'Entry seen', {
          optional: true,
          min: '0',
          meaning: {
            zh: '页面上的数据截至哪一条；其后变了的，不能按旧数签',
            en: 'Up to which entry the page was known; what changed after it is not signed unseen.',
          },
        }),
      },
      deed: 'edition.sign',
    },
    object: {
      name: { zh: '提出异议', en: 'Object' },
      from: ['asked'],
      to: 'objected',
      by: [{ officeIn: 'office' }, { postIn: 'post' }],
      needs: { reason: true },
      deed: 'edition.check',
    },
    'ask-again': {
      name: { zh: '重新校核', en: 'Check again' },
      kind: 'reopen',
      from: ['objected', 'signed'],
      to: 'asked',
      by: [{ officeIn: 'askedBy' }, { officeIn: 'office' }],
      needs: { reason: true },
      deed: 'edition.check',
    },
  },
})
