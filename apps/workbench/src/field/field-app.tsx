import { AreaBook, type Register } from '@qaidam/kernel'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useWords } from '../shell/words.tsx'
import { CorrectRecord } from './correct-record.tsx'
import type { Desk, DeskState } from './desk.ts'
import { edited, newDraft } from './draft.ts'
import { DraftForm } from './draft-form.tsx'
import { beginnings } from './forms.ts'
import { Outbox } from './outbox.tsx'

/** Work outside on one page: what can be written down, the form, and what is on this device. */
export function FieldApp({ desk }: { readonly desk: Desk }) {
  const { t, language } = useWords()
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  const [openId, setOpenId] = useState<string | null>(null)
  const draft = state.drafts.find(({ id }) => id === openId)
  const register = state.forms?.registers.find(({ id }) => id === draft?.register)
  const areas = useMemo(() => new AreaBook(state.forms?.areas ?? []), [state.forms])
  return (
    <div className="field">
      <header className="field-head">
        <p>
          <a href={language === 'en' ? '/work?lang=en' : '/work'}>{t.fieldSections}</a>
        </p>
        <h1>{t.fieldTitle}</h1>
        <p>{t.fieldUnder}</p>
      </header>
      {state.session?.prefecture.synthetic === true && (
        <aside className="synthetic" aria-label={t.benchSyntheticShort}>
          {t.benchSynthetic}
        </aside>
      )}
      <main id="content">
        <Standing state={state} />
        {draft !== undefined && register !== undefined && state.forms !== null ? (
          <DraftForm
            key={draft.id}
            draft={draft}
            register={register}
            forms={state.forms}
            areas={areas}
            keepDraft={(values) => desk.put(edited(draft, values, crypto.randomUUID()))}
            ready={async (values) => {
              await desk.put({ ...edited(draft, values, crypto.randomUUID()), state: 'waiting' })
              setOpenId(null)
              await desk.look()
            }}
            close={() => setOpenId(null)}
          />
        ) : (
          <>
            <Begin desk={desk} state={state} open={setOpenId} />
            <Outbox desk={desk} state={state} open={setOpenId} />
          </>
        )}
      </main>
    </div>
  )
}

/** Whether there is a network and somebody is signed in; drafts are safe either way. */
function Standing({ state }: { readonly state: DeskState }) {
  const { t, language } = useWords()
  const signIn = language === 'en' ? '/work?lang=en' : '/work'
  return (
    <div role="status" className="field-standing">
      {state.lost && <p className="field-note field-note-bad">{t.fieldLost}</p>}
      {!state.online && <p className="field-note">{t.fieldOffline}</p>}
      {state.online && state.signedOut && (
        <p className="field-note">
          {t.fieldSignedOut} <a href={signIn}>{t.fieldSignIn}</a>
        </p>
      )}
      {state.online && !state.signedOut && state.session !== null && (
        <p className="field-acting">{t.fieldActing(state.session.name)}</p>
      )}
    </div>
  )
}

interface BeginProps {
  readonly desk: Desk
  readonly state: DeskState
  readonly open: (id: string) => void
}

function Begin({ desk, state, open }: BeginProps) {
  const { t, say } = useWords()
  const { forms, session, drafts } = state
  if (!state.ready) return <p role="status">{t.benchLoading}</p>
  if (forms === null) return <p className="field-note">{t.fieldNotYet}</p>
  if (forms.registers.length === 0) return <p className="field-note">{t.fieldNone}</p>
  const begin = async (register: Register) => {
    const here = drafts.filter((each) => each.register === register.id)
    const numbers = here.map(({ values }) => values[register.key[0] ?? ''] ?? '')
    const id = crypto.randomUUID()
    const by = session === null ? null : { person: session.person, name: session.name }
    const values = beginnings(forms, register, numbers, today())
    await desk.put(newDraft(id, register, { by, begunAt: Date.now(), values, base: null }))
    open(id)
  }
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{t.fieldNew}</h2>
      <p className="field-free">{t.fieldFree}</p>
      <ul className="field-kinds">
        {forms.registers.map((register) => (
          <li key={register.id}>
            <button type="button" onClick={() => void begin(register)}>
              <b>{say(register.name)}</b>
              <span>{say(register.why)}</span>
            </button>
          </li>
        ))}
      </ul>
      <CorrectRecord desk={desk} state={state} open={open} />
    </section>
  )
}

/** Today where the device is; the prefecture has one clock with it. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
