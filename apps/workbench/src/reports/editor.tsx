import type { Bilingual, Language } from '@qaidam/kernel'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Segmented } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { Refusal } from '../api/client.ts'
import { sessionQuery } from '../api/session.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { keepWording, type Part, previewQuery, type Wording, wordingQuery } from './api.ts'
import { DocumentBlocks } from './document.tsx'
import { FigurePicker } from './figure-picker.tsx'

/** Writing stops for so long before the text is written with the values of now. */
const STILL_MS = 500

export interface EditorProps {
  readonly wording: Wording
  readonly part: Part
}

/** One text in both languages, and beside it what it says now. */
export function Editor({ wording, part }: EditorProps) {
  const { t, language: shown } = useWords()
  const [text, setText] = useState<Bilingual>(part.text)
  const [language, setLanguage] = useState<Language>(shown)
  const area = useRef<HTMLTextAreaElement>(null)
  const undone = text.zh !== part.text.zh || text.en !== part.text.en
  useAskBeforeLeaving(undone)
  const insert = (figure: string) => {
    const at = area.current?.selectionStart ?? text[language].length
    const tag = `{% figure "${figure}" /%}`
    setText({ ...text, [language]: text[language].slice(0, at) + tag + text[language].slice(at) })
    area.current?.focus()
  }
  return (
    <>
      <section aria-label={t.wordingSource} className="wording-source">
        <div className="wording-tools">
          <Segmented
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'zh', label: t.wordingChinese },
              { value: 'en', label: t.wordingEnglish },
            ]}
          />
          <FigurePicker onChosen={insert} />
        </div>
        <textarea
          ref={area}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          aria-label={language === 'zh' ? t.wordingChinese : t.wordingEnglish}
          spellCheck={false}
          value={text[language]}
          onChange={({ target }) => setText({ ...text, [language]: target.value })}
        />
        <Keeping wording={wording} part={part} text={text} undone={undone} />
      </section>
      <Preview wording={wording} part={part} text={text} language={language} textArea={area} />
    </>
  )
}

function useAskBeforeLeaving(undone: boolean): void {
  useEffect(() => {
    if (!undone) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [undone])
}

interface KeepingProps extends EditorProps {
  readonly text: Bilingual
  readonly undone: boolean
}

function Keeping({ wording, part, text, undone }: KeepingProps) {
  const { t } = useWords()
  const field = useId()
  const [reason, setReason] = useState('')
  const session = useQuery(sessionQuery)
  const queries = useQueryClient()
  const keeping = useMutation({
    mutationFn: () =>
      keepWording(wording, part.part, {
        text,
        seen: part.text,
        person: session.data?.person ?? '',
        reason,
      }),
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: wordingQuery(wording.report, wording.name).queryKey }),
  })
  return (
    <form
      className="wording-keep"
      onSubmit={(event) => {
        event.preventDefault()
        keeping.mutate()
      }}
    >
      <label htmlFor={field}>{t.wordingReason}</label>
      <Input
        id={field}
        required
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        disabled={!undone || reason.trim() === ''}
        loading={keeping.isPending}
      >
        {t.wordingKeep}
      </Button>
      <p role="status" className="note">
        {undone ? t.wordingUndone : keeping.isSuccess ? t.wordingKept : t.wordingBoth}
      </p>
      {keeping.error !== null && <Refused error={keeping.error} />}
    </form>
  )
}

interface PreviewProps extends EditorProps {
  readonly text: Bilingual
  readonly language: Language
  readonly textArea: React.RefObject<HTMLTextAreaElement | null>
}

function Preview({ wording, part, text, language, textArea }: PreviewProps) {
  const { t } = useWords()
  const preview = useQuery(previewQuery(wording, part.part, useStill(text), language))
  const faults = preview.error instanceof Refusal ? faultsIn(preview.error) : []
  return (
    <section aria-label={t.wordingLive} className="wording-live card" aria-busy={preview.isFetching}>
      <h2>{preview.isFetching ? t.wordingLiveWait : t.wordingLive}</h2>
      <div role="status">
        {faults.length === 0 ? (
          preview.error === null && <p className="note">{t.wordingFaultless}</p>
        ) : (
          <Alert
            type="error"
            title={t.wordingFaults}
            description={
              <ul className="wording-faults">
                {faults.map(({ message, fix, line }) => (
                  <li key={message}>
                    <button type="button" onClick={() => goToLine(textArea.current, line)}>
                      {t.wordingLine(line)}
                    </button>
                    {message} {fix}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
      {preview.error !== null && faults.length === 0 && <Refused error={preview.error} />}
      {preview.data !== undefined && preview.data.problems.length > 0 && (
        <Alert type="warning" title={t.wordingProblems} />
      )}
      {preview.data !== undefined && <DocumentBlocks blocks={preview.data.blocks} />}
    </section>
  )
}

/** A value once it has not changed for a while. */
function useStill<Value>(value: Value): Value {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), STILL_MS)
    return () => clearTimeout(timer)
  }, [value])
  return still
}

/** Faults of a text, each with its line; others are shown as they are. */
function faultsIn({ faults, message, fix }: Refusal) {
  const all = faults.length > 0 ? faults : [{ message, fix }]
  return all.flatMap((fault) => {
    const line = /, line (\d+): /.exec(fault.message)?.[1]
    return line === undefined ? [] : [{ ...fault, line: Number(line) }]
  })
}

function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return
  const before = area.value.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, each) => sum + each.length + 1, 0)
  const end = area.value.indexOf('\n', start)
  area.focus()
  area.setSelectionRange(start, end === -1 ? area.value.length : end)
}
