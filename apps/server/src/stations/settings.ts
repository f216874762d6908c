import type { AirHourOptions } from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'

/** How monitors are heard; without a port nobody listens. */
export interface StationSettings {
  readonly port: number
  /** The PW that messages must carry; any is taken where it is absent. */
  readonly password?: string
  /** Also answer data that is not kept (real-time, minute and day values), for stations that wait for it. */
  readonly answerAll: boolean
  readonly hours: AirHourOptions
}

const UNITS = { ug: 'µg/m³', mg: 'mg/m³' } as const

/** @throws Fault SRV-020 naming the variable that is wrong */
export function stationSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): StationSettings | undefined {
  const port = environment.QAIDAM_HJ212_PORT
  if (port === undefined || port === '') return undefined
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw wrong('QAIDAM_HJ212_PORT', port, 'a port between 0 and 65535; 0 takes a free one')
  const names = environment.QAIDAM_HJ212_DATATIME || 'start'
  if (names !== 'start' && names !== 'end')
    throw wrong('QAIDAM_HJ212_DATATIME', names, 'start or end: which end of the hour DataTime names')
  const unit = environment.QAIDAM_HJ212_UNIT || 'ug'
  if (unit !== 'ug' && unit !== 'mg')
    throw wrong('QAIDAM_HJ212_UNIT', unit, 'ug or mg: in what the items other than CO come')
  const answers = environment.QAIDAM_HJ212_ANSWER || 'kept'
  if (answers !== 'kept' && answers !== 'all')
    throw wrong('QAIDAM_HJ212_ANSWER', answers, 'kept or all: which data is answered')
  const password = environment.QAIDAM_HJ212_PASSWORD
  return {
    port: Number(port),
    ...(password === undefined || password === '' ? {} : { password }),
    answerAll: answers === 'all',
    hours: { dataTime: names, unit: UNITS[unit] },
  }
}

function wrong(name: string, value: string, wanted: string): Fault {
  return new Fault('SRV-020', `${name} is "${value}".`, `Give ${wanted}.`)
}
