import { writeFile } from 'node:fs/promises'
import Excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Scratch } from '../sample.ts'
import { openTable } from '../table.ts'
import { SAMPLE, trace } from './sample.ts'
import { figuresXlsx } from './xlsx.ts'

const scratch = new Scratch()
afterAll(() => scratch.remove())

let file: string
let sheet: Excel.Worksheet | undefined
beforeAll(async () => {
  file = scratch.at('figures.xlsx')
  await writeFile(file, await figuresXlsx(SAMPLE, trace))
  const workbook = new Excel.Workbook()
  await workbook.xlsx.readFile(file)
  sheet = workbook.worksheets[0]
})

/** A row of the sheet by its titles. */
function row(number: number): Readonly<Record<string, unknown>> {
  const titles = (sheet?.getRow(1).values ?? []) as readonly unknown[]
  return Object.fromEntries(
    titles.map((title, column) => [String(title), sheet?.getRow(number).getCell(column).value]).slice(1),
  )
}

describe('all figures of a report as a workbook', () => {
  test('has a row for each, with what is counted, of what, by whom and by which law', () => {
    expect(sheet?.rowCount).toBe(1 + SAMPLE.inputs.length)
    expect(row(4)).toEqual({
      指标代码: 'trial.days',
      指标名称: '优良天数比例',
      指标定义: '优良天数比例：按图斑验收合计。',
      地区代码: '632802',
      地区: '德令哈市',
      时期代码: '2020H1',
      时期: '2020年上半年',
      数值: 94,
      计量单位: '%',
      与上年同期比: 3.3,
      增减的单位: '个百分点',
      目标: 90,
      '目标完成率（%）': 104.4,
      状态代码: 'provisional',
      状态: '初步数',
      责任单位代码: 'forestry',
      责任单位: '州林草局',
      适用标准: '一号标准 表 1、二号标准 5.1',
      溯源网址: 'https://portal.example/figures/trial.days?area=632802&period=2020H1',
    })
  })

  test('shows each number with the places that it is printed with', () => {
    const column = ((sheet?.getRow(1).values ?? []) as readonly unknown[]).indexOf('数值')
    const formats = [2, 4, 5].map((number) => {
      const cell = sheet?.getRow(number).getCell(column)
      return [cell?.value, cell?.numFmt]
    })
    expect(formats).toEqual([
      [6.5, '0.00'],
      [94, '0.0'],
      [12, '0'],
    ])
  })

  test('leaves what is missing empty, and says that it is missing', () => {
    expect(row(3)).toMatchObject({ 数值: null, 与上年同期比: null, 目标: null, 状态: '缺数' })
  })

  test('is read by the reader of this platform', async () => {
    const table = await openTable(file)
    const rows: string[][] = []
    for await (const { cells, faults } of table.rows()) {
      expect(faults).toEqual([])
      rows.push([...cells])
    }
    const at = table.header.indexOf('数值')
    expect(rows.map((cells) => cells[at])).toEqual(['6.5', '', '94', '12'])
    expect(rows[3]?.[1]).toBe('平均浓度, "日"')
  })

  test('says on a second sheet what it is of, and that all of it is made up', async () => {
    const workbook = new Excel.Workbook()
    await workbook.xlsx.readFile(file)
    const texts: string[] = []
    workbook.worksheets[1]?.eachRow((each) => texts.push(each.values?.toString() ?? ''))
    expect(texts[0]).toContain('试验简报')
    expect(texts.join()).toContain('演示数据：全部为虚构')
    expect(texts.join()).toContain('州政府办公室')
  })
})
