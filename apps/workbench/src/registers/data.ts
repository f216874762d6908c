import { type Area, AreaBook, type Instant, type Register, type Values } from '@qaidam/kernel'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/client.ts'
import { queryOf, type View } from './view.ts'

const FOREVER = Number.POSITIVE_INFINITY

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: ({ signal }) => read<{ registers: Register[] }>('/api/registers', {}, signal),
  staleTime: FOREVER,
})

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: async ({ signal }) =>
    new AreaBook((await read<{ areas: Area[] }>('/api/areas', {}, signal)).areas),
  staleTime: FOREVER,
})

export interface RecordRow {
  readonly record: string
  readonly values: Values
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface RecordsPage {
  readonly records: readonly RecordRow[]
  readonly total?: number
}

/** Rows that are read at once; a screen holds a fraction of it. */
export const BLOCK = 200

export const recordsPath = (register: string) => `/api/registers/${register}/records`

export function blockQuery(register: string, view: View, block: number) {
  const query = queryOf(view)
  query.set('limit', String(BLOCK))
  query.set('offset', String(block * BLOCK))
  return queryOptions({
    queryKey: ['records', register, view.where, view.sort, block],
    queryFn: ({ signal }) => read<RecordsPage>(`${recordsPath(register)}?${query}`, {}, signal),
    staleTime: 30_000,
  })
}

export function totalQuery(register: string, view: View) {
  const query = queryOf({ ...view, sort: undefined })
  query.set('limit', '1')
  query.set('total', 'true')
  return queryOptions({
    queryKey: ['records', register, view.where, 'total'],
    queryFn: ({ signal }) => read<RecordsPage>(`${recordsPath(register)}?${query}`, {}, signal),
    staleTime: 30_000,
  })
}

export interface TallyEffect {
  readonly seq: number
  readonly figure: string
  readonly area: string
  readonly day: string
  readonly delta: string
}

export interface Life {
  readonly record: string
  readonly versions: readonly {
    readonly values: Values
    readonly validFrom: string | null
    readonly validTo: string | null
    readonly seqFrom: number
    readonly seqTo: number | null
  }[]
  readonly entries: readonly {
    readonly seq: number
    readonly recordedAt: Instant
    readonly kind: 'changes' | 'load'
    readonly actor: string
    readonly reason: string
    readonly rowCount: number
  }[]
  readonly effects?: {
    readonly tallies: readonly TallyEffect[]
    readonly pieces: readonly {
      readonly seq: number
      readonly parts: string
      readonly by: string
      readonly day: string
      readonly before: Readonly<Record<string, string | null>> | null
      readonly after: Readonly<Record<string, string | null>> | null
    }[]
    readonly figures: Readonly<
      Record<
        string,
        {
          readonly name: { readonly zh: string; readonly en: string }
          readonly unit: string
          readonly readBy: readonly string[]
        }
      >
    >
  }
}

export function lifeQuery(register: string, record: string) {
  return queryOptions({
    queryKey: ['record', register, record],
    queryFn: ({ signal }) => read<Life>(`${recordsPath(register)}/${encodeURIComponent(record)}`, {}, signal),
  })
}

/** What became of a file or a draft that was sent. */
export interface ImportOutcome {
  readonly receipt: {
    readonly seq: number | null
    readonly entered: number
    readonly corrected: number
    readonly unchanged: number
  } | null
  readonly file: string
  readonly refused: readonly RefusedCell[]
  readonly refusedCount: number
  readonly warnings: readonly RefusedCell[]
  readonly warningCount: number
  readonly notes: readonly { readonly zh: string; readonly en: string }[]
  readonly bad?: BadRows
}

export interface RefusedCell {
  readonly line: number
  readonly cell: string
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** The rows in which something was refused, as they stand in the file. */
export interface BadRows {
  readonly header: readonly string[]
  readonly fields: readonly (string | null)[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export interface Job {
  readonly id: string
  readonly state: 'running' | 'done' | 'refused' | 'stopped'
  readonly done: number
  readonly total: number | null
  readonly result?: ImportOutcome
  readonly problem?: { readonly detail: string; readonly code: string; readonly fix: string }
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) => read<Job>(`/api/jobs/${id}`, {}, signal),
    refetchInterval: (query) =>
      query.state.data === undefined || query.state.data.state === 'running' ? 400 : false,
    staleTime: 0,
  })
}
