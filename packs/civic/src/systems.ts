import { defineSystem } from '@qaidam/kernel'
import { contentFigures, contentRegisters } from './content/index.ts'
import { portalChapter } from './reports/chapter.ts'
import { reportFigures, reportRegisters } from './reports/index.ts'
import { strategyChapter } from './strategy/chapter.ts'
import { strategyFigures, strategyRegisters } from './strategy/index.ts'
import { volunteerFigures, volunteerRegisters } from './volunteers/index.ts'

const board = defineSystem({
  id: 'civic.strategy',
  number: 1,
  pillar: 'strategy',
  name: { zh: '一优两高总览', en: 'Strategy board' },
  why: {
    zh: '主要经济指标逐月逐季，目标和完成情况一眼看清；还可按本州设定的提法来看',
    en: 'Main indicators by month and quarter, goals and how far they are met, and the views that the prefecture configured.',
  },
  chapter: strategyChapter,
  owner: 'statistics',
  registers: strategyRegisters.map(({ id }) => id),
  figures: strategyFigures.map(({ id }) => id),
  standards: [],
})

const portal = defineSystem({
  id: 'civic.portal',
  number: 3,
  pillar: 'strategy',
  name: { zh: '门户网站', en: 'Public portal' },
  why: {
    zh: '群众看得到数据和文章，报得了志愿活动，反映得了问题，查得到办理',
    en: 'Citizens see figures and articles, sign up as volunteers, report what is wrong, and follow what became of it.',
  },
  chapter: portalChapter,
  owner: 'government-services',
  registers: [...reportRegisters, ...contentRegisters, ...volunteerRegisters].map(({ id }) => id),
  figures: [...reportFigures, ...contentFigures, ...volunteerFigures].map(({ id }) => id),
  standards: [],
})

/** The strategy board (1) and the public portal (3). */
export const civicSystems = [board, portal]
