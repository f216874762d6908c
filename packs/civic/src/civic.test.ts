import { compose, platform } from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { citizenReport, civic } from './index.ts'

test('composes by itself', () => {
  expect(() =>
    compose({ packs: [platform, civic], standards: [], methods: [], calendar: workCalendar() }),
  ).not.toThrow()
})

test('what could tell who reported is personal, and none of it has to be given but the words', () => {
  const { text, contactName, contactPhone } = citizenReport.fields
  expect([text, contactName, contactPhone].map((field) => field?.sensitivity)).toEqual(
    Array(3).fill('personal'),
  )
  expect([text?.optional, contactName?.optional, contactPhone?.optional]).toEqual([undefined, true, true])
})
