import { addDays, type Day, day, type Moves } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { movesOf, type Step, slugOf, type Way } from '../moving.ts'
import { plans } from './patrols.ts'
import { type Problem, riverProblems } from './problems.ts'

const BUREAU = 'water-resources'

/** What was done about each problem, and how each level answered for its patrols. */
export function* riverMoves(): Generator<Moves> {
  const chance = new Chance(0x9a7403)
  const ways = riverProblems().map((problem) => wayOf(problem, chance))
  yield* movesOf('river-problems', 'ecology.river-problem', '河湖问题处置', ways)
  yield* movesOf('river-plans', 'ecology.river-patrol-plan', '巡河计划执行与考评', planWays(chance))
}

function wayOf(problem: Problem, chance: Chance): Way {
  const record = problem.values.problem ?? ''
  const begun = beginning(problem, chance)
  if (problem.end === 'open') return { record, steps: begun.slice(0, -1) }
  if (problem.end === 'unchecked') return { record, steps: begun }
  const done = begun.at(-1)?.on ?? problem.foundOn
  return { record, steps: [...begun, ...checking(problem, done, chance)] }
}

/** Up to the report that it is done. */
function beginning(problem: Problem, chance: Chance): readonly Step[] {
  const { values, foundOn, course, county, township, end } = problem
  const finder = ['county', 'prefecture'].includes(values.foundAt ?? '')
    ? `${county}.leader`
    : `${township}.clerk`
  const evidence = `处理照片${values.problem?.slice(3)}`
  const done = { evidence, values: { measure: '已清理并恢复原状' } }
  if (course === 'on-spot') {
    const on = addDays(foundOn, chance.percent(85) ? chance.below(2) : 8)
    return [{ move: 'handle-on-spot', post: finder, on, ...done }]
  }
  const up = passedUp(problem, finder)
  const assigner = course === 'passed-up' ? `${county}.leader` : finder
  const assigned: Step = { move: 'assign', post: assigner, on: addDays(up.at(-1)?.on ?? foundOn, 1) }
  // The day given is the thirtieth after it was found.
  const back = addDays(foundOn, end === 'closed-late' ? 34 : chance.between(6, 28))
  return [...up, assigned, { move: 'feed-back', post: values.handler ?? finder, on: back, ...done }]
}

/** A village passes on whatever it cannot put right itself; a township what another must do. */
function passedUp({ values, foundOn, course }: Problem, clerk: string): readonly Step[] {
  const reason = '超出本级权限，需上级协调'
  const fromVillage: Step = { move: 'report-to-township', post: clerk, on: addDays(foundOn, 1), reason }
  const fromTownship: Step = { move: 'report-to-county', post: clerk, on: addDays(foundOn, 2), reason }
  return [
    ...(values.foundAt === 'village' ? [fromVillage] : []),
    ...(course === 'passed-up' ? [fromTownship] : []),
  ]
}

function checking(problem: Problem, done: Day, chance: Chance): readonly Step[] {
  const { values, course, county, township, end } = problem
  // Whoever put it right does not close it: where the county's head did, the bureau goes there.
  const chief = course === 'on-spot' ? `${BUREAU}.director` : `${county}.leader`
  const evidence = `复核记录${values.problem?.slice(3)}`
  const first = addDays(done, chance.between(1, 5))
  const close = (on: Day): Step => ({ move: 'close', post: chief, on, evidence })
  const again = (on: Day): Step => ({
    move: 'feed-back',
    post: values.handler ?? `${township}.clerk`,
    on,
    evidence: `${evidence}再`,
    values: { measure: '再次清理，设置围挡' },
  })
  if (end === 'second-time') {
    const refused: Step = { move: 'not-done', post: chief, on: first, reason: '现场仍有堆放' }
    return [refused, again(addDays(first, 9)), close(addDays(first, 12))]
  }
  if (end !== 'reopened') return [close(first)]
  const back = addDays(first, 20)
  const reopened: Step = { move: 'reopen', post: `${BUREAU}.river-clerk`, on: back, reason: '群众再次举报' }
  return [
    close(first),
    reopened,
    ...(chance.percent(60) ? [again(addDays(back, 8)), close(addDays(back, 11))] : []),
  ]
}

/** Quarters are reported after their end, one in nine late; the third was not over when the rows end. */
function planWays(chance: Chance): readonly Way[] {
  return plans().map(({ plan, area, quarter, dueOn }): Way => {
    const record = plan ?? ''
    if (quarter === '2020Q3') return { record, steps: [] }
    const post = area === '632800' ? `${BUREAU}.river-clerk` : `government-${slugOf(area)}.leader`
    const late = chance.below(9) === 0
    const on = addDays(day(dueOn ?? ''), late ? 6 : -chance.below(4))
    const short = chance.below(6) === 0
    const report: Step = {
      move: 'report',
      post,
      on,
      ...(short ? { values: { obstacle: '封山和冰雪期间部分河段无法到达' } } : {}),
    }
    const judged: Step = {
      move: short ? 'find-short' : 'find-fulfilled',
      post: `${BUREAU}.director`,
      on: addDays(on, chance.between(2, 9)),
      ...(short ? { reason: '巡河记录少于计划次数' } : {}),
    }
    return { record, steps: [report, judged] }
  })
}
