import type { Register } from '@qaidam/kernel'
import { useState } from 'react'
import { useWords, type Words } from '../shell/words.tsx'
import { Conflict } from './conflict.tsx'
import type { Desk, DeskState } from './desk.ts'
import type { Draft } from './draft.ts'

interface OutboxProps {
  readonly desk: Desk
  readonly state: DeskState
  readonly open: (id: string) => void
}

/** What is on this device, and how far each has come. */
export function Outbox({ desk, state, open }: OutboxProps) {
  const { t } = useWords()
  const waiting = state.drafts.filter((each) => each.state === 'waiting')
  const sent = state.drafts.filter((each) => each.state === 'sent')
  return (
    <section aria-labelledby="outbox">
      <h2 id="outbox">{t.fieldOutbox}</h2>
      {state.drafts.length === 0 && <p className="field-empty">{t.fieldEmpty}</p>}
      <div className="field-actions">
        {waiting.length > 0 && (
          <button type="button" className="field-main" onClick={() => void desk.look()}>
            {t.fieldSendAll(waiting.length)}
          </button>
        )}
        {sent.length > 0 && (
          <button type="button" onClick={() => void Promise.all(sent.map(({ id }) => desk.remove(id)))}>
            {t.fieldClear}
          </button>
        )}
      </div>
      <ul className="field-drafts">
        {state.drafts.map((draft) => (
          <li key={draft.id} className={`field-draft field-draft-${draft.state}`}>
            <DraftCard
              draft={draft}
              register={state.forms?.registers.find(({ id }) => id === draft.register)}
              {...{ desk, state, open }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DraftCardProps extends OutboxProps {
  readonly draft: Draft
  readonly register: Register | undefined
}

function DraftCard({ draft, register, desk, state, open }: DraftCardProps) {
  const words = useWords()
  const { t, say } = words
  const { refusal, by } = draft
  const isOthers = by !== null && state.session !== null && by.person !== state.session.person
  return (
    <>
      <p className="field-draft-head">
        <b>{register === undefined ? draft.register : say(register.name)}</b>
        <span className="field-state">{stateName(draft.state, words)}</span>
      </p>
      <p className="field-draft-says">{summary(draft, register)}</p>
      {isOthers && draft.state !== 'sent' && <p className="field-draft-says">{t.fieldOf(by.name)}</p>}
      {draft.state === 'refused' && refusal !== undefined && (
        <div className="field-note field-note-bad">
          <b>{t.fieldRefusedBy}</b> {refusal.message} {refusal.fix}
          {refusal.doubtful && <Doubt draft={draft} desk={desk} />}
        </div>
      )}
      {draft.state === 'conflict' && register !== undefined && (
        <Conflict draft={draft} register={register} {...{ desk, state, open }} />
      )}
      <div className="field-actions">
        {(draft.state === 'draft' || draft.state === 'refused' || draft.state === 'waiting') && (
          <button type="button" onClick={() => open(draft.id)}>
            {draft.state === 'refused' ? t.fieldMend : t.fieldOpen}
          </button>
        )}
        {draft.state === 'sent' && draft.record !== undefined && (
          <a href={`/work/registers/${draft.register}/${encodeURIComponent(draft.record)}`}>{t.fieldSee}</a>
        )}
        {draft.state !== 'sending' && draft.state !== 'sent' && (
          <button
            type="button"
            className="field-quiet"
            onClick={() => {
              if (window.confirm(t.fieldRemoveSure)) void desk.remove(draft.id)
            }}
          >
            {t.fieldRemove}
          </button>
        )}
      </div>
    </>
  )
}

/** A doubtful value is sent again with the reason why it is right. */
function Doubt({ draft, desk }: { readonly draft: Draft; readonly desk: Desk }) {
  const { t } = useWords()
  const [why, setWhy] = useState('')
  const send = async () => {
    const { refusal: _, ...kept } = draft
    await desk.put({
      ...kept,
      state: 'waiting',
      confirmed: why,
      sentAs: crypto.randomUUID(),
      attempted: false,
    })
    await desk.look()
  }
  return (
    <>
      <p>{t.fieldDoubt}</p>
      <label>
        {t.fieldDoubtWhy}
        <input value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <button type="button" disabled={why.trim() === ''} onClick={() => void send()}>
        {t.fieldDoubtSend}
      </button>
    </>
  )
}

function stateName(state: Draft['state'], { t }: Words): string {
  return {
    draft: t.fieldStateDraft,
    waiting: t.fieldStateWaiting,
    sending: t.fieldStateSending,
    sent: t.fieldStateSent,
    refused: t.fieldStateRefused,
    conflict: t.fieldStateConflict,
  }[state]
}

/** Its number and the longest thing that was written. */
function summary({ values }: Draft, register: Register | undefined): string {
  const number = values[register?.key[0] ?? ''] ?? ''
  const texts = Object.entries(register?.fields ?? {}).flatMap(([name, { type }]) =>
    type === 'text' && !register?.key.includes(name) ? [values[name] ?? ''] : [],
  )
  const said = texts.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
  return [number, said].filter((part) => part !== '').join(' · ')
}
