import { randomUUID } from 'node:crypto'
import { type Bilingual, Fault, type Instant } from '@qaidam/kernel'
import { type Problem, problemOf } from '../problems.ts'
import { notFound } from '../questions.ts'
import type { JobShelf } from './shelf.ts'

/** Long work that goes on while nobody waits for it. */
export interface Job {
  readonly id: string
  readonly kind: 'import' | 'export' | 'verification'
  readonly title: Bilingual
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly by: string
  /** How much is done, in rows or steps, and of how much where that is known. */
  readonly done: number
  readonly total: number | null
  /** `refused` where the work itself ended with faults, `stopped` where somebody or something ended it. */
  readonly state: 'running' | 'done' | 'refused' | 'stopped'
  readonly result?: unknown
  readonly problem?: Problem
  /** A file that it made, kept as long as the job. */
  readonly file?: { readonly name: string; readonly contentType: string }
}

/** What the work of a job is given. */
export interface AtWork {
  /** Says how far it is. @throws the stop, so that work which says its progress ends between two steps */
  readonly progress: (done: number, total?: number) => void
  readonly signal: AbortSignal
  /** Where a file that is made may be written. */
  readonly file: string
}

/** What came of it; `refused` where nothing was kept. */
export interface Worked {
  readonly result?: unknown
  readonly refused?: boolean
  readonly file?: Job['file']
}

export interface JobAsked {
  readonly kind: Job['kind']
  readonly title: Bilingual
  readonly by: string
  readonly total?: number
  readonly work: (at: AtWork) => Promise<Worked>
}

const RUNNING_MAX = 4

/** The jobs of a server: those that run, and what became of the others. */
export class Jobs {
  readonly #clock: () => Instant
  readonly #shelf: JobShelf
  readonly #known = new Map<string, Job>()
  readonly #running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>()

  constructor(clock: () => Instant, shelf: JobShelf) {
    this.#clock = clock
    this.#shelf = shelf
    for (const job of shelf.read(clock())) this.#known.set(job.id, this.#afterRestart(job))
  }

  /** @throws Fault JOB-001 when too many run */
  start(asked: JobAsked): Job {
    if (this.#running.size >= RUNNING_MAX)
      throw new Fault(
        'JOB-001',
        `${this.#running.size} jobs run already.`,
        'Wait until one of them ends, or stop one.',
      )
    const { kind, title, by, total } = asked
    const job: Job = {
      id: randomUUID(),
      kind,
      title,
      startedAt: this.#clock(),
      endedAt: null,
      by,
      done: 0,
      total: total ?? null,
      state: 'running',
    }
    this.#keep(job)
    const stop = new AbortController()
    // Begun after the answer: whoever asked has the id before the first row is read.
    const ended = new Promise<void>((resolve) => setImmediate(resolve)).then(() =>
      this.#run(job.id, asked, stop.signal),
    )
    this.#running.set(job.id, { stop, ended })
    return job
  }

  /** The newest first. */
  list(): readonly Job[] {
    return [...this.#known.values()].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  }

  /** @throws Fault SRV-004 */
  get(id: string): Job {
    const job = this.#known.get(id)
    if (job === undefined) throw notFound(`Job "${id}"`)
    return job
  }

  /** Where the file of a job lies. @throws Fault SRV-004 where it made none */
  fileOf(id: string): string {
    if (this.get(id).file === undefined) throw notFound(`A file of job "${id}"`)
    return this.#shelf.file(id)
  }

  /** Ends a job between two of its steps, with nothing kept. A job that has ended stays as it is. */
  async stop(id: string): Promise<Job> {
    const running = this.#running.get(this.get(id).id)
    running?.stop.abort()
    await running?.ended
    return this.get(id)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.stop(id)))
    this.#shelf.close?.()
  }

  async #run(id: string, { work, kind }: JobAsked, signal: AbortSignal): Promise<void> {
    const progress = (done: number, total?: number) => {
      signal.throwIfAborted()
      this.#known.set(id, { ...this.get(id), done, ...(total === undefined ? {} : { total }) })
    }
    try {
      signal.throwIfAborted()
      const { result, refused, file } = await work({ progress, signal, file: this.#shelf.file(id) })
      this.#end(id, {
        state: refused === true ? 'refused' : 'done',
        ...(result === undefined ? {} : { result }),
        ...(file === undefined ? {} : { file }),
      })
    } catch (error) {
      this.#shelf.dropFile(id)
      if (signal.aborted) this.#end(id, { state: 'stopped', problem: problemOf(stopped(kind)) })
      else this.#end(id, { state: 'refused', problem: problemOf(error) })
    }
    this.#running.delete(id)
  }

  #end(id: string, how: Pick<Job, 'state' | 'result' | 'problem' | 'file'>): void {
    this.#keep({ ...this.get(id), ...how, endedAt: this.#clock() })
  }

  #keep(job: Job): void {
    this.#known.set(job.id, job)
    this.#shelf.write(job)
  }

  #afterRestart(job: Job): Job {
    if (job.state !== 'running') return job
    const said: Job = {
      ...job,
      state: 'stopped',
      endedAt: this.#clock(),
      problem: problemOf(brokenOff(job.kind)),
    }
    this.#shelf.write(said)
    return said
  }
}

function stopped(kind: Job['kind']): Fault {
  return new Fault(
    'JOB-002',
    kind === 'import'
      ? 'The import was stopped; nothing of the file was kept.'
      : 'The work was stopped; nothing was changed.',
    'Start it again when it is wanted.',
  )
}

function brokenOff(kind: Job['kind']): Fault {
  return kind === 'import'
    ? new Fault(
        'JOB-003',
        'The server ended while the import ran. A file is kept whole or not at all, never in part.',
        'Send the file again: what is there already is not entered twice.',
      )
    : new Fault(
        'JOB-004',
        'The server ended while the work ran; nothing was changed by it.',
        'Start it again.',
      )
}
