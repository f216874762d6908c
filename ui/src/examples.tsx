import type { Citation, Status } from '@qaidam/kernel'
import type { VNode } from 'preact'
import { Comparison } from './bars.tsx'
import { DayCalendar, type Grade } from './calendar.tsx'
import { SeriesChart } from './chart.tsx'
import { Chooser } from './form.tsx'
import { ICON } from './landscape.tsx'
import {
  Change,
  CitationLine,
  FaultNotice,
  FigureCard,
  PageTitle,
  Pagination,
  Section,
  StatusBadge,
  SystemTile,
  Value,
} from './parts.tsx'
import { Page, type Site } from './shell.tsx'
import { Definitions, Table } from './table.tsx'
import type { View } from './view.ts'

/** Every component in every state: what stands here is what the components promise, and is tested. */
export interface Example {
  readonly name: string
  readonly render: (view: View) => VNode | null
}

const cite = (mark: Citation['mark']): Citation => ({
  document: '某标准 1-2020',
  title: { zh: '示例标准', en: 'An example of a standard' },
  clause: '表 1',
  mark,
})

const SITE: Site = {
  prefecture: { zh: '海西州', en: 'Haixi' },
  synthetic: true,
  stylesheet: '/assets/site.css',
  icon: '/assets/mark.svg',
}

const STATUSES: readonly Status[] = ['provisional', 'final', 'revised', 'missing']
const MONTHS = ['2020-01', '2020-02', '2020-03'] as const

const chart = (form: 'columns' | 'line', values: readonly (string | null)[], compared: boolean) =>
  function render(view: View): VNode {
    return (
      <SeriesChart
        view={view}
        id="chart"
        title="PM2.5"
        unit="µg/m³"
        form={form}
        target="35"
        points={MONTHS.map((period, index) => ({
          period,
          value: values[index] ?? null,
          href: `/figures/air?period=${period}`,
          ...(compared ? { before: '40' } : {}),
        }))}
      />
    )
  }

const tile = (figure: { readonly name: string; readonly value: string } | undefined) =>
  function render(view: View): VNode {
    return (
      <ul>
        <SystemTile
          view={view}
          href="/systems/ecology.air"
          number={9}
          name="环境空气"
          why="监测点位的小时值按当日标准评价"
          size="26 · 2"
          figure={figure}
        />
      </ul>
    )
  }

const card = (value: string | null, status: Status) =>
  function render(view: View): VNode {
    return (
      <FigureCard
        view={view}
        href="/figures/ecology.air.pm25"
        name="PM2.5"
        area="格尔木市"
        value={value}
        unit="µg/m³"
        change={value === null ? null : { kind: 'yoy', value: '-27.3', unit: '%' }}
        status={status}
      />
    )
  }

const page = (site: Site) =>
  function render(view: View): VNode {
    return (
      <Page
        view={view}
        site={site}
        title={view.t.aboutTitle}
        description={view.t.aboutPrivacyText}
        column={{ name: view.t.about, href: '/about' }}
        article={{ source: '州政府办公室', published: '2020-07-01 08:00:00' }}
        crumbs={[{ label: view.t.figures, href: '/figures' }, { label: 'PM2.5' }]}
      >
        <PageTitle over="over" title="title" under="under" />
      </Page>
    )
  }

export const EXAMPLES: readonly Example[] = [
  { name: 'page of a made-up prefecture, nothing set up', render: page(SITE) },
  {
    name: 'page of a real prefecture',
    render: page({
      ...SITE,
      synthetic: false,
      host: '海西州人民政府',
      contact: '0977-0000000',
      siteId: '6328000001',
      domain: 'www.example.cn',
      filing: '青ICP备00000000号',
      policeFiling: '青公网安备00000000000000号',
    }),
  },
  { name: 'value', render: (view) => <Value value="143.3" unit="万公顷" view={view} /> },
  { name: 'value missing', render: (view) => <Value value={null} unit="%" view={view} /> },
  {
    name: 'change up',
    render: (view) => (
      <Change change={{ kind: 'yoy', value: '+3.3', unit: 'percentage point' }} view={view} />
    ),
  },
  { name: 'change that cannot be said', render: (view) => <Change change={null} view={view} /> },
  ...STATUSES.map((status) => ({
    name: `status ${status}`,
    render: (view: View) => <StatusBadge status={status} view={view} />,
  })),
  { name: 'citation verified', render: (view) => <CitationLine cite={cite('verified')} view={view} /> },
  { name: 'citation unverified', render: (view) => <CitationLine cite={cite('unverified')} view={view} /> },
  { name: 'card', render: card('24', 'final') },
  { name: 'card provisional', render: card('24', 'provisional') },
  { name: 'card missing', render: card(null, 'missing') },
  { name: 'tile', render: tile({ name: 'PM2.5', value: '24 微克/立方米' }) },
  { name: 'tile without a figure', render: tile(undefined) },
  { name: 'columns beside last year', render: chart('columns', ['38', null, '26'], true) },
  { name: 'columns alone', render: chart('columns', ['-5', '27', '26'], false) },
  { name: 'line beside last year', render: chart('line', ['38', '27', null], true) },
  { name: 'chart of nothing', render: chart('line', [], false) },
  {
    name: 'calendar',
    render: (view) => (
      <DayCalendar
        view={view}
        id="calendar"
        title="AQI"
        days={([1, 2, 3, 4, 5, 6, null] as readonly (Grade | null)[]).map((grade, index) => ({
          day: `2020-06-0${index + 1}`,
          grade,
        }))}
      />
    ),
  },
  {
    name: 'comparison with ranks',
    render: (view) => (
      <Comparison
        view={view}
        title="PM2.5"
        unit="µg/m³"
        ranked
        areas={[
          { area: '德令哈市', href: '/a', value: '12', change: null, rank: 1 },
          { area: '格尔木市', href: '/b', value: '24', change: null, rank: 2, current: true },
          { area: '茫崖市', href: '/c', value: null, change: null },
        ]}
      />
    ),
  },
  {
    name: 'chooser',
    render: (view) => (
      <Chooser
        view={view}
        action="/figures/ecology.air.pm25"
        area="632801"
        areas={[
          { value: '632800', label: '海西州' },
          { value: '632801', label: '格尔木市' },
        ]}
        period="2020H1"
        knownAt=""
        through=""
        kept={{ view: '六稳' }}
        lang="zh"
        title="chooser"
      />
    ),
  },
  {
    name: 'table',
    render: () => (
      <Table
        caption="rows"
        captionShown
        columns={[
          { name: 'name', header: true, cell: ({ name }: { readonly name: string }) => name },
          { name: 'length', number: true, cell: ({ name }) => name.length },
        ]}
        rows={[{ name: 'one' }, { name: 'three' }]}
        foot={
          <tr>
            <th scope="row">sum</th>
            <td class="number">8</td>
          </tr>
        }
      />
    ),
  },
  { name: 'definitions', render: () => <Definitions terms={[{ term: 'term', detail: 'detail' }]} /> },
  { name: 'pages between', render: (view) => <Pagination view={view} first="/?" next="/?cursor=2" /> },
  { name: 'pages of which there is one', render: (view) => <Pagination view={view} /> },
  {
    name: 'fault',
    render: (view) => (
      <FaultNotice view={view} code="KRN-010" message='"20x" is not a period.' fix="Write 2020." />
    ),
  },
  {
    name: 'sections',
    render: () => (
      <div>
        <Section heading="narrow" id="narrow">
          <p>text</p>
        </Section>
        <Section heading="wide" wide>
          <p>{ICON.length}</p>
        </Section>
      </div>
    ),
  },
]
