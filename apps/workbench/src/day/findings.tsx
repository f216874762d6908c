import type { Bilingual } from '@qaidam/kernel'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { write } from '../api/client.ts'
import { sessionQuery } from '../api/session.ts'
import { nameOr, recordHref, registerRecordHref } from '../desk/said.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'

export interface FindingSaid {
  readonly finding: string
  readonly register: string
  readonly registerName: Bilingual | null
  readonly record: string
  /** Whether a procedure moves its record. */
  readonly moved: boolean
  readonly areaName: Bilingual
  readonly message: string
  readonly advice: string
}

interface FindingsProps {
  readonly total: number
  readonly list: readonly FindingSaid[]
}

/** What checks found: each with its record, which is put right there, and a word that settles it here. */
export function Findings({ total, list }: FindingsProps) {
  const { t } = useWords()
  const [settled, setSettled] = useState(false)
  return (
    <>
      <p className="note" role="status">
        {settled ? t.dayFindingSaid : total > 0 ? t.dayFindingsIntro : ''}
      </p>
      {total === 0 && <p className="empty">{t.dayFindingsNone}</p>}
      <ul className="findings">
        {list.map((finding) => (
          <li key={finding.finding}>
            <Finding finding={finding} settled={() => setSettled(true)} />
          </li>
        ))}
      </ul>
      {total > list.length && <p className="note">{t.dayShown(list.length, total)}</p>}
    </>
  )
}

interface FindingProps {
  readonly finding: FindingSaid
  readonly settled: () => void
}

function Finding({ finding, settled }: FindingProps) {
  const words = useWords()
  const { t, say, language } = words
  const [word, setWord] = useState('')
  const id = useId()
  const queries = useQueryClient()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const saying = useMutation({
    mutationFn: () =>
      write(`/api/findings/${encodeURIComponent(finding.finding)}/word`, {
        person: session.person,
        word: word.trim(),
      }),
    onSuccess: () => {
      settled()
      return queries.invalidateQueries({ queryKey: ['day'] })
    },
  })
  const href = finding.moved ? recordHref : registerRecordHref
  return (
    <details>
      <summary>
        <b>{finding.message}</b>
        <span>
          {nameOr(finding.registerName, finding.register, words)} {finding.record} {say(finding.areaName)}
        </span>
      </summary>
      <p className="note">{finding.advice}</p>
      <p>
        <a href={href(finding.register, finding.record, language)}>{t.dayFindingRecord}</a>
      </p>
      <form
        className="say-word"
        onSubmit={(event) => {
          event.preventDefault()
          if (word.trim() !== '') saying.mutate()
        }}
      >
        <label htmlFor={id}>{t.dayFindingWord}</label>
        <Input id={id} value={word} maxLength={500} onChange={({ target }) => setWord(target.value)} />
        <Button htmlType="submit" loading={saying.isPending} disabled={word.trim() === ''}>
          {t.dayFindingSay}
        </Button>
      </form>
      {saying.error !== null && <Refused error={saying.error} />}
    </details>
  )
}
