import { periodText } from '@qaidam/text'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ServedLink } from '../shell/menu.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { editionsQuery, type ReportListed, reportsQuery } from './api.ts'
import './style.css'

const OPEN = new Set(['draft', 'in-check'])

/** All reports, with their editions on the way. */
export function ReportsPage() {
  const { t } = useWords()
  const reports = useQuery(reportsQuery)
  return (
    <>
      <PageHead title={t.wordingReports} under={t.wordingUnder} />
      <Waiting query={reports}>
        {(found) => found.reports.map((report) => <Report key={report.id} report={report} />)}
      </Waiting>
    </>
  )
}

function Report({ report }: { readonly report: ReportListed }) {
  const { t, say, language } = useWords()
  const query = useQuery(editionsQuery(report.id))
  return (
    <section className="card report-card">
      <h2>{say(report.name)}</h2>
      <Waiting query={query}>
        {({ editions }) => {
          const open = editions.filter(({ stage }) => OPEN.has(stage))
          const published = editions.filter(({ stage }) => stage === 'published')
          return (
            <>
              {open.length === 0 && <p className="note">{t.wordingNone}</p>}
              <ul>
                {open.map(({ edition, name, period, number, areaName }) => (
                  <li key={edition}>
                    <b>{t.wordingOf(periodText(period, language), number)}</b>
                    <small>{say(areaName)}</small>
                    <Link to="/work/reports/$report/$name" params={{ report: report.id, name }}>
                      {t.wordingEdit}
                    </Link>
                    <ServedLink href={`/work/records/edition/${edition}`}>{t.wordingWay}</ServedLink>
                  </li>
                ))}
              </ul>
              {published.length > 0 && (
                <ServedLink href={`/reports/${report.id}/editions`}>
                  {t.wordingPublished(published.length)}
                </ServedLink>
              )}
            </>
          )
        }}
      </Waiting>
    </section>
  )
}
