import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { compose } from './compose.ts'
import { faultsOf } from './fault.ts'
import { defineFigure, type FormulaFigure, type Tally } from './figure.ts'
import { overlapsOf } from './one-source.ts'
import { definePack, type Pack } from './pack.ts'
import { choice, decimal, defineRegister, type Field, inArea, onDay, ref, text } from './register.ts'

const words = (zh: string) => ({ zh, en: zh })

const households = defineRegister({
  id: 'household',
  name: words('户'),
  why: words('户'),
  kind: 'state',
  subject: 'household',
  owner: 'civil-affairs',
  key: ['id'],
  fields: {
    id: text('编号', 'Number'),
    area: inArea('地区', 'Area'),
    phone: text('联系电话', 'Phone'),
    land: decimal('耕地面积', 'Land', { unit: '公顷' }),
    kind: choice('户类型', 'Kind', { choices: { town: words('城镇'), farm: words('农户') } }),
    roof: choice('房屋', 'Roof', { optional: true, choices: { flat: words('平'), pitched: words('坡') } }),
  },
  readableBy: 'staff',
})

/** A register about households that asks one field more. */
const asking = (id: string, name: string, field: Field, key: readonly string[] = ['id']) =>
  defineRegister({
    id,
    name: words(id),
    why: words(id),
    kind: 'fact',
    subject: id,
    owner: 'agriculture',
    key,
    fields: {
      id: text(`单号${id}`, 'Slip'),
      household: ref('户', 'Household', { register: 'household' }),
      area: inArea('地区', 'Area'),
      on: onDay('日期', 'Day'),
      [name]: field,
    },
    readableBy: 'staff',
  })

const tally = (id: string, more: Partial<Tally>): Tally =>
  defineFigure({
    kind: 'tally',
    id,
    name: words(`指标${id}`),
    definition: words('定义'),
    unit: '户',
    places: 0,
    owner: 'civil-affairs',
    per: { area: 'county', period: 'year' },
    register: 'household',
    add: 'count',
    where: [],
    area: 'area',
    nature: 'stock',
    ...more,
  })

const formula = (id: string, text: string, from: FormulaFigure['from']): FormulaFigure =>
  defineFigure({
    kind: 'formula',
    id,
    name: words(`指标${id}`),
    definition: words('定义'),
    unit: '户',
    places: 0,
    owner: 'civil-affairs',
    per: { area: 'county', period: 'year' },
    formula: text,
    from,
  })

const packOf = (more: Partial<Pack>): Pack =>
  definePack({ id: 'trial', name: words('试验'), registers: [households], figures: [], ...more })
const composed = (more: Partial<Pack>) => compose({ packs: [packOf(more)], standards: [], methods: [] })
const codes = (more: Partial<Pack>) => {
  try {
    composed(more)
    return []
  } catch (error) {
    return faultsOf(error).map(({ code }) => code)
  }
}
const alike = (more: Partial<Pack>) => overlapsOf(composed(more)).map(({ one, other }) => `${one} ${other}`)

const town = { field: 'kind', in: ['town'] }
const flat = { field: 'roof', in: ['flat'] }

describe('two figures of one number are refused', () => {
  const same: Record<string, readonly [Partial<Tally>, Partial<Tally>]> = {
    'that are written alike': [{}, {}],
    'whose conditions stand in another order': [{ where: [town, flat] }, { where: [flat, town] }],
    'one of which repeats a condition': [{ where: [town] }, { where: [town, town] }],
    'one of which says what is left out': [
      { where: [town] },
      { where: [{ field: 'kind', notIn: ['farm'] }] },
    ],
    'one of which asks for every choice there is': [
      { where: [] },
      { where: [{ field: 'kind', in: ['farm', 'town'] }] },
    ],
    'one of which counts keys': [{ add: 'count' }, { add: { distinct: 'id' } }],
    'held for other places and periods': [{}, { per: { area: 'village', period: 'month' } }],
  }
  for (const [how, [one, other]] of Object.entries(same)) {
    test(how, () => assert.deepEqual(codes({ figures: [tally('a', one), tally('b', other)] }), ['CMP-070']))
  }

  test('by their formula, whatever its inputs are called', () => {
    const inputs = [tally('a', { where: [town] }), tally('b', { where: [flat] })]
    const sums = (other: FormulaFigure) =>
      codes({ figures: [...inputs, formula('c', 'x + 2 * y', { x: 'a', y: 'b' }), other] })
    assert.deepEqual(sums(formula('d', '(n * 2) + m', { m: 'a', n: 'b' })), ['CMP-070'])
    assert.deepEqual(sums(formula('d', 'n * 2 + m', { m: 'b', n: 'a' })), [])
    assert.deepEqual(sums(formula('d', 'x - 2 * y', { x: 'a', y: 'b' })), [])
  })
})

test('a field that may be empty is not any of its choices', () => {
  const every = { field: 'roof', in: ['flat', 'pitched'] }
  assert.deepEqual(codes({ figures: [tally('a', {}), tally('b', { where: [every] })] }), [])
})

describe('what is nearly one is listed', () => {
  test('one sum in two units', () => {
    const sum = { add: { sum: 'land' } } as const
    const figures = [tally('a', { ...sum, unit: '公顷' }), tally('b', { ...sum, unit: '亩' })]
    assert.deepEqual(alike({ figures }), ['a b'])
  })

  test('two figures of one name', () => {
    const named = tally('b', { where: [town], name: { zh: '指标 a', en: 'Other' } })
    assert.deepEqual(alike({ figures: [tally('a', {}), named] }), ['a b'])
  })

  test('a field of the record that is referred to', () => {
    const visit = asking('visit', 'tel', text('联系电话', 'Telephone'))
    assert.deepEqual(alike({ registers: [households, visit] }), ['household.phone visit.tel'])
    const other = asking('visit', 'spokenTo', text('受访人电话', 'Telephone of whom was met'))
    assert.deepEqual(alike({ registers: [households, other] }), [])
  })

  test('a number written as a text is another thing', () => {
    const visit = asking('visit', 'landText', text('耕地面积', 'Land'))
    assert.deepEqual(alike({ registers: [households, visit] }), [])
  })

  test('one thing that two registers ask of each household and day', () => {
    const key = ['household', 'on']
    const cows = (id: string) => asking(id, 'cows', decimal('存栏', 'Cows', { unit: '个' }), key)
    assert.deepEqual(alike({ registers: [households, cows('one'), cows('two')] }), ['one.cows two.cows'])
    const perSlip = asking('two', 'cows', decimal('存栏', 'Cows', { unit: '个' }))
    assert.deepEqual(alike({ registers: [households, cows('one'), perSlip] }), [])
  })
})

describe('what is set apart with a reason', () => {
  const visit = asking('visit', 'tel', text('联系电话', 'Telephone'))
  const because = { why: words('受访时的电话') }

  test('is no longer listed, field by field or register by register', () => {
    for (const [one, other] of [
      ['household.phone', 'visit.tel'],
      ['visit', 'household'],
    ] as const) {
      assert.deepEqual(alike({ registers: [households, visit], apart: [{ one, other, ...because }] }), [])
    }
  })

  test('must look alike, so that no reason outlives what it was for', () => {
    const apart = [{ one: 'household.land', other: 'visit.tel', ...because }]
    assert.deepEqual(codes({ registers: [households, visit], apart }), ['CMP-071'])
    // A pack may be composed without the one that it is set apart from.
    assert.deepEqual(codes({ apart }), [])
  })
})
