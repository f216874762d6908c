import { compose, definePack, moveOf, platform } from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import {
  caseProcedure,
  checkProcedure,
  enforcementFigures,
  enforcementProcedures,
  enforcementRegisters,
} from './index.ts'

const name = { zh: '执法', en: 'Enforcement' }
const pack = definePack({
  id: 'enforcement',
  name,
  registers: enforcementRegisters,
  procedures: enforcementProcedures,
  figures: enforcementFigures,
})
const composition = compose({
  packs: [platform, pack],
  standards: [],
  methods: [],
  calendar: workCalendar(),
})

test('fines are decided in yuan by two people, and told in 万元', () => {
  const figure = composition.figures.get('ecology.enforcement.fines')
  expect(figure).toMatchObject({
    unit: '万元',
    add: { sum: 'fine' },
    where: [{ in: ['decide'] }, { field: 'effect', in: ['true'] }],
  })
  expect(composition.registers.get(moveOf(caseProcedure.id))?.fields.fine).toMatchObject({ unit: '元' })
})

test('a case that was withdrawn is not a case', () => {
  expect(composition.figures.get('ecology.enforcement.cases-filed')).toMatchObject({
    formula: 'entered - withdrawn',
  })
  expect(composition.figures.get('ecology.enforcement.cases-closed')).toMatchObject({
    where: [{ field: 'move', in: ['close'] }, { field: 'effect' }],
  })
})

test('who investigates does not decide, and who orders a correction does not find it made', () => {
  expect(caseProcedure.moves.decide?.notBy).toContain('conclude')
  expect(checkProcedure.moves['find-corrected']?.notBy).toContain('order-correction')
})

test('a draw keeps what it takes to repeat it', () => {
  const fields = composition.registers.get('ecology.enforcement-draw')?.fields ?? {}
  for (const field of ['poolOn', 'classes', 'poolSize', 'drawn', 'seed', 'seedFixedOn', 'method']) {
    expect(fields[field]?.optional, field).toBeUndefined()
    expect(fields[field], field).toBeDefined()
  }
})
