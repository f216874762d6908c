import { applyChange, compose, definePack, type Values } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { rectificationFigures, rectificationRegisters, rectificationStep } from './index.ts'
import { rectificationReport } from './report.ts'

const name = { zh: '督察整改', en: 'Rectification' }
const report = {
  id: 'rectification.brief',
  name,
  owner: 'ecology-environment',
  sections: [rectificationReport],
}
const pack = definePack({
  id: 'rectification',
  name,
  registers: rectificationRegisters,
  figures: rectificationFigures,
  reports: [report],
})
const composition = compose({ packs: [pack], standards: [], methods: [] })

test('what is closed is what was signed off less what came back', () => {
  expect(composition.figures.get('ecology.rectification.closed')).toMatchObject({
    formula: 'signedOff - reopened',
    from: {
      signedOff: 'ecology.rectification.signed-off',
      reopened: 'ecology.rectification.reopened',
    },
  })
})

test('a finding can go through a step twice, on two days; twice on one day is a mistake', () => {
  const step = (on: string): Values => ({ finding: 'DC-2017-001', step: 'signed-off', on, area: '632801' })
  const enter = (on: string) => ({ kind: 'enter', register: rectificationStep.id, values: step(on) }) as const
  const first = applyChange(rectificationStep, [], enter('2019-05-01'))
  expect(first).toHaveLength(1)
  expect(() => applyChange(rectificationStep, first, enter('2019-05-01'))).toThrow(/DC-2017-001/)
  expect(rectificationStep.key).toEqual(['finding', 'step', 'on'])
})

test('nothing closes itself: only a recorded sign-off is read, and no deadline is', () => {
  for (const id of ['ecology.rectification.signed-off', 'ecology.rectification.reopened']) {
    const figure = composition.figures.get(id)
    expect(figure).toMatchObject({ register: rectificationStep.id, nature: { flowOn: 'on' } })
  }
})
