import type { Bilingual } from '@qaidam/kernel'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BrandMark } from './landscape.tsx'
import { say, type View } from './view.ts'

/** What stays the same on every page of a prefecture's site. */
export interface Site {
  readonly prefecture: Bilingual
  readonly synthetic: boolean
  /** Its address, or its text for a page that is kept as one file. */
  readonly stylesheet: string | { readonly text: string }
  readonly icon: string
  /** Whether it has sections with articles, beside its figures. */
  readonly content?: boolean
  readonly host?: string | Bilingual
  readonly contact?: string
  /** 网站标识码 */
  readonly siteId?: string
  readonly domain?: string
  /** ICP 备案号 */
  readonly filing?: string
  /** 公安备案号 */
  readonly policeFiling?: string
  /** Ways into what a government site has beside its figures, for the foot of every page. */
  readonly ways?: readonly { readonly name: Bilingual; readonly href: string }[]
}

export interface Crumb {
  readonly label: string
  readonly href?: string
}

export interface PageProps {
  readonly view: View
  readonly site: Site
  readonly title: string
  readonly description: string
  /** The section of the site, for the navigation and the meta data of government sites. */
  readonly column: { readonly name: string; readonly href: string }
  readonly article?: { readonly source: string; readonly published: string }
  readonly crumbs?: readonly Crumb[]
  readonly hero?: VNode
  /** The navigation; that of the public site where it is left out. */
  readonly sections?: readonly { readonly name: string; readonly href: string }[]
  /** Kept out of search engines. */
  readonly private?: boolean
  readonly children: ComponentChildren
}

const HTML_LANG = { zh: 'zh-CN', en: 'en' } as const

export function Page(props: PageProps): VNode {
  const { view, site, hero, children, sections, crumbs = [] } = props
  return (
    <html lang={HTML_LANG[view.language]} class={displayClass(view)}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {view.t.skipToContent}
        </a>
        {site.synthetic && <SyntheticBanner view={view} />}
        {sections === undefined && <Utilities view={view} />}
        <Header {...props} />
        <main id="content" tabIndex={-1}>
          {hero}
          <div class="wrap">
            {crumbs.length > 0 && <Breadcrumb view={view} crumbs={crumbs} />}
            {children}
          </div>
        </main>
        <Footer view={view} site={site} />
      </body>
    </html>
  )
}

function displayClass({ display }: View): string | undefined {
  const words = [...(display?.large ? ['large'] : []), ...(display?.contrast ? ['contrast'] : [])]
  return words.length === 0 ? undefined : words.join(' ')
}

/** Above everything: search, and how the page is shown. A file has neither. */
function Utilities({ view }: { readonly view: View }): VNode | null {
  const { t, display, language, here } = view
  if (display === undefined) return null
  const [size, contrast] = [display.large ? 'plain' : 'large', display.contrast ? 'plain' : 'high']
  return (
    <div class="utilities">
      <div class="wrap">
        <search>
          <form method="get" action="/search">
            <label class="heard" for="site-search">
              {t.searchWords}
            </label>
            <input id="site-search" name="q" type="search" required maxLength={100} autocomplete="off" />
            {language === 'en' && <input type="hidden" name="lang" value="en" />}
            <button type="submit">{t.search}</button>
          </form>
        </search>
        <form method="get" action="/display" aria-label={t.displayTitle}>
          <input type="hidden" name="back" value={here[language]} />
          <button type="submit" name="size" value={size} aria-pressed={display.large}>
            {t.displayLarge}
          </button>
          <button type="submit" name="contrast" value={contrast} aria-pressed={display.contrast}>
            {t.displayContrast}
          </button>
        </form>
      </div>
    </div>
  )
}

function Head({ view, site, title, description, column, article, private: hidden }: PageProps): VNode {
  const siteName = view.t.siteName(say(site.prefecture, view))
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title === siteName ? title : view.t.pageTitle(title, siteName)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="description" content={description} />
      {hidden === true && <meta name="robots" content="noindex" />}
      <meta name="SiteName" content={siteName} />
      {site.domain !== undefined && <meta name="SiteDomain" content={site.domain} />}
      {site.siteId !== undefined && <meta name="SiteIDCode" content={site.siteId} />}
      <meta name="ColumnName" content={column.name} />
      <meta name="ColumnDescription" content={description} />
      {article !== undefined && <meta name="ArticleTitle" content={title} />}
      {article !== undefined && <meta name="PubDate" content={article.published} />}
      {article !== undefined && <meta name="ContentSource" content={article.source} />}
      {site.content === true && view.display !== undefined && (
        <link rel="alternate" type="application/atom+xml" title={siteName} href="/feed.xml" />
      )}
      <Stylesheet of={site.stylesheet} />
      <link rel="icon" type="image/svg+xml" href={site.icon} />
      <link rel="alternate" hreflang="zh-CN" href={view.here.zh} />
      <link rel="alternate" hreflang="en" href={view.here.en} />
    </head>
  )
}

function Stylesheet({ of }: { readonly of: Site['stylesheet'] }): VNode {
  if (typeof of === 'string') return <link rel="stylesheet" href={of} />
  // As a child its quotes would be escaped; it is our own text.
  return <style dangerouslySetInnerHTML={{ __html: of.text }} />
}

function Header({ view, site, column, sections = publicSections(view, site) }: PageProps): VNode {
  const { t } = view
  const other = view.language === 'zh' ? 'en' : 'zh'
  return (
    <header class="masthead">
      <div class="wrap masthead-row">
        <a class="brand" href={view.link('/')}>
          <BrandMark />
          <span class="brand-name">
            <span lang="zh-CN" class="brand-han">
              {t.brand}
            </span>
            <span lang="en" class="brand-latin">
              {t.brandLatin}
            </span>
          </span>
          <span class="brand-place">{say(site.prefecture, view)}</span>
        </a>
        <nav class="sections" aria-label={t.mainNavigation}>
          <ul>
            {sections.map(({ name, href }) => (
              <li key={href}>
                <a href={view.link(href)} {...(href === column.href ? { 'aria-current': 'true' } : {})}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a class="language" href={view.here[other]} lang={HTML_LANG[other]} hreflang={HTML_LANG[other]}>
          {t.otherLanguage}
        </a>
      </div>
    </header>
  )
}

function publicSections({ t }: View, { content }: Site) {
  return [
    { name: t.home, href: '/' },
    ...(content === true ? [{ name: t.sections, href: '/sections' }] : []),
    { name: t.strategy, href: '/strategy' },
    { name: t.systems, href: '/systems' },
    { name: t.figures, href: '/figures' },
    { name: t.registers, href: '/registers' },
    { name: t.procedures, href: '/procedures' },
    { name: t.about, href: '/about' },
  ]
}

/** Said on every page where rows are made up, so that no number is taken for a real one. */
export function SyntheticBanner({ view }: { readonly view: View }): VNode {
  return (
    <aside class="synthetic" aria-label={view.t.syntheticTitle}>
      <p class="wrap">
        <strong>{view.t.syntheticTitle}</strong> <span>{view.t.syntheticText}</span>
      </p>
    </aside>
  )
}

export function Breadcrumb({
  view,
  crumbs,
}: {
  readonly view: View
  readonly crumbs: readonly Crumb[]
}): VNode {
  return (
    <nav class="crumbs" aria-label={view.t.breadcrumb}>
      <ol>
        <li>
          <a href={view.link('/')}>{view.t.home}</a>
        </li>
        {crumbs.map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ view, site }: { readonly view: View; readonly site: Site }): VNode {
  const { t } = view
  const facts = [
    { name: t.host, value: typeof site.host === 'object' ? say(site.host, view) : site.host },
    { name: t.contact, value: site.contact },
    { name: t.siteId, value: site.siteId },
    { name: t.record, value: site.filing },
    { name: t.policeRecord, value: site.policeFiling },
  ]
  return (
    <footer class="colophon">
      <div class="wrap">
        <p class="mission">{t.footerMission}</p>
        <dl aria-label={t.siteInformation}>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? <span class="not-set">{t.notSetUp}</span>}</dd>
            </div>
          ))}
        </dl>
        {view.display !== undefined && (
          <ul class="ways">
            <li>
              <a href={view.link('/sitemap')}>{t.siteMap}</a>
            </li>
            {(site.ways ?? []).map(({ name, href }) => (
              <li key={href}>
                <a href={view.link(href)}>{say(name, view)}</a>
              </li>
            ))}
            {site.content === true && (
              <li>
                <a href="/feed.xml">{t.subscribe}</a>
              </li>
            )}
            <li>
              <a href={view.link('/about')}>{t.about}</a>
            </li>
          </ul>
        )}
        <p class="licence">{t.sourceCode}</p>
      </div>
    </footer>
  )
}

export function renderDocument(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`
}
