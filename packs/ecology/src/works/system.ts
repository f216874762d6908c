import { defineSystem } from '@qaidam/kernel'
import { worksChapter } from './chapter.ts'

/** Ecological works (生态工程), the eighth system. */
export const worksSystem = defineSystem({
  id: 'ecology.works',
  number: 8,
  pillar: 'ecology',
  name: { zh: '生态工程', en: 'Ecological works' },
  why: {
    zh: '公益林管护、治沙、草原改良、矿山恢复和绿化，按项目、按图斑记面积和边界，验收后计入；同一图斑不重复计。',
    en: 'Forest under management, sand treated, grassland improved, mines restored and greening: by project and by plot, with hectares and boundary, counted once accepted and never twice.',
  },
  owner: 'forestry-grassland',

  registers: ['ecology.works-project', 'ecology.works-plot', 'ecology.forest-block', 'ecology.greening-task'],
  figures: [
    'ecology.greening.land',
    'ecology.sandy-land.treated',
    'ecology.public-forest.managed',
    'ecology.greening.attainment',
    'ecology.grassland.improved',
    'ecology.mine-restoration.area',
    'ecology.mine-restoration.projects',
    'ecology.greening.urban',
    'ecology.greening.village',
    'ecology.greening.all',
    'ecology.greening.planned',
    'ecology.public-forest.national',
    'ecology.works.done',
    'ecology.works.accepted',
    'ecology.works.done-accepted',
    'ecology.works.accepted-share',
  ],
  standards: ['statistics.rounding-rule', 'statistics.change-of-amounts', 'statistics.change-of-rates'],
  chapter: worksChapter,
})
