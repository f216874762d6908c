import { resolve } from 'node:path'
import { Fault } from '@qaidam/kernel'
import { type StationSettings, stationSettingsFrom } from './stations/settings.ts'

/** Where things are, from the environment. */
export interface Settings {
  /** Directory of the embedded database and of the clerk's key. */
  readonly data: string
  /** PostgreSQL or Citus; the embedded database where it is absent. */
  readonly databaseUrl: string | undefined
  readonly port: number
  /** Where monitors (HJ 212) are heard; nowhere where it is absent. */
  readonly stations?: StationSettings
}

/** @throws Fault SRV-001 when the port is none, SRV-020 when a setting of stations is wrong */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = environment.QAIDAM_PORT ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Fault(
      'SRV-001',
      `QAIDAM_PORT is "${port}".`,
      'Give a port between 0 and 65535; 0 takes a free one.',
    )
  }
  const stations = stationSettingsFrom(environment)
  return {
    data: resolve(environment.QAIDAM_DATA ?? '.qaidam'),
    databaseUrl: environment.QAIDAM_DATABASE_URL || undefined,
    port: Number(port),
    ...(stations === undefined ? {} : { stations }),
  }
}
