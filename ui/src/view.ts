import type { Bilingual, Language } from '@qaidam/kernel'
import { type Texts, textsIn } from '@qaidam/text'

/** What every component needs to know about the reader: the language, its texts, and how links are made. */
export interface View {
  readonly language: Language
  readonly t: Texts
  /** An address on this site that keeps the reader's choice of language. */
  readonly link: (path: string, params?: Readonly<Record<string, string | undefined>>) => string
  /** This very page in each language. */
  readonly here: Readonly<Record<Language, string>>
  readonly path: string
  /** As the reader chose it; absent where no choice can be kept, as in a file. */
  readonly display: Display | undefined
}

export interface Display {
  readonly large: boolean
  readonly contrast: boolean
}

export interface Visit {
  readonly path: string
  readonly query: URLSearchParams
  readonly language: Language
  /** Put before addresses in a page that is kept as a file; it ends without a slash. */
  readonly origin?: string | undefined
  readonly display?: Display | undefined
}

/**
 * Links carry `lang` only when the reader chose it in the address; otherwise the server's own
 * choice (from the browser's languages) goes on holding.
 */
export function viewOf({ path, query, language, origin = '', display }: Visit): View {
  const chosen = query.has('lang') ? language : undefined
  const here = (lang: Language) => origin + address(path, { ...Object.fromEntries(query), lang })
  return {
    language,
    t: textsIn(language),
    link: (to, params = {}) => origin + address(to, { ...params, lang: chosen }),
    here: { zh: here('zh'), en: here('en') },
    path,
    display,
  }
}

function address(path: string, params: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') search.set(name, value)
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export function say(text: Bilingual, view: Pick<View, 'language'>): string {
  return text[view.language]
}
