import {
  type Change,
  compose,
  type Day,
  dutyName,
  type LocalTime,
  platform,
  type Staffing,
  type Values,
} from '@qaidam/kernel'
import { permitPack, weekdays } from '@qaidam/kernel/testing'
import type { Store } from '../contract.ts'
import type { Database } from '../database.ts'
import { openStore } from '../store.ts'
import { prefecture, steppingClock } from './toy.ts'

/** The permits of the kernel's worked cases, in the invented prefecture. */
export const permits = compose({
  packs: [platform, permitPack],
  standards: [],
  methods: [],
  calendar: weekdays,
})

export const TOWNSHIP = '990101100'
export const OTHER_TOWNSHIP = '990102100'

const PEOPLE = ['wang', 'sun', 'zhao', 'li', 'bao', 'wu', 'he', 'tang', 'qiu']
const POSTS: readonly (readonly [post: string, office: string, area: string, holder: string])[] = [
  ['window.head', 'window', '990100', 'zhao'],
  ['window.clerk', 'window', '990100', 'wang'],
  ['window.second', 'window', '990100', 'sun'],
  ['land.clerk', 'land', '990100', 'li'],
  ['land.county', 'land', '990101', 'bao'],
  ['water.clerk', 'water', '990100', 'wu'],
  ['government-office.duty-officer', 'government-office', '990100', 'he'],
  ['township.clerk', 'township', TOWNSHIP, 'tang'],
  ['county.reviewer', 'county', '990101', 'qiu'],
]
const DUTIES: readonly (readonly [matter: string, object: string, post: string])[] = [
  ['toy.permit-way', '990101', 'land.county'],
  ['return-review', TOWNSHIP, 'township.clerk'],
  ['request-filling', TOWNSHIP, 'township.clerk'],
  ['return-review', '990101', 'county.reviewer'],
]

const rowOf = ([post, office, area, holder]: (typeof POSTS)[number]): Values => ({
  post,
  title: post,
  titleEn: post,
  office,
  area,
  holder,
  superior: post === 'window.head' ? null : 'window.head',
})

/** The same posts and duties as a rehearsal takes them. */
export const PERMIT_STAFF: Staffing = {
  posts: new Map(POSTS.map((each) => [each[0], rowOf(each)])),
  duties: new Map(DUTIES.map(([matter, object, post]) => [dutyName(matter, object), post])),
}

/** A store with posts and duties since 2019, on 1 June 2020 at nine in the morning. */
export async function openPermits(database: Database) {
  const clock = steppingClock(instantAt('2020-06-01T09:00'))
  const store = await openStore(database, permits, prefecture, clock)
  const from = '2019-01-01' as Day
  const changes: Change[] = [
    ...PEOPLE.map((person) => enter('staff', { person, name: person })),
    ...POSTS.map((each) => ({ ...enter('post', rowOf(each)), from })),
    ...DUTIES.map(([matter, object, post]) => ({ ...enter('duty', { matter, object, post }), from })),
  ]
  await store.write({ id: 'staff', actor: 'tester', reason: 'test', changes })
  return { store, clock }
}

const enter = (register: string, values: Values) => ({ kind: 'enter' as const, register, values })

/** An instant by the clock on the wall of the prefecture. */
export function instantAt(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString()
}

let writes = 0

export async function enterPermit(store: Store, number: string, more: Values = {}, from = '2020-06-01') {
  writes += 1
  const values: Values = {
    number,
    area: '990101100001',
    kind: 'shed',
    receivedOn: from,
    dueOn: '2020-07-10',
    applicant: '演示公司',
    decider: 'window.second',
    ...more,
  }
  const change = { ...enter('toy.permit', values), from: from as Day }
  return store.write({ id: `permit-${writes}`, actor: 'wang', reason: 'test', changes: [change] })
}

/** Makes one move of a permit. */
export function movePermit(
  store: Store,
  record: string,
  move: string,
  [post, person]: readonly [post: string, person: string],
  more: Partial<Parameters<Store['move']>[0]['moves'][number]> = {},
  id?: string,
) {
  writes += 1
  return store.move({
    id: id ?? `move-${writes}`,
    actor: person,
    reason: move,
    moves: [{ register: 'toy.permit', record, move, post, person, ...more }],
  })
}

export const CLERK = ['window.clerk', 'wang'] as const
export const LAND = ['land.county', 'bao'] as const
export const SECOND = ['window.second', 'sun'] as const
export const HEAD = ['window.head', 'zhao'] as const
export const at = (local: string) => local as LocalTime

export { prefecture as permitPrefecture } from './toy.ts'
