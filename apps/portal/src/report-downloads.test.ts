import { REPORT_FILES } from '@qaidam/text'
import { describe, expect, test } from 'vitest'
import { store } from './example-store.ts'
import { renderPortal } from './index.ts'

const options = { report: 'ecology.brief', period: '2020H1' }

async function linksOf(address: string): Promise<readonly URL[]> {
  const { pathname, searchParams } = new URL(address, 'http://portal.example')
  const language = searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const { body } = await renderPortal({ path: pathname, query: searchParams, language }, store, options)
  return [...body.matchAll(/href="(\/api\/reports\/[^"]+)" download/g)].map(
    ([, link = '']) => new URL(link.replaceAll('&amp;', '&'), 'http://portal.example'),
  )
}

describe('the report page', () => {
  test('offers itself as files, each once', async () => {
    const links = await linksOf('/reports/ecology.brief?area=632800&period=2020H1')
    expect(links.map(({ searchParams }) => searchParams.get('format'))).toEqual(Object.keys(REPORT_FILES))
  })

  test('of the same area, period, language and moment', async () => {
    const asked = 'area=632800&period=2020H1&as-known-at=2020-07-02&lang=en'
    const [link] = await linksOf(`/reports/ecology.brief?${asked}`)
    expect(link?.pathname).toBe('/api/reports/ecology.brief')
    const { format: _, ...query } = Object.fromEntries(link?.searchParams ?? [])
    expect(query).toEqual(Object.fromEntries(new URLSearchParams(asked)))
  })
})
