import { choice, defineProcedure, type Move, text } from '@qaidam/kernel'
import { disclosureTerms } from '@qaidam/standards'

const owner = 'government-services'
const CLERK = { post: `${owner}.reports-clerk` }
const BY = [{ answerable: true as const }]
const term = disclosureTerms.phases[0]
const BY_LAW = {
  zh: `${term?.cite.title.zh ?? ''}${term?.cite.clause ?? ''}`,
  en: `${term?.cite.title.en ?? ''}, ${term?.cite.clause ?? ''}`,
}
const CARDS = [
  { card: 'yellow' as const, before: 5 },
  { card: 'red' as const, after: 0, escalates: true as const },
]
const REPLY: Pick<Move, 'to' | 'by' | 'fields'> = {
  to: 'answered',
  by: BY,
  fields: {
    outcome: choice('答复结果', 'Outcome', {
      choices: {
        given: { zh: '予以公开', en: 'Given' },
        partly: { zh: '部分公开', en: 'Given in part' },
        refused: { zh: '不予公开', en: 'Refused' },
        unheld: { zh: '本机关不掌握', en: 'Not held here' },
        otherwise: { zh: '其他处理', en: 'Otherwise' },
      },
    }),
    reply: text('答复内容', 'Reply', { lengthMax: 1000 }),
  },
}

/** A request for information (依申请公开): answered within the term of law, which may be extended once. */
export const disclosureHandling = defineProcedure({
  id: 'civic.disclosure-handling',
  name: { zh: '依申请公开办理', en: 'Answering requests for information' },
  why: {
    zh: '收到即登记，法定期限内答复；需要延长的说明理由，只延一次',
    en: 'Entered as it comes, answered within the term of law; extended once, with a reason.',
  },
  owner,
  register: 'civic.disclosure-request',
  area: 'area',
  opensOn: 'requestedOn',
  from: '2019-05-15',
  answers: [CLERK],
  initial: 'received',
  states: {
    received: {
      name: { zh: '办理中', en: 'Being answered' },
      answers: [CLERK],
      limit: { workingDays: term?.value.reply ?? 1 },
      limitBy: BY_LAW,
      cards: CARDS,
    },
    extended: {
      name: { zh: '延期办理中', en: 'Term extended' },
      answers: [CLERK],
      limit: { workingDays: term?.value.extension ?? 1 },
      limitBy: BY_LAW,
      cards: CARDS,
    },
    answered: { name: { zh: '已答复', en: 'Answered' }, final: true },
    withdrawn: { name: { zh: '申请人撤回', en: 'Withdrawn' }, final: true },
  },
  moves: {
    answer: { name: { zh: '答复', en: 'Answer' }, from: ['received'], ...REPLY },
    extend: {
      name: { zh: '延长答复期限', en: 'Extend the term' },
      from: ['received'],
      to: 'extended',
      by: BY,
      needs: { reason: true },
    },
    'answer-extended': {
      name: { zh: '延期后答复', en: 'Answer after the extension' },
      from: ['extended'],
      ...REPLY,
    },
    withdraw: {
      name: { zh: '申请人撤回', en: 'Withdraw' },
      from: ['received', 'extended'],
      to: 'withdrawn',
      by: BY,
      needs: { reason: true },
    },
  },
})
