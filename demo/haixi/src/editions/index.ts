import { day, type MoveRequest, type Moves, type Values, type Write } from '@qaidam/kernel'
import { service } from '../civic/volunteers.ts'
import { movesOf, type Step } from '../moving.ts'
import { HAIXI } from '../offices.ts'
import { headOf } from '../posts.ts'

const OWNER = 'government-office'
const EDITOR = `${OWNER}.editor`
const EDITOR_NAME = 'he-lanxin'
const CHIEF = `${OWNER}.secretary-general`

/** The work report of the half-year, published on the day on which 柴达木日报 printed its figures. */
export const WORK_REPORT = 'civic.work-report-632800-2020H1-1'
/** Offices whose figures it says. */
export const SIGNING = [
  'government-office',
  'statistics',
  'civilisation-office',
  'government-services',
  'ecology-environment',
  'water-resources',
  'natural-resources',
  'forestry-grassland',
  'housing-construction',
  'agriculture-husbandry',
  'committee-supervision',
  'development-reform',
  'finance',
  'industry-information',
  'commerce',
  'culture-tourism',
  'energy',
  'poverty-relief',
  'human-resources',
  'medical-insurance',
  'civil-affairs',
  'health-commission',
  'education',
] as const

/** The ecology brief of the year, which is in check: some have signed, one objects, the rest is asked. */
export const BRIEF = 'ecology.brief-632800-2020-1'

/** The id of the last thing that the demonstration does. */
export const LAST_EDITION = 'demo-haixi-edition-corrected'

/** What happened to editions, in the order of time: moves, and what was entered by hand between them. */
export function* editions(): Generator<Moves | Write> {
  yield opened(WORK_REPORT, 'civic.work-report', '2020H1', '2020-09-11')
  yield* made('sent', 'edition', WORK_REPORT, [by(EDITOR, 'send', '2020-09-11')])
  yield* signatures(WORK_REPORT, SIGNING)
  yield* made('published', 'edition', WORK_REPORT, [
    by(EDITOR, 'publish', '2020-09-21'),
    by(CHIEF, 'publish', '2020-09-22', { values: { document: '西政办〔2020〕演示58号' } }),
  ])
  yield opened(BRIEF, 'ecology.brief', '2020', '2020-12-25')
  yield* made('brief-sent', 'edition', BRIEF, [by(EDITOR, 'send', '2020-12-28')])
  yield* signatures(BRIEF, ['ecology-environment', 'water-resources', 'forestry-grassland'], '2020-12-29')
  yield* made('objected', 'edition-office', `${BRIEF}.agriculture-husbandry`, [
    by(headOf('agriculture-husbandry'), 'object', '2020-12-30', {
      reason: '年底前还有一批规模养殖场验收，等登记后再签',
    }),
  ])
  yield correction()
}

/** A mistake that is found after publication: the edition stays, and lists it as a revision. */
function correction(): Write {
  const entered = service().find(
    ({ servedOn, hours }) =>
      (servedOn ?? '') >= '2020-05-01' && (servedOn ?? '') <= '2020-06-30' && Number(hours) > 2,
  )
  return {
    id: LAST_EDITION,
    actor: 'yixi-zhuoma',
    reason: '更正：核对活动签到表，服务时长多记',
    changes: [
      {
        kind: 'correct',
        register: 'civic.volunteer-service',
        key: [entered?.activity ?? '', entered?.volunteer ?? ''],
        values: { hours: '1.5' },
      },
    ],
  }
}

function opened(edition: string, report: string, period: string, on: string): Write {
  const values: Values = {
    edition,
    report,
    area: HAIXI,
    period,
    number: '1',
    owner: OWNER,
    editor: EDITOR,
    openedOn: on,
  }
  return {
    id: `demo-haixi-edition-${edition}`,
    actor: EDITOR_NAME,
    reason: `演示数据：起草发布版 ${edition}`,
    changes: [{ kind: 'enter', register: 'edition', values }],
  }
}

const by = (post: string, move: string, on: string, more: Partial<MoveRequest> = {}): Step => ({
  ...more,
  move,
  post,
  on: day(on),
})

function* made(id: string, register: string, record: string, steps: readonly Step[]): Generator<Moves> {
  yield* movesOf(`edition-${id}`, register, '发布版编发', [{ record, steps }])
}

/** The head of each office signs for it, all in one write. */
function* signatures(edition: string, offices: readonly string[], on = '2020-09-15'): Generator<Moves> {
  const ways = offices.map((office) => ({
    record: `${edition}.${office}`,
    steps: [by(headOf(office), 'sign', on)],
  }))
  yield* movesOf(`signed-${edition}`, 'edition-office', '发布版校核签署', ways)
}
