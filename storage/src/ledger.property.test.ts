import assert from 'node:assert/strict'
import {
  type Change,
  type Day,
  dayFromNumber,
  dayNumber,
  type Figure,
  type Instant,
  period,
  rational,
  sum,
} from '@qaidam/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Store } from './contract.ts'
import { openStore } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const RUNS = Number(process.env.QAIDAM_PROPERTY_RUNS ?? 8)
const FIRST = dayNumber('2018-01-01' as Day)
const LAST = dayNumber('2021-12-31' as Day)

const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dayFromNumber)
const anyVillage = fc.constantFrom(...VILLAGES)
const anyName = fc.integer({ min: 1, max: 6 }).map(String)
const anyMembers = fc.integer({ min: 0, max: 9 }).map(String)
const anyKind = fc.constantFrom('herder', 'farmer')
const anyHectares = fc
  .integer({ min: 1, max: 99_999 })
  .map((n) => rational(n).over(rational(1000)).toString())
const household = fc.record({ number: anyName, village: anyVillage, members: anyMembers, kind: anyKind })
const plot = fc.record({
  project: fc.constantFrom('P', 'Q'),
  plot: anyName,
  place: anyVillage,
  measure: fc.constantFrom('sand', 'grass'),
  hectares: anyHectares,
  acceptedOn: fc.option(anyDay),
})

/** Inserts, late events, moves between areas, corrections of old periods, ends and withdrawals. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ values: household, from: anyDay })
      .map(({ values, from }): Change => ({ kind: 'enter', register: 'toy.household', values, from })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ number: anyName, on: anyDay, village: anyVillage }).map(
      ({ number, on, village }): Change => ({
        kind: 'event',
        register: 'toy.household',
        key: [number],
        on,
        values: { village },
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ number: anyName, at: anyDay, members: anyMembers, kind: anyKind }).map(
      ({ number, at, members, kind }): Change => ({
        kind: 'correct',
        register: 'toy.household',
        key: [number],
        at,
        values: { members, kind },
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ number: anyName, on: anyDay })
      .map(({ number, on }): Change => ({ kind: 'end', register: 'toy.household', key: [number], on })),
  },
  {
    weight: 1,
    arbitrary: anyName.map(
      (number): Change => ({ kind: 'withdraw', register: 'toy.household', key: [number] }),
    ),
  },
  { weight: 4, arbitrary: plot.map((values): Change => ({ kind: 'enter', register: 'toy.plot', values })) },
  {
    weight: 2,
    arbitrary: plot.map(
      ({ project, plot: name, ...values }): Change => ({
        kind: 'correct',
        register: 'toy.plot',
        key: [project, name],
        values,
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: plot.map(
      ({ project, plot: name }): Change => ({ kind: 'withdraw', register: 'toy.plot', key: [project, name] }),
    ),
  },
)

/** What is true on each day, kept in the plainest way: a map from record to the values of every day. */
class Oracle {
  readonly households = new Map<string, Map<number, Record<string, string | null>>>()
  readonly plots = new Map<string, Record<string, string | null>>()

  /** Whether the change can be; if so it is done. */
  take(change: Change): boolean {
    return change.register === 'toy.plot' ? this.#takePlot(change) : this.#takeHousehold(change)
  }

  #takePlot(change: Change): boolean {
    const name =
      change.kind === 'enter' ? `${change.values.project} ${change.values.plot}` : change.key.join(' ')
    const known = this.plots.get(name)
    if ((change.kind === 'enter') === (known !== undefined)) return false
    if (change.kind === 'withdraw') this.plots.delete(name)
    else if ('values' in change) this.plots.set(name, { ...known, ...change.values })
    return true
  }

  #takeHousehold(change: Change): boolean {
    const name = change.kind === 'enter' ? String(change.values.number) : (change.key[0] ?? '')
    const known = this.households.get(name)
    if (change.kind === 'enter') {
      if (known !== undefined) return false
      const days = new Map<number, Record<string, string | null>>()
      for (let day = dayNumber(change.from ?? ('' as Day)); day <= LAST + 1; day += 1)
        days.set(day, { ...change.values, version: 'first' })
      this.households.set(name, days)
      return true
    }
    if (known === undefined) return false
    if (change.kind === 'withdraw') return this.households.delete(name)
    return this.#changeDays(known, change)
  }

  #changeDays(
    days: Map<number, Record<string, string | null>>,
    change: Exclude<Change, { kind: 'enter' | 'withdraw' }>,
  ): boolean {
    const on = change.kind === 'correct' ? change.at : change.on
    const at = dayNumber(on ?? ('' as Day))
    const then = days.get(at)
    if (then === undefined) return false
    if (change.kind === 'end') {
      // Only what lasts unchanged to the end can end, and not on its first day.
      for (let day = at; day <= LAST + 1; day += 1)
        if (days.get(day) !== then && !this.#alike(days, day, at)) return false
      if (!days.has(at - 1) || !this.#alike(days, at - 1, at)) return false
      for (let day = at; day <= LAST + 1; day += 1) days.delete(day)
      return true
    }
    const version = then.version
    for (const [day, values] of days) {
      if (values.version === version && (change.kind === 'correct' || day >= at)) {
        days.set(day, {
          ...values,
          ...change.values,
          version: change.kind === 'event' ? `${version}/${on}` : (version ?? null),
        })
      }
    }
    return true
  }

  #alike(days: Map<number, Record<string, string | null>>, a: number, b: number): boolean {
    return days.get(a)?.version === days.get(b)?.version && days.has(a)
  }

  /** The figures of an area at a period, added up row by row. */
  answers(area: string, first: Day, last: Day): Record<string, string> {
    const under = (code: string | null | undefined) => code?.startsWith(area) === true
    const here = [...this.households.values()]
      .map((days) => days.get(dayNumber(last)))
      .filter((values) => under(values?.village))
    const plots = [...this.plots.values()].filter(
      ({ place, acceptedOn }) =>
        under(place) && acceptedOn != null && first <= acceptedOn && acceptedOn <= last,
    )
    const total = (rows: (Record<string, string | null> | undefined)[], field: string) =>
      sum(rows.map((row) => rational(row?.[field] ?? '0'))).toString()
    return {
      'toy.households': String(here.length),
      'toy.people': total(here, 'members'),
      'toy.herders': total(
        here.filter((values) => values?.kind === 'herder'),
        'members',
      ),
      'toy.plots': String(plots.length),
      'toy.sand': total(
        plots.filter(({ measure }) => measure === 'sand'),
        'hectares',
      ),
      'toy.projects': String(new Set(plots.map(({ project }) => project)).size),
    }
  }
}

const FIGURES = ['toy.households', 'toy.people', 'toy.herders', 'toy.plots', 'toy.sand', 'toy.projects']
const AREAS = [...VILLAGES, '990101100', '990102', '990100']
const PERIODS = ['2018', '2019H1', '2020-02', '2020Q3', '2018/2020-06', '2021-12-31'].map(period)

async function answersOf(
  store: Store,
  areas: readonly string[],
  periods: typeof PERIODS,
  asKnownAt?: Instant,
) {
  const asked = areas.flatMap((area) =>
    periods.flatMap((within) =>
      FIGURES.map((id) => ({
        figure: composition.figures.get(id) as Figure,
        area: store.areas.get(area).code,
        period: within,
      })),
    ),
  )
  const answers = await store.answer(asked, asKnownAt === undefined ? {} : { asKnownAt })
  return answers.map(
    ({ id, area, period: name, parts }) => `${id} ${area} ${name}: ${Object.values(parts)[0]}`,
  )
}

function expectedOf(oracle: Oracle, areas: readonly string[], periods: typeof PERIODS) {
  return areas.flatMap((area) =>
    periods.flatMap(({ name, first, last }) => {
      const found = oracle.answers(
        area.replace(/00$/, (zeros) => (area.length === 6 ? '' : zeros)),
        first,
        last,
      )
      return FIGURES.map((id) => `${id} ${area} ${name}: ${found[id]}`)
    }),
  )
}

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`ledger on ${kind.name} (needs ${kind.needs})`, () => {
    beforeAll(() => kind.start())
    afterAll(() => kind.stop())

    test('[L2] after any changes, figures equal a count of the rows, now and as known then, and rows add up', async () => {
      const anyStep = fc.record({ change: anyChange, fold: fc.integer({ min: 0, max: 9 }), look: fc.nat() })
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 120, size: 'max' }), async (steps) => {
          const store = await openStore(await kind.open('q990100'), composition, prefecture, steppingClock())
          try {
            await walk(store, steps)
          } finally {
            await store.close()
          }
        }),
        { numRuns: RUNS, seed: 20200630, endOnFailure: true },
      )
    }, 600_000)
  })
}

async function walk(
  store: Store,
  steps: readonly { change: Change; fold: number; look: number }[],
): Promise<void> {
  const oracle = new Oracle()
  let remembered:
    | { at: Instant; answers: readonly string[]; areas: readonly string[]; periods: typeof PERIODS }
    | undefined
  for (const [index, { change, fold, look }] of steps.entries()) {
    const possible = oracle.take(change)
    const write = store.write({ id: `w${index}`, actor: 'tester', reason: 'property', changes: [change] })
    if (!possible) await assert.rejects(write, `${JSON.stringify(change)} should be refused`)
    else {
      const { recordedAt } = await write
      if (fold === 0) await store.fold()
      const areas = [AREAS[look % AREAS.length] ?? '', '990100']
      const periods = [PERIODS[look % PERIODS.length] ?? period('2020')]
      const answers = await answersOf(store, areas, periods)
      assert.deepEqual(answers, expectedOf(oracle, areas, periods), `after ${JSON.stringify(change)}`)
      if (remembered !== undefined) {
        assert.deepEqual(
          await answersOf(store, remembered.areas, remembered.periods, remembered.at),
          remembered.answers,
          'as known then',
        )
      }
      if (look % 4 === 0) remembered = { at: recordedAt, answers, areas, periods }
    }
  }
  assert.deepEqual(await answersOf(store, AREAS, PERIODS), expectedOf(oracle, AREAS, PERIODS))
  assert.deepEqual(await store.verify(), [])
  await rowsAddUp(store)
}

/** Trace: each part's contributions, page by page, add up to it exactly. */
async function rowsAddUp(store: Store): Promise<void> {
  for (const id of [...FIGURES, 'toy.herder-share']) {
    const asked = {
      figure: composition.figures.get(id) as Figure,
      area: store.areas.get('990100').code,
      period: period('2018/2020'),
    }
    const [answer] = await store.answer([asked])
    const sums = new Map<string, ReturnType<typeof rational>>()
    let cursor: string | null = null
    let count = 0
    let total = 0
    do {
      const page = await store.rows(asked, { limit: 7, ...(cursor === null ? {} : { cursor }) })
      for (const { part, contribution } of page.rows)
        sums.set(part, (sums.get(part) ?? rational(0)).plus(rational(contribution)))
      count += page.rows.length
      total = page.total
      cursor = page.next
    } while (cursor !== null)
    assert.equal(count, total, `${id}: rows shown against rows counted`)
    for (const [part, value] of Object.entries(answer?.parts ?? {})) {
      if (sums.has(part)) assert.equal(sums.get(part)?.toString(), value, `${id}: part ${part}`)
      else if (!part.match(/^(herders|people)$/)) assert.equal(value, '0', `${id}: part ${part} has no rows`)
    }
  }
}
