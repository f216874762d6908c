import { addDays, type Change, type Day, day } from '@qaidam/kernel'
import { dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { filed, helperOf } from './files.ts'
import { households } from './households.ts'

const FOLLOW_UP = 'poverty-relief.monitoring-clerk'
const REVIEW = 'poverty-relief.monitoring-reviewer'
const RISKS = ['illness', 'illness', 'job', 'schooling', 'disaster', 'accident', 'market'] as const
/** Warnings that led to nothing, or to help at once; the last are looked at by nobody yet. */
const OTHERS = 62
const OPEN = 14
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
  return [...first, ...more].map(({ own: { household, area }, outcome }, index) => ({
    warning: `YJ-2020-${digits(index + 1, 4)}`,
    household,
    area,
    outcome,
    risk: chance.pick([...RISKS, ...(outcome === 'confirmed' ? (['income'] as const) : [])]),
    raisedOn:
      outcome === 'open'
        ? dayIn('', '2020-11-20', '2020-12-14', chance)
        : dayIn('', '2020-03-25', '2020-10-31', chance),
  }))
})()

export function warningRows(): readonly StateRow[] {
  const chance = new Chance(0x3a4e02)
  return warned.map(({ warning, household, area, risk, raisedOn }) => {
    const compared = risk === 'income'
    return {
      from: raisedOn,
      values: {
        warning,
        household,
        area,
        risk,
        channel: compared ? 'data' : chance.pick(['cadre', 'cadre', 'application']),
        sourceRegister: compared ? 'life.household-year' : null,
        sourceRecord: compared ? `${household} 2019-12-31` : null,
        raisedOn,
        standing: 'open',
        post: FOLLOW_UP,
      },
    }
  })
}

interface Case extends Warned {
  readonly case: string
  readonly from: Day
  /** The day on which the risk was found to be removed; null while it is not. */
  readonly removedOn: Day | null
}

const cases: readonly Case[] = (() => {
  const chance = new Chance(0x3a4e03)
  return warned
    .filter(({ outcome }) => outcome === 'confirmed')
    .map((own, index): Case => {
      const from = addDays(own.raisedOn, chance.between(5, 14))
      const removed = addDays(from, chance.between(60, 150))
      return {
        ...own,
        case: `JC-2020-${digits(index + 1, 3)}`,
        from,
        removedOn: chance.percent(75) && removed <= '2020-12-18' ? removed : null,
      }
    })
})()

export function monitoredRows(): readonly StateRow[] {
  return cases.map(({ case: name, household, area, warning, risk, from }) => ({
    from,
    values: {
      case: name,
      household,
      area,
      warning,
      risk,
      standing: 'risk',
      post: helperOf(area),
      evidence: null,
      reviewer: null,
    },
  }))
}

/** Warnings that were looked at, and risks that were removed, each from its day. */
export function monitoringChanges(): readonly Change[] {
  const chance = new Chance(0x3a4e04)
  const looked = warned.flatMap(({ warning, outcome, raisedOn }): readonly Change[] =>
    outcome === 'open'
      ? []
      : [
          event('life.poverty-warning', warning, addDays(raisedOn, chance.between(3, 5)), {
            standing: outcome,
          }),
        ],
  )
  const removed = cases.flatMap(({ case: name, removedOn }): readonly Change[] =>
    removedOn === null
      ? []
      : [
          event('life.monitored-household', name, removedOn, {
            standing: 'removed',
            evidence: chance.pick(EVIDENCE),
            reviewer: REVIEW,
          }),
        ],
  )
  return [...looked, ...removed]
}

function event(register: string, key: string, on: Day, values: Record<string, string>): Change {
  return { kind: 'event', register, key: [key], values, on: day(on) }
}
