import { type Bilingual, type Day, dayOfLocalTime, localTimeOf, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { say } from '@qaidam/ui'
import type { Desk } from '../desk.ts'
import { publicRegister } from '../fields.ts'
import { allRecords } from '../work/desk.ts'
import { Likeness } from './likeness.ts'
import type { OtherScript } from './other-scripts.tsx'

/** The register that holds the articles of the site, by the names of its fields. */
export interface ArticleRegister {
  readonly register: string
  /** A choice; its options are the sections of the site, in their order. */
  readonly section: string
  readonly title: string
  readonly source: string
  readonly editor: string
  readonly published: string
  readonly text: string
  readonly pictures: string
  /** Title and text in Tibetan and in Mongolian script; left out where the register has none. */
  readonly scripts?: Readonly<Partial<Record<OtherScript['lang'], readonly [title: string, text: string]>>>
  /** The section whose headlines open the home page, that of notices, and that of pictures. */
  readonly lead: string
  readonly notices: string
  readonly gallery: string
}

export interface Article {
  readonly id: string
  readonly section: string
  readonly title: string
  readonly source: string
  readonly editor: string
  readonly published: string
  readonly text: string
  readonly pictures: number
  /** The article in other scripts of the prefecture, as far as it is there in them. */
  readonly scripts: readonly OtherScript[]
}

export interface Content {
  readonly of: ArticleRegister
  readonly sections: ReadonlyMap<string, Bilingual>
  /** What is published by today, the newest first. */
  readonly articles: readonly Article[]
  readonly related: (id: string) => readonly Article[]
}

const RELATED_MAX = 5

interface Kept {
  readonly seq: number
  readonly on: Day
  readonly content: Promise<Content>
}

/** Read again when the journal moved or a day began; a reader never waits for what did not change. */
const kept = new WeakMap<Store, Kept>()

/** The articles that the public may read today; undefined where the site has none. */
export async function readContent({ store, options }: Pick<Desk, 'store' | 'options'>) {
  const of = options.content?.articles
  const field = publicRegister(store.composition, of?.register ?? '')?.fields[of?.section ?? '']
  if (of === undefined || field?.type !== 'choice') return undefined
  const { seq } = await store.head()
  const on = todayOf(store)
  const last = kept.get(store)
  if (last !== undefined && last.seq === seq && last.on === on) return last.content
  const content = contentOn(store, of, new Map(Object.entries(field.choices)), on)
  kept.set(store, { seq, on, content })
  content.catch(() => kept.delete(store))
  return content
}

export const todayOf = ({ clock }: Pick<Store, 'clock'>): Day => dayOfLocalTime(localTimeOf(clock()))

async function contentOn(
  store: Store,
  of: ArticleRegister,
  sections: Content['sections'],
  on: Day,
): Promise<Content> {
  const key = store.composition.registers.get(of.register)?.key[0] ?? ''
  const articles = (await allRecords(store, of.register))
    .map((values) => articleFrom(values, of, key))
    .filter(({ published }) => published !== '' && published <= on)
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
  const byId = new Map(articles.map((article) => [article.id, article]))
  let likeness: Likeness | undefined
  const related = (id: string) => {
    likeness ??= new Likeness(articles)
    return likeness.nearest(id, RELATED_MAX).flatMap((each) => byId.get(each) ?? [])
  }
  return { of, sections, articles, related }
}

const orderOf = ({ published, id }: Article) => `${published} ${id}`

function articleFrom(values: Values, of: ArticleRegister, key: string): Article {
  const said = (name: string) => values[name] ?? ''
  return {
    id: said(key),
    section: said(of.section),
    title: said(of.title),
    source: said(of.source),
    editor: said(of.editor),
    published: said(of.published),
    text: said(of.text),
    pictures: Number(said(of.pictures) || '0'),
    scripts: (['bo', 'mn-Mong'] as const).flatMap((lang) => {
      const [title, text] = (of.scripts?.[lang] ?? []).map(said)
      return title || text ? [{ lang, title: title ?? '', text: text ?? '' }] : []
    }),
  }
}

/** A section by its name; what opens the home page is called news, since it is not that page. */
export function sectionName({ view }: Pick<Desk, 'view'>, { of, sections }: Content, id: string): string {
  const name = sections.get(id)
  if (id === of.lead) return view.t.news
  return name === undefined ? id : say(name, view)
}

export const inSection = ({ articles }: Content, id: string) =>
  articles.filter(({ section }) => section === id)

/** Paragraphs as they were written, without the blank lines between them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const EXCERPT_MAX = 78

/** The beginning of a text, for a list. */
export function excerptOf(text: string): string {
  const plain = [...paragraphsOf(text).join(' ')]
  return plain.length > EXCERPT_MAX ? `${plain.slice(0, EXCERPT_MAX).join('')}……` : plain.join('')
}
