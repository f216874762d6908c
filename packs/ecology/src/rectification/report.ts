import type { ReportSection } from '@qaidam/kernel'

/** The first round of the central inspection was told in 2017. */
const since = '2017'

export const rectificationReport: ReportSection = {
  heading: { zh: '督察整改', en: 'Rectification of inspection findings' },
  paragraphs: [
    {
      text: {
        zh: '2017年以来，督察反馈问题{told}，净销号{closed}，在办{open}；重新整改{reopened}。',
        en: 'Of {told} that inspections have raised since 2017, {closed} are closed and {open} open; {reopened} came back.',
      },
      figures: {
        told: { figure: 'ecology.rectification.findings', relation: '=', since },
        closed: { figure: 'ecology.rectification.closed', relation: '=', since },
        open: { figure: 'ecology.rectification.open', relation: '=', since },
        reopened: { figure: 'ecology.rectification.reopened', relation: '=', since },
      },
    },
  ],
}
