import type { Values } from '@qaidam/kernel'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { type Definitions, ISSUE, moveManuscript, namesQuery, type Standing } from './api.ts'
import { Line } from './line.tsx'
import { Late, stepName } from './list-page.tsx'

export interface WayProps {
  readonly definitions: Definitions
  readonly article: string
  readonly standing: Standing
  readonly undone: boolean
  readonly severe: boolean
}

/** The main line of the way; what leads off it is told by the moves. */
const LINE = ['draft', 'first', 'second', 'last', 'ready', 'published']

/** Where a manuscript stands, who owes what by when, what can be done, what was done. */
export function Way(props: WayProps) {
  const { t, say } = useWords()
  const { definitions, standing } = props
  const { states, initial } = definitions.issue
  const stage = standing.stage ?? initial
  const place = LINE.indexOf(stage === 'scheduled' ? 'published' : stage)
  const names = useQuery(namesQuery).data
  const owed = standing.owed.filter(({ status }) => status === 'open')
  return (
    <section className="card" aria-labelledby="way">
      <h2 id="way">{t.manuWay}</h2>
      <ol className="manu-line">
        {LINE.map((id, index) => (
          <li
            key={id}
            className={index < place ? 'done' : ''}
            aria-current={index === place ? 'step' : undefined}
          >
            {say(states[index === place ? stage : id]?.name ?? { zh: id, en: id })}
          </li>
        ))}
        {place < 0 && <li aria-current="step">{say(states[stage]?.name ?? { zh: stage, en: stage })}</li>}
      </ol>
      {owed.length > 0 && (
        <>
          <h3>{t.manuOwed}</h3>
          <ul className="manu-owed">
            {owed.map(({ step, post, card, lateFrom }) => (
              <li key={step}>
                {say(stepName(definitions, step ?? ''))}{' '}
                <small>{say(names?.posts.get(post ?? '') ?? { zh: post ?? '', en: post ?? '' })}</small>{' '}
                <Late card={card} lateFrom={lateFrom} />
              </li>
            ))}
          </ul>
        </>
      )}
      <MovesOf {...props} stage={stage} />
      <History {...props} />
      <p>
        <a href={`/procedures/${ISSUE}`}>{t.manuDrawing}</a>
      </p>
    </section>
  )
}

function MovesOf(props: WayProps & { readonly stage: string }) {
  const { t, say } = useWords()
  const { definitions, standing, stage, undone } = props
  const [chosen, setChosen] = useState<string>()
  const open = new Set(standing.owed.flatMap(({ status, step }) => (status === 'open' ? [step] : [])))
  const moves = Object.entries(definitions.issue.moves).filter(
    ([, { from, steps }]) =>
      from.includes(stage) && (steps === undefined || steps.some((step) => open.has(step))),
  )
  return (
    <>
      <h3>{t.manuMoves}</h3>
      {undone && <p className="note">{t.manuSaveFirst}</p>}
      <div className="manu-moves">
        {moves.map(([id, { name, kind }]) => (
          <Button
            key={id}
            disabled={undone}
            danger={kind === 'return' || id === 'withdraw' || id === 'decline'}
            aria-expanded={chosen === id}
            onClick={() => setChosen(chosen === id ? undefined : id)}
          >
            {say(name)}
          </Button>
        ))}
      </div>
      {chosen !== undefined && moves.some(([id]) => id === chosen) && !undone && (
        <MoveForm {...props} key={chosen} move={chosen} onEnd={() => setChosen(undefined)} />
      )}
    </>
  )
}

interface MoveFormProps extends WayProps {
  readonly move: string
  readonly onEnd: () => void
}

interface Said {
  readonly reason: string
  readonly wordsAnswered: string
  readonly publishAt: string
}

/** Makes the move with what was said of it, and ends the form. */
function useMoving(
  { article, move, onEnd }: MoveFormProps,
  post: string,
  said: Said,
  asks: (name: string) => boolean,
) {
  const session = useQuery(sessionQuery).data
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const values: Values = Object.fromEntries(
        (['wordsAnswered', 'publishAt'] as const).flatMap((name) =>
          asks(name) && said[name] !== ''
            ? [[name, said[name].slice(0, name === 'publishAt' ? 16 : 500)]]
            : [],
        ),
      )
      const reason = said.reason.trim()
      return moveManuscript(article, {
        move,
        person: session?.person ?? '',
        post,
        ...(reason === '' ? {} : { reason }),
        ...(Object.keys(values).length === 0 ? {} : { values }),
      })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['articles'] })
      onEnd()
    },
  })
}

function MoveForm(props: MoveFormProps) {
  const { t, say } = useWords()
  const { definitions, severe, move, onEnd } = props
  const id = useId()
  const session = useQuery(sessionQuery).data
  const [post, setPost] = useState(session?.posts[0]?.post ?? '')
  const [said, setSaid] = useState<Said>({ reason: '', wordsAnswered: '', publishAt: '' })
  const { needs, fields = {} } = definitions.issue.moves[move] ?? {}
  const asks = (name: string) => Object.hasOwn(fields, name)
  const moving = useMoving(props, post, said, asks)
  const put = (name: keyof Said) => (value: string) => setSaid({ ...said, [name]: value })
  return (
    <form
      className="manu-form manu-move"
      onSubmit={(event) => {
        event.preventDefault()
        moving.mutate()
      }}
    >
      <label htmlFor={`${id}p`}>{t.manuAs}</label>
      <Select
        id={`${id}p`}
        value={post}
        onChange={setPost}
        options={(session?.posts ?? []).map(({ post: value, title }) => ({ value, label: say(title) }))}
      />
      {asks('publishAt') && (
        <>
          <label htmlFor={`${id}a`}>{t.manuPublishAt}</label>
          <input
            id={`${id}a`}
            type="datetime-local"
            required
            value={said.publishAt}
            onChange={({ target }) => put('publishAt')(target.value)}
          />
        </>
      )}
      {severe && asks('wordsAnswered') && (
        <Line label={t.manuAnswer} value={said.wordsAnswered} onSaid={put('wordsAnswered')} />
      )}
      <Line
        label={t.manuReason}
        required={needs?.reason === true}
        value={said.reason}
        onSaid={put('reason')}
      />
      <div className="manu-save">
        <Button type="primary" htmlType="submit" loading={moving.isPending}>
          {t.manuDo}
        </Button>
        <Button onClick={onEnd}>{t.manuCancel}</Button>
      </div>
      {moving.error !== null && <Refused error={moving.error} />}
    </form>
  )
}

function History({ definitions, standing }: WayProps) {
  const { t, say } = useWords()
  const names = useQuery(namesQuery).data
  if (standing.moves.length === 0) return null
  const { moves } = definitions.issue
  return (
    <>
      <h3>{t.manuHistory}</h3>
      <ol className="manu-history">
        {standing.moves.toReversed().map(({ number, move, at, person, reason, wordsAnswered, publishAt }) => (
          <li key={number}>
            <time>{(at ?? '').replace('T', ' ')}</time>
            <b>
              {moves[move ?? ''] === undefined
                ? t.manuEntered
                : say(moves[move ?? '']?.name ?? { zh: '', en: '' })}
            </b>
            <small>{names?.people.get(person ?? '') ?? person}</small>
            {publishAt && <p className="note">{t.manuScheduled(publishAt.replace('T', ' '))}</p>}
            {[reason, wordsAnswered].map(
              (word) =>
                word && (
                  <p key={word} className="note" lang="zh-CN">
                    {word}
                  </p>
                ),
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
