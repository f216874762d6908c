import type { Register, Values } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, officeName } from '../desk.ts'
import { publicRegister, recordLink } from '../fields.ts'
import { allRecords } from '../work/desk.ts'
import { excerptOf, paragraphsOf, todayOf } from './content.ts'
import type { ServiceRegisters } from './services.ts'

type Papers = NonNullable<ServiceRegisters['papers']> & {
  readonly kept: Register
  /** What is published by today, the newest first. */
  readonly rows: readonly Values[]
}

async function readPapers({ store, options }: Desk): Promise<Papers | undefined> {
  const of = options.services?.papers
  const kept = publicRegister(store.composition, of?.register ?? '')
  if (of === undefined || kept === undefined) return undefined
  const today = todayOf(store)
  const rows = (await allRecords(store, kept.id))
    .filter((row) => (row[of.on] ?? '') <= today)
    .toSorted((one, other) => ((one[of.on] ?? '') < (other[of.on] ?? '') ? 1 : -1))
  return { ...of, kept, rows }
}

const idOf = ({ kept }: Papers, row: Values) => row[kept.key[0] ?? ''] ?? ''
const paperLink = ({ view }: Desk, id: string) => view.link(`/open/${encodeURIComponent(id)}`)

/** Open government (政府信息公开): its guide, rules, catalogue and yearly reports, and how to ask for more. */
export async function openGovernmentPage(desk: Desk): Promise<VNode | undefined> {
  const papers = await readPapers(desk)
  if (papers === undefined) return undefined
  const { view } = desk
  const { t } = view
  const field = papers.kept.fields[papers.part]
  const parts = field?.type === 'choice' ? Object.entries(field.choices) : []
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.openTitle}
      description={t.openUnder}
      column={{ name: t.openTitle, href: '/open' }}
      crumbs={[{ label: t.openTitle }]}
    >
      <PageTitle title={t.openTitle} under={t.openUnder} />
      {parts.map(([part, name]) => (
        <Section key={part} heading={say(name, view)} id={part}>
          <Papers desk={desk} papers={papers} rows={papers.rows.filter((row) => row[papers.part] === part)} />
        </Section>
      ))}
      {desk.options.citizens?.disclosure !== undefined && (
        <Section heading={t.askTitle} id="ask">
          <p>{t.askUnder}</p>
          <p class="actions">
            <a href={view.link('/open/request')}>{t.askNew}</a>
          </p>
        </Section>
      )}
    </Page>
  )
}

interface PapersProps {
  readonly desk: Desk
  readonly papers: Papers
  readonly rows: readonly Values[]
}

function Papers({ desk, papers, rows }: PapersProps): VNode {
  const { t, language } = desk.view
  if (rows.length === 0) return <p class="note">{t.openNone}</p>
  return (
    <ul class="headlines" lang="zh-CN">
      {rows.map((row) => (
        <li key={idOf(papers, row)}>
          <a href={paperLink(desk, idOf(papers, row))}>{row[papers.title]}</a>
          <time dateTime={row[papers.on] ?? ''}>{dayText(row[papers.on] ?? '', language)}</time>
        </li>
      ))}
    </ul>
  )
}

/** One paper with its text, its number and who published it. */
export async function openPaperPage(desk: Desk, id: string): Promise<VNode | undefined> {
  const papers = await readPapers(desk)
  const row = papers?.rows.find((each) => idOf(papers, each) === id)
  if (papers === undefined || row === undefined) return undefined
  const { view } = desk
  const { t, language } = view
  const title = row[papers.title] ?? id
  const text = row[papers.text] ?? ''
  const office = officeName(desk, row[papers.office] ?? '')
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={excerptOf(text)}
      column={{ name: t.openTitle, href: '/open' }}
      article={{ source: office, published: row[papers.on] ?? '' }}
      crumbs={[{ label: t.openTitle, href: view.link('/open') }, { label: title }]}
    >
      <article class="article" lang="zh-CN">
        <PageTitle title={title} />
        <dl class="facts article-meta" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <div>
            <dt>{t.openNumber}</dt>
            <dd>{id}</dd>
          </div>
          <div>
            <dt>{t.articleSource}</dt>
            <dd>{office}</dd>
          </div>
          <div>
            <dt>{t.articlePublished}</dt>
            <dd>{dayText(row[papers.on] ?? '', language)}</dd>
          </div>
        </dl>
        <div class="prose">
          {paragraphsOf(text).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </article>
      <p class="actions no-print">
        <a href={recordLink(desk, papers.kept.id, id)}>{t.articleHistory}</a>
      </p>
    </Page>
  )
}
