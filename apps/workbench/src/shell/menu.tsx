import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Session } from '../api/session.ts'
import { SECTIONS, type Section } from './sections.ts'
import { useWords } from './words.tsx'

/** The sections beside the page, or above it on a phone; and who acts. */
export function Menu({ session }: { readonly session: Session }) {
  const { t, say } = useWords()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu of a phone.
  useEffect(() => setOpen(false), [pathname])
  return (
    <header className={open ? 'menu menu-open' : 'menu'}>
      <div className="brand">
        <Mark />
        <p>
          <b>{t.bench}</b>
          <span>{say(session.prefecture.name)}</span>
        </p>
        <button type="button" aria-expanded={open} aria-controls="sections" onClick={() => setOpen(!open)}>
          {t.benchMenuShort}
        </button>
      </div>
      <nav id="sections" aria-label={t.benchMenu}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section.href}>
              <SectionLink section={section} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="acting">
        <p>
          <span>{t.benchActingAs}</span>
          <b>{session.name}</b>
          {session.posts.map(({ post, title }) => (
            <small key={post}>{say(title)}</small>
          ))}
        </p>
        <p className="acting-links">
          <ServedLink href="/work/person">{t.benchActAsAnother}</ServedLink>
          <ServedLink href="/">{t.benchPortal}</ServedLink>
          <OtherLanguage />
        </p>
      </div>
    </header>
  )
}

function SectionLink({ section: { href, name, served } }: { readonly section: Section }) {
  const { t } = useWords()
  if (served) return <ServedLink href={href}>{name(t)}</ServedLink>
  return (
    <Link to={href} activeOptions={{ exact: href === '/work' }} activeProps={{ 'aria-current': 'page' }}>
      {name(t)}
    </Link>
  )
}

/** A link to a page that the server writes, in the language of this one. */
export function ServedLink({ href, children }: { readonly href: string; readonly children: string }) {
  const { language } = useWords()
  return <a href={language === 'zh' ? href : `${href}?lang=${language}`}>{children}</a>
}

function OtherLanguage() {
  const { t, language } = useWords()
  return (
    <Link to="." search={(now) => ({ ...now, lang: language === 'zh' ? 'en' : 'zh' })}>
      {t.benchLanguage}
    </Link>
  )
}

/** The mark of the portal: a ridge over the lake. */
function Mark() {
  return (
    <svg viewBox="0 0 40 40" width="36" height="36" aria-hidden="true">
      <path fill="#fff" d="M3 21 14 8l6 7 5-5 12 11Z" />
      <path fill="none" stroke="#e0a93c" strokeWidth="2.4" d="M3 24h34M8 28.5h24M14 33h12" />
    </svg>
  )
}
