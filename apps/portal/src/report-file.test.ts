import { type Day, period } from '@qaidam/kernel'
import { methods } from '@qaidam/standards'
import { partName } from '@qaidam/text'
import { describe, expect, test } from 'vitest'
import { store } from './example-store.ts'
import { reportHtml, reportMarkdown } from './index.ts'
import { escaped } from './report-markdown.ts'

const brief = (language: 'zh' | 'en', origin?: string) =>
  reportMarkdown(store, 'ecology.brief', '632800', '2020H1', language, '2020-07-02', origin)

describe('a report as Markdown', () => {
  test('has its title, its area and period, and says that the data are made up', async () => {
    const text = await brief('zh')
    expect(text).toMatch(/^# 生态保护优先简报\n\n海西州 2020年上半年\n\n> \*\*演示数据：全部为虚构\*\*/)
    expect(text).toContain('截至 2020年7月2日 23:59:59（北京时间）所知')
  })

  test('links each number to its trace, as known at the moment that was asked for', async () => {
    const trace = '/figures/ecology.air.good-days?area=632802&period=2020H1&as-known-at=2020-07-02'
    expect(await brief('zh')).toContain(
      `德令哈市空气质量优良天数比例为[93.7%](${trace})，[同比上升3.3个百分点](${trace})；`,
    )
    expect(await brief('en', 'https://portal.example')).toContain(
      `In Delingha, [93.7%](https://portal.example${trace}&lang=en) of days`,
    )
  })

  test('ends with a table of all figures', async () => {
    const text = await brief('en')
    const rows = text.slice(text.indexOf('| Figures |')).trimEnd().split('\n')
    expect(rows).toHaveLength(2 + 6)
    const cells = rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
    const mean = cells.find((each) => each[0]?.startsWith('[Mean PM2.5]') && each[1] === 'Golmud')
    expect(mean?.slice(1)).toEqual([
      'Golmud',
      'first half of 2020',
      '24',
      'µg/m³',
      'down 27.3% on the year before',
      'Final',
      'GB 3095-2012 表 1; HJ 663-2013 5.1 (unverified)',
    ])
    expect(text).toMatch(/\| \[Sandy land treated\].* \| missing \| ha \| {2}\| Missing \|/)
  })

  test('shows what looks like Markdown as it is written', () => {
    expect(escaped('a|b *c* [d](e) <f> `g` h_i \\')).toBe(
      'a\\|b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` h\\_i \\\\',
    )
  })

  test('refuses a report that there is not, and a period that is none', async () => {
    await expect(reportMarkdown(store, 'none', '632800', '2020H1', 'zh')).rejects.toMatchObject({
      code: 'RPT-070',
    })
    await expect(reportMarkdown(store, 'ecology.brief', '632800', '20x', 'zh')).rejects.toMatchObject({
      code: 'KRN-010',
    })
  })
})

describe('a report as one HTML file', () => {
  test('holds its style, needs no other file, and links to the portal', async () => {
    const html = await reportHtml(
      store,
      'ecology.brief',
      '632800',
      '2020H1',
      'zh',
      undefined,
      'http://p.example',
    )
    expect(html).not.toMatch(/<link rel="stylesheet"|<form|<script/)
    expect(html).toMatch(/<style>@charset[\s\S]*content: ""/)
    expect(html).toMatch(/<link rel="icon"[^>]*href="data:image\/svg\+xml,/)
    const links = [...html.matchAll(/<a [^>]*href="([^"#]+)"/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) expect(link).toMatch(/^http:\/\/p\.example\//)
  })
})

test('each part of each method for air is named in both languages', () => {
  const day = {
    aqi: '50',
    level: '1',
    primary: null,
    pm25: '10',
    pm10: '20',
    so2: '6',
    no2: '11',
    co: '0.5',
    o3Mda8: '90',
    o3Max1h: '100',
    dust: 'none',
    hours: '24',
  }
  const row = { by: 'S1', day: '2020-06-15' as Day, values: day }
  const named = methods.flatMap((method) => {
    if (method.kind !== 'period' || method.reads !== 'air.station-day') return []
    const settings = Object.entries(method.settings ?? {}).map(([name, [first = '']]) => [name, first])
    const { parts } = method.evaluate([row], period('2020-06-15'), Object.fromEntries(settings))
    return Object.keys(parts).map((part) => [`${method.id} ${part}`, partName(part, method.id)] as const)
  })
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(([, name]) => name === undefined)).toEqual([])
})
