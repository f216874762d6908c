import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../api/client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { type Job, stateOf, timeText } from './job.ts'
import './jobs.css'

const LOOK_MS = 2_000

/** All long work of a month, the newest first. */
export function JobsPage() {
  const { t, say } = useWords()
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => read<{ jobs: Job[] }>('/api/jobs', {}, signal),
    refetchInterval: LOOK_MS,
  })
  return (
    <>
      <PageHead title={t.jobsTitle} under={t.jobsUnder} />
      <Waiting query={jobs}>
        {({ jobs: found }) =>
          found.length === 0 ? (
            <p className="card note">{t.jobsNone}</p>
          ) : (
            <div className="table-frame">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t.jobsTask}</th>
                    <th scope="col">{t.jobsState}</th>
                    <th scope="col">{t.jobsBegun}</th>
                    <th scope="col">{t.jobsBy}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.map((job) => (
                    <tr key={job.id}>
                      <td>
                        <Link to="/work/jobs/$id" params={{ id: job.id }}>
                          {say(job.title)}
                        </Link>
                      </td>
                      <td>
                        <span className={`job-state job-${job.state}`}>{stateOf(job, t)}</span>
                      </td>
                      <td>{timeText(job.startedAt)}</td>
                      <td>{job.by}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Waiting>
    </>
  )
}
