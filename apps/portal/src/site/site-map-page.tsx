import { Page, PageTitle, Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { readContent } from './content.ts'
import { placesOf } from './places.ts'

/** The whole site on one page, and where else to go. */
export async function siteMapPage(desk: Desk): Promise<VNode> {
  const { view, options } = desk
  const { t } = view
  const content = await readContent(desk)
  const friends = options.content?.friends ?? []
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.siteMap}
      description={t.siteMapUnder}
      column={{ name: t.siteMap, href: '/sitemap' }}
      crumbs={[{ label: t.siteMap }]}
    >
      <PageTitle title={t.siteMap} under={t.siteMapUnder} />
      {placesOf(desk, content).map(({ name, places }) => (
        <Section key={name} heading={name}>
          <ul class="section-links">
            {places.map((place) => (
              <li key={place.path}>
                <a href={view.link(place.path)}>{place.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {content !== undefined && (
        <Section heading={t.subscribe} id="subscribe">
          <p>{t.subscribeText}</p>
          <ul class="section-links">
            <li>
              <a href="/feed.xml">{t.subscribeAll}</a>
            </li>
            {[...content.sections].map(([id, name]) => (
              <li key={id}>
                <a href={`/sections/${encodeURIComponent(id)}/feed.xml`}>
                  {id === content.of.lead ? t.news : name[view.language]}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {friends.length > 0 && (
        <Section heading={t.friends} id="friends">
          <ul class="section-links">
            {friends.map(({ name, href }) => (
              <li key={href}>
                <a href={href} rel="external noreferrer">
                  {name[view.language]}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
