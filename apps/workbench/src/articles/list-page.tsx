import type { Values } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { sessionQuery } from '../api/session.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { type Definitions, definitionsQuery, ISSUE, MANUSCRIPT, recordsQuery, staleQuery } from './api.ts'
import './style.css'

/** Manuscripts by stage, those that wait for who acts, and sections that went stale. */
export function ArticlesPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const definitions = useQuery(definitionsQuery)
  const manuscripts = useQuery(recordsQuery(MANUSCRIPT))
  const cases = useQuery(recordsQuery(`${ISSUE}.case`))
  return (
    <>
      <PageHead
        title={t.manuList}
        under={t.manuUnder}
        actions={
          <Button
            type="primary"
            onClick={() => void navigate({ to: '/work/articles/$id', params: { id: 'new' } })}
          >
            {t.manuNew}
          </Button>
        }
      />
      <Waiting query={definitions}>
        {(known) => (
          <div className="manu-columns">
            <div>
              <Waiting query={manuscripts}>
                {(all) => (
                  <>
                    <Mine definitions={known} manuscripts={all} />
                    <ByStage definitions={known} manuscripts={all} cases={cases.data ?? []} />
                  </>
                )}
              </Waiting>
            </div>
            <Stale definitions={known} />
          </div>
        )}
      </Waiting>
    </>
  )
}

interface ListProps {
  readonly definitions: Definitions
  readonly manuscripts: readonly Values[]
}

/** Steps of manuscripts that a post of who acts owes, the late ones first. */
function Mine({ definitions, manuscripts }: ListProps) {
  const { t, say } = useWords()
  const session = useQuery(sessionQuery)
  const tasks = useQuery(recordsQuery(`${ISSUE}.task`))
  const posts = new Set((session.data?.posts ?? []).map(({ post }) => post))
  const mine = (tasks.data ?? [])
    .filter(({ status, post, told }) => status === 'open' && (posts.has(post ?? '') || posts.has(told ?? '')))
    .toSorted((a, b) => ((a.lateFrom ?? '9') < (b.lateFrom ?? '9') ? -1 : 1))
  const titles = new Map(manuscripts.map(({ article, title }) => [article, title]))
  return (
    <section className="card manu-mine" aria-labelledby="mine">
      <h2 id="mine">{t.manuMine}</h2>
      {mine.length === 0 && <p className="note">{t.manuMineNone}</p>}
      <ul className="manu-list">
        {mine.map(({ record, step, card, lateFrom }) => (
          <li key={`${record} ${step}`}>
            <Link to="/work/articles/$id" params={{ id: record ?? '' }} lang="zh-CN">
              {titles.get(record ?? '') ?? record}
            </Link>
            <span>{say(stepName(definitions, step ?? ''))}</span>
            <Late card={card} lateFrom={lateFrom} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function stepName({ issue }: Definitions, step: string) {
  for (const [id, state] of Object.entries(issue.states)) {
    if (id === step) return state.name
    if ('steps' in state && state.steps[step] !== undefined) return state.steps[step].name
  }
  return { zh: step, en: step }
}

export function Late({
  card,
  lateFrom,
}: {
  readonly card?: string | null | undefined
  readonly lateFrom?: string | null | undefined
}) {
  const { t } = useWords()
  const until = (lateFrom ?? '').slice(0, 10)
  if (until === '') return null
  return <small className={`manu-tag ${card ?? 'none'}`}>{t.manuUntil(until)}</small>
}

function ByStage({ definitions, manuscripts, cases }: ListProps & { readonly cases: readonly Values[] }) {
  const { t, say } = useWords()
  const { stage: asked } = useSearch({ from: '/work/articles' })
  const { states, initial } = definitions.issue
  const standing = new Map(cases.map((each) => [each.record, each]))
  const rows = manuscripts
    .map((values) => ({
      values,
      stage: standing.get(values.article ?? '')?.stage ?? initial,
      publishAt: standing.get(values.article ?? '')?.publishAt ?? '',
    }))
    .toSorted((a, b) => ((a.values.article ?? '') < (b.values.article ?? '') ? 1 : -1))
  const count = (stage: string) => rows.filter((row) => row.stage === stage).length
  const shown = asked === undefined ? rows : rows.filter(({ stage }) => stage === asked)
  const section = definitions.manuscript.fields.section
  const sections = section?.type === 'choice' ? section.choices : {}
  return (
    <section className="card" aria-labelledby="all">
      <h2 id="all">{t.manuAll}</h2>
      <nav className="manu-stages" aria-label={t.manuStage}>
        <Link
          to="/work/articles"
          search={{}}
          aria-current={asked === undefined ? 'page' : undefined}
          activeOptions={{ exact: true }}
        >
          {t.manuAll} <b>{rows.length}</b>
        </Link>
        {Object.entries(states).map(([id, { name }]) => (
          <Link
            key={id}
            to="/work/articles"
            search={{ stage: id }}
            aria-current={asked === id ? 'page' : undefined}
          >
            {say(name)} <b>{count(id)}</b>
          </Link>
        ))}
      </nav>
      {shown.length === 0 && <p className="note">{t.manuNone}</p>}
      <ul className="manu-list">
        {shown.map(({ values, stage, publishAt }) => (
          <li key={values.article}>
            <Link to="/work/articles/$id" params={{ id: values.article ?? '' }} lang="zh-CN">
              {values.title}
            </Link>
            <span>{say(sections[values.section ?? ''] ?? { zh: '', en: '' })}</span>
            <small>{values.writtenOn}</small>
            <span className="manu-tag">
              {stage === 'scheduled'
                ? t.manuScheduled(publishAt.replace('T', ' '))
                : say(states[stage]?.name ?? { zh: stage, en: stage })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Stale({ definitions }: { readonly definitions: Definitions }) {
  const { t, say } = useWords()
  const stale = useQuery(staleQuery)
  const section = definitions.manuscript.fields.section
  const sections = section?.type === 'choice' ? section.choices : {}
  return (
    <aside className="card" aria-labelledby="stale">
      <h2 id="stale">{t.manuStale}</h2>
      <Waiting query={stale}>
        {(found) => (
          <>
            {found.length === 0 && <p className="note">{t.manuStaleNone}</p>}
            <ul className="manu-stale">
              {found.map(({ finding, record, message }) => (
                <li key={finding}>
                  <a href={`/sections/${record}`}>
                    {say(sections[record ?? ''] ?? { zh: record ?? '', en: record ?? '' })}
                  </a>
                  <small>{/\d{4}-\d{2}-\d{2}/.exec(message ?? '')?.[0] ?? '—'}</small>
                </li>
              ))}
            </ul>
            <p className="note">{t.manuStaleNight}</p>
          </>
        )}
      </Waiting>
    </aside>
  )
}
