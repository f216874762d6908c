import { civic } from '@qaidam/civic'
import * as pack from '@qaidam/economy'
import { areaCode, day, period, printFigure, type Rational, type Register, rational } from '@qaidam/kernel'
import { creditCode, projectCode } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { posts } from '../posts.ts'
import { haixi } from '../prefecture.ts'
import { replay } from '../replay.ts'
import { hasPublished, publishedOf } from '../testing/published.ts'
import { shared, tallied } from '../testing/tally.ts'

const { economy } = pack
/** The main indicators were printed among the others, and stand with the strategy. */
const packs = [economy, civic]
const registers = new Map(packs.flatMap((each) => each.registers.map((register) => [register.id, register])))
const figures = new Map(packs.flatMap((each) => each.figures.map((figure) => [figure.id, figure])))

function valueAt(id: string, area: string, of: string): Rational {
  const figure = figures.get(id)
  if (figure?.kind === 'formula') {
    return shared(figure, (name) => valueAt(figure.from[name] ?? '', area, of))
  }
  const register = figure?.kind === 'tally' ? registers.get(figure.register) : undefined
  if (figure?.kind !== 'tally' || register === undefined) throw new RangeError(`There is no figure ${id}.`)
  return tallied(figure, register, areaCode(area), period(of))
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

describe('what 柴达木日报 printed on 2020-09-22 comes out of the rows', () => {
  const printed = publishedOf('economy.')

  test.skipIf(!hasPublished)('of every printed figure, in its unit (needs shared data)', () => {
    expect(printed.length).toBeGreaterThan(0)
    for (const { id, relation, value, unit, area, period: of } of printed) {
      const figure = figures.get(id)
      expect(figure?.unit, id).toBe(unit)
      const now = valueAt(id, area, of)
      if (relation === 'record-high') {
        const before = [1, 2, 3].map((years) => valueAt(id, area, String(Number(of) - years)))
        for (const earlier of before) {
          expect(earlier.compare(rational(0)), id).toBe(1)
          expect(now.compare(earlier), id).toBe(1)
        }
        continue
      }
      expect(HOLDS[relation]?.(now.compare(rational(value))), `${id} ${relation} ${value}: ${now}`).toBe(true)
      if (relation === '=') expect(printFigure({ places: figure?.places ?? 0 }, now), id).toBe(value)
    }
  })
})

const rowsOf = (register: Register) => replay(register, true).map(({ values }) => values)

describe('projects', () => {
  const inForce = (on: string) =>
    replay(pack.project, true).filter(
      ({ validFrom, validTo }) => (validFrom ?? '') <= on && (validTo === null || on < validTo),
    )

  test('36 are of a billion yuan or more at the end of 2020, whatever list they stand on', () => {
    const large = inForce('2020-12-31').filter(
      ({ values }) => rational(values.totalInvestment ?? '').compare(rational(10)) >= 0,
    )
    expect(large).toHaveLength(36)
  })

  test('the list of major projects is that of a billion yuan, on every day; each has a leader', () => {
    for (const { values } of replay(pack.project, true)) {
      const large = rational(values.totalInvestment ?? '').compare(rational(10)) >= 0
      expect(values.list === 'major', values.project ?? '').toBe(large)
      expect(values.leader !== null, values.project ?? '').toBe(large)
    }
  })

  test('project codes and credit codes are such as the standards take', () => {
    for (const { values } of replay(pack.project, true)) {
      expect(projectCode(values.project ?? '', day('2020-01-01')).reason).toBeNull()
    }
    for (const { creditCode: code } of rowsOf(pack.organisation)) {
      expect(creditCode(code ?? '', day('2020-01-01')).reason, code ?? '').toBeNull()
    }
  })

  test('nothing is reported of a month before a project is listed, or without a plan', () => {
    const planned = new Set(rowsOf(pack.projectPlan).map(({ project, monthEnd }) => `${project} ${monthEnd}`))
    for (const { project, monthEnd } of rowsOf(pack.projectProgress)) {
      expect(planned.has(`${project} ${monthEnd}`)).toBe(true)
    }
  })
})

describe('offices and posts', () => {
  const offices = new Set(haixi.offices.map(({ id }) => id))
  const names = new Set(posts.map(({ post }) => post ?? ''))
  const isOffice = (name: string) => ['office', 'leadOffice', 'staffOffice', 'window'].includes(name)
  const isPost = (name: string) => ['post', 'leader', 'commander'].includes(name)

  test('named by rows are there', () => {
    for (const register of economy.registers) {
      for (const values of rowsOf(register)) {
        for (const [name, value] of Object.entries(values)) {
          if (value === null) continue
          if (isOffice(name)) expect(offices.has(value), `${register.id} ${value}`).toBe(true)
          if (isPost(name)) expect(names.has(value), `${register.id} ${value}`).toBe(true)
        }
      }
    }
  })

  test('of all 46 units of township level have somebody, and some have tasks', () => {
    const townships = [...names].filter((id) => /^township-\d{9}\.clerk$/.test(id))
    expect(townships).toHaveLength(46)
    const asked = new Set(rowsOf(pack.supervisionTask).map(({ post }) => post))
    expect(townships.filter((post) => asked.has(post)).length).toBeGreaterThan(10)
  })
})
