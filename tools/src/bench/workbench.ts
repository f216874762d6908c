import { type Browser, chromium, type Page } from 'playwright-core'
import { median } from './clock.ts'
import type { Bench, Measured } from './measured.ts'
import { BENCH_KEY, withDemonstration } from './served.ts'

const CHROMIUM = process.env.QAIDAM_CHROMIUM ?? '/usr/bin/chromium'
const SLOWER = 4
const PERSON = 'he-lanxin'
/** The register of the demonstration with the most rows. */
const LARGE = '/work/registers/ecology.air-hour'
const APP = { 'The list of registers': '/work/registers', 'My work': '/work', 'A large register': LARGE }
/** A page that the server writes, with nothing to run. */
const WRITTEN = '/work/returns'

export const workbench: Bench = {
  id: 'workbench',
  title: 'The workbench in a browser',
  about:
    `Chromium with a processor slowed ${SLOWER} times, nothing in its cache: from the call of an address until ` +
    'the heading of the page is there and the browser has been idle for a moment. The peer is a page of the ' +
    'same workbench that the server writes. Then the largest register of the demonstration is scrolled ' +
    'from end to end at full speed; the peer is an empty box of the same height.',
  run: (context) =>
    withDemonstration(context, async (address) => {
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ['--no-sandbox', '--disable-gpu'],
      })
      try {
        const repetitions = Math.max(1, context.sizes.repetitions)
        const opened = async (path: string) => {
          context.say(path)
          const times: number[] = []
          for (let index = 0; index < repetitions; index += 1)
            times.push(await openSlowly(browser, address, path))
          return median(times)
        }
        const peer = { name: 'a page written by the server', value: await opened(WRITTEN) }
        const measured: Measured[] = []
        for (const [what, path] of Object.entries(APP))
          measured.push({
            what: `${what}, usable`,
            database: 'PGlite',
            ours: await opened(path),
            unit: 'ms',
            peer,
          })
        return [...measured, ...(await scrolled(browser, address))]
      } finally {
        await browser.close()
      }
    }),
}

async function signedIn(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: address, viewport: { width: 1440, height: 900 } })
  await page.goto('/work')
  await page.locator('input[name=key]').fill(BENCH_KEY)
  await page.locator('form[action*=sign-in] button').click()
  await page.locator('select[name=person]').selectOption(PERSON)
  await page.locator('main form[action*=person] button').click()
  await page.locator('main h1').waitFor()
  return page
}

async function openSlowly(browser: Browser, address: string, path: string): Promise<number> {
  const page = await signedIn(browser, address)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('main h1').waitFor()
  const ms = Number(
    await page.evaluate('new Promise((done) => requestIdleCallback(() => done(performance.now())))'),
  )
  await page.close()
  return ms
}

/** Median and 99th percentile of the time between two pictures while a page is scrolled through. */
const FRAMES = `async (selector) => {
  const box = document.querySelector(selector)
  const times = []
  const steps = 120
  let last = await new Promise(requestAnimationFrame)
  for (let step = 1; step <= steps; step += 1) {
    box.scrollTop = ((box.scrollHeight - box.clientHeight) * step) / steps
    const now = await new Promise(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  times.sort((a, b) => a - b)
  return { median: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)] }
}`

interface Frames {
  readonly median: number
  readonly p99: number
}

async function scrolled(browser: Browser, address: string): Promise<readonly Measured[]> {
  const page = await signedIn(browser, address)
  await page.goto(LARGE)
  const grid = page.locator('[role=grid]')
  await grid.waitFor()
  const rows = Number(await grid.getAttribute('aria-rowcount'))
  const ours = (await page.evaluate(`(${FRAMES})('[role=grid]')`)) as Frames
  const height = Number(await grid.evaluate('(box) => box.scrollHeight'))
  await page.goto('/work/returns')
  await page.evaluate(`{
    const box = document.createElement('div')
    box.id = 'empty'
    box.style.height = '600px'
    box.style.overflow = 'auto'
    const inside = document.createElement('div')
    inside.style.height = '${height}px'
    box.append(inside)
    document.body.prepend(box)
  }`)
  const empty = (await page.evaluate(`(${FRAMES})('#empty')`)) as Frames
  await page.close()
  const line = (what: string, each: keyof Frames): Measured => ({
    what: `Scrolling ${rows} rows, ${what} of the time between two pictures`,
    database: 'PGlite',
    ours: ours[each],
    unit: 'ms',
    peer: { name: 'an empty box', value: empty[each] },
  })
  return [line('median', 'median'), line('p99', 'p99')]
}
