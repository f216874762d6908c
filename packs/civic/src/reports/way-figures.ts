import { type Condition, defineFigure, type FormulaFigure, type Tally } from '@qaidam/kernel'
import { reportHandling } from './report-handling.ts'

const owner = 'government-services'
const per = { area: 'county', period: 'day' } as const
type Words = readonly [zh: string, en: string]

const tally = (
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
    owner,
    per,
    published: true,
    add: 'count',
    area: 'area',
    ...of,
  })
const moves = (...where: readonly Condition[]): Pick<Tally, 'register' | 'nature' | 'where'> => ({
  register: `${reportHandling.id}.move`,
  nature: { flowOn: 'on' },
  where: [...where, { field: 'effect', in: ['true'] }],
})
const made = (...names: readonly string[]): Condition => ({ field: 'move', in: [...names] })
const REPLIES = made('reply', 'reply-again')

export const reportsReplied = tally(
  'civic.reports.replied',
  ['群众反映答复', 'Replies to reports'],
  ['期内对群众反映作出的答复次数，含再次答复', 'Replies to reports of citizens, second ones among them.'],
  moves(REPLIES),
)

export const reportsInTime = tally(
  'civic.reports.replied-in-time',
  ['按时答复', 'Replied in time'],
  ['期内在答复时限内作出的答复次数', 'Replies to reports of citizens that were given in time.'],
  moves(REPLIES, { field: 'inTime', in: ['true'] }),
)

export const reportsSatisfied = tally(
  'civic.reports.satisfied',
  ['群众满意', 'Rated as satisfied'],
  [
    '期内群众评价为基本满意及以上的次数',
    'Replies that those who reported were at least mostly satisfied with.',
  ],
  moves(made('satisfied')),
)

export const reportsRated = tally(
  'civic.reports.rated',
  ['群众评价', 'Ratings'],
  ['期内群众对答复作出的评价次数', 'Replies that those who reported rated in the period.'],
  moves(made('satisfied', 'dissatisfied')),
)

export const reportsOpen = tally(
  'civic.reports.open',
  ['在办群众反映', 'Reports open'],
  ['期末未办结的群众反映件数', 'Reports of citizens that are not closed at the end of the period.'],
  {
    register: `${reportHandling.id}.case`,
    nature: 'stock',
    where: [{ field: 'stage', notIn: ['closed', 'dismissed'] }],
  },
)

export const reportsOverdue = tally(
  'civic.reports.overdue',
  ['逾期未答复', 'Reports overdue'],
  ['期末已过时限仍未转办或答复的群众反映件数', 'Reports past their time at the end of the period.'],
  {
    register: `${reportHandling.id}.task`,
    nature: 'stock',
    where: [
      { field: 'status', in: ['open'] },
      { field: 'card', in: ['red'] },
    ],
  },
)

const share = (id: string, [zh, en]: Words, [zhMeaning, enMeaning]: Words, part: Tally, whole: Tally) =>
  defineFigure<FormulaFigure>({
    kind: 'formula',
    id,
    name: { zh, en },
    definition: { zh: zhMeaning, en: enMeaning },
    unit: '%',
    places: 1,
    owner,
    per,
    published: true,
    better: 'larger',
    formula: 'part / whole',
    from: { part: part.id, whole: whole.id },
  })

export const inTimeShare = share(
  'civic.reports.in-time-share',
  ['按时答复率', 'Share replied in time'],
  ['按时答复次数占全部答复次数的百分比', 'Replies given in time, of all replies.'],
  reportsInTime,
  reportsReplied,
)

export const satisfiedShare = share(
  'civic.reports.satisfied-share',
  ['群众满意率', 'Share satisfied'],
  ['评价满意次数占全部评价次数的百分比', 'Ratings as at least mostly satisfied, of all ratings.'],
  reportsSatisfied,
  reportsRated,
)
