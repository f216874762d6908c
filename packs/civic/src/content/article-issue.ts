import { type Bilingual, defineProcedure, type Move, type State, text } from '@qaidam/kernel'

const owner = 'civilisation-office'
const AUTHOR = [{ field: 'author' }, { post: `${owner}.editor` }]
const EDITOR = { post: `${owner}.editor` }
const DIRECTOR = { post: `${owner}.director` }
const OWN_RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }

const REVIEWS = ['first-review', 'second-review', 'final-review'] as const
const PROOFS = ['first-proof', 'second-proof', 'final-proof'] as const
const NAMES: readonly (readonly [review: Bilingual, proof: Bilingual, post: string])[] = [
  [{ zh: '初审', en: 'First review' }, { zh: '一校', en: 'First proofreading' }, 'reviewer'],
  [{ zh: '复审', en: 'Second review' }, { zh: '二校', en: 'Second proofreading' }, 'section-head'],
  [{ zh: '终审', en: 'Final review' }, { zh: '三校', en: 'Last proofreading' }, 'director'],
]

/** A review and its proofreading are owed side by side, each by somebody else. */
function round(index: 0 | 1 | 2, joins: string): State {
  const [review, proof, post] = NAMES[index] ?? NAMES[0] ?? []
  const step = (name: Bilingual | undefined, answers: string) => ({
    name: name ?? OWN_RULE,
    answers: [{ post: `${owner}.${answers}` }],
    limit: { workingDays: 2 },
    limitBy: OWN_RULE,
    cards: [
      { card: 'yellow' as const, before: 1 },
      { card: 'red' as const, after: 0, escalates: true },
    ],
  })
  return {
    name: { zh: `${review?.zh}、${proof?.zh}`, en: `${review?.en} and proofreading` },
    joins,
    steps: { [REVIEWS[index]]: step(review, post ?? ''), [PROOFS[index]]: step(proof, 'proofreader') },
  }
}

/** What a mover says to serious findings of the check of words that are right as they stand. */
const ANSWERED = {
  wordsAnswered: text('对严重疑错的说明', 'Why serious findings stand', {
    optional: true,
    lengthMax: 500,
    meaning: {
      zh: '校对工具列为严重、核对后确实无误的，写明理由',
      en: 'Why what the check calls serious is right after all.',
    },
  }),
}

/** Nobody passes what they wrote, nor reviews twice, nor proofreads what they reviewed. */
function pass(index: 0 | 1 | 2, kind: 'review' | 'proof', from: string): Move {
  const [review, proof] = NAMES[index] ?? NAMES[0] ?? []
  const isReview = kind === 'review'
  const name = (isReview ? review : proof) ?? OWN_RULE
  return {
    name: isReview ? { zh: `${name.zh}通过`, en: `Pass the ${name.en.toLowerCase()}` } : name,
    from: [from],
    steps: [isReview ? REVIEWS[index] : PROOFS[index]],
    by: [{ answerable: true }],
    notBy: [
      'contribute',
      ...REVIEWS.filter((_, at) => (isReview ? at !== index : at <= index)),
      ...(isReview ? PROOFS.filter((_, at) => at <= index) : []),
    ],
    ...(isReview ? { fields: ANSWERED, deed: 'civic.check-words' } : {}),
  }
}

const IN_REVIEW = ['first', 'second', 'last']

/**
 * The way of an article (三审三校). Its text is copied to the portal as it was finally reviewed: the
 * deeds refuse to publish what was altered after that.
 */
export const articleIssue = defineProcedure({
  id: 'civic.article-issue',
  name: { zh: '稿件三审三校', en: 'Issue of articles' },
  why: {
    zh: '投稿、初审、复审、终审，各审各校，写的不审、审的不校；定时或即时发布，更正和撤稿都留理由',
    en: 'Contributed, reviewed three times, proofread three times by others, published, corrected, withdrawn.',
  },
  owner,
  register: 'civic.manuscript',
  area: 'area',
  opensOn: 'writtenOn',
  from: '2018-01-01',
  answers: AUTHOR,
  keeps: ['publishAt'],
  initial: 'draft',
  states: {
    draft: { name: { zh: '写稿', en: 'Being written' }, answers: AUTHOR },
    first: round(0, 'second'),
    second: round(1, 'last'),
    last: round(2, 'ready'),
    ready: {
      name: { zh: '审定待发', en: 'Passed, to be published' },
      answers: [EDITOR],
      limit: { workingDays: 2 },
      limitBy: OWN_RULE,
      cards: [{ card: 'yellow', after: 0 }],
    },
    scheduled: { name: { zh: '定时发布', en: 'Scheduled' }, final: true },
    published: { name: { zh: '已发布', en: 'Published' }, final: true },
    withdrawn: { name: { zh: '已撤稿', en: 'Withdrawn' }, final: true },
    declined: { name: { zh: '不予采用', en: 'Not taken' }, final: true },
  },
  moves: {
    contribute: {
      name: { zh: '投稿', en: 'Contribute' },
      from: ['draft'],
      to: 'first',
      by: [{ answerable: true }],
      fields: ANSWERED,
      deed: 'civic.check-words',
    },
    'first-review': pass(0, 'review', 'first'),
    'first-proof': pass(0, 'proof', 'first'),
    'second-review': pass(1, 'review', 'second'),
    'second-proof': pass(1, 'proof', 'second'),
    'final-review': pass(2, 'review', 'last'),
    'final-proof': pass(2, 'proof', 'last'),
    'send-back': {
      name: { zh: '退回作者', en: 'Back to the author' },
      kind: 'return',
      from: [...IN_REVIEW, 'ready'],
      to: 'draft',
      by: [{ answerable: true }, DIRECTOR],
      needs: { reason: true },
    },
    decline: {
      name: { zh: '不予采用', en: 'Do not take it' },
      from: IN_REVIEW,
      to: 'declined',
      by: [{ answerable: true }, DIRECTOR],
      notBy: ['contribute'],
      needs: { reason: true },
    },
    publish: {
      name: { zh: '发布', en: 'Publish' },
      from: ['ready'],
      to: 'published',
      by: [{ answerable: true }],
      fields: ANSWERED,
      deed: 'civic.publish-article',
    },
    schedule: {
      name: { zh: '定时发布', en: 'Publish at a time' },
      from: ['ready'],
      to: 'scheduled',
      by: [{ answerable: true }],
      fields: {
        ...ANSWERED,
        publishAt: text('发布时间', 'Published at', {
          pattern: '\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d',
          meaning: { zh: '北京时间，形如 2027-01-01T08:00', en: 'In Beijing, as 2027-01-01T08:00.' },
        }),
      },
      deed: 'civic.schedule-article',
    },
    unschedule: {
      name: { zh: '取消定时', en: 'Cancel the schedule' },
      kind: 'reopen',
      from: ['scheduled'],
      to: 'ready',
      by: [EDITOR, DIRECTOR],
      needs: { reason: true },
      deed: 'civic.withdraw-article',
    },
    withdraw: {
      name: { zh: '撤稿', en: 'Withdraw' },
      from: ['published', 'scheduled'],
      to: 'withdrawn',
      by: [EDITOR, DIRECTOR],
      needs: { reason: true },
      deed: 'civic.withdraw-article',
    },
    amend: {
      name: { zh: '更正', en: 'Correct what is published' },
      kind: 'reopen',
      from: ['published', 'scheduled', 'withdrawn', 'declined'],
      to: 'draft',
      by: [EDITOR, DIRECTOR],
      needs: { reason: true },
    },
  },
})
