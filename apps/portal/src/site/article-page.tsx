import { postRegister } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { Page, PageTitle, Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import { SITE_KIND } from '../citizens/report-page.tsx'
import type { Desk } from '../desk.ts'
import { recordLink } from '../fields.ts'
import { nameIn, readNames } from '../record-names.ts'
import { articleLink, Headlines, sectionLink } from './article-list.tsx'
import { ArticlePictures, readPictures } from './article-pictures.tsx'
import { BookmarkButton } from './bookmarks.tsx'
import { type Article, type Content, excerptOf, paragraphsOf, readContent, sectionName } from './content.ts'
import { OtherScripts } from './other-scripts.tsx'

/** An article with where it comes from, what is like it, and its neighbours in its section. */
export async function articlePage(desk: Desk, id: string): Promise<VNode | undefined> {
  const content = await readContent(desk)
  const article = content?.articles.find((each) => each.id === id)
  if (content === undefined || article === undefined) return undefined
  const { view } = desk
  const { t } = view
  const section = sectionName(desk, content, article.section)
  const names = await readNames(desk, [{ register: postRegister.id, key: article.editor }])
  const related = content.related(id)
  const pictures = await readPictures(desk, id)
  return (
    <Page
      view={view}
      site={desk.site}
      title={article.title}
      description={excerptOf(article.text)}
      column={{ name: section, href: '/sections' }}
      article={{ source: article.source, published: article.published }}
      crumbs={[
        { label: t.sections, href: view.link('/sections') },
        { label: section, href: sectionLink(desk, article.section) },
        { label: t.articleText },
      ]}
    >
      <article class="article" lang="zh-CN">
        <PageTitle title={article.title} />
        <ArticleFacts
          desk={desk}
          article={article}
          section={section}
          editor={nameIn(names, postRegister.id, article.editor) ?? article.editor}
        />
        <div class="prose">
          {paragraphsOf(article.text).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <OtherScripts desk={desk} article={article} />
        <ArticlePictures pictures={pictures} />
      </article>
      <BookmarkButton desk={desk} path={`/articles/${encodeURIComponent(article.id)}`} />
      <p class="actions no-print">
        <a href={recordLink(desk, content.of.register, article.id)}>{t.articleHistory}</a>
        {desk.options.citizens?.reports?.editor !== undefined && (
          <a href={view.link('/report', { kind: SITE_KIND, place: `/articles/${article.id}` })}>
            {t.correct}
          </a>
        )}
      </p>
      <Neighbours desk={desk} content={content} article={article} />
      {related.length > 0 && (
        <Section heading={t.relatedArticles} id="related">
          <Headlines desk={desk} articles={related} />
        </Section>
      )}
    </Page>
  )
}

interface FactsProps {
  readonly desk: Desk
  readonly article: Article
  readonly section: string
  readonly editor: string
}

function ArticleFacts({ desk: { view }, article, section, editor }: FactsProps): VNode {
  const { t, language } = view
  const facts = [
    [t.articlePublished, <time dateTime={article.published}>{dayText(article.published, language)}</time>],
    [t.articleSource, article.source],
    [t.articleEditor, editor],
    [t.articleColumn, section],
    [t.articlePictures, article.pictures === 0 ? '' : t.pictureCount(String(article.pictures))],
  ] as const
  return (
    <dl class="facts article-meta" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {facts
        .filter(([, said]) => said !== '')
        .map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}

interface NeighboursProps {
  readonly desk: Desk
  readonly content: Content
  readonly article: Article
}

/** The way on within the section: what came before, and what came after. */
function Neighbours({ desk, content, article }: NeighboursProps): VNode | null {
  const { t } = desk.view
  const own = content.articles.filter(({ section }) => section === article.section)
  const place = own.findIndex(({ id }) => id === article.id)
  const [later, earlier] = [own[place - 1], own[place + 1]]
  if (later === undefined && earlier === undefined) return null
  return (
    <nav class="neighbours no-print" aria-label={t.articleNeighbours}>
      {earlier !== undefined && (
        <p>
          {t.articleBefore}{' '}
          <a href={articleLink(desk, earlier)} lang="zh-CN">
            {earlier.title}
          </a>
        </p>
      )}
      {later !== undefined && (
        <p>
          {t.articleAfter}{' '}
          <a href={articleLink(desk, later)} lang="zh-CN">
            {later.title}
          </a>
        </p>
      )}
    </nav>
  )
}
