import type { Figure } from '@qaidam/kernel'
import { unitName } from '@qaidam/text'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Segmented } from 'antd'
import { read } from '../api/client.ts'
import { sessionQuery } from '../api/session.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import '../desk/desk.css'
import './figures.css'

interface FiguresRead {
  readonly figures: readonly Figure[]
}

/** All figures, or those of my offices; found by a part of the name or the id. */
export function FiguresPage() {
  const { t, say } = useWords()
  const { mine, sought = '' } = useSearch({ from: '/work/figures' })
  const { data: session } = useSuspenseQuery(sessionQuery)
  const navigate = useNavigate({ from: '/work/figures' })
  const figures = useQuery({
    queryKey: ['figures'],
    queryFn: ({ signal }) => read<FiguresRead>('/api/figures', { limit: 1000 }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const offices = session.posts.map(({ office }) => office)
  const fits = ({ id, name, owner }: Figure) =>
    (mine === undefined || offices.includes(owner)) &&
    `${id} ${say(name)}`.toLowerCase().includes(sought.toLowerCase())
  return (
    <div className="desk">
      <PageHead title={t.benchFigures} under={t.figuresUnder} />
      <div className="figures-find">
        <Segmented
          value={mine === undefined ? 'all' : 'mine'}
          options={[
            { value: 'all', label: t.figuresAll },
            { value: 'mine', label: t.figuresMine },
          ]}
          onChange={(value) =>
            void navigate({
              search: ({ mine: _, ...now }) => (value === 'mine' ? { ...now, mine: '1' } : now),
            })
          }
        />
        <Input.Search
          allowClear
          aria-label={t.figuresFind}
          placeholder={t.figuresFind}
          value={sought}
          onChange={({ target }) =>
            void navigate({ replace: true, search: (now) => ({ ...now, sought: target.value }) })
          }
        />
      </div>
      <Waiting query={figures}>{(read) => <Found figures={read.figures.filter(fits)} />}</Waiting>
    </div>
  )
}

function Found({ figures }: { readonly figures: readonly Figure[] }) {
  const { t, say, language } = useWords()
  if (figures.length === 0) return <p className="empty">{t.figuresNone}</p>
  return (
    <>
      <p className="note" role="status">
        {t.figuresCount(figures.length)}
      </p>
      <ul className="figure-list">
        {figures.map(({ id, name, definition, unit }) => (
          <li key={id}>
            <p>
              <Link to="/work/figures/$id" params={{ id }}>
                {say(name)}
              </Link>
              <small>{unitName(unit, language)}</small>
            </p>
            <p className="note">{say(definition)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
