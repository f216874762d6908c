import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@qaidam/kernel'
import type { Job } from './jobs.ts'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Where jobs are written down, so that they are found after a restart. */
export interface JobShelf {
  /** What is written down; what is older than a month goes. */
  read(now: Instant): readonly Job[]
  write(job: Job): void
  /** Where the file that a job makes lies. */
  file(id: string): string
  dropFile(id: string): void
  close?(): void
}

/** For a server without a folder of its own: jobs are known while it runs. */
export function passingShelf(): JobShelf {
  let folder: string | undefined
  const file = (id: string) => {
    folder ??= mkdtempSync(join(tmpdir(), 'qaidam-jobs-'))
    return join(folder, id)
  }
  return {
    read: () => [],
    write: () => {},
    file,
    dropFile: (id) => rmSync(file(id), { force: true }),
    close: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A folder with a JSON document for each job, written whole or not at all, for its owner only. */
export function jobShelf(folder: string): JobShelf {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const document = (id: string) => join(folder, `${id}.json`)
  const file = (id: string) => join(folder, `${id}.out`)
  const drop = (id: string) => {
    rmSync(document(id), { force: true })
    rmSync(file(id), { force: true })
  }
  return {
    read: (now) => {
      const jobs = readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Job)
      const isOld = ({ startedAt }: Job) => Date.parse(now) - Date.parse(startedAt) > KEPT_DAYS * DAY_MS
      for (const { id } of jobs.filter(isOld)) drop(id)
      return jobs.filter((job) => !isOld(job))
    },
    write: (job) => {
      writeFileSync(`${document(job.id)}.new`, JSON.stringify(job), { mode: 0o600 })
      renameSync(`${document(job.id)}.new`, document(job.id))
    },
    file,
    dropFile: (id) => rmSync(file(id), { force: true }),
  }
}
