import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { AreaBook, areaCode } from './area.ts'
import {
  choice,
  decimal,
  defineRegister,
  type Field,
  hourStarting,
  inArea,
  integer,
  onDay,
  ref,
  text,
  yesNo,
} from './register.ts'
import { readValue, readValues } from './value.ts'

const areas = new AreaBook([
  { code: areaCode('632800'), name: { zh: '海西州', en: 'Haixi' } },
  { code: areaCode('632802'), name: { zh: '德令哈市', en: 'Delingha' } },
  { code: areaCode('632857'), name: { zh: '大柴旦', en: 'Da Qaidam' }, aliases: ['632825'] },
])

const fields = {
  name: text('名称', 'Name', { lengthMax: 10 }),
  number: text('编号', 'Number', { pattern: '[A-Z]{2}\\d{3}' }),
  pm25: decimal('细颗粒物', 'PM2.5', { unit: 'µg/m³', min: '0', max: '2000', placesMax: 1 }),
  hectares: decimal('面积', 'Area', { unit: '公顷' }),
  people: integer('人数', 'People', { unit: '人' }),
  quality: choice('质量', 'Quality', {
    choices: { valid: { zh: '有效', en: 'Valid' }, suspect: { zh: '存疑', en: 'Suspect' } },
  }),
  reviewed: yesNo('已审核', 'Reviewed'),
  on: onDay('日期', 'Day'),
  at: hourStarting('时刻', 'Hour'),
  county: inArea('县', 'County', { level: 'county' }),
  station: ref('站点', 'Station', { register: 'air-station' }),
  note: text('备注', 'Note', { optional: true }),
} satisfies Record<string, Field>

const read = (name: keyof typeof fields, raw: unknown) => readValue(fields[name], raw, areas)

describe('a value that is taken', () => {
  test.each([
    ['name', '  德令哈  ', '德令哈'],
    ['number', 'AB123', 'AB123'],
    ['pm25', '15', '15'],
    ['pm25', '015.0', '15'],
    ['pm25', '+0.50', '0.5'],
    ['pm25', 12.5, '12.5'],
    ['pm25', '-0', '0'],
    ['pm25', '2000', '2000'],
    ['hectares', '123456789012.1234567890', '123456789012.123456789'],
    ['people', '0042', '42'],
    ['people', '42.0', '42'],
    ['people', '-7', '-7'],
    ['quality', 'valid', 'valid'],
    ['quality', '存疑', 'suspect'],
    ['quality', 'SUSPECT', 'suspect'],
    ['reviewed', '是', 'true'],
    ['reviewed', false, 'false'],
    ['reviewed', 'No', 'false'],
    ['on', '2020-06-30', '2020-06-30'],
    ['at', '2020-06-30T23:00', '2020-06-30T23:00'],
    ['county', '632825', '632857'],
    ['county', '632802000000', '632802'],
    ['station', 'delingha', 'delingha'],
    ['note', '', null],
    ['note', null, null],
    ['note', undefined, null],
  ] as const)('%s: %j becomes %j', (name, raw, expected) => {
    assert.equal(read(name, raw), expected)
  })

  const decimalText = fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.stringMatching(/^\d{1,10}$/),
    )
    .map(([sign, whole, part]) => `${sign}${whole}.${part}`)

  test('[V1] reading what was read changes nothing, so each number has one text', () => {
    fc.assert(
      fc.property(decimalText, fc.integer({ min: 0, max: 5 }), (written, zeros) => {
        const canonical = read('hectares', written)
        assert.equal(read('hectares', canonical), canonical)
        const padded = written.replace(/^([+-]?)/, `$1${'0'.repeat(zeros)}`)
        assert.equal(read('hectares', padded), canonical)
      }),
    )
  })
})

describe('a value that is refused', () => {
  test.each([
    ['name', '', 'VAL-002', /名称 \(Name\) is empty/, /Fill it in/],
    ['name', '   ', 'VAL-002', /is empty/, /Fill it in/],
    ['name', '很长很长很长很长很长很长', 'VAL-003', /longer than 10 characters/, /Shorten/],
    ['name', 'a\u0000b', 'VAL-003', /NUL/, /Remove/],
    ['number', 'AB12', 'VAL-003', /"AB12" has the wrong form/, /\[A-Z\]/],
    ['number', 'xAB123', 'VAL-003', /wrong form/, /form/],
    ['pm25', '-3', 'VAL-003', /"-3" is below 0 µg\/m³/, /from 0 µg\/m³ up/],
    ['pm25', '1e9', 'VAL-003', /"1e9" is not a plain decimal/, /digits/],
    ['pm25', '1000000000', 'VAL-003', /is above 2000 µg\/m³/, /Check the unit/],
    ['pm25', 1e21, 'VAL-003', /not a plain decimal/, /digits/],
    ['pm25', '2000.1', 'VAL-003', /is above 2000/, /at most 2000/],
    ['pm25', '12.55', 'VAL-003', /more than 1 decimal places/, /Round/],
    ['pm25', Number.NaN, 'VAL-003', /"NaN" is not a plain decimal/, /digits/],
    ['pm25', '12 µg', 'VAL-003', /"12 µg" is not a plain decimal/, /without unit/],
    ['pm25', '1,200', 'VAL-003', /not a plain decimal/, /without unit or separators/],
    ['pm25', '—', 'VAL-003', /not a plain decimal/, /digits/],
    ['people', '1.5', 'VAL-003', /more than 0 decimal places/, /Round/],
    ['quality', 'broken', 'VAL-003', /"broken" is none of the choices/, /有效 \(valid\), 存疑 \(suspect\)/],
    ['quality', 'constructor', 'VAL-003', /none of the choices/, /有效/],
    ['reviewed', 'maybe', 'VAL-003', /neither yes nor no/, /Write 是 or 否/],
    ['on', '2020-06-31', 'VAL-003', /"2020-06-31" is not a day of the calendar/, /2020-06-30/],
    ['on', '30.06.2020', 'VAL-003', /not a day/, /YYYY-MM-DD/],
    ['at', '2020-06-30T24:00', 'VAL-003', /not an hour/, /T13:00/],
    ['county', '110000', 'KRN-041', /no division "110000"/, /632800/],
    ['county', '海西', 'KRN-041', /no division "海西"/, /632800/],
    ['county', '6328', 'VAL-003', /is a prefecture, not a county/, /code of a county/],
    ['station', 'x'.repeat(201), 'VAL-003', /too long for a key/, /key/],
  ] as const)('%s: %j is %s', (name, raw, code, message, fix) => {
    assert.throws(() => read(name, raw), { code, message, fix })
  })

  test('a long value is shortened in the message', () => {
    assert.throws(
      () => read('quality', 'x'.repeat(500)),
      (error: Error) => error.message.length < 120,
    )
  })
})

describe('a row', () => {
  const register = defineRegister({
    id: 'air-hour',
    name: { zh: '小时值', en: 'Hours' },
    why: { zh: '站点所报', en: 'What the station said.' },
    kind: 'fact',
    subject: 'air-hour',
    owner: 'bureau',
    key: ['on'],
    fields: { on: fields.on, pm25: fields.pm25, county: fields.county, note: fields.note },
    readableBy: 'staff',
  })

  test('says everything that is wrong with it at once, cell by cell', () => {
    const { values, faults } = readValues(
      register,
      { on: '2020-06-31', pm25: '-3', county: '632802', PM10: '5' },
      areas,
    )
    assert.deepEqual(
      faults.map(({ field, fault }) => [field, fault.code]),
      [
        ['on', 'VAL-003'],
        ['pm25', 'VAL-003'],
        ['PM10', 'VAL-001'],
      ],
    )
    assert.match(faults[2]?.fault.fix ?? '', /on, pm25, county, note/)
    assert.deepEqual(values, { on: null, pm25: null, county: '632802', note: null })
  })

  test('that is right has a value or a null for every field of the register', () => {
    const row = { on: '2020-06-30', pm25: '15.0', county: '632825' }
    assert.deepEqual(readValues(register, row, areas), {
      values: { on: '2020-06-30', pm25: '15', county: '632857', note: null },
      faults: [],
    })
  })
})
