import { defineSystem } from '@qaidam/kernel'
import { soilChapter } from './chapter.ts'

/** Soil and farms (土壤与养殖), the eleventh system. */
export const soilSystem = defineSystem({
  id: 'ecology.soil',
  number: 11,
  pillar: 'ecology',
  name: { zh: '土壤与养殖', en: 'Soil and farms' },
  why: {
    zh: '重点行业企业用地逐块调查，样品按用地类型对照筛选值和管制值；规模养殖场的粪污设施现场抽查。',
    en: 'Plots of key industries are surveyed one by one, their samples held against screening and control values for the use of the land. Manure facilities of farms are checked on the spot.',
  },
  owner: 'ecology-environment',

  registers: ['ecology.soil-plot', 'ecology.soil-sample', 'ecology.livestock-farm', 'ecology.manure-check'],
  figures: [
    'ecology.soil.plots-surveyed',
    'ecology.manure.facility-rate',
    'ecology.soil.survey-share',
    'ecology.soil.plots-above-screening',
    'ecology.soil.plots-above-control',
    'ecology.soil.plots-listed',
    'ecology.soil.samples',
    'ecology.manure.farms',
    'ecology.manure.farms-sampled',
    'ecology.manure.farms-equipped',
  ],
  standards: [
    'soil.building-limits',
    'soil.building-limits-unverified',
    'livestock.facility-rate',
    'statistics.rounding-rule',
    'statistics.change-of-amounts',
    'statistics.change-of-rates',
  ],
  chapter: soilChapter,
})
