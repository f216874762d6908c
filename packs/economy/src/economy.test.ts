import { compose, platform } from '@qaidam/kernel'
import { standards, workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { economy } from './index.ts'

const composition = compose({
  packs: [platform, economy],
  standards,
  methods: [],
  calendar: workCalendar(),
})

test('every figure is published, with a definition in both languages of its own', () => {
  for (const { id, published, definition } of economy.figures) {
    expect(published, id).toBe(true)
    expect(definition.en, id).toMatch(/^[A-Z][\x20-\x7e]+\.$/)
    expect(definition.zh, id).toMatch(/\p{Script=Han}/u)
  }
  const said = economy.figures.map(({ definition }) => definition.zh)
  expect(new Set(said).size).toBe(said.length)
})

test('the life of a record is its procedure: no register asks how far it is', () => {
  for (const { id, fields } of economy.registers) {
    const asked = Object.keys(fields).filter((name) =>
      /^(status|progress|handled|closedOn|acceptedOn)$/.test(name),
    )
    expect(asked, id).toEqual([])
  }
})

test('who can be called is for nobody but those who work on it', () => {
  const { contactName, contactPhone } =
    composition.registers.get('economy.approval-application')?.fields ?? {}
  expect([contactName?.sensitivity, contactPhone?.sensitivity]).toEqual(['personal', 'personal'])
})
