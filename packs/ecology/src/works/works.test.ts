import { type Composition, compose, definePack, type Figure } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { worksFigures, worksPlot, worksRegisters } from './index.ts'

const pack = definePack({
  id: 'works',
  name: { zh: '生态工程', en: 'Works' },
  registers: worksRegisters,
  figures: worksFigures,
})
const composition: Composition = compose({ packs: [pack], standards: [], methods: [] })

// Units and places as 柴达木日报 printed them on 2020-09-22.
const PUBLISHED = [
  ['ecology.public-forest.managed', '万公顷', 1],
  ['ecology.sandy-land.treated', '万公顷', 1],
  ['ecology.grassland.improved', '万公顷', 2],
  ['ecology.mine-restoration.projects', '个', 0],
  ['ecology.mine-restoration.area', '公顷', 1],
  ['ecology.greening.land', '万公顷', 1],
  ['ecology.greening.urban', '公顷', 0],
  ['ecology.greening.village', '公顷', 0],
] as const

test.each(PUBLISHED)('%s is published in %s with %i places', (id, unit, places) => {
  expect(composition.figures.get(id)).toMatchObject({ unit, places, published: true })
})

describe('no plot is counted twice', () => {
  const flows = [...composition.figures.values()].filter(
    (figure: Figure) => figure.kind === 'tally' && figure.nature !== 'stock',
  )
  const measuresOf = (figure: Figure): readonly string[] =>
    figure.kind !== 'tally'
      ? []
      : figure.where.flatMap((test) => ('in' in test && test.field === 'measure' ? test.in : []))

  test('flows read facts only: a state would count once for each of its versions', () => {
    for (const figure of flows) {
      if (figure.kind !== 'tally') continue
      expect(composition.registers.get(figure.register)?.kind, figure.id).toBe('fact')
    }
  })

  test('every measure has exactly one figure of its own', () => {
    const measure = worksPlot.fields.measure
    if (measure?.type !== 'choice') throw new RangeError('measure is a choice')
    const own = flows.map(measuresOf).filter((measures) => measures.length === 1)
    expect(own.flat().sort()).toEqual(Object.keys(measure.choices).sort())
  })

  test('only what passed its inspection counts as treated', () => {
    for (const figure of flows) {
      if (figure.kind !== 'tally' || figure.register !== worksPlot.id || figure.id === 'ecology.works.done')
        continue
      expect(figure.where, figure.id).toContainEqual({ field: 'acceptance', in: ['passed'] })
    }
  })
})
