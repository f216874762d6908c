import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  AreaBook,
  areaCode,
  choice,
  decimal,
  defineRegister,
  hourStarting,
  inArea,
  onDay,
  ref,
  text,
} from '@qaidam/kernel'
import type { Table } from './table.ts'

// What the tests of this folder share: two registers, some divisions, and files that come and go.

const micro = { unit: 'µg/m³', min: '0', max: '10000', optional: true } as const

/** Shaped as the air register of the ecology pack, which this package may not import. */
export const airHour = defineRegister({
  id: 'ecology.air-hour',
  name: { zh: '空气质量小时值', en: 'Hourly air reading' },
  why: { zh: '试验', en: 'For tests.' },
  kind: 'fact',
  subject: 'air-hour',
  owner: 'ecology-bureau',
  key: ['station', 'hour'],
  readableBy: 'staff',
  fields: {
    station: ref('站点', 'Station', { register: 'ecology.air-station' }),
    hour: hourStarting('小时', 'Hour'),
    so2: decimal('二氧化硫', 'SO2', micro),
    no2: decimal('二氧化氮', 'NO2', micro),
    pm10: decimal('可吸入颗粒物', 'PM10', micro),
    pm25: decimal('细颗粒物', 'PM2.5', micro),
    o3: decimal('臭氧', 'O3', micro),
    co: decimal('一氧化碳', 'CO', { ...micro, unit: 'mg/m³', max: '100' }),
  },
})

export const plot = defineRegister({
  id: 'ecology.plot',
  name: { zh: '造林地块', en: 'Plot' },
  why: { zh: '试验', en: 'For tests.' },
  kind: 'state',
  subject: 'plot',
  owner: 'forest-bureau',
  key: ['code'],
  readableBy: 'staff',
  fields: {
    code: text('地块编号', 'Plot code'),
    area: inArea('所在区划', 'Division', { level: 'county' }),
    size: decimal('面积', 'Size', { unit: '公顷', min: '0', max: '100000' }),
    accepted: onDay('验收日期', 'Accepted on', { optional: true }),
    kind: choice('造林方式', 'Way', {
      choices: { planting: { zh: '人工造林', en: 'Planting' }, closing: { zh: '封山育林', en: 'Closing' } },
    }),
  },
})

export const haixi = new AreaBook([
  { code: areaCode('632800'), name: { zh: '海西州', en: 'Haixi' } },
  { code: areaCode('632801'), name: { zh: '格尔木市', en: 'Golmud' } },
  { code: areaCode('632802'), name: { zh: '德令哈市', en: 'Delingha' } },
])

export const PLOT_HEADER = '地块编号,所在区划,面积(公顷),验收日期,造林方式,生效日'

/** A folder that is gone when the tests are. */
export class Scratch {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'qaidam-exchange-'))

  at(name: string): string {
    return path.join(this.folder, name)
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.at(name), content)
    return this.at(name)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export async function allCells(table: Table): Promise<string[][]> {
  const rows: string[][] = []
  for await (const row of table.rows()) rows.push([...row.cells])
  return rows
}

/** Node decodes GB 18030 but does not encode it, so the two-byte part is turned round here. */
export function gb18030(written: string): Buffer {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const bytes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Buffer.from(
    [...written].flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const pair = code < 0x80 ? [code] : bytes.get(letter)
      if (pair === undefined) throw new RangeError(`${letter} is not in the two-byte part of GB 18030`)
      return pair
    }),
  )
}
