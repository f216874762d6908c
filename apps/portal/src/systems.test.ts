import type { Day, Instant, Standard } from '@qaidam/kernel'
import type { KnownAt, Store } from '@qaidam/storage'
import { describe, expect, test } from 'vitest'
import { store } from './example-store.ts'
import { renderPortal } from './index.ts'
import { reportTelling } from './systems.ts'

const OPTIONS = { report: 'ecology.brief', period: '2020H1' }
const AIR = '/systems/ecology.air'

async function get(address: string, from: Store = store) {
  const url = new URL(address, 'http://portal')
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'zh'
  return renderPortal({ path: url.pathname, query: url.searchParams, language }, from, OPTIONS)
}

const body = async (address: string, from?: Store) => (await get(address, from)).body
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const linksIn = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
/** The text of one section of a page. */
const section = (html: string, id: string) =>
  words(
    /<section[^>]*>[\s\S]*/
      .exec(html.slice(html.indexOf(`id="${id}"`) - 40))?.[0]
      .split('</section><section class="section')[0] ?? '',
  )

describe('the map of systems', () => {
  test('shows what is composed, by number under its pillar, and no pillar that is empty', async () => {
    const text = words(await body('/systems'))
    expect(text).toMatch(/生态保护优先.*系统 6 监测督察执法.*系统 8 生态工程.*系统 9 环境空气/)
    expect(text).not.toContain('高品质生活')
    expect(text).toContain('已接入 3 个')
    expect(text).toContain('国土绿化面积 6.5 万公顷')
  })

  test('counts only what is open to the public', async () => {
    expect(words(await body('/systems'))).toMatch(/现场检查次数 2 个 1 个指标，0 个台账/)
  })

  test('is reached from every page, and its systems from the home page', async () => {
    expect(linksIn(await body('/about'))).toContain('/systems')
    expect(linksIn(await body('/'))).toContain(AIR)
    expect(linksIn(await body('/reports/ecology.brief'))).not.toContain(AIR)
  })
})

/** The same standard as if nobody had read its text. */
const recalled = (standard: Standard): Standard => ({
  ...standard,
  phases: standard.phases.map((phase) => ({ ...phase, cite: { ...phase.cite, mark: 'unverified' } })),
})

describe('the page of a system', () => {
  test('says what it is for, of where and when, and whose it is', async () => {
    const text = words(await body('/systems/ecology.works'))
    expect(text).toContain('生态保护优先 系统 8 生态工程 逐个图斑验收')
    expect(text).toContain('范围 海西州 2020年上半年')
    expect(text).toContain('责任单位 州生态环境局')
    expect(text).toMatch(/最近变动 2020年7月3日 10:30:00（北京时间），李\*\*/)
  })

  test('shows its figures with value, change and target, each a link to its trace', async () => {
    const html = await body(`${AIR}?area=632801`)
    const shown = section(html, 'figures')
    expect(shown).toContain('空气质量优良天数比例 91.4% 同比上升1.2个百分点 90% 完成 101.6%')
    expect(shown).toContain('PM2.5 平均浓度 24 微克/立方米 同比下降27.3%')
    expect(linksIn(html)).toContain('/figures/ecology.air.good-days?area=632801&period=2020H1')
  })

  test('reads a figure over the years over which its report tells it', async () => {
    const html = await body('/systems/ecology.works')
    expect(section(html, 'figures')).toContain('国土绿化面积 2016年至2020年上半年 6.5 万公顷')
    expect(linksIn(html)).toContain('/figures/ecology.greening.land?area=632800&period=2016%2F2020H1')
    // Years added up have no year before them.
    expect(section(html, 'figures')).not.toContain('无上年可比数据')
  })

  test('says its part of the report and leads to the whole', async () => {
    const html = await body(AIR)
    expect(section(html, 'report')).toContain('德令哈市空气质量优良天数比例为 93.7%')
    expect(section(html, 'report')).not.toContain('国土绿化')
    expect(linksIn(html)).toContain('/reports/ecology.brief?area=632800&period=2020H1')
    expect(await body('/systems/ecology.enforcement')).not.toContain('id="report"')
  })

  // The report of the front page tells of ecology alone; a system of life stands in another.
  test('leads to a report that it has a part in, not always to that of the front page', () => {
    const report = (id: string, pillar: string) => ({
      id,
      text: { zh: `{% chapters pillar="${pillar}" /%}` },
    })
    const reports = new Map([report('front', 'ecology'), report('whole', 'life')].map((it) => [it.id, it]))
    const desk = { store: { composition: { reports } }, options: { report: 'front', period: '2020' } }
    const telling = (pillar: string) => reportTelling(desk as never, { id: 'a', pillar } as never)?.id
    expect(['ecology', 'life', 'economy'].map(telling)).toEqual(['front', 'whole', undefined])
  })

  test('draws and compares its first figures', async () => {
    const html = await body(`${AIR}?area=632800&period=2020H1`)
    expect(html).not.toContain('id="course"')
    const city = await body(`${AIR}?area=632801`)
    expect(section(city, 'course')).toMatch(/有 6 个数值，最低 80\.0%（2020年4月）/)
    expect(section(city, 'course')).toMatch(/各地比较 地区 位次 数值 与上年同期比 德令哈市 1 93\.7%/)
  })

  test('counts the records of its registers and offers their templates', async () => {
    const html = await body(AIR)
    expect(section(html, 'registers')).toMatch(/空气质量监测点 .*记录数 1 条 最近变动 还没有写入/)
    expect(section(html, 'registers')).toContain('记录数 1 条以上')
    expect(linksIn(html)).toContain('/api/registers/ecology.air-hour/template?format=csv')
  })

  test('does not name a working register, but says that there is one', async () => {
    const html = await body('/systems/ecology.enforcement')
    expect(section(html, 'registers')).toContain('另有 1 个工作台账不对外公开')
    expect(html).not.toContain('ecology.inspection/')
    expect(html).not.toContain('未公开指标')
  })

  test('applies the law of the last day of the period, with its mark', async () => {
    const standards = async (period: string) => section(await body(`${AIR}?period=${period}`), 'standards')
    expect(await standards('2020H1')).toMatch(/GB 3095-2012 环境空气质量标准 表 1 已核实 2016年1月1日/)
    expect(await standards('2026')).toMatch(/GB 3095-2026 .*2026年3月1日/)
    expect(await standards('2015')).toContain('当日尚未施行')
    expect(section(await body('/systems/ecology.works'), 'standards')).toContain('不引用标准')
  })

  test('shows what the prefecture set where the text of the law was not read', async () => {
    const setting: Store = {
      ...store,
      composition: {
        ...store.composition,
        standards: new Map(
          [...store.composition.standards].map(([id, standard]) => [id, recalled(standard)]),
        ),
      },
      records: async (register, page) => {
        if (register !== 'setting') return store.records(register, page)
        const values = { standard: 'air.pm25-annual-limit', value: '30', document: '州政府〔2020〕1号' }
        return {
          records: [{ record: 'x', values, validFrom: '2020-06-30' as Day, validTo: null }],
          next: null,
        }
      },
    }
    const shown = section(await body(AIR, setting), 'standards')
    expect(shown).toContain('州政府〔2020〕1号')
    expect(section(await body(`${AIR}?period=2019`, setting), 'standards')).toContain('未核实')
  })

  test('asks the store as of the moment that is asked for', async () => {
    const asked: (Instant | undefined)[] = []
    const watching: Store = {
      ...store,
      standing: (registers, known?: KnownAt) => {
        asked.push(known?.asKnownAt)
        return store.standing(registers, known)
      },
    }
    const html = await body(`${AIR}?as-known-at=2020-07-02T08:00`, watching)
    expect(asked).toEqual(['2020-07-02T00:00:00.000Z'])
    for (const link of linksIn(html).filter((each) => /^\/figures\/.*period/.test(each)))
      expect(link).toContain('as-known-at=')
  })

  test.each([
    '/figures/ecology.air.good-days?area=632801',
    '/registers/ecology.air-hour',
    '/registers/ecology.air-station/records/golmud',
    '/parts/ecology.air-station-day/golmud/2020-01-01',
  ])('is one step back from %s', async (address) => {
    const crumbs = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(await body(address))?.[0] ?? ''
    expect(linksIn(crumbs)).toContain(AIR)
  })

  test('is not found where there is no such system', async () => {
    expect((await get('/systems/ecology.sports')).status).toBe(404)
  })
})
