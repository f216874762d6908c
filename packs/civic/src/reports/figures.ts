import { defineFigure, type FormulaFigure, type Tally } from '@qaidam/kernel'

const owner = 'government-services'
const per = { area: 'county', period: 'day' } as const

const reports = (
  id: string,
  [zh, en]: readonly [string, string],
  [zhMeaning, enMeaning]: readonly [string, string],
  where: Tally['where'] = [],
): Tally =>
  defineFigure({
    kind: 'tally',
    id,
    name: { zh, en },
    definition: { zh: zhMeaning, en: enMeaning },
    unit: '件',
    places: 0,
    owner,
    per,
    published: true,
    register: 'civic.citizen-report',
    add: 'count',
    where,
    area: 'area',
    nature: { flowOn: 'reportedOn' },
  })

export const reportsReceived = reports(
  'civic.reports.received',
  ['群众反映问题', 'Problems reported by citizens'],
  ['期内收到的群众反映问题件数，各种来源合计', 'Reports of citizens received, by every channel.'],
)

export const reportsByPortal = reports(
  'civic.reports.by-portal',
  ['门户网站反映', 'Reported by the portal'],
  ['期内通过门户网站收到的群众反映问题件数', 'Reports of citizens received by the portal.'],
  [{ field: 'channel', in: ['portal'] }],
)

export const reportsOnEnvironment = reports(
  'civic.reports.on-environment',
  ['环境和河湖问题反映', 'Reports on the environment'],
  ['期内收到的环境污染、河湖水域问题件数', 'Reports on pollution, rivers and lakes received.'],
  [{ field: 'kind', in: ['environment', 'river'] }],
)

export const portalShare: FormulaFigure = defineFigure({
  kind: 'formula',
  id: 'civic.reports.portal-share',
  name: { zh: '门户网站反映占比', en: 'Share reported by the portal' },
  definition: {
    zh: '门户网站反映件数占全部群众反映件数的百分比',
    en: 'Reports by the portal, of all reports of citizens.',
  },
  unit: '%',
  places: 1,
  owner,
  per,
  published: true,
  formula: 'portal / all',
  from: { portal: reportsByPortal.id, all: reportsReceived.id },
})
