import { dayText } from '@qaidam/text'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { type Article, excerptOf } from './content.ts'
import { Vista } from './vista.tsx'

export const articleLink = ({ view }: Pick<Desk, 'view'>, { id }: Pick<Article, 'id'>) =>
  view.link(`/articles/${encodeURIComponent(id)}`)

export const sectionLink = ({ view }: Pick<Desk, 'view'>, id: string, page?: string) =>
  view.link(`/sections/${encodeURIComponent(id)}`, { page: page === '1' ? undefined : page })

interface ListProps {
  readonly desk: Pick<Desk, 'view'>
  readonly articles: readonly Article[]
}

/** Titles with their days, as newspapers list them. */
export function Headlines({ desk, articles }: ListProps): VNode {
  return (
    <ul class="headlines">
      {articles.map((article) => (
        <li key={article.id}>
          <a href={articleLink(desk, article)} lang="zh-CN">
            {article.title}
          </a>
          <time dateTime={article.published}>{dayText(article.published, desk.view.language)}</time>
        </li>
      ))}
    </ul>
  )
}

/** Titles with their beginnings, for the page of a section. */
export function ArticleList({ desk, articles }: ListProps): VNode {
  const { view } = desk
  return (
    <ul class="catalogue article-list">
      {articles.map((article) => (
        <li key={article.id}>
          <h2>
            <a href={articleLink(desk, article)} lang="zh-CN">
              {article.title}
            </a>
          </h2>
          <p>{excerptOf(article.text)}</p>
          <p class="article-facts">
            <time dateTime={article.published}>{dayText(article.published, view.language)}</time>
            <span>{article.source}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The section of pictures, as tiles. */
export function Gallery({ desk, articles }: ListProps): VNode {
  const { view } = desk
  return (
    <ul class="gallery">
      {articles.map((article, index) => (
        <li key={article.id}>
          <Vista of={index} />
          <h2>
            <a href={articleLink(desk, article)} lang="zh-CN">
              {article.title}
            </a>
          </h2>
          <p class="article-facts">
            <time dateTime={article.published}>{dayText(article.published, view.language)}</time>
            <span>{view.t.pictureCount(String(article.pictures))}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
