import {
  addDays,
  amend,
  checkStandard,
  compose,
  type Day,
  dayFromNumber,
  dayNumber,
  Fault,
  findPhaseOn,
  phaseOn,
} from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { airLimits, pm25AnnualLimit } from './air/limits.ts'
import { answerable, answerStandard } from './answer.ts'
import { methods } from './methods.ts'
import { standardsReference } from './reference.ts'
import { standards } from './standards.ts'

test('standards and methods compose, ids are unique', () => {
  const composition = compose({ packs: [], standards, methods })
  expect(composition.standards.size).toBe(standards.length)
  expect(composition.methods.size).toBe(methods.length)
})

describe.each(standards.map((standard) => [standard.id, standard] as const))('%s', (_, standard) => {
  test('calendar walk: from its first day on, each day has one value, the one of the latest phase', () => {
    expect(checkStandard(standard)).toEqual([])
    const first = standard.phases[0]?.from ?? ('' as Day)
    const last = standard.phases.at(-1)?.to ?? ('2032-01-01' as Day)
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const holding = standard.phases.filter(({ from, to }, index) => {
        const next = standard.phases[index + 1]
        return from <= day && (to === undefined || day <= to) && (next === undefined || day < next.from)
      })
      if (holding.length !== 1) expect.fail(`${holding.length} values on ${day}`)
      if (phaseOn(standard, day) !== holding[0]) expect.fail(`another value on ${day}`)
    }
    expect(() => phaseOn(standard, addDays(first, -1))).toThrowError(
      expect.objectContaining({ code: 'STD-002' }),
    )
    expect(findPhaseOn(standard, addDays(first, -1))).toBeUndefined()
    if (standard.phases.at(-1)?.to === undefined) return
    expect(findPhaseOn(standard, addDays(last, 1))).toBeUndefined()
  })

  test('[L1] a new phase never changes a day before it begins', () => {
    const [start, end] = [dayNumber('2000-01-01' as Day), dayNumber('2060-12-31' as Day)]
    const anyDay = fc.integer({ min: start, max: end }).map(dayFromNumber)
    const last = standard.phases.at(-1)
    if (last === undefined) return expect.fail('it has no phase')
    const answered = (on: Day, of = standard) => findPhaseOn(of, on)
    const property = fc.property(anyDay, anyDay, (asked, from) => {
      fc.pre(asked < from && from > last.from)
      const amended = amend(standard, { from, value: 'other', cite: last.cite })
      expect(answered(asked, amended)).toEqual(answered(asked))
      expect(answered(from, amended)?.value).toBe('other')
    })
    fc.assert(property)
  })

  test('every value cites a document and a clause, and was checked within a year of the last reading', () => {
    for (const { cite } of standard.phases) {
      expect(cite.document).not.toBe('')
      expect(cite.clause).not.toBe('')
    }
    expect(standard.verifiedOn >= '2025-11-23').toBe(true)
  })
})

describe('limits of GB 3095', () => {
  test.each([
    ['2015-12-31', undefined],
    ['2016-01-01', 35],
    ['2026-02-28', 35],
    ['2026-03-01', 30],
    ['2030-12-31', 30],
    ['2031-01-01', 25],
  ])('the annual limit of PM2.5 on %s is %s', (on, expected) => {
    expect(findPhaseOn(pm25AnnualLimit, on as Day)?.value).toBe(expected)
  })

  test('grade one is never laxer than grade two', () => {
    for (const strict of airLimits.filter(({ id }) => id.endsWith('-grade-one'))) {
      const lax = airLimits.find(({ id }) => `${id}-grade-one` === strict.id)
      strict.phases.forEach(({ value }, index) => {
        expect(Number(value), strict.id).toBeLessThanOrEqual(Number(lax?.phases[index]?.value))
      })
    }
  })
})

describe('answers', () => {
  test('a standard answers with its value', () => {
    expect(answerStandard('air.pm25-annual-limit', '2020-06-30' as Day, {})).toMatchObject({
      value: 35,
      unit: 'µg/m³',
      cite: { document: 'GB 3095-2012', clause: '表 1' },
    })
  })

  test('an unknown id is refused with the known ones', () => {
    expect(() => answerStandard('air.iqa', '2020-06-30' as Day, {})).toThrowError(Fault)
    expect(answerable.map(({ id }) => id)).toEqual([
      'air.aqi',
      'water.class',
      'water.tli',
      'soil.screen',
      'waste.manifest-number',
      'waste.storage-deadline',
      'waste.transfer-deadline',
      'statistics.round',
      'statistics.percentile',
      'statistics.change',
      'statistics.shares',
      'calendar.add-working-days',
      'calendar.working-days-between',
      'identity.check',
      'credit-code.check',
      'organisation-code.check',
      'division-code.check',
      'project-code.check',
      'privacy.mask',
      'projects.card-of',
    ])
  })

  test('no question hides a standard, and every field is named in both languages', () => {
    for (const { id, fields } of answerable) {
      expect(standards.some((each) => each.id === id)).toBe(false)
      for (const [field, name] of Object.entries(fields)) {
        expect(name.zh, `${id} ${field}`).not.toBe('')
        expect(name.en, `${id} ${field}`).not.toBe('')
      }
    }
  })

  test.each(answerable)('$id refuses an unknown field and what is no object', ({ id }) => {
    const refuses = (input: unknown, code: string) =>
      expect(() => answerStandard(id, '2026-06-30' as Day, input)).toThrowError(
        expect.objectContaining({ code }),
      )
    refuses({ colour: 1 }, 'STD-012')
    refuses([], 'STD-011')
    refuses('1', 'STD-011')
    refuses(null, 'STD-011')
  })
})

test('the reference prints every phase with its citation and mark', () => {
  const lines = standardsReference().split('\n')
  const phases = standards.flatMap((each) => each.phases)
  expect(lines.filter((line) => /\| (verified|unverified) \|$/.test(line))).toHaveLength(phases.length)
  for (const { id } of standards) expect(lines).toContain(`## ${id}`)
  expect(lines).toContain('| 2026-03-01 | 30 | GB 3095-2026 表 1 过渡期(至2030-12-31) | verified |')
})
