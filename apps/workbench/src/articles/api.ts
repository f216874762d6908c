import type { Procedure, Register, Values } from '@qaidam/kernel'
import type { Severity, WordRule } from '@qaidam/standards/writing'
import { queryOptions } from '@tanstack/react-query'
import { read, write } from '../api/client.ts'

export const MANUSCRIPT = 'civic.manuscript'
export const ISSUE = 'civic.article-issue'
export const PICTURE = 'civic.picture'

interface Page {
  readonly records: readonly { readonly values: Values; readonly validTo: string | null }[]
  readonly next: string | null
}

/** Every record in force of a register, page by page. */
async function everyRecord(register: string, signal?: AbortSignal): Promise<readonly Values[]> {
  const found: Values[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page = await read(`/api/registers/${register}/records`, { limit: 1_000, cursor }, signal)
    // A state comes with the versions that it was; what it is now has no end.
    found.push(...page.records.filter(({ validTo }) => validTo === null).map(({ values }) => values))
    cursor = page.next
  }
  return found
}

export const recordsQuery = (register: string) =>
  queryOptions({
    queryKey: ['articles', 'records', register],
    queryFn: ({ signal }) => everyRecord(register, signal),
  })

/** What does not change while the page is open: the registers' fields and the way of a manuscript. */
export const definitionsQuery = queryOptions({
  queryKey: ['articles', 'definitions'],
  queryFn: async ({ signal }) => {
    const [{ registers }, { procedures }] = await Promise.all([
      read<{ readonly registers: readonly Register[] }>('/api/registers', {}, signal),
      read<{ readonly procedures: readonly Procedure[] }>('/api/procedures', {}, signal),
    ])
    const issue = procedures.find(({ id }) => id === ISSUE)
    const manuscript = registers.find(({ id }) => id === MANUSCRIPT)
    const picture = registers.find(({ id }) => id === PICTURE)
    if (issue === undefined || manuscript === undefined || picture === undefined)
      throw new Error(`${ISSUE}, ${MANUSCRIPT}, ${PICTURE}?`)
    return { issue, manuscript, picture }
  },
  staleTime: Number.POSITIVE_INFINITY,
})
export type Definitions = Awaited<ReturnType<NonNullable<(typeof definitionsQuery)['queryFn']>>>

export interface Standing {
  readonly stage: string | null
  readonly owed: readonly Values[]
  readonly moves: readonly Values[]
}

export const manuscriptQuery = (id: string) =>
  queryOptions({
    queryKey: ['articles', 'manuscript', id],
    queryFn: async ({ signal }) => {
      const [record, standing] = await Promise.all([
        read<{ readonly versions: readonly { readonly values: Values; readonly seqTo: number | null }[] }>(
          `/api/registers/${MANUSCRIPT}/records/${id}`,
          {},
          signal,
        ),
        read<Standing>(`/api/procedures/${MANUSCRIPT}~${id}/moves`, {}, signal),
      ])
      const values = record.versions.find(({ seqTo }) => seqTo === null)?.values ?? {}
      return { values, standing }
    },
  })

export const staleQuery = queryOptions({
  queryKey: ['articles', 'stale'],
  queryFn: async ({ signal }) => {
    const { findings } = await read<{ readonly findings: readonly Values[] }>(
      '/api/findings',
      { office: 'civilisation-office', status: 'open' },
      signal,
    )
    return findings.filter(({ register }) => register === 'civic.column')
  },
})

/** What people and posts are called. */
export const namesQuery = queryOptions({
  queryKey: ['articles', 'names'],
  queryFn: async ({ signal }) => {
    const [posts, people] = await Promise.all([everyRecord('post', signal), everyRecord('staff', signal)])
    return {
      posts: new Map(
        posts.map(({ post, title, titleEn }) => [post, { zh: title ?? '', en: titleEn ?? title ?? '' }]),
      ),
      people: new Map(people.map(({ person, name }) => [person, name])),
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** The words of the office, as the check takes them. */
export const ownWordsQuery = queryOptions({
  queryKey: ['articles', 'own-words'],
  queryFn: async ({ signal }): Promise<readonly WordRule[]> =>
    (await everyRecord('civic.own-word', signal)).map(({ wrong, right, severity, why }) => ({
      wrong: wrong ?? '',
      right: right ?? '',
      severity: (severity ?? 'likely') as Severity,
      why: { zh: why ?? '本单位用词', en: why ?? 'A word of the office.' },
    })),
})

/** The next free number of a year. */
export function nextNumber(year: string, known: readonly Values[]): string {
  const numbers = known
    .map(({ article }) => article ?? '')
    .filter((article) => article.startsWith(`WZ-${year}-`))
    .map((article) => Number(article.slice(8)))
  return `WZ-${year}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`
}

export const enterManuscript = (values: Values, reason: string) =>
  write(`/api/registers/${MANUSCRIPT}/records`, { values, reason })

export const correctManuscript = (id: string, values: Values, reason: string) =>
  write(`/api/registers/${MANUSCRIPT}/records/${id}/corrections`, { values, reason })

export interface Moving {
  readonly move: string
  readonly person: string
  readonly post: string
  readonly reason?: string
  readonly values?: Values
}

export const moveManuscript = (id: string, moving: Moving) =>
  write(`/api/procedures/${MANUSCRIPT}~${id}/moves`, moving)
