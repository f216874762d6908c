import assert from 'node:assert/strict'
import { Fault, rational, type Values } from '@qaidam/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { FieldTest, RecordsAsked, Store } from './contract.ts'
import type { Database } from './database.ts'
import { openStore, schemaOf } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const REGISTER = 'toy.plot'
const DAYS = ['2019-05-06', '2020-01-31', '2020-02-01', null] as const

/** Plots in every mixture of place, size and day, with texts that SQL would stumble over. */
const PLOTS: readonly Values[] = Array.from({ length: 120 }, (_, index) => ({
  project: ['P%', "o'P", 'p_', '王·P'][index % 4] ?? '',
  plot: String(index).padStart(3, '0'),
  place: VILLAGES[index % VILLAGES.length] ?? '',
  measure: index % 3 === 0 ? 'grass' : 'sand',
  hectares: String((index * 7) % 50),
  acceptedOn: DAYS[index % DAYS.length] ?? null,
  household: null,
}))

const before = (field: string, a: string, b: string) =>
  field === 'hectares' ? rational(a).compare(rational(b)) < 0 : a < b

/** What a test means, in plain words of another language than the one it is answered in. */
function says(values: Values, { field, is, value }: FieldTest): boolean {
  const own = values[field] ?? null
  if (is === 'empty') return own === null
  if (is === 'filled') return own !== null
  if (own === null) return false
  if (is === 'containing') return own.toLowerCase().includes(value.toLowerCase())
  if (is === 'under') return own.startsWith(value.replace(/(?:00)+$/, ''))
  if (is === 'equal') return field === 'hectares' ? Number(own) === Number(value) : own === value
  return is === 'from' ? !before(field, own, value) : !before(field, value, own)
}

const aTest: fc.Arbitrary<FieldTest> = fc.oneof(
  fc.record({
    field: fc.constant('hectares'),
    is: fc.constantFrom('from', 'to', 'equal'),
    value: fc.constantFrom('7', '14.0', '+21', '100'),
  }),
  fc.record({
    field: fc.constant('acceptedOn'),
    is: fc.constantFrom('from', 'to', 'empty', 'filled'),
    value: fc.constantFrom('2019-05-06', '2020-01-31', '2021-01-01'),
  }),
  fc.record({
    field: fc.constant('project'),
    is: fc.constantFrom('containing', 'equal'),
    value: fc.constantFrom('%', "'", '_', 'p', '·', "o'P", "'; DROP TABLE toy_plot; --"),
  }),
  fc.record({
    field: fc.constant('place'),
    is: fc.constant('under'),
    value: fc.constantFrom('990100', '990101', VILLAGES[0] ?? ''),
  }),
)

const plotOf = ({ values }: { readonly values: Values }) => values.plot
const isFault = (code: string) => (error: unknown) => error instanceof Fault && error.code === code

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`lists on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    let store: Store
    beforeAll(async () => {
      await kind.start()
      database = await kind.open(schemaOf(prefecture))
      store = await openStore(database, composition, prefecture, steppingClock())
      const rows = PLOTS.map((values, index) => ({ line: index + 2, values }))
      await store.load({ id: 'plots', actor: 'tester', reason: 'test', register: REGISTER, rows })
    })
    afterAll(async () => {
      await store?.close()
      await kind.stop()
    })

    test('[L1] a list holds the records of which all that was asked is true, in the order asked', async () => {
      const aSort = fc.option(
        fc.record({
          field: fc.constantFrom('hectares', 'acceptedOn', 'place'),
          descending: fc.boolean(),
        }),
        { nil: undefined },
      )
      const property = fc.asyncProperty(fc.array(aTest, { maxLength: 3 }), aSort, async (where, sort) => {
        const either = where.filter(({ is }) => is === 'equal')
        const wanted = PLOTS.filter(
          (values) =>
            where.every((one) => one.is === 'equal' || says(values, one)) &&
            either.every(({ field }) => either.some((one) => one.field === field && says(values, one))),
        )
        const asked: RecordsAsked = {
          where,
          limit: 1_000,
          total: true,
          ...(sort === undefined ? {} : { sort }),
        }
        const page = await store.records(REGISTER, asked)
        assert.equal(page.total, wanted.length)
        assert.deepEqual(page.records.map(plotOf).sort(), wanted.map((values) => values.plot).sort())
        for (const [index, { values }] of page.records.slice(1).entries()) {
          const [a, b] = [page.records[index]?.values ?? {}, values]
          const [x, y] = [a[sort?.field ?? 'project'] ?? null, b[sort?.field ?? 'project'] ?? null]
          if (x === null) assert.equal(y, null)
          else if (y !== null && x !== y)
            assert.equal(before(sort?.field ?? 'project', x, y), sort?.descending !== true)
        }
      })
      await fc.assert(property, { seed: 20_261_124, numRuns: 120 })
    })

    test('[L2] pages by cursor and pages by place are the same list, cut', async () => {
      for (const sort of [undefined, { field: 'acceptedOn', descending: true }, { field: 'hectares' }]) {
        const asked: RecordsAsked = { limit: 17, ...(sort === undefined ? {} : { sort }) }
        const whole = await store.records(REGISTER, { ...asked, limit: 500 })
        const [byCursor, byPlace]: [unknown[], unknown[]] = [[], []]
        let cursor: string | null = null
        for (let offset = 0; offset < PLOTS.length; offset += 17) {
          const page = await store.records(REGISTER, { ...asked, ...(cursor === null ? {} : { cursor }) })
          byCursor.push(...page.records)
          byPlace.push(...(await store.records(REGISTER, { ...asked, offset })).records)
          cursor = page.next
        }
        assert.equal(cursor, null)
        assert.deepEqual(byCursor, whole.records)
        assert.deepEqual(byPlace, whole.records)
      }
    })

    test('[L3] what cannot be compared is refused with what can, and never reaches the database', async () => {
      const refused = [
        { field: 'hectares', is: 'from', value: '1e9' },
        { field: 'acceptedOn', is: 'to', value: '2020-02-30' },
        { field: 'acceptedOn', is: 'equal', value: '' },
        { field: 'project', is: 'equal', value: 'a\u0000b' },
      ] as const
      for (const one of refused)
        await assert.rejects(store.records(REGISTER, { where: [one] }), isFault('ANS-013'))
      const none = { field: 'toString', is: 'equal', value: '' } as const
      await assert.rejects(store.records(REGISTER, { where: [none] }), isFault('ANS-012'))
      await assert.rejects(store.records(REGISTER, { sort: { field: '_write' } }), isFault('ANS-012'))
    })
  })
}
