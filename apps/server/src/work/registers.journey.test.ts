import type { AddressInfo } from 'node:net'
import type { Day, Values } from '@qaidam/kernel'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actAs, hasChromium, launchChromium, violationsOf } from '../testing/browser.ts'
import { openTrial, type Trial } from '../testing/trial.ts'

const PICTURES = process.env.QAIDAM_PICTURES
const PLOTS = '/work/registers/ecology.works-plot'

/** Plots that failed, so that no figure counts them: enough to scroll through. */
function* failedPlots() {
  for (let number = 1_000; number < 3_000; number += 1) {
    const values: Values = {
      plot: `632802-2019-${number}`,
      project: 'SL-632802-2020-01',
      measure: 'sandy-land',
      area: '632802100',
      placeName: '试验地块',
      hectares: String((number % 97) + 0.5),
      treatment: null,
      doneOn: '2019-05-01',
      acceptance: 'failed',
      acceptedOn: '2019-06-10',
      acceptanceDocument: null,
    }
    yield { line: number, values }
  }
}

describe.skipIf(!hasChromium)('registers in a browser (needs Chromium)', () => {
  let trial: Trial
  let browser: Browser
  let page: Page
  let address: string

  beforeAll(async () => {
    trial = await openTrial()
    const said = { actor: 'trial', reason: '试验数据' }
    const person = { person: 'sun', name: '孙·才让卓玛' }
    const post = {
      post: 'forestry-grassland.clerk',
      title: '造林验收岗',
      titleEn: 'Acceptance clerk',
      office: 'forestry-grassland',
      area: '632800',
      holder: 'sun',
      superior: null,
    }
    await trial.store.write({
      id: 'journey-staff',
      ...said,
      changes: [
        { kind: 'enter', register: 'staff', values: person },
        { kind: 'enter', register: 'post', values: post, from: '2019-01-01' as Day },
      ],
    })
    await trial.store.load({
      id: 'journey-plots',
      ...said,
      register: 'ecology.works-plot',
      rows: failedPlots(),
    })
    await trial.app.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(trial.app.server.address() as AddressInfo).port}`
    browser = await launchChromium()
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    page = await context.newPage()
    await actAs(page, 'sun')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await trial?.close()
  })

  async function picture(name: string): Promise<void> {
    if (PICTURES === undefined) return
    await page.screenshot({ path: `${PICTURES}/${name}-1440.png` })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.screenshot({ path: `${PICTURES}/${name}-390.png`, fullPage: true })
    await page.setViewportSize({ width: 1440, height: 900 })
  }

  const barriers = () => violationsOf(page, { within: 'main' })

  /** The sandy land treated in 2020, exactly. */
  async function treated(): Promise<string> {
    const answer = await trial.app.inject({
      url: '/api/figures/ecology.sandy-land.treated?area=6328&period=2020',
    })
    return answer.json<{ raw: string }>().raw
  }

  /** Each fault leads to its cell; typing over it mends it. */
  async function mendDraft(): Promise<void> {
    for (const [name, text] of [
      ['面积', '120.5'],
      ['图斑号', '632802-2020-0202'],
      ['图斑完工日期', '2020-05-31'],
    ] as const) {
      await page.locator('.draft-faults').getByRole('button', { name }).first().click()
      await expect.poll(() => page.evaluate('document.activeElement.dataset.cell ?? ""')).toMatch(/^200[67]:/)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
  }

  test('a plot is pasted by the keyboard, mended where it is wrong, sent, and moves its figure', async () => {
    await page.goto(PLOTS)
    const grid = page.getByRole('grid')
    await grid.waitFor()
    await page.getByText('2,006 行').waitFor()
    await picture('register')
    expect(await barriers()).toEqual([])

    // Down to the last row in one stroke, then a range from a spreadsheet with three cells that are wrong.
    const cell = (row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`)
    await cell(0, 0).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Home')
    await expect.poll(() => cell(2_006, 0).evaluate((node) => node === document.activeElement)).toBe(true)
    const plot = (serial: string, ...rest: string[]) =>
      [`632802-2020-${serial}`, 'SL-632802-2020-01', ...rest].join('\t')
    const range = [
      plot('0201', '沙化土地治理', '尕海镇', '', '一百', '', '2020-05-01', '合格', '2020-06-10', ''),
      plot('2', '沙化土地治理', '尕海镇', '', '50', '', '2020-05-32', '合格', '2020-06-10', ''),
    ].join('\r\n')
    await page.evaluate((text) => navigator.clipboard.writeText(text), range)
    await page.keyboard.press('Control+v')
    await page.getByText(/草稿 2 行/).waitFor()
    await picture('draft')
    expect(await page.locator('.draft-faults li').allInnerTexts()).toHaveLength(3)
    expect(await barriers()).toEqual([])

    await mendDraft()
    await page.getByText('未发现问题').waitFor()
    const before = await treated()
    await page.getByLabel('理由（写入日志）').fill('补录 2020 年验收图斑')
    await page.getByRole('button', { name: /报 ?送/ }).click()
    await page.getByText('已写入：新增 2 行，更正 0 行').waitFor()
    expect(Number(await treated()) - Number(before)).toBeCloseTo(170.5 / 10_000, 8)

    // The column is filtered, and the row opened: who, why, and the figures that it moved.
    await page.getByLabel('筛选：图斑号').fill('2020-0201')
    await page.keyboard.press('Enter')
    await page.getByText('1 行', { exact: true }).waitFor()
    await cell(0, 0).click()
    await page.keyboard.press('Enter')
    await page.getByText('补录 2020 年验收图斑').waitFor()
    await page.getByText('+120.5').first().waitFor()
    await picture('record')
    expect(await barriers()).toEqual([])
    await page.getByRole('button', { name: '撤回这次变动' }).click()
    await page.keyboard.type('重复录入')
    await page.locator('.life-undo').getByRole('button', { name: '撤回这次变动' }).click()
    await page.getByText('这条记录已撤销').waitFor()
    expect(Number(await treated()) - Number(before)).toBeCloseTo(50 / 10_000, 8)
  }, 120_000)

  test('a spreadsheet with three bad cells is tried, mended in place, and taken whole', async () => {
    const header = '图斑号,所属项目,治理措施,所在乡镇或村,面积(公顷),图斑完工日期,验收结论,验收日期'
    const row = (serial: string, hectares: string, done: string, verdict: string) =>
      `632802-2020-${serial},SL-632802-2020-01,沙化土地治理,632802100,${hectares},${done},${verdict},2020-06-10`
    const rows = [
      row('0301', '10', '2020-05-01', '合格'),
      row('0302', '三十', '2020-05-01', '合格'),
      row('0303', '5.5', '5月1日', '合格'),
      row('0304', '4.5', '2020-05-01', '很好'),
    ]
    await page.goto(`${PLOTS}/import`)
    await page.locator('#import-file').setInputFiles({
      name: '图斑.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\ufeff${[header, ...rows].join('\r\n')}\r\n`),
    })
    const before = await treated()
    await page.getByRole('button', { name: '试导入' }).click()
    await page.getByText('没有写入任何内容：3 格要改').waitFor()
    await picture('import')
    expect(await barriers()).toEqual([])
    expect(page.url()).toMatch(/job=/)
    for (const [name, text] of [
      [/^E3/, '30'],
      [/^F4/, '2020-05-01'],
      [/^G5/, '合格'],
    ] as const)
      await page.getByLabel(name).fill(text)
    expect(await page.locator('.bad-mended').count()).toBe(3)
    await page.getByRole('button', { name: '按改后的内容再试' }).click()
    await page.getByText('试导入通过：将新增 4 行').waitFor()
    expect(await treated()).toBe(before)
    await page.getByLabel('理由（写入日志）').fill('导入验收图斑')
    await page.getByRole('button', { name: '正式导入' }).click()
    await page.getByText('已导入：新增 4 行').waitFor()
    expect(Number(await treated()) - Number(before)).toBeCloseTo(50 / 10_000, 8)
    await picture('imported')
  }, 120_000)
})
