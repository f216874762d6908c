import { Fault, type Figure, period } from '@qaidam/kernel'
import { type AreasCompared, type Compared, compareAreas, type Progress } from '@qaidam/storage'
import { beijingClock, dayText, periodText, quantity } from '@qaidam/text'
import {
  Chooser,
  type Column,
  Definitions,
  Page,
  PageTitle,
  Section,
  say,
  Table,
  type Term,
} from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, areaOptions, type Desk, officeName, traceLink } from './desk.ts'
import { compareLink, forecastText, Goal, lookedAt, progressColumns } from './progress-cells.tsx'
import { systemCrumbs } from './systems.ts'
import { deepestLevel } from './trace-reading.ts'

interface Compares {
  readonly desk: Desk
  readonly figure: Figure
  readonly compared: AreasCompared
}

/** One figure for all divisions of an area, with targets and the forecast. @throws Fault */
export async function comparePage(desk: Desk, figure: Figure): Promise<VNode> {
  const { view, store, query, options } = desk
  const { t } = view
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  const of = period(query.get('period') ?? options.period)
  const compared = await compareAreas(store, { figure, area, period: of }, lookedAt(desk))
  if (compared === undefined) {
    throw new Fault('PTL-003', `${figure.id} has no answer for ${area} ${of.name}.`, 'Ask again later.')
  }
  const name = say(figure.name, view)
  const title = t.compareTitle(name)
  const own = { desk, figure, compared }
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={say(figure.definition, view)}
      column={{ name: t.figures, href: '/figures' }}
      crumbs={[
        { label: t.figures, href: view.link('/figures') },
        ...systemCrumbs(desk, 'figures', figure.id),
        { label: name, href: traceLink(desk, figure.id, area, of.name) },
        { label: t.compareShort },
      ]}
    >
      <PageTitle
        over={t.reportOf(areaName(desk, area), periodText(of.name, view.language))}
        title={title}
        under={say(figure.definition, view)}
      />
      <Board {...own} />
      <Areas {...own} />
      <Section heading={t.forecastHeading} id="forecast">
        <ForecastOf {...own} />
      </Section>
      <Section heading={t.chooser}>
        <CompareChooser {...own} />
      </Section>
    </Page>
  )
}

function Board({ desk, figure, compared: { whole } }: Compares): VNode {
  const { view } = desk
  const { t, language } = view
  const shown = whole.value === null ? undefined : quantity(whole.value, figure.unit, language)
  const { target, attainment, forecast, standing, over, through } = whole
  const terms: readonly Term[] = [
    ...(over ? [] : [{ term: t.throughShown, detail: dayText(through, language) }]),
    {
      term: t.target,
      detail: target === null ? t.none : quantity(target, figure.unit, language).text,
    },
    ...(attainment === null ? [] : [{ term: t.attainment, detail: `${attainment}%` }]),
    ...(forecast === null
      ? []
      : [
          {
            term: t.forecast,
            detail: (
              <>
                {forecastText(desk, figure, forecast)} <span class="no-change">{t.forecastMark}</span>
              </>
            ),
          },
        ]),
    ...(standing === null ? [] : [{ term: t.goal, detail: <Goal desk={desk} standing={standing} /> }]),
    { term: t.owner, detail: officeName(desk, figure.owner) },
  ]
  return (
    <div class="board">
      <p class="board-value">
        {shown === undefined ? (
          <span class="missing">{t.missing}</span>
        ) : (
          <>
            <b>{shown.number}</b> <span class="unit">{shown.unit}</span>
          </>
        )}
      </p>
      <div class="board-facts">
        <Definitions terms={terms} />
      </div>
    </div>
  )
}

function Areas({ desk, figure, compared: { areas, inside, whole } }: Compares): VNode {
  const { view } = desk
  const { t } = view
  const heading = inside ? t.comparison : t.comparisonPeers
  const most = Math.max(0, ...areas.map(({ value }) => Math.abs(Number(value ?? '0'))))
  const ranked = areas.some(({ rank }) => rank !== null)
  const columns: readonly Column<Compared>[] = [
    {
      name: t.area,
      header: true,
      cell: ({ question: { area, period: of } }) => (
        <a href={compareLink(desk, figure.id, area, of.name)}>{areaName(desk, area)}</a>
      ),
    },
    ...(ranked ? [{ name: t.rank, number: true, cell: ({ rank }: Compared) => rank ?? '' }] : []),
    ...progressColumns(desk, areas, { unit: figure.unit, most }),
  ]
  return (
    <Section heading={heading} id="areas" wide>
      {areas.length === 0 ? (
        <p class="note">{t.noComparison}</p>
      ) : (
        <>
          <div class="comparison">
            <Table
              caption={heading}
              columns={columns}
              rows={areas}
              current={({ question }) => question.area === whole.question.area}
            />
          </div>
          <p class="note">{t.compareNote}</p>
          {areas.some(({ standing }) => standing !== null) && <p class="note">{t.goalMeaning}</p>}
        </>
      )}
    </Section>
  )
}

const PARTS = ['soFar', 'wholeLastYear', 'sameDaysLastYear', 'days', 'daysOver'] as const

/** The forecast with its rule and its parts, so that it can be worked out by hand. */
function ForecastOf({ desk, figure, compared: { whole } }: Compares): VNode {
  const { t, language } = desk.view
  const { forecast } = whole
  if (forecast === null) return <p class="note">{t.forecastNone}</p>
  const names = {
    soFar: t.forecastPartSoFar,
    wholeLastYear: t.forecastPartWhole,
    sameDaysLastYear: t.forecastPartSame,
    days: t.forecastPartDays,
    daysOver: t.forecastPartOver,
  }
  const inUnit = (name: string) => !name.startsWith('days')
  const terms: readonly Term[] = [
    {
      term: t.forecast,
      detail: (
        <>
          <b>{forecastText(desk, figure, forecast)}</b> <span class="no-change">{t.forecastMark}</span>
        </>
      ),
    },
    ...PARTS.flatMap((name) => {
      const part = forecast.parts[name]
      if (part === undefined) return []
      const text = inUnit(name) ? quantity(part.toString(), figure.unit, language).text : part.toString()
      return [{ term: names[name], detail: text }]
    }),
    { term: t.through, detail: dayText(forecast.through, language) },
  ]
  return (
    <>
      <p>{forecast.rule === 'last-year-share' ? t.forecastLastYear : t.forecastRunRate}</p>
      <Definitions terms={terms} />
    </>
  )
}

function CompareChooser({ desk, figure, compared: { whole } }: Compares): VNode {
  const { view, query, asKnownAt, store } = desk
  const { area, period: of }: Progress['question'] = whole.question
  return (
    <Chooser
      view={view}
      action={`/figures/${figure.id}/compare`}
      area={area}
      areas={areaOptions(desk, store.areas.get(area), deepestLevel(figure))}
      period={of.name}
      through={query.get('through') ?? ''}
      knownAt={asKnownAt === undefined ? '' : beijingClock(asKnownAt)}
      lang={query.get('lang') ?? undefined}
      title={view.t.chooser}
    />
  )
}
