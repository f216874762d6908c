import type { AddressInfo } from 'node:net'
import type { Day, Values } from '@qaidam/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actAs, hasChromium, launchChromium } from '../testing/browser.ts'
import { openTrial, type Trial } from '../testing/trial.ts'

const PHONE = { width: 390, height: 844 }
const PROBLEMS = 'ecology.river-problem'
const AREA = '632802100'

const POST: Values = {
  post: 'water-resources.keeper',
  title: '河湖管护员',
  titleEn: 'Warden',
  office: 'water-resources',
  area: AREA,
  holder: 'zhao',
}
const SECTION: Values = {
  section: 'HD-632802-001',
  name: '巴音河一段',
}

describe.skipIf(!hasChromium)('work outside on a phone (needs Chromium)', () => {
  let trial: Trial
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    trial = await openTrial()
    const fields = trial.store.composition.registers.get('ecology.river-section')?.fields ?? {}
    const needed = Object.entries(fields).flatMap(([name, field]) => {
      if (field.optional === true) return []
      if (field.type === 'choice') return [[name, Object.keys(field.choices)[0] ?? '']]
      if (field.type === 'area') return [[name, AREA]]
      if (field.type === 'day') return [[name, '2019-01-01']]
      return [[name, field.type === 'text' ? '试验' : '1']]
    })
    const values = { ...Object.fromEntries(needed), ...SECTION } as Values
    const from = '2019-01-01' as Day
    await trial.store.write({
      id: 'outside',
      actor: 'trial',
      reason: '试验数据',
      changes: [
        { kind: 'enter', register: 'staff', values: { person: 'zhao', name: '赵河' } },
        { kind: 'enter', register: 'post', values: POST, from },
        { kind: 'enter', register: 'ecology.river-section', values, from },
      ],
    })
    await trial.app.listen({ host: '127.0.0.1', port: 0 })
    const address = `http://127.0.0.1:${(trial.app.server.address() as AddressInfo).port}`
    browser = await launchChromium()
    context = await browser.newContext({ baseURL: address, viewport: PHONE, hasTouch: true })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await actAs(page, 'zhao')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await trial?.close()
  })

  const description = async (record: string) =>
    (await trial.store.history(PROBLEMS, [record])).find(({ seqTo }) => seqTo === null)?.values.description

  async function fillIn(said: string): Promise<void> {
    await page.getByRole('button', { name: /^河湖问题/ }).click()
    await page.getByLabel('河段', { exact: true }).selectOption('HD-632802-001')
    await page.getByLabel('所在乡镇或村').selectOption(AREA)
    await page.getByLabel('问题来源').selectOption('patrol')
    await page.getByLabel('问题类型').selectOption('dumping')
    await page.getByLabel('问题描述').fill(said)
    await page.getByLabel('发现层级').selectOption('township')
  }
  const stateOf = (said: string) => page.locator('.field-draft', { hasText: said }).locator('.field-state')
  const comesTo = (said: string, state: string) =>
    page.locator('.field-draft', { hasText: said }).filter({ hasText: state }).waitFor()

  test('a problem found without a signal waits on the phone, survives a reload, and arrives', async () => {
    await page.goto('/work/field')
    await page.getByText('以赵河的身份发送').waitFor()
    await page.evaluate('navigator.serviceWorker.ready')
    await context.setOffline(true)
    await page.reload()
    await page.getByText('现在没有网络').waitFor()

    await fillIn('')
    await page.getByRole('button', { name: '填好了，发送' }).click()
    expect(await page.getByRole('alert').innerText()).toBe('还有 1 处要改')
    await page.getByLabel('问题描述').fill('左岸倾倒建筑垃圾约两车')
    await page.getByText('已存在这台设备上').waitFor()
    await page.reload()
    expect(await stateOf('左岸倾倒').innerText()).toBe('草稿')
    await page.getByRole('button', { name: '打开' }).click()
    expect(await page.getByLabel('问题描述').inputValue()).toBe('左岸倾倒建筑垃圾约两车')
    await page.getByRole('button', { name: '填好了，发送' }).click()
    await comesTo('左岸倾倒', '待发送')
    expect(await trial.store.records(PROBLEMS)).toMatchObject({ records: [] })

    await context.setOffline(false)
    await comesTo('左岸倾倒', '已送达')
    const { records } = await trial.store.records(PROBLEMS)
    expect(records.map(({ values }) => values.description)).toEqual(['左岸倾倒建筑垃圾约两车'])
    const [{ record = '' } = {}] = records
    const [first] = await trial.store.history(PROBLEMS, [record])
    expect((await trial.store.entry(first?.seqFrom ?? 0))?.actor).toBe('zhao')
  }, 60_000)

  test('a record that was changed meanwhile is shown beside the draft, and chosen field by field', async () => {
    const { records } = await trial.store.records(PROBLEMS)
    const record = records[0]?.record ?? ''
    await page.getByText('改一条已有的记录').click()
    await page.getByLabel('台账').selectOption(PROBLEMS)
    await page.getByLabel('记录编号').fill(record)
    await page.getByRole('button', { name: '取到这台设备' }).click()
    await page.getByRole('heading', { name: `更正 ${record}` }).waitFor()
    await context.setOffline(true)
    await page.getByLabel('问题描述').fill('左岸倾倒建筑垃圾约三车')
    await page.getByLabel('问题类型').selectOption('occupying')
    await trial.store.write({
      id: 'meanwhile',
      actor: 'qian',
      reason: '核实',
      changes: [
        { kind: 'correct', register: PROBLEMS, key: [record], values: { description: '右岸倾倒，约两车' } },
      ],
    })
    await page.getByRole('button', { name: '填好了，发送' }).click()
    await context.setOffline(false)
    await comesTo('约三车', '有冲突')
    expect(await description(record)).toBe('右岸倾倒，约两车')

    const conflict = page.locator('.field-conflict')
    expect(await conflict.locator('legend').allInnerTexts()).toEqual(['问题类型', '问题描述'])
    expect(await conflict.getByText('右岸倾倒，约两车').count()).toBe(1)
    await conflict.getByRole('group', { name: '问题类型' }).getByText('乱占').click()
    await conflict.getByRole('button', { name: '按所选发送' }).click()
    await page.locator('.field-draft', { hasText: '右岸倾倒' }).filter({ hasText: '已送达' }).waitFor()
    const now = (await trial.store.history(PROBLEMS, [record])).find(({ seqTo }) => seqTo === null)
    expect(now?.values).toMatchObject({ kind: 'occupying', description: '右岸倾倒，约两车' })
  }, 60_000)

  test('who is signed out keeps the drafts, and is told so', async () => {
    await page.getByRole('button', { name: /^河湖问题/ }).waitFor()
    await context.clearCookies()
    await fillIn('污水直排入河')
    await page.getByRole('button', { name: '填好了，发送' }).click()
    await page.getByText('登录已过期或还没有登录。草稿都还在').waitFor()
    expect(await stateOf('污水直排入河').innerText()).toBe('待发送')
  }, 60_000)
})
