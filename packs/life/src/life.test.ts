import { compose, definePack, defineRegister, platform, text } from '@qaidam/kernel'
import { methods, standards, workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { life } from './index.ts'

/** The list of organisations, which stands in another pack, with as much as a reference needs. */
const registry = definePack({
  id: 'registry',
  name: { zh: '登记', en: 'Registry' },
  registers: [
    defineRegister({
      id: 'economy.organisation',
      name: { zh: '组织', en: 'Organisations' },
      why: { zh: '登记一次', en: 'Entered once.' },
      kind: 'state',
      subject: 'organisation',
      owner: 'market-supervision',
      key: ['creditCode'],
      fields: { creditCode: text('统一社会信用代码', 'Credit code') },
      readableBy: 'public',
    }),
  ],
  figures: [],
})

test('composes with the list of organisations, and without any other pack', () => {
  expect(() =>
    compose({ packs: [platform, registry, life], standards, methods, calendar: workCalendar() }),
  ).not.toThrow()
})

test('every figure is published, with a definition in both languages of its own', () => {
  for (const { id, published, definition } of life.figures) {
    expect(published, id).toBe(true)
    expect(definition.en, id).toMatch(/^[A-Z][\x20-\x7e]+\.$/)
    expect(definition.zh, id).toMatch(/\p{Script=Han}/u)
  }
  const said = life.figures.map(({ definition }) => definition.zh)
  expect(new Set(said).size).toBe(said.length)
})

test('every share names its denominator: a figure that can be asked for by itself', () => {
  const figures = new Map(life.figures.map((figure) => [figure.id, figure]))
  const formulas = life.figures.flatMap((figure) =>
    figure.kind === 'formula' && figure.formula === 'part / whole' ? [figure] : [],
  )
  expect(formulas.length).toBeGreaterThan(0)
  for (const { id, from } of formulas) {
    const [part, whole] = [figures.get(from.part ?? ''), figures.get(from.whole ?? '')]
    expect(part?.unit, id).toBe(whole?.unit)
    expect(whole?.published, id).toBe(true)
  }
})
