import { type Figure, period } from '@qaidam/kernel'
import type { Amendment } from '@qaidam/storage'
import { instantText, periodText, quantity } from '@qaidam/text'
import { type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, type Desk, traceLink } from './desk.ts'
import { actorText } from './record-page.tsx'
import { systemCrumbs } from './systems.ts'

/** So many entries are looked into; what came before them is one step: how the number first stood. */
const STEPS_MAX = 12

interface Step extends Amendment {
  readonly by: string
  readonly before: string | null
  readonly after: string | null
}

/** What a number was before and after each entry that touched its rows, the newest first. @throws Fault */
export async function figureHistoryPage(desk: Desk, figure: Figure): Promise<VNode> {
  const { view, store, query, options } = desk
  const { t } = view
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  const of = period(query.get('period') ?? options.period)
  const known = desk.asKnownAt
  const all = (await store.amendments({ figure, area, period: of }, 0)).filter(
    ({ recordedAt }) => known === undefined || recordedAt <= known,
  )
  const steps = await readSteps(desk, figure, area, of, all.slice(0, STEPS_MAX))
  const name = say(figure.name, view)
  const over = t.reportOf(areaName(desk, area), periodText(of.name, view.language))
  return (
    <Page
      view={view}
      site={desk.site}
      title={`${t.figureHistory} ${name} ${over}`}
      description={t.figureHistoryUnder}
      column={{ name: t.figures, href: '/figures' }}
      crumbs={[
        { label: t.figures, href: view.link('/figures') },
        ...systemCrumbs(desk, 'figures', figure.id),
        { label: name, href: traceLink(desk, figure.id, area, of.name) },
        { label: t.figureHistory },
      ]}
    >
      <PageTitle over={over} title={`${name}${t.colon}${t.figureHistory}`} under={t.figureHistoryUnder} />
      <Section heading={t.figureHistorySteps(String(all.length))} id="steps" wide>
        {steps.length === 0 ? (
          <p class="note">{t.figureHistoryNone}</p>
        ) : (
          <StepTable
            desk={desk}
            figure={figure}
            steps={steps}
            link={(at) => traceLink(desk, figure.id, area, of.name, { 'as-known-at': at })}
          />
        )}
        {all.length > steps.length && <p class="note">{t.figureHistoryMore(String(STEPS_MAX))}</p>}
      </Section>
    </Page>
  )
}

async function readSteps(
  desk: Desk,
  figure: Figure,
  area: ReturnType<Desk['store']['areas']['get']>['code'],
  of: ReturnType<typeof period>,
  entries: readonly Amendment[],
): Promise<readonly Step[]> {
  const valueAt = async (seq: number) => {
    const [answer] = await desk.store.answer([{ figure, area, period: of }], { seq })
    return answer?.value ?? null
  }
  const steps: Step[] = []
  for (const entry of entries) {
    steps.push({
      ...entry,
      by: await actorText(desk, entry),
      before: await valueAt(entry.seq - 1),
      after: await valueAt(entry.seq),
    })
  }
  return steps
}

interface StepsProps {
  readonly desk: Desk
  readonly figure: Figure
  readonly steps: readonly Step[]
  readonly link: (at: string) => string
}

function StepTable({ desk, figure, steps, link }: StepsProps): VNode {
  const { view } = desk
  const { t, language } = view
  const shown = (value: string | null) =>
    value === null ? t.missing : quantity(value, figure.unit, language).text
  const columns: readonly Column<Step>[] = [
    {
      name: t.when,
      header: true,
      cell: ({ recordedAt }) => (
        <a class="short" href={link(recordedAt)}>
          {instantText(recordedAt, language)}
        </a>
      ),
    },
    { name: t.why, cell: ({ reason }) => <span lang="zh-CN">{reason}</span> },
    { name: t.byWhom, cell: ({ by }) => by },
    { name: t.figureBefore, number: true, cell: ({ before }) => <span class="short">{shown(before)}</span> },
    { name: t.figureAfter, number: true, cell: ({ after }) => <span class="short">{shown(after)}</span> },
  ]
  return (
    <Table
      caption={t.figureHistory}
      columns={columns}
      rows={steps}
      current={({ before, after }) => before !== after}
    />
  )
}
