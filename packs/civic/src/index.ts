import { definePack, defineSystem } from '@qaidam/kernel'
import { reportFigures, reportProcedures, reportRegisters } from './reports/index.ts'
import { workReport } from './work-report/index.ts'

export * from './reports/index.ts'

const portal = defineSystem({
  id: 'civic.portal',
  number: 3,
  pillar: 'strategy',
  name: { zh: '门户网站', en: 'Public portal' },
  why: {
    zh: '群众看得到数据，反映得了问题，查得到办理',
    en: 'Citizens see the figures, can report what is wrong, and follow what became of it.',
  },
  owner: 'government-services',
  registers: reportRegisters.map(({ id }) => id),
  figures: reportFigures.map(({ id }) => id),
  standards: [],
})

/** What lies between citizens and their government: problems reported, and answered. */
export const civic = definePack({
  id: 'civic',
  name: { zh: '市民服务', en: 'Civic services' },
  registers: reportRegisters,
  figures: reportFigures,
  reports: [workReport],
  systems: [portal],
  procedures: reportProcedures,
})
