import { addDays, type Day, day, type Moves, type Values } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { movesOf, type Step, slugOf, type Way } from '../moving.ts'
import { cases, checks } from './draws.ts'

const BUREAU = 'ecology-environment'
const CLERK = `${BUREAU}.enforcement-clerk`
const REVIEWER = `${BUREAU}.case-reviewer`
const DIRECTOR = `${BUREAU}.director`

/** What followed each check, and how each case went, up to autumn 2020. */
export function* enforcementMoves(): Generator<Moves> {
  const chance = new Chance(0xe4f0d1)
  const filed = new Map(cases().map((each) => [each.check, each]))
  const ways = checks().map((check) => checkWay(check, filed.get(check.check ?? null), chance))
  yield* movesOf('checks', 'ecology.enforcement-check', '检查后处理', ways)
  const handled = cases().map((each, index) => caseWay(each, index, chance))
  yield* movesOf('cases', 'ecology.enforcement-case', '案件办理', handled)
}

function checkWay(check: Values, filed: Values | undefined, chance: Chance): Way {
  const record = check.check ?? ''
  const on = day(check.checkedOn ?? '')
  const county = `ecology-environment-${slugOf(check.area)}.clerk`
  const publish = (at: Day): Step => ({
    move: 'publish',
    post: CLERK,
    on: at,
    evidence: `公开${record.slice(3)}`,
  })
  if (filed !== undefined) {
    const filedOn = day(filed.filedOn ?? '')
    const file: Step = { move: 'file', post: CLERK, on: filedOn, values: { caseNumber: filed.case ?? null } }
    return {
      record,
      steps: [{ move: 'pass-on', post: county, on: addDays(on, 1) }, file, publish(addDays(filedOn, 9))],
    }
  }
  if (check.result !== 'corrected') {
    return {
      record,
      steps: [{ move: 'find-nothing', post: county, on: addDays(on, 1) }, publish(addDays(on, 10))],
    }
  }
  const ordered: Step = { move: 'order-correction', post: county, on: addDays(on, chance.between(1, 3)) }
  if (on >= '2020-09-01') return { record, steps: [ordered] }
  // The order gives thirty days; one in ten is verified after them.
  const verified = addDays(on, chance.below(10) === 0 ? 36 : chance.between(12, 29))
  const found: Step = {
    move: 'find-corrected',
    post: `${BUREAU}.enforcer`,
    on: verified,
    evidence: `改正照片${record.slice(3)}`,
  }
  return { record, steps: [ordered, found, publish(addDays(verified, 6))] }
}

function caseWay(each: Values, index: number, chance: Chance): Way {
  const record = each.case ?? ''
  const filedOn = day(each.filedOn ?? '')
  const evidence = `卷宗${record.slice(3)}`
  const noted: Step = { move: 'note', post: `${BUREAU}.enforcer`, on: addDays(filedOn, 4), evidence }
  if (index === 5) return { record, steps: [noted, ...withdrawn(addDays(filedOn, 25))] }
  const stopped = index % 4 === 1 ? pause(addDays(filedOn, 8), index) : []
  const open = filedOn >= '2020-07-15'
  if (open && stopped.length > 0) return { record, steps: [noted, ...stopped.slice(0, 1)] }
  const concluded = addDays(filedOn, index % 7 === 3 ? 66 : chance.between(24, 44))
  const values = { conclusion: '违法事实清楚，证据充分' }
  const before: readonly Step[] = [
    noted,
    ...stopped,
    { move: 'conclude', post: CLERK, on: concluded, evidence, values },
  ]
  if (open) return { record, steps: index % 2 === 0 ? before : [noted] }
  return { record, steps: [...before, ...deciding(concluded, index, evidence, chance)] }
}

const withdrawn = (on: Day): readonly Step[] =>
  [REVIEWER, DIRECTOR].map((post) => ({ move: 'withdraw', post, on, reason: '违法事实不成立' }))

function pause(on: Day, index: number): readonly Step[] {
  const ground = index % 8 === 1 ? 'appraisal' : 'hearing'
  return [
    { move: 'stop', post: CLERK, on, ground },
    {
      move: 'go-on',
      post: CLERK,
      on: addDays(on, 12),
      reason: ground === 'hearing' ? '听证结束' : '鉴定意见收到',
    },
  ]
}

function deciding(concluded: Day, index: number, evidence: string, chance: Chance): readonly Step[] {
  const informed = addDays(concluded, chance.between(4, 8))
  const drafted = addDays(informed, chance.between(2, 6))
  const decided = addDays(drafted, 1)
  const fine = chance.percent(85)
  const values = {
    outcome: fine ? 'fine' : 'warning',
    decision: `海西环罚〔${decided.slice(0, 4)}〕演示${index + 1}号`,
    ...(fine ? { fine: String(chance.between(8, 80) * 2_500) } : {}),
  }
  const carriedOut = addDays(decided, index % 6 === 4 ? 41 : chance.between(10, 28))
  return [
    { move: 'inform', post: REVIEWER, on: informed, evidence },
    { move: 'decide', post: REVIEWER, on: drafted, values },
    { move: 'decide', post: DIRECTOR, on: decided, values },
    { move: 'carry-out', post: CLERK, on: carriedOut, evidence },
    {
      move: 'close',
      post: REVIEWER,
      on: addDays(carriedOut, chance.between(2, 8)),
      values: { archiveNumber: `ZFDA-${evidence.slice(2)}` },
    },
  ]
}
