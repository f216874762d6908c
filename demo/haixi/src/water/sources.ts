import { day, type Values } from '@qaidam/kernel'
import { nameOf, townshipsOf } from '../areas.ts'
import { Chance, shares } from '../chance.ts'
import { decimalOf } from './decimal.ts'

/** How many sources at county level each county has; made up. Twenty in all. */
const UPPER: Readonly<Record<string, number>> = {
  632801: 4,
  632802: 3,
  632803: 3,
  632821: 2,
  632822: 3,
  632823: 2,
  632857: 3,
}
export const COUNTIES = Object.keys(UPPER)
const RURAL_LARGE = 2
const RURAL_SMALL = 5

/** People served by all sources of a level, shared out by chance. */
const PEOPLE = { upper: 320_000, large: 60_000, small: 25_000 }

const KINDS = ['groundwater', 'river', 'groundwater', 'lake'] as const
export const FROM = day('2018-01-01')
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export interface Source {
  readonly values: Values
  readonly source: string
  readonly area: string
  readonly level: 'county' | 'township-large' | 'township-small'
  readonly kind: (typeof KINDS)[number]
  /** Hundreds of tonnes a day. */
  readonly design: number
}

let made: readonly Source[] | undefined

/** Sources that do not exist, in townships that do; the same every time. */
export function sources(): readonly Source[] {
  made ??= makeSources()
  return made
}

function makeSources(): readonly Source[] {
  const chance = new Chance(0x5a7e4)
  const upper = COUNTIES.flatMap((county) =>
    Array.from({ length: UPPER[county] ?? 0 }, (_, index) => ({ county, index, first: 1 })),
  )
  const rural = (count: number, first: number) =>
    COUNTIES.flatMap((county) => Array.from({ length: count }, (_, index) => ({ county, index, first })))
  const level = (
    places: readonly { county: string; index: number; first: number }[],
    of: Source['level'],
    people: number,
    design: () => number,
  ): readonly Source[] => {
    const served = shares(
      people,
      places.map(() => chance.between(40, 160)),
    )
    return places.map((place, at) => sourceOf(place, of, served[at] ?? 0, design()))
  }
  return [
    ...level(upper, 'county', PEOPLE.upper, () => chance.between(80, 600)),
    ...level(rural(RURAL_LARGE, 101), 'township-large', PEOPLE.large, () => chance.between(10, 30)),
    ...level(rural(RURAL_SMALL, 201), 'township-small', PEOPLE.small, () => chance.between(1, 5)),
  ]
}

function sourceOf(
  { county, index, first }: { county: string; index: number; first: number },
  level: Source['level'],
  people: number,
  design: number,
): Source {
  const townships = townshipsOf(county)
  const area = townships[(index + (first > 1 ? 1 : 0)) % townships.length] ?? county
  const kind = KINDS[index % KINDS.length] ?? 'groundwater'
  const code = `SY${county}-${String(first + index).padStart(3, '0')}`
  const ordinal = NUMERALS[index] ?? ''
  const backup = level === 'township-small' && index === RURAL_SMALL - 1
  const grade = level === 'county' ? '城区' : level === 'township-large' ? '乡镇' : '村级'
  const values: Values = {
    source: code,
    name: `${nameOf(area)}${grade}演示水源地${ordinal}`,
    area,
    level,
    kind,
    status: backup ? 'backup' : 'in-use',
    population: backup ? '0' : String(people),
    designVolume: decimalOf(design, 2),
    operator: `${nameOf(county)}演示供水单位`,
  }
  return { values, source: code, area, level, kind, design }
}

/** Protection zones: two for what serves a county, one for large rural sources. */
export function zones(): readonly Values[] {
  const chance = new Chance(0x20e5)
  return sources().flatMap((each): readonly Values[] => {
    if (each.level === 'township-small') return []
    const grades = each.level === 'county' ? (['first', 'second'] as const) : (['first'] as const)
    return grades.map((grade, index) => ({
      zone: `${each.source}-${index + 1}`,
      source: each.source,
      area: each.area,
      grade,
      hectares: decimalOf(chance.between(80, 420) * (grade === 'first' ? 1 : 24), 1),
      approval: `青政函〔2018〕演示${chance.between(10, 90)}号`,
      marked: String(chance.percent(92)),
      fenced: String(grade === 'first' ? chance.percent(90) : chance.percent(60)),
    }))
  })
}

export function sewagePlants(): readonly Values[] {
  const chance = new Chance(0x5e3a)
  const parks = ['632801', '632802']
  return [
    ...COUNTIES.map((county) => [county, 'town'] as const),
    ...parks.map((county) => [county, 'industrial'] as const),
  ].map(
    ([county, kind], index): Values => ({
      plant: `WS${county}-${kind === 'town' ? '01' : '02'}`,
      name: `${nameOf(county)}演示${kind === 'town' ? '城镇' : '工业园区'}污水处理厂`,
      area: townshipsOf(county)[0] ?? county,
      kind,
      dailyCapacity: decimalOf(index < 2 ? chance.between(25, 50) : chance.between(4, 12), 1),
      standard: 'GB 18918-2002 一级A',
      online: 'true',
    }),
  )
}
