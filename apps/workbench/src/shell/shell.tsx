import type { Language } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useSearch } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { Suspense, useEffect, useMemo } from 'react'
import { Refusal } from '../api/client.ts'
import { type Session, sessionQuery } from '../api/session.ts'
import { Menu } from './menu.tsx'
import { rootRoute } from './root.ts'
import { theme } from './theme.ts'
import { Refused } from './waiting.tsx'
import { useWords, WordsProvider, wordsIn } from './words.tsx'

const LOCALES = { zh, en }
const HTML_LANG = { zh: 'zh-CN', en: 'en' } as const
const nonce = document.querySelector('meta[name=csp-nonce]')?.getAttribute('content') ?? ''

/** The frame around all pages: language, look, who acts, the sections. */
export function Shell() {
  const { lang } = useSearch({ from: rootRoute.id })
  const language: Language = lang ?? 'zh'
  const words = useMemo(() => wordsIn(language), [language])
  const session = useQuery(sessionQuery)
  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language]
  }, [language])
  useEffect(() => {
    // Who is not signed in, or acts as nobody yet, goes the way that the server's pages show.
    if (session.error instanceof Refusal && session.error.status === 401) window.location.assign('/work')
  }, [session.error])
  return (
    <ConfigProvider theme={theme} locale={LOCALES[language]} csp={{ nonce }}>
      <WordsProvider value={words}>
        {session.data !== undefined && <Frame session={session.data} />}
        {session.error !== null && <Refused error={session.error} />}
      </WordsProvider>
    </ConfigProvider>
  )
}

function Frame({ session }: { readonly session: Session }) {
  const { t } = useWords()
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t.benchSkip}
      </a>
      <Menu session={session} />
      <div className="stage">
        {session.prefecture.synthetic && (
          <aside className="synthetic" aria-label={t.benchSyntheticShort}>
            {t.benchSynthetic}
          </aside>
        )}
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<p role="status">{t.benchLoading}</p>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}
