import { expect, test } from 'vitest'
import { mapColumns } from './columns.ts'
import { airHour, PLOT_HEADER, plot } from './sample.ts'

test('a column goes by its Chinese name, its English one, its field or the title of a template', () => {
  const header = [
    '站点',
    'Hour',
    'so2',
    '二氧化氮(μg/m³)',
    ' PM10 （微克/立方米）'.replace('微克/立方米', 'µg/m³'),
    'PM2.5',
    '臭 氧',
    'ＣＯ',
  ]
  const { columns, faults } = mapColumns(airHour, header)
  expect(faults).toEqual([])
  expect(columns).toEqual(['station', 'hour', 'so2', 'no2', 'pm10', 'pm25', 'o3', 'co'])
})

test.each(['生效日', '生效日期', 'Effective day', 'validFrom'])('%s is the first day of a state', (title) => {
  const header = PLOT_HEADER.split(',').with(-1, title)
  expect(mapColumns(plot, header)).toMatchObject({ faults: [], columns: expect.arrayContaining(['$from']) })
})

test('a fact has no effective day', () => {
  const { faults } = mapColumns(airHour, ['站点', '小时', '生效日'])
  expect(faults.map((fault) => fault.code)).toEqual(['EXC-020'])
})

test('all that is wrong with a header is said at once, with the nearest name and all accepted ones', () => {
  const { columns, faults } = mapColumns(plot, ['地块编码', '面积(亩)', '造林方式', 'kind', '', '备注'])
  expect(columns).toEqual([null, null, 'kind', null, null, null])
  expect(faults.map((fault) => fault.code)).toEqual([
    'EXC-020',
    'EXC-023',
    'EXC-022',
    'EXC-025',
    'EXC-020',
    'EXC-021',
  ])
  expect(faults[0]?.fix).toContain('Perhaps 地块编号 is meant')
  expect(faults[0]?.fix).toContain('地块编号, 所在区划, 面积(公顷), 验收日期, 造林方式, 生效日')
  expect(faults[1]?.message).toContain('面积(公顷)')
  expect(faults[2]?.fix).toBe('Keep one of the columns C and D.')
  expect(faults[4]?.fix).not.toContain('Perhaps')
  expect(faults[5]?.message).toContain('地块编号, 所在区划, 面积(公顷)')
})
