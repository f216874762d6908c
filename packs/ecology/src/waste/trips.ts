import { choice, defineRegister, hourStarting, inArea, text } from '@qaidam/kernel'
import { atOffice, byPost } from '@qaidam/kernel/declaring'

/** A manifest under way, by its number: who hands over, who carries, who receives. Lines stand apart. */
export const wasteTrip = defineRegister({
  id: 'ecology.waste-trip',
  name: { zh: '联单流转', en: 'Manifests under way' },
  why: {
    zh: '一张联单一条：谁交、谁运、谁收；五步办到哪一步由流程说明，各类废物的重量看联单',
    en: 'Each manifest with its three parties; its procedure says how far it is, its lines what it carries.',
  },
  kind: 'fact',
  subject: 'waste-trip',
  owner: 'ecology-environment',

  key: ['trip'],
  fields: {
    trip: text('联单编号', 'Manifest number', { pattern: '\\d{14}|[YW]Z-\\d{4}-\\d{6}' }),
    kind: choice('废物种类', 'Kind of waste', {
      choices: {
        medical: { zh: '医疗废物', en: 'Medical waste' },
        hazardous: { zh: '危险废物', en: 'Hazardous waste' },
      },
    }),
    area: inArea('交接所在乡镇', 'Township of the hand-over'),
    startedAt: hourStarting('最早入库时间', 'In store since', {
      meaning: {
        zh: '医疗废物的暂存时限由此起算',
        en: 'The time that medical waste may be stored runs from here.',
      },
    }),
    producerOffice: atOffice('产生单位', 'Producer'),
    producerPost: byPost('产生单位经办岗位', 'Post at the producer', true),
    carrierOffice: atOffice('承运单位', 'Carrier'),
    carrierPost: byPost('承运岗位', 'Post at the carrier', true),
    receiverOffice: atOffice('接收单位', 'Receiver'),
    receiverPost: byPost('接收岗位', 'Post at the receiver', true),
  },
  readableBy: 'public',
})
