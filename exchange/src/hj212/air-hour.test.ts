import { Fault } from '@qaidam/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { airHours } from './air-hour.ts'

const AT = 'DataTime=20200601080000'

function one(region: string, options?: Parameters<typeof airHours>[1]) {
  const [hour, ...more] = airHours(region, options)
  if (hour === undefined || more.length > 0) throw new Error('one hour was meant')
  return hour
}

test('six items become six fields, in the units of the register', () => {
  const region = `${AT};a21026-Avg=6,a21026-Flag=N;a21004-Avg=11.0,a21004-Flag=N;a34002-Avg=40,a34002-Flag=N;
    a34004-Avg=12.50,a34004-Flag=N;a05024-Avg=60,a05024-Flag=N;a21005-Avg=0.400,a21005-Flag=N;a01001-Avg=3.1`
  expect(one(region.replaceAll(/\s/g, ''))).toEqual({
    dataTime: '20200601080000',
    hour: '2020-06-01T08:00',
    values: { so2: '6', no2: '11', pm10: '40', pm25: '12.5', o3: '60', co: '0.4' },
    quality: 'valid',
    notes: [],
  })
})

test('milligrams become micrograms exactly, and CO stays', () => {
  const region = `${AT};a34004-Avg=0.0125,a34004-Flag=N;a21005-Avg=0.4,a21005-Flag=N`
  expect(one(region, { unit: 'mg/m³' }).values).toEqual({ pm25: '12.5', co: '0.4' })
})

test.each([
  ['20200601080000', 'start', '2020-06-01T08:00'],
  ['20200601080000', 'end', '2020-06-01T07:00'],
  ['20200601000000', 'start', '2020-06-01T00:00'],
  ['20200601000000', 'end', '2020-05-31T23:00'],
  ['20200101000000', 'end', '2019-12-31T23:00'],
] as const)('DataTime %s, the %s of the hour, is %s', (dataTime, names, hour) => {
  expect(one(`DataTime=${dataTime};a34004-Avg=1`, { dataTime: names }).hour).toBe(hour)
})

test.each(['20200601083000', '20200601080001', '2020060108', '20200230080000', '20200601240000', 'now', ''])(
  'DataTime "%s" is no hour',
  (dataTime) => {
    expect(() => airHours(`DataTime=${dataTime};a34004-Avg=1`)).toThrow(/no whole hour/)
  },
)

test('among valid values the others are left out and named', () => {
  const hour = one(`${AT};a34004-Avg=12,a34004-Flag=N;a05024-Avg=300,a05024-Flag=C`)
  expect(hour).toMatchObject({ values: { pm25: '12', o3: null }, quality: 'valid', notes: ['a05024 标记 C'] })
})

test.each([
  ['N', 'valid'],
  ['M', 'maintenance'],
  ['C', 'maintenance'],
  ['F', 'invalid'],
  ['D', 'invalid'],
  ['B', 'invalid'],
  ['T', 'suspect'],
  ['S', 'suspect'],
  ['Z', 'suspect'],
  ['constructor', 'suspect'],
] as const)('an hour of which all is marked %s is %s, with its readings', (letter, quality) => {
  const hour = one(`${AT};a34004-Avg=12,a34004-Flag=${letter};a34002-Avg=40,a34002-Flag=${letter}`)
  expect(hour).toMatchObject({ values: { pm25: '12', pm10: '40' }, quality })
})

test('an impossible number is no reading, and never a figure', () => {
  for (const said of ['-99.0', '10001', '1e3', '***', '', '99999999999999']) {
    const hour = one(`${AT};a34004-Avg=${said},a34004-Flag=N;a34002-Avg=40,a34002-Flag=N`)
    expect(hour.values, said).toEqual({ pm10: '40' })
    expect(hour.notes).toHaveLength(1)
    expect(one(`${AT};a34004-Avg=${said},a34004-Flag=N`)).toMatchObject({ values: {}, quality: 'suspect' })
  }
  expect(one(`${AT};a21005-Avg=201,a21005-Flag=N`).values).toEqual({})
  expect(one(`${AT};a34004-Avg=10000;a21005-Avg=200`).values).toEqual({ pm25: '10000', co: '200' })
})

test('more places than the register keeps are rounded half to even, and it is said', () => {
  const hour = one(`${AT};a34004-Avg=12.0005;a34002-Avg=12.0015`)
  expect(hour.values).toEqual({ pm25: '12', pm10: '12.002' })
  expect(hour.notes).toEqual(['a34002 由 12.0015 修约', 'a34004 由 12.0005 修约'])
})

test('a message without our items says so; several hours are several', () => {
  expect(() => airHours(`${AT};a01001-Avg=3`)).toThrow(/names none of/)
  const two = airHours(`${AT};a34004-Avg=1;DataTime=20200601090000;a34004-Avg=2`)
  expect(two.map(({ hour, values }) => [hour, values.pm25])).toEqual([
    ['2020-06-01T08:00', '1'],
    ['2020-06-01T09:00', '2'],
  ])
})

test('whatever a region holds, it is hours or a fault', () => {
  const words = [
    'DataTime=20200601080000',
    'DataTime=',
    'a34004-Avg=',
    '12',
    '-1',
    '1e9',
    ';',
    ',',
    'a34004-Flag=',
    'N',
    '=',
    '-',
    'é',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (parts) => {
      try {
        for (const hour of airHours(parts.join(''))) expect(hour.hour).toBe('2020-06-01T08:00')
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
      }
    }),
    { numRuns: 10_000 },
  )
})
