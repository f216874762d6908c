import { defineSystem } from '@qaidam/kernel'
import { wasteChapter } from './chapter.ts'

/** Medical and hazardous waste (医疗废物与危险废物), the twelfth system. */
export const wasteSystem = defineSystem({
  id: 'ecology.waste',
  number: 12,
  pillar: 'ecology',
  name: { zh: '医疗废物与危险废物', en: 'Medical and hazardous waste' },
  why: {
    zh: '产生单位签约处置，每次转移都有联单；交接重量要对得上，暂存不得超过时限。',
    en: 'Producers are under contract for disposal and every transfer has its manifest; weights must agree, and nothing is stored beyond its time.',
  },
  owner: 'ecology-environment',

  registers: [
    'ecology.waste-producer',
    'ecology.waste-disposer',
    'ecology.waste-contract',
    'ecology.waste-manifest',
    'ecology.hazardous-manifest',
    'ecology.waste-trip',
  ],
  figures: [
    'ecology.medical-waste.disposed',
    'ecology.medical-waste.contracted-share',
    'ecology.medical-waste.producers-contracted',
    'ecology.hazardous-waste.transferred',
    'ecology.medical-waste.producers',
    'ecology.medical-waste.handed-over',
    'ecology.medical-waste.manifests',
    'ecology.medical-waste.manifests-disagreeing',
    'ecology.medical-waste.manifests-overdue',
    'ecology.hazardous-waste.treated',
    'ecology.hazardous-waste.transferred-across',
    'ecology.hazardous-waste.manifests-disagreeing',
    'ecology.waste-trips.in-time-share',
    'ecology.waste-trips.open',
    'ecology.waste-trips.finished',
    'ecology.waste-trips.disputed',
    'ecology.waste-trips.overdue',
    'ecology.waste-trips.steps-ended',
    'ecology.waste-trips.steps-in-time',
  ],
  standards: [
    'waste.producer-storage',
    'waste.manifest-format',
    'waste.transfer-terms',
    'statistics.rounding-rule',
    'statistics.change-of-amounts',
    'statistics.change-of-rates',
  ],
  chapter: wasteChapter,
})
