import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'civil-affairs'
const level = 'township'
const payments = talliesOf({ register: 'life.civil-payment', owner, level, on: 'paidOn' })
const children = talliesOf({ register: 'life.protected-child', owner, level: 'village' })
const stocks = talliesOf({ register: 'life.relief-stock', owner, level })
const movements = talliesOf({ register: 'life.relief-movement', owner, level, on: 'movedOn' })

export const civilPaid = payments({
  id: 'life.civil-affairs.paid',
  name: ['民政项目到位资金', 'Funds paid to civil-affairs projects'],
  definition: ['期内拨付到账的民政项目资金之和', 'What civil-affairs projects received in the period.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'amount' },
})

export const civilPlaces = talliesOf({
  register: 'life.civil-project',
  owner,
  level,
  on: 'approvedOn',
})({
  id: 'life.civil-affairs.places-added',
  name: ['民政项目新增床位', 'Places added by civil-affairs projects'],
  definition: [
    '期内批复的民政项目新增床位之和',
    'Places that the civil-affairs projects approved in the period add.',
  ],
  unit: '张',
  add: { sum: 'places' },
})

export const childrenProtected = children({
  id: 'life.civil-affairs.children-protected',
  name: ['在册保护儿童', 'Children under protection'],
  definition: [
    '期末在册的孤儿、事实无人抚养、留守和困境儿童数，一人只计一次',
    'Children without care, left behind or in hardship on the list; each counts once.',
  ],
  unit: '人',
  add: { distinct: 'person' },
})

export const childrenWithoutCare = children({
  id: 'life.civil-affairs.children-without-care',
  name: ['孤儿和事实无人抚养儿童', 'Orphans and children without support in fact'],
  definition: [
    '期末在册的孤儿和事实无人抚养儿童数',
    'Orphans and children without support in fact on the list.',
  ],
  unit: '人',
  add: { distinct: 'person' },
  where: [{ field: 'kind', in: ['orphan', 'unsupported'] }],
})

export const reliefQuota = stocks({
  id: 'life.civil-affairs.relief-quota',
  name: ['救灾物资储备定额', 'Relief goods that should be held'],
  definition: ['期末各储备库救灾物资储备定额之和', 'What all stores together should hold.'],
  unit: '个',
  add: { sum: 'quota' },
})

export const reliefHeld = stocks({
  id: 'life.civil-affairs.relief-held',
  name: ['救灾物资实有数', 'Relief goods held'],
  definition: ['期末各储备库最近一次盘点的实有数之和', 'What all stores held when they were last counted.'],
  unit: '个',
  add: { sum: 'inStore' },
})

export const reliefFilled = shareOf({
  id: 'life.civil-affairs.relief-filled',
  name: ['救灾物资储备满足率', 'Relief goods held, to what should be held'],
  definition: [
    '救灾物资实有数与储备定额之比，超额储备时可以超过100%',
    'Relief goods held, to what should be held; over 100 where a store holds more.',
  ],
  part: reliefHeld,
  whole: reliefQuota,
  better: 'larger',
})

export const reliefOut = movements({
  id: 'life.civil-affairs.relief-out',
  name: ['调出救灾物资', 'Relief goods sent out'],
  definition: ['期内因灾调出的救灾物资件数之和', 'Relief goods that left stores for a disaster.'],
  unit: '个',
  add: { sum: 'quantity' },
  where: [
    { field: 'way', in: ['out'] },
    { field: 'cause', in: ['snow', 'flood', 'earthquake'] },
  ],
})
