import type { AreaCode, Figure, Report } from '@qaidam/kernel'
import { beijingClock, instantText, periodText } from '@qaidam/text'
import { Chooser, FigureCard, Page, PageTitle, Section, SeriesChart, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, areaOptions, type Desk, officeName, traceLink } from './desk.ts'
import { HomeHero } from './hero.tsx'
import {
  askAll,
  hasValue,
  knownIn,
  type ReadParagraph,
  type ReadSection,
  type ReadSlot,
  type ReportFacts,
  readFacts,
  slotsIn,
  slotText,
} from './report-reading.ts'
import { chartForm, chartPoints, seriesOf, seriesQuestions } from './series.ts'
import { SystemLinks } from './systems-page.tsx'

/** A report as a page whose every number leads to where it comes from. @throws Fault */
export async function reportPage(desk: Desk, report: Report, home: boolean): Promise<VNode> {
  const { view } = desk
  const facts = await readFacts(desk, report)
  const { area, of, sections } = facts
  const charts = await reportCharts(facts)
  const over = view.t.reportOf(areaName(desk, area), periodText(of.name, view.language))
  const title = say(report.name, view)
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={`${over} ${view.t.reportNote}`}
      column={{ name: view.t.home, href: '/' }}
      article={{ source: officeName(desk, report.owner), published: knownClock(sections) }}
      {...(home
        ? { hero: <HomeHero over={over} title={title} note={view.t.reportNote} /> }
        : { crumbs: [{ label: title }] })}
    >
      {!home && <PageTitle title={title} over={over} under={view.t.reportNote} />}
      <KeyFigures {...facts} home={home} />
      <ReportMeta {...facts} />
      <div class="numbered">
        {sections.map((section) => (
          <Section key={section.heading} heading={section.heading}>
            <div class="prose">
              {section.paragraphs.map((paragraph, index) => (
                <Paragraph key={index} desk={desk} paragraph={paragraph} />
              ))}
            </div>
          </Section>
        ))}
      </div>
      {charts}
      {home && <SystemLinks desk={desk} />}
      {desk.standalone !== true && <ReportChooser {...facts} />}
    </Page>
  )
}

function knownClock(sections: readonly ReadSection[]): string {
  const known = knownIn(sections)
  return known === undefined ? '' : beijingClock(known).replace('T', ' ')
}

/** One paragraph as it was read, its numbers linked. */
export function Paragraph({
  desk,
  paragraph,
}: {
  readonly desk: Desk
  readonly paragraph: ReadParagraph
}): VNode {
  return (
    <p>
      {paragraph.pieces.map((piece, index) => {
        if (piece.kind === 'text') return piece.text
        if (piece.kind === 'area') return areaName(desk, paragraph.area)
        const slot = paragraph.slots.get(piece.slot)
        return <Slot key={index} desk={desk} slot={slot} what={piece.kind} />
      })}
    </p>
  )
}

interface SlotProps {
  readonly desk: Desk
  readonly slot: ReadSlot | undefined
  readonly what: 'value' | 'change'
}

/** A number in a sentence. What is missing is said to be so, where it is missing. */
function Slot({ desk, slot, what }: SlotProps): VNode {
  const { view } = desk
  const text = slotText(desk, slot, what)
  if (slot === undefined || text === undefined) return <span class="missing">{view.t.missing}</span>
  return (
    <a
      class={what === 'value' ? 'traced' : 'traced traced-change'}
      href={traceLink(desk, slot.figure.id, slot.area, slot.period.name)}
      title={view.t.openTrace(say(slot.figure.name, view), areaName(desk, slot.area))}
    >
      {text}
    </a>
  )
}

const CARDS_MAX = 4

/** The figures that moved come first: they are what a reader opens the report for. */
function KeyFigures({ desk, sections, home }: ReportFacts & { readonly home: boolean }): VNode | null {
  const { view } = desk
  const unique = new Map(
    slotsIn(sections)
      .filter(hasValue)
      .map((slot) => [`${slot.figure.id} ${slot.area}`, slot]),
  )
  const slots = [...unique.values()]
  const moved = slots.filter(({ answer }) => (answer?.change ?? null) !== null)
  const chosen = [...moved, ...slots.filter((slot) => !moved.includes(slot))].slice(0, CARDS_MAX)
  if (chosen.length === 0) return null
  return (
    <section class={home ? 'cards-home' : 'cards-report'} aria-label={view.t.keyFigures}>
      <div class="cards">
        {chosen.map(({ figure, area, period: asked, answer }) => (
          <FigureCard
            key={`${figure.id} ${area}`}
            view={view}
            href={traceLink(desk, figure.id, area, asked.name)}
            name={say(figure.name, view)}
            area={view.t.reportOf(areaName(desk, area), periodText(asked.name, view.language))}
            value={answer?.value ?? null}
            unit={figure.unit}
            change={answer?.change ?? null}
            status={answer?.status ?? 'missing'}
          />
        ))}
      </div>
    </section>
  )
}

function ReportMeta({ desk, report, sections }: ReportFacts): VNode {
  const { view } = desk
  const known = knownIn(sections)
  return (
    <p class="note report-meta">
      <span>{view.t.issuedBy(officeName(desk, report.owner))}</span>
      {known !== undefined && <span>{view.t.knownAt(instantText(known, view.language))}</span>}
    </p>
  )
}

const CHARTS_MAX = 4

/** Charts for what is said of each area: the same figure, area beside area. */
async function reportCharts({ desk, of, sections }: ReportFacts): Promise<VNode | null> {
  const { view } = desk
  const said = sections.flatMap(({ paragraphs }) => paragraphs.filter(({ each }) => each))
  const pairs = new Map<string, { readonly figure: Figure; readonly area: AreaCode }>()
  for (const slot of said.flatMap(({ slots }) => [...slots.values()])) {
    if (slot.period.name === of.name) pairs.set(`${slot.figure.id} ${slot.area}`, slot)
  }
  const chosen = [...pairs.values()]
    .sort((a, b) => a.figure.id.localeCompare(b.figure.id) || a.area.localeCompare(b.area))
    .slice(0, CHARTS_MAX)
    .map((pair) => ({ ...pair, series: seriesOf(pair.figure, of) }))
  if (chosen.length === 0) return null
  const answers = await askAll(
    desk,
    chosen.flatMap(({ figure, area, series }) => seriesQuestions(figure, area, series)),
  )
  return (
    <Section heading={view.t.chartsHeading} wide>
      <div class="charts">
        {chosen.map(({ figure, area, series }, index) => (
          <SeriesChart
            key={`${figure.id} ${area}`}
            view={view}
            id={`chart-${index}`}
            title={view.t.chartTitle(
              say(figure.name, view),
              areaName(desk, area),
              periodText(of.name, view.language),
            )}
            unit={figure.unit}
            form={chartForm(figure)}
            points={chartPoints(desk, figure, area, series, answers)}
          />
        ))}
      </div>
    </Section>
  )
}

function ReportChooser({ desk, report, area, of }: ReportFacts): VNode {
  const { view, query } = desk
  return (
    <Section heading={view.t.chooseReport}>
      <Chooser
        view={view}
        action={`/reports/${report.id}`}
        area={area}
        areas={areaOptions(desk, desk.store.areas.get(area), 'county')}
        period={of.name}
        lang={query.get('lang') ?? undefined}
        title={view.t.chooseReport}
      />
    </Section>
  )
}
