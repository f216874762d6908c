import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const reports = talliesOf({
  register: 'civic.citizen-report',
  owner: 'government-services',
  level: 'county',
  on: 'reportedOn',
})

export const reportsReceived = reports({
  id: 'civic.reports.received',
  name: ['群众反映问题', 'Problems reported by citizens'],
  definition: ['期内收到的群众反映问题件数，各种来源合计', 'Reports of citizens received, by every channel.'],
  unit: '件',
})

export const reportsByPortal = reports({
  id: 'civic.reports.by-portal',
  name: ['门户网站反映', 'Reported by the portal'],
  definition: ['期内通过门户网站收到的群众反映问题件数', 'Reports of citizens received by the portal.'],
  unit: '件',
  where: [{ field: 'channel', in: ['portal'] }],
})

export const reportsOnEnvironment = reports({
  id: 'civic.reports.on-environment',
  name: ['环境和河湖问题反映', 'Reports on the environment'],
  definition: ['期内收到的环境污染、河湖水域问题件数', 'Reports on pollution, rivers and lakes received.'],
  unit: '件',
  where: [{ field: 'kind', in: ['environment', 'river'] }],
})

export const portalShare = shareOf({
  id: 'civic.reports.portal-share',
  name: ['门户网站反映占比', 'Share reported by the portal'],
  definition: [
    '门户网站反映件数占全部群众反映件数的百分比',
    'Reports by the portal, of all reports of citizens.',
  ],
  part: reportsByPortal,
  whole: reportsReceived,
})
