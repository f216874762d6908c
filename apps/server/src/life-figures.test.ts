import { haixi, loads } from '@qaidam/demo-haixi'
import { areaCode, type Change, day, type Instant, period, type Values } from '@qaidam/kernel'
import { openInMemory, openStore, type Store, schemaOf } from '@qaidam/storage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeFor } from './compose.ts'

let store: Store

/** Staff and organisations, to which rows of life refer. */
const NEEDED = /^(?:staff|post|duty|economy\.organisation|life\..+)$/
const rowsOf = (register: string): readonly Values[] =>
  [...loads()]
    .filter((load) => load.register === register)
    .flatMap((load) => [...load.rows].map((row) => row.values))

beforeAll(async () => {
  const clock = () => '2026-01-01T00:00:00.000Z' as Instant
  store = await openStore(await openInMemory(schemaOf(haixi)), composeFor(haixi), haixi, clock)
  for (const load of loads()) if (NEEDED.test(load.register)) await store.load(load)
})

afterAll(() => store.close())

async function rawOf(id: string, of: string): Promise<string | null> {
  const figure = store.composition.figures.get(id)
  if (figure === undefined) throw new RangeError(`There is no figure ${id}.`)
  const [answer] = await store.answer([{ figure, area: areaCode('632800'), period: period(of) }])
  return answer?.raw ?? null
}

let written = 0
const write = (change: Change) => {
  written += 1
  return store.write({ id: `life-${written}`, actor: 'yin-suhe', reason: '试验', changes: [change] })
}

// 柴达木日报, 2020-09-22: 108 %, and 158 teams; the rows change here, and the figures with them.
test('a gross rate falls by the children whose row is withdrawn, and the year before stays', async () => {
  const [row] = rowsOf('life.enrolment').filter(
    ({ stage, countedOn }) => stage === 'preschool' && countedOn === '2019-09-01',
  )
  const { school = '', stage = '', grade = '', countedOn = '', pupils } = row ?? {}
  const before = await rawOf('life.education.preschool-pupils', '2019')
  expect(await rawOf('life.education.preschool', '2019')).toBe('108')
  const earlier = await rawOf('life.education.preschool', '2018')
  const key = [school, stage, grade, countedOn].map((part) => part ?? '')
  await write({ kind: 'withdraw', register: 'life.enrolment', key })
  const after = await rawOf('life.education.preschool-pupils', '2019')
  expect(Number(before) - Number(after)).toBe(Number(pupils))
  expect(Number(await rawOf('life.education.preschool', '2019'))).toBeLessThan(108)
  expect(await rawOf('life.education.preschool', '2018')).toBe(earlier)
})

test('a school that leaves a platform takes the share below a hundred from that day on', async () => {
  const [school] = rowsOf('life.school').filter(({ kind }) => kind === 'primary')
  expect(await rawOf('life.education.connected-schools', '2020H1')).toBe('100')
  await write({
    kind: 'event',
    register: 'life.school',
    key: [school?.school ?? ''],
    on: day('2020-05-01'),
    values: { resources: 'provincial' },
  })
  expect(Number(await rawOf('life.education.connected-schools', '2020H1'))).toBeLessThan(100)
  expect(await rawOf('life.education.connected-schools', '2020Q1')).toBe('100')
})

test('a team that is dissolved in May is not there in June, and was in March', async () => {
  const [team] = rowsOf('life.family-doctor-team')
  const change = { register: 'life.family-doctor-team', key: [team?.team ?? ''], on: day('2020-05-01') }
  await write({ kind: 'end', ...change })
  const teams = (of: string) => rawOf('life.health.family-doctor-teams', of)
  expect([await teams('2020Q1'), await teams('2020H1')]).toEqual(['158', '157'])
})

test('an institution that leaves one of its consortia is a member as long as it is in another', async () => {
  const memberships = rowsOf('life.consortium-member')
  const count = (name: string | null | undefined) =>
    memberships.filter(({ institution }) => institution === name).length
  const several = memberships.find(({ institution }) => count(institution) === 2)
  const both = memberships.filter(({ institution }) => institution === several?.institution)
  const members = () => rawOf('life.health.consortium-members', '2020H1')
  const before = Number(await members())
  const seen: number[] = []
  for (const { consortium, institution } of both) {
    const key = [consortium ?? '', institution ?? '']
    await write({ kind: 'end', register: 'life.consortium-member', key, on: day('2020-06-01') })
    seen.push(Number(await members()))
  }
  expect(seen).toEqual([before, before - 1])
})
