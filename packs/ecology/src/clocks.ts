import { type Card, defineFigure, type Figure, moveOf, type Procedure, taskOf } from '@qaidam/kernel'

/** What no law sets: the prefecture says it, and can say it anew. */
export const RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }

/** A warning so long before the end; at the end the superior of the post is told. */
export const warned = (before: number): readonly Card[] => [
  { card: 'yellow', before },
  { card: 'red', after: 0, escalates: true },
]

/** A reminder when the time is up; the superior is told when nothing has come of it. */
export const reminded = (after: number): readonly Card[] => [
  { card: 'yellow', after: 0 },
  { card: 'red', after, escalates: true },
]

interface About {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly owner: string
  readonly area: 'county' | 'township'
}

/** What the clocks of a procedure say: steps late now, steps ended in time, and their share. */
export function clockFigures(procedure: Procedure, about: About): readonly Figure[] {
  return [...endedFigures(procedure, about), overdue(procedure, about)]
}

const common = ({ owner, area }: About) => ({ owner, per: { area, period: 'day' }, published: true }) as const

function overdue(procedure: Procedure, about: About): Figure {
  // Who owes what is for staff, so what is counted of it is not published either.
  const { published: _, ...internal } = common(about)
  return defineFigure({
    ...internal,
    id: `${about.id}.overdue`,
    name: { zh: `${about.zh}逾期事项`, en: `${about.en}: steps overdue` },
    definition: {
      zh: '期末在办且已亮红牌的事项数；暂停计时的不计',
      en: 'Steps open on the last day with a red card; those whose clock stands still do not count.',
    },
    unit: '个',
    places: 0,
    better: 'smaller',
    kind: 'tally',
    register: taskOf(procedure.id),
    add: 'count',
    where: [
      { field: 'card', in: ['red'] },
      { field: 'status', in: ['open'] },
    ],
    area: 'area',
    nature: 'stock',
  })
}

function endedFigures(procedure: Procedure, about: About): readonly Figure[] {
  const { id, zh, en } = about
  const ended = {
    ...common(about),
    unit: '次',
    places: 0,
    kind: 'tally',
    register: moveOf(procedure.id),
    add: 'count',
    area: 'area',
    nature: { flowOn: 'on' },
  } as const
  return [
    defineFigure({
      ...ended,
      id: `${id}.steps-ended`,
      name: { zh: `${zh}限时环节办结`, en: `${en}: steps with a limit that ended` },
      definition: { zh: '期内办结的有时限环节数', en: 'Steps with a limit that ended in the period.' },
      where: [{ field: 'inTime', in: ['true', 'false'] }],
    }),
    defineFigure({
      ...ended,
      id: `${id}.steps-in-time`,
      name: { zh: `${zh}按时办结`, en: `${en}: steps ended in time` },
      definition: {
        zh: '期内在时限之内办结的环节数；依法暂停的时间不计',
        en: 'Steps that ended within their limit in the period, net of lawful pauses.',
      },
      where: [{ field: 'inTime', in: ['true'] }],
    }),
    defineFigure({
      ...common(about),
      id: `${id}.in-time-share`,
      name: { zh: `${zh}按时办结率`, en: `${en}: share done in time` },
      definition: {
        zh: '期内办结的有时限环节中按时办结的比例',
        en: 'Of the steps with a limit that ended in the period, the share that ended within it.',
      },
      unit: '%',
      places: 1,
      rounding: 'down',
      better: 'larger',
      kind: 'formula',
      formula: 'inTime / ended',
      from: { inTime: `${id}.steps-in-time`, ended: `${id}.steps-ended` },
    }),
  ]
}
