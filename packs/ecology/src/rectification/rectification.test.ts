import { compose, definePack, moveOf, platform } from '@qaidam/kernel'
import { standards, workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import {
  rectificationFigures,
  rectificationProcedure,
  rectificationProcedures,
  rectificationRegisters,
} from './index.ts'

const name = { zh: '督察整改', en: 'Rectification' }
const pack = definePack({
  id: 'rectification',
  name,
  registers: rectificationRegisters,
  procedures: rectificationProcedures,
  figures: rectificationFigures,
})
const composition = compose({ packs: [platform, pack], standards, methods: [], calendar: workCalendar() })

test('what is closed is what was signed off less what came back', () => {
  expect(composition.figures.get('ecology.rectification.closed')).toMatchObject({
    formula: 'signedOff - reopened',
    from: {
      signedOff: 'ecology.rectification.signed-off',
      reopened: 'ecology.rectification.reopened',
    },
  })
})

test('nothing closes itself: only a move that somebody made is read, and no deadline is', () => {
  for (const id of ['ecology.rectification.signed-off', 'ecology.rectification.reopened']) {
    const figure = composition.figures.get(id)
    expect(figure).toMatchObject({ register: moveOf(rectificationProcedure.id), nature: { flowOn: 'on' } })
  }
})

test('the first of two signatures accepts nothing', () => {
  const figure = composition.figures.get('ecology.rectification.accepted')
  expect(figure).toMatchObject({ where: [{ in: ['accept'] }, { field: 'effect', in: ['true'] }] })
})
