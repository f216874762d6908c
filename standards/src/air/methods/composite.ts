import {
  asStated,
  type Bilingual,
  type Contribution,
  type Day,
  type Evaluated,
  findPhaseOn,
  type Law,
  ONE,
  type PartRow,
  type PeriodMethod,
  phaseOn,
  type Rational,
  rational,
  sum,
} from '@qaidam/kernel'
import { percentileRule } from '../../statistics/standards.ts'
import { airPercentiles, airPlaces, airValidity, type CompositeBases, compositeBases } from '../assessment.ts'
import { type CityValue, cityValues, type DustSetting, oneDay, shared, valueOfDay } from '../city-day.ts'
import { POLLUTANT_NAMES, POLLUTANTS, type Pollutant } from '../pollutants.ts'
import { isWholeYear, yearShortfall } from '../year-validity.ts'
import { noDays } from './mean.ts'
import { neighbours, rankedDays } from './percentile.ts'
import { cited, dustOfSettings } from './settings.ts'

const SINGLE_PLACES = 2

/** Concentrations of a period: means, for CO the 95th percentile of days, for O3 the 90th. */
export type PeriodConcentrations = Readonly<Record<Pollutant, Rational>>

/** The single index of one concentration, rounded half to even to 2 places as it is printed. */
export function singleIndex(pollutant: Pollutant, concentration: Rational, on: Day): Rational {
  const bases = phaseOn(compositeBases, on).value
  return concentration.over(rational(bases[pollutant])).round(SINGLE_PLACES)
}

/** The composite index of a period's published concentrations: the single indices, each rounded, added up. */
export function compositeIndex(concentrations: PeriodConcentrations, on: Day): Rational {
  return sum(POLLUTANTS.map((each) => singleIndex(each, concentrations[each], on)))
}

/** One pollutant's share of the index with all that it follows from. */
interface Single {
  readonly index: Rational
  readonly parts: Readonly<Record<string, Rational>>
  readonly contributions: readonly Contribution[]
  readonly formula: string
}

/**
 * The composite index. The concentration of each pollutant is first rounded as it is published, then
 * divided by its base and rounded to 2 places, then the six are added. That the concentration is
 * rounded first is what the provincial bulletins show: 玉树, June 2020, has 1.67 that way, 1.66 or
 * 1.69 from unrounded means.
 *
 * Parts are the six single indices, which add up to the index, and for each what it follows from:
 * sum and days, or the neighbours of the percentile. Rows carry shares of all of them.
 */
export const compositeIndexMethod: PeriodMethod = {
  id: 'air.composite-index',
  kind: 'period',
  name: { zh: '环境空气质量综合指数', en: 'Composite air quality index' },
  reads: 'air.station-day',
  settings: { dust: ['none', 'concentrations'] },
  evaluate: (rows, within, settings, law = asStated): Evaluated => {
    const dust = dustOfSettings(settings)
    const standards = [compositeBases, airPercentiles, percentileRule, airValidity, airPlaces].map((each) =>
      law<unknown>(each),
    )
    const cite = cited(standards, within, dust)
    const bases = findPhaseOn(law(compositeBases), within.last)?.value
    const reason = withheld(rows, within)
    const singles = POLLUTANTS.map((each) =>
      bases === undefined ? undefined : single(rows, each, within.last, dust, bases, law),
    )
    const present = singles.filter((each) => each !== undefined)
    const result = {
      parts: Object.assign({}, ...present.map((each) => each.parts)) as Record<string, Rational>,
      formula: [POLLUTANTS.join(' + '), ...present.map((each) => each.formula)].join('; '),
      contributions: present.flatMap((each) => each.contributions),
      cite,
    }
    const missing = POLLUTANTS.find((_, index) => singles[index] === undefined)
    if (missing !== undefined) return { ...result, reason: reason ?? noDays(POLLUTANT_NAMES[missing]) }
    if (reason !== undefined) return { ...result, reason }
    return { ...result, raw: sum(present.map((each) => each.index)), label: mainPollutants(singles) }
  },
}

function withheld(
  rows: readonly PartRow[],
  within: Parameters<typeof yearShortfall>[1],
): Bilingual | undefined {
  if (!isWholeYear(within)) return undefined
  for (const pollutant of POLLUTANTS) {
    const days = cityValues(rows, pollutant, 'none').map((each) => each.day)
    const reason = yearShortfall(days, within, POLLUTANT_NAMES[pollutant])
    if (reason !== undefined) return reason
  }
  return undefined
}

function single(
  rows: readonly PartRow[],
  pollutant: Pollutant,
  on: Day,
  dust: DustSetting,
  bases: CompositeBases,
  law: Law,
): Single | undefined {
  const days = cityValues(rows, pollutant, dust)
  if (days.length === 0) return undefined
  const places = phaseOn(law(airPlaces), on).value[pollutant]
  const base = rational(bases[pollutant])
  const ranked = pollutant === 'co' || pollutant === 'o3' ? rankedDays(days, pollutant, on, law) : undefined
  const total = sum(days.map((each) => each.value))
  const concentration = ranked?.value ?? total.over(rational(days.length))
  const index = concentration.round(places).over(base).round(SINGLE_PLACES)
  const [sumName, daysName] = [`${pollutant}Sum`, `${pollutant}Days`]
  const printed = (from: string) =>
    `${pollutant} = round(round(${from}, ${places}) / ${base}, ${SINGLE_PLACES})`
  const counted = days.flatMap((each) => oneDay(daysName, each.rows))
  if (ranked === undefined) {
    return {
      index,
      parts: { [pollutant]: index, [sumName]: total, [daysName]: rational(days.length) },
      contributions: [
        ...indexShares(pollutant, index, days),
        ...days.flatMap((each) => valueOfDay(sumName, each)),
        ...counted,
      ],
      formula: printed(`${sumName} / ${daysName}`),
    }
  }
  const name = (part: 'lower' | 'upper') => `${pollutant}${part === 'lower' ? 'Lower' : 'Upper'}`
  const { lower, upper, fraction } = ranked
  return {
    index,
    parts: {
      [pollutant]: index,
      [name('lower')]: lower.value,
      [name('upper')]: upper.value,
      [daysName]: rational(days.length),
    },
    contributions: [
      ...indexShares(pollutant, index, [
        weighted(lower, ONE.minus(fraction)),
        ...(fraction.isZero() ? [] : [weighted(upper, fraction)]),
      ]),
      ...neighbours(ranked, name),
      ...counted,
    ],
    formula: printed(`${name('lower')} + (${name('upper')} - ${name('lower')}) × ${fraction}`),
  }
}

function weighted(of: CityValue, by: Rational): CityValue {
  return { ...of, stations: of.stations.map((each) => each.times(by)) }
}

/** Each station-day's share of a single index, in proportion to what it measured. */
function indexShares(part: string, index: Rational, days: readonly CityValue[]): readonly Contribution[] {
  const rows = days.flatMap((each) => each.rows)
  const weights = days.flatMap((each) => {
    if (each.stations.length === 1) return each.stations
    const stations = rational(each.stations.length)
    return each.stations.map((station) => station.over(stations))
  })
  return shared(part, index, rows, weights)
}

/** The pollutants with the greatest single index, jointly: the main pollutants of the period. */
function mainPollutants(singles: readonly (Single | undefined)[]): Bilingual {
  const indices = singles.map((each) => each?.index)
  const greatest = indices.reduce((a, b) =>
    a === undefined || (b !== undefined && b.compare(a) > 0) ? b : a,
  )
  const names = POLLUTANTS.filter((_, at) => greatest !== undefined && indices[at]?.equals(greatest) === true)
  const inLanguage = (language: 'zh' | 'en') => names.map((each) => POLLUTANT_NAMES[each][language])
  return { zh: inLanguage('zh').join('、'), en: inLanguage('en').join(', ') }
}
