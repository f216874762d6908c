import { defineSystem } from '@qaidam/kernel'
import { campaignsChapter } from './chapter.ts'

/** Campaigns (专项清理整治), the seventh system. */
export const campaignsSystem = defineSystem({
  id: 'ecology.campaigns',
  number: 7,
  pillar: 'ecology',
  name: { zh: '专项清理整治', en: 'Campaigns' },
  why: {
    zh: '散乱污企业、燃煤小锅炉、违建别墅和大棚房，逐个列入清单，一处一策，整改结果经过核实。',
    en: 'Scattered polluters, small coal boilers, illegal villas and greenhouse-houses: each stands on a list, with a measure of its own and a result that was verified.',
  },
  owner: 'ecology-environment',

  registers: ['ecology.scattered-polluter', 'ecology.coal-boiler', 'ecology.land-violation'],
  figures: [
    'ecology.scattered-polluters.rectified',
    'ecology.coal-boilers.retired',
    'ecology.campaigns.found',
    'ecology.campaigns.rectified',
    'ecology.scattered-polluters.found',
    'ecology.scattered-polluters.shut-down',
    'ecology.scattered-polluters.relocate',
    'ecology.scattered-polluters.upgrade',
    'ecology.coal-boilers.retired-count',
    'ecology.campaigns.found-rectified',
    'ecology.campaigns.land-returned',
    'ecology.campaigns.in-time-share',
    'ecology.campaigns.overdue',
    'ecology.campaigns.steps-ended',
    'ecology.campaigns.steps-in-time',
    'ecology.scattered-polluters.in-time-share',
    'ecology.scattered-polluters.overdue',
    'ecology.scattered-polluters.steps-ended',
    'ecology.scattered-polluters.steps-in-time',
  ],
  standards: ['statistics.rounding-rule', 'statistics.change-of-amounts', 'statistics.change-of-rates'],
  chapter: campaignsChapter,
})
