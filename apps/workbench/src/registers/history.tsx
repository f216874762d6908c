import type { AreaBook, Register } from '@qaidam/kernel'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { write } from '../api/client.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords, type Words } from '../shell/words.tsx'
import { shown } from './cells.ts'
import { type Life, recordsPath } from './data.ts'

export interface HistoryProps {
  readonly register: Register
  readonly areas: AreaBook
  readonly life: Life
  readonly onUndone: () => void
}

/** What happened to a record, the newest first: who, when, why, what it became, which figures moved. */
export function History({ register, areas, life, onUndone }: HistoryProps) {
  const { t, language } = useWords()
  const entries = [...life.entries].sort((a, b) => b.seq - a.seq)
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  })
  return (
    <ol className="life">
      {entries.map((entry, index) => (
        <li key={entry.seq}>
          <p className="life-head">
            <time dateTime={entry.recordedAt}>{format.format(Date.parse(entry.recordedAt))}</time>
            <b>{entry.actor}</b>
            <span>{entry.reason}</span>
          </p>
          <p className="note">
            {t.recordEntry(entry.seq)}
            {entry.kind === 'load' && ` · ${t.recordLoad(entry.rowCount.toLocaleString('en'))}`}
          </p>
          <Differences register={register} areas={areas} life={life} seq={entry.seq} />
          <Effects life={life} areas={areas} seq={entry.seq} />
          {index === 0 && register.byMoves !== true && (
            <Undo register={register} record={life.record} seq={entry.seq} onUndone={onUndone} />
          )}
        </li>
      ))}
    </ol>
  )
}

interface SeqProps {
  readonly life: Life
  readonly areas: AreaBook
  readonly seq: number
}

function Differences({ register, areas, life, seq }: SeqProps & { readonly register: Register }) {
  const words = useWords()
  const { t, say } = words
  const ended = life.versions.filter(({ seqTo }) => seqTo === seq)
  const stated = life.versions.filter(({ seqFrom }) => seqFrom === seq)
  const textOf = (name: string, value: string | null | undefined) =>
    shown(register.fields[name], value ?? null, areas, words) || t.recordEmpty
  if (stated.length === 0) return <p>{t.recordWithdrawn}</p>
  return (
    <>
      {stated.map((after) => {
        const before = ended.find(({ validFrom }) => validFrom === after.validFrom) ?? ended.at(-1)
        const names = Object.keys(register.fields).filter(
          (name) => (before?.values[name] ?? null) !== (after.values[name] ?? null),
        )
        return (
          <div key={after.validFrom ?? ''}>
            {after.validFrom !== null && (
              <p className="life-days">{t.recordHolds(after.validFrom, after.validTo ?? '')}</p>
            )}
            <dl className="life-values">
              {names.map((name) => (
                <div key={name}>
                  <dt>{register.fields[name] === undefined ? name : say(register.fields[name].name)}</dt>
                  <dd>
                    {before !== undefined && (
                      <>
                        <span className="heard">{t.recordWas}</span>
                        <del>{textOf(name, before.values[name])}</del>{' '}
                        <span className="heard">{t.recordBecame}</span>
                      </>
                    )}
                    <ins>{textOf(name, after.values[name])}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )
      })}
    </>
  )
}

function Effects({ life, areas, seq }: SeqProps) {
  const words = useWords()
  const { t, say } = words
  const { effects } = life
  if (effects === undefined) return null
  const tallies = effects.tallies.filter((each) => each.seq === seq)
  const pieces = effects.pieces.filter((each) => each.seq === seq)
  const figureName = (id: string) => {
    const figure = effects.figures[id]
    return figure === undefined ? id : say(figure.name)
  }
  return (
    <section className="life-effects" aria-label={t.recordEffects}>
      <h3>{t.recordEffects}</h3>
      {tallies.length + pieces.length === 0 && <p className="note">{t.recordNoEffects}</p>}
      <ul>
        {tallies.map(({ figure, area, day, delta }) => (
          <li key={`${figure} ${area} ${day}`}>
            <a href={figureLink(figure, area, day)}>{figureName(figure)}</a>
            <b className={delta.startsWith('-') ? 'life-less' : 'life-more'}>
              {delta.startsWith('-') ? delta.replace('-', '−') : `+${delta}`}
            </b>
            <span className="note">
              {shown({ type: 'area', name: { zh: '', en: '' } }, area, areas, words)} · {day}
              {readBy(effects, figure, words)}
            </span>
          </li>
        ))}
        {pieces.map(({ parts, by, day, before, after }) => (
          <li key={`${parts} ${by} ${day}`}>
            <span>{t.recordEvaluated(by, day)}</span>
            <span className="note">{changedOutputs(before, after)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function readBy(effects: NonNullable<Life['effects']>, figure: string, { t }: Words): string {
  const count = effects.figures[figure]?.readBy.length ?? 0
  return count === 0 ? '' : ` · ${t.recordReadBy(count)}`
}

/** A figure over the year of the day, in the area. */
const figureLink = (figure: string, area: string, day: string) =>
  `/work/figures/${figure}?area=${area}&period=${day.slice(0, 4)}`

type Outputs = Readonly<Record<string, string | null>> | null

function changedOutputs(before: Outputs, after: Outputs): string {
  const names = Object.keys({ ...before, ...after })
  return names
    .filter((name) => (before?.[name] ?? null) !== (after?.[name] ?? null))
    .map((name) => `${name}: ${before?.[name] ?? '∅'} → ${after?.[name] ?? '∅'}`)
    .join('; ')
}

interface UndoProps {
  readonly register: Register
  readonly record: string
  readonly seq: number
  readonly onUndone: () => void
}

/** Takes the newest entry back by one more; the journal loses nothing. */
function Undo({ register, record, seq, onUndone }: UndoProps) {
  const { t } = useWords()
  const [reason, setReason] = useState<string>()
  const undo = useMutation({
    mutationFn: () =>
      write(`${recordsPath(register.id)}/${encodeURIComponent(record)}/undo`, { seq, reason }),
    onSuccess: () => {
      setReason(undefined)
      onUndone()
    },
  })
  if (reason === undefined) return <Button onClick={() => setReason('')}>{t.recordUndo}</Button>
  return (
    <div className="life-undo">
      <p className="note">{t.recordUndoHint}</p>
      <Input
        autoFocus
        aria-label={t.recordUndoWhy}
        placeholder={t.recordUndoWhy}
        value={reason}
        maxLength={500}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        type="primary"
        disabled={reason.trim() === ''}
        loading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t.recordUndo}
      </Button>
      <Button onClick={() => setReason(undefined)}>{t.recordCancel}</Button>
      {undo.error !== null && <Refused error={undo.error} />}
    </div>
  )
}
