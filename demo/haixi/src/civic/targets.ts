import { rational, type Values } from '@qaidam/kernel'
import { shares } from '../chance.ts'

/** What was planned for 2019, 2020 and its first half, in the unit of each figure; null where nothing was. */
type Planned = readonly [of2019: string | null, of2020: string | null, ofHalf: string | null]

/**
 * Plan values, all of them made up. What a register of its own plans (greening tasks, monthly dispatch,
 * projects) has no target here: it is planned once.
 */
const PLANNED: Readonly<Record<string, Planned>> = {
  'civic.indicators.gdp': ['655', '700', '300'],
  'civic.indicators.industry-added': ['345', '370', '160'],
  'civic.indicators.retail': ['127', '136', '58'],
  'civic.indicators.budget-revenue': ['60', '64', '29'],
  'civic.indicators.urban-income': ['34000', '36500', '18000'],
  'civic.indicators.rural-income': ['16000', '17600', '5800'],
  'civic.indicators.taxes-relieved': ['28', '26', '12'],
  'civic.reports.in-time-share': ['90', '95', '95'],
  'civic.reports.satisfied-share': ['85', '88', '86'],
  'civic.volunteers.hours': ['250', '600', '300'],
  'ecology.air.good-days': ['90', '90', '90'],
  'ecology.air.pm25': ['30', '25', '25'],
  'ecology.sandy-land.treated': ['1.1', '1', '0.5'],
  'ecology.grassland.improved': ['0.25', '0.25', '0.15'],
  'ecology.mine-restoration.area': ['90', '120', '40'],
  'ecology.water.source-class': ['85', '95', '95'],
  'ecology.water.section-good': ['90', null, '90'],
  'ecology.medical-waste.contracted-share': ['80', '100', '95'],
  'ecology.soil.survey-share': ['90', '100', '100'],
  'ecology.manure.facility-rate': ['85', '95', '95'],
  'ecology.rivers.problems-closed-share': [null, '90', '85'],
  'ecology.rectification.rectified-share': ['60', '80', '60'],
  'economy.investment.signed': ['1500', '1600', '800'],
  'economy.investment.arrived': ['320', '520', '260'],
  'economy.clusters.output': ['650', '720', '350'],
  'economy.output.potash': ['700', '720', '340'],
  'economy.output.lithium-carbonate': ['3.8', '4.2', '2'],
  'economy.new-energy.built': ['500', '600', '500'],
  'economy.new-energy.curtailment-rate': [null, '5', '5'],
  'economy.tourism.visits': ['14000000', '16500000', '7000000'],
  'economy.goji.output': ['90', '100', null],
  'economy.towns.built': ['30', '35', '33'],
  'economy.village-projects': ['15', '40', '20'],
  'economy.market-entities.individual': ['34000', '37500', '36000'],
  'economy.benefits.paid': ['3800', '8000', '4400'],
  'economy.approval.in-time-share': ['90', '95', '95'],
  'life.employment.new-urban': ['1.8', '1.8', '0.9'],
  'life.employment.graduates': ['1700', '1800', '400'],
  'life.employment.labour-transfer': ['11', '11.5', '6'],
  'life.employment.unemployment': [null, '3.5', '3.5'],
  'life.social-security.card-rate': ['95', '95', '95'],
  'life.social-security.village-clinics': ['80', '112', '110'],
  'life.civil-affairs.aged-beds': ['1500', '1800', '1580'],
  'life.health.in-county-visits': ['80', '82', '82'],
  'life.health.family-doctor-teams': ['150', '160', '158'],
  'life.health.telemedicine-sites': ['25', '32', '28'],
  'life.education.preschool': ['105', null, null],
  'life.education.compulsory-retention': ['94.5', null, null],
  'life.education.senior': ['98.5', null, null],
}
const PERIODS = ['2019', '2020', '2020H1'] as const
const PREFECTURE = '632800'

/** Figures whose plan was broken down to the counties, in these parts. */
const BROKEN_DOWN = [
  'civic.indicators.gdp',
  'economy.investment.signed',
  'economy.tourism.visits',
  'life.employment.new-urban',
]
const COUNTIES = { 632801: 48, 632802: 17, 632803: 8, 632821: 9, 632822: 9, 632823: 4, 632857: 5 } as const
/** Cities with a plan of their own for a share, which is not broken down. */
const CITIES = ['632801', '632802'] as const

function document(area: string, period: string): string {
  return area === PREFECTURE
    ? `西政〔${period.slice(0, 4)}〕演示1号`
    : `西政办〔${period.slice(0, 4)}〕演示6号`
}

/** Plan values for the prefecture, and for counties where the plan was broken down. */
export function targets(): readonly Values[] {
  return Object.entries(PLANNED).flatMap(([figure, planned]) =>
    PERIODS.flatMap((period, at) => {
      const value = planned[at]
      if (value == null) return []
      const parts = [{ area: PREFECTURE, value }, ...countyParts(figure, value)]
      return parts.map((part) => ({ figure, period, ...part, document: document(part.area, period) }))
    }),
  )
}

function countyParts(figure: string, whole: string) {
  if (figure === 'ecology.air.good-days') return CITIES.map((area) => ({ area, value: whole }))
  if (!BROKEN_DOWN.includes(figure)) return []
  const hundredths = Number(rational(whole).times(rational(100)).floor())
  const byCounty = shares(hundredths, Object.values(COUNTIES))
  return Object.keys(COUNTIES).map((area, place) => ({
    area,
    value: rational(byCounty[place] ?? 0)
      .over(rational(100))
      .toString(),
  }))
}
