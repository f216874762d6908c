import { type Bilingual, localTimeOf } from '@qaidam/kernel'
import type { BenchTexts } from '@qaidam/text/bench'
import type { FaultSaid } from '../api/client.ts'

/** Long work, as `GET /api/jobs/{id}` tells it. */
export interface Job {
  readonly id: string
  readonly kind: 'import' | 'export' | 'verification'
  readonly title: Bilingual
  readonly startedAt: string
  readonly endedAt: string | null
  readonly by: string
  readonly done: number
  readonly total: number | null
  readonly state: 'running' | 'done' | 'refused' | 'stopped'
  readonly result?: JobResult
  readonly problem?: FaultSaid & { readonly detail: string; readonly faults?: readonly FaultSaid[] }
  readonly file?: { readonly name: string }
}

/** What came of it; each kind of work says its own part. */
export interface JobResult {
  readonly receipt?: {
    readonly entered: number
    readonly corrected: number
    readonly unchanged: number
  } | null
  readonly refused?: readonly (FaultSaid & { readonly cell: string })[]
  readonly refusedCount?: number
  readonly rows?: number
  readonly findings?: readonly { readonly code: string; readonly message: string }[]
}

export function stateOf({ state }: Job, t: BenchTexts): string {
  return { running: t.jobsRunning, done: t.jobsDone, refused: t.jobsRefused, stopped: t.jobsStopped }[state]
}

/** An instant as the prefecture writes it: 2026-11-24 18:05. */
export function timeText(instant: string): string {
  return localTimeOf(instant as Parameters<typeof localTimeOf>[0]).replace('T', ' ')
}

export const countText = (count: number): string => count.toLocaleString('en-US')
