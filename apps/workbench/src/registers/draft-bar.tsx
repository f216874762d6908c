import type { Register } from '@qaidam/kernel'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { fixOf } from './cells.ts'
import type { RefusedCell } from './data.ts'
import { begin, outcomeOf } from './sending.ts'
import { columnsOf, fileOf } from './sheet/draft.ts'
import type { DraftFault, Drafting } from './use-draft.ts'

export interface DraftBarProps {
  readonly register: Register
  readonly draft: Drafting
  readonly onFault: (fault: DraftFault) => void
  readonly onSent: (words: string) => void
}

const FAULTS_SHOWN = 12

/** The draft above the list: what is wrong with it and how to mend that, and the way to send it. */
export function DraftBar({ register, draft, onFault, onSent }: DraftBarProps) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [confirmed, setConfirmed] = useState('')
  const { refused, error, isSending, send } = useSending(register, draft, onSent)
  if (draft.draft.size === 0) return null
  const { faults, doubts } = draft
  const needsWord = doubts.length > 0 && confirmed.trim() === ''
  return (
    <section className="draft-bar" aria-label={t.sheetDraft(draft.draft.size)}>
      <p>
        <b>{t.sheetDraft(draft.draft.size)}</b>
        <span role="status" className={faults.length > 0 ? 'draft-bad' : 'draft-good'}>
          {faults.length > 0 ? t.sheetDraftFaults(faults.length) : t.sheetDraftGood}
          {doubts.length > 0 && ` · ${t.sheetDraftDoubts(doubts.length)}`}
        </span>
      </p>
      <Faults register={register} faults={[...faults, ...doubts]} onFault={onFault} />
      <ServerRefusals register={register} refused={refused} draft={draft} onFault={onFault} />
      {error !== undefined && <Refused error={error} />}
      <p className="draft-send">
        <Input
          aria-label={t.sheetDraftReason}
          placeholder={t.sheetDraftReason}
          value={reason}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
        />
        {doubts.length > 0 && (
          <Input
            aria-label={t.sheetDraftConfirm}
            placeholder={t.sheetDraftConfirm}
            value={confirmed}
            maxLength={500}
            onChange={({ target }) => setConfirmed(target.value)}
          />
        )}
        <Button
          type="primary"
          loading={isSending}
          disabled={faults.length > 0 || reason.trim() === '' || needsWord}
          onClick={() => void send(reason, confirmed)}
        >
          {isSending ? t.sheetDraftSending : t.sheetDraftSend}
        </Button>
        <Button onClick={draft.clear}>{t.sheetDraftDrop}</Button>
      </p>
    </section>
  )
}

/** Sends a draft as one import, taken whole or not at all. */
function useSending(register: Register, draft: Drafting, onSent: (words: string) => void) {
  const { t } = useWords()
  const [refused, setRefused] = useState<readonly RefusedCell[]>([])
  const [error, setError] = useState<Error>()
  const [isSending, setSending] = useState(false)
  const send = async (reason: string, confirmed: string) => {
    setSending(true)
    setError(undefined)
    setRefused([])
    const rows = [...draft.draft.values()]
    const file = new File([fileOf(register, rows)], `${register.id}.csv`, { type: 'text/csv' })
    try {
      const sending = { register: register.id, file, dryRun: false, correct: true, reason, confirmed }
      const { receipt, refused: cells, warnings } = await outcomeOf(await begin(sending))
      if (receipt !== null) onSent(t.sheetSent(receipt.entered, receipt.corrected))
      else setRefused(cells.length > 0 ? cells : warnings)
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)))
    } finally {
      setSending(false)
    }
  }
  return { refused, error, isSending, send }
}

interface FaultsProps {
  readonly register: Register
  readonly faults: readonly DraftFault[]
  readonly onFault: (fault: DraftFault) => void
}

/** What is wrong, each leading to its cell. */
function Faults({ register, faults, onFault }: FaultsProps) {
  const { t, say } = useWords()
  if (faults.length === 0) return null
  const titleOf = (name: string) => {
    const field = register.fields[name]
    return field === undefined ? t.recordFrom : say(field.name)
  }
  return (
    <ul className="draft-faults">
      {faults.slice(0, FAULTS_SHOWN).map((fault) => (
        <li key={`${fault.row} ${fault.field} ${fault.fault.code}`}>
          <button type="button" onClick={() => onFault(fault)}>
            {titleOf(fault.field)}
          </button>
          {fixOf(fault, register, t)}
        </li>
      ))}
    </ul>
  )
}

interface ServerRefusalsProps {
  readonly register: Register
  readonly refused: readonly RefusedCell[]
  readonly draft: Drafting
  readonly onFault: (fault: DraftFault) => void
}

/** What only the server knows: a key that is there, a reference to nothing. Each leads to its cell. */
function ServerRefusals({ register, refused, draft, onFault }: ServerRefusalsProps) {
  const rows = [...draft.draft.keys()]
  const columns = columnsOf(register)
  if (refused.length === 0) return null
  return (
    <ul className="draft-faults" role="alert">
      {refused.slice(0, FAULTS_SHOWN).map((cell) => {
        const letter = /^([A-Z])\d+$/.exec(cell.cell)?.[1]
        const byLetter = letter === undefined ? undefined : columns[letter.charCodeAt(0) - 65]
        const field =
          byLetter ?? columns.find((name) => cell.cell.includes(register.fields[name]?.name.zh ?? '∅')) ?? ''
        const fault = { row: rows[cell.line - 2] ?? '', field, fault: cell as never }
        return (
          <li key={`${cell.cell} ${cell.code}`}>
            <button type="button" onClick={() => onFault(fault)}>
              {cell.cell}
            </button>
            {cell.message} {cell.fix}
          </li>
        )
      })}
    </ul>
  )
}
