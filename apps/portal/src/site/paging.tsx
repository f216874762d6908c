import type { View } from '@qaidam/ui'
import type { VNode } from 'preact'

export interface Paged<Item> {
  readonly items: readonly Item[]
  readonly number: number
  readonly count: number
}

/** One page of many; a number that is none, or past the end, is the nearest page there is. */
export function pageOf<Item>(all: readonly Item[], asked: string | null, size: number): Paged<Item> {
  const count = Math.max(1, Math.ceil(all.length / size))
  const number = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Math.min(Number(asked), count) : 1
  return { items: all.slice((number - 1) * size, number * size), number, count }
}

interface PagesProps {
  readonly view: View
  readonly paged: Paged<unknown>
  readonly link: (page: string) => string
}

export function Pages({ view, paged: { number, count }, link }: PagesProps): VNode | null {
  const { t } = view
  if (count === 1) return null
  return (
    <nav class="pager" aria-label={t.pagination}>
      {number > 1 && (
        <a href={link(String(number - 1))} rel="prev">
          {t.previousPage}
        </a>
      )}
      <span>{t.pageOfPages(String(number), String(count))}</span>
      {number < count && (
        <a href={link(String(number + 1))} rel="next">
          {t.nextPage}
        </a>
      )}
    </nav>
  )
}
