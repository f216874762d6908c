import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { KEY } from './trial.ts'

const CHROMIUM = process.env.QAIDAM_CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether pages can be tested here; tests that need a browser are skipped by name where not. */
export const hasChromium = existsSync(CHROMIUM)

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/** Signs in with the key of tests and acts as a person; the page is then that of the person's work. */
export async function actAs(page: Page, person: string): Promise<Page> {
  await page.goto('/work/sign-in')
  await page.getByLabel('操作员密钥').fill(KEY)
  await page.getByRole('button', { name: '登录工作台' }).click()
  await page.getByLabel('人员').selectOption(person)
  await page.getByRole('button', { name: '以此身份办事' }).click()
  await page.waitForURL(/\/work$/)
  return page
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }[]
}

export interface Looked {
  /** One place of the page; the whole of it where it is left out. */
  readonly within?: string
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>
}

/** What axe finds on a page: each rule with the places that break it. */
export async function violationsOf(page: Page, looked: Looked = {}): Promise<readonly string[]> {
  const { within = ':root', rules = {} } = looked
  await page.evaluate(AXE)
  const options = JSON.stringify({ resultTypes: ['violations'], rules })
  const { violations } = (await page.evaluate(`axe.run('${within}', ${options})`)) as AxeResult
  return violations.map(
    ({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
