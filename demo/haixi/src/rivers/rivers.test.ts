import {
  patrolPlan,
  patrolProcedure,
  problemProcedure,
  riverChief,
  riverPatrol,
  riverProblem,
  riverSection,
} from '@qaidam/ecology'
import { describe, expect, test } from 'vitest'
import { replay } from '../replay.ts'
import { expectApart, movesOfRecord, rehearse, stagesOf } from '../testing/rehearsed.ts'

const chiefs = replay(riverChief, true)
const sections = replay(riverSection, true).map(({ values }) => values)
const patrols = replay(riverPatrol, true).map(({ values }) => values)
const problems = replay(riverProblem, true).map(({ values }) => values)

function levelsOn(on: string): number {
  const levels = new Set<string>()
  for (const { values, validFrom, validTo } of chiefs) {
    if (values.role === 'warden') continue
    if ((validFrom ?? '') <= on && (validTo === null || on < validTo)) levels.add(values.level ?? '')
  }
  return levels.size
}

// 柴达木日报, 2020-09-22: 四级.
test('chiefs work at four levels at the end of 2020, and at three before the villages had theirs', () => {
  expect(['2017-07-31', '2018-06-30', '2018-07-01', '2020-12-31'].map(levelsOn)).toEqual([0, 3, 4, 4])
})

test('each section has a chief of its county, its township and the villages on it', () => {
  for (const { section } of sections) {
    const levels = new Set(
      chiefs.filter(({ values }) => values.section === section).map(({ values }) => values.level),
    )
    expect(levels.has('county') && levels.has('township'), section ?? '').toBe(true)
  }
  const main = new Set(
    chiefs
      .filter(({ values }) => values.level === 'prefecture' && values.role === 'chief')
      .map(({ values }) => values.section),
  )
  expect(main.size).toBe(new Set(sections.map(({ water }) => water)).size)
})

test('general chiefs answer for no section, wardens for one; neither goes on patrol here', () => {
  const of = (role: string) => chiefs.filter(({ values }) => values.role === role).map(({ values }) => values)
  expect(of('general')).toHaveLength(1 + 7)
  expect(of('general').every(({ section }) => section === null)).toBe(true)
  expect(of('warden').length).toBeGreaterThan(0)
  const others = new Set([...of('general'), ...of('warden')].map(({ chief }) => chief))
  expect(patrols.filter(({ chief }) => others.has(chief ?? null))).toEqual([])
})

test('patrols are made by the chief of the section, while in office', () => {
  const byId = new Map(chiefs.map((chief) => [chief.values.chief, chief]))
  for (const patrol of patrols) {
    const chief = byId.get(patrol.chief ?? '')
    expect(chief?.values.section, patrol.patrol ?? '').toBe(patrol.section)
    expect(chief?.values.level).toBe(patrol.level)
    expect((patrol.patrolledOn ?? '') >= (chief?.validFrom ?? '9')).toBe(true)
  }
})

test('most patrols have neither track nor photo, and count all the same', () => {
  expect(patrols.filter(({ track, photo }) => track === null && photo === null).length * 2).toBeGreaterThan(
    patrols.length,
  )
})

test('each level has its plan in each quarter', () => {
  const plans = replay(patrolPlan, true).map(({ values }) => `${values.quarter} ${values.level}`)
  expect(new Set(plans).size).toBe(3 * 4)
})

test('a problem that patrols passed on names its patrol, on its day', () => {
  const days = new Map(patrols.map((patrol) => [patrol.patrol, patrol.patrolledOn]))
  for (const problem of problems) {
    if (problem.source === 'patrol') expect(days.get(problem.patrol ?? '')).toBe(problem.foundOn)
    else expect(problem.patrol).toBeNull()
  }
})

describe('problems on their way', () => {
  const rehearsed = rehearse(problemProcedure, riverProblem, '2020-12-31T18:00')
  const ways = rehearsed.records.map((record) => movesOfRecord(rehearsed, record))

  test('were put right on the spot, given to an office, passed up by one and by two levels', () => {
    const some = (...moves: readonly string[]) =>
      expect(
        ways.some((way) => moves.every((move) => way.includes(move))),
        moves.join(),
      ).toBe(true)
    some('handle-on-spot', 'close')
    some('assign', 'feed-back', 'close')
    some('report-to-township', 'report-to-county', 'assign')
    some('not-done', 'close')
    some('reopen')
  })

  test('most are closed, and every later stage has one', () => {
    const stages = stagesOf(rehearsed)
    expect((stages.closed ?? 0) * 2).toBeGreaterThan(rehearsed.records.length)
    for (const stage of ['assigned', 'checking', 'again']) expect(stages[stage], stage).toBeGreaterThan(0)
  })

  test('nobody closed what they had handled', () => {
    expectApart(rehearsed, ['handle-on-spot', 'feed-back'], ['close', 'not-done'])
  })

  test('some were late', () => {
    const moves = rehearsed.versions('move').map(({ values }) => values.inTime)
    expect(moves.filter((inTime) => inTime === 'false').length).toBeGreaterThan(3)
    expect(moves.filter((inTime) => inTime === 'true').length).toBeGreaterThan(50)
  })
})

test('plans of two quarters are assessed, some as not fulfilled; those of the third are under way', () => {
  const stages = stagesOf(rehearse(patrolProcedure, patrolPlan, '2020-09-30T18:00'))
  expect(stages.running).toBe(
    replay(patrolPlan, true).filter(({ values }) => values.quarter === '2020Q3').length,
  )
  expect(stages.short).toBeGreaterThan(0)
  expect(stages.fulfilled ?? 0).toBeGreaterThan(stages.short ?? 0)
})
