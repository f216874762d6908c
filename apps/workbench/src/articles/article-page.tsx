import type { Values } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { definitionsQuery, MANUSCRIPT, manuscriptQuery, nextNumber, recordsQuery } from './api.ts'
import { Editor } from './editor.tsx'
import './style.css'

/** One manuscript: its text with what is doubtful in it, its pictures, and its way. */
export function ArticlePage() {
  const { id } = useParams({ from: '/work/articles/$id' })
  return id === 'new' ? <NewArticle /> : <KeptArticle key={id} id={id} />
}

function Over({ id }: { readonly id: string }) {
  const { t } = useWords()
  return (
    <>
      <Link to="/work/articles">{t.manuList}</Link> {id}
    </>
  )
}

function NewArticle() {
  const { t } = useWords()
  const session = useQuery(sessionQuery)
  const definitions = useQuery(definitionsQuery)
  const known = useQuery(recordsQuery(MANUSCRIPT))
  return (
    <Waiting query={definitions}>
      {(defined) => (
        <Waiting query={known}>
          {(all) => {
            const today = session.data?.today ?? ''
            const values: Values = {
              article: nextNumber(today.slice(0, 4), all),
              section: 'haixi',
              title: '',
              source: '',
              author: session.data?.posts[0]?.post ?? null,
              writtenOn: today,
              area: session.data?.prefecture.area ?? null,
              text: '',
            }
            return (
              <>
                <PageHead title={t.manuNew} over={<Over id={values.article ?? ''} />} />
                <Editor definitions={defined} values={values} />
              </>
            )
          }}
        </Waiting>
      )}
    </Waiting>
  )
}

function KeptArticle({ id }: { readonly id: string }) {
  const { t, say } = useWords()
  const definitions = useQuery(definitionsQuery)
  const kept = useQuery(manuscriptQuery(id))
  return (
    <Waiting query={definitions}>
      {(defined) => (
        <Waiting query={kept}>
          {({ values, standing }) => {
            const stage = standing.stage ?? defined.issue.initial
            return (
              <>
                <PageHead
                  title={values.title ?? id}
                  over={<Over id={id} />}
                  under={say(defined.issue.states[stage]?.name ?? { zh: stage, en: stage })}
                  actions={stage === 'published' && <a href={`/articles/${id}`}>{t.manuOnPortal}</a>}
                />
                <Editor definitions={defined} values={values} standing={standing} />
              </>
            )
          }}
        </Waiting>
      )}
    </Waiting>
  )
}
