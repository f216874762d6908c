import { defineSystem, platform } from '@qaidam/kernel'
import { contentFigures, contentRegisters } from './content/index.ts'
import { portalRegisters } from './portal/index.ts'
import { portalChapter } from './reports/chapter.ts'
import { reportFigures, reportRegisters } from './reports/index.ts'
import { strategyChapter } from './strategy/chapter.ts'
import { strategyFigures, strategyRegisters } from './strategy/index.ts'
import { volunteerFigures, volunteerRegisters } from './volunteers/index.ts'
import { workReportChapter } from './work-report/chapter.ts'
import { workReportFigures } from './work-report/figures.ts'

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

/** What the report and the one form (一表通) are made with; posts and days belong to every system. */
const ofReport = (id: string) => /^(edition|request|asked|finding)/.test(id)

const workReport = defineSystem({
  id: 'civic.work-report',
  number: 2,
  pillar: 'strategy',
  name: { zh: '活的综述和一表通', en: 'Living work report and the one form' },
  why: {
    zh: '综述的每个数字活在台账里，发布后冻结；临时要数，台账里有的不再向基层要',
    en: 'A report whose numbers are figures, frozen once published; nobody is asked for what is held.',
  },
  chapter: workReportChapter,
  owner: 'government-office',
  registers: platform.registers.map(({ id }) => id).filter(ofReport),
  figures: [...platform.figures, ...workReportFigures].map(({ id }) => id),
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
  registers: [...reportRegisters, ...contentRegisters, ...portalRegisters, ...volunteerRegisters].map(
    ({ id }) => id,
  ),
  figures: [...reportFigures, ...contentFigures, ...volunteerFigures].map(({ id }) => id),
  standards: [],
})

/** The strategy board (1), the work report (2) and the public portal (3). */
export const civicSystems = [board, workReport, portal]
