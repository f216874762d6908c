import { compose, definePack, defineRegister, platform, text } from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { citizenReport, civic } from './index.ts'

/** The list of persons, which stands in another pack, with as much as a reference needs. */
const population = definePack({
  id: 'population',
  name: { zh: '人口', en: 'Population' },
  registers: [
    defineRegister({
      id: 'life.person',
      name: { zh: '人员', en: 'Persons' },
      why: { zh: '登记一次', en: 'Entered once.' },
      kind: 'state',
      subject: 'person',
      owner: 'public-security',
      key: ['person'],
      fields: { person: text('人员编号', 'Number') },
      readableBy: 'staff',
    }),
  ],
  figures: [],
})

test('composes with the list of persons, and without any other pack', () => {
  expect(() =>
    compose({ packs: [platform, population, civic], standards: [], methods: [], calendar: workCalendar() }),
  ).not.toThrow()
})

test('what could tell who reported is personal, and none of it has to be given but the words', () => {
  const { text, contactName, contactPhone } = citizenReport.fields
  expect([text, contactName, contactPhone].map((field) => field?.sensitivity)).toEqual(
    Array(3).fill('personal'),
  )
  expect([text?.optional, contactName?.optional, contactPhone?.optional]).toEqual([undefined, true, true])
})
