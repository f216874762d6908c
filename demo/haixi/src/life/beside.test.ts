import { type Pack, rational } from '@qaidam/kernel'
import { life } from '@qaidam/life'
import { describe, expect, test } from 'vitest'
import { valuesOfPack } from '../testing/pack-values.ts'

const { registerOf, valueAt, rowsOf } = valuesOfPack(life as Pack)

/** What lies in the place of the record it refers to, by the field that refers. */
const PLACED = [
  ['life.school-project', 'school', 'life.school'],
  ['life.cloud-lesson-month', 'school', 'life.school'],
  ['life.teacher-honour', 'school', 'life.school'],
  ['life.referral-month', 'institution', 'life.medical-institution'],
  ['life.remote-consultation', 'institution', 'life.medical-institution'],
  ['life.record-access-month', 'institution', 'life.medical-institution'],
  ['life.hospital-reform', 'institution', 'life.medical-institution'],
  ['life.specialist-alliance', 'institution', 'life.medical-institution'],
  ['life.insurance-doctor', 'institution', 'life.medical-institution'],
  ['life.family-contract', 'team', 'life.family-doctor-team'],
  ['life.civil-payment', 'project', 'life.civil-project'],
  ['life.relief-stock', 'home', 'life.care-home'],
  ['life.relief-movement', 'home', 'life.care-home'],
  ['life.protected-child', 'person', 'life.person'],
] as const

test.each(PLACED)('%s lies where its %s lies', (id, field, of) => {
  const key = registerOf(of).key[0] ?? ''
  const places = new Map(rowsOf(of).map((values) => [values[key], values.area]))
  const rows = rowsOf(id)
  expect(rows.length).toBeGreaterThan(0)
  for (const values of rows) expect(places.get(values[field] ?? ''), id).toBe(values.area)
})

describe('people', () => {
  test('children under protection were no grown-ups when they were listed', () => {
    const born = new Map(rowsOf('life.person').map(({ person, bornOn }) => [person, bornOn ?? '']))
    for (const { person } of rowsOf('life.protected-child')) {
      expect((born.get(person ?? '') ?? '') > '2001-06-30', person ?? '').toBe(true)
    }
  })

  test('nobody who looks for work is a child', () => {
    const born = new Map(rowsOf('life.person').map(({ person, bornOn }) => [person, bornOn ?? '']))
    for (const { person, registeredOn } of rowsOf('life.job-seeker')) {
      const years = Number(registeredOn?.slice(0, 4)) - Number(born.get(person ?? '')?.slice(0, 4))
      expect(years, person ?? '').toBeGreaterThanOrEqual(18)
    }
  })
})

describe('money', () => {
  test('no civil-affairs project is paid more than was approved', () => {
    const paid = new Map<string, number>()
    for (const { project, amount } of rowsOf('life.civil-payment')) {
      paid.set(project ?? '', (paid.get(project ?? '') ?? 0) + Number(amount))
    }
    for (const { project, investment } of rowsOf('life.civil-project')) {
      expect(paid.get(project ?? '') ?? 0, project ?? '').toBeLessThanOrEqual(Number(investment))
    }
  })
})

describe('what was merged', () => {
  test('runs no more, and is in a scheme of its branch that runs, or maternity in the medical one', () => {
    const schemes = new Map(rowsOf('life.insurance-scheme').map((values) => [values.scheme, values]))
    const merged = [...schemes.values()].filter(({ standing }) => standing === 'merged')
    expect(merged.length).toBeGreaterThan(0)
    for (const { scheme, branch, into } of merged) {
      const target = schemes.get(into ?? '')
      expect(target?.standing, scheme ?? '').toBe('running')
      expect(target?.branch, scheme ?? '').toBe(branch === 'maternity' ? 'medical' : branch)
    }
  })
})

test('hospitals in provincial alliances are those whose own entry says so', () => {
  const joined = rowsOf('life.specialist-alliance').filter(({ level }) => level === 'province')
  const said = rowsOf('life.medical-institution').filter(
    ({ provincialAlliance }) => provincialAlliance === 'true',
  )
  expect(new Set(joined.map(({ institution }) => institution))).toEqual(
    new Set(said.map(({ institution }) => institution)),
  )
})

test('consortia unified in all five are the ones with a legal person of their own, as made up', () => {
  const unified = valueAt('life.health.unified-communities', '632800', '2020H1')
  expect(unified.equals(valueAt('life.health.independent-communities', '632800', '2020H1'))).toBe(true)
})

test('shares of a whole never pass a hundred', () => {
  // What a procedure keeps is no rows of the demonstration: children.test.ts plays it.
  const shares = life.figures.filter(
    ({ id, kind }) =>
      kind === 'formula' &&
      id !== 'life.education.children-back-share' &&
      /^life\.(health|medical-insurance|employment|education)\.[a-z-]*(share|rate)$/.test(id),
  )
  expect(shares.length).toBeGreaterThan(8)
  for (const { id } of shares) {
    const value = valueAt(id, '632800', '2019/2020')
    expect(value.compare(rational(100)), `${id} ${value}`).toBeLessThanOrEqual(0)
    expect(value.compare(rational(0)), `${id} ${value}`).toBe(1)
  }
})
