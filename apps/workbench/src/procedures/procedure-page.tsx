import type { Bilingual } from '@qaidam/kernel'
import { timeText } from '@qaidam/text'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { address, read } from '../api/client.ts'
import type { PostSaid, StepSaid } from '../api/desk.ts'
import { nameOr, postText, recordHref } from '../desk/said.ts'
import { StepList } from '../desk/step-list.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import '../desk/desk.css'
import './procedures.css'

interface MoveMade {
  readonly at: string
  readonly name: Bilingual | null
  readonly to: Bilingual
  readonly steps: readonly Bilingual[]
  readonly person: string | null
  readonly post: PostSaid | null
  readonly inTime: string | null
  readonly reason: string | null
  readonly evidence: string | null
}

interface ProcedureRead {
  readonly id: string
  readonly name: Bilingual
  readonly register: string
  readonly registerName: Bilingual | null
  readonly total: number
  readonly steps: readonly StepSaid[]
  readonly record: {
    readonly record: string
    readonly words: string
    readonly stage: Bilingual | null
    readonly moves: readonly MoveMade[]
  } | null
}

/** A procedure as a drawing with what is owed in it; of a record, its place, clock and history. */
export function ProcedurePage() {
  const { id } = useParams({ from: '/work/procedures/$id' })
  const { record } = useSearch({ from: '/work/procedures/$id' })
  const found = useQuery({
    queryKey: ['procedure', id, record],
    queryFn: ({ signal }) =>
      read<ProcedureRead>(`/api/work/procedures/${encodeURIComponent(id)}`, { record }, signal),
  })
  return <Waiting query={found}>{(procedure) => <Standing procedure={procedure} />}</Waiting>
}

function Standing({ procedure }: { readonly procedure: ProcedureRead }) {
  const words = useWords()
  const { t, say, language } = words
  const { id, name, register, registerName, record } = procedure
  const title = record === null ? say(name) : record.words === '' ? record.record : record.words
  const stage = record?.stage == null ? t.placeNotBegun : say(record.stage)
  return (
    <div className="desk">
      <PageHead
        over={record === null ? nameOr(registerName, register, words) : `${say(name)} · ${record.record}`}
        title={title}
        under={record === null ? undefined : t.placeNow(stage)}
        actions={
          record !== null && (
            <Button type="primary" href={recordHref(register, record.record, language)}>
              {t.placeAct}
            </Button>
          )
        }
      />
      <div className="place-columns">
        <section className="desk-section" aria-labelledby="drawing">
          <h2 id="drawing">{t.placeDrawing}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className="scrolls drawing" aria-label={t.placeDrawingOf(say(name))} tabIndex={0}>
            <img
              src={address(`/api/work/procedures/${encodeURIComponent(id)}/drawing`, {
                record: record?.record,
                lang: language,
              })}
              alt={record === null ? t.placeDrawingOf(say(name)) : t.placeDrawingAt(say(name), stage)}
            />
          </section>
        </section>
        <div>
          <Owed procedure={procedure} />
          {record !== null && <History moves={record.moves} />}
        </div>
      </div>
    </div>
  )
}

function Owed({ procedure: { id, steps, total, record } }: { readonly procedure: ProcedureRead }) {
  const { t } = useWords()
  return (
    <section className="desk-section" aria-labelledby="owed">
      <h2 id="owed">{t.placeOwed}</h2>
      {steps.length === 0 ? <p className="empty">{t.placeOwedNone}</p> : <StepList steps={steps} withPost />}
      {total > steps.length && <p className="note">{t.dayShown(steps.length, total)}</p>}
      {record !== null && (
        <p>
          <Link
            to="/work/procedures/$id"
            params={{ id }}
            search={({ lang }) => (lang === undefined ? {} : { lang })}
          >
            {t.placeAll}
          </Link>
        </p>
      )}
    </section>
  )
}

/** Every move with who made it, when, why and by what evidence; the newest first. */
function History({ moves }: { readonly moves: readonly MoveMade[] }) {
  const words = useWords()
  const { t, say, language } = words
  return (
    <section className="desk-section" aria-labelledby="history">
      <h2 id="history">{t.placeHistory}</h2>
      {moves.length === 0 && <p className="empty">{t.placeHistoryNone}</p>}
      <ol className="moves-made">
        {moves.toReversed().map((move) => (
          <li key={`${move.at} ${move.name?.zh} ${move.to.zh}`}>
            <p>
              <b>{move.name === null ? t.placeEntered : say(move.name)}</b>{' '}
              <span className="note">
                {move.steps.map(say).join(' · ')} → {say(move.to)}
              </span>
            </p>
            <p className="note">
              {timeText(move.at, language)}
              {move.post !== null && ` · ${postText({ ...move.post, holder: move.person }, words)}`}
              {move.inTime !== null && ` · ${move.inTime === 'true' ? t.placeInTime : t.placeLate}`}
            </p>
            {move.reason !== null && <p>{t.placeReason(move.reason)}</p>}
            {move.evidence !== null && <p>{t.placeEvidence(move.evidence)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
