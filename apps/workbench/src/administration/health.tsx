import type { Bilingual } from '@qaidam/kernel'
import type { BenchTexts } from '@qaidam/text/bench'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { read, write } from '../api/client.ts'
import { countText, type Job, type JobResult, timeText } from '../jobs/job.ts'
import { Refused, Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'

interface Routine {
  readonly id: string
  readonly name: Bilingual
  readonly when: Bilingual
  readonly lastAt: string | null
  readonly result: Readonly<Record<string, number>>
  readonly problem: string | null
}

interface HealthSaid {
  readonly version: string
  readonly head: { readonly seq: number; readonly recordedAt: string | null }
  readonly unfolded: number | null
  readonly bytes: number | null
  readonly verified: { readonly job: string; readonly at: string; readonly result?: JobResult } | null
  readonly routines: readonly Routine[]
}

const LOOK_MS = 15_000
const MEGABYTE = 1_000_000

/** How the server is, and what comes in it by itself. */
export function Health() {
  const { t } = useWords()
  const health = useQuery({
    queryKey: ['administration', 'health'],
    queryFn: ({ signal }) => read<HealthSaid>('/api/administration/health', {}, signal),
    refetchInterval: LOOK_MS,
  })
  return (
    <>
      <section aria-labelledby="health">
        <h2 id="health">{t.adminHealth}</h2>
        <Waiting query={health}>{(said) => <Standing said={said} />}</Waiting>
      </section>
      <section aria-labelledby="routines">
        <h2 id="routines">{t.adminRoutines}</h2>
        <Waiting query={health}>{({ routines }) => <RoutineTable routines={routines} />}</Waiting>
      </section>
    </>
  )
}

function Standing({ said }: { readonly said: HealthSaid }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const verify = useMutation({
    mutationFn: () => write<Job>('/api/verifications', {}),
    onSuccess: ({ id }) => navigate({ to: '/work/jobs/$id', params: { id } }),
  })
  const { version, head, bytes, verified } = said
  return (
    <>
      <dl className="card admin-health">
        <div>
          <dt>{t.adminVersion}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t.adminJournal}</dt>
          <dd>
            {t.adminEntries(countText(head.seq), head.recordedAt === null ? '' : timeText(head.recordedAt))}
          </dd>
        </div>
        <div>
          <dt>{t.adminUnfolded}</dt>
          <dd>{unfoldedText(said, t)}</dd>
        </div>
        <div>
          <dt>{t.adminBytes}</dt>
          <dd>{bytes === null ? t.adminBytesElsewhere : `${countText(Math.round(bytes / MEGABYTE))} MB`}</dd>
        </div>
        <div>
          <dt>{t.adminVerified}</dt>
          <dd>
            {verified === null ? (
              t.adminVerifiedNever
            ) : (
              <Link to="/work/jobs/$id" params={{ id: verified.job }}>
                {timeText(verified.at)} · {verifiedText(verified.result?.findings?.length ?? 0, t)}
              </Link>
            )}{' '}
            <Button size="small" loading={verify.isPending} onClick={() => verify.mutate()}>
              {t.adminVerify}
            </Button>
          </dd>
        </div>
      </dl>
      {verify.error !== null && <Refused error={verify.error} />}
    </>
  )
}

const verifiedText = (findings: number, t: BenchTexts) =>
  findings === 0 ? t.adminVerifiedRight : t.adminVerifiedWrong(countText(findings))

function unfoldedText({ unfolded }: HealthSaid, t: BenchTexts): string {
  if (unfolded === null) return t.adminUnfoldedUnknown
  return unfolded === 0 ? t.adminUnfoldedNone : t.adminUnfoldedSome(countText(unfolded))
}

function RoutineTable({ routines }: { readonly routines: readonly Routine[] }) {
  const { t, say } = useWords()
  return (
    <div className="table-frame">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t.adminRoutine}</th>
            <th scope="col">{t.adminWhen}</th>
            <th scope="col">{t.adminLast}</th>
            <th scope="col">{t.adminResult}</th>
          </tr>
        </thead>
        <tbody>
          {routines.map((routine) => (
            <tr key={routine.id}>
              <td>{say(routine.name)}</td>
              <td>{say(routine.when)}</td>
              <td className="admin-time">
                {routine.lastAt === null ? t.adminNotYet : timeText(routine.lastAt)}
              </td>
              <td>{resultText(routine, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function resultText({ lastAt, result, problem }: Routine, t: BenchTexts): string {
  if (problem !== null) return problem
  if (lastAt === null) return ''
  const names: Readonly<Record<string, string>> = {
    cards: t.adminCountCards,
    opened: t.adminCountOpened,
    ended: t.adminCountEnded,
    reopened: t.adminCountReopened,
    reckoned: t.adminCountReckoned,
    returns: t.adminCountReturns,
    messages: t.adminCountMessages,
  }
  const said = Object.entries(result).flatMap(([name, count]) =>
    count === 0 ? [] : [`${names[name] ?? name} ${countText(count)}`],
  )
  return said.length === 0 ? t.adminNothing : said.join(' · ')
}
