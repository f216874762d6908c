import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp, HOME, loadDemonstration, openPlatform } from '@qaidam/server'
import { type Browser, chromium, type Page } from 'playwright-core'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
const WIDTH = 1440

interface Picture {
  readonly file: string
  readonly path: string
  /** How much of the page is shown from its top. */
  readonly height: number
}

const PICTURES: readonly Picture[] = [
  { file: 'portal.png', path: '/', height: 1178 },
  { file: 'systems.png', path: '/systems', height: 1480 },
  { file: 'trace.png', path: '/figures/ecology.air.good-days?area=632801&period=2020H1', height: 1416 },
]

const KEY = 'the key of these pictures'
/** Main pages at the two sizes that they are looked at, by the name of their file. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  sections: '/sections',
  article: '/articles/WZ-2020-0240',
  search: '/search?q=%E7%A9%BA%E6%B0%94',
  air: '/air',
  services: '/services',
  'my-work': '/work',
  leader: '/work/leader',
  figure: '/work/figures/ecology.air.good-days?area=632800&period=2020H1',
  registers: '/work/registers',
  records: '/work/registers/ecology.works-plot',
  articles: '/work/articles',
  'work-outside': '/work/field',
  administration: '/work/admin',
}
/** Somebody of the demonstration for whom something waits. */
const PERSON = 'fang-zhengyu'
const SIZES = [
  { width: 1440, height: 1100 },
  { width: 390, height: 844 },
]
const QUALITY = 72
const SETTLE_MS = 4_000

/** Remakes the pictures of the documents from the demonstration, in a directory that is thrown away. */
async function main(): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../../docs/images')
  await mkdir(folder, { recursive: true })
  const data = await mkdtemp(join(tmpdir(), 'qaidam-pictures-'))
  const store = await openPlatform({ data, databaseUrl: undefined, port: 0 })
  try {
    await loadDemonstration(store, say)
    const app = await createApp({ store, key: KEY, home: HOME, written: () => undefined })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const executablePath = process.env.QAIDAM_CHROMIUM ?? '/usr/bin/chromium'
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, javaScriptEnabled: false })
    for (const picture of PICTURES) await take(page, address, folder, picture)
    await takePages(browser, address)
    await browser.close()
    await app.close()
  } finally {
    await store.close()
    await rm(data, { recursive: true })
  }
}

async function take(page: Page, address: string, folder: string, picture: Picture): Promise<void> {
  const path = join(folder, picture.file)
  await page.goto(address + picture.path)
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height: picture.height } })
  say(path)
}

/** The main pages of both faces, as somebody sees them who is signed in. */
async function takePages(browser: Browser, address: string): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../../docs/pictures')
  await mkdir(folder, { recursive: true })
  const page = await browser.newPage({ baseURL: address })
  await page.goto('/work')
  await page.getByLabel('操作员密钥').fill(KEY)
  await page.getByRole('button', { name: '登录工作台' }).click()
  await page.getByLabel('人员').selectOption(PERSON)
  await page.getByRole('button', { name: '以此身份办事' }).click()
  await page.waitForURL(/\/work$/)
  const devtools = await page.context().newCDPSession(page)
  for (const [name, path] of Object.entries(PAGES)) {
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.goto(path)
      await page.waitForTimeout(SETTLE_MS)
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
      const file = join(folder, `${name}-${size.width}.webp`)
      await writeFile(file, Buffer.from(data, 'base64'))
      say(file)
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
