import { type FormEvent, useState } from 'react'
import { useWords } from '../shell/words.tsx'
import type { Desk, DeskState } from './desk.ts'
import { newDraft } from './draft.ts'

interface CorrectRecordProps {
  readonly desk: Desk
  readonly state: DeskState
  readonly open: (id: string) => void
}

/** Takes a record that is there to the device, to be changed outside. */
export function CorrectRecord({ desk, state, open }: CorrectRecordProps) {
  const { t, say } = useWords()
  const registers = state.forms?.registers ?? []
  const [registerId, setRegisterId] = useState(registers[0]?.id ?? '')
  const [record, setRecord] = useState('')
  const [failed, setFailed] = useState(false)
  const fetch = async (event: FormEvent) => {
    event.preventDefault()
    const register = registers.find(({ id }) => id === registerId)
    const base = register && (await desk.fetchBase(register, record.trim()).catch(() => undefined))
    setFailed(base === undefined)
    if (register === undefined || base === undefined) return
    const values = Object.fromEntries(Object.entries(base.values).map(([name, value]) => [name, value ?? '']))
    const { session } = state
    const by = session === null ? null : { person: session.person, name: session.name }
    const id = crypto.randomUUID()
    await desk.put(newDraft(id, register, { by, begunAt: Date.now(), values, base }))
    open(id)
  }
  return (
    <details className="field-correct">
      <summary>{t.fieldCorrect}</summary>
      <form onSubmit={(event) => void fetch(event)}>
        <label>
          {t.benchRegisters}
          <select value={registerId} onChange={({ target }) => setRegisterId(target.value)}>
            {registers.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.fieldCorrectNumber}
          <input value={record} onChange={({ target }) => setRecord(target.value)} required />
        </label>
        <button type="submit">{t.fieldCorrectGet}</button>
        {failed && <p role="alert">{t.fieldCorrectNone}</p>}
      </form>
    </details>
  )
}
