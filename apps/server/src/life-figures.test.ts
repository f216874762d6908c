import { loads } from '@qaidam/demo-haixi'
import { areaCode, type Change, day, type Instant, localTime, period, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPlatformEmpty } from './testing/demonstration.ts'

let store: Store

/** Staff and organisations, to which rows of life refer. */
const NEEDED = /^(?:staff|post|duty|economy\.organisation|life\..+)$/
const rowsOf = (register: string): readonly Values[] =>
  [...loads()]
    .filter((load) => load.register === register)
    .flatMap((load) => [...load.rows].map((row) => row.values))

beforeAll(async () => {
  const clock = () => '2026-01-01T00:00:00.000Z' as Instant
  store = await openPlatformEmpty(clock)
  for (const load of loads()) if (NEEDED.test(load.register)) await store.load(load)
}, 120_000)

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

// 柴达木日报, 2020-09-22: 14 989 yuan, 4 166 households, 164 villages, 1 362 households, 100 %.
test('a household withdrawn takes its house, and one whose house was made safe twice counts once', async () => {
  const [first] = rowsOf('life.house-rebuilt')
  const houses = () => rawOf('life.poverty.houses-rebuilt', '2016/2020H1')
  expect(await houses()).toBe('4166')
  const again = { ...first, rebuilding: 'WF-99999', acceptedOn: '2020-06-01' }
  await write({ kind: 'enter', register: 'life.house-rebuilt', values: again })
  expect(await houses()).toBe('4166')
  await write({ kind: 'withdraw', register: 'life.house-rebuilt', key: [first?.rebuilding ?? ''] })
  expect(await houses()).toBe('4166')
  await write({ kind: 'withdraw', register: 'life.house-rebuilt', key: ['WF-99999'] })
  expect(await houses()).toBe('4165')
})

test('income a head follows the file of one household, and the people on file that day', async () => {
  const perHead = () => rawOf('life.poverty.income-per-head', '2019')
  expect(await perHead()).toBe('14989')
  const [file] = rowsOf('life.household-year').filter(({ yearEnd }) => yearEnd === '2019-12-31')
  const key = [file?.household ?? '', '2019-12-31']
  const people = rowsOf('life.poor-household')
    .filter(({ standing }) => standing === 'poor')
    .reduce((sum, each) => sum + Number(each.people), 0)
  const wages = String(Number(file?.wages) + people)
  await write({ kind: 'correct', register: 'life.household-year', key, values: { wages } })
  expect(await perHead()).toBe('14990')
  await write({
    kind: 'correct',
    register: 'life.poor-household',
    key: [file?.household ?? ''],
    values: { people: '20' },
  })
  expect(Number(await perHead())).toBeLessThan(14_990)
})

test('a household that is not insured any more is missed in its year, and in no other', async () => {
  const coverage = (of: string) => rawOf('life.poverty.insurance-coverage-lifted', of)
  const file = rowsOf('life.household-year').find(({ yearEnd }) => yearEnd === '2020-12-31')
  expect([await coverage('2019'), await coverage('2020')]).toEqual(['100', '100'])
  await write({
    kind: 'correct',
    register: 'life.household-year',
    key: [file?.household ?? '', '2020-12-31'],
    values: { cover: 'none', policy: null },
  })
  expect(Number(await coverage('2020'))).toBeLessThan(100)
  expect(await coverage('2019')).toBe('100')
})

test('a household with two measures counts once, until the last of them ends', async () => {
  const measured = async () => Number(await rawOf('life.poverty.households-with-measures', '2020'))
  const measures = rowsOf('life.poverty-measure')
  const of = (household: string | null | undefined) => measures.filter((each) => each.household === household)
  const two = of(measures.find(({ household }) => of(household).length === 2)?.household)
  const before = await measured()
  const seen: number[] = []
  for (const { measure } of two) {
    await write({
      kind: 'end',
      register: 'life.poverty-measure',
      key: [measure ?? ''],
      on: day('2020-09-01'),
    })
    seen.push(await measured())
  }
  expect(seen).toEqual([before, before - 1])
})

test('a village that turns out to have earned less than 50 000 yuan is no longer one of the 295', async () => {
  const over = () => rawOf('life.village.income-over-50k', '2019')
  expect(await over()).toBe('295')
  const reaching = rowsOf('life.village-income').find(
    ({ yearEnd, income }) => yearEnd === '2019-12-31' && Number(income) >= 5,
  )
  const key = [reaching?.village ?? '', '2019-12-31']
  const values = { income: '4.9999', operating: '1' }
  await write({ kind: 'correct', register: 'life.village-income', key, values })
  expect(await over()).toBe('294')
})

test('a household is at risk from the day on which it was seen to be, and counts in the prefecture once', async () => {
  const atRisk = async (of: string) => Number(await rawOf('life.poverty.at-risk', of))
  const [first] = rowsOf('life.monitored-household')
  const post = `township-${first?.area?.slice(0, 9)}.clerk`
  const { holder: person } = rowsOf('post').find((row) => row.post === post) ?? {}
  const [november, december] = [await atRisk('2020-11'), await atRisk('2020-12')]
  const about = { register: 'life.monitored-household', record: first?.household ?? '', post }
  const move = { ...about, person: person ?? '', move: 'confirm', evidence: '入户核查表' }
  const moves = [{ ...move, at: localTime('2020-12-01T10:00') }]
  await store.move({ id: 'life-seen', actor: person ?? '', reason: '试验', moves })
  expect([await atRisk('2020-11'), await atRisk('2020-12')]).toEqual([november, december + 1])
})
