import { type Composition, caseOf, compose, definePack, platform } from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import {
  campaignFigures,
  campaignProcedures,
  campaignRegisters,
  landViolation,
  polluterProcedure,
} from './index.ts'

const name = { zh: '专项清理整治', en: 'Campaigns' }
const pack = definePack({
  id: 'campaigns',
  name,
  registers: campaignRegisters,
  procedures: campaignProcedures,
  figures: campaignFigures,
})
const composition: Composition = compose({
  packs: [platform, pack],
  standards: [],
  methods: [],
  calendar: workCalendar(),
})

test.each([
  ['ecology.scattered-polluters.rectified', '家', 0],
  ['ecology.coal-boilers.retired', '蒸吨', 0],
  ['ecology.campaigns.rectified', '%', 0],
])('%s is published in %s with %i places', (id, unit, places) => {
  expect(composition.figures.get(id)).toMatchObject({ unit, places, published: true })
})

test('nothing counts as done that was not verified', () => {
  const counting = campaignFigures.filter((figure) =>
    /rectified$|retired|returned|shut|reloc|upgr/.test(figure.id),
  )
  expect(counting.length).toBeGreaterThan(7)
  for (const figure of counting) {
    if (figure.kind !== 'tally') continue
    const verified = { field: 'stage', in: ['closed'] }
    expect(figure.where, figure.id).toContainEqual(verified)
  }
})

test('nobody verifies what they put right, in any of the lists', () => {
  for (const { moves, id } of campaignProcedures) {
    expect(moves.verify?.notBy, id).toEqual(['choose-measure', 'report-done'])
    expect(moves.verify?.by, id).toEqual([{ officeIn: 'verifier' }])
  }
})

test('each class of scattered polluters has exactly one figure of its own', () => {
  const measure = polluterProcedure.moves.verify?.fields?.measure
  if (measure?.type !== 'choice') throw new RangeError('measure is a choice')
  const own = campaignFigures.flatMap((figure) =>
    figure.kind !== 'tally' || figure.register !== caseOf(polluterProcedure.id)
      ? []
      : figure.where.flatMap((test) => ('in' in test && test.field === 'measure' ? test.in : [])),
  )
  expect(own.sort()).toEqual(Object.keys(measure.choices).sort())
})

test('both campaigns are in one list, and no problem is outside of them', () => {
  const campaign = landViolation.fields.campaign
  expect(campaign?.type === 'choice' && Object.keys(campaign.choices)).toEqual(['villa', 'greenhouse'])
  expect(campaign?.optional).toBeUndefined()
})

test('almost all is not all: a share of 99.6 per cent is not printed as 100', () => {
  expect(composition.figures.get('ecology.campaigns.rectified')?.rounding).toBe('down')
})
