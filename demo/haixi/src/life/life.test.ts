import { doubtsOf, printFigure, rational } from '@qaidam/kernel'
import * as pack from '@qaidam/life'
import { describe, expect, test } from 'vitest'
import { posts } from '../posts.ts'
import { valuesOfPack } from '../testing/pack-values.ts'
import { hasPublished, publishedOf } from '../testing/published.ts'
import { lifeLoads } from './index.ts'

const { life } = pack
const registers = new Map(life.registers.map((register) => [register.id, register]))
const figures = new Map(life.figures.map((figure) => [figure.id, figure]))
const { valueAt, rowsOf } = valuesOfPack(life)

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
}

/** The systems whose rows are there; what the others printed is not asked for yet. */
const SYSTEMS = [
  'education',
  'health',
  'civil-affairs',
  'social-security',
  'employment',
  'poverty',
  'village',
]

describe.each(SYSTEMS)('what 柴达木日报 printed of %s on 2020-09-22 comes out of the rows', (system) => {
  const printed = publishedOf(`life.${system}.`)

  test.skipIf(!hasPublished)('every figure, in its unit and relation (needs shared data)', () => {
    expect(printed.length).toBeGreaterThan(0)
    for (const { id, relation, value, unit, area, period: of } of printed) {
      const figure = figures.get(id)
      expect(figure?.unit, id).toBe(unit)
      const now = valueAt(id, area, of)
      expect(HOLDS[relation]?.(now.compare(rational(value))), `${id} ${relation} ${value}: ${now}`).toBe(true)
      if (relation === '=') expect(printFigure({ places: figure?.places ?? 0 }, now), id).toBe(value)
    }
  })
})

describe('education', () => {
  const schools = new Map(rowsOf('life.school').map((values) => [values.school, values]))

  test('what refers to a school lies where the school lies', () => {
    for (const id of ['life.learning-space', 'life.teaching-award', 'life.enrolment', 'life.major']) {
      for (const { school, area } of rowsOf(id)) expect(schools.get(school ?? '')?.area, id).toBe(area)
    }
  })

  test('no school has more class platforms than classes', () => {
    const classes = new Map<string, number>()
    for (const { school, countedOn, classes: count } of rowsOf('life.enrolment')) {
      if (countedOn !== '2019-09-01') continue
      classes.set(school ?? '', (classes.get(school ?? '') ?? 0) + Number(count))
    }
    for (const { school, holder, opened } of rowsOf('life.learning-space')) {
      if (holder === 'class') {
        expect(Number(opened), school ?? '').toBeLessThanOrEqual(classes.get(school ?? '') ?? 0)
      }
    }
  })

  test('every county has schools, and a gross rate of its own', () => {
    for (const county of ['632801', '632802', '632803', '632821', '632822', '632823', '632857']) {
      const rate = valueAt('life.education.preschool', county, '2019')
      expect(rate.compare(rational(50)), `${county} ${rate}`).toBe(1)
      expect(rate.compare(rational(250)), `${county} ${rate}`).toBe(-1)
    }
  })
})

describe('health', () => {
  const institutions = new Map(
    rowsOf('life.medical-institution').map((values) => [values.institution, values]),
  )

  test('what refers to an institution lies where it lies', () => {
    for (const id of ['life.consortium-member', 'life.family-doctor-team']) {
      for (const { institution, area } of rowsOf(id)) {
        expect(institutions.get(institution ?? '')?.area, id).toBe(area)
      }
    }
  })

  test('a close-knit consortium has members of its own county only', () => {
    const consortia = new Map(rowsOf('life.medical-consortium').map((values) => [values.consortium, values]))
    for (const { consortium, area } of rowsOf('life.consortium-member')) {
      const of = consortia.get(consortium ?? '')
      if (of?.kind === 'county') expect(area?.slice(0, 6), consortium ?? '').toBe(of.area)
    }
  })

  test('the communities with a legal person of their own are in 格尔木 and 都兰, as printed', () => {
    const at = (area: string) => String(valueAt('life.health.independent-communities', area, '2020H1'))
    expect(['632801', '632822', '632802'].map(at)).toEqual(['1', '1', '0'])
  })
})

describe('social security', () => {
  test('designated as village clinics are village clinics, each once', () => {
    const kinds = new Map(
      rowsOf('life.medical-institution').map(({ institution, kind }) => [institution, kind]),
    )
    const village = rowsOf('life.insurance-designation').filter(({ scope }) => scope === 'village')
    expect(new Set(village.map(({ institution }) => kinds.get(institution ?? '')))).toEqual(
      new Set(['village']),
    )
    expect(new Set(village.map(({ institution }) => institution)).size).toBe(village.length)
  })

  test('nobody is in two schemes of pensions: fewer are insured for one than insured at all', () => {
    for (const county of ['632800', '632801', '632802', '632803', '632821', '632822', '632823']) {
      const pensions = valueAt('life.social-security.pension-insured', county, '2020H1')
      const people = valueAt('life.social-security.insured', county, '2020H1')
      expect(pensions.compare(people), county).toBe(-1)
    }
  })

  test('sites and cards are told of all 46 units of township level', () => {
    expect(rowsOf('life.insurance-site')).toHaveLength(46)
    expect(rowsOf('life.card-holding')).toHaveLength(46)
  })
})

describe('civil affairs', () => {
  test('a project is where the institution is that it builds', () => {
    const homes = new Map(rowsOf('life.care-home').map(({ home, area }) => [home, area]))
    for (const { home, area } of rowsOf('life.civil-project')) {
      if (home !== null) expect(homes.get(home ?? '')).toBe(area)
    }
  })
})

test('nothing that is doubtful is entered, and posts named by rows are there', () => {
  const names = new Set(posts.map(({ post }) => post))
  const filled = new Set<string>()
  for (const load of lifeLoads()) {
    const register = registers.get(load.register)
    if (register === undefined) continue
    const postFields = Object.entries(register.fields).flatMap(([name, field]) =>
      field.type === 'ref' && field.register === 'post' ? [name] : [],
    )
    for (const { values } of load.rows) {
      filled.add(register.id)
      expect(doubtsOf(register, values), register.id).toEqual([])
      for (const name of postFields) {
        if (values[name] !== null) expect(names.has(values[name] ?? ''), register.id).toBe(true)
      }
    }
  }
  expect(filled.size).toBeGreaterThan(20)
})
