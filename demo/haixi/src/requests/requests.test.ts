import assert from 'node:assert/strict'
import { askedAgain, compose, platform } from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { test } from 'vitest'
import { HEATING, requestLoads, requestMoves, WELLS } from './index.ts'

const composition = compose({ packs: [platform], standards: [], methods: [], calendar: workCalendar() })

test('the requests of the demonstration ask for nothing that is held', () => {
  for (const { title, units, columns } of [WELLS, HEATING]) {
    const table = { title: { zh: title[0], en: title[1] }, units, held: [], asked: columns }
    assert.deepEqual(askedAgain(composition, table), [])
  }
})

test('every township of the county was asked, two never answered, one had nothing', () => {
  const slips = [...requestLoads()].find(({ register }) => register === 'request-slip')
  const asked = [...(slips?.rows ?? [])].filter(({ values }) => values.request === WELLS.id)
  const [wells] = [...requestMoves()]
  assert.equal(wells?.moves.length, asked.length - WELLS.silent)
  assert.equal(wells?.moves.filter(({ values }) => values?.nil === 'true').length, 1)
  // Each answer stands in both columns, within its day.
  assert.equal(wells?.changes?.length, (asked.length - WELLS.silent - 1) * WELLS.columns.length)
  assert.ok(wells?.moves.every(({ at }) => (at ?? '') > WELLS.askedOn && (at ?? '') < `${WELLS.dueOn}T24:00`))
})
