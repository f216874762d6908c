import { sectionItems, stationItems } from '@qaidam/ecology'
import { addDays, day, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { Chance } from '../chance.ts'
import { decimalOf } from './decimal.ts'
import { empty, MONTHS, ranged, readings } from './samples.ts'

interface Section {
  readonly county: string
  readonly kind: 'river' | 'lake'
  readonly control: string
  readonly station: 'none' | 'running'
  /** Lowest and highest permanganate index in tenths, where it makes the water class IV. */
  readonly codmn?: readonly [number, number]
}

/** Ten sections that do not exist; the seventh lies below fields and is of class IV. */
const SECTIONS: readonly Section[] = [
  { county: '632801', kind: 'river', control: 'national', station: 'running' },
  { county: '632801', kind: 'river', control: 'prefecture', station: 'none' },
  { county: '632802', kind: 'river', control: 'national', station: 'running' },
  { county: '632802', kind: 'lake', control: 'provincial', station: 'none' },
  { county: '632803', kind: 'river', control: 'prefecture', station: 'none' },
  { county: '632821', kind: 'river', control: 'provincial', station: 'none' },
  { county: '632822', kind: 'river', control: 'prefecture', station: 'none', codmn: [66, 92] },
  { county: '632822', kind: 'river', control: 'provincial', station: 'none' },
  { county: '632823', kind: 'river', control: 'provincial', station: 'none' },
  { county: '632857', kind: 'lake', control: 'prefecture', station: 'none' },
]

/** Depth of view in m and chlorophyll a in mg/m³, of lakes that are poor to middling. */
const LAKE = { sd: [22, 48, 1], chla: [8, 34, 1] } as const

const codeOf = (index: number) => `DM${SECTIONS[index]?.county ?? ''}-${String(index + 1).padStart(2, '0')}`

export function sections(): readonly Values[] {
  return SECTIONS.map((each, index) => ({
    section: codeOf(index),
    name: `${nameOf(each.county)}演示断面${index + 1}`,
    networkName: null,
    area: each.county,
    water: each.kind === 'river' ? `演示河${index + 1}` : `演示湖${index + 1}`,
    kind: each.kind,
    control: each.control,
    station: each.station,
  }))
}

export function* sectionSamples(): Generator<Values> {
  const chance = new Chance(0xd3a)
  for (const [index, section] of SECTIONS.entries()) {
    for (const month of MONTHS) {
      yield {
        section: codeOf(index),
        sampledOn: `${month}-${String(chance.between(3, 9)).padStart(2, '0')}`,
        ...empty(sectionItems),
        ...readings(section.kind, month, chance),
        ...(section.kind === 'lake' ? ranged(LAKE, chance) : {}),
        ...(section.codmn === undefined ? {} : { codmn: decimalOf(chance.between(...section.codmn), 1) }),
        laboratory: '海西演示监测站',
        report: `HXDM-${month.slice(2).replace('-', '')}-${String(index + 1).padStart(2, '0')}`,
      }
    }
  }
}

const JUNE = { first: day('2020-06-01'), days: 30 }
const HOURS = ['00', '04', '08', '12', '16', '20']

/** Four-hourly readings of both stations in June 2020; on the morning of each tenth day they are serviced. */
export function* stationHours(): Generator<Values> {
  const chance = new Chance(0x4804)
  for (const [index, section] of SECTIONS.entries()) {
    if (section.station === 'none') continue
    for (let at = 0; at < JUNE.days; at += 1) {
      for (const hour of HOURS) {
        const serviced = at % 10 === 4 && hour === '08'
        yield {
          station: codeOf(index),
          hour: `${addDays(JUNE.first, at)}T${hour}:00`,
          ...empty(stationItems),
          ...(serviced ? {} : stationReadings(chance)),
          quality: serviced ? 'maintenance' : 'valid',
        }
      }
    }
  }
}

function stationReadings(chance: Chance): Values {
  return {
    temperature: decimalOf(chance.between(84, 142), 1),
    ph: decimalOf(chance.between(795, 832), 2),
    do: decimalOf(chance.between(690, 910), 2),
    conductivity: decimalOf(chance.between(3600, 6200), 1),
    turbidity: decimalOf(chance.between(20, 380), 1),
    codmn: decimalOf(chance.between(130, 260), 2),
    nh3n: decimalOf(chance.between(25, 110), 3),
    tp: decimalOf(chance.between(10, 60), 3),
    tn: decimalOf(chance.between(70, 150), 2),
  }
}
