import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '@qaidam/kernel'
import type { PortalOptions } from '@qaidam/portal'
import { z } from 'zod'

/** The file of the data directory in which a prefecture states what a government site must state. */
export const SITE_FILE = 'site.json'

const said = z.string().trim().min(1).max(200)
const siteSchema = z.strictObject({
  host: z.union([said, z.strictObject({ zh: said, en: said })]).optional(),
  contact: said.optional(),
  siteId: said.optional(),
  domain: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'a name such as www.haixi.gov.cn')
    .optional(),
  filing: said.optional(),
  policeFiling: said.optional(),
})

/** The portal's options with what `site.json` states, which need not be there. @throws Fault SRV-060 */
export async function homeWith(home: PortalOptions, data: string): Promise<PortalOptions> {
  const file = join(data, SITE_FILE)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? home : { ...home, site: siteFrom(text, file) }
}

function siteFrom(text: string, file: string): NonNullable<PortalOptions['site']> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw wrong(file, error instanceof Error ? error.message : String(error))
  }
  const read = siteSchema.safeParse(given)
  if (!read.success) throw wrong(file, z.prettifyError(read.error).replaceAll(/\s+/g, ' '))
  return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined))
}

function wrong(file: string, why: string): Fault {
  return new Fault(
    'SRV-060',
    `${file} does not say what a site states: ${why}.`,
    'State host, contact, siteId, domain, filing and policeFiling as texts, or leave them out.',
  )
}
