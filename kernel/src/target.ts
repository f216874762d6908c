import { type AreaCode, areaCode, areaLevel, levelIndex } from './area.ts'
import { Fault } from './fault.ts'
import type { Figure } from './figure.ts'
import { GRAINS, type Period, period } from './period.ts'
import type { Rational } from './rational.ts'
import { decimal, defineRegister, inArea, text } from './register.ts'
import type { Values } from './value.ts'

/** Planned values of figures, journalled like every other fact. Every composition holds it. */
export const targetRegister = defineRegister({
  id: 'target',
  name: { zh: '目标值', en: 'Targets' },
  why: {
    zh: '各指标分地区、分时期的计划值及其依据',
    en: 'What was planned for each figure, and by which document.',
  },
  kind: 'fact',
  subject: 'target',
  owner: 'government-office',
  key: ['figure', 'area', 'period'],
  fields: {
    figure: text('指标', 'Figure', { lengthMax: 100 }),
    area: inArea('地区', 'Area'),
    period: text('时期', 'Period', { lengthMax: 21 }),
    value: decimal('目标值', 'Value', {
      meaning: { zh: '以指标自己的单位计', en: 'In the unit of the figure.' },
    }),
    document: text('依据文件', 'Document', { lengthMax: 200 }),
  },
  readableBy: 'public',
})

/**
 * Whether a target can ever be compared with something. @throws Fault TGT-001 to TGT-003, KRN-010 when
 * there is no such figure or period, or the figure is not held so finely
 */
export function checkTarget(figures: ReadonlyMap<string, Figure>, values: Values): void {
  const figure = figures.get(values.figure ?? '')
  if (figure === undefined) {
    throw new Fault(
      'TGT-001',
      `There is no figure "${values.figure}" to set a target for.`,
      'Take an id of GET /api/figures or of docs/reference/figures.md.',
    )
  }
  const of = period(values.period ?? '')
  const area = areaCode(values.area ?? '')
  if (levelIndex(areaLevel(area)) > levelIndex(figure.per.area)) {
    throw new Fault(
      'TGT-002',
      `${figure.id} is held per ${figure.per.area}; a target for ${area}, a ${areaLevel(area)}, has no value to meet.`,
      `Set the target of a ${figure.per.area} or a larger area.`,
    )
  }
  if (GRAINS.indexOf(of.grain) > GRAINS.indexOf(figure.per.period)) {
    throw new Fault(
      'TGT-003',
      `${figure.id} is held per ${figure.per.period}; a target for ${of.name} has no value to meet.`,
      `Set the target of a whole ${figure.per.period} or of more.`,
    )
  }
}

/** Whether a figure is held as finely as this question asks. */
export function isHeldFor(figure: Figure, area: AreaCode, of: Pick<Period, 'grain'>): boolean {
  return (
    levelIndex(areaLevel(area)) <= levelIndex(figure.per.area) &&
    GRAINS.indexOf(of.grain) <= GRAINS.indexOf(figure.per.period)
  )
}

/** `attained` is said of what can no longer be missed; the others of what is to come or did not come. */
export type GoalStanding = 'attained' | 'on-course' | 'behind'

export interface Goal {
  readonly figure: Figure
  readonly value: Rational
  readonly target: Rational
  /** The period is over, so that nothing is added to it. */
  readonly over: boolean
  /** What the value is expected to be at the end, where that can be said. */
  readonly forecast?: Rational | undefined
}

/**
 * How a value stands to its target. What adds up is attained as soon as it is there; a share, a stock
 * or a ceiling may still be lost, and is attained at the end of the period only. Before the end,
 * what adds up and has no forecast is on course: nothing says that it will be missed.
 */
export function goalStanding({ figure, value, target, over, forecast }: Goal): GoalStanding {
  const ceiling = figure.better === 'smaller'
  const meets = (given: Rational) => (ceiling ? -1 : 1) * given.compare(target) >= 0
  if (over) return meets(value) ? 'attained' : 'behind'
  const adds = addsUp(figure)
  if (adds && !ceiling && meets(value)) return 'attained'
  if (adds && forecast === undefined) return ceiling && !meets(value) ? 'behind' : 'on-course'
  return meets(forecast ?? value) ? 'on-course' : 'behind'
}

/**
 * Whether what happens later in a period is added to what happened before: counts and sums of events.
 * A stock, a share, and people counted once do not grow with the days.
 */
export function addsUp(figure: Figure): boolean {
  return (
    figure.kind === 'tally' && figure.nature !== 'stock' && (figure.add === 'count' || 'sum' in figure.add)
  )
}
