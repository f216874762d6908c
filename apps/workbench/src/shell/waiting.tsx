import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Refusal } from '../api/client.ts'
import { useWords } from './words.tsx'

/** A refusal in words: what is wrong, how to mend it, and its code for who is asked. */
export function Refused({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const { t } = useWords()
  const [fix, code] = error instanceof Refusal ? [error.fix, error.code] : ['', '']
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${t.benchRefused}：${error.message}`}
      description={[fix, code].filter((part) => part !== '').join(' · ')}
      action={again && <Button onClick={again}>{t.benchRetry}</Button>}
    />
  )
}

export interface WaitingProps<Data> {
  readonly query: UseQueryResult<Data>
  readonly children: (data: Data) => ReactNode
}

/** Shows what a query answers; until then that it is read, and a refusal with a way to try again. */
export function Waiting<Data>({ query, children }: WaitingProps<Data>) {
  const { t } = useWords()
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Refused error={query.error} again={() => void query.refetch()} />
  return (
    <div role="status" aria-label={t.benchLoading}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  )
}
