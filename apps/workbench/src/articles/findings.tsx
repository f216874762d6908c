import type { Severity, WordFinding } from '@qaidam/standards/writing'
import { Button } from 'antd'
import { Fragment } from 'react'
import { useWords } from '../shell/words.tsx'
import type { FoundIn } from './editor.tsx'

const AROUND = 10

export interface FindingsProps {
  readonly written: { readonly title: string; readonly text: string }
  readonly found: FoundIn
  readonly mend: (field: 'title' | 'text', finding: WordFinding) => void
  readonly show: (finding: WordFinding) => void
}

/** Everything doubtful, each with its words around it, a proposal and the reason. */
export function Findings({ written, found, mend, show }: FindingsProps) {
  const { t } = useWords()
  const count = found.title.length + found.text.length
  return (
    <section className="card" aria-labelledby="findings">
      <h2 id="findings">
        {t.manuFindings} {count > 0 && <span className="manu-tag">{count}</span>}
      </h2>
      <div role="status">{count === 0 && <p className="note">{t.manuFindingsNone}</p>}</div>
      <ul className="manu-findings">
        {(['title', 'text'] as const).flatMap((field) =>
          found[field].map((finding) => (
            <Finding
              key={`${field} ${finding.at} ${finding.wrong} ${finding.rule}`}
              finding={finding}
              text={written[field]}
              inTitle={field === 'title'}
              onMend={() => mend(field, finding)}
              {...(field === 'text' ? { onShow: () => show(finding) } : {})}
            />
          )),
        )}
      </ul>
    </section>
  )
}

interface FindingProps {
  readonly finding: WordFinding
  readonly text: string
  readonly inTitle: boolean
  readonly onMend: () => void
  readonly onShow?: () => void
}

function Finding({ finding, text, inTitle, onMend, onShow }: FindingProps) {
  const { t, say } = useWords()
  const { at, wrong, right, why, severity } = finding
  const names: Readonly<Record<Severity, string>> = {
    severe: t.manuSevere,
    likely: t.manuLikely,
    style: t.manuStyle,
  }
  return (
    <li>
      <p lang="zh-CN">
        <span className={`manu-tag ${severity}`}>{names[severity]}</span>{' '}
        {inTitle && <small>{t.manuInTitle} </small>}
        {text.slice(Math.max(0, at - AROUND), at)}
        <mark className={severity}>{wrong}</mark>
        {text.slice(at + wrong.length, at + wrong.length + AROUND)}
      </p>
      <p className="note">{say(why)}</p>
      <p>
        {right !== null && (
          <Button size="small" onClick={onMend}>
            {t.manuMend(right)}
          </Button>
        )}{' '}
        {onShow !== undefined && (
          <Button size="small" type="link" onClick={onShow}>
            {t.manuShow}
          </Button>
        )}
      </p>
    </li>
  )
}

/** A text in paragraphs, with what is doubtful marked where it stands. */
export function Marked({ text, found }: { readonly text: string; readonly found: readonly WordFinding[] }) {
  let start = 0
  const paragraphs = text.split('\n').map((paragraph) => {
    const from = start
    start += paragraph.length + 1
    return { from, paragraph }
  })
  return paragraphs
    .filter(({ paragraph }) => paragraph.trim() !== '')
    .map(({ from, paragraph }) => (
      <p key={from}>
        {piecesOf(paragraph, from, found).map(({ at, piece, severity }) =>
          severity === undefined ? (
            <Fragment key={at}>{piece}</Fragment>
          ) : (
            <mark key={at} className={severity}>
              {piece}
            </mark>
          ),
        )}
      </p>
    ))
}

/** A paragraph cut where findings begin and end; of those that overlap the first stands. */
function piecesOf(paragraph: string, from: number, found: readonly WordFinding[]) {
  const pieces: { at: number; piece: string; severity?: Severity }[] = []
  let done = 0
  for (const { at, wrong, severity } of found) {
    const start = at - from
    if (start < done || start >= paragraph.length) continue
    if (start > done) pieces.push({ at: done, piece: paragraph.slice(done, start) })
    pieces.push({ at: start, piece: paragraph.slice(start, start + wrong.length), severity })
    done = start + wrong.length
  }
  return [...pieces, { at: done, piece: paragraph.slice(done) }]
}
