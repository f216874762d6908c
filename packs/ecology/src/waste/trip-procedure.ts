import { choice, day, decimal, defineProcedure, type Field, type Limit, phaseOn, text } from '@qaidam/kernel'
import { producerStorage, transferTerms } from '@qaidam/standards'
import { RULE, reminded } from '../clocks.ts'

const CLERK = { post: 'ecology-environment.waste-clerk' } as const
const PRODUCER = [{ field: 'producerPost' }, CLERK] as const
const CARRIER = [{ field: 'carrierPost' }, CLERK] as const
const RECEIVER = [{ field: 'receiverPost' }, CLERK] as const

/** The rules in force; those of 2022 are the first with a term for the receiver. */
const storage = phaseOn(producerStorage, day('2022-01-01'))
const transfer = phaseOn(transferTerms, day('2022-01-01'))

/** The receiver's term, in the days in which those rules count it. */
function confirmation(): Limit {
  const term = transfer.value['confirm-receipt']
  if (term === null) throw new RangeError('The rules of 2022 give the receiver a term.')
  return term.of === 'days' ? { days: term.days } : { workingDays: term.days }
}

const weight = (zh: string, en: string): Field =>
  decimal(zh, en, { unit: 'kg', min: '0.01', max: '100000', placesMax: 2 })
const SENDING = ['hand-over', 'collect', 'arrive'] as const

/**
 * A manifest in five steps (联单五步): handed over, collected, arrived, received, disposed of. Each weighs;
 * the receiver sends back what does not agree. Whether lines agree is found from them, beside this.
 */
export const tripProcedure = defineProcedure({
  id: 'ecology.trip',
  name: { zh: '转移联单流转', en: 'Manifests in five steps' },
  why: {
    zh: '交、运、收三方各自确认，重量对不上退回说明；暂存和接收确认的时限由系统计时',
    en: 'Three parties confirm for themselves, and a weight that disagrees goes back; clocks run on store and receipt.',
  },
  owner: 'ecology-environment',
  register: 'ecology.waste-trip',
  area: 'area',
  opensOn: 'startedAt',
  from: '2018-01-01',
  answers: [...PRODUCER],
  initial: 'stored',
  states: {
    stored: {
      name: { zh: '暂存待交接', en: 'In store' },
      joins: 'handed-over',
      steps: {
        storing: {
          name: { zh: '医疗废物暂存', en: 'Medical waste in store' },
          when: [{ field: 'kind', in: ['medical'] }],
          answers: [...PRODUCER],
          limit: { hours: storage.value.hoursMax },
          limitBy: { zh: `${storage.cite.title.zh}${storage.cite.clause}`, en: storage.cite.title.en },
          cards: [
            { card: 'yellow', before: 12 },
            { card: 'red', after: 0, escalates: true },
          ],
        },
        waiting: {
          name: { zh: '危险废物待移出', en: 'Hazardous waste to be sent' },
          when: [{ field: 'kind', in: ['hazardous'] }],
          answers: [...PRODUCER],
        },
      },
    },
    'handed-over': { name: { zh: '已交接，待收集', en: 'Handed over' }, answers: [...CARRIER] },
    'under-way': { name: { zh: '运送中', en: 'Under way' }, answers: [...CARRIER] },
    receiving: {
      name: { zh: '待接收确认', en: 'To be received' },
      answers: [...RECEIVER],
      limit: confirmation(),
      limitBy: {
        zh: `${transfer.cite.title.zh}（2022年起）；此前和医疗废物按本州规定`,
        en: `${transfer.cite.title.en}, since 2022; before it, and for medical waste, the rule of the prefecture`,
      },
      cards: reminded(3),
    },
    explaining: {
      name: { zh: '重量不符，待说明', en: 'Weights disagree, to be explained' },
      answers: [...PRODUCER],
      limit: { workingDays: 3 },
      limitBy: RULE,
      cards: reminded(3),
    },
    received: { name: { zh: '已接收，待处置', en: 'Received' }, answers: [...RECEIVER] },
    finished: { name: { zh: '处置完毕', en: 'Disposed of' }, final: true },
  },
  moves: {
    'hand-over': {
      name: { zh: '交接', en: 'Hand over' },
      from: ['stored'],
      steps: ['storing', 'waiting'],
      by: [{ officeIn: 'producerOffice' }],
      fields: { handedOver: weight('交接重量', 'Weight handed over') },
    },
    collect: {
      name: { zh: '收集', en: 'Collect' },
      from: ['handed-over'],
      to: 'under-way',
      by: [{ officeIn: 'carrierOffice' }],
      notBy: ['hand-over'],
      fields: {
        collected: weight('收集重量', 'Weight collected'),
        vehicle: text('车号', 'Vehicle', { lengthMax: 20 }),
      },
    },
    arrive: {
      name: { zh: '运抵', en: 'Arrive' },
      from: ['under-way'],
      to: 'receiving',
      by: [{ officeIn: 'carrierOffice' }],
      fields: { arrived: weight('运送重量', 'Weight on arrival') },
    },
    confirm: {
      name: { zh: '复称接收', en: 'Weigh and receive' },
      from: ['receiving'],
      to: 'received',
      by: [{ officeIn: 'receiverOffice' }],
      notBy: [...SENDING],
      fields: { received: weight('接收重量', 'Weight received') },
    },
    dispute: {
      name: { zh: '重量不符，退回说明', en: 'Send back: weights disagree' },
      kind: 'return',
      from: ['receiving'],
      to: 'explaining',
      by: [{ officeIn: 'receiverOffice' }],
      needs: { reason: true },
      notBy: [...SENDING],
    },
    explain: {
      name: { zh: '说明原因', en: 'Explain' },
      from: ['explaining'],
      to: 'receiving',
      by: [{ officeIn: 'producerOffice' }],
      needs: { reason: true },
    },
    dispose: {
      name: { zh: '处置', en: 'Dispose of' },
      from: ['received'],
      to: 'finished',
      by: [{ officeIn: 'receiverOffice' }],
      fields: {
        disposed: weight('处置重量', 'Weight disposed of'),
        method: choice('处置方式', 'How', {
          choices: {
            incineration: { zh: '焚烧', en: 'Incineration' },
            steam: { zh: '高温蒸汽消毒后填埋', en: 'Steam sterilisation, then landfill' },
            recovery: { zh: '利用', en: 'Recovery' },
            other: { zh: '其他', en: 'Other' },
          },
        }),
      },
    },
  },
})
