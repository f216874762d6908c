import type { Apart } from '@qaidam/kernel'

/** What looks alike in the registers of ecology and is not one. */
export const ecologyApart: readonly Apart[] = [
  {
    one: 'ecology.water-section-sample',
    other: 'ecology.water-station-hour',
    why: {
      zh: '人工采样与自动站各测各的：方法、时刻不同，评价时不混用',
      en: 'Samples by hand and hours of a station are two measurements, by two methods, never mixed.',
    },
  },
  {
    one: 'ecology.river-chief.section',
    other: 'ecology.river-patrol.section',
    why: {
      zh: '总河湖长没有自己的河段，巡哪段由巡河记录说；河湖长也会代巡',
      en: 'A general chief has no section of its own, and a chief also walks for another.',
    },
  },
  {
    one: 'ecology.water-source-plan.source',
    other: 'ecology.water-source-problem.source',
    why: {
      zh: '问题可以还没有纳入任何方案，那时只有它自己说是哪个水源地',
      en: 'A problem may be in no plan yet; then nothing else says which source it is at.',
    },
  },
]
