import {
  waterFigures,
  waterSection,
  waterSectionSample,
  waterSource,
  waterSourceSample,
  waterStationHour,
} from '@qaidam/ecology'
import {
  type Day,
  type Evaluation,
  type PartRow,
  period,
  printFigure,
  type Register,
  type Values,
  yearBefore,
} from '@qaidam/kernel'
import { methods } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { waterLoads } from './loads.ts'

const rowsOf = (register: Register): readonly Values[] =>
  [...waterLoads()]
    .filter((load) => load.register === register.id)
    .flatMap((load) => [...load.rows].map(({ values }) => values))

// Class III once more by plain numbers: GB 3838-2002 tables 1 and 2 without nitrogen and coliforms,
// GB/T 14848-2017 for groundwater. Readings keep well away from where rounding could decide.
const MOST_SURFACE: Readonly<Record<string, number>> = {
  codmn: 6,
  cod: 20,
  bod5: 4,
  nh3n: 1,
  f: 1,
  oil: 0.05,
  cu: 1,
  zn: 1,
  se: 0.01,
  as: 0.05,
  hg: 0.0001,
  cd: 0.005,
  cr6: 0.05,
  pb: 0.05,
  cn: 0.2,
  phenol: 0.005,
  las: 0.2,
  s: 0.2,
  sulphate: 250,
  chloride: 250,
  nitrate: 10,
  iron: 0.3,
  manganese: 0.1,
}
const PHOSPHORUS: Readonly<Record<string, number>> = { river: 0.2, lake: 0.05 }
const MOST_GROUND: Readonly<Record<string, number>> = {
  codmn: 3,
  nh3n: 0.5,
  f: 1,
  sulphate: 250,
  chloride: 250,
  nitrate: 20,
  iron: 0.3,
  manganese: 0.1,
  hardness: 450,
  solids: 1000,
}

const PLACES = new Map(
  [...rowsOf(waterSource), ...rowsOf(waterSection)].map((row) => [row.source ?? row.section ?? '', row]),
)

/** What a source or a section says of itself, which its samples do not repeat. */
function placeOf(by: string, values: Values): Values {
  const found = PLACES.get(values[by] ?? '')
  if (found === undefined) throw new RangeError(`${values[by]} is not there`)
  return found
}

function complies(values: Values): boolean {
  const kind = placeOf('source', values).kind ?? ''
  const ground = kind === 'groundwater'
  const most = ground ? MOST_GROUND : { ...MOST_SURFACE, tp: PHOSPHORUS[kind] ?? Number.NaN }
  for (const [item, limit] of Object.entries(most)) {
    const value = values[item]
    if (typeof value === 'string' && !(Number(value) <= limit)) return false
  }
  return ground || Number(values.do) >= 5
}

interface Count {
  readonly sources: number
  readonly complying: number
  readonly water: number
  readonly complyingWater: number
}

function count(programme: string, from: string, to: string): Count {
  const sources = new Map<string, boolean>()
  let [water, complyingWater] = [0, 0]
  for (const values of rowsOf(waterSourceSample)) {
    const on = values.sampledOn ?? ''
    const rural = placeOf('source', values).level === 'township-large'
    if (rural !== (programme === 'rural') || on < from || on > to) continue
    const good = complies(values)
    sources.set(values.source ?? '', (sources.get(values.source ?? '') ?? true) && good)
    const tonnes = Math.round(Number(values.volume) * 10_000)
    water += tonnes
    if (good) complyingWater += tonnes
  }
  return {
    sources: sources.size,
    complying: [...sources.values()].filter(Boolean).length,
    water,
    complyingWater,
  }
}

/** A figure as its method finds it from the pieces that a storage would keep. */
function answer(id: string, name: string, register: Register, by: string, on: string): string | null {
  const part = methods.find((each) => each.id === 'water.sample')
  const figure = waterFigures.find((each) => each.id === id) as Evaluation
  const method = methods.find((each) => each.id === figure.method)
  if (part?.kind !== 'part' || method?.kind !== 'period') throw new RangeError(`${id} has no method`)
  const days = new Map<string, Values[]>()
  for (const values of rowsOf(register)) {
    const key = `${values[on]?.slice(0, 10)} ${values[by]}`
    days.set(key, [...(days.get(key) ?? []), values])
  }
  const asked = period(name)
  const rows = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, of]): readonly PartRow[] => {
      const [day = '', place = ''] = key.split(' ')
      if (day < asked.first || day > asked.last) return []
      return [{ by: place, day: day as Day, values: part.evaluate(of, day as Day, placeOf(by, of[0] ?? {})) }]
    })
  const { raw } = method.evaluate(rows, asked, figure.settings ?? {})
  return raw === undefined ? null : printFigure(figure, raw)
}

const ofSources = (id: string, name: string) => answer(id, name, waterSourceSample, 'source', 'sampledOn')
const ofSections = (id: string, name: string) => answer(id, name, waterSectionSample, 'section', 'sampledOn')

describe('sources at county level and above', () => {
  // 柴达木日报, 2020-09-22: 基本达到或优于Ⅲ类, so most comply and not all.
  test('in 2020H1 mostly comply: more than nine of ten, and not all', () => {
    const { sources, complying } = count('county-and-above', '2020-01-01', '2020-06-30')
    expect(complying / sources).toBeGreaterThan(0.9)
    expect(complying).toBeLessThan(sources)
    expect(ofSources('ecology.water.source-class', '2020H1')).toBe(((complying / sources) * 100).toFixed(1))
  })

  test.each(['2019', '2019H1', '2019H2', '2020Q2', '2020-05', '2020-06'])(
    'the official methods find what plain loops find in %s',
    (name) => {
      const { first, last } = period(name)
      const found = count('county-and-above', first, last)
      const share = (part: number, whole: number) => ((part / whole) * 100).toFixed(1)
      expect(ofSources('ecology.water.source-class', name)).toBe(share(found.complying, found.sources))
      expect(ofSources('ecology.water.source-class-volume', name)).toBe(
        share(found.complyingWater, found.water),
      )
    },
  )

  test('comply more than a year before, in number and in water', () => {
    for (const id of ['ecology.water.source-class', 'ecology.water.source-class-volume']) {
      const before = ofSources(id, yearBefore(period('2020H1')).name)
      expect(Number(ofSources(id, '2020H1'))).toBeGreaterThan(Number(before))
    }
  })

  test('the rural ones are a figure of their own', () => {
    const { sources, complying } = count('rural', '2020-01-01', '2020-06-30')
    expect(ofSources('ecology.water.source-class-rural', '2020H1')).toBe(
      ((complying / sources) * 100).toFixed(1),
    )
  })
})

test('every county has sources at county level and in the country, and the large ones are large', () => {
  const sources = rowsOf(waterSource)
  for (const level of ['county', 'township-large', 'township-small']) {
    const counties = new Set(
      sources.filter((each) => each.level === level).map((each) => each.area?.slice(0, 6)),
    )
    expect(counties.size, level).toBe(7)
  }
  // 千吨万人: a thousand tonnes a day, or ten thousand people.
  for (const each of sources.filter(({ level }) => level === 'township-large')) {
    const large = Number(each.designVolume) >= 0.1 || Number(each.population) >= 10_000
    expect(large, each.source ?? '').toBe(true)
  }
})

describe('sections', () => {
  test('nine of ten are of class III or better in 2020H1, none is worse than V', () => {
    const means = new Map<string, number[]>()
    for (const values of rowsOf(waterSectionSample)) {
      if ((values.sampledOn ?? '') < '2020-01-01') continue
      means.set(values.section ?? '', [...(means.get(values.section ?? '') ?? []), Number(values.codmn)])
    }
    // The permanganate index alone decides the one that is not: between the limits of III (6) and IV (10).
    const above = [...means.values()].filter((each) => each.reduce((a, b) => a + b, 0) / each.length > 6)
    expect([means.size, above.length]).toEqual([10, 1])
    expect(ofSections('ecology.water.section-good', '2020H1')).toBe('90.0')
    expect(ofSections('ecology.water.section-worst', '2020H1')).toBe('0.0')
    expect(ofSections('ecology.water.sections-class-four', '2020H1')).toBe('1')
  })

  test('stations are sections that say so, and send readings every four hours of June', () => {
    const running = rowsOf(waterSection).filter((each) => each.station === 'running')
    const hours = rowsOf(waterStationHour)
    expect(new Set(hours.map((each) => each.station))).toEqual(new Set(running.map((each) => each.section)))
    expect(hours).toHaveLength(running.length * 30 * 6)
    expect(answer('ecology.water.station-good', '2020-06', waterStationHour, 'station', 'hour')).toBe('100.0')
  })
})

test('problems are found before they are due, and closed after they were found', () => {
  const problems = [...waterLoads()]
    .filter((load) => load.register === 'ecology.water-source-problem')
    .flatMap((load) => [...load.rows].map(({ values }) => values))
  for (const { foundOn, dueOn, closedOn, status } of problems) {
    expect((foundOn ?? '') < (dueOn ?? '')).toBe(true)
    expect(status === 'closed').toBe(closedOn !== null)
    if (closedOn !== null) expect((closedOn ?? '') > (foundOn ?? '')).toBe(true)
  }
  expect(problems.some(({ status }) => status === 'open')).toBe(true)
  expect(problems.filter(({ status }) => status === 'closed').length).toBeGreaterThan(problems.length / 2)
})
