import type { System } from '@qaidam/kernel'
import { beijingClock, instantText, periodText, quantity } from '@qaidam/text'
import { Chooser, Comparison, FigureCard, Page, PageTitle, Section, SeriesChart, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { ReadSlot } from './answers.ts'
import { areaName, areaOptions, type Desk, officeName, traceLink } from './desk.ts'
import { Blocks } from './document.tsx'
import { chartForm, chartPoints } from './series.ts'
import { type DrawnFigure, readSystem, type SystemFacts } from './system-reading.ts'
import { SystemFigures, SystemRegisters, SystemStandards } from './system-sections.tsx'
import { pillarName, reportTelling } from './systems.ts'
import { comparedAreas } from './trace-reading.ts'

/** One system: what it is for, its figures now, its registers, its law, its office. @throws Fault */
export async function systemPage(desk: Desk, system: System): Promise<VNode> {
  const { view } = desk
  const facts = await readSystem(desk, system)
  const name = say(system.name, view)
  return (
    <Page
      view={view}
      site={desk.site}
      title={name}
      description={say(system.why, view)}
      column={{ name: view.t.systems, href: '/systems' }}
      crumbs={[{ label: view.t.systems, href: view.link('/systems') }, { label: name }]}
    >
      <PageTitle
        over={view.t.systemOver(pillarName(desk, system.pillar), String(system.number))}
        title={name}
        under={say(system.why, view)}
      />
      <SystemMeta {...facts} />
      <Cards {...facts} />
      <Told {...facts} />
      <Section heading={view.t.systemFigures} id="figures">
        <SystemFigures {...facts} />
      </Section>
      <Courses {...facts} />
      <Section heading={view.t.registers} id="registers">
        <SystemRegisters {...facts} />
      </Section>
      <Section heading={view.t.systemStandards} id="standards" wide>
        <SystemStandards {...facts} />
      </Section>
      <Section heading={view.t.chooser}>
        <SystemChooser {...facts} />
      </Section>
    </Page>
  )
}

function Cards({ desk, cards }: SystemFacts): VNode | null {
  const { view } = desk
  if (cards.length === 0) return null
  return (
    <section class="cards-report" aria-label={view.t.keyFigures}>
      <div class="cards">
        {cards.map((slot) => (
          <FigureCard
            key={slot.figure.id}
            view={view}
            href={traceLink(desk, slot.figure.id, slot.area, slot.period.name)}
            name={say(slot.figure.name, view)}
            area={periodText(slot.period.name, view.language)}
            value={slot.answer?.value ?? null}
            unit={slot.figure.unit}
            change={slot.answer?.change ?? null}
            status={slot.answer?.status ?? 'missing'}
            target={targetText(desk, slot)}
          />
        ))}
      </div>
    </section>
  )
}

function targetText({ view }: Desk, { answer, figure }: ReadSlot): string | undefined {
  if (answer === undefined || answer.target === null) return undefined
  return view.t.targetCard(quantity(answer.target, figure.unit, view.language).text)
}

/** What the page is of, who answers for it, and what happened to it last. */
function SystemMeta({ desk, system, entries, standings, area, of }: SystemFacts): VNode {
  const { view } = desk
  const last = [...entries.values()].toSorted((one, other) => other.seq - one.seq)[0]
  return (
    <dl class="facts system-meta">
      <div>
        <dt>{view.t.scope}</dt>
        <dd>{view.t.reportOf(areaName(desk, area), periodText(of.name, view.language))}</dd>
      </div>
      <div>
        <dt>{view.t.owner}</dt>
        <dd>{officeName(desk, system.owner)}</dd>
      </div>
      {standings.size > 0 && (
        <div>
          <dt>{view.t.lastChange}</dt>
          <dd>
            {last === undefined
              ? view.t.neverWritten
              : view.t.lastChangeBy(instantText(last.recordedAt, view.language), last.by)}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Its chapter of the reports, with the way to the whole one. */
function Told({ desk, system, chapter, area, of }: SystemFacts): VNode | null {
  const { view, query } = desk
  const report = reportTelling(desk, system)
  if (chapter === undefined) return null
  const whole = view.link(`/reports/${report?.id ?? ''}`, {
    area,
    period: of.name,
    'as-known-at': query.get('as-known-at') ?? undefined,
  })
  return (
    <Section heading={view.t.systemReport} id="report">
      <div class="prose">
        <Blocks desk={desk} blocks={chapter.blocks} id="chapter" />
      </div>
      {report !== undefined && (
        <p class="actions">
          <a href={whole}>{view.t.systemWholeReport(say(report.name, view))}</a>
        </p>
      )}
    </Section>
  )
}

function Courses(facts: SystemFacts): VNode | null {
  const { desk, drawn } = facts
  if (drawn.length === 0) return null
  return (
    <Section heading={desk.view.t.systemCourse} id="course" wide>
      {drawn.map((each, index) => (
        <Course key={each.slot.figure.id} facts={facts} drawn={each} id={`course-${index}`} />
      ))}
    </Section>
  )
}

interface CourseProps {
  readonly facts: SystemFacts
  readonly drawn: DrawnFigure
  readonly id: string
}

/** A figure over time, and beside it area by area. */
function Course({ facts: { desk, area, answers }, drawn, id }: CourseProps): VNode {
  const { view } = desk
  const { slot, series, peers } = drawn
  const { figure, period: of, answer } = slot
  const name = say(figure.name, view)
  const areas = comparedAreas(desk, { figure, area, of, answers, peers })
  const caption = view.t.systemComparison(name)
  return (
    <div class="course">
      <SeriesChart
        view={view}
        id={id}
        title={view.t.chartTitle(name, areaName(desk, area), periodText(of.name, view.language))}
        unit={figure.unit}
        form={chartForm(figure)}
        points={chartPoints(desk, figure, area, series, answers)}
        target={series.periods.some((each) => each.name === of.name) ? (answer?.target ?? null) : null}
      />
      {areas.length > 0 && (
        <div class="course-areas">
          <h3>{caption}</h3>
          <Comparison
            view={view}
            title={caption}
            unit={figure.unit}
            ranked={figure.better !== undefined && areas.some(({ rank }) => rank !== undefined)}
            areas={areas}
          />
        </div>
      )}
    </div>
  )
}

function SystemChooser({ desk, system, area, of }: SystemFacts): VNode {
  const { view, query, asKnownAt, store } = desk
  return (
    <Chooser
      view={view}
      action={`/systems/${system.id}`}
      area={area}
      areas={areaOptions(desk, store.areas.get(area), 'county')}
      period={of.name}
      knownAt={asKnownAt === undefined ? '' : beijingClock(asKnownAt)}
      lang={query.get('lang') ?? undefined}
      title={view.t.chooser}
    />
  )
}
