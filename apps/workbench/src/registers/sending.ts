import { read, write } from '../api/client.ts'
import type { ImportOutcome, Job } from './data.ts'

export interface Sending {
  readonly register: string
  readonly file: File
  readonly dryRun: boolean
  readonly correct: boolean
  readonly reason: string
  readonly confirmed?: string | undefined
  readonly from?: string | undefined
  /** What stands in cells of the file instead of what it says, by their names: D17. */
  readonly mends?: Readonly<Record<string, string>> | undefined
}

/** Begins an import and answers its job, which goes on whether this page stays or not. */
export function begin({ register, file, dryRun, correct, mends, ...rest }: Sending): Promise<Job> {
  const query = new URLSearchParams({
    'dry-run': String(dryRun),
    correct: String(correct),
    reason: rest.reason,
  })
  if (rest.confirmed !== undefined && rest.confirmed !== '') query.set('confirmed', rest.confirmed)
  if (rest.from !== undefined && rest.from !== '') query.set('from', rest.from)
  const form = new FormData()
  // Before the file: what comes after it is read when the file is.
  if (mends !== undefined && Object.keys(mends).length > 0) form.append('mends', JSON.stringify(mends))
  form.append('file', file)
  return write<Job>(`/api/registers/${register}/imports?${query}`, form, { prefer: 'respond-async' })
}

/** Waits for a job that takes moments, such as a draft of some rows. */
export async function outcomeOf(job: Job): Promise<ImportOutcome> {
  let now = job
  while (now.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 150))
    now = await read<Job>(`/api/jobs/${job.id}`)
  }
  if (now.result !== undefined) return now.result
  const { detail = '', code = '', fix = '' } = now.problem ?? {}
  throw Object.assign(new Error(`${detail} ${fix}`.trim()), { code })
}
