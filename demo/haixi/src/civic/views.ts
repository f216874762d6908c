import { day, type Values } from '@qaidam/kernel'
import type { StateRow } from '../campaigns/spread.ts'

const FROM = day('2019-01-10')

/**
 * Which figures stand under which saying. The items of 六稳 and 六保 are those of the central
 * documents; what stands under the others is not divided, since their items are not stated anywhere
 * here. All of it is an example, for the prefecture to configure.
 */
const VIEWS: Readonly<Record<string, readonly (readonly [item: string | null, ...figures: string[]])[]>> = {
  五四战略: [
    [
      null,
      'civic.indicators.gdp',
      'economy.industry-clusters',
      'economy.new-energy.capacity',
      'ecology.greening.land',
      'life.employment.new-urban',
    ],
  ],
  两个率先: [
    [null, 'civic.indicators.urban-income', 'civic.indicators.rural-income', 'economy.tourism.visits'],
  ],
  六稳: [
    ['稳就业', 'life.employment.new-urban', 'life.employment.graduates', 'life.employment.unemployment'],
    ['稳金融', 'civic.indicators.budget-revenue'],
    ['稳外资', 'economy.investment.signed', 'economy.investment.arrived'],
    ['稳投资', 'economy.dispatch.fixed-investment', 'economy.dispatch.private-investment'],
    ['稳预期', 'civic.indicators.gdp', 'civic.indicators.retail'],
  ],
  六保: [
    ['保居民就业', 'life.employment.labour-transfer', 'life.employment.new-urban'],
    ['保基本民生', 'life.social-security.card-rate', 'civic.indicators.urban-income'],
    ['保市场主体', 'economy.market-entities.individual', 'civic.indicators.taxes-relieved'],
    ['保粮食能源安全', 'economy.new-energy.capacity'],
    ['保产业链供应链稳定', 'economy.output.potash', 'economy.clusters.output'],
    ['保基层运转', 'civic.indicators.budget-revenue'],
  ],
}

export function strategyViews(): readonly StateRow[] {
  return Object.keys(VIEWS).map((view, index) => ({
    from: FROM,
    values: { view, order: String(index + 1), document: '州委州政府工作要点（演示），仅为示例' },
  }))
}

export function strategyEntries(): readonly StateRow[] {
  return Object.entries(VIEWS).flatMap(([view, items]) =>
    items
      .flatMap(([item, ...figures]) => figures.map((figure): Values => ({ view, figure, item })))
      .map((values, index) => ({ from: FROM, values: { ...values, place: String(index + 1) } })),
  )
}
