import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp, HOME, loadDemonstration, openPlatform } from '@qaidam/server'
import { chromium, type Page } from 'playwright-core'

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

/** Remakes the pictures of the documents from the demonstration, in a directory that is thrown away. */
async function main(): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../../docs/images')
  await mkdir(folder, { recursive: true })
  const data = await mkdtemp(join(tmpdir(), 'qaidam-pictures-'))
  const store = await openPlatform({ data, databaseUrl: undefined, port: 0 })
  try {
    await loadDemonstration(store, say)
    const app = await createApp({ store, key: 'no clerk signs in', home: HOME, written: () => undefined })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const executablePath = process.env.QAIDAM_CHROMIUM ?? '/usr/bin/chromium'
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, javaScriptEnabled: false })
    for (const picture of PICTURES) await take(page, address, folder, picture)
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

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
