import type { Bilingual } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { read } from '../api/client.ts'
import type { StepSaid } from '../api/desk.ts'
import { StepList } from '../desk/step-list.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'

interface CountyCount {
  readonly procedure: string
  readonly way: Bilingual
  readonly county: string
  readonly countyName: Bilingual
  readonly red: number
  readonly yellow: number
}

type CardStep = StepSaid & { readonly turnedThisWeek: boolean }

export interface CardsRead {
  readonly total: number
  readonly steps: readonly CardStep[]
  readonly counts: readonly CountyCount[]
}

/** Red and yellow cards by county and procedure; a number leads to its list, with who owns each. */
export function Cards({ cards }: { readonly cards: CardsRead }) {
  const { t } = useWords()
  const { procedure, county } = useSearch({ from: '/work/leader' })
  return (
    <section className="desk-section" aria-labelledby="cards">
      <header>
        <h2 id="cards">{t.briefCards}</h2>
        {(procedure !== undefined || county !== undefined) && (
          <Link
            to="/work/leader"
            resetScroll={false}
            search={({ lang }) => (lang === undefined ? {} : { lang })}
          >
            {t.briefCardsAll}
          </Link>
        )}
      </header>
      {cards.total === 0 ? (
        <p className="empty">{t.briefCardsNone}</p>
      ) : (
        <>
          <Counts counts={cards.counts} />
          {procedure === undefined ? (
            <CardList steps={cards.steps} total={cards.total} />
          ) : (
            <Chosen procedure={procedure} county={county} />
          )}
        </>
      )}
    </section>
  )
}

interface CardListProps {
  readonly steps: readonly (StepSaid & { readonly turnedThisWeek?: boolean })[]
  readonly total: number
}

function CardList({ steps, total }: CardListProps) {
  const { t } = useWords()
  const turned = new Set<StepSaid>(steps.filter(({ turnedThisWeek }) => turnedThisWeek === true))
  if (steps.length === 0) return <p className="empty">{t.briefNoneHere}</p>
  return (
    <>
      <StepList steps={steps} withPost mark={(step) => (turned.has(step) ? t.briefTurned : undefined)} />
      {total > steps.length && <p className="note">{t.dayShown(steps.length, total)}</p>}
    </>
  )
}

/** The cards behind a number of the table. */
function Chosen({ procedure, county }: { readonly procedure: string; readonly county: string | undefined }) {
  const owed = useQuery({
    queryKey: ['owed', procedure, county],
    queryFn: ({ signal }) =>
      read<{ owed: readonly StepSaid[] }>(
        '/api/owed',
        { procedure, area: county, limit: 500, named: true },
        signal,
      ),
  })
  return (
    <Waiting query={owed}>
      {(found) => {
        const carded = found.owed.filter(
          ({ card, status }) => status === 'open' && (card === 'red' || card === 'yellow'),
        )
        return <CardList steps={carded} total={carded.length} />
      }}
    </Waiting>
  )
}

function Counts({ counts }: { readonly counts: readonly CountyCount[] }) {
  const { t, say } = useWords()
  const counties = [...new Map(counts.map(({ county, countyName }) => [county, countyName]))].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  )
  const ways = [...new Map(counts.map(({ procedure, way }) => [procedure, way]))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="scrolls" aria-label={t.briefCardsOf} tabIndex={0}>
      <table className="card-counts">
        <caption className="heard">{t.briefCardsOf}</caption>
        <thead>
          <tr>
            <td />
            {counties.map(([county, name]) => (
              <th key={county} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map(([procedure, way]) => (
            <tr key={procedure}>
              <th scope="row">
                <Link to="/work/leader" resetScroll={false} search={(now) => kept(now, { procedure })}>
                  {say(way)}
                </Link>
              </th>
              {counties.map(([county]) => (
                <td key={county}>
                  <Count
                    count={counts.find((each) => each.procedure === procedure && each.county === county)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const kept = ({ lang }: { readonly lang?: 'zh' | 'en' }, more: object) => ({
  ...(lang === undefined ? {} : { lang }),
  ...more,
})

function Count({ count }: { readonly count: CountyCount | undefined }) {
  const { t } = useWords()
  if (count === undefined) return null
  const { procedure, county, red, yellow } = count
  return (
    <Link to="/work/leader" resetScroll={false} search={(now) => kept(now, { procedure, county })}>
      {red > 0 && (
        <b className="count-red">
          <span className="heard">{t.dayCardRed}</span> {red}
        </b>
      )}
      {yellow > 0 && (
        <b className="count-yellow">
          <span className="heard">{t.dayCardYellow}</span> {yellow}
        </b>
      )}
    </Link>
  )
}
