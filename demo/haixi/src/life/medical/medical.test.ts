import { type Pack, rational } from '@qaidam/kernel'
import { life, medicalInsuranceRegisters } from '@qaidam/life'
import { describe, expect, test } from 'vitest'
import { valuesOfPack } from '../../testing/pack-values.ts'

const { valueAt, rowsOf } = valuesOfPack(life as Pack)
const COUNTIES = ['632801', '632802', '632803', '632821', '632822', '632823', '632857']
const figure = (name: string) => `life.medical-insurance.${name}`
/** Yuan as whole fen, so that nothing is lost in adding. */
const fen = (yuan: string | null | undefined) => Math.round(Number(yuan ?? '0') * 100)

test('every register of medical insurance has rows', () => {
  for (const { id } of medicalInsuranceRegisters) expect(rowsOf(id).length, id).toBeGreaterThan(0)
})

describe('who is insured', () => {
  test('has some social insurance: fewer have the medical one than any, in every county', () => {
    for (const county of COUNTIES) {
      const medical = valueAt(figure('insured'), county, '2020H1')
      expect(medical.compare(valueAt('life.social-security.insured', county, '2020H1')), county).toBe(-1)
      expect(medical.compare(valueAt(figure('due'), county, '2020H1')), county).toBe(-1)
    }
  })

  test('is an employee or a resident, and the two are all', () => {
    const [all, employees, residents] = ['insured', 'insured-employees', 'insured-residents'].map((name) =>
      valueAt(figure(name), '632800', '2020H1'),
    )
    expect(employees?.plus(residents ?? rational(0)).equals(all ?? rational(0))).toBe(true)
  })
})

describe('bills', () => {
  const bills = rowsOf('life.medical-bill')

  test('each yuan is explained by one layer or by the person', () => {
    for (const { bill, total, basic, seriousIllness, largeSums, aid, self } of bills) {
      const layers = [basic, seriousIllness, largeSums, aid, self].reduce((sum, each) => sum + fen(each), 0)
      expect(layers, bill ?? '').toBe(fen(total))
    }
  })

  test('are of people who were insured that year, as what they were insured', () => {
    const insured = new Map(
      rowsOf('life.medical-enrolment').map(({ person, year, scheme }) => [`${person} ${year}`, scheme]),
    )
    for (const { bill, person, settledOn, scheme } of bills) {
      expect(insured.get(`${person} ${settledOn?.slice(0, 4)}`), bill ?? '').toBe(scheme)
    }
  })

  test('large sums are paid for employees, serious illness for residents, and no bill has both', () => {
    const layerOf = (scheme: string) => (scheme === 'employees' ? 'seriousIllness' : 'largeSums')
    for (const bill of bills) expect(bill[layerOf(bill.scheme ?? '')], bill.bill ?? '').toBe('0')
    expect(bills.some(({ largeSums }) => largeSums !== '0')).toBe(true)
    expect(bills.some(({ seriousIllness }) => seriousIllness !== '0')).toBe(true)
  })

  test('people are counted once, however many bills they have', () => {
    const people = new Set(bills.map(({ person }) => person)).size
    expect(String(valueAt(figure('people-benefiting'), '632800', '2019/2020'))).toBe(String(people))
    expect(people).toBeLessThan(bills.length)
  })
})

test('what a fund holds more than a quarter before is what it took in less what it paid', () => {
  const ends = ['2019Q1', '2019Q2', '2019Q3', '2019Q4', '2020Q1', '2020Q2']
  const before = ['2018', ...ends]
  for (const [at, quarter] of ends.entries()) {
    const [income, expense, reserve] = ['fund-income', 'fund-expense', 'fund-reserve'].map((name) =>
      valueAt(figure(name), '632800', quarter),
    )
    const carried = valueAt(figure('fund-reserve'), '632800', before[at] ?? '')
    const due = carried.plus(income ?? rational(0)).minus(expense ?? rational(0))
    expect(String(reserve), quarter).toBe(String(due))
  }
})

describe('checks and credit', () => {
  test('a finding names a bill of the institution that was checked', () => {
    const checked = new Map(rowsOf('life.bill-check').map(({ check, institution }) => [check, institution]))
    const billed = new Map(rowsOf('life.medical-bill').map(({ bill, institution }) => [bill, institution]))
    const findings = rowsOf('life.bill-finding')
    for (const { finding, check, bill } of findings) {
      if (bill !== null) expect(billed.get(bill ?? ''), finding ?? '').toBe(checked.get(check ?? ''))
    }
    expect(findings.some(({ bill }) => bill !== null)).toBe(true)
  })

  test('a file is of exactly one hospital, doctor, pharmacy or person', () => {
    for (const values of rowsOf('life.integrity-file')) {
      const named = ['institution', 'doctor', 'pharmacy', 'person'].filter((name) => values[name] !== null)
      expect(named, values.file ?? '').toEqual([values.of])
    }
  })

  test('objections are made to sanctions, after them', () => {
    const acts = rowsOf('life.integrity-act')
    const sanctioned = new Map(
      acts.filter(({ kind }) => kind === 'sanction').map(({ file, actedOn }) => [file, actedOn ?? '']),
    )
    const later = acts.filter(({ kind }) => kind === 'objection' || kind === 'repair')
    expect(later.length).toBeGreaterThan(0)
    for (const { act, file, actedOn } of later) {
      expect((sanctioned.get(file ?? '') ?? '9999') < (actedOn ?? ''), act ?? '').toBe(true)
    }
  })

  test('a sanction that rests on a finding is of the institution where it was found, and after it', () => {
    const files = new Map(rowsOf('life.integrity-file').map(({ file, institution }) => [file, institution]))
    const checked = new Map(rowsOf('life.bill-check').map(({ check, institution }) => [check, institution]))
    const findings = new Map(rowsOf('life.bill-finding').map((values) => [values.finding, values]))
    const resting = rowsOf('life.integrity-act').filter(({ finding }) => finding !== null)
    expect(resting.length).toBeGreaterThan(0)
    for (const { act, file, finding, actedOn } of resting) {
      const found = findings.get(finding ?? '')
      expect(checked.get(found?.check ?? ''), act ?? '').toBe(files.get(file ?? ''))
      expect((found?.foundOn ?? '9999') < (actedOn ?? ''), act ?? '').toBe(true)
    }
  })
})
