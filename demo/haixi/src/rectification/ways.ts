import { addDays, type Day, type Moves } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { Chance } from '../chance.ts'
import { movesOf, type Step, slugOf, type Way } from '../moving.ts'
import { accepting, assignedOn, type Finding, findings, lasting } from './findings.ts'

/** What was done about each finding, step by step, up to September 2020. */
export function* rectificationMoves(): Generator<Moves> {
  const chance = new Chance(0x4ec71f)
  const ways = findings().map((finding) => wayOf(finding, chance))
  yield* movesOf('rectification', 'ecology.inspection-finding', '督察整改销号', ways)
}

function wayOf(finding: Finding, chance: Chance): Way {
  const { id, county, told, fate } = finding
  if (fate === 'assigned') return { record: id, steps: [] }
  const clerk = `government-${slugOf(county)}.clerk`
  // One plan in eight comes after its thirty working days.
  const planned = addDays(assignedOn(finding), chance.below(8) === 0 ? 62 : chance.between(18, 36))
  const plan: Step = {
    move: 'submit-plan',
    post: clerk,
    on: planned,
    evidence: `海西整改〔${told.slice(0, 4)}〕演示1号`,
  }
  const progress = [45, 75].map(
    (days, index): Step => ({
      move: 'progress',
      post: clerk,
      on: addDays(planned, lasting(finding, days) - lasting(finding, 40)),
      reason: index === 0 ? '实施方案已印发，同类问题排查完成' : '工程整改完成，正在整理佐证',
      evidence: `整改佐证${id.slice(3)}-${index + 1}`,
    }),
  )
  if (fate === 'started') return { record: id, steps: [plan, ...progress.slice(0, 1)] }
  const applied = addDays(told, lasting(finding, 92))
  const before = [plan, ...progress.filter(({ on }) => on < applied)]
  return { record: id, steps: [...before, apply(finding, applied), ...closing(finding, applied, chance)] }
}

const apply = ({ id, county }: Finding, on: Day): Step => ({
  move: 'apply',
  post: `government-${slugOf(county)}.leader`,
  on,
  evidence: `整改档案${id.slice(3)}`,
  values: { selfCheck: `${nameOf(county)}自查：措施全部完成，达到整改目标` },
})

function closing(finding: Finding, applied: Day, chance: Chance): readonly Step[] {
  const { fate, id } = finding
  if (fate === 'applied') return []
  const inspected = addDays(applied, chance.between(3, 9))
  if (fate === 'refused') {
    const { post } = accepting(finding)
    const evidence = `核查记录${id.slice(3)}`
    return [{ move: 'refuse', post, on: inspected, reason: '现场仍有渗漏，同类问题未排查', evidence }]
  }
  const accepted = addDays(inspected, 5)
  const passed = accept(finding, inspected, accepted)
  if (fate === 'accepted') return [...passed, publicise(finding, addDays(accepted, 3))]
  const signedOff = addDays(accepted, 13)
  const closed = [...passed, ...signOff(finding, accepted, signedOff, fate !== 'to-sign')]
  if (fate === 'signed-off' || fate === 'to-sign') return closed
  const reopened = addDays(signedOff, 60)
  const back: Step = {
    move: 'reopen',
    post: 'committee-supervision.clerk',
    on: reopened,
    reason: '回头看发现问题反弹',
    evidence: `回头看记录${id.slice(3)}`,
  }
  if (fate === 'reopened') return [...closed, back]
  // Ten days more than the sixty that the prefecture gives.
  const again = addDays(reopened, 70)
  const second = addDays(again, 12)
  return [
    ...closed,
    back,
    apply(finding, again),
    ...accept(finding, addDays(second, -2), second),
    ...signOff(finding, second, addDays(second, 14), true),
  ]
}

/** Two people of the accepting office sign. */
function accept(finding: Finding, first: Day, on: Day): readonly Step[] {
  const { post, second } = accepting(finding)
  const evidence = `核查记录${finding.id.slice(3)}`
  return [
    { move: 'accept', post, on: first, evidence },
    { move: 'accept', post: second, on, evidence },
  ]
}

const publicise = ({ id }: Finding, on: Day): Step => ({
  move: 'publicise',
  post: 'ecology-environment.inspection-clerk',
  on,
  evidence: `州政府网站公示${id.slice(3)}`,
})

function signOff(finding: Finding, accepted: Day, on: Day, signed: boolean): readonly Step[] {
  const clerk = 'ecology-environment.inspection-clerk'
  const notice: readonly Step[] = [
    publicise(finding, addDays(accepted, 3)),
    { move: 'end-notice', post: clerk, on: addDays(on, -1) },
  ]
  if (!signed) return notice
  return [
    ...notice,
    { move: 'sign-off', post: 'government-office.vice-ecology', on },
    {
      move: 'archive',
      post: clerk,
      on: addDays(on, 4),
      values: { archiveNumber: `ZGDA-${finding.id.slice(3)}` },
    },
  ]
}
