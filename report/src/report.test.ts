import type { Block, ReportDocument } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { asked, composed, NOW, sourceOf, type Texts, type Values } from './testing/prefecture.ts'
import { writeChapter, writeReport } from './write.ts'

const write = (text: string | Texts, values: Values, of?: string, language?: 'zh' | 'en') =>
  writeReport(
    sourceOf(composed(typeof text === 'string' ? { zh: text } : text), values),
    'trial.brief',
    asked(of, language),
  )

/** What a reader reads, a line for each block. */
function lines({ blocks }: Pick<ReportDocument, 'blocks'>): readonly string[] {
  const words = (content: readonly { readonly text: string }[]) => content.map((each) => each.text).join('')
  return blocks.map((block: Block) => {
    if (block.kind === 'paragraph') return words(block.content)
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${words(block.content)}`
    if (block.kind === 'list') return block.items.map((item) => `- ${words(item)}`).join('\n')
    if (block.kind === 'table')
      return [block.head, ...block.rows.map((row) => row.map(words))].map((row) => row.join('|')).join('\n')
    return `${block.kind} ${block.title}`
  })
}

describe('a figure in a sentence', () => {
  test('is said in its unit, set solid in Chinese and in words that English has', async () => {
    const text = { zh: '采收{% figure "trial.land" /%}。', en: '{% figure "trial.land" /%} were harvested.' }
    const values = { 'land 632800 2020': '65000.5' }
    expect(lines(await write(text, values))).toEqual(['采收65000.5公顷。'])
    expect(lines(await write(text, values, '2020', 'en'))).toEqual(['65,000.5 ha were harvested.'])
  })

  // 1 公顷 is 15 亩 and a 10 000th of 万公顷; 1 亿元 is 100 million yuan.
  test('in another unit is converted exactly, and rounded only where places are asked for', async () => {
    const values = { 'land 632800 2020': '65000.5', 'income 632800 2020': '232000000' }
    const said = async (tag: string) => lines(await write(`{% figure ${tag} /%}`, values))[0]
    expect(await said('"trial.land" unit="万公顷"')).toBe('6.50005万公顷')
    expect(await said('"trial.land" unit="亩"')).toBe('975007.5亩')
    expect(await said('"trial.land" unit="万公顷" places=1')).toBe('6.5万公顷')
    expect(await said('"trial.income" unit="亿元"')).toBe('2.32亿元')
  })

  test('is read since a year, for the last whole year, or for the year that is running', async () => {
    const values = {
      'land 632800 2016/2020H1': '1',
      'land 632800 2019': '2',
      'land 632800 2020': '3',
      'land 632800 2018/2020': '4',
    }
    const text = ['since="2016"', 'period="whole-year"', 'period="year"', 'period="year" since="2018"']
      .map((when) => `{% figure "trial.land" ${when} /%}`)
      .join('，')
    expect(lines(await write(text, values, '2020H1'))).toEqual(['1公顷，2公顷，3公顷，4公顷'])
    // A year that is over on its last day is the last whole one.
    expect(lines(await write('{% figure "trial.land" period="whole-year" /%}', values))).toEqual(['3公顷'])
  })

  test('can be told with the year that it is of', async () => {
    const text = {
      zh: '{% period of="whole-year" /%}采收{% figure "trial.land" period="whole-year" /%}，{% period of="year" /%}在收。',
      en: '{% figure "trial.land" period="whole-year" /%} in {% period of="whole-year" /%}.',
    }
    const values = { 'land 632800 2019': '2' }
    expect(lines(await write(text, values, '2020H1'))).toEqual(['2019年采收2公顷，2020年在收。'])
    expect(lines(await write(text, values, '2020H1', 'en'))).toEqual(['2 ha in 2019.'])
  })

  // The orchards count by county: a township has no such figure, and lacks none.
  test('that an area does not keep is left out where the text says so', async () => {
    const text = '{% when "trial.land" is="kept" %}采收{% figure "trial.land" /%}，{% /when %}完。'
    expect(lines(await write(text, { 'land 632800 2020': '2' }))).toEqual(['采收2公顷，完。'])
    const daily = await write(text, {}, '2020-06-15')
    expect([lines(daily), daily.problems]).toEqual([['完。'], []])
  })

  test('of every area may be known and nothing said of any', async () => {
    const text =
      '{% each level="county" %}\n{% when "trial.land" is="above" bound="5" %}\n多。\n{% /when %}\n{% /each %}\n\n完。'
    const written = await write(text, { 'land 632801 2020': '1', 'land 632802 2020': '2' })
    expect([lines(written), written.problems]).toEqual([['完。'], []])
  })

  test('in English counts one of a thing, and conditions leave one space', async () => {
    const text = {
      zh: '{% figure "trial.harvests" /%}。',
      en: '{% when "trial.harvests" is="above" bound="5" %}Many{% else /%}\n{% figure "trial.harvests" /%} of{% /when %}\nthem.',
    }
    const values = { 'harvests 632800 2020': '1' }
    expect(lines(await write(text, values, '2020', 'en'))).toEqual(['1 time of them.'])
  })

  test('stated against a number is held to it, and is said itself where it does not keep to it', async () => {
    const text = '配套率{% figure "trial.share" relation="at-least" bound="95" /%}。'
    expect(lines(await write(text, { 'share 632800 2020': '95.0' }))).toEqual(['配套率95%以上。'])
    const short = await write(text, { 'share 632800 2020': '94.9' })
    expect(lines(short)).toEqual(['配套率94.9%。'])
    expect(short.problems).toEqual([])
  })

  test('that is missing shows as missing and stands in the way of publishing', async () => {
    const written = await write('一行。\n\n采收{% figure "trial.land" /%}。', {})
    expect(lines(written)).toEqual(['一行。', '采收缺。'])
    expect(written.problems).toMatchObject([
      { code: 'RPT-061', place: 'trial.brief (zh), line 3', message: expect.stringContaining('trial.land') },
    ])
  })

  test('is among the inputs once, however often it is said', async () => {
    const text = '{% figure "trial.land" /%}，又{% figure "trial.land" unit="亩" /%}'
    const { inputs, seq, asKnownAt } = await write(text, { 'land 632800 2020': '2' })
    expect(inputs).toMatchObject([{ figure: 'trial.land', value: '2', owner: 'bureau', ownerName: '试验局' }])
    expect([seq, asKnownAt]).toEqual([7, NOW])
  })
})

test('a sentence runs over lines, one of them a tag alone', async () => {
  const values = { 'land 632800 2020': '2', 'income 632800 2020': '3' }
  const zh = `
采收
{% figure "trial.land" /%}
，收入
{% figure "trial.income" /%}。

好。
`
  expect(lines(await write(zh, values))).toEqual(['采收2公顷，收入3元。', '好。'])
  const en = `
Harvested were
{% figure "trial.land" /%}
and the income was
{% figure "trial.income" /%}.
`
  expect(lines(await write({ zh, en }, values, '2020', 'en'))).toEqual([
    'Harvested were 2 ha and the income was 3 yuan.',
  ])
})

describe('a movement is chosen by the data', () => {
  const text = {
    zh: '面积{% moved "trial.land" /%}{% when "trial.land" is="rose" %}，同比增长{% else /%}，未见增加{% /when %}。',
    en: 'Land was {% moved "trial.land" /%}{% when "trial.land" is="rose" %} and grew{% else /%} and did not grow{% /when %}.',
  }
  test.each([
    ['3', '2', '面积同比上升50.0%，同比增长。', 'Land was up 50.0% on the year before and grew.'],
    ['2', '4', '面积同比下降50.0%，未见增加。', 'Land was down 50.0% on the year before and did not grow.'],
    ['2', '2', '面积与上年同期持平，未见增加。', 'Land was unchanged on the year before and did not grow.'],
  ])('%s after %s', async (now, before, zh, en) => {
    const values = { 'land 632800 2020': now, 'land 632800 2019': before }
    expect(lines(await write(text, values))).toEqual([zh])
    expect(lines(await write(text, values, '2020', 'en'))).toEqual([en])
  })

  test('nobody says that it rose where there is no year before', async () => {
    const written = await write(text, { 'land 632800 2020': '3' })
    expect(lines(written)).toEqual(['面积缺缺。'])
    expect(written.problems.map(({ code }) => code)).toEqual(['RPT-061', 'RPT-065'])
  })

  test.each([
    [{ 2018: '5', 2019: '4' }, '创历史新高'],
    [{ 2018: '6', 2019: '4' }, '不是新的最高'],
    [{ 2018: '7', 2019: '4' }, '不是新的最高'],
    // A year outside the years compared does not count; one that is not known cannot be beaten.
    [{ 2014: '9', 2019: '4' }, '创历史新高'],
  ])('a record of 6 is one over %j: %s', async (before, said) => {
    const text = '{% when "trial.land" is="record-high" %}创历史新高{% else /%}不是新的最高{% /when %}'
    const years = Object.entries(before).map(([year, value]) => [`land 632800 ${year}`, value])
    expect(lines(await write(text, { ...Object.fromEntries(years), 'land 632800 2020': '6' }))).toEqual([
      said,
    ])
  })

  test.each([
    ['all', '100.0', true],
    ['all', '99.9', false],
    ['mostly', '50.0', false],
    ['mostly', '50.1', true],
    ['mostly', '100.0', false],
    ['at-most" bound="3.5', '3.5', true],
    ['at-most" bound="3.5', '3.6', false],
    ['known', '1', true],
    ['missing', '1', false],
  ])('a share that is %s, of %s: %s', async (is, value, held) => {
    const text = `{% when "trial.share" is="${is}" %}是{% else /%}否{% /when %}`
    expect(lines(await write(text, { 'share 632800 2020': value }))).toEqual([held ? '是' : '否'])
  })

  test('a target is attained or not', async () => {
    const text =
      '{% when "trial.land" is="attained" %}完成{% else /%}未完成{% /when %}{% target "trial.land" /%}'
    const values = { 'land 632800 2020': '9.9', 'target land 632800 2020': '10' }
    expect(lines(await write(text, values))).toEqual(['未完成10公顷'])
  })
})

describe('areas', () => {
  const each = '{% each level="county" %}\n{% area /%}采收{% figure "trial.land" /%}。\n{% /each %}'

  test('are told of one by one, those that have all figures', async () => {
    const written = await write(each, { 'land 632802 2020': '2' })
    expect(lines(written)).toEqual(['西县采收2公顷。'])
    expect(written.problems).toEqual([])
    expect(written.inputs.map(({ area }) => area)).toEqual(['632802'])
  })

  test('of which none has its figures are missed', async () => {
    const written = await write(each, {})
    expect(lines(written)).toEqual(['缺'])
    expect(written.problems.map(({ code }) => code)).toEqual(['RPT-060'])
  })

  test('stand beside each other with places, equal values sharing one', async () => {
    const values = { 'income 632801 2020': '5', 'income 632802 2020': '5', 'income 632802 2019': '4' }
    expect(lines(await write('{% comparison "trial.income" /%}', values))).toEqual([
      '地区|数值（元）|与上年同期比|目标|目标完成率|位次\n东县|5||||1\n西县|5|同比上升25.0%|||1',
    ])
  })

  test('are drawn as tiles and as bars, one without a value as such', async () => {
    const { blocks } = await write('{% map "trial.land" /%}\n\n{% chart "trial.land" by="county" /%}', {
      'land 632802 2020': '2',
    })
    expect(blocks).toMatchObject([
      {
        kind: 'map',
        tiles: [
          { name: '东县', value: null, column: 1 },
          { name: '西县', value: '2', column: 0 },
        ],
      },
      { kind: 'chart', form: 'bars', points: [{ label: '西县', value: '2' }] },
    ])
  })
})

test('a calculation is typed by units and says where it divides by zero', async () => {
  const text =
    '每公顷收入{% calculate "a / b * c / c" a="trial.income" b="trial.land" c="trial.land" unit="ratio" /%}'
  await expect(write(text, {})).rejects.toThrow('RPT-017')
  const share = '占{% calculate "a / b" a="trial.land" b="trial.land" unit="%" places=1 /%}'
  expect(lines(await write(share, { 'land 632800 2020': '2' }))).toEqual(['占100.0%'])
  const none = await write(share, { 'land 632800 2020': '0' })
  expect(none.problems).toMatchObject([{ code: 'RPT-063', place: 'trial.brief (zh), line 1' }])
})

describe('records', () => {
  const orchard = (name: string, trees: string, standing: string, validTo: string | null = null) => ({
    values: { code: name, name, area: '632801', trees, standing },
    validFrom: '2019-01-01',
    validTo,
  })
  const rows = [
    orchard('甲园', '9', 'open'),
    orchard('乙园', '10', 'open'),
    orchard('丙园', '99', 'shut'),
    orchard('丁园', '500', 'open', '2020-06-01'),
  ]
  const listed = async (text: string) =>
    lines(await writeReport(sourceOf(composed({ zh: text }), {}, rows), 'trial.brief', asked()))

  test('are named in a sentence: those in force at the end, chosen, sorted as numbers', async () => {
    const tag = '{% records "trial.orchard" show="{name}（{trees}）" where="standing=open" sort="-trees" /%}'
    expect(await listed(`有${tag}。`)).toEqual(['有乙园（10 个）、甲园（9 个）。'])
  })

  test('stand in a table', async () => {
    expect(
      await listed('{% listing "trial.orchard" show="name, standing" sort="name" max=1 caption="果园" /%}'),
    ).toEqual(['名称|状态\n丙园|停业'])
  })

  test('of which there is none are missed', async () => {
    expect(await listed('{% records "trial.orchard" show="name" where="name=无" /%}')).toEqual(['缺'])
  })
})

test('chapters stand under the names of their systems, a level below', async () => {
  const composition = composed({ zh: '# 生活\n\n{% chapters pillar="life" /%}' }, { zh: '# 收成\n\n好。' })
  const source = sourceOf(composition, {})
  const report = await writeReport(source, 'trial.brief', asked())
  expect(lines(report)).toEqual(['## 生活', '### 果园', '#### 收成', '好。'])
  expect(lines((await writeChapter(source, 'trial.orchards', asked())) ?? { blocks: [] })).toEqual([
    '## 收成',
    '好。',
  ])
})

test('chapters of a report without headings are its first headings, so that no level is skipped', async () => {
  const source = sourceOf(composed({ zh: '{% chapters pillar="life" /%}' }, { zh: '# 收成\n\n好。' }), {})
  const report = await writeReport(source, 'trial.brief', asked())
  expect(lines(report)).toEqual(['## 果园', '### 收成', '好。'])
})

test('a whole report is one reading of the store, both branches of each condition included', async () => {
  const text =
    '{% figure "trial.land" /%}{% when "trial.share" is="known" %}{% figure "trial.income" /%}{% /when %}'
  const source = sourceOf(composed({ zh: text }), {})
  await writeReport(source, 'trial.brief', asked())
  expect(source.asked).toEqual([
    ['trial.land 632800 2020', 'trial.share 632800 2020', 'trial.income 632800 2020'],
  ])
})

test('a report that there is not is refused with those that there are', async () => {
  const source = sourceOf(composed({ zh: '好。' }), {})
  await expect(writeReport(source, 'none', asked())).rejects.toMatchObject({
    code: 'RPT-070',
    fix: expect.stringContaining('trial.brief'),
  })
})
