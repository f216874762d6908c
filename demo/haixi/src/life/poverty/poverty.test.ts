import { rational } from '@qaidam/kernel'
import { life } from '@qaidam/life'
import { describe, expect, test } from 'vitest'
import { valuesOfPack } from '../../testing/pack-values.ts'

const { valueAt, rowsOf } = valuesOfPack(life)

describe('poverty relief', () => {
  const files = rowsOf('life.poor-household')
  const COUNTIES = ['632801', '632802', '632803', '632821', '632822', '632823', '632857']

  test('whatever refers to a household lies where it lies', () => {
    const households = new Map(rowsOf('life.household').map(({ household, area }) => [household, area]))
    for (const register of life.registers) {
      if (register.fields.household?.type !== 'ref' || register.id === 'life.fund-payment') continue
      for (const { household, area } of rowsOf(register.id)) {
        expect(households.get(household ?? ''), `${register.id} ${household}`).toBe(area)
      }
    }
  })

  test('the people on file are the persons entered one by one', () => {
    const persons = new Map<string, number>()
    for (const { household } of rowsOf('life.person')) {
      persons.set(household ?? '', (persons.get(household ?? '') ?? 0) + 1)
    }
    for (const { household, people } of files) {
      expect(persons.get(household ?? ''), household ?? '').toBe(Number(people))
    }
  })

  test('nobody is given safe water twice: a village has no more than its people', () => {
    const safe = new Map<string, number>()
    for (const { area, newlySafe } of rowsOf('life.water-works')) {
      safe.set(area ?? '', (safe.get(area ?? '') ?? 0) + Number(newlySafe))
    }
    const villages = new Map(rowsOf('life.village').map(({ area, population }) => [area, population]))
    expect(villages.size).toBe(303)
    for (const [area, people] of safe) {
      expect(people, area).toBeLessThanOrEqual(Number(villages.get(area) ?? 0))
    }
  })

  test('nobody is paid more from a fund than there is in it', () => {
    const paid = new Map<string, number>()
    for (const { fund, amount } of rowsOf('life.fund-payment')) {
      paid.set(fund ?? '', (paid.get(fund ?? '') ?? 0) + Number(amount))
    }
    for (const { fund, amount, kind } of rowsOf('life.relief-fund')) {
      if (kind === 'special')
        expect(paid.get(fund ?? ''), fund ?? '').toBeLessThanOrEqual(Number(amount) * 10_000)
      else expect(paid.has(fund ?? ''), fund ?? '').toBe(false)
    }
  })

  test('poverty falls from year to year and ends with 2018; the file stays', () => {
    const at = (year: string) => Number(String(valueAt('life.poverty.people-poor', '632800', year)))
    const years = ['2016', '2017', '2018', '2019'].map(at)
    expect(years[0]).toBeGreaterThan(years[1] ?? 0)
    expect(years.slice(2)).toEqual([0, 0])
    expect(valueAt('life.poverty.households-on-file', '632800', '2020').compare(rational(1_000))).toBe(1)
  })

  test('no share of households or villages is above a hundred, in any county', () => {
    const shares = [
      'life.poverty.measures-coverage',
      'life.poverty.insurance-coverage-lifted',
      'life.poverty.insurance-coverage-borderline',
      'life.poverty.removal-share',
      'life.village.income-share',
      'life.village.stable-share',
    ]
    for (const id of shares) {
      for (const county of ['632800', '632801', '632802', '632822']) {
        expect(valueAt(id, county, '2020').compare(rational(100)), `${id} ${county}`).toBeLessThanOrEqual(0)
      }
    }
    expect(COUNTIES.every((county) => files.some(({ area }) => area?.startsWith(county)))).toBe(true)
  })

  test('insurance covers all in each of its years, and in no year before', () => {
    const lifted = (year: string) => String(valueAt('life.poverty.insurance-coverage-lifted', '632800', year))
    const border = (year: string) =>
      String(valueAt('life.poverty.insurance-coverage-borderline', '632800', year))
    expect(['2018', '2019', '2020'].map(lifted)).toEqual(['100', '100', '100'])
    expect(['2019', '2020'].map(border)).toEqual(['100', '100'])
    expect(() => border('2018')).toThrow('no value')
  })

  test('at the end some households are at risk still, and some warnings wait to be looked at', () => {
    const at = (id: string) => Number(String(valueAt(id, '632800', '2020')))
    const [risk, removed, all] = ['at-risk', 'risk-removed', 'monitored'].map((id) =>
      at(`life.poverty.${id}`),
    )
    expect(risk).toBeGreaterThan(0)
    expect(removed).toBeGreaterThan(risk ?? 0)
    expect((risk ?? 0) + (removed ?? 0)).toBe(all)
    expect(at('life.poverty.warnings-open')).toBe(14)
    expect(at('life.poverty.below-line')).toBeGreaterThan(0)
  })

  test('a citizen number of the demonstration can be that of nobody', () => {
    for (const { identity } of rowsOf('life.person')) expect(identity).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
  })
})
