import type { Register } from '@qaidam/kernel'
import { useState } from 'react'
import { useWords, type Words } from '../shell/words.tsx'
import type { Desk, DeskState } from './desk.ts'
import { type Draft, differences, edited, saysSomething, settled } from './draft.ts'
import { beginnings, type Forms } from './forms.ts'

interface ConflictProps {
  readonly draft: Draft
  readonly register: Register
  readonly desk: Desk
  readonly state: DeskState
  readonly open: (id: string) => void
}

/** Both versions side by side, a choice for each field; what stands there is kept where none is made. */
export function Conflict({ draft, register, desk, state, open }: ConflictProps) {
  const { t } = useWords()
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const names = differences(draft)
  const { theirs, base } = draft
  if (theirs === undefined) return null
  const choose = (name: string, isMine: boolean) => {
    const next = new Set(mine)
    if (isMine) next.add(name)
    else next.delete(name)
    setMine(next)
  }
  const resolve = async () => {
    await desk.put(settled(draft, mine, crypto.randomUUID()))
    await desk.look()
  }
  const renumber = async () => {
    const [key] = register.key
    if (state.forms === null || key === undefined) return
    const here = [theirs.record, ...state.drafts.map(({ values }) => values[key] ?? '')]
    const year = (draft.values[key] ?? '').replace(/^\D+-/, '')
    const fresh = beginnings(state.forms, register, here, year)[key] ?? ''
    await desk.put(
      edited({ ...draft, attempted: true }, { ...draft.values, [key]: fresh }, crypto.randomUUID()),
    )
    open(draft.id)
  }
  return (
    <div className="field-conflict">
      <p>{names.length === 0 ? t.fieldSame : t.fieldConflict}</p>
      {names.map((name) => (
        <ChoiceOfTwo
          key={name}
          draft={draft}
          name={name}
          register={register}
          forms={state.forms}
          isMine={mine.has(name)}
          choose={(isMine) => choose(name, isMine)}
        />
      ))}
      <div className="field-actions">
        {saysSomething(settled(draft, mine, draft.id)) && (
          <button type="button" className="field-main" onClick={() => void resolve()}>
            {t.fieldResolve}
          </button>
        )}
        {base === null && (
          <button type="button" onClick={() => void renumber()}>
            {t.fieldAnother}
          </button>
        )}
      </div>
    </div>
  )
}

interface ChoiceOfTwoProps {
  readonly draft: Draft
  readonly name: string
  readonly register: Register
  readonly forms: Forms | null
  readonly isMine: boolean
  readonly choose: (isMine: boolean) => void
}

function ChoiceOfTwo({ draft, name, register, forms, isMine, choose }: ChoiceOfTwoProps) {
  const words = useWords()
  const { t, say } = words
  const group = `${draft.id}-${name}`
  const one = (says: string, value: string | null | undefined, ofMine: boolean) => (
    <label>
      <input type="radio" name={group} checked={isMine === ofMine} onChange={() => choose(ofMine)} />
      <span>
        <small>{says}</small>
        {inWords(value, name, register, forms, words)}
      </span>
    </label>
  )
  return (
    <fieldset>
      <legend>{say(register.fields[name]?.name ?? { zh: name, en: name })}</legend>
      {one(t.fieldTheirs, draft.theirs?.values[name], false)}
      {one(t.fieldMine, draft.values[name], true)}
    </fieldset>
  )
}

/** A value as people read it: a choice by its name, an area by its own. */
function inWords(
  value: string | null | undefined,
  name: string,
  { fields }: Register,
  forms: Forms | null,
  { t, say }: Words,
): string {
  if (value === null || value === undefined || value === '') return t.fieldNothing
  const field = fields[name]
  if (field?.type === 'choice') return say(field.choices[value] ?? { zh: value, en: value })
  if (field?.type === 'boolean') return value === 'true' ? t.fieldYes : t.fieldNo
  if (field?.type === 'area') {
    const area = forms?.areas.find(({ code }) => code === value)
    return area === undefined ? value : say(area.name)
  }
  return value
}
