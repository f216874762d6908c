import { compose, definePack } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { enforcementFigures, enforcementRegisters } from './index.ts'
import { enforcementReport } from './report.ts'

const name = { zh: '执法', en: 'Enforcement' }
const report = { id: 'enforcement.brief', name, owner: 'ecology-environment', sections: [enforcementReport] }
const pack = definePack({
  id: 'enforcement',
  name,
  registers: enforcementRegisters,
  figures: enforcementFigures,
  reports: [report],
})
const composition = compose({ packs: [pack], standards: [], methods: [] })

test('fines are kept in yuan and told in 万元', () => {
  const figure = composition.figures.get('ecology.enforcement.fines')
  expect(figure).toMatchObject({ unit: '万元', add: { sum: 'fine' }, nature: { flowOn: 'decidedOn' } })
  expect(composition.registers.get('ecology.enforcement-case')?.fields.fine).toMatchObject({ unit: '元' })
})

test('a case that was withdrawn is not a case', () => {
  for (const id of ['ecology.enforcement.cases-filed', 'ecology.enforcement.cases-closed']) {
    expect(composition.figures.get(id)).toMatchObject({ where: [{ field: 'outcome', notIn: ['withdrawn'] }] })
  }
})

test('a draw keeps what it takes to repeat it', () => {
  const fields = composition.registers.get('ecology.enforcement-draw')?.fields ?? {}
  for (const field of ['poolOn', 'classes', 'poolSize', 'drawn', 'seed', 'seedFixedOn', 'method']) {
    expect(fields[field]?.optional, field).toBeUndefined()
    expect(fields[field], field).toBeDefined()
  }
})
