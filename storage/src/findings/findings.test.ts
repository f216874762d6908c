import assert from 'node:assert/strict'
import {
  compose,
  type Day,
  decimal,
  definePack,
  defineRegister,
  faultsOf,
  inArea,
  period,
  platform,
  ref,
  text,
  type Values,
} from '@qaidam/kernel'
import { permitPack, weekdays } from '@qaidam/kernel/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'vitest'
import { question } from '../answers.ts'
import type { Store } from '../contract.ts'
import { openStore, schemaOf } from '../store.ts'
import { testDatabases } from '../testing/databases.ts'
import { instantAt, PERMIT_STAFF } from '../testing/permits.ts'
import { prefecture, steppingClock } from '../testing/toy.ts'
import { examine, explainFinding, readFindings } from './index.ts'

const words = (zh: string) => ({ zh, en: zh })
const wells = defineRegister({
  id: 'toy.well',
  name: words('机井'),
  why: words('试验'),
  kind: 'state',
  subject: 'well',
  owner: 'land',
  key: ['well'],
  fields: {
    well: text('井号', 'Well'),
    area: inArea('地区', 'Area'),
    kind: text('用途', 'Use'),
    depth: decimal('井深', 'Depth', { unit: '米', usual: { min: '5', max: '300' } }),
  },
  readableBy: 'staff',
})
const years = defineRegister({
  id: 'toy.well-year',
  name: words('年取水量'),
  why: words('试验'),
  kind: 'fact',
  subject: 'well-year',
  owner: 'land',
  key: ['well', 'year'],
  fields: {
    well: ref('机井', 'Well', { register: 'toy.well' }),
    year: text('年份', 'Year', { pattern: '\\d{4}' }),
    area: inArea('地区', 'Area'),
    use: text('当年用途', 'Use that year'),
    taken: decimal('取水量', 'Taken', { unit: '吨' }),
  },
  watches: [
    { id: 'jump', kind: 'jump', field: 'taken', on: 'year', times: '3', why: words('取水量少有大起大落。') },
    { id: 'use', kind: 'agree', field: 'use', by: 'well', with: 'kind', why: words('用途以机井台账为准。') },
  ],
  readableBy: 'staff',
})

const composition = compose({
  packs: [
    platform,
    permitPack,
    definePack({ id: 'toy', name: words('试验'), registers: [wells, years], figures: [] }),
  ],
  standards: [],
  methods: [],
  calendar: weekdays,
})

const VILLAGE = '990101100001'
const FROM = '2019-01-01' as Day
const enter = (register: string, values: Values, from?: Day) => ({
  kind: 'enter' as const,
  register,
  values,
  ...(from === undefined ? {} : { from }),
})
const well = (id: string, depth: string) =>
  enter('toy.well', { well: id, area: VILLAGE, kind: 'drinking', depth }, FROM)
const year = (of: string, taken: string, use = 'drinking') =>
  enter('toy.well-year', { well: 'W1', year: of, area: VILLAGE, use, taken })

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`checks by night on ${kind.name} (needs ${kind.needs})`, () => {
    let store: Store
    let clock: ReturnType<typeof steppingClock>
    let writes = 0
    const write = (changes: Parameters<Store['write']>[0]['changes'], confirmed?: string) => {
      writes += 1
      return store.write({
        id: `w${writes}`,
        actor: 'li',
        reason: 'test',
        changes,
        ...(confirmed === undefined ? {} : { confirmed }),
      })
    }
    const open = async () =>
      (await readFindings(store, { status: 'open' })).map(({ record, check }) => `${record} ${check}`).sort()
    const night = (day: string) => clock.set(instantAt(`${day}T02:00`))

    beforeAll(() => kind.start())
    afterAll(() => kind.stop())
    beforeEach(async () => {
      clock = steppingClock(instantAt('2020-06-01T09:00'))
      store = await openStore(await kind.open(schemaOf(prefecture)), composition, prefecture, clock)
      await write([
        enter('staff', { person: 'li', name: '李' }),
        enter('staff', { person: 'zhao', name: '赵' }),
      ])
      const posts = [...PERMIT_STAFF.posts.values()].filter(({ post }) =>
        ['land.clerk', 'window.head'].includes(post ?? ''),
      )
      await write(posts.map((post) => enter('post', { ...post, superior: null }, FROM)))
      await write([well('W1', '60'), well('W2', '80')])
      await write([year('2018', '100'), year('2019', '150'), year('2020', '160')])
    })
    afterEach(() => store.close())

    test('[C1] nothing is found where nothing is doubtful', async () => {
      const { records, ...rest } = await examine(store)
      assert.deepEqual(rest, { opened: 0, ended: 0, reopened: 0 })
      assert.equal(records, 5)
    })

    test('[C2] a jump on last year and a contradiction are found once, and wait with the office', async () => {
      await write([
        {
          kind: 'correct',
          register: 'toy.well-year',
          key: ['W1', '2019'],
          values: { taken: '301', use: 'farm' },
        },
      ])
      // 2019 against 2018; 2020 against 2019 is less than three times apart.
      await examine(store)
      assert.deepEqual(await open(), ['W1~2019 jump', 'W1~2019 use'])
      night('2020-06-02')
      const { seq } = await store.head()
      assert.deepEqual((await examine(store)).opened, 0)
      assert.equal((await store.head()).seq, seq)
      const jump = (await readFindings(store, { offices: ['land'] })).find(({ check }) => check === 'jump')
      assert.match(jump?.message ?? '', /取水量 \(Taken\) is 301, and was 100 a year before/)
      const asked = question(composition, store.areas, 'checks.findings', VILLAGE, period('2020-06-02'))
      assert.equal((await store.answer([asked]))[0]?.value, '2')
    })

    test('[C3] it is gone when the record is put right, and found anew when it is wrong again', async () => {
      const say = (taken: string) =>
        write([{ kind: 'correct', register: 'toy.well-year', key: ['W1', '2020'], values: { taken } }])
      await say('1000')
      await examine(store)
      assert.deepEqual(await open(), ['W1~2020 jump'])
      // The same day, and on another.
      await say('200')
      assert.equal((await examine(store)).ended, 1)
      await say('1000')
      assert.equal((await examine(store)).opened, 1)
      night('2020-06-03')
      await say('200')
      assert.equal((await examine(store)).ended, 1)
      assert.deepEqual(await open(), [])
      assert.deepEqual(await store.verify(), [])
    })

    test('[C4] a word settles it, as long as the record says the same', async () => {
      const say = (taken: string) =>
        write([{ kind: 'correct', register: 'toy.well-year', key: ['W1', '2020'], values: { taken } }])
      await say('1000')
      await examine(store)
      const [finding] = await readFindings(store, {})
      const explain = (person: string) =>
        explainFinding(store, {
          id: `x-${person}`,
          person,
          finding: finding?.finding ?? '',
          word: '新建水厂',
        })
      await assert.rejects(explain('zhao'), (error) => faultsOf(error)[0]?.code === 'FND-002')
      await explain('li')
      night('2020-06-02')
      assert.deepEqual((await examine(store)).reopened, 0)
      assert.deepEqual(await open(), [])
      await say('2000')
      night('2020-06-03')
      assert.deepEqual((await examine(store)).reopened, 1)
      assert.deepEqual(await open(), ['W1~2020 jump'])
    })

    test('[C5] what was confirmed when it was entered is not asked again', async () => {
      await write(
        [
          {
            kind: 'event',
            register: 'toy.well',
            key: ['W1'],
            on: '2020-05-01' as Day,
            values: { depth: '420' },
          },
        ],
        '深层勘探井',
      )
      await examine(store)
      assert.deepEqual(await open(), [])
    })
  })
}
