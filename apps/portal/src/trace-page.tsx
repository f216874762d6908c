import type { Figure, FigureAnswer } from '@qaidam/kernel'
import { beijingClock, instantText, labelName, periodText, quantity, unitName } from '@qaidam/text'
import {
  Arrow,
  Change,
  Chooser,
  CitationLine,
  Comparison,
  DayCalendar,
  Definitions,
  Page,
  PageTitle,
  Section,
  SeriesChart,
  StatusBadge,
  say,
  type Term,
  TileMap,
} from '@qaidam/ui'
import type { VNode } from 'preact'
import { questionKey } from './answers.ts'
import { Calculation } from './calculation.tsx'
import { areaName, areaOptions, type Desk, officeName, traceLink } from './desk.ts'
import { FigureDownloads } from './figure-downloads.tsx'
import { compareLink } from './progress-cells.tsx'
import { ReturnsBehind, readBehind } from './returns-behind.tsx'
import { chartForm, chartPoints } from './series.ts'
import { BookmarkButton } from './site/bookmarks.tsx'
import { systemCrumbs } from './systems.ts'
import { comparedAreas, deepestLevel, grainName, levelName, readTrace, type Trace } from './trace-reading.ts'
import { TraceRows } from './trace-rows.tsx'

interface TraceProps {
  readonly desk: Desk
  readonly trace: Trace
}

/** Where a number comes from: definition, working, law, comparison, course, rows. @throws Fault */
export async function tracePage(desk: Desk, figure: Figure): Promise<VNode> {
  const { view } = desk
  const trace = await readTrace(desk, figure)
  const behind = await readBehind(desk.store, figure, trace)
  const place = view.t.reportOf(areaName(desk, trace.area), periodText(trace.of.name, view.language))
  const name = say(figure.name, view)
  return (
    <Page
      view={view}
      site={desk.site}
      title={`${name} ${place}`}
      description={say(figure.definition, view)}
      column={{ name: view.t.figures, href: '/figures' }}
      crumbs={[
        { label: view.t.figures, href: view.link('/figures') },
        ...systemCrumbs(desk, 'figures', figure.id),
        { label: name },
      ]}
    >
      <PageTitle over={place} title={name} />
      <Board desk={desk} trace={trace} />
      <BookmarkButton
        desk={desk}
        path={`/figures/${figure.id}?${new URLSearchParams({ area: trace.area, period: trace.of.name })}`}
      />
      <Section heading={view.t.definition} id="definition">
        <DefinitionOf desk={desk} figure={figure} />
      </Section>
      <Section heading={view.t.calculation} id="calculation">
        <Calculation desk={desk} figure={figure} answer={trace.answer} />
      </Section>
      <Section heading={view.t.basis} id="standard">
        <Basis desk={desk} answer={trace.answer} />
      </Section>
      <ComparisonSection desk={desk} trace={trace} />
      <Course desk={desk} trace={trace} />
      <TraceRows desk={desk} trace={trace} />
      <ReturnsBehind desk={desk} behind={behind} />
      <FigureDownloads desk={desk} trace={trace} />
      <Section heading={view.t.chooser}>
        <TraceChooser desk={desk} trace={trace} />
      </Section>
    </Page>
  )
}

function Board({ desk, trace: { answer, figure } }: TraceProps): VNode {
  const { view } = desk
  const { t, language } = view
  const shown = answer.value === null ? undefined : quantity(answer.value, answer.unit, language)
  const terms: Term[] = [
    {
      term: t.changeOnYear,
      detail: (
        <>
          {answer.change !== null && <Arrow change={answer.change} />}
          <Change change={answer.change} view={view} />
        </>
      ),
    },
    {
      term: t.target,
      detail: answer.target === null ? t.none : quantity(answer.target, answer.unit, language).text,
    },
    ...(answer.attainment === null ? [] : [{ term: t.attainment, detail: `${answer.attainment}%` }]),
    {
      term: t.status,
      detail: (
        <>
          <StatusBadge status={answer.status} view={view} /> {statusMeaning(desk, answer)}
        </>
      ),
    },
    ...(answer.label === undefined
      ? []
      : [{ term: labelTerm(desk, figure), detail: say(answer.label, view) }]),
    ...(answer.reason === undefined ? [] : [{ term: t.withheld, detail: say(answer.reason, view) }]),
    { term: t.owner, detail: officeName(desk, figure.owner) },
    { term: t.asKnownAt, detail: instantText(answer.asKnownAt, language) },
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

/** What the name beside the number is: the main pollutants, say; else a note. */
function labelTerm({ view }: Desk, figure: Figure): string {
  const name = figure.kind === 'evaluation' ? labelName(figure.method) : undefined
  return name === undefined ? view.t.label : say(name, view)
}

function statusMeaning({ view: { t } }: Desk, { status }: FigureAnswer): string {
  return {
    provisional: t.statusProvisionalMeaning,
    final: t.statusFinalMeaning,
    revised: t.statusRevisedMeaning,
    missing: t.statusMissingMeaning,
  }[status]
}

export function DefinitionOf({ desk, figure }: { readonly desk: Desk; readonly figure: Figure }): VNode {
  const { view } = desk
  const unit = unitName(figure.unit, view.language)
  const per = view.t.heldPerText(levelName(desk, figure.per.area), grainName(desk, figure.per.period))
  return (
    <>
      <div class="prose">
        <p>{say(figure.definition, view)}</p>
      </div>
      <dl class="facts">
        <div>
          <dt>{view.t.figureId}</dt>
          <dd>
            <code>{figure.id}</code>
          </dd>
        </div>
        {unit !== '' && (
          <div>
            <dt>{view.t.unit}</dt>
            <dd>{unit}</dd>
          </div>
        )}
        <div>
          <dt>{view.t.owner}</dt>
          <dd>{officeName(desk, figure.owner)}</dd>
        </div>
        <div>
          <dt>{view.t.heldPer}</dt>
          <dd>{per}</dd>
        </div>
      </dl>
    </>
  )
}

function Basis({ desk, answer }: { readonly desk: Desk; readonly answer: FigureAnswer }): VNode {
  if (answer.standard.length === 0) return <p class="note">{desk.view.t.noStandard}</p>
  return (
    <ul class="citations">
      {answer.standard.map((cite) => (
        <li key={`${cite.document} ${cite.clause}`}>
          <CitationLine cite={cite} view={desk.view} />
        </li>
      ))}
    </ul>
  )
}

function ComparisonSection({ desk, trace }: TraceProps): VNode {
  const { view } = desk
  const areas = comparedAreas(desk, trace)
  const heading = trace.peers.inside ? view.t.comparison : view.t.comparisonPeers
  return (
    <Section heading={heading} id="comparison">
      {areas.length === 0 ? (
        <p class="note">{view.t.noComparison}</p>
      ) : (
        <Comparison
          view={view}
          title={heading}
          unit={trace.figure.unit}
          ranked={trace.figure.better !== undefined && areas.some(({ rank }) => rank !== undefined)}
          areas={areas}
        />
      )}
      <FigureMap desk={desk} trace={trace} />
      <p class="actions">
        <a href={compareLink(desk, trace.figure.id, trace.area, trace.of.name)}>{view.t.compareLink}</a>
      </p>
    </Section>
  )
}

/** The same areas where they roughly lie, where the prefecture says where that is. */
function FigureMap({ desk, trace: { figure, area, of, peers, answers } }: TraceProps): VNode | null {
  const { view, store } = desk
  const places = store.prefecture.tiles ?? {}
  const tiles = peers.areas.flatMap((code) => {
    const place = places[code]
    if (place === undefined) return []
    const value = answers.get(questionKey({ figure, area: code, period: of }))?.value ?? null
    const [column, row] = place
    return [
      {
        area: code,
        name: areaName(desk, code),
        column,
        row,
        value,
        href: traceLink(desk, figure.id, code, of.name),
      },
    ]
  })
  if (tiles.length < 2 || area !== store.prefecture.code) return null
  const title = view.t.figureMap(say(figure.name, view), periodText(of.name, view.language))
  return <TileMap view={view} id="figure-map" title={title} unit={figure.unit} tiles={tiles} />
}

function Course({ desk, trace }: TraceProps): VNode {
  const { view } = desk
  const { figure, area, series, answers, answer, of, calendar } = trace
  const name = say(figure.name, view)
  const span = [series.periods[0], series.periods.at(-1)].map((each) =>
    each === undefined ? '' : periodText(each.name, view.language),
  )
  const title = view.t.chartTitle(name, areaName(desk, area), span.join(' – '))
  return (
    <Section heading={view.t.trend} id="trend">
      <SeriesChart
        view={view}
        id="trend-chart"
        title={title}
        unit={figure.unit}
        form={chartForm(figure)}
        points={chartPoints(desk, figure, area, series, answers)}
        target={series.periods.some(({ name: each }) => each === of.name) ? answer.target : null}
      />
      {calendar.length > 0 && (
        <DayCalendar view={view} id="calendar" title={view.t.dayCalendar} days={calendar} />
      )}
    </Section>
  )
}

function TraceChooser({ desk, trace: { figure, area, of } }: TraceProps): VNode {
  const { view, query, asKnownAt, store } = desk
  return (
    <Chooser
      view={view}
      action={`/figures/${figure.id}`}
      area={area}
      areas={areaOptions(desk, store.areas.get(area), deepestLevel(figure))}
      period={of.name}
      knownAt={asKnownAt === undefined ? '' : beijingClock(asKnownAt)}
      lang={query.get('lang') ?? undefined}
      title={view.t.chooser}
    />
  )
}
