import {
  type Bilingual,
  type Citation,
  type Day,
  defineStandard,
  Fault,
  phaseOn,
  type Rational,
  rational,
  sum,
} from '@qaidam/kernel'
import { WATER_EVALUATION_2011 } from '../sources.ts'
import { naturalLogarithm, roundFromDigits } from '../statistics/logarithm.ts'

/** What the trophic level is made of: chlorophyll a in mg/m³, depth of view in m, the others in mg/L. */
export const TLI_ITEMS = ['chla', 'tp', 'tn', 'sd', 'codmn'] as const
export type TliItem = (typeof TLI_ITEMS)[number]

/** 10 × (constant + factor × ln of the value), weighted by the square of its correlation with chlorophyll. */
interface TliTerm {
  readonly constant: string
  readonly factor: string
  readonly correlation: string
}

export const tliTerms = defineStandard<Readonly<Record<TliItem, TliTerm>>>({
  id: 'water.tli-terms',
  name: { zh: '综合营养状态指数的计算式与相关系数', en: 'Terms of the trophic level index' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: {
        chla: { constant: '2.5', factor: '1.086', correlation: '1' },
        tp: { constant: '9.436', factor: '1.624', correlation: '0.84' },
        tn: { constant: '5.453', factor: '1.694', correlation: '0.82' },
        sd: { constant: '5.118', factor: '-1.94', correlation: '-0.83' },
        codmn: { constant: '0.109', factor: '2.661', correlation: '0.83' },
      },
      cite: WATER_EVALUATION_2011.at('湖泊、水库营养状态评价'),
    },
  ],
})

/** A state of nutrition: it holds up to and with `upTo`, or below it; the last has no end. */
interface TliState {
  readonly upTo: number | null
  readonly includes: boolean
  readonly state: Bilingual
}

export const tliStates = defineStandard<readonly TliState[]>({
  id: 'water.tli-states',
  name: { zh: '湖泊(水库)营养状态分级', en: 'States of nutrition of lakes' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2011-03-09',
      value: [
        { upTo: 30, includes: false, state: { zh: '贫营养', en: 'oligotrophic' } },
        { upTo: 50, includes: true, state: { zh: '中营养', en: 'mesotrophic' } },
        { upTo: 60, includes: true, state: { zh: '轻度富营养', en: 'lightly eutrophic' } },
        { upTo: 70, includes: true, state: { zh: '中度富营养', en: 'moderately eutrophic' } },
        { upTo: null, includes: false, state: { zh: '重度富营养', en: 'highly eutrophic' } },
      ],
      cite: WATER_EVALUATION_2011.at('湖泊、水库营养状态评价'),
    },
  ],
})

const PLACES = 2
const TEN = rational(10)

export interface TrophicLevel {
  /** Rounded half to even to 2 places from as many digits as that takes. */
  readonly index: Rational
  /** Judged by the printed index, so that a reader finds the same. */
  readonly state: Bilingual
  /** The index of each item alone, rounded likewise. */
  readonly items: Readonly<Record<TliItem, Rational>>
  readonly cite: Citation
}

/** The trophic level index of a lake. @throws Fault STD-056 unless every value is above zero */
export function trophicLevel(given: Readonly<Record<TliItem, Rational>>, on: Day): TrophicLevel {
  const { value: terms, cite } = phaseOn(tliTerms, on)
  for (const item of TLI_ITEMS) {
    if (given[item].numerator > 0n) continue
    throw new Fault(
      'STD-056',
      `${item} is ${given[item]}; the index takes its logarithm.`,
      'Give a value above zero, for what was not detected half its detection limit.',
    )
  }
  const single = (item: TliItem, digits: number) => {
    const { constant, factor } = terms[item]
    const logarithm = naturalLogarithm(given[item], digits)
    return TEN.times(rational(constant).plus(rational(factor).times(logarithm)))
  }
  const weights = TLI_ITEMS.map((item) => {
    const correlation = rational(terms[item].correlation)
    return correlation.times(correlation)
  })
  const total = sum(weights)
  const index = roundFromDigits(
    (digits) =>
      sum(TLI_ITEMS.map((item, at) => single(item, digits).times(weights[at] ?? total))).over(total),
    PLACES,
  )
  const items = Object.fromEntries(
    TLI_ITEMS.map((item) => [item, roundFromDigits((digits) => single(item, digits), PLACES)]),
  ) as Record<TliItem, Rational>
  return { index, state: stateOf(index, on), items, cite }
}

function stateOf(index: Rational, on: Day): Bilingual {
  const states = phaseOn(tliStates, on).value
  const found = states.find(({ upTo, includes }) => {
    if (upTo === null) return true
    const beyond = index.compare(rational(upTo))
    return beyond < 0 || (includes && beyond === 0)
  })
  return found?.state ?? { zh: '', en: '' }
}
