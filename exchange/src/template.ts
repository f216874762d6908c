import type { AreaBook, Field, Language, Register } from '@qaidam/kernel'
import { columnTitle, FROM_TITLES, unitText } from './columns.ts'
import { type OutRow, writeCsv } from './write-csv.ts'
import { type OutSheet, type SheetColumn, xlsxBytes } from './write-xlsx.ts'

export interface TemplateOptions {
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
  /** Divisions to list on a sheet of their own, for registers that name some. */
  readonly areas?: AreaBook
}

/** A file to fill in: a header that reads back and, in a spreadsheet, what each column means. */
export async function template(register: Register, options: TemplateOptions): Promise<Buffer> {
  const { language } = options
  const fields = Object.entries(register.fields)
  const titles = fields.map(([, field]) => columnTitle(field, language))
  if (register.kind === 'state') titles.push(FROM_TITLES[language])
  if (options.format === 'csv') {
    let text = ''
    for await (const piece of writeCsv(titles, [], { bom: true })) text += piece
    return Buffer.from(text)
  }
  const columns: SheetColumn[] = fields.map(([, field]) => ({
    title: columnTitle(field, language),
    numeric: field.type === 'integer' || field.type === 'decimal',
    ...choicesOf(field, language),
  }))
  if (register.kind === 'state') columns.push({ title: FROM_TITLES[language] })
  const sheets: OutSheet[] = [
    { name: sheetNameOf(register.name[language]), columns, rows: [] },
    definitions(register, language),
  ]
  if (options.areas !== undefined && fields.some(([, field]) => field.type === 'area')) {
    sheets.push(divisions(options.areas, language))
  }
  return xlsxBytes(sheets)
}

/** Some characters may not stand in the name of a sheet, which has at most 31 (ECMA-376, 18.2.19). */
export function sheetNameOf(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31)
}

function choicesOf(field: Field, language: Language): Pick<SheetColumn, 'choices'> {
  if (field.type === 'choice') return { choices: Object.values(field.choices).map((name) => name[language]) }
  if (field.type === 'boolean') return { choices: language === 'zh' ? ['是', '否'] : ['yes', 'no'] }
  return {}
}

const WORDS = {
  zh: {
    sheet: '填写说明',
    titles: ['列', '字段', '必填', '填写内容', '含义', '单位', '可选值或范围', '示例'],
    yes: '是',
    no: '否',
    usual: '常见',
    from: '这些内容从哪一天起成立',
    areas: ['区划代码', '名称'],
    areasSheet: '行政区划',
  },
  en: {
    sheet: 'How to fill in',
    titles: [
      'Column',
      'Field',
      'Required',
      'What to write',
      'Meaning',
      'Unit',
      'Choices or range',
      'Example',
    ],
    yes: 'yes',
    no: 'no',
    usual: 'usually',
    from: 'The day from which this holds',
    areas: ['Division code', 'Name'],
    areasSheet: 'Divisions',
  },
} as const

const KINDS: Readonly<Record<Field['type'], { zh: string; en: string; example: string }>> = {
  text: { zh: '文字', en: 'Text', example: '' },
  integer: { zh: '整数', en: 'A whole number', example: '12' },
  decimal: { zh: '数字,不带单位', en: 'A number, without its unit', example: '12.5' },
  choice: { zh: '可选值之一', en: 'One of the choices', example: '' },
  boolean: { zh: '是或否', en: 'yes or no', example: '是' },
  day: { zh: '日期,YYYY-MM-DD', en: 'A day, YYYY-MM-DD', example: '2020-06-30' },
  hour: {
    zh: '小时的起点,YYYY-MM-DDTHH:00',
    en: 'An hour by its start, YYYY-MM-DDTHH:00',
    example: '2020-06-30T13:00',
  },
  area: { zh: '行政区划代码', en: 'A division code', example: '632801' },
  ref: { zh: '所指记录的编号', en: 'The key of the record that is meant', example: '' },
}

function definitions(register: Register, language: Language): OutSheet {
  const words = WORDS[language]
  const rows: OutRow[] = Object.entries(register.fields).map(([name, field]) => [
    columnTitle(field, language),
    name,
    field.optional === true ? words.no : words.yes,
    KINDS[field.type][language],
    field.meaning?.[language] ?? '',
    unitText(field, language) ?? '',
    allowed(field, language),
    exampleOf(field, language),
  ])
  if (register.kind === 'state') {
    const kind = KINDS.day
    rows.push([FROM_TITLES[language], '$from', words.yes, kind[language], words.from, '', '', kind.example])
  }
  const widths = [24, 16, 8, 30, 40, 10, 40, 20]
  const columns = words.titles.map((title, index) => ({ title, width: widths[index] ?? 20 }))
  return { name: words.sheet, columns, rows }
}

function allowed(field: Field, language: Language): string {
  switch (field.type) {
    case 'choice':
      return Object.values(field.choices)
        .map((name) => name[language])
        .join(language === 'zh' ? '、' : ', ')
    case 'integer':
    case 'decimal':
      return [
        field.min === undefined ? '' : `≥ ${field.min}`,
        field.max === undefined ? '' : `≤ ${field.max}`,
        field.usual === undefined ? '' : `${WORDS[language].usual} ${field.usual.min}–${field.usual.max}`,
      ]
        .filter((part) => part !== '')
        .join(', ')
    case 'text':
      return field.pattern ?? ''
    case 'area':
      return field.level ?? ''
    case 'ref':
      return field.register
    default:
      return ''
  }
}

function exampleOf(field: Field, language: Language): string {
  if (field.type === 'choice') return Object.values(field.choices)[0]?.[language] ?? ''
  if (field.type === 'boolean') return WORDS[language].yes
  // An example outside the field's own range would teach a mistake.
  if (field.type === 'integer' || field.type === 'decimal')
    return field.usual?.min ?? field.min ?? field.max ?? KINDS[field.type].example
  return KINDS[field.type].example
}

function divisions(areas: AreaBook, language: Language): OutSheet {
  const [code, name] = WORDS[language].areas
  const rows = function* (): Generator<OutRow> {
    for (const area of areas.all()) yield [area.code, area.name[language]]
  }
  return {
    name: WORDS[language].areasSheet,
    columns: [
      { title: code, width: 16 },
      { title: name, width: 30 },
    ],
    rows: rows(),
  }
}
