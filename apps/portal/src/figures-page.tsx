import type { Figure } from '@qaidam/kernel'
import { Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, traceLink } from './desk.ts'
import { DefinitionOf } from './trace-page.tsx'

export function publishedFigure(desk: Pick<Desk, 'store'>, id: string): Figure | undefined {
  const figure = desk.store.composition.figures.get(id)
  return figure?.published === true ? figure : undefined
}

/** What is published, pack by pack, each figure with its one definition. */
export function figuresPage(desk: Desk): VNode {
  const { view, store, options } = desk
  const groups = store.composition.packs
    .map((pack) => ({
      pack,
      figures: pack.figures.filter(({ id }) => publishedFigure(desk, id) !== undefined),
    }))
    .filter(({ figures }) => figures.length > 0)
  const count = groups.reduce((total, { figures }) => total + figures.length, 0)
  const intro = view.t.figuresIntro(String(count))
  return (
    <Page
      view={view}
      site={desk.site}
      title={view.t.figuresTitle}
      description={intro}
      column={{ name: view.t.figures, href: '/figures' }}
      crumbs={[{ label: view.t.figures }]}
    >
      <PageTitle title={view.t.figuresTitle} under={intro} />
      {groups.map(({ pack, figures }) => (
        <Section key={pack.id} heading={say(pack.name, view)}>
          <ul class="catalogue">
            {figures.map((figure) => (
              <li key={figure.id}>
                <h3>
                  <a href={traceLink(desk, figure.id, store.prefecture.code, options.period)}>
                    {say(figure.name, view)}
                  </a>
                </h3>
                <DefinitionOf desk={desk} figure={figure} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
