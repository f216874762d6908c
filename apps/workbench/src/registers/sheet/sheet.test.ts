import { AreaBook, areaCode, choice, decimal, defineRegister, inArea, onDay, text } from '@qaidam/kernel'
import fc from 'fast-check'
import { assert, describe, test } from 'vitest'
import { filterText, type View, withFilter } from '../view.ts'
import { type DraftRow, faultsIn, fileOf, writeCells } from './draft.ts'
import { placeBy } from './places.ts'
import { parseTsv, writeTsv } from './tsv.ts'

const areas = new AreaBook([
  { code: areaCode('632800'), name: { zh: '海西州', en: 'Haixi' } },
  { code: areaCode('632802'), name: { zh: '德令哈市', en: 'Delingha' } },
])
const plots = defineRegister({
  id: 'trial.plot',
  name: { zh: '图斑', en: 'Plots' },
  why: { zh: '试验', en: 'A trial.' },
  kind: 'fact',
  subject: 'trial-plot',
  owner: 'office',
  key: ['plot'],
  fields: {
    plot: text('图斑号', 'Plot', { pattern: '\\d{3}' }),
    place: inArea('所在地', 'Place'),
    hectares: decimal('面积', 'Area', { unit: '公顷', min: '0', max: '5000' }),
    done: onDay('完工', 'Done', { optional: true }),
    verdict: choice('结论', 'Verdict', { choices: { passed: { zh: '合格', en: 'Passed' } } }),
  },
  readableBy: 'public',
})
const row = (written: DraftRow['written'], before: DraftRow['before'] = null): DraftRow => ({
  id: 'new-0',
  before,
  written,
})
const GOOD = { plot: '001', place: '632802', hectares: '12.5', verdict: '合格' }

describe('the clipboard', () => {
  test('what is copied is pasted as it was, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '州', ' ', "'") })
    const range = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(range, (cells) => {
        assert.deepEqual(parseTsv(writeTsv(cells)), cells)
      }),
      { seed: 20_261_124, numRuns: 300 },
    )
  })

  test('a range from Excel ends its last line too', () => {
    assert.deepEqual(parseTsv('1\t2\r\n3\t"两\n行"\r\n'), [
      ['1', '2'],
      ['3', '两\n行'],
    ])
  })
})

describe('the keys', () => {
  test('no key leaves the table, and the far keys reach its corners', () => {
    const bounds = { rows: 100_000, columns: 12, page: 20 }
    assert.deepEqual(placeBy('End', true, { row: 5, column: 2 }, bounds), { row: 99_999, column: 11 })
    assert.deepEqual(placeBy('Home', true, { row: 5, column: 2 }, bounds), { row: 0, column: 0 })
    assert.deepEqual(placeBy('PageUp', false, { row: 5, column: 2 }, bounds), { row: 0, column: 2 })
    assert.deepEqual(placeBy('ArrowRight', false, { row: 5, column: 11 }, bounds), { row: 5, column: 11 })
    assert.equal(placeBy('a', false, { row: 5, column: 2 }, bounds), undefined)
  })
})

describe('a draft', () => {
  test('says what is wrong by the rules of the server, cell by cell', () => {
    assert.deepEqual(faultsIn(plots, row(GOOD), areas), [])
    const wrong = { ...GOOD, plot: '1', hectares: '一百', done: '2020-02-30' }
    const found = faultsIn(plots, row(wrong), areas)
    assert.deepEqual(
      found.map(({ field }) => field),
      ['plot', 'hectares', 'done'],
    )
    const before = { plot: '001', place: '632802', hectares: '12.5', done: null, verdict: 'passed' }
    const moved = faultsIn(plots, row({ plot: '002' }, before), areas)
    assert.deepEqual(
      moved.map(({ fault }) => fault.code),
      ['CHG-009'],
    )
  })

  test('what says again what the record says is no draft', () => {
    const before = { plot: '001', place: '632802', hectares: '12.5', done: null, verdict: 'passed' }
    const drafted = writeCells(new Map(), [row({ hectares: '13' }, before)])
    assert.equal(drafted.size, 1)
    assert.equal(writeCells(drafted, [row({ hectares: '12.5' }, before)]).size, 0)
  })

  test('is sent with all its columns, quoted and guarded so that the server reads what was written', () => {
    const file = fileOf(plots, [row({ ...GOOD, plot: '001', done: "'=1,2" })])
    assert.equal(file, 'plot,place,hectares,done,verdict\r\n001,632802,12.5,"\'\'=1,2",合格\r\n')
  })
})

describe('a filter', () => {
  const none: View = { where: [], sort: undefined, hide: [] }
  test.each([
    ['hectares', '12..40', ['hectares.from:12', 'hectares.to:40']],
    ['hectares', '12..', ['hectares.from:12']],
    ['hectares', '12', ['hectares.equal:12']],
    ['done', '..2020-06-30', ['done.to:2020-06-30']],
    ['done', '空', ['done.empty']],
    ['place', '德令哈', ['place.under:632802']],
    ['plot', '00.1', ['plot.containing:00.1']],
    ['verdict', 'passed', ['verdict.equal:passed']],
  ])('%s: %s', (name, written, where) => {
    const field = plots.fields[name] ?? assert.fail()
    const view = withFilter(none, name, field, written, areas)
    assert.deepEqual(view.where, where)
    if (name !== 'place') assert.equal(filterText(view.where, name), written)
    assert.deepEqual(withFilter(view, name, field, '', areas).where, [])
  })
})
