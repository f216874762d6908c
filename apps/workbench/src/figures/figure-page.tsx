import { periodText } from '@qaidam/text'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { read } from '../api/client.ts'
import { SeriesChart } from '../charts/series-chart.tsx'
import { Instruct } from '../instruct/instruct.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { Areas } from './areas.tsx'
import { Calculation } from './calculation.tsx'
import { Facts } from './facts.tsx'
import { KnownAt } from './known-at.tsx'
import { Rows } from './rows.tsx'
import type { Story } from './story.ts'
import { ValueNow } from './value-now.tsx'
import '../desk/desk.css'
import './figures.css'

const ROUTE = '/work/figures/$id'

/** A figure: what it is here and then, how it came there, and everything that it is made of. */
export function FigurePage() {
  const { id } = useParams({ from: ROUTE })
  const { area, period, known } = useSearch({ from: ROUTE })
  const story = useQuery({
    queryKey: ['story', id, area, period, known],
    queryFn: ({ signal }) =>
      read<Story>(
        `/api/figures/${encodeURIComponent(id)}/story`,
        { area, period, 'as-known-at': known },
        signal,
      ),
    placeholderData: keepPreviousData,
  })
  return <Waiting query={story}>{(found) => <FigureShown key={id} story={found} />}</Waiting>
}

function FigureShown({ story }: { readonly story: Story }) {
  const { t, say, language } = useWords()
  const [instructing, setInstructing] = useState(false)
  const [given, setGiven] = useState('')
  const { figure, answer, area } = story
  const title = say(figure.name)
  return (
    <div className="desk figure">
      <PageHead
        over={<Place story={story} />}
        title={title}
        under={say(figure.definition)}
        actions={
          <>
            {figure.published === true && (
              <Button href={publicHref(figure.id, area, answer.period, language)}>{t.figurePublic}</Button>
            )}
            <Button type="primary" onClick={() => setInstructing(true)}>
              {t.instruct}
            </Button>
          </>
        }
      />
      <p role="status" className="done">
        {given === '' ? '' : t.briefGiven(given)}
      </p>
      <div className="figure-top">
        <ValueNow story={story} />
        <PeriodForm period={answer.period} />
      </div>
      <KnownAt moments={story.moments} />
      <div className="figure-columns">
        <section className="desk-section" aria-labelledby="trend">
          <h2 id="trend">{t.figureTrend}</h2>
          <SeriesChart
            title={`${title} ${say(story.areaName)}`}
            unit={figure.unit}
            form={story.form}
            points={story.series.points}
            target={story.series.points.some(({ period }) => period === answer.period) ? answer.target : null}
          />
        </section>
        <Areas story={story} />
      </div>
      <Calculation story={story} />
      <Rows story={story} />
      <Facts story={story} />
      <Instruct
        open={instructing}
        about={{ about: 'figure', source: figure.id, object: answer.period, area }}
        close={() => setInstructing(false)}
        given={(number) => {
          setGiven(number)
          setInstructing(false)
        }}
      />
    </div>
  )
}

function publicHref(id: string, area: string, period: string, language: string): string {
  const more = language === 'en' ? '&lang=en' : ''
  return `/figures/${id}?area=${area}&period=${encodeURIComponent(period)}${more}`
}

/** Where and when: the areas around it lead up. */
function Place({ story: { figure, above, areaName, answer } }: { readonly story: Story }) {
  const { say, language } = useWords()
  return (
    <>
      {above.map(({ area, name }) => (
        <span key={area}>
          <Link to={ROUTE} params={{ id: figure.id }} search={(now) => ({ ...now, area })}>
            {say(name)}
          </Link>{' '}
          ›{' '}
        </span>
      ))}
      {say(areaName)} · {periodText(answer.period, language)}
    </>
  )
}

function PeriodForm({ period }: { readonly period: string }) {
  const { t } = useWords()
  const navigate = useNavigate({ from: ROUTE })
  return (
    <Input.Search
      key={period}
      className="period-form"
      aria-label={`${t.figurePeriod}（${t.figurePeriodHint}）`}
      addonBefore={t.figurePeriod}
      defaultValue={period}
      enterButton={t.figureShow}
      onSearch={(value) => void navigate({ search: (now) => ({ ...now, period: value.trim() }) })}
    />
  )
}
