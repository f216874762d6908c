import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from './day.ts'
import { faultsOf } from './fault.ts'
import { checkSetting, lawWith, type Setting } from './setting.ts'
import { checkStandard, defineStandard, phaseOn, source } from './standard.ts'

const book = source('DOC 1', '文件', 'A document')
const bases = defineStandard<{ readonly pm25: number; readonly co: number }>({
  id: 'trial.bases',
  name: { zh: '基准', en: 'Bases' },
  verifiedOn: '2026-01-01',
  phases: [
    { from: '2016-01-01', value: { pm25: 35, co: 4 }, cite: book.at('1') },
    { from: '2026-03-01', value: { pm25: 30, co: 4 }, cite: book.at('2', 'unverified') },
    { from: '2031-01-01', value: { pm25: 25, co: 4 }, cite: book.at('3') },
  ],
})
const standards = new Map([[bases.id, bases]])
const setting = (from: string, to: string | null = null, value: unknown = { pm25: 28, co: 4 }): Setting => ({
  standard: bases.id,
  value,
  document: '西环〔2026〕1号',
  from: from as Day,
  to: to as Day | null,
})
const valueOn = (on: string, ...settings: readonly Setting[]) =>
  phaseOn(lawWith(settings)(bases), on as Day).value.pm25

test.each([
  ['2026-02-28', 35],
  ['2026-03-01', 30],
  ['2026-04-30', 30],
  ['2026-05-01', 28],
  ['2030-12-31', 28],
  // Verified law begins, and the setting holds no longer.
  ['2031-01-01', 25],
])('set from May 2026 on, %s has %i', (on, expected) => {
  expect(valueOn(on, setting('2026-05-01'))).toBe(expected)
})

test('a setting that ended gives back the value of the library, and the next takes its place', () => {
  const both = [setting('2026-07-01', null, { pm25: 26, co: 4 }), setting('2026-04-01', '2026-06-01')]
  expect(
    ['2026-04-01', '2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((on) => valueOn(on, ...both)),
  ).toEqual([28, 28, 30, 30, 26])
})

test('what is set is cited as set, with the document and what it replaces', () => {
  const { cite } = phaseOn(lawWith([setting('2026-05-01')])(bases), '2026-05-02' as Day)
  expect(cite).toEqual({
    document: '西环〔2026〕1号',
    title: { zh: '本州设定', en: 'Set by the prefecture' },
    clause: '(DOC 1 2)',
    mark: 'set',
  })
})

const anyDay = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('whatever is set, phases leave no gap, and verified law answers as before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyDay, anyDay, fc.boolean()), { maxLength: 4 }), anyDay, (spans, on) => {
      // Versions of one record never overlap.
      const ordered = spans
        .map(([a, b, open]) => ({ from: a < b ? a : b, to: a < b ? b : a, open }))
        .filter(({ from, to }) => from < to)
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .filter((span, index, all) => all.slice(0, index).every(({ to }) => to <= span.from))
      const settings = ordered.map(({ from, to, open }, index) =>
        setting(from, open && index === ordered.length - 1 ? null : to),
      )
      const law = lawWith(settings)(bases)
      expect(checkStandard(law)).toEqual([])
      const stated = phaseOn(bases, on as Day)
      const inForce = settings.some(({ from, to }) => from <= on && (to === null || on < to))
      const expected = stated.cite.mark === 'unverified' && inForce ? 28 : stated.value.pm25
      expect(phaseOn(law, on as Day).value.pm25).toBe(expected)
    }),
  )
})

test.each([
  ['verified law', setting('2020-01-01'), 'STD-051'],
  ['a day before the law', setting('2010-01-01'), 'STD-051'],
  ['a standard that is not there', { ...setting('2026-05-01'), standard: 'trial.none' }, 'STD-050'],
  ['a number for a table', setting('2026-05-01', null, 28), 'STD-053'],
  ['a table that lacks a name', setting('2026-05-01', null, { pm25: 28 }), 'STD-053'],
  ['a table with one more', setting('2026-05-01', null, { pm25: 28, co: 4, so2: 1 }), 'STD-053'],
  ['a text for a number', setting('2026-05-01', null, { pm25: '28', co: 4 }), 'STD-053'],
  ['nothing to divide by', setting('2026-05-01', null, { pm25: 0, co: 4 }), 'STD-053'],
])('%s cannot be set', (_, wrong, code) => {
  try {
    checkSetting(standards, wrong)
    expect.unreachable()
  } catch (error) {
    expect(faultsOf(error).map((fault) => fault.code)).toEqual([code])
  }
})

test('what is unverified can be set', () => {
  expect(() => checkSetting(standards, setting('2026-03-01', null, { pm25: 27.5, co: 4 }))).not.toThrow()
})
