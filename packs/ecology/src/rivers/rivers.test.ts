import { type Composition, compose, definePack, moveOf, platform } from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import {
  problemProcedure,
  riverChief,
  riverFigures,
  riverPatrol,
  riverProcedures,
  riverRegisters,
} from './index.ts'

const name = { zh: '河湖长制', en: 'Rivers' }
const pack = definePack({
  id: 'rivers',
  name,
  registers: riverRegisters,
  procedures: riverProcedures,
  figures: riverFigures,
})
const composition: Composition = compose({
  packs: [platform, pack],
  standards: [],
  methods: [],
  calendar: workCalendar(),
})

test('the levels of chiefs are published in 级', () => {
  const figure = composition.figures.get('ecology.rivers.chief-levels')
  expect(figure).toMatchObject({ unit: '级', places: 0, published: true, add: { distinct: 'level' } })
})

test('there are four levels, and each has a figure of its own', () => {
  const level = riverChief.fields.level
  if (level?.type !== 'choice') throw new RangeError('level is a choice')
  expect(Object.keys(level.choices)).toEqual(['prefecture', 'county', 'township', 'village'])
  for (const each of Object.keys(level.choices)) {
    expect(composition.figures.has(`ecology.rivers.chiefs-${each}`), each).toBe(true)
  }
})

test('no count of chiefs holds wardens', () => {
  const ofChiefs = riverFigures.filter((each) => each.kind === 'tally' && each.register === riverChief.id)
  expect(ofChiefs).toHaveLength(6)
  for (const figure of ofChiefs) {
    if (figure.kind !== 'tally') continue
    expect(figure.where, figure.id).toContainEqual({ field: 'role', in: ['general', 'chief'] })
  }
})

test('a track and a photo may be given and are never asked for', () => {
  expect([riverPatrol.fields.track?.optional, riverPatrol.fields.photo?.optional]).toEqual([true, true])
})

test('chiefs are posts: but for the list announced to the public, no name of a person is asked for', () => {
  expect(riverChief.fields.announced).toMatchObject({ optional: true })
  for (const register of riverRegisters) {
    for (const [field, { name: label }] of Object.entries(register.fields)) {
      // 《关于全面推行河长制的意见》: the list of chiefs is announced to society by the media.
      if (register === riverChief && field === 'announced') continue
      expect(label.zh, `${register.id}.${field}`).not.toMatch(/姓名|身份证|手机/)
    }
  }
})

test('a problem counts as closed by a check that somebody made, and not by whoever handled it', () => {
  expect(composition.figures.get('ecology.rivers.problems-closed')).toMatchObject({
    register: moveOf(problemProcedure.id),
    where: [{ field: 'move', in: ['close'] }],
  })
  expect(problemProcedure.moves.close?.notBy).toEqual(['handle-on-spot', 'feed-back'])
})

// Patrol frequencies of the province were not found in any document: none is a default here.
test('no number of patrols stands in the procedure of plans', () => {
  expect(riverProcedures).toHaveLength(2)
  const [, plans] = riverProcedures
  expect(plans?.states.running).toMatchObject({ limit: { until: 'dueOn' } })
})
