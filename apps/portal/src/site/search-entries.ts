import type { Bilingual, Day, Language } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { say } from '@qaidam/ui'
import type { Desk } from '../desk.ts'
import { publicRegister } from '../fields.ts'
import { type Content, paragraphsOf, readContent } from './content.ts'
import { type Entry, SearchIndex } from './search-index.ts'

const kept = new WeakMap<
  Store,
  Map<Language, { readonly of: Content | undefined; readonly index: SearchIndex }>
>()

/** What the site can be searched for: made again when its articles were read again. */
export async function searchable(desk: Desk): Promise<SearchIndex> {
  const { store, view } = desk
  const content = await readContent(desk)
  const ours = kept.get(store) ?? new Map()
  kept.set(store, ours)
  const last = ours.get(view.language)
  if (last !== undefined && last.of === content) return last.index
  const index = new SearchIndex([...definitions(desk), ...articles(content)])
  ours.set(view.language, { of: content, index })
  return index
}

function articles(content: Content | undefined): readonly Entry[] {
  return (content?.articles ?? []).map(({ id, title, text, published, source }) => ({
    kind: 'article',
    path: `/articles/${encodeURIComponent(id)}`,
    title,
    text: paragraphsOf(text).join(' '),
    also: source,
    on: published as Day,
  }))
}

function definitions({ store, view }: Desk): readonly Entry[] {
  const { figures, systems, registers } = store.composition
  const entry = (kind: Entry['kind'], path: string, name: Bilingual, text: Bilingual): Entry => {
    const other = view.language === 'zh' ? 'en' : 'zh'
    return {
      kind,
      path,
      title: say(name, view),
      text: say(text, view),
      also: `${name[other]} ${text[other]}`,
      on: '',
    }
  }
  return [
    ...[...systems.values()].map(({ id, name, why }) => entry('system', `/systems/${id}`, name, why)),
    ...[...figures.values()]
      .filter(({ published }) => published === true)
      .map(({ id, name, definition }) => entry('figure', `/figures/${id}`, name, definition)),
    ...[...registers.values()]
      .filter(({ id }) => publicRegister(store.composition, id) !== undefined)
      .map(({ id, name, why }) => entry('register', `/registers/${id}`, name, why)),
  ]
}
