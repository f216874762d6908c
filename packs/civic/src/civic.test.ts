import { compose } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { citizenReport, civic } from './index.ts'

test('composes by itself', () => {
  expect(() => compose({ packs: [civic], standards: [], methods: [] })).not.toThrow()
})

test('what could tell who reported is personal, and none of it has to be given but the words', () => {
  const { text, contactName, contactPhone } = citizenReport.fields
  expect([text, contactName, contactPhone].map((field) => field?.sensitivity)).toEqual(
    Array(3).fill('personal'),
  )
  expect([text?.optional, contactName?.optional, contactPhone?.optional]).toEqual([undefined, true, true])
})
