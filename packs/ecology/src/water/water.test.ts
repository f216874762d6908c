import { readFileSync } from 'node:fs'
import {
  AreaBook,
  compose,
  type Day,
  definePack,
  type Evaluated,
  type Evaluation,
  evaluateFormula,
  type PartRow,
  parseFormula,
  period,
  printFigure,
  type Rational,
  rational,
  readValues,
  type Values,
} from '@qaidam/kernel'
import { methods, standards } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  waterFigures,
  waterParts,
  waterRegisters,
  waterSectionSample,
  waterSourceSample,
  waterStationHour,
} from './index.ts'

interface Case {
  readonly name: string
  readonly period: string | number
  readonly register?: string
  readonly places: readonly {
    readonly place: string
    /** What the place says of itself: a river at county level where nothing is said. */
    readonly kind?: string
    readonly level?: string
    readonly days: readonly Day[]
    readonly readings: Readonly<Record<string, string>>
  }[]
  readonly expect: Readonly<Record<string, string | null>>
}

const { cases } = parse(readFileSync(new URL('./water.cases.yaml', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}
const water = definePack({
  id: 'water',
  name: { zh: '水', en: 'Water' },
  registers: waterRegisters,
  parts: waterParts,
  figures: waterFigures,
})
const composition = compose({
  packs: [water],
  standards,
  methods,
  offices: ['ecology-environment', 'government-office'],
})
const NO_AREAS = new AreaBook([])

/** Sampling days as a storage would keep them: read by the register, judged by the part method. */
function partsOf(each: Case): readonly PartRow[] {
  const method = composition.methods.get('water.sample')
  if (method?.kind !== 'part') throw new RangeError('water.sample is missing')
  const ofSources = each.register === undefined
  const rows = each.places.flatMap(({ place, kind = 'river', level = 'county', days, readings }) =>
    days.map((day): PartRow => {
      const own = ofSources ? { volume: '30', source: place } : { section: place }
      const raw = { laboratory: 'L', ...own, ...readings, sampledOn: day }
      const { values, faults } = readValues(ofSources ? waterSourceSample : waterSectionSample, raw, NO_AREAS)
      expect(faults).toEqual([])
      return { by: place, day, values: method.evaluate([values], day, { kind, level }) }
    }),
  )
  return [...rows].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Every part is the sum of its rows' contributions, and the value is what the formula makes of them. */
function expectFollows({ raw, parts, formula, contributions }: Evaluated): void {
  const sums = new Map<string, Rational>()
  for (const { part, contribution } of contributions) {
    sums.set(part, (sums.get(part) ?? rational(0)).plus(contribution))
  }
  for (const [part, value] of Object.entries(parts)) {
    expect((sums.get(part) ?? rational(0)).toString(), part).toBe(value.toString())
  }
  for (const part of sums.keys()) expect(Object.keys(parts)).toContain(part)
  if (raw === undefined) return
  const value = evaluateFormula(parseFormula(formula.replaceAll('×', '*')), new Map(Object.entries(parts)))
  expect(value.toString()).toBe(raw.toString())
}

test('the water registers, parts and figures compose with the standards', () => {
  expect(composition.figures.size).toBe(waterFigures.length)
  expect([...composition.parts.keys()]).toHaveLength(waterParts.length)
})

describe('water figures (water.cases.yaml)', () => {
  test.each(cases)('$name', (each) => {
    const asked = period(String(each.period))
    const rows = partsOf(each).filter(({ day }) => day >= asked.first && day <= asked.last)
    for (const [id, expected] of Object.entries(each.expect)) {
      const figure = composition.figures.get(id) as Evaluation
      const method = composition.methods.get(figure.method)
      if (method?.kind !== 'period') return expect.fail(`${id} names no period method`)
      const result = method.evaluate(rows, asked, figure.settings ?? {})
      expect(result.raw === undefined ? null : printFigure(figure, result.raw), id).toBe(expected)
      if (expected === null) expect(result.reason, id).toBeDefined()
      expectFollows(result)
    }
  })

  test('every evaluated figure has a case that gives it a value', () => {
    const valued = new Set(
      cases.flatMap((each) =>
        Object.entries(each.expect).flatMap(([id, value]) => (value === null ? [] : [id])),
      ),
    )
    const without = waterFigures.filter(({ kind, id }) => kind === 'evaluation' && !valued.has(id))
    // Stations have their test by real readings; class V differs from IV by its setting only.
    expect(without.map(({ id }) => id)).toEqual([
      'ecology.water.sections-class-five',
      'ecology.water.station-good',
    ])
  })
})

describe('a day of a place', () => {
  const method = composition.methods.get('water.sample')
  const evaluate = (rows: readonly Values[], on: string): Values => {
    if (method?.kind !== 'part') throw new RangeError('water.sample is missing')
    return method.evaluate(rows, on as Day)
  }

  test('of two samples is judged by their means, pH by its acidity', () => {
    const rows = [
      { body: 'river', ph: '6', codmn: '5', volume: '10' },
      { body: 'river', ph: '8', codmn: '8', volume: '12.5' },
    ]
    const found = evaluate(rows, '2020-06-03')
    // -log10((10^-6 + 10^-8) / 2) = 6.29671; the mean of 6 and 8 would be 7.
    expect(Number(found.ph)).toBeCloseTo(-Math.log10((1e-6 + 1e-8) / 2), 9)
    expect(found).toMatchObject({
      codmn: '6.5',
      class: 'IV',
      decisive: 'codmn',
      exceeding: 'codmn',
      complies: 'false',
    })
    expect(found).toMatchObject({ volume: '22.5', samples: '2' })
  })

  test('is judged as what its place is: phosphorus of 0.1 mg/L is II in a river, and beyond III in a lake', () => {
    if (method?.kind !== 'part') return expect.fail('water.sample is missing')
    const judged = (owner: Values) => method.evaluate([{ tp: '0.1' }], '2020-06-03' as Day, owner)
    expect(judged({ kind: 'river', level: 'county' })).toMatchObject({ class: 'II', body: 'river' })
    expect(judged({ kind: 'lake', level: 'county' })).toMatchObject({ class: 'IV', body: 'lake' })
    expect(judged({ kind: 'groundwater', level: 'county' })).toMatchObject({ body: 'ground' })
  })

  test.each([
    ['prefecture', 'county-and-above'],
    ['county', 'county-and-above'],
    ['township-large', 'rural'],
    ['township-small', null],
  ])('of a source of level %s is under the programme %s', (level, programme) => {
    if (method?.kind !== 'part') return expect.fail('water.sample is missing')
    const owner = { kind: 'river', level }
    expect(method.evaluate([{ codmn: '3' }], '2020-06-03' as Day, owner).programme).toBe(programme)
  })

  test('of a station leaves out what was measured under maintenance', () => {
    const rows = [
      { codmn: '3', quality: null },
      { codmn: '40', quality: 'maintenance' },
      { codmn: null, quality: 'valid' },
    ]
    expect(evaluate(rows, '2020-06-03')).toMatchObject({ codmn: '3', class: 'II', samples: '1' })
    expect(evaluate(rows.slice(1), '2020-06-03')).toMatchObject({ codmn: null, class: null, samples: '0' })
  })
})

const SAMPLE = { source: 'A', sampledOn: '2020-06-03', laboratory: 'L' }
const HOUR = { station: 'A', hour: '2020-06-03T04:00' }

test.each([
  ['a negative reading', waterSourceSample, { ...SAMPLE, codmn: '-1' }, 'codmn'],
  ['text for a number', waterSourceSample, { ...SAMPLE, codmn: '0.5L' }, 'codmn'],
  ['COD in µg/L', waterSourceSample, { ...SAMPLE, cod: '12000' }, 'cod'],
  ['mercury in µg/L', waterSourceSample, { ...SAMPLE, hg: '0.04' }, 'hg'],
  ['conductivity in the column of pH', waterStationHour, { ...HOUR, ph: '952.0' }, 'ph'],
  ['conductivity in the column of oxygen', waterStationHour, { ...HOUR, do: '952.0' }, 'do'],
  ['a day that is none', waterSourceSample, { ...SAMPLE, sampledOn: '2020-06-31' }, 'sampledOn'],
  ['what its source says of itself', waterSourceSample, { ...SAMPLE, body: 'river' }, 'body'],
])('%s is refused at its cell', (_, register, wrong, field) => {
  expect(readValues(register, wrong, NO_AREAS).faults.map((each) => each.field)).toEqual([field])
})
