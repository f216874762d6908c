import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { levelIndex } from './area.ts'
import { compose, type Ingredients } from './compose.ts'
import { Fault, Faults, faultsOf } from './fault.ts'
import { defineFigure, defineParts, type Evaluation, type FormulaFigure, type Tally } from './figure.ts'
import type { Method } from './method.ts'
import { definePack, type Pack } from './pack.ts'
import { choice, decimal, defineRegister, hourStarting, inArea, onDay, ref, text } from './register.ts'
import { defineReport } from './report.ts'
import { defineStandard, type Standard, source } from './standard.ts'

const name = { zh: '试验', en: 'Trial' }
const LAW = source('XX 1', '试验标准', 'A trial standard')

const stations = defineRegister({
  id: 'air-station',
  name,
  why: name,
  kind: 'state',
  subject: 'air-station',
  owner: 'bureau',
  key: ['id'],
  fields: { id: text('编号', 'Number'), county: inArea('县', 'County', { level: 'county' }) },
  readableBy: 'public',
})
const hours = defineRegister({
  id: 'air-hour',
  name,
  why: name,
  kind: 'fact',
  subject: 'air-hour',
  owner: 'bureau',
  key: ['station', 'hour'],
  fields: {
    station: ref('站点', 'Station', { register: 'air-station' }),
    hour: hourStarting('时刻', 'Hour'),
    pm25: decimal('细颗粒物', 'PM2.5', { unit: 'µg/m³', optional: true }),
  },
  readableBy: 'staff',
})
const plots = defineRegister({
  id: 'plot',
  name,
  why: name,
  kind: 'fact',
  subject: 'plot',
  owner: 'bureau',
  key: ['id'],
  fields: {
    id: text('编号', 'Number'),
    area: inArea('地区', 'Area'),
    accepted: onDay('验收日期', 'Accepted on'),
    hectares: decimal('面积', 'Hectares', { unit: '公顷' }),
    state: choice('状态', 'State', { choices: { done: { zh: '完成', en: 'Done' } } }),
    spare: inArea('备用', 'Spare', { optional: true }),
  },
  readableBy: 'public',
})

const about = {
  name,
  definition: name,
  places: 2,
  owner: 'bureau',
  per: { area: 'county', period: 'day' },
} as const
const greening = defineFigure<Tally>({
  kind: 'tally',
  id: 'greening',
  ...about,
  unit: '万公顷',
  register: 'plot',
  add: { sum: 'hectares' },
  where: [{ field: 'state', in: ['done'] }],
  area: 'area',
  nature: { flowOn: 'accepted' },
})
const ratio = defineFigure<FormulaFigure>({
  kind: 'formula',
  id: 'air-ratio',
  ...about,
  unit: 'ratio',
  formula: 'mean / limit',
  from: { mean: 'air-mean' },
  under: { limit: 'trial.limit' },
})
const airMean = defineFigure<Evaluation>({
  kind: 'evaluation',
  id: 'air-mean',
  ...about,
  unit: 'µg/m³',
  parts: 'air-day',
  method: 'mean',
  settings: { dust: 'keep' },
})
const airDay = defineParts({
  id: 'air-day',
  name,
  register: 'air-hour',
  by: 'station',
  areaOf: 'county',
  on: 'hour',
  method: 'day',
  outputs: { pm25: { name, unit: 'µg/m³' } },
})
const report = defineReport({
  id: 'yearbook',
  name,
  owner: 'bureau',
  text: name,
})

const limit: Standard = defineStandard({
  id: 'trial.limit',
  name,
  unit: 'µg/m³',
  verifiedOn: '2026-11-24',
  phases: [{ from: '2016-01-01', value: 35, cite: LAW.at('表 1') }],
})
const methods: readonly Method[] = [
  { id: 'day', kind: 'part', name, outputs: ['pm25'], evaluate: () => ({}) },
  {
    id: 'mean',
    kind: 'period',
    name,
    reads: 'day',
    settings: { dust: ['keep', 'remove'] },
    evaluate: () => ({ parts: {}, formula: '', contributions: [], cite: [] }),
  },
]
const right: Pack = definePack({
  id: 'trial',
  name,
  registers: [stations, hours, plots],
  parts: [airDay],
  figures: [greening, airMean, ratio],
  reports: [report],
})
const whole = (pack: Pack): Ingredients => ({
  packs: [pack],
  standards: [limit],
  methods,
  offices: ['bureau', 'government-office'],
})

/** What composition says of ingredients, as `code message`. */
function sinsOf(ingredients: Ingredients): readonly string[] {
  try {
    compose(ingredients)
  } catch (error) {
    return faultsOf(error).map((fault) => `${fault.code} ${fault.message}`)
  }
  return []
}

describe('a right composition', () => {
  test('holds every definition by its id, and the registers of every composition', () => {
    const composition = compose(whole(right))
    assert.deepEqual(
      [...composition.registers.keys()],
      ['target', 'setting', 'air-station', 'air-hour', 'plot'],
    )
    assert.deepEqual([...composition.figures.keys()], ['greening', 'air-mean', 'air-ratio'])
    assert.deepEqual([...composition.parts.keys()], ['air-day'])
    assert.deepEqual([...composition.reports.keys()], ['yearbook'])
  })

  test('is plain data: written as JSON and read again it composes the same', () => {
    const arrived = JSON.parse(JSON.stringify(right)) as Pack
    assert.deepEqual(compose(whole(arrived)), { ...compose(whole(right)), packs: [arrived] })
    assert.deepEqual(arrived, right)
  })
})

const tally = (id: string, wrong: Partial<Tally>): Tally => ({ ...greening, id, ...wrong })
const formula = (id: string, wrong: Partial<FormulaFigure>): FormulaFigure => ({ ...ratio, id, ...wrong })
const evaluation = (id: string, wrong: Partial<Evaluation>): Evaluation => ({ ...airMean, id, ...wrong })

/** One pack in which everything is wrong that can be; the codes beside each sin are expected below. */
const wrong: Pack = {
  id: 'wrong',
  name,
  registers: [
    stations,
    hours,
    plots,
    { ...plots }, // CMP-002
    { ...plots, id: 'Bad Id', subject: 'bad' }, // CMP-001
    { ...plots, id: 'plot-again' }, // CMP-020
    {
      ...plots,
      id: 'odd',
      subject: 'odd',
      owner: 'nobody', // CMP-050
      key: ['id', 'missing', 'spare'], // CMP-010, CMP-011
      fields: {
        id: text('编号', 'Number'),
        spare: text('备用', 'Spare', { optional: true }),
        size: decimal('大小', 'Size', { unit: 'furlong' }), // CMP-012
        lost: ref('丢失', 'Lost', { register: 'nowhere' }), // CMP-013
        wide: ref('时值', 'Hour', { register: 'air-hour' }), // CMP-014
        bare: decimal('无单位', 'No unit'),
      },
    },
  ],
  parts: [
    airDay,
    { ...airDay, id: 'parts-lost', register: 'nowhere' }, // CMP-030
    { ...airDay, id: 'parts-placeless', areaOf: 'id', on: 'pm25', method: 'none' }, // CMP-031, 032, 033
    { ...airDay, id: 'parts-answer', outputs: { so2: { name } } }, // CMP-034
    { ...airDay, id: 'parts-other', method: 'day2' },
  ],
  figures: [
    airMean,
    tally('f-unit', { unit: 'furlong' }), // FIG-001
    tally('f-register', { register: 'nowhere' }), // FIG-010
    tally('f-field', { where: [{ field: 'colour', in: ['red'] }] }), // FIG-011
    tally('f-area', { area: 'hectares' }), // FIG-012
    tally('f-spare', { area: 'spare' }), // FIG-013
    tally('f-stock', { nature: 'stock' }), // FIG-014
    tally('f-day', { nature: { flowOn: 'hectares' } }), // FIG-015
    tally('f-choice', { where: [{ field: 'state', notIn: ['half'] }] }), // FIG-016
    tally('f-bare', { register: 'plot', add: { sum: 'state' } }), // FIG-017
    tally('f-kind', { unit: '人' }), // FIG-018
    tally('f-pure', { add: 'count', unit: 'ratio' }), // FIG-019
    formula('f-from', { from: { mean: 'nowhere' } }), // FIG-020
    formula('f-under', { under: { limit: 'nowhere' }, unit: 'µg/m³' }), // FIG-021
    formula('f-circle', { formula: 'a / a', from: { a: 'f-circle-back' }, under: {} }), // FIG-022
    formula('f-circle-back', { formula: 'a / a', from: { a: 'f-circle' }, under: {} }), // FIG-022
    formula('f-name', { formula: 'mean / other' }), // FIG-023
    formula('f-measure', { unit: '公顷' }), // FIG-024
    formula('f-syntax', { formula: 'mean /' }), // FRM-001
    formula('f-mixed', { formula: 'mean - 1' }), // FRM-002
    evaluation('f-parts', { parts: 'nowhere' }), // FIG-030
    evaluation('f-method', { method: 'day' }), // FIG-031
    evaluation('f-reads', { parts: 'parts-other' }), // FIG-032
    evaluation('f-setting', { settings: { dust: 'sometimes' } }), // FIG-033
  ],
  reports: [report],
}
const gap = defineStandard({
  id: 'trial.gap',
  name,
  verifiedOn: '2026-11-24',
  phases: [
    { from: '2016-01-01', to: '2019-12-31', value: 1, cite: LAW.at('表 1') },
    { from: '2021-01-01', value: 2, cite: LAW.at('表 1') },
  ],
})
const day2: Method = { id: 'day2', kind: 'part', name, outputs: ['pm25'], evaluate: () => ({}) }
const offices = ['bureau', 'government-office']

describe('a wrong composition', () => {
  const sins = sinsOf({ packs: [wrong], standards: [limit, gap], methods: [...methods, day2], offices })

  test.each([
    ['CMP-001', 'Bad Id: id ids are lower-case words'],
    ['CMP-002', 'There are two of register "plot"'],
    ['CMP-010', 'odd: key field "missing" is not there'],
    ['CMP-011', 'odd: key field "spare" is optional'],
    ['CMP-012', 'odd.size: unit "furlong"'],
    ['CMP-013', 'odd.lost refers to nowhere'],
    ['CMP-014', 'odd.wide refers to air-hour, whose key has 2 fields'],
    ['CMP-020', 'plot-again asks for hectares of plot, which plot (bureau) already holds'],
    ['CMP-030', 'parts-lost evaluates nowhere'],
    ['CMP-031', 'parts-placeless: station.id is no area'],
    ['CMP-032', 'parts-placeless: pm25 is neither a day nor an hour'],
    ['CMP-033', 'parts-placeless: there is no part method "none"'],
    ['CMP-034', 'parts-answer: day answers no "so2"'],
    ['CMP-050', 'odd belongs to office "nobody"'],
    ['FIG-001', 'f-unit: unit "furlong"'],
    ['FIG-010', 'f-register reads register nowhere'],
    ['FIG-011', 'f-field names field "colour"'],
    ['FIG-012', 'f-area: hectares is no area'],
    ['FIG-013', 'f-spare: spare may be empty'],
    ['FIG-014', 'f-stock is a stock, but plot keeps facts'],
    ['FIG-015', 'f-day: hectares is neither a day nor an hour'],
    ['FIG-016', 'f-choice: "half" is no choice of state'],
    ['FIG-017', 'f-bare adds up state, which has no unit'],
    ['FIG-018', 'f-kind is in 人, but hectares is in 公顷'],
    ['FIG-019', 'f-pure counts, but its unit ratio is a pure number'],
    ['FIG-020', 'f-from: mean is figure nowhere'],
    ['FIG-021', 'f-under: limit is standard nowhere'],
    ['FIG-022', 'f-circle is made of itself'],
    ['FIG-022', 'f-circle-back is made of itself'],
    ['FIG-023', 'f-name: "mean / other" names other'],
    ['FIG-024', 'f-measure is in 公顷, but "mean / limit" measures a pure number'],
    ['FIG-030', 'f-parts reads parts nowhere'],
    ['FIG-031', 'f-method: there is no period method "day"'],
    ['FIG-032', 'f-reads: mean reads day, but parts-other come from day2'],
    ['FIG-033', 'f-setting: mean does not take dust "sometimes"'],
    ['FRM-001', 'f-syntax: The formula "mean /" cannot be read at "its end"'],
    ['FRM-002', 'f-mixed: "(mean - 1)" mixes'],
    ['STD-006', 'trial.gap: it has no value from the day after 2019-12-31'],
  ])('%s is found: %s', (code, message) => {
    const hit = sins.find((sin) => sin.startsWith(`${code} `) && sin.includes(message))
    assert.ok(hit, `not among:\n${sins.join('\n')}`)
  })

  test('throws them all in one error, and one of them reads like the whole', () => {
    assert.throws(
      () => compose({ packs: [wrong], standards: [gap], methods, offices }),
      (error: Faults) => {
        assert.equal(error.name, 'Faults')
        assert.ok(error.all.length > 40)
        for (const fault of error.all) {
          assert.match(fault.code, /^[A-Z]{3}-\d{3}$/)
          assert.ok(error.message.includes(fault.message))
          assert.ok(fault.fix.length > 10, `${fault.code} has no fix`)
        }
        return true
      },
    )
  })

  test('the right pack beside it is not blamed', () => {
    const blamed = sins.filter((sin) =>
      /^\S+ (air-hour|air-station|air-mean|air-day|trial\.limit)\b/.test(sin),
    )
    assert.deepEqual(blamed, [])
  })
})

test('a definition from JSON with an unknown property is refused, as a slip of the pen would be', () => {
  const slip: Pack = { ...right, figures: [Object.assign({ wear: [] }, greening)] }
  const sins = sinsOf(whole({ ...slip, reports: [] }))
  assert.equal(sins.length, 1)
  assert.match(sins[0] ?? '', /^CMP-001 greening: .*"wear"/)
})

test('levels stand from province to village', () => {
  assert.ok(levelIndex('province') < levelIndex('prefecture'))
  assert.ok(levelIndex('township') < levelIndex('village'))
})

test('faults found together print each once, with the fix of each', () => {
  const both = new Faults([
    new Fault('TST-001', 'This.', 'Mend it.'),
    new Fault('TST-002', 'That.', 'Leave it.'),
  ])
  assert.equal(String(both), 'TST-001 This.\n  Fix: Mend it.\nTST-002 That.\n  Fix: Leave it.')
})
