import type { Bilingual, FigureRow } from '@qaidam/kernel'
import { dayText, grouped } from '@qaidam/text'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { read } from '../api/client.ts'
import { recordHref, registerRecordHref } from '../desk/said.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { partNames } from './calculation.tsx'
import type { Story } from './story.ts'

const ROUTE = '/work/figures/$id'
const ROWS_AT_ONCE = 100

type RowSaid = FigureRow & { readonly words: string; readonly areaName: Bilingual | null }

interface RowsRead {
  readonly rows: readonly RowSaid[]
  readonly total: number
  readonly next: string | null
}

/** The rows that add up to the figure, opened when asked for, each leading to its record. */
export function Rows({ story }: { readonly story: Story }) {
  const { t } = useWords()
  const { rows: opened } = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const open = opened !== undefined
  return (
    <section className="desk-section" aria-labelledby="rows">
      <header>
        <h2 id="rows">{t.figureRows}</h2>
        <Button
          aria-expanded={open}
          onClick={() =>
            void navigate({
              replace: true,
              resetScroll: false,
              search: ({ rows: _, ...now }) => (open ? now : { ...now, rows: '1' }),
            })
          }
        >
          {open ? t.figureRowsClose : t.figureRowsOpen}
        </Button>
      </header>
      {open && <RowsOpen story={story} />}
    </section>
  )
}

function RowsOpen({ story }: { readonly story: Story }) {
  const { t } = useWords()
  const { known } = useSearch({ from: ROUTE })
  const { figure, area, answer } = story
  const rows = useInfiniteQuery({
    queryKey: ['rows', figure.id, area, answer.period, known],
    queryFn: ({ pageParam, signal }) =>
      read<RowsRead>(
        `/api/figures/${encodeURIComponent(figure.id)}/rows`,
        {
          area,
          period: answer.period,
          'as-known-at': known,
          limit: ROWS_AT_ONCE,
          cursor: pageParam,
          named: 'true',
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  if (rows.error !== null) return <Refused error={rows.error} again={() => void rows.refetch()} />
  const found = rows.data?.pages.flatMap((page) => page.rows) ?? []
  const total = rows.data?.pages[0]?.total ?? 0
  if (rows.isPending) return <p role="status">{t.benchLoading}</p>
  if (found.length === 0) return <p className="empty">{t.figureRowsNone}</p>
  return (
    <>
      <p className="note">{t.figureRowsTotal(grouped(String(total)))}</p>
      <RowTable story={story} rows={found} />
      <p role="status" className="note">
        {t.figureRowsShown(grouped(String(found.length)), grouped(String(total)))}
      </p>
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t.figureRowsMore}
        </Button>
      )}
    </>
  )
}

function RowTable({ story, rows }: { readonly story: Story; readonly rows: readonly RowSaid[] }) {
  const { t, say, language } = useWords()
  const nameOf = partNames(story)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="scrolls" aria-label={t.figureRowTable} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t.figureRow}</th>
            <th scope="col">{t.figureArea}</th>
            <th scope="col">{t.figureDay}</th>
            <th scope="col">{t.figurePart}</th>
            <th scope="col">{t.figureContribution}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.register} ${row.record} ${row.part}`}>
              <th scope="row">
                <RowName story={story} row={row} />
              </th>
              <td className="is-text">{row.areaName === null ? '' : say(row.areaName)}</td>
              <td className="is-text">{row.day === undefined ? '' : dayText(row.day, language)}</td>
              <td className="is-text">{say(nameOf(row.part))}</td>
              <td>{grouped(row.contribution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A row by its words or its key; it leads to the page of its record, where that has one. */
function RowName({ story, row }: { readonly story: Story; readonly row: RowSaid }) {
  const { language } = useWords()
  const register = story.registers.find(({ id }) => id === row.register)
  const name = row.words === '' ? row.record : row.words
  if (register?.moved === true) return <a href={recordHref(row.register, row.record, language)}>{name}</a>
  if (register?.open === true)
    return <a href={registerRecordHref(row.register, row.record, language)}>{name}</a>
  return <>{name}</>
}
