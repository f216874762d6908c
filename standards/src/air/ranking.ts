import { type Citation, type Day, defineStandard, phaseOn, type Rational, rational } from '@qaidam/kernel'
import { RANKING_2014, RANKING_CHANGE_2017 } from '../sources.ts'
import { signed } from '../statistics/change.ts'

/** How places are ranked by their air. */
export interface RankingRule {
  /** The smaller index is the better; equal indices share a place and the next place is left out. */
  readonly order: 'ascending'
  readonly ties: 'joint'
  readonly indexPlaces: number
}

export const rankingRule = defineStandard<RankingRule>({
  id: 'air.ranking-rule',
  name: { zh: '城市环境空气质量排名规则', en: 'Rule of ranking by air quality' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2016-01-01',
      value: { order: 'ascending', ties: 'joint', indexPlaces: 2 },
      cite: RANKING_2014.at('排名'),
    },
  ],
})

/** How places are ranked by the change of their index on the year before. */
export interface ChangeRankingRule {
  readonly formula: string
  readonly places: number
  /** Whether places that meet every limit of grade two stay off the list of those that worsened. */
  readonly compliantLeftOut: boolean
}

export const changeRankingRule = defineStandard<ChangeRankingRule>({
  id: 'air.change-ranking-rule',
  name: { zh: '环境空气质量变化程度排名规则', en: 'Rule of ranking by the change of air quality' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2017-01-01',
      value: { formula: '(current - previous) / previous * 100', places: 1, compliantLeftOut: true },
      cite: RANKING_CHANGE_2017.at('变化程度'),
    },
  ],
})

export interface Ranked<Row> {
  readonly row: Row
  /** From 1; shared by rows whose rounded values are equal. */
  readonly place: number
  readonly joint: boolean
}

/** Rows from the best place to the last, by their composite index as it is printed. */
export function rankByIndex<Row>(
  rows: readonly Row[],
  indexOf: (row: Row) => Rational,
  on: Day,
): { readonly ranked: readonly Ranked<Row>[]; readonly cite: Citation } {
  const { value: rule, cite } = phaseOn(rankingRule, on)
  return { ranked: ranked(rows, (row) => indexOf(row).round(rule.indexPlaces)), cite }
}

/** A place with its index of this period and of the same period a year before. */
export interface IndexChange {
  readonly current: Rational
  readonly previous: Rational
  /** Whether every item meets grade two. */
  readonly compliant: boolean
}

export interface ChangeRanking<Row> {
  /** Every row from the greatest improvement on. */
  readonly improvement: readonly Ranked<Row>[]
  /** Rows that worsened, the worst first, without those that meet grade two. */
  readonly worsening: readonly Ranked<Row>[]
  readonly cite: Citation
}

/** The change of an index in per cent; above zero the air got worse. @throws Fault KRN-021 from zero */
export function indexChange({ current, previous }: Pick<IndexChange, 'current' | 'previous'>): Rational {
  return current.minus(previous).over(previous).times(rational(100))
}

/** The same as it is printed, such as `-9.0`. */
export function printedIndexChange(change: Pick<IndexChange, 'current' | 'previous'>, on: Day): string {
  return signed(indexChange(change), phaseOn(changeRankingRule, on).value.places)
}

/** Ranks rows by how their index changed, as printed (变化程度). */
export function rankByChange<Row extends IndexChange>(rows: readonly Row[], on: Day): ChangeRanking<Row> {
  const { value: rule, cite } = phaseOn(changeRankingRule, on)
  const rounded = (row: Row) => indexChange(row).round(rule.places)
  const worse = rows.filter((row) => rounded(row).numerator > 0n && !(rule.compliantLeftOut && row.compliant))
  return {
    improvement: ranked(rows, rounded),
    worsening: ranked(worse, (row) => rounded(row).negated()),
    cite,
  }
}

/** Of equal values all have the first place among them, and keep the order in which they were given. */
function ranked<Row>(rows: readonly Row[], measure: (row: Row) => Rational): readonly Ranked<Row>[] {
  const valued = rows.map((row) => ({ row, value: measure(row) })).sort((a, b) => a.value.compare(b.value))
  return valued.map(({ row, value }) => {
    const first = valued.findIndex((each) => each.value.equals(value))
    const joint = valued.filter((each) => each.value.equals(value)).length > 1
    return { row, place: first + 1, joint }
  })
}
