import type { Bilingual, Block, Language, Problem } from '@qaidam/kernel'
import { queryOptions } from '@tanstack/react-query'
import { read, write } from '../api/client.ts'

export interface ReportListed {
  readonly id: string
  readonly name: Bilingual
  readonly owner: string
}

export interface EditionListed {
  readonly edition: string
  readonly name: string
  readonly report: string
  readonly area: string
  readonly areaName: Bilingual
  readonly period: string
  readonly number: number
  readonly openedOn: string
  readonly stage: string
  readonly publishedOn: string | null
}

export interface Part {
  readonly part: string
  readonly name: Bilingual
  readonly text: Bilingual
  readonly own: boolean
}

export interface Wording extends EditionListed {
  readonly parts: readonly Part[]
}

export interface Preview {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => read<{ readonly reports: readonly ReportListed[] }>('/api/reports', {}, signal),
})

export const editionsQuery = (report: string) =>
  queryOptions({
    queryKey: ['reports', report, 'editions'],
    queryFn: ({ signal }) =>
      read<{ readonly editions: readonly EditionListed[] }>(`/api/reports/${report}/editions`, {}, signal),
  })

const wordingPath = (report: string, name: string) => `/api/reports/${report}/editions/${name}/wording`

export const wordingQuery = (report: string, name: string) =>
  queryOptions({
    queryKey: ['reports', report, name, 'wording'],
    queryFn: ({ signal }) => read<Wording>(wordingPath(report, name), {}, signal),
  })

/** A part as it would be written now; nothing is kept. */
export const previewQuery = (
  at: Pick<Wording, 'report' | 'name'>,
  part: string,
  text: Bilingual,
  lang: Language,
) =>
  queryOptions({
    queryKey: ['reports', at.report, at.name, 'preview', part, lang, text],
    queryFn: () => write<Preview>(`${wordingPath(at.report, at.name)}/${part}/preview`, { text, lang }),
    // What is wrong in a text stays wrong until it is mended.
    retry: false,
    placeholderData: (before) => before,
  })

export interface Kept {
  readonly text: Bilingual
  readonly seen: Bilingual
  readonly person: string
  readonly reason: string
}

export function keepWording(at: Pick<Wording, 'report' | 'name'>, part: string, kept: Kept) {
  return write(`${wordingPath(at.report, at.name)}/${part}`, kept, { method: 'PUT' })
}
