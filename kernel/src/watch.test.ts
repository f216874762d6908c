import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { compose } from './compose.ts'
import type { Day } from './day.ts'
import { faultsOf } from './fault.ts'
import { definePack } from './pack.ts'
import {
  choice,
  decimal,
  defineRegister,
  type FreshWatch,
  integer,
  onDay,
  type Register,
  ref,
  text,
  type Watch,
} from './register.ts'
import { type Beside, doubtsBeside, isWatched, timeLastYear } from './watch.ts'

const words = (zh: string) => ({ zh, en: zh })
const KINDS = { farm: words('农用'), home: words('生活') }
const wells = defineRegister({
  id: 'well',
  name: words('机井'),
  why: words('试验'),
  kind: 'state',
  subject: 'well',
  owner: 'water',
  key: ['well'],
  fields: { well: text('井号', 'Well'), kind: choice('用途', 'Use', { choices: KINDS }) },
  readableBy: 'staff',
})
const jump: Watch = {
  id: 'jump',
  kind: 'jump',
  field: 'taken',
  on: 'on',
  times: '2',
  why: words('少有起落。'),
}
const agree: Watch = {
  id: 'use',
  kind: 'agree',
  field: 'use',
  by: 'well',
  with: 'kind',
  why: words('以台账为准。'),
}
const withWatches = (watches: readonly Watch[]): Register =>
  defineRegister({
    id: 'taking',
    name: words('取水'),
    why: words('试验'),
    kind: 'fact',
    subject: 'taking',
    owner: 'water',
    key: ['well', 'on'],
    fields: {
      well: ref('机井', 'Well', { register: 'well' }),
      on: onDay('日期', 'Day'),
      use: choice('当日用途', 'Use that day', { choices: KINDS }),
      taken: decimal('取水量', 'Taken', { unit: '吨', usual: { min: '0', max: '900' } }),
    },
    watches,
    readableBy: 'staff',
  })

const found = (taken: string, before: string | null, use = 'farm') => {
  const beside: Beside = {
    lastYear: () => (before === null ? undefined : { taken: before }),
    referred: () => ({ kind: 'farm' }),
    newest: () => undefined,
    today: '2020-06-30' as Day,
  }
  const values = { well: 'W1', on: '2020-06-01', use, taken }
  return doubtsBeside(withWatches([jump, agree]), values, beside).map(
    ({ check, fault }) => `${check} ${fault.code}`,
  )
}

describe('a jump on last year', () => {
  const cases: readonly (readonly [string, string, string | null, readonly string[]])[] = [
    ['twice is not more than twice', '20', '10', []],
    ['more than twice is', '20.0001', '10', ['jump VAL-020']],
    ['so is less than half', '4.9999', '10', ['jump VAL-020']],
    ['half is not', '5', '10', []],
    ['nothing last year tells nothing', '500', '0', []],
    ['nothing now tells nothing', '0', '500', []],
    ['no record last year tells nothing', '500', null, []],
  ]
  for (const [name, taken, before, expected] of cases) {
    test(name, () => assert.deepEqual(found(taken, before), expected))
  }
})

test('a field that contradicts the record it refers to', () => {
  assert.deepEqual(found('10', '10', 'home'), ['use VAL-021'])
})

test('a value outside what is usual is found with them, by its field', () => {
  assert.deepEqual(found('950', '900'), ['taken VAL-011'])
})

test('a year before a day, a period and a year', () => {
  const times = ['2020-06-01', '2020-02-29', '2020-02-28', '2020-06', '2020', '2020-06-01T13:00', 'spring']
  assert.deepEqual(times.map(timeLastYear), [
    '2019-06-01',
    '2019-02-28',
    '2019-02-28',
    '2019-06',
    '2019',
    '2019-06-01T13:00',
    undefined,
  ])
})

describe('a column that should be kept up to date', () => {
  const fresh: FreshWatch = {
    id: 'stale',
    kind: 'fresh',
    field: 'days',
    in: 'taking',
    by: 'well',
    on: 'on',
    why: words('应当更新。'),
  }
  const column = defineRegister({
    ...wells,
    fields: { ...wells.fields, days: integer('天数', 'Days', { optional: true }) },
    watches: [fresh],
  })
  const foundOn = (today: string, newest: string | undefined, days: string | null = '14') =>
    doubtsBeside(
      column,
      { well: 'W1', days },
      {
        lastYear: () => undefined,
        referred: () => undefined,
        newest: () => newest as Day | undefined,
        today: today as Day,
      },
    ).map(({ fault }) => fault.message)
  const cases: readonly (readonly [string, string, string | undefined, string | null, number])[] = [
    ['the fourteenth day is still in time', '2020-06-15', '2020-06-01', '14', 0],
    ['the fifteenth is not', '2020-06-16', '2020-06-01', '14', 1],
    ['nothing was ever there', '2020-06-16', undefined, '14', 1],
    ['no number of days, no warning', '2020-06-16', undefined, null, 0],
  ]
  for (const [name, today, newest, days, count] of cases) {
    test(name, () => assert.equal(foundOn(today, newest, days).length, count))
  }
  test('says the same every night, so that a word on it stands', () => {
    assert.deepEqual(foundOn('2020-07-16', '2020-06-01'), foundOn('2020-07-17', '2020-06-01'))
  })
  test('over what is not there is a fault of the composition', () => {
    const watches = [
      { ...fresh, field: 'kind' },
      { ...fresh, on: 'well' },
      { ...fresh, in: 'nowhere' },
    ]
    const packs = [
      definePack({
        id: 'x',
        name: words('x'),
        registers: [{ ...column, watches }, withWatches([])],
        figures: [],
      }),
    ]
    try {
      compose({ packs, standards: [], methods: [] })
      assert.fail('it was composed')
    } catch (error) {
      assert.deepEqual(
        faultsOf(error).map(({ code }) => code),
        ['CMP-027', 'CMP-027', 'CMP-027'],
      )
    }
  })
})

test('a register without ranges, checks and watches is not looked at', () => {
  assert.deepEqual([isWatched(wells), isWatched(withWatches([]))], [false, true])
})

test('watches over what is not there are faults of the composition', () => {
  const wrong: readonly Watch[] = [
    { ...jump, on: 'taken' },
    { ...jump, field: 'use' },
    { ...agree, with: 'well' },
    { ...agree, by: 'on' },
  ]
  try {
    compose({
      packs: [definePack({ id: 'x', name: words('x'), registers: [wells, withWatches(wrong)], figures: [] })],
      standards: [],
      methods: [],
    })
    assert.fail('it was composed')
  } catch (error) {
    assert.deepEqual(
      faultsOf(error).map(({ code }) => code),
      ['CMP-025', 'CMP-025', 'CMP-026', 'CMP-026'],
    )
  }
})
