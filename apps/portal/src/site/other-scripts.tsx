import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { type Article, paragraphsOf } from './content.ts'

/** An article in the other languages of the prefecture, each marked as what it is. */
export interface OtherScript {
  readonly lang: 'bo' | 'mn-Mong'
  readonly title: string
  readonly text: string
}

/** Tibetan runs from left to right; Mongolian stands, its columns from left to right. */
export function OtherScripts({
  desk,
  article,
}: {
  readonly desk: Desk
  readonly article: Article
}): VNode | null {
  const { view, site } = desk
  const { t, language } = view
  if (article.scripts.length === 0) return null
  return (
    <div class="other-scripts">
      {article.scripts.map(({ lang, title, text }) => (
        <section
          key={lang}
          class={`script script-${lang}`}
          aria-label={lang === 'bo' ? t.inTibetan : t.inMongolian}
        >
          <p class="note script-name" lang={language === 'zh' ? 'zh-CN' : 'en'}>
            {lang === 'bo' ? t.inTibetan : t.inMongolian}
          </p>
          <div class="script-text" lang={lang}>
            {title !== '' && <p class="script-title">{title}</p>}
            {paragraphsOf(text).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
      {site.synthetic && (
        <p class="note" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {t.sampleScript}
        </p>
      )}
    </div>
  )
}
