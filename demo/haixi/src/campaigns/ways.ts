import { addDays, type Day, day, type Moves } from '@qaidam/kernel'
import { movesOf, type Step, slugOf, type Way } from '../moving.ts'
import { boilers } from './boilers.ts'
import type { Entry } from './entry.ts'
import { polluters } from './polluters.ts'
import { violations } from './violations.ts'

/** What was done about each entry of the three lists, up to autumn 2020. */
export function* campaignMoves(): Generator<Moves> {
  const lists = [
    ['polluters', 'ecology.scattered-polluter', '散乱污企业整治', polluters, 'ecology-environment.inspector'],
    ['boilers', 'ecology.coal-boiler', '燃煤小锅炉淘汰', boilers, 'ecology-environment.inspector'],
    ['violations', 'ecology.land-violation', '两项清理整治', violations, 'natural-resources.verifier'],
  ] as const
  for (const [id, register, what, entries, verifier] of lists) {
    yield* movesOf(
      id,
      register,
      what,
      entries().map((entry, index) => wayOf(entry, index, verifier)),
    )
  }
}

function wayOf(entry: Entry, index: number, verifier: string): Way {
  const { record, county, foundOn, doneOn, verifiedOn, verification, measure } = entry
  const post = `government-${slugOf(county)}.clerk`
  // Of those without an end one has no measure yet; one measure in eleven comes after its fifteen days.
  if (doneOn === null && index % 3 === 0) return { record, steps: [] }
  const chosen = addDays(foundOn, index % 11 === 4 ? 18 : 3 + (index % 9))
  const choose: Step = { move: 'choose-measure', post, on: chosen, values: { measure } }
  if (doneOn === null) return { record, steps: [choose] }
  const done = (on: Day): Step => ({ move: 'report-done', post, on, evidence: `整治档案${record.slice(4)}` })
  if (verifiedOn === null) return { record, steps: [choose, done(doneOn)] }
  const on = day(verifiedOn)
  const refuse = (at: Day): Step => ({ move: 'not-done', post: verifier, on: at, reason: '残余设施未清除' })
  if (verification === 'failed') return { record, steps: [choose, done(doneOn), refuse(on)] }
  const verify: Step = {
    move: 'verify',
    post: verifier,
    on,
    evidence: `核查照片${record.slice(4)}`,
    values: { measure, ...entry.verified, document: `海西核〔${on.slice(0, 4)}〕演示${index + 1}号` },
  }
  // One in thirteen was not in order when it was first looked at.
  const twice = index % 13 === 6 && addDays(doneOn, 4) < on
  const first = twice ? [done(doneOn), refuse(addDays(doneOn, 2)), done(addDays(doneOn, 4))] : [done(doneOn)]
  return { record, steps: [choose, ...first, verify, ...comeBack(entry, index, verifier)] }
}

/** Two firms that were closed by spring were at it again in autumn. */
function comeBack({ verified, verifiedOn, record }: Entry, index: number, post: string): readonly Step[] {
  const firm = Object.keys(verified).length === 0
  if (!firm || (index !== 20 && index !== 51) || (verifiedOn ?? '9') > '2020-06-30') return []
  const evidence = `回头看照片${record.slice(4)}`
  return [{ move: 'reopen', post, on: day('2020-09-08'), reason: '回头看发现恢复生产', evidence }]
}
