import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { articles, goodPeople, nominations } from './articles.ts'
import { mainIndicators } from './indicators.ts'
import { columns, manuscripts, ownWords } from './manuscripts.ts'
import { incomeQuarters, indicatorValues } from './quarters.ts'
import { openDocuments, serviceGuides } from './services.ts'
import { targets } from './targets.ts'
import { strategyEntries, strategyViews } from './views.ts'
import * as volunteering from './volunteers.ts'

const STATISTICS = 'bao-qige'
const SERVICES = 'tana'
const EDITOR = 'burenbayar'
const VOLUNTEERS = 'yixi-zhuoma'
const CONFIGURES = 'fang-zhengyu'

/** The main indicators, the views of the strategy, and what the public portal shows and asks. */
export function* civicLoads(): Generator<DemoLoad> {
  yield loadOf('indicators', STATISTICS, '主要经济指标', 'economy.main-indicator', mainIndicators)
  yield loadOf('indicator-values', STATISTICS, '主要指标当期值', 'civic.indicator-value', indicatorValues)
  yield loadOf('incomes', STATISTICS, '居民收入住户调查', 'civic.income-quarter', incomeQuarters)
  yield statesOf('strategy-views', CONFIGURES, '战略视角', 'civic.strategy-view', strategyViews)
  yield statesOf('strategy-entries', CONFIGURES, '战略视角下的指标', 'civic.strategy-entry', strategyEntries)
  yield loadOf('targets', CONFIGURES, '计划目标', 'target', targets)
  yield loadOf('articles', EDITOR, '门户文章', 'civic.article', articles)
  yield statesOf('columns', EDITOR, '栏目更新要求', 'civic.column', columns)
  yield statesOf('own-words', EDITOR, '校对用词', 'civic.own-word', ownWords)
  yield loadOf('manuscripts', EDITOR, '门户稿件', 'civic.manuscript', manuscripts)
  yield statesOf('service-guides', SERVICES, '办事指南', 'civic.service-guide', serviceGuides)
  yield loadOf('open-documents', EDITOR, '政府信息公开文件', 'civic.open-document', openDocuments)
  yield loadOf('nominations', EDITOR, '好人推荐', 'civic.nomination', nominations)
  yield loadOf('good-people', EDITOR, '月度好人', 'civic.good-person', goodPeople)
  yield statesOf('volunteers', VOLUNTEERS, '注册志愿者', 'civic.volunteer', volunteering.volunteers)
  const activity = 'civic.volunteer-activity'
  yield loadOf('activities', VOLUNTEERS, '志愿服务活动', activity, volunteering.activities)
  yield loadOf('signups', VOLUNTEERS, '志愿活动报名', 'civic.volunteer-signup', volunteering.signups)
  yield loadOf('service', VOLUNTEERS, '志愿服务时长', 'civic.volunteer-service', volunteering.service)
}

export { manuscriptMoves as civicMoves } from './manuscripts.ts'
