import type { Values } from '@qaidam/kernel'
import { proofread, type WordFinding } from '@qaidam/standards/writing'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Segmented, Select } from 'antd'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { correctManuscript, type Definitions, enterManuscript, ownWordsQuery, type Standing } from './api.ts'
import { Findings, Marked } from './findings.tsx'
import { Pictures } from './pictures.tsx'
import { Way } from './way.tsx'

export interface EditorProps {
  readonly definitions: Definitions
  readonly values: Values
  /** Absent of one that was never saved. */
  readonly standing?: Standing
}

const WRITTEN = ['title', 'source', 'section', 'text'] as const
type Written = Readonly<Record<(typeof WRITTEN)[number], string>>

export interface FoundIn {
  readonly title: readonly WordFinding[]
  readonly text: readonly WordFinding[]
}

/** What is doubtful in what is written, found again after each pause. */
function useFindings({ title, text }: Written): FoundIn {
  const words = useQuery(ownWordsQuery).data
  const [laterTitle, laterText] = [useDeferredValue(title), useDeferredValue(text)]
  return useMemo(() => {
    const options = { words: words ?? [] }
    return { title: proofread(laterTitle, options), text: proofread(laterText, options) }
  }, [laterTitle, laterText, words])
}

export function Editor({ definitions, values, standing }: EditorProps) {
  const { t } = useWords()
  const given: Written = {
    title: values.title ?? '',
    source: values.source ?? '',
    section: values.section ?? '',
    text: values.text ?? '',
  }
  const [written, setWritten] = useState<Written>(given)
  const [view, setView] = useState<'write' | 'preview'>('write')
  const textArea = useRef<HTMLTextAreaElement>(null)
  const found = useFindings(written)
  const undone = WRITTEN.some((name) => written[name] !== given[name])
  const set = (name: keyof Written, said: string) => setWritten((now) => ({ ...now, [name]: said }))
  const mend = (field: 'title' | 'text', { at, wrong, right }: WordFinding) =>
    set(field, written[field].slice(0, at) + (right ?? '') + written[field].slice(at + wrong.length))
  const show = ({ at, wrong }: WordFinding) => {
    setView('write')
    requestAnimationFrame(() => {
      textArea.current?.focus()
      textArea.current?.setSelectionRange(at, at + wrong.length)
    })
  }
  return (
    <div className="manu-columns">
      <div>
        <section className="card manu-text" aria-label={t.manuWrite}>
          <Segmented
            value={view}
            onChange={setView}
            options={[
              { value: 'write', label: t.manuWrite },
              { value: 'preview', label: t.manuPreview },
            ]}
          />
          {view === 'preview' ? (
            <Preview written={written} found={found} />
          ) : (
            <Form definitions={definitions} written={written} set={set} textArea={textArea} />
          )}
          <Saving values={values} written={written} undone={undone} standing={standing} />
        </section>
        {standing !== undefined && <Pictures article={values.article ?? ''} definitions={definitions} />}
      </div>
      <div>
        <Findings written={written} found={found} mend={mend} show={show} />
        {standing !== undefined && (
          <Way
            definitions={definitions}
            article={values.article ?? ''}
            standing={standing}
            undone={undone}
            severe={[...found.title, ...found.text].some(({ severity }) => severity === 'severe')}
          />
        )}
      </div>
    </div>
  )
}

interface FormProps {
  readonly definitions: Definitions
  readonly written: Written
  readonly set: (name: keyof Written, said: string) => void
  readonly textArea: React.RefObject<HTMLTextAreaElement | null>
}

function Form({ definitions, written, set, textArea }: FormProps) {
  const { t, say } = useWords()
  const id = useId()
  const section = definitions.manuscript.fields.section
  const sections = Object.entries(section?.type === 'choice' ? section.choices : {})
  return (
    <div className="manu-form" lang="zh-CN">
      <label htmlFor={`${id}t`}>{t.manuTitle}</label>
      <Input
        id={`${id}t`}
        maxLength={100}
        value={written.title}
        onChange={({ target }) => set('title', target.value)}
      />
      <div className="manu-pair">
        <div>
          <label htmlFor={`${id}s`}>{t.manuSection}</label>
          <Select
            id={`${id}s`}
            value={written.section}
            onChange={(chosen) => set('section', chosen)}
            options={sections.map(([value, name]) => ({ value, label: say(name) }))}
          />
        </div>
        <div>
          <label htmlFor={`${id}o`}>{t.manuSource}</label>
          <Input
            id={`${id}o`}
            maxLength={60}
            value={written.source}
            onChange={({ target }) => set('source', target.value)}
          />
        </div>
      </div>
      <label htmlFor={`${id}x`}>{t.manuText}</label>
      <textarea
        id={`${id}x`}
        ref={textArea}
        maxLength={20_000}
        rows={16}
        spellCheck={false}
        aria-describedby={`${id}h`}
        value={written.text}
        onChange={({ target }) => set('text', target.value)}
      />
      <p className="note" id={`${id}h`}>
        {t.manuTextHint}
      </p>
    </div>
  )
}

/** As the portal prints it, with what is doubtful marked. */
function Preview({ written, found }: { readonly written: Written; readonly found: FoundIn }) {
  return (
    <article className="manu-preview" lang="zh-CN">
      <h2>
        <Marked text={written.title} found={found.title} />
      </h2>
      <p className="note">{written.source}</p>
      <Marked text={written.text} found={found.text} />
    </article>
  )
}

interface SavingProps {
  readonly values: Values
  readonly written: Written
  readonly undone: boolean
  readonly standing: Standing | undefined
}

function Saving({ values, written, undone, standing }: SavingProps) {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const article = values.article ?? ''
  const isNew = standing === undefined
  const saving = useMutation({
    mutationFn: () =>
      isNew
        ? enterManuscript({ ...values, ...written }, t.manuEntered)
        : correctManuscript(article, { ...values, ...written }, t.manuWrite),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['articles'] })
      if (isNew) await navigate({ to: '/work/articles/$id', params: { id: article } })
    },
  })
  useEffect(() => {
    if (!undone) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [undone])
  const isReviewed = ['last', 'ready', 'scheduled'].includes(standing?.stage ?? '')
  return (
    <div className="manu-save">
      <Button type="primary" disabled={!undone} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t.manuSave}
      </Button>
      <span role="status" className="note">
        {undone ? t.manuUnsaved : saving.isSuccess ? t.manuSaved : isReviewed ? t.manuReviewedNote : ''}
      </span>
      {saving.error !== null && <Refused error={saving.error} />}
    </div>
  )
}
