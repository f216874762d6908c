import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { civic } from '@qaidam/civic'
import { haixi } from '@qaidam/demo-haixi'
import { ecology } from '@qaidam/ecology'
import { economy } from '@qaidam/economy'
import { type Composition, compose, Fault, type Pack, type Prefecture, platform } from '@qaidam/kernel'
import { life } from '@qaidam/life'
import { compileReports } from '@qaidam/report'
import { methods, standards, workCalendar } from '@qaidam/standards'
import type { Settings } from './settings.ts'

/** The packs of the platform: the only list of them. */
const packs: readonly Pack[] = [platform, ecology, economy, life, civic]

/** All that is defined, texts of reports too, checked against a prefecture's offices. @throws Faults */
export function composeFor(prefecture: Prefecture, more: readonly Pack[] = []): Composition {
  const offices = prefecture.offices.map((office) => office.id)
  const composition = compose({
    packs: [...packs, ...more],
    standards,
    methods,
    offices,
    calendar: workCalendar(),
  })
  compileReports(composition)
  return composition
}

/** The composition of the reference prefecture with the packs that came as JSON into the data directory. */
export function composePlatform(settings: Settings): Promise<Composition> {
  return composeWith(settings, [])
}

/** The same with packs more, which may come at the next start. */
export async function composeWith(settings: Settings, more: readonly Pack[]): Promise<Composition> {
  return composeFor(haixi, [...(await packsIn(join(settings.data, 'packs'))), ...more])
}

/** Packs that a prefecture declares itself, one JSON file each; they pass the same checks as ours. */
async function packsIn(directory: string): Promise<readonly Pack[]> {
  const names = await readdir(directory).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (name) => {
      const file = join(directory, name)
      try {
        return JSON.parse(await readFile(file, 'utf8')) as Pack
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        throw new Fault('SRV-011', `${file} is not a pack: ${why}.`, 'Mend the JSON, or move the file away.')
      }
    }),
  )
}
