import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { compose } from './compose.ts'
import { faultsOf } from './fault.ts'
import { defineFigure, type Tally } from './figure.ts'
import { definePack, type Pack } from './pack.ts'
import { defineRegister, inArea, onDay, text } from './register.ts'
import { defineStandard, source } from './standard.ts'
import { defineSystem, type System } from './system.ts'

const name = { zh: '试验', en: 'Trial' }

const register = (id: string) =>
  defineRegister({
    id,
    name,
    why: name,
    kind: 'fact',
    subject: id,
    owner: 'bureau',
    key: ['id'],
    fields: { id: text('编号', 'Number'), area: inArea('地区', 'Area'), day: onDay('日期', 'Day') },
    readableBy: 'public',
  })
const figure = (of: string) =>
  defineFigure<Tally>({
    kind: 'tally',
    id: `${of}-count`,
    name,
    definition: name,
    unit: '个',
    places: 0,
    owner: 'bureau',
    per: { area: 'county', period: 'day' },
    register: of,
    add: 'count',
    where: [],
    area: 'area',
    nature: { flowOn: 'day' },
  })
const limit = defineStandard({
  id: 'trial.limit',
  name,
  verifiedOn: '2026-11-24',
  phases: [
    { from: '2016-01-01', value: 35, cite: source('XX 1', '试验标准', 'A trial standard').at('表 1') },
  ],
})

const system = (id: string, number: number, more: Partial<System> = {}): System =>
  defineSystem({
    id: `trial.${id}`,
    number,
    pillar: 'ecology',
    name,
    why: name,
    owner: 'bureau',
    registers: [id],
    figures: [`${id}-count`],
    standards: [],
    ...more,
  })
const rivers = system('river', 5, {
  standards: ['trial.limit'],
  chapter: { zh: '有河。', en: 'Rivers.' },
})
const works = system('works', 4)
const pack = (systems: readonly System[] | undefined): Pack =>
  definePack({
    id: 'trial',
    name,
    registers: [register('river'), register('works')],
    figures: [figure('river'), figure('works')],
    ...(systems === undefined ? {} : { systems }),
  })
const composed = (...packs: readonly Pack[]) =>
  compose({ packs, standards: [limit], methods: [], offices: ['bureau', 'government-office'] })

/** What composition says of the systems of one pack, as `code message`. */
function sinsOf(...systems: readonly System[]): readonly string[] {
  try {
    composed(pack(systems))
  } catch (error) {
    return faultsOf(error).map((fault) => `${fault.code} ${fault.message}`)
  }
  return []
}

describe('systems', () => {
  test('stand in the order of their numbers, and name what is there', () => {
    assert.deepEqual([...composed(pack([rivers, works])).systems.keys()], ['trial.works', 'trial.river'])
  })

  test('need not be declared, and bind only the pack that declares them', () => {
    assert.equal(composed(pack(undefined)).systems.size, 0)
    const other = definePack({ id: 'other', name, registers: [register('well')], figures: [] })
    assert.equal(composed(pack([rivers, works]), other).systems.size, 2)
  })

  const stranger = {
    ...works,
    registers: ['works', 'sea'],
    figures: ['works-count', 'tide'],
    standards: ['moon'],
  }
  const echo = { ...works, registers: ['works', 'river'], figures: ['works-count', 'river-count'] }
  test.each<[string, string, readonly System[]]>([
    ['CMP-001', 'trial.works: pillar ', [rivers, { ...works, pillar: 'sports' as 'life' }]],
    ['CMP-002', 'two of system "trial.works"', [rivers, works, { ...works, number: 9 }]],
    ['CMP-050', 'trial.works belongs to office "nobody"', [rivers, { ...works, owner: 'nobody' }]],
    ['CMP-060', 'System trial.works names sea among its registers', [rivers, stranger]],
    ['CMP-060', 'System trial.works names tide among its figures', [rivers, stranger]],
    ['CMP-060', 'System trial.works names moon among its standards', [rivers, stranger]],
    ['CMP-062', 'trial.river and trial.works both have number 4', [{ ...rivers, number: 4 }, works]],
    ['CMP-063', 'register river stands twice: in system trial.works and in', [rivers, echo]],
    ['CMP-063', 'figure river-count stands twice', [rivers, echo]],
    ['CMP-064', 'Pack trial has systems, but works is among the registers of none', [rivers]],
    ['CMP-064', 'Pack trial has systems, but works-count is among the figures of none', [rivers]],
  ])('%s is found: %s', (code, message, systems) => {
    const sins = sinsOf(...systems)
    const hit = sins.find((sin) => sin.startsWith(`${code} `) && sin.includes(message))
    assert.ok(hit, `not among:\n${sins.join('\n')}`)
  })

  test('that arrive as JSON compose as those in TypeScript', () => {
    const whole = pack([rivers, works])
    const arrived = JSON.parse(JSON.stringify(whole)) as Pack
    assert.deepEqual(composed(arrived).systems, composed(whole).systems)
  })
})
