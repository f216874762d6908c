import { addDays, type Change, type Day } from '@qaidam/kernel'
import { dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { Course, later, workday, workingDaysLater } from '../../ways/course.ts'
import { filed, helperOf } from './files.ts'
import { households } from './households.ts'
import { lowIncome, type Source, sources } from './sources.ts'

const FOLLOW_UP = 'poverty-relief.monitoring-clerk'
const REVIEW = 'poverty-relief.monitoring-reviewer'
const RISKS = ['illness', 'illness', 'job', 'schooling', 'disaster', 'accident', 'market'] as const
/** Warnings that led to nothing, or to help at once; the last are looked at by nobody yet. */
const OTHERS = 62
const OPEN = 14
const DAYS = ['2020-03-25', '2020-10-31'] as const
const OPEN_DAYS = ['2020-11-20', '2020-12-14'] as const
const EVIDENCE = [
  '连续三个月收入高于监测线，医疗费用报销后自付不足两千元',
  '家中一人稳定务工满半年，有劳动合同和工资流水',
  '住院费用经医保和救助结算完毕，低保待遇落实',
  '子女入学资助到位，家庭支出恢复正常',
] as const

interface Warned {
  readonly warning: string
  readonly household: string
  readonly area: string
  readonly risk: string
  /** The record of another register that tells of it; null where people said so. */
  readonly source: Omit<Source, 'on'> | null
  readonly raisedOn: Day
  readonly outcome: 'open' | 'confirmed' | 'helped' | 'dismissed'
}

/** Every household that is not stable or at the border has been warned of; some others, too. */
const warned: readonly Warned[] = (() => {
  const chance = new Chance(0x3a4e01)
  const watched = filed.filter(({ standing, unstable }) => unstable || standing === 'borderline')
  const others = chance.choose(
    households.filter(({ standing }) => standing === 'other'),
    OTHERS,
  )
  const first = watched.map((own) => ({ own, outcome: 'confirmed' as const }))
  const more = others.map((own, index) => ({
    own,
    outcome:
      index < OPEN ? ('open' as const) : index % 2 === 0 ? ('helped' as const) : ('dismissed' as const),
  }))
  return [...first, ...more].map(({ own: { household, area }, outcome }, index) => {
    const told = outcome === 'confirmed' ? sources.get(household) : undefined
    const compared = outcome === 'confirmed' && chance.percent(30) ? lowIncome(household) : null
    const source = told ?? compared
    const [first, last] = outcome === 'open' ? OPEN_DAYS : DAYS
    return {
      warning: `YJ-2020-${digits(index + 1, 4)}`,
      household,
      area,
      outcome,
      source,
      risk: source?.risk ?? chance.pick(RISKS),
      raisedOn: told?.on ?? dayIn('', first, last, chance),
    }
  })
})()

export function warningRows(): readonly StateRow[] {
  const chance = new Chance(0x3a4e02)
  return warned.map(({ warning, household, area, risk, source, raisedOn }) => ({
    from: raisedOn,
    values: {
      warning,
      household,
      area,
      risk,
      channel: source === null ? chance.pick(['cadre', 'cadre', 'application']) : 'data',
      sourceRegister: source?.register ?? null,
      sourceRecord: source?.record ?? null,
      raisedOn,
      standing: 'open',
      post: FOLLOW_UP,
    },
  }))
}

/** Those that were taken into monitoring, each found some days after its warning. */
const found = warned
  .filter(({ outcome }) => outcome === 'confirmed')
  .map((own) => ({ ...own, foundOn: workday(addDays(own.raisedOn, 3)) }))

export function monitoredRows(): readonly StateRow[] {
  return found.map(({ household, area, warning, risk, foundOn }) => ({
    from: foundOn,
    values: { household, area, warning, risk, foundOn },
  }))
}

/** Seen at home and helped by the township, reviewed by the bureau; some late, some at risk still. */
export function* monitoringCourses(): Generator<Course> {
  const chance = new Chance(0x3a4e03)
  for (const { household, area, foundOn } of found) {
    const course = new Course('life.monitored-household', household, chance)
    yield courseOf(course, helperOf(area), foundOn, chance)
  }
}

const MEASURES = ['job', 'industry', 'medical', 'bursary', 'allowance', 'insurance'] as const

function courseOf(course: Course, helper: string, foundOn: Day, chance: Chance): Course {
  let on = workingDaysLater(foundOn, chance.percent(92) ? chance.between(1, 5) : chance.between(6, 9))
  if (chance.percent(4)) {
    course.make(on, helper, 'dismiss', { reason: '费用已全额报销，家庭收入未受影响' })
    return course.make(workingDaysLater(on, 2), FOLLOW_UP, 'dismiss', { reason: '核对结算单，情况属实' })
  }
  course.make(on, helper, 'confirm', { evidence: '入户核查表和收支清单' })
  on = workingDaysLater(on, chance.percent(90) ? chance.between(2, 9) : chance.between(11, 16))
  course.make(on, helper, 'help', { values: { measure: chance.pick(MEASURES) } })
  if (chance.percent(50)) {
    on = later(on, chance.between(20, 40))
    course.make(on, helper, 'visit', { reason: '帮扶已到位，收入有所恢复' })
  }
  if (chance.percent(12)) return course
  on = later(on, chance.between(40, 95))
  course.make(on, helper, 'propose', { evidence: chance.pick(EVIDENCE) })
  return reviewed(course, helper, on, chance)
}

function reviewed(course: Course, helper: string, proposed: Day, chance: Chance): Course {
  let on = workingDaysLater(proposed, chance.between(2, 9))
  if (chance.percent(10)) {
    course.make(on, REVIEW, 'not-yet', { reason: '自付医疗费用仍高，继续帮扶' })
    on = later(on, chance.between(30, 60))
    course.make(on, helper, 'propose', { evidence: chance.pick(EVIDENCE) })
    on = workingDaysLater(on, chance.between(2, 9))
  }
  course.make(on, REVIEW, 'remove', { values: { finding: '凭据属实，收入稳定，风险消除' } })
  if (!chance.percent(5)) return course
  return course.make(later(on, 30), FOLLOW_UP, 'reopen', { reason: '家庭成员再次住院，自付费用高' })
}

/** Warnings that were looked at, each from the day on which that was done. */
export function monitoringChanges(): readonly Change[] {
  return warned.flatMap(({ warning, outcome, raisedOn }): readonly Change[] =>
    outcome === 'open'
      ? []
      : [
          {
            kind: 'event',
            register: 'life.poverty-warning',
            key: [warning],
            values: { standing: outcome },
            on: workday(addDays(raisedOn, 3)),
          },
        ],
  )
}
