import { type Condition, caseOf, defineFigure, moveOf, type Tally } from '@qaidam/kernel'

const ISSUE = 'edition-issue'

type Words = readonly [zh: string, en: string]

const editions = (
  id: string,
  [zh, en]: Words,
  [zhMeaning, enMeaning]: Words,
  of: Pick<Tally, 'register' | 'nature' | 'where'>,
): Tally =>
  defineFigure({
    kind: 'tally',
    id,
    name: { zh, en },
    definition: { zh: zhMeaning, en: enMeaning },
    unit: '件',
    places: 0,
    owner: 'government-office',
    per: { area: 'county', period: 'day' },
    published: true,
    add: 'count',
    area: 'area',
    ...of,
  })

const moves = (...where: readonly Condition[]): Pick<Tally, 'register' | 'nature' | 'where'> => ({
  register: moveOf(ISSUE),
  nature: { flowOn: 'on' },
  where: [...where, { field: 'effect', in: ['true'] }],
})

export const editionsPublished = editions(
  'civic.editions.published',
  ['发布的报告', 'Editions published'],
  ['期内两人签发、当日冻结的发布版件数', 'Editions that two people issued in the period, frozen since.'],
  moves({ field: 'move', in: ['publish'] }),
)

export const editionsOpen = editions(
  'civic.editions.open',
  ['在编报告', 'Editions open'],
  [
    '期末还在起草或校核的发布版件数',
    'Editions that on the last day are drafted or in check, neither published nor given up.',
  ],
  {
    register: caseOf(ISSUE),
    nature: 'stock',
    where: [{ field: 'stage', notIn: ['published', 'withdrawn'] }],
  },
)

export const workReportFigures = [editionsPublished, editionsOpen]
