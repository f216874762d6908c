import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { docxBytes } from './docx.ts'
import { charactersOf, signaturePlace } from './official.ts'
import { SAMPLE, TRIAL_LAYOUT, trace } from './sample.ts'

async function partsOf(document = SAMPLE): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(await docxBytes(document, { layout: TRIAL_LAYOUT, trace }))
  const parts: Record<string, string> = {}
  for (const [name, file] of Object.entries(zip.files)) parts[name] = await file.async('string')
  return parts
}

/** The text of each paragraph, in order. */
const paragraphs = (xml = '') =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )

let parts: Readonly<Record<string, string>>
let body: string
beforeAll(async () => {
  parts = await partsOf()
  body = parts['word/document.xml'] ?? ''
})

describe('a report as a Word file', () => {
  test('has the paper, the margins and the grid that it is given', () => {
    // A millimetre is 1440 / 25.4 twips: 210 → 11906, 297 → 16838, 40 → 2268, 20 → 1134, 30 → 1701.
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(body).toMatch(/<w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1701"/)
    expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="510"/>')
  })

  test('sets every line of the text to the height of the grid, exactly', () => {
    const text = body.slice(0, body.indexOf('<w:tbl>'))
    const spacings = [...text.matchAll(/<w:spacing [^>]*w:line="[^/]*\/>/g)].map(([spacing]) => spacing)
    expect(spacings.length).toBeGreaterThan(8)
    for (const spacing of spacings) expect(spacing).toMatch(/w:line="510" w:lineRule="exact"/)
  })

  test('sets characters so close that a line takes as many as it should', () => {
    // 160 mm are 9071 twips; 30 characters of 300 twips are 9000, so a character may have 302.
    expect(body).toContain('<w:spacing w:val="2"/><w:sz w:val="30"/>')
    expect(body).toContain('<w:ind w:firstLine="604" w:firstLineChars="200"/>')
  })

  test('has title, body, headings and page numbers in the faces of the standard', () => {
    const faceOf = (text: string) => {
      const run = [...body.matchAll(/<w:r>.*?<\/w:r>/gs)].find(([xml]) => xml.includes(`>${text}<`))?.[0]
      return /w:eastAsia="([^"]+)"/.exec(run ?? '')?.[1]
    }
    expect(['试验简报', '（海西州 2020年上半年）', '1-1 ', '2-1 ', '完成国土绿化'].map(faceOf)).toEqual([
      '方正小标宋简体',
      '楷体',
      '黑体',
      '楷体',
      '仿宋',
    ])
    const feet = [parts['word/footer1.xml'], parts['word/footer2.xml']].join('')
    expect(feet).toMatch(/w:eastAsia="宋体"/)
    expect(feet).toMatch(/— <.*PAGE.*> —</s)
    expect(feet).toMatch(/w:right="302".*w:val="right".*w:left="302".*w:val="left"/s)
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  test('says what the report says, its headings numbered by level', () => {
    const said = paragraphs(body)
    expect(said.slice(0, 4)).toEqual([
      '试验简报',
      '（海西州 2020年上半年）',
      '',
      '演示数据：全部为虚构。本报告的数字、单位和人员均由程序生成，不代表任何真实情况。',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        '1-1 生态',
        '2-1 绿化',
        '完成国土绿化6.5万公顷，治理沙化土地缺。',
        '2-2 空气',
        '甲村',
        '乙村',
        '1-2 生活',
        '州政府办公室',
        '2020年7月2日',
      ]),
    )
    expect(parts['word/header1.xml']).toContain('演示数据：全部为虚构')
  })

  test('marks what is missing, and leads from what is said to its trace', () => {
    expect(body).toMatch(/<w:highlight w:val="yellow"\/>(?:(?!<w:r>).)*>缺</s)
    const links = parts['word/_rels/document.xml.rels'] ?? ''
    expect(links).toContain('/figures/trial.green?area=632800&amp;period=2016%2F2020H1')
    expect(body.match(/<w:hyperlink /g)?.length).toBe(4)
  })

  test('keeps the last of its text on the page that is signed', async () => {
    const [first] = SAMPLE.blocks.filter(({ kind }) => kind === 'paragraph')
    const ended = await partsOf({ ...SAMPLE, blocks: first === undefined ? [] : [first, first] })
    const texts = [...(ended['word/document.xml'] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)]
      .map(([xml]) => xml)
      .filter((xml) => xml.includes('完成国土绿化'))
    expect(texts.map((xml) => xml.includes('<w:keepNext/>'))).toEqual([false, true])
  })

  test('tells tables, charts and maps by their numbers', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => paragraphs(table))
    expect(tables).toEqual([
      ['地区', '数值', '德令哈市', '93.7'],
      ['时期', '数值（%）', '上年同期', '2019年', '90.4', '88.1', '2020年', '缺', '90.4'],
      ['地区', '数值（%）', '德令哈市', '93.7'],
    ])
    expect(paragraphs(body)).toEqual(expect.arrayContaining(['两市', '历年优良天数', '各地优良天数']))
  })

  test('in English has no numbers of Chinese papers, and no spacing of Chinese lines', async () => {
    const english = (await partsOf({ ...SAMPLE, language: 'en' }))['word/document.xml']
    expect(paragraphs(english)).toContain('生态')
    expect(english).toContain('w:ascii="Times New Roman"')
    expect(english).not.toContain('<w:spacing w:val=')
  })

  test('of real rows says nothing of a demonstration', async () => {
    const real = await partsOf({ ...SAMPLE, synthetic: false })
    expect(Object.keys(real).filter((name) => name.includes('header'))).toEqual([])
    expect(real['word/document.xml']).not.toContain('演示')
  })
})

describe('a seal is put on office and date', () => {
  test.each([
    // The date takes 3 + 8 × ½ = 6.5 characters less those of its digits: 年月日 and 6 digits.
    ['州政府办公室', '2020年7月2日', 4, 4],
    ['州局', '2020年7月2日', 4, 6],
    ['海西蒙古族藏族自治州人民政府办公室', '2020年7月2日', 7.5, 2],
  ])('%s, %s: %d and %d characters from the right', (office, date, dateFromRight, officeFromRight) => {
    expect(signaturePlace(office, date, TRIAL_LAYOUT)).toEqual({ dateFromRight, officeFromRight })
  })

  test('a digit is half as wide as a character', () => {
    expect([charactersOf('2020年'), charactersOf('（一）')]).toEqual([3, 3])
  })
})
