import { type Instant, keyText, rational, sum } from '@qaidam/kernel'
import type { KnownAt, Store } from '@qaidam/storage'
import { beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE, store } from './example-store.ts'
import { type PortalAnswer, portalAssets, renderPortal } from './index.ts'

const OPTIONS = { report: 'ecology.brief', period: '2020H1' }
const GOOD_DAYS = '/figures/ecology.air.good-days?area=632801&period=2020H1'
const PLOT = `/registers/ecology.works-plot/records/${encodeURIComponent(keyText(['GH-2020~001']))}`

async function get(address: string, from: Store = store): Promise<PortalAnswer> {
  const url = new URL(address, 'http://portal')
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'zh'
  return renderPortal({ path: url.pathname, query: url.searchParams, language }, from, OPTIONS)
}

const body = async (address: string) => (await get(address)).body
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  )
}

/** Every page that a reader can reach, in both languages. */
const reached = new Map<string, PortalAnswer>()

beforeAll(async () => {
  const waiting = [
    '/',
    '/?lang=en',
    '/strategy?area=632801',
    PLOT,
    '/parts/ecology.air-station-day/golmud/2020-01-01',
    '/nowhere',
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const address = next.split('#')[0] ?? ''
    if (reached.has(address) || !address.startsWith('/') || address.startsWith('/api/')) continue
    const answer = await get(address)
    reached.set(address, answer)
    waiting.push(...linksIn(answer.body))
  }
})

describe('every page that a reader can reach', () => {
  test('answers, but for days of which the example has no hours', () => {
    const broken = [...reached].filter(([, { status }]) => status !== 200).map(([address]) => address)
    expect(
      broken.filter((address) => !address.startsWith('/parts/') && !address.startsWith('/nowhere')),
    ).toEqual([])
    expect(reached.size).toBeGreaterThan(50)
  })

  test('has no script, no inline style and no handler', () => {
    for (const [address, answer] of reached) {
      const tags = answer.body.match(/<[a-z][^>]*>/gi)?.join('\n') ?? ''
      expect(tags, address).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    }
  })

  test('has one title, one heading of the first order, unique ids and the banner', () => {
    for (const [address, answer] of reached) {
      expect(answer.body.match(/<h1[ >]/g), address).toHaveLength(1)
      expect(answer.body.split('</head>')[0]?.match(/<title>/g), address).toHaveLength(1)
      const ids = [...answer.body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
      expect(new Set(ids).size, address).toBe(ids.length)
      expect(answer.body, address).toMatch(/演示数据：全部为虚构|Demonstration data: all of it is made up/)
    }
  })

  test('opens and closes its elements in order', () => {
    const empty = new Set(['meta', 'link', 'br', 'input', 'hr', 'img'])
    for (const [address, { body: html }] of reached) {
      const open: string[] = []
      for (const [, close, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^>]*)>/g)) {
        if (close === '/') {
          if (open.pop() !== name) throw new Error(`${address}: </${name}> closes nothing`)
        } else if (!attributes.endsWith('/') && !empty.has(name)) open.push(name)
      }
      expect(open, address).toEqual([])
    }
  })

  test('names its language and the other', () => {
    for (const [address, answer] of reached) {
      const english = address.includes('lang=en')
      expect(answer.body, address).toContain(`<html lang="${english ? 'en' : 'zh-CN'}">`)
      expect(answer.headers?.['content-language'], address).toBe(english ? 'en' : 'zh-CN')
      expect(linksIn(answer.body).some((link) => link.includes(`lang=${english ? 'zh' : 'en'}`))).toBe(true)
    }
  })

  test('names only assets that are served', () => {
    for (const [address, answer] of reached) {
      const named = [...answer.body.matchAll(/<link rel="(?:stylesheet|icon)"[^>]*href="([^"]*)"/g)]
      expect(named.length, address).toBe(2)
      for (const [, path = ''] of named) expect(portalAssets.has(path)).toBe(true)
    }
  })
})

describe('the home page is a report', () => {
  test('its sentences read as published, each number a link to its trace', async () => {
    const html = await body('/')
    expect(words(html)).toContain(
      '德令哈市空气质量优良天数比例为93.7%，同比上升3.3个百分点；PM2.5 平均浓度为12微克/立方米',
    )
    expect(linksIn(html)).toContain('/figures/ecology.air.good-days?area=632802&period=2020H1')
    expect(linksIn(html)).toContain('/figures/ecology.greening.land?area=632800&period=2016%2F2020H1')
  })

  test('an area without values is left out of what is said of each; elsewhere a gap is shown', async () => {
    const html = await body('/')
    expect(words(html)).not.toContain('茫崖市空气质量优良')
    expect(words(html)).toContain('治理沙化土地缺')
    expect(words(await body('/?lang=en'))).toContain('missing of sandy land treated')
  })

  test('English says the same', async () => {
    const text = words(await body('/?lang=en'))
    expect(text).toContain(
      'In Delingha, 93.7% of days had good air (up 3.3 percentage points on the year before)',
    )
    expect(text).toContain('65,000 ha were greened')
  })

  test('the same report opens for one city', async () => {
    const text = words(await body('/reports/ecology.brief?area=632802'))
    expect(text).toContain('德令哈市空气质量优良')
    expect(text).not.toContain('格尔木市空气质量优良天数比例为')
  })
})

describe('the trace of a number', () => {
  test('shows value, change, target, definition, law and its mark', async () => {
    const text = words(await body(GOOD_DAYS))
    for (const shown of [
      '91.4',
      '同比上升1.2个百分点',
      '90%',
      '101.6%',
      '空气质量指数不大于 100',
      '州生态环境局',
    ]) {
      expect(text).toContain(shown)
    }
    expect(text).toContain('GB 3095-2012 环境空气质量标准 表 1')
    expect(text).toMatch(/HJ 663-2013[\s\S]{0,40}5\.1未核实/)
  })

  test('the printed formula with the printed parts gives the printed result', async () => {
    const text = words(await body(GOOD_DAYS))
    const [, good = '', valid = ''] = /(\d+) \/ (\d+) × 100/.exec(text) ?? []
    const result = rational(good).over(rational(valid)).times(rational(100))
    expect(text).toContain(result.toString())
    expect(result.toFixed(1)).toBe('91.4')
  })

  test('rows of all pages, added up by hand, give the part', async () => {
    const contributions: string[] = []
    for (let next: string | undefined = GOOD_DAYS; next !== undefined; ) {
      const html = await body(next)
      const rows = html.slice(html.indexOf('id="rows"')).split('<tfoot>')[0] ?? ''
      contributions.push(
        ...[...rows.matchAll(/<td class="number">(\d+)<\/td>/g)].map((match) => match[1] ?? ''),
      )
      next = linksIn(html).find((link) => link.includes('cursor=') && !link.includes('lang='))
    }
    expect(contributions).toHaveLength(174)
    expect(sum(contributions.map(rational)).toString()).toBe('159')
  })

  test('a page that holds all rows says that they add up, and when they do not', async () => {
    const address = '/figures/ecology.greening.land?area=632801&period=2020H1'
    expect(words(await body(address))).toContain('3,000.25与分项值一致')
    const short: Store = {
      ...store,
      rows: async (question, page) => {
        const all = await store.rows(question, page)
        return { ...all, rows: all.rows.slice(1) }
      },
    }
    expect(words((await get(address, short)).body)).toContain('与分项值不一致，请告知主办单位 3,000.25')
  })

  test('areas are ranked by the better end, a gap has no rank', async () => {
    const text = words(await body('/figures/ecology.air.pm25?area=632800&period=2020H1'))
    expect(text).toMatch(/德令哈市112 微克\/立方米[\s\S]*格尔木市224 微克\/立方米[\s\S]*茫崖市缺/)
  })

  test('a formula names the figure and the law behind its parts', async () => {
    const html = await body('/figures/ecology.air.pm25-attainment?area=632801&period=2020H1')
    expect(linksIn(html)).toContain('/figures/ecology.air.pm25?area=632801&period=2020H1')
    expect(words(html)).toContain('limit PM2.5 年平均浓度限值(二级)')
    expect(words(html)).toContain('24 / 35')
  })

  test('a missing value says so and why', async () => {
    const text = words(await body('/figures/ecology.air.pm25?area=632803&period=2020H1'))
    expect(text).toContain('不公布的理由没有有效日')
  })

  test('the moment asked for reaches the store, in UTC, and stays in the links', async () => {
    const asked: (Instant | undefined)[] = []
    const watching: Store = {
      ...store,
      answer: (questions, known?: KnownAt) => {
        asked.push(known?.asKnownAt)
        return store.answer(questions, known)
      },
    }
    const { body: html } = await get(`${GOOD_DAYS}&as-known-at=2020-07-02T08:00`, watching)
    expect(new Set(asked)).toEqual(new Set(['2020-07-02T00:00:00.000Z']))
    expect(words(html)).toContain('2020年7月2日 08:00:00（北京时间）')
    expect(linksIn(html).filter((link) => link.startsWith('/figures/'))).not.toHaveLength(0)
    for (const link of linksIn(html).filter((each) => /^\/figures\/.*period/.test(each))) {
      expect(link).toContain('as-known-at=')
    }
  })
})

describe('areas side by side, and the strategy board', () => {
  const COMPARED = '/figures/ecology.air.good-days/compare?area=632800&period=2020H1'

  test('each area has its value, its target and a word for how it stands, best first', async () => {
    const html = await body(COMPARED)
    expect(words(html.slice(html.indexOf('id="areas"')))).toMatch(
      /德令哈市1[\s\S]*格尔木市2[\s\S]*90101\.6%已完成/,
    )
    expect(linksIn(html)).toContain('/figures/ecology.air.good-days?area=632801&period=2020H1')
    expect(linksIn(await body(GOOD_DAYS)).some((link) => link.includes('/compare?'))).toBe(true)
  })

  test('a figure of shares has no forecast, and the page says why', async () => {
    expect(words(await body(`${COMPARED}&through=2020-03-31`))).toContain('不作预计')
  })

  test('the board shows what has a target, with its system, and nothing without one', async () => {
    const html = await body('/strategy?area=632801&period=2020H1')
    expect(words(html)).toMatch(/空气质量优良天数比例[\s\S]*91\.4%[\s\S]*90%101\.6%已完成/)
    expect(words(html)).not.toContain('PM2.5 平均浓度')
    expect(words(await body('/strategy?area=632802&period=2020H1'))).toContain('还没有录入目标')
    expect(words(await body('/strategy?area=632801&period=2020H1&lang=en'))).toContain('attained')
  })

  test('a day that is none is refused', async () => {
    const { status, body: html } = await get('/strategy?through=2020-02-30')
    expect([status, /KRN-0\d\d/.test(html)]).toEqual([400, true])
  })
})

describe('what may not leave by the portal', () => {
  test.each([
    '/figures/ecology.hidden',
    '/figures/ecology.hidden/compare',
    '/registers/ecology.inspection',
    '/registers/ecology.inspection/records/1',
    '/registers/ecology.works-plot/records/nothing',
    '/registers/ecology.works-plot/records/%E0%A4%A',
    '/reports/none',
    '/figures/ecology.air.pm25?area=659999',
  ])('%s is not found', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('某某化工厂')
  })

  test('rows of a staff register count, but say nothing of themselves', async () => {
    const text = words(await body('/figures/ecology.inspections?area=632800&period=2020H1'))
    expect(text).not.toContain('某某化工厂')
    expect(text).toContain('工作台账，不对外公开')
    expect(text).toContain('与分项值一致')
  })

  test('personal fields are masked wherever their record is shown', () => {
    for (const [address, answer] of reached) expect(answer.body, address).not.toMatch(/13900000000|王五|赵六/)
    expect(reached.get(PLOT)?.body).toContain('已遮蔽')
  })

  test('hostile text stays text', () => {
    const shown = [...reached.values()].filter((answer) => words(answer.body).includes(HOSTILE))
    expect(shown.length).toBeGreaterThan(1)
    for (const answer of reached.values()) expect(answer.body).not.toContain(HOSTILE)
  })
})

describe('the history of a record', () => {
  test('tells who, when, why, and what was before and after', async () => {
    const text = words(await body(PLOT))
    expect(text).toContain('州生态环境局大气监测岗')
    expect(text).toContain('2020年7月2日 10:30:00（北京时间）')
    expect(text).toContain('复测面积')
    expect(text).toContain('面积2,500.25 公顷2,000.25 公顷')
    expect(text).toContain('成批导入，共 1,200 行')
  })

  test('a withdrawn record keeps its history; a person without a post is not named in full', async () => {
    const text = words(await body('/registers/ecology.works-plot/records/gone'))
    expect(text).toContain('已经撤销')
    expect(text).toContain('李**')
    expect(text).not.toContain('李建国')
  })

  test('a day opens down to its hours', async () => {
    const html = await body('/parts/ecology.air-station-day/golmud/2020-01-01')
    expect(linksIn(html)).toContain('/registers/ecology.air-hour/records/golmud~2020-01-01T00%3A00')
  })
})

test.each(['/?period=1900', '/?period=2015&lang=en'])(
  '%s, before a plan began, has its numbers missing',
  async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(200)
    expect(linksIn(answer.body).filter((link) => link.includes('2016%2F'))).toEqual([])
  },
)

describe('faults', () => {
  test.each([
    ['/figures/ecology.air.pm25?period=20x', 'KRN-010'],
    [`${GOOD_DAYS}&as-known-at=soon`, 'PTL-001'],
    [`${GOOD_DAYS}&as-known-at=2020-02-30T08:00`, 'PTL-001'],
    [`${GOOD_DAYS}&cursor=broken`, 'ROW-001'],
  ])('%s says %s and what to do', async (address, code) => {
    const answer = await get(address)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(code)
    expect(words(answer.body)).toContain('怎样解决')
  })

  test('what is no fault is thrown on', async () => {
    const failing: Store = { ...store, answer: () => Promise.reject(new TypeError('broken')) }
    await expect(get('/', failing)).rejects.toThrow('broken')
  })
})
