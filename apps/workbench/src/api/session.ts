import type { Bilingual } from '@qaidam/kernel'
import { queryOptions } from '@tanstack/react-query'
import { read, repeatToken } from './client.ts'

/** Who acts in this browser; `GET /api/session`. */
export interface Session {
  readonly person: string
  readonly name: string
  readonly token: string
  readonly posts: readonly { readonly post: string; readonly office: string; readonly title: Bilingual }[]
  readonly prefecture: { readonly area: string; readonly name: Bilingual; readonly synthetic: boolean }
  readonly today: string
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await read<Session>('/api/session', {}, signal)
    repeatToken(session.token)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
})
