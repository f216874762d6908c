import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { BLOCK, blockQuery, type RecordRow, totalQuery } from './data.ts'
import type { View } from './view.ts'

/** The records of a view by their number: those in sight and near it are read, and what was read is kept. */
export function useRecords(register: string, view: View) {
  const [sight, setSight] = useState({ first: 0, last: 40 })
  const total = useQuery({ ...totalQuery(register, view), placeholderData: (before) => before })
  const first = Math.floor(sight.first / BLOCK)
  const last = Math.floor(sight.last / BLOCK)
  const most = Math.max(0, Math.ceil((total.data?.total ?? 1) / BLOCK) - 1)
  const wanted = useMemo(() => {
    const blocks = new Set([first, last, Math.round(sight.last / BLOCK)])
    return [...blocks].filter((block) => block >= 0 && block <= most)
  }, [first, last, most, sight.last])
  const blocks = useQueries({
    queries: wanted.map((block) => blockQuery(register, view, block)),
    combine: (results) => ({
      rows: new Map(
        results.flatMap(({ data }, index) =>
          data === undefined ? [] : [[wanted[index] ?? 0, data.records]],
        ),
      ) as ReadonlyMap<number, readonly RecordRow[]>,
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  })
  const recordAt = useCallback(
    (row: number): RecordRow | undefined => blocks.rows.get(Math.floor(row / BLOCK))?.[row % BLOCK],
    [blocks],
  )
  const onRows = useCallback((from: number, to: number) => setSight({ first: from, last: to }), [])
  return {
    total: total.data?.total ?? 0,
    isRead: total.data !== undefined,
    error: total.error ?? blocks.error,
    recordAt,
    onRows,
  }
}

export type Records = ReturnType<typeof useRecords>
