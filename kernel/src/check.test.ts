import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AreaBook } from './area.ts'
import { doubtsOf } from './check.ts'
import { compose } from './compose.ts'
import { faultsOf } from './fault.ts'
import { definePack } from './pack.ts'
import { decimal, defineRegister, onDay, type Register, text } from './register.ts'
import { readValues } from './value.ts'

const register = defineRegister({
  id: 'trial.air',
  name: { zh: '试验', en: 'Trial' },
  why: { zh: '试验', en: 'For tests.' },
  kind: 'fact',
  subject: 'trial-air',
  owner: 'trial',
  key: ['sample'],
  fields: {
    sample: text('样品', 'Sample'),
    pm25: decimal('细颗粒物', 'PM2.5', {
      unit: 'µg/m³',
      min: '0',
      max: '10000',
      usual: { min: '1', max: '900' },
    }),
    pm10: decimal('可吸入颗粒物', 'PM10', { unit: 'µg/m³', min: '0', optional: true }),
    cod: decimal('化学需氧量', 'COD', { unit: 'mg/L', usual: { min: '2', max: '400' }, optional: true }),
    ph: decimal('pH值', 'pH', { min: '0', max: '14', usual: { min: '0.1', max: '1' }, optional: true }),
    from: onDay('起', 'From', { optional: true }),
    to: onDay('止', 'To', { optional: true }),
  },
  checks: [
    {
      id: 'fine-within-coarse',
      kind: 'order',
      lesser: 'pm25',
      greater: 'pm10',
      allowance: '10',
      why: { zh: '一部分', en: 'It is a part.' },
    },
    {
      id: 'days',
      kind: 'order',
      lesser: 'from',
      greater: 'to',
      why: { zh: '先后', en: 'One after the other.' },
    },
  ],
  readableBy: 'staff',
})

const found = (values: Readonly<Record<string, string | null>>) =>
  doubtsOf(register, { sample: 'A', ...values }).map(({ field, fault }) => [field, fault.code])

// Both ends of what is usual belong to it.
test.each([
  [{ pm25: '1' }, []],
  [{ pm25: '900' }, []],
  [{ pm25: null }, []],
  [{ pm25: '0.9' }, [['pm25', 'VAL-011']]],
  [{ pm25: '0.999' }, [['pm25', 'VAL-010']]],
  [{ pm25: '901' }, [['pm25', 'VAL-010']]],
  [{ pm25: '5000', pm10: '6000' }, [['pm25', 'VAL-011']]],
  [{ pm25: '50', pm10: '40' }, []],
  [{ pm25: '50', pm10: null }, []],
  [
    { pm25: '50.1', pm10: '40' },
    [
      ['pm25', 'VAL-013'],
      ['pm10', 'VAL-013'],
    ],
  ],
  [{ pm25: '5', from: '2020-06-02', to: '2020-06-02' }, []],
  [
    { pm25: '5', from: '2020-06-02', to: '2020-06-01' },
    [
      ['from', 'VAL-013'],
      ['to', 'VAL-013'],
    ],
  ],
  [
    { pm25: '5', cod: '0.5', ph: '12' },
    [
      ['cod', 'VAL-012'],
      ['ph', 'VAL-012'],
    ],
  ],
])('%o is found as %o', (values, expected) => {
  expect(found(values)).toEqual(expected)
})

test('a thousandth and a thousandfold of a usual value are told with the unit and the value meant', () => {
  const fixOf = (values: Readonly<Record<string, string>>) => doubtsOf(register, values)[0]?.fault.fix
  expect(fixOf({ pm25: '0.035' })).toContain(
    'Probably mg/m³ was typed where µg/m³ is the unit: then write 35.',
  )
  expect(fixOf({ pm25: '7', cod: '12000' })).toContain(
    'Probably µg/L was typed where mg/L is the unit: then write 12.',
  )
})

test('what is beyond the limit is refused, and the refusal knows the factor too', () => {
  const { faults } = readValues(register, { sample: 'A', pm25: '12000' }, new AreaBook([]))
  expect(faults).toMatchObject([{ field: 'pm25', fault: { code: 'VAL-003' } }])
  expect(faults[0]?.fault.fix).toContain('then write 12.')
})

test('a value and a thousand times it are never both taken without a doubt where the range is narrow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), (value) => {
      const wrong = doubtsOf(register, { pm25: `${value * 1_000}` })
      expect(wrong[0]?.fault.fix).toContain(`then write ${value}.`)
      expect(doubtsOf(register, { pm25: `${value}` })).toEqual([])
    }),
  )
})

const bill = defineRegister({
  id: 'trial.bill',
  name: { zh: '试验', en: 'Trial' },
  why: { zh: '试验', en: 'For tests.' },
  kind: 'fact',
  subject: 'trial-bill',
  owner: 'trial',
  key: ['bill'],
  fields: {
    bill: text('账单', 'Bill'),
    total: decimal('总额', 'Total', { unit: '元', optional: true }),
    basic: decimal('基本', 'Basic', { unit: '元', optional: true }),
    aid: decimal('救助', 'Aid', { unit: '元', optional: true }),
  },
  checks: [
    {
      id: 'layers',
      kind: 'sum',
      parts: ['basic', 'aid'],
      whole: 'total',
      why: { zh: '各层之和等于总额', en: 'The layers add up to the total.' },
    },
  ],
  readableBy: 'staff',
})

// A part that is left empty adds nothing, and a total that is not known yet cannot be wrong.
test.each([
  [{ total: '100', basic: '70.01', aid: '29.99' }, []],
  [{ total: '100', basic: '70.01', aid: '29.98' }, ['basic', 'aid', 'total']],
  [{ total: '100', basic: '70.02', aid: '29.99' }, ['basic', 'aid', 'total']],
  [{ total: '100', basic: '100', aid: null }, []],
  [{ total: null, basic: '100', aid: '1' }, []],
  // A double cannot tell these apart.
  [{ total: '9007199254740993', basic: '9007199254740992', aid: '0' }, ['basic', 'aid', 'total']],
])('parts that should add up: %j', (values, fields) => {
  const doubts = doubtsOf(bill, { bill: 'A', ...values })
  expect(doubts.map(({ field }) => field)).toEqual(fields)
  for (const { fault } of doubts) expect(fault.code).toBe('VAL-014')
})

test('parts that do not add up are told with their sum and the whole', () => {
  const [doubt] = doubtsOf(bill, { bill: 'A', total: '100', basic: '70', aid: '20' })
  expect(doubt?.fault.message).toContain('= 90 元, but 总额 (Total) is 100 元')
})

test('a sum of what is no number, or of another unit, is a fault of the composition', () => {
  const wrong: Register = {
    ...bill,
    fields: { ...bill.fields, tens: decimal('万元', 'Tens', { unit: '万元', optional: true }) },
    checks: [
      { id: 'units', kind: 'sum', parts: ['tens'], whole: 'total', why: { zh: '无', en: 'None' } },
      { id: 'words', kind: 'sum', parts: ['bill'], whole: 'total', why: { zh: '无', en: 'None' } },
      { id: 'lost', kind: 'sum', parts: ['gone'], whole: 'total', why: { zh: '无', en: 'None' } },
    ],
  }
  const pack = definePack({
    id: 'trial',
    name: { zh: '试验', en: 'Trial' },
    registers: [wrong],
    figures: [],
  })
  try {
    compose({ packs: [pack], standards: [], methods: [] })
    expect.unreachable()
  } catch (error) {
    expect(faultsOf(error).map(({ code }) => code)).toEqual(['CMP-023', 'CMP-023', 'CMP-022'])
  }
})

test('ranges and checks that nobody could mean are faults of the composition', () => {
  const wrong: Register = {
    ...register,
    fields: {
      ...register.fields,
      pm10: decimal('可吸入颗粒物', 'PM10', {
        unit: 'mg/m³',
        min: '0',
        max: '5',
        usual: { min: '9', max: '8' },
      }),
    },
    checks: [
      ...(register.checks ?? []),
      {
        id: 'days',
        kind: 'order',
        lesser: 'from',
        greater: 'to',
        allowance: '1',
        why: { zh: '无', en: 'None' },
      },
      { id: 'lost', kind: 'order', lesser: 'pm1', greater: 'pm10', why: { zh: '无', en: 'None' } },
    ],
  }
  const pack = definePack({
    id: 'trial',
    name: { zh: '试验', en: 'Trial' },
    registers: [wrong],
    figures: [],
  })
  try {
    compose({ packs: [pack], standards: [], methods: [] })
    expect.unreachable()
  } catch (error) {
    expect(faultsOf(error).map(({ code }) => code)).toEqual([
      'CMP-023',
      'CMP-021',
      'CMP-024',
      'CMP-022',
      'CMP-018',
      'CMP-019',
    ])
  }
})
