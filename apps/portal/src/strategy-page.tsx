import { beijingClock, periodText } from '@qaidam/text'
import { Chooser, type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, areaOptions, type Desk, traceLink } from './desk.ts'
import { compareLink, progressColumns } from './progress-cells.tsx'
import { type BoardGroup, type BoardRow, readStrategy, type StrategyFacts } from './strategy-reading.ts'
import { pillarName, systemLink } from './systems.ts'

/** The strategy board: targets and how far they are met, by pillar or by a view. @throws Fault */
export async function strategyPage(desk: Desk): Promise<VNode> {
  const facts = await readStrategy(desk)
  const { area, of, groups, view: chosen } = facts
  const { view } = desk
  const { t } = view
  const count = groups.reduce((total, { rows }) => total + rows.length, 0)
  const title = chosen === undefined ? t.strategyTitle : chosen.name
  const under =
    chosen !== undefined
      ? t.viewConfigured(chosen.document)
      : count === 0
        ? t.strategyNone
        : t.strategyIntro(String(count))
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={under}
      column={{ name: t.strategy, href: '/strategy' }}
      crumbs={[
        chosen === undefined ? { label: t.strategy } : { label: t.strategy, href: strategyLink(facts) },
        ...(chosen === undefined ? [] : [{ label: chosen.name }]),
      ]}
    >
      <PageTitle
        over={t.reportOf(areaName(desk, area), periodText(of.name, view.language))}
        title={title}
        under={under}
      />
      <Views facts={facts} />
      {groups.some(({ rows }) => rows.some(({ standing }) => standing !== null)) && (
        <p class="note">{t.goalMeaning}</p>
      )}
      {groups
        .filter(({ rows, item }) => rows.length > 0 || item !== undefined)
        .map((group) => (
          <Group key={group.key} facts={facts} group={group} />
        ))}
      <Section heading={t.chooser}>
        <StrategyChooser facts={facts} />
      </Section>
    </Page>
  )
}

interface FactsProps {
  readonly facts: StrategyFacts
}

function strategyLink({ desk, area, of }: StrategyFacts, view?: string): string {
  return desk.view.link('/strategy', {
    area,
    period: of.name,
    view,
    through: desk.query.get('through') || undefined,
    'as-known-at': desk.query.get('as-known-at') ?? undefined,
  })
}

function Views({ facts }: FactsProps): VNode | null {
  const { t } = facts.desk.view
  if (facts.views.length === 0) return null
  const links = [
    { label: t.strategyPillars, href: strategyLink(facts), current: facts.view === undefined },
    ...facts.views.map((view) => ({
      label: view.name,
      href: strategyLink(facts, view.name),
      current: facts.view === view,
    })),
  ]
  return (
    <nav class="views" aria-label={t.strategyViews}>
      <ul>
        {links.map(({ label, href, current }) => (
          <li key={label}>
            <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function headingOf({ desk }: StrategyFacts, { pillar, item }: BoardGroup): string {
  const { t } = desk.view
  if (pillar !== undefined) return pillar === 'strategy' ? t.strategyMain : pillarName(desk, pillar)
  return item === undefined || item === '' ? t.systemFigures : item
}

function Group({ facts, group }: FactsProps & { readonly group: BoardGroup }): VNode {
  const { desk, area } = facts
  const heading = headingOf(facts, group)
  const { rows } = group
  return (
    <Section heading={heading} id={group.key} wide>
      {rows.length === 0 ? (
        <p class="note">{desk.view.t.viewNone}</p>
      ) : (
        <div class="comparison">
          <Table
            caption={desk.view.t.strategyOf(heading, areaName(desk, area))}
            columns={[...nameColumns(desk), ...progressColumns(desk, rows)]}
            rows={rows}
          />
        </div>
      )}
    </Section>
  )
}

function nameColumns(desk: Desk): readonly Column<BoardRow>[] {
  const { view } = desk
  const { t } = view
  return [
    {
      name: t.figure,
      header: true,
      cell: ({ question: { figure, area, period: of } }) => (
        <span class="named">
          <a href={traceLink(desk, figure.id, area, of.name)}>{say(figure.name, view)}</a>
          <span class="row-note">
            <a
              href={compareLink(desk, figure.id, area, of.name)}
              aria-label={`${t.compareShort} ${say(figure.name, view)}`}
            >
              {t.compareShort}
            </a>
          </span>
        </span>
      ),
    },
    {
      name: t.inSystem,
      cell: ({ system }) =>
        system === undefined ? '' : <a href={systemLink(desk, system)}>{say(system.name, view)}</a>,
    },
  ]
}

function StrategyChooser({ facts: { desk, area, of, view: chosen } }: FactsProps): VNode {
  const { view, query, asKnownAt, store } = desk
  return (
    <Chooser
      view={view}
      action="/strategy"
      area={area}
      areas={areaOptions(desk, store.areas.get(area), 'county')}
      period={of.name}
      through={query.get('through') ?? ''}
      knownAt={asKnownAt === undefined ? '' : beijingClock(asKnownAt)}
      lang={query.get('lang') ?? undefined}
      {...(chosen === undefined ? {} : { kept: { view: chosen.name } })}
      title={view.t.chooser}
    />
  )
}
