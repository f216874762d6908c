import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { read, write } from '../api/client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Refused, Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { countText, type Job, type JobResult, stateOf, timeText } from './job.ts'
import './jobs.css'

const LOOK_MS = 1_000
const PERCENT = 100

/** One piece of long work: how far it is, what came of it, and a way to stop it. */
export function JobPage() {
  const { t, say } = useWords()
  const { id } = useParams({ strict: false })
  const job = useQuery({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => read<Job>(`/api/jobs/${id}`, {}, signal),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'running' ? LOOK_MS : false,
  })
  const stop = useMutation({
    mutationFn: () => write(`/api/jobs/${id}/stop`, {}),
    onSettled: () => job.refetch(),
  })
  return (
    <Waiting query={job}>
      {(found) => (
        <>
          <PageHead
            title={say(found.title)}
            over={<Link to="/work/jobs">{t.jobsTitle}</Link>}
            under={`${found.by} · ${timeText(found.startedAt)}`}
            actions={
              found.state === 'running' && (
                <Button
                  danger
                  loading={stop.isPending}
                  onClick={() => {
                    if (window.confirm(t.jobsStopSure)) stop.mutate()
                  }}
                >
                  {t.jobsStop}
                </Button>
              )
            }
          />
          {stop.error !== null && <Refused error={stop.error} />}
          <JobCard job={found} />
        </>
      )}
    </Waiting>
  )
}

function JobCard({ job }: { readonly job: Job }) {
  const { t } = useWords()
  return (
    <section className="card job-card">
      <p role="status">
        <span className={`job-state job-${job.state}`}>{stateOf(job, t)}</span>{' '}
        {job.total === null
          ? t.jobsProgress(countText(job.done))
          : t.jobsProgressOf(countText(job.done), countText(job.total))}
      </p>
      {job.state === 'running' && job.total !== null && (
        <Progress percent={Math.floor((job.done / job.total) * PERCENT)} aria-label={t.jobsTitle} />
      )}
      {job.endedAt !== null && <p className="note">{t.jobsEnded(timeText(job.endedAt))}</p>}
      {job.problem !== undefined && (
        <p className="job-problem">
          <b>{job.problem.detail}</b> {job.problem.fix}
        </p>
      )}
      {job.result !== undefined && <Result result={job.result} />}
      {job.file !== undefined && (
        <p>
          <a href={`/api/jobs/${job.id}/file`} download={job.file.name}>
            {t.jobsDownload}
          </a>
        </p>
      )}
    </section>
  )
}

function Result({ result }: { readonly result: JobResult }) {
  const { t } = useWords()
  const { receipt, rows, findings, refused = [], refusedCount } = result
  return (
    <>
      {receipt && (
        <p>
          {t.jobsEntered(
            countText(receipt.entered),
            countText(receipt.corrected),
            countText(receipt.unchanged),
          )}
        </p>
      )}
      {rows !== undefined && <p>{t.jobsRows(countText(rows))}</p>}
      {findings?.length === 0 && <p>{t.jobsFindingsNone}</p>}
      {findings !== undefined && findings.length > 0 && (
        <>
          <h2>{t.jobsFindings}</h2>
          <ul>
            {findings.map(({ code, message }) => (
              <li key={message}>
                {message} <small>{code}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {refused.length > 0 && (
        <>
          <p>{t.jobsCells(countText(refusedCount ?? refused.length))}</p>
          <div className="table-frame">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t.jobsCell}</th>
                  <th scope="col">{t.jobsFault}</th>
                  <th scope="col">{t.jobsFix}</th>
                </tr>
              </thead>
              <tbody>
                {refused.map(({ cell, message, fix, code }) => (
                  <tr key={`${cell}${code}`}>
                    <td>{cell}</td>
                    <td>{message}</td>
                    <td>{fix}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
