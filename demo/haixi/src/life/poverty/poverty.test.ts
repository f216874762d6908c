import { keyText, rational } from '@qaidam/kernel'
import { life, monitoredHousehold, returnMonitoring } from '@qaidam/life'
import { describe, expect, test } from 'vitest'
import { valuesOfPack } from '../../testing/pack-values.ts'
import { expectApart, movesOfRecord, rehearse, stagesOf } from '../../testing/rehearsed.ts'

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

  test('some warnings wait to be looked at, and some incomes are below the line', () => {
    const at = (id: string) => Number(String(valueAt(id, '632800', '2020')))
    expect(at('life.poverty.warnings-open')).toBe(14)
    expect(at('life.poverty.warnings')).toBeGreaterThan(14)
    expect(at('life.poverty.below-line')).toBeGreaterThan(0)
  })

  test('a citizen number of the demonstration can be that of nobody', () => {
    for (const { identity } of rowsOf('life.person')) expect(identity).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
  })
})

describe('monitoring', () => {
  const played = rehearse(returnMonitoring, monitoredHousehold, '2020-12-18T23:59')

  test('every case is where the procedure allows; some are at risk still, most are not any more', () => {
    const stages = stagesOf(played)
    expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(played.records.length)
    for (const stage of ['helped', 'removed', 'dismissed']) expect(stages[stage], stage).toBeGreaterThan(0)
    expect(stages.removed).toBeGreaterThan(played.records.length / 2)
  })

  test('nobody finds that a risk is removed who helped to remove it', () => {
    expectApart(played, ['confirm', 'help', 'visit', 'propose'], ['remove', 'not-yet'])
  })

  test('some were seen or helped too late, some were sent back, some are at risk again', () => {
    const moves = played.versions('move').map(({ values }) => values)
    expect(moves.some(({ inTime }) => inTime === 'false')).toBe(true)
    for (const move of ['not-yet', 'reopen']) {
      const records = played.records.filter((record) => movesOfRecord(played, record).includes(move))
      expect(records.length, move).toBeGreaterThan(0)
      expect(records.length, move).toBeLessThan(played.records.length / 4)
    }
  })

  test('what was found by comparing data names a record that is there, of a member of the household', () => {
    const persons = new Map(rowsOf('life.person').map(({ person, household }) => [person, household]))
    const found = rowsOf('life.poverty-warning').filter(({ channel }) => channel === 'data')
    const seen = new Set(found.map(({ sourceRegister }) => sourceRegister ?? ''))
    for (const id of seen) {
      const key = life.registers.find((register) => register.id === id)?.key ?? []
      const records = new Map(
        rowsOf(id).map((row) => [keyText(key.map((name) => row[name] ?? '')), row] as const),
      )
      for (const { household, sourceRegister, sourceRecord } of found) {
        if (sourceRegister !== id) continue
        const record = records.get(sourceRecord ?? '')
        const whose = record?.household ?? persons.get(record?.person ?? '')
        expect(whose, `${id} ${sourceRecord}`).toBe(household)
      }
    }
    expect(seen.size).toBeGreaterThan(2)
  })

  test('each is on file as not stable or at the border, and was warned of as true', () => {
    const standings = new Map(rowsOf('life.poor-household').map((row) => [row.household, row.standing]))
    const warnings = new Map(rowsOf('life.poverty-warning').map((row) => [row.warning, row]))
    for (const { household, warning } of rowsOf('life.monitored-household')) {
      expect(['unstable', 'borderline'], household ?? '').toContain(standings.get(household ?? ''))
      expect(warnings.get(warning ?? '')?.standing, household ?? '').toBe('confirmed')
      expect(warnings.get(warning ?? '')?.household).toBe(household)
    }
  })
})
