import { civic } from '@qaidam/civic'
import { ecology } from '@qaidam/ecology'
import { economy } from '@qaidam/economy'
import {
  AreaBook,
  areaCode,
  areaLevel,
  compose,
  keyOf,
  keyText,
  platform,
  type Register,
  readValues,
  targetRegister,
} from '@qaidam/kernel'
import { life } from '@qaidam/life'
import { methods, standards, workCalendar } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { areas, haixi, LAST_WRITE, loads, people, posts, writes } from './index.ts'

const book = new AreaBook(areas)
const packs = [platform, ecology, economy, life, civic]
const registers = new Map(
  [...packs.flatMap((pack) => pack.registers), targetRegister].map((register) => [register.id, register]),
)

function registerOf(id: string): Register {
  const register = registers.get(id)
  if (register === undefined) throw new RangeError(`No pack has register ${id}.`)
  return register
}

describe('divisions', () => {
  const inHaixi = areas.filter((area) => area.code.startsWith('6328'))
  const ofLevel = (level: string) => inHaixi.filter((area) => areaLevel(area.code) === level)

  // NBS 2023: 7 counties, 21 towns + 14 townships + 11 other units, 303 villages + 86 committees.
  test('are all there: 7 at county, 46 at township and 389 at village level', () => {
    expect(ofLevel('county')).toHaveLength(7)
    expect(ofLevel('township')).toHaveLength(46)
    expect(ofLevel('village')).toHaveLength(389)
    const digits = ofLevel('township').map((area) => Number(area.code.slice(6)))
    expect(digits.filter((kind) => kind >= 100 && kind < 200)).toHaveLength(21)
    expect(digits.filter((kind) => kind >= 200 && kind < 400)).toHaveLength(14)
    expect(ofLevel('village').filter((area) => Number(area.code.slice(9)) < 200)).toHaveLength(86)
  })

  test('each stands in one that is there, up to the province', () => {
    for (const area of inHaixi.filter((each) => each.code.length > 6)) {
      expect(() => book.get(area.code.slice(0, area.code.length === 12 ? 9 : 6))).not.toThrow()
    }
    expect(book.get('63').name.en).toBe('Qinghai')
  })

  test('the older code of 大柴旦 leads to its present one, for its towns too', () => {
    expect(book.get('632825').code).toBe('632857')
    expect(book.get('632825100').name.zh).toBe('柴旦镇')
  })

  test('茫崖 begins in 2018', () => {
    expect(book.get('632803').from?.slice(0, 4)).toBe('2018')
  })

  test('every name is in both languages, and the English one in Latin letters', () => {
    for (const area of areas) {
      expect(area.name.zh).toMatch(/^\p{Script=Han}+$/u)
      expect(area.name.en).toMatch(/^[A-Z][A-Za-z'ü() ]+$/)
    }
  })
})

describe('the prefecture', () => {
  test('says that it is synthetic', () => {
    expect(haixi.synthetic).toBe(true)
    expect(haixi.code).toBe(areaCode('6328'))
  })

  test('has every office that owns something in a pack: they compose without a fault', () => {
    const offices = haixi.offices.map((office) => office.id)
    expect(new Set(offices).size).toBe(offices.length)
    expect(() => compose({ packs, standards, methods, offices, calendar: workCalendar() })).not.toThrow()
  })

  test('has posts at offices, and people who hold them, that exist', () => {
    const offices = new Set(haixi.offices.map((office) => office.id))
    const names = new Set(posts.map(({ post }) => post))
    const persons = new Set(people.map(({ person }) => person))
    expect([names.size, persons.size]).toEqual([posts.length, people.length])
    expect(posts.filter(({ office }) => !offices.has(office ?? ''))).toEqual([])
    expect(posts.filter(({ holder }) => !persons.has(holder))).toEqual([])
    expect(posts.filter(({ superior }) => superior !== null && !names.has(superior))).toEqual([])
  })
})

describe('the rows', () => {
  const all = [...loads()].map((load) => ({ ...load, rows: [...load.rows] }))

  test('are taken by their registers as they stand, value for value', () => {
    for (const load of all) {
      const register = registerOf(load.register)
      for (const row of load.rows) {
        const { values, faults } = readValues(register, row.values, book)
        if (faults.length > 0) throw faults[0]?.fault
        expect(values).toEqual(row.values)
        expect(row.from === undefined).toBe(register.kind === 'fact')
      }
    }
  })

  test('have keys of their own, and refer to records that are there before them', () => {
    const keys = new Map<string, Set<string>>()
    for (const load of all) {
      const register = registerOf(load.register)
      const own = keys.get(register.id) ?? new Set<string>()
      keys.set(register.id, own)
      const refs = Object.entries(register.fields).flatMap(([name, field]) =>
        field.type === 'ref' ? [{ name, to: field.register }] : [],
      )
      for (const { values } of load.rows) {
        const key = keyText(keyOf(register, values))
        expect(own.has(key), `${register.id} ${key}`).toBe(false)
        own.add(key)
        for (const { name, to } of refs) {
          if (values[name] === null) continue
          expect(keys.get(to)?.has(values[name] ?? ''), `${key} ${name}`).toBe(true)
        }
      }
    }
  })

  // People and families are older than the city they live in.
  const OLDER = ['bornOn', 'foundedOn']

  test('lie in areas that exist on their days', () => {
    for (const { register, rows } of all) {
      const dated = Object.entries(registerOf(register).fields).flatMap(([name, field]) =>
        (field.type === 'day' || field.type === 'hour') && !OLDER.includes(name) ? [name] : [],
      )
      for (const { values, from } of rows) {
        if (values.area?.slice(0, 6) !== '632803') continue
        const days = [from, values.period, ...dated.map((name) => values[name])].flatMap((day) => day ?? [])
        expect(days.sort()[0]?.slice(0, 4) ?? '', JSON.stringify(values)).toMatch(/^20(?:1[89]|2\d)$/)
      }
    }
  })

  test('come out the same every time', () => {
    const again = [...loads()].map((load) => ({ ...load, rows: [...load.rows] }))
    expect(JSON.stringify(again)).toBe(JSON.stringify(all))
    expect(JSON.stringify([...writes()])).toBe(JSON.stringify([...writes()]))
  })

  test('the last write is the one by which a store is known to have all', () => {
    expect([...writes()].at(-1)?.id).toBe(LAST_WRITE)
  })

  test('loads and writes have ids of their own and actors who exist', () => {
    const acts = [...all, ...writes()]
    expect(new Set(acts.map((act) => act.id)).size).toBe(acts.length)
    const persons = new Set(people.map(({ person }) => person))
    expect(acts.filter((act) => !persons.has(act.actor))).toEqual([])
  })
})
