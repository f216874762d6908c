import { type Bilingual, caseOf, defineFigure, moveOf, type Tally } from '@qaidam/kernel'
import { tripProcedure } from './trip-procedure.ts'

type About = Pick<Tally, 'id' | 'register' | 'where' | 'nature'> & { name: Bilingual; definition: Bilingual }
const counted = (about: About): Tally =>
  defineFigure({
    ...about,
    unit: '个',
    places: 0,
    owner: 'ecology-environment',
    per: { area: 'township', period: 'day' },
    published: true,
    kind: 'tally',
    add: 'count',
    area: 'area',
  })

export const tripsUnderWay = counted({
  id: 'ecology.waste-trips.open',
  name: { zh: '未走完的联单', en: 'Manifests not finished' },
  definition: {
    zh: '期末尚未处置完毕的流转联单数',
    en: 'Manifests followed whose waste is not disposed of yet.',
  },
  register: caseOf(tripProcedure.id),
  where: [{ field: 'stage', notIn: ['finished'] }],
  nature: 'stock',
})

export const tripsFinished = counted({
  id: 'ecology.waste-trips.finished',
  name: { zh: '走完的联单', en: 'Manifests finished' },
  definition: {
    zh: '期内处置完毕的流转联单数',
    en: 'Manifests followed whose waste was disposed of in the period.',
  },
  register: moveOf(tripProcedure.id),
  where: [{ field: 'move', in: ['dispose'] }],
  nature: { flowOn: 'on' },
})

export const tripsDisputed = counted({
  id: 'ecology.waste-trips.disputed',
  name: { zh: '因重量不符退回的联单', en: 'Manifests sent back for their weight' },
  definition: {
    zh: '期内接收单位因重量不符退回说明的次数',
    en: 'Manifests that the receiver sent back in the period.',
  },
  register: moveOf(tripProcedure.id),
  where: [{ field: 'move', in: ['dispute'] }],
  nature: { flowOn: 'on' },
})
