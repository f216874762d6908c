import type { AreaBook, CellFault, Field, Register, Values } from '@qaidam/kernel'
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { write } from '../api/client.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { allowed, fixOf } from './cells.ts'
import { recordsPath } from './data.ts'
import { FieldControl } from './field-control.tsx'
import { type DraftRow, doubtsIn, FROM, faultsIn, textIn } from './sheet/draft.ts'

export interface RecordFormProps {
  readonly register: Register
  readonly registers: readonly Register[]
  readonly areas: AreaBook
  /** The version that is changed; a new record where it is absent. */
  readonly before: {
    readonly record: string
    readonly values: Values
    readonly validFrom: string | null
  } | null
  readonly today: string
  readonly onSaved: (record: string) => void
}

type Way = 'correct' | 'event'

/** A form made of the register's definition; every field says at once what is wrong and how to mend it. */
export function RecordForm({ register, registers, areas, before, today, onSaved }: RecordFormProps) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [way, setWay] = useState<Way>('correct')
  const [day, setDay] = useState(today)
  const [reason, setReason] = useState('')
  const [confirmed, setConfirmed] = useState('')
  const row: DraftRow = useMemo(
    () => ({ id: '', before: before?.values ?? null, written: { ...written, [FROM]: day } }),
    [before, written, day],
  )
  const faults = useMemo(() => faultsIn(register, row, areas), [register, row, areas])
  const doubts = useMemo(() => doubtsIn(register, row, areas), [register, row, areas])
  const changed = Object.keys(register.fields).filter(
    (name) => textIn(row, name).trim() !== (before?.values[name] ?? ''),
  )
  const save = useMutation({
    mutationFn: () => send({ register, before, row, changed, way, day, reason, confirmed }),
    onSuccess: (record) => {
      setWritten({})
      onSaved(record)
    },
  })
  const isNew = before === null
  const put = (name: string, text: string) => {
    setWritten((now) => ({ ...now, [name]: text }))
    setTouched((now) => new Set(now).add(name))
  }
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTouched(new Set([...Object.keys(register.fields), FROM]))
        if (faults.length === 0) save.mutate()
      }}
    >
      {register.kind === 'state' && <Days {...{ isNew, way, setWay, day, setDay }} />}
      {Object.entries(register.fields).map(([name, field]) => (
        <RecordField
          key={name}
          {...{ name, field, register, registers, areas }}
          text={textIn(row, name)}
          isFixed={!isNew && register.key.includes(name)}
          fault={touched.has(name) ? faults.find((each) => each.field === name) : undefined}
          doubt={doubts.find((each) => each.field === name)}
          onText={(text) => put(name, text)}
        />
      ))}
      <Ending
        {...{ reason, setReason, confirmed, setConfirmed }}
        hasDoubts={doubts.length > 0}
        isChanged={changed.length > 0}
        isBusy={save.isPending}
        error={save.error}
      />
    </form>
  )
}

interface DaysProps {
  readonly isNew: boolean
  readonly way: Way
  readonly setWay: (way: Way) => void
  readonly day: string
  readonly setDay: (day: string) => void
}

/** Whether a state was wrong or became different, and from which day. */
function Days({ isNew, way, setWay, day, setDay }: DaysProps) {
  const { t } = useWords()
  return (
    <>
      {!isNew && (
        <Segmented
          value={way}
          options={[
            { value: 'correct', label: t.recordCorrect },
            { value: 'event', label: t.recordEvent },
          ]}
          onChange={(value) => setWay(value as Way)}
        />
      )}
      {(isNew || way === 'event') && (
        <p className="record-field">
          <label htmlFor="record-day">{isNew ? t.recordFrom : t.recordOn}</label>
          <Input id="record-day" type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </p>
      )}
    </>
  )
}

interface RecordFieldProps {
  readonly name: string
  readonly field: Field
  readonly register: Register
  readonly registers: readonly Register[]
  readonly areas: AreaBook
  readonly text: string
  readonly isFixed: boolean
  readonly fault: CellFault | undefined
  readonly doubt: CellFault | undefined
  readonly onText: (text: string) => void
}

/** A field with its name, its control, and below it what may stand there or what is wrong. */
function RecordField({ name, register, fault, doubt, ...control }: RecordFieldProps) {
  const { t, say } = useWords()
  const { field } = control
  const said = fault === undefined ? undefined : fixOf(fault, register, t)
  const doubted = doubt === undefined ? undefined : `${doubt.fault.message} ${doubt.fault.fix}`
  const meant = field.meaning === undefined ? allowed(field, t) : say(field.meaning)
  const [id, about] = [`field-${name}`, `about-${name}`]
  return (
    <div className="record-field">
      <label htmlFor={id}>
        {say(field.name)}
        {field.optional !== true && <b aria-hidden="true"> *</b>}
      </label>
      <FieldControl
        {...control}
        id={id}
        describedBy={about}
        status={said !== undefined ? 'error' : doubted !== undefined ? 'warning' : ''}
      />
      <small
        id={about}
        role={said === undefined ? undefined : 'alert'}
        className={said === undefined ? '' : 'record-bad'}
      >
        {said ?? doubted ?? meant}
      </small>
    </div>
  )
}

interface EndingProps {
  readonly reason: string
  readonly setReason: (text: string) => void
  readonly confirmed: string
  readonly setConfirmed: (text: string) => void
  readonly hasDoubts: boolean
  readonly isChanged: boolean
  readonly isBusy: boolean
  readonly error: Error | null
}

function Ending(props: EndingProps) {
  const { t } = useWords()
  const { reason, confirmed, hasDoubts, isChanged } = props
  const isReady = isChanged && reason.trim() !== '' && (!hasDoubts || confirmed.trim() !== '')
  return (
    <div className="record-ending">
      {hasDoubts && (
        <p className="record-field">
          <label htmlFor="record-confirm">{t.recordConfirm}</label>
          <Input
            id="record-confirm"
            value={confirmed}
            maxLength={500}
            onChange={({ target }) => props.setConfirmed(target.value)}
          />
        </p>
      )}
      <p className="record-field">
        <label htmlFor="record-reason">{t.recordReason}</label>
        <Input
          id="record-reason"
          value={reason}
          maxLength={500}
          onChange={({ target }) => props.setReason(target.value)}
        />
      </p>
      {props.error !== null && <Refused error={props.error} />}
      <p className="record-buttons">
        <Button type="primary" htmlType="submit" loading={props.isBusy} disabled={!isReady}>
          {t.recordSave}
        </Button>
        <span className="note">{isChanged ? '' : t.recordUnchanged}</span>
      </p>
    </div>
  )
}

interface Sent {
  readonly register: Register
  readonly before: RecordFormProps['before']
  readonly row: DraftRow
  readonly changed: readonly string[]
  readonly way: Way
  readonly day: string
  readonly reason: string
  readonly confirmed: string
}

async function send({ register, before, row, changed, way, day, reason, confirmed }: Sent): Promise<string> {
  const why = { reason, ...(confirmed.trim() === '' ? {} : { confirmed }) }
  const saidOf = (name: string) => textIn(row, name).trim() || null
  const path = recordsPath(register.id)
  if (before === null) {
    const values = Object.fromEntries(Object.keys(register.fields).map((name) => [name, saidOf(name)]))
    const from = register.kind === 'state' ? { from: day } : {}
    return (await write<{ record: string }>(path, { values, ...from, ...why })).record
  }
  const values = Object.fromEntries(changed.map((name) => [name, saidOf(name)]))
  const record = `${path}/${encodeURIComponent(before.record)}`
  if (way === 'event') await write(`${record}/events`, { values, on: day, ...why })
  else {
    const at = before.validFrom === null ? {} : { at: before.validFrom }
    await write(`${record}/corrections`, { values, ...at, ...why })
  }
  return before.record
}
