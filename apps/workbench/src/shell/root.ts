import type { Language } from '@qaidam/kernel'
import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { GonePage } from './gone-page.tsx'
import { Shell } from './shell.tsx'

export interface BenchSearch {
  /** Chinese where it is absent, as on all pages. */
  readonly lang?: Language
}

/** The root of all pages: the frame around them, and the language that every link keeps. */
export const rootRoute = createRootRoute({
  validateSearch: ({ lang }: Record<string, unknown>): BenchSearch =>
    lang === 'en' || lang === 'zh' ? { lang } : {},
  search: { middlewares: [retainSearchParams(['lang'])] },
  component: Shell,
  notFoundComponent: GonePage,
})
