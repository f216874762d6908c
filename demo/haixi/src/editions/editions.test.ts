import { platform } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { loads, people, posts } from '../index.ts'
import { editions, LAST_EDITION, SIGNING, WORK_REPORT } from './index.ts'

const all = [...editions()]
const moves = all.flatMap((each) => ('moves' in each ? each.moves : []))

test('what happened to editions comes out the same every time, under ids of its own', () => {
  expect(JSON.stringify([...editions()])).toBe(JSON.stringify(all))
  const ids = [...loads(), ...all].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(all.at(-1)?.id).toBe(LAST_EDITION)
})

test('every move is one of its procedure, made by who holds the post', () => {
  const holders = new Map(posts.map(({ post, holder }) => [post, holder]))
  const persons = new Set(people.map(({ person }) => person))
  for (const { register, move, post, person } of moves) {
    const procedure = platform.procedures?.find((each) => each.register === register)
    expect(Object.keys(procedure?.moves ?? {})).toContain(move)
    expect(holders.get(post), post).toBe(person)
    expect(persons).toContain(person)
  }
})

test('each office signs for itself before two persons publish the work report', () => {
  const signed = moves.filter(({ record, move }) => record.startsWith(WORK_REPORT) && move === 'sign')
  expect(signed.map(({ post }) => post.split('.')[0])).toEqual([...SIGNING])
  const published = moves.filter(({ record, move }) => record === WORK_REPORT && move === 'publish')
  expect(new Set(published.map(({ person }) => person)).size).toBe(2)
  const last = [...signed.map(({ at }) => at ?? '')].sort().at(-1) ?? ''
  expect(published.every(({ at }) => (at ?? '') > last)).toBe(true)
  expect(published.at(-1)?.at?.slice(0, 10)).toBe('2020-09-22')
})
