import { type FigureAnswer, isHeldFor, rational, yearBefore } from '@qaidam/kernel'
import { direction } from '@qaidam/text'
import type { Asking, Scope } from './asking.ts'
import type { Bound, Test } from './script.ts'

/**
 * Whether the data say what a sentence depends on; undefined where they cannot tell: no value, no
 * year before, no target.
 */
export function verdictOf(test: Test, asking: Asking, scope: Scope): boolean | undefined {
  const answer = asking.answer(test.slot, scope)
  const earlier =
    test.is === 'record-high' || test.is === 'record-low' ? yearsBefore(test, asking, scope) : []
  // Some figures are of the whole prefecture: a county's report leaves them out, and lacks nothing.
  if (test.is === 'kept') {
    const question = asking.question(test.slot, scope)
    return question !== undefined && isHeldFor(question.figure, question.area, question.period)
  }
  const value = answer?.value ?? null
  if (test.is === 'known' || test.is === 'missing') return (value !== null) === (test.is === 'known')
  if (answer === undefined || value === null) return undefined
  switch (test.is) {
    case 'rose':
    case 'fell':
    case 'level':
      return answer.change === null ? undefined : MOVED[direction(answer.change.value)] === test.is
    case 'record-high':
    case 'record-low':
      return isRecord(value, earlier, test.is === 'record-high' ? 1 : -1)
    case 'attained':
    case 'behind': {
      const reached = isAttained(answer, asking.figure(test.slot).better === 'smaller')
      return reached === undefined ? undefined : reached === (test.is === 'attained')
    }
    case 'all':
      return compare(value, '100') === 0
    case 'mostly':
      return compare(value, '50') > 0 && compare(value, '100') < 0
    default:
      return supports(value, test.is, test.bound ?? '0')
  }
}

const MOVED = { up: 'rose', down: 'fell', level: 'level' } as const

const compare = (one: string, other: string) => rational(one).compare(rational(other))

/** Whether a value keeps to what is said of it: 95.2 is at least 95. */
export function supports(value: string, relation: Bound, bound: string): boolean {
  const order = compare(value, bound)
  return { 'at-least': order >= 0, above: order > 0, 'at-most': order <= 0, below: order < 0 }[relation]
}

/** A value against its target: no less, or no more where less is better. */
function isAttained({ value, target }: FigureAnswer, smaller: boolean): boolean | undefined {
  if (value === null || target === null) return undefined
  return smaller ? compare(value, target) <= 0 : compare(value, target) >= 0
}

/** The same figure in the years before, the nearest first. */
function yearsBefore({ slot, years }: Test, asking: Asking, scope: Scope): readonly (string | null)[] {
  const question = asking.question(slot, scope)
  if (question === undefined) return []
  const earlier: (string | null)[] = []
  let of = question.period
  for (let back = 0; back < years; back += 1) {
    of = yearBefore(of)
    earlier.push(asking.answerTo({ ...question, period: of })?.value ?? null)
  }
  return earlier
}

/** A record is one over all years that are known; with none before there is nothing to beat. */
function isRecord(value: string, earlier: readonly (string | null)[], sign: 1 | -1): boolean | undefined {
  const known = earlier.filter((each) => each !== null)
  if (known.length === 0) return undefined
  return known.every((each) => compare(value, each) * sign > 0)
}
