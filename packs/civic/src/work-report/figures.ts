import { moved, notAt, talliesOfWay } from '@qaidam/kernel/declaring'

/** The way of an edition; the platform itself has the procedure. */
const way = talliesOfWay({ id: 'edition-issue', owner: 'government-office' })

export const editionsPublished = way.made([moved('publish')], {
  id: 'civic.editions.published',
  name: ['发布的报告', 'Editions published'],
  definition: [
    '期内两人签发、当日冻结的发布版件数',
    'Editions that two people issued in the period, frozen since.',
  ],
})

export const editionsOpen = way.standing([notAt('published', 'withdrawn')], {
  id: 'civic.editions.open',
  name: ['在编报告', 'Editions open'],
  definition: [
    '期末还在起草或校核的发布版件数',
    'Editions that on the last day are drafted or in check, neither published nor given up.',
  ],
})

export const workReportFigures = [editionsPublished, editionsOpen]
