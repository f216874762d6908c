import type { Bilingual, Language } from '@qaidam/kernel'

/** What a column of a file of figures is called, and what stands in it. */
export interface ColumnWords {
  readonly title: Bilingual
  readonly about: Bilingual
}

/** The columns in which the figures of a report leave it, in their order. */
export const FIGURE_COLUMNS = {
  figure: words('指标代码', 'Figure id', '指标在本平台的代码。', 'The id of the figure on this platform.'),
  name: words('指标名称', 'Figure', '指标的名称。', 'The name of the figure.'),
  definition: words(
    '指标定义',
    'Definition',
    '统计什么、从哪里来、按什么时点，法规有定义的用法规原文。',
    'What is counted, of what and when, in words of law where there are some.',
  ),
  area: words(
    '地区代码',
    'Area code',
    '行政区划代码（GB/T 2260、GB/T 10114）。',
    'Code of the administrative division (GB/T 2260, GB/T 10114).',
  ),
  areaName: words('地区', 'Area', '地区的名称。', 'The name of the area.'),
  period: words(
    '时期代码',
    'Period',
    '2020、2020H1、2020Q2、2020-06、2020-06-15，或“起/止”。',
    '2020, 2020H1, 2020Q2, 2020-06, 2020-06-15, or from/to.',
  ),
  periodName: words('时期', 'Period in words', '时期的名称。', 'The period in words.'),
  value: words(
    '数值',
    'Value',
    '按公布的位数修约；缺数时为空。',
    'Rounded to the places that are published; empty where it is missing.',
  ),
  unit: words('计量单位', 'Unit', '数值的计量单位。', 'The unit of the value.'),
  change: words(
    '与上年同期比',
    'Change on the year before',
    '比上年同期增减；无可比数时为空。',
    'Against the same period of the year before; empty where nothing can be said.',
  ),
  changeUnit: words(
    '增减的单位',
    'Unit of the change',
    '%，或个百分点（指标本身为百分比时）。',
    'Per cent, or percentage points for figures that are in per cent.',
  ),
  target: words('目标', 'Target', '该地区该时期的计划数。', 'What was planned for the area and period.'),
  attainment: words(
    '目标完成率（%）',
    'Target attained (%)',
    '数值占目标的百分比。',
    'The value as a share of its target, in per cent.',
  ),
  status: words(
    '状态代码',
    'Status',
    'provisional 初步数，final 正式数，revised 修订数，missing 缺数。',
    'provisional, final, revised or missing.',
  ),
  statusName: words('状态', 'Status in words', '状态的名称。', 'The status in words.'),
  owner: words('责任单位代码', 'Office id', '负责该指标的单位。', 'The office that answers for the figure.'),
  ownerName: words('责任单位', 'Office', '责任单位的名称。', 'The name of the office.'),
  standards: words(
    '适用标准',
    'Rules of law',
    '计算所依据的标准和条款。',
    'Standards and clauses that it was computed by.',
  ),
  source: words(
    '溯源网址',
    'Source',
    '由此打开指标的定义、计算和逐条原始记录。',
    'Opens the definition, the calculation and the rows of the figure.',
  ),
} as const satisfies Readonly<Record<string, ColumnWords>>
export type FigureColumn = keyof typeof FIGURE_COLUMNS

function words(zh: string, en: string, aboutZh: string, aboutEn: string): ColumnWords {
  return { title: { zh, en }, about: { zh: aboutZh, en: aboutEn } }
}

const named = (zh: string, en: string): Bilingual => ({ zh, en })

const FREQUENCIES: Readonly<Record<string, Bilingual>> = {
  A: named('年', 'Annual'),
  S: named('半年', 'Half-yearly'),
  Q: named('季', 'Quarterly'),
  M: named('月', 'Monthly'),
  D: named('日', 'Daily'),
  _O: named('其他（起止时段）', 'Other (from one period to another)'),
}

/** What the parts of an SDMX message are called. */
export const SDMX_COMPONENTS = {
  names: {
    FREQ: named('频率', 'Frequency'),
    REF_AREA: named('地区', 'Reference area'),
    INDICATOR: named('指标', 'Indicator'),
    TIME_PERIOD: named('时期', 'Time period'),
    OBS_VALUE: named('数值', 'Observation value'),
    UNIT_MEASURE: named('计量单位', 'Unit of measure'),
    DECIMALS: named('小数位数', 'Decimals'),
    OBS_STATUS: named('观测状态', 'Observation status'),
    FIGURE_STATUS: named('指标状态', 'Status of the figure'),
    CHANGE: named('与上年同期比', 'Change on the year before'),
    CHANGE_UNIT: named('增减的单位', 'Unit of the change'),
    TARGET: named('目标', 'Target'),
    ATTAINMENT: named('目标完成率（%）', 'Target attained (%)'),
    OWNER: named('责任单位代码', 'Office id'),
    LEGAL_BASIS: named('适用标准', 'Rules of law'),
    SOURCE: named('溯源网址', 'Source'),
  },
  frequency: (code: string, language: Language): string => FREQUENCIES[code]?.[language] ?? code,
} as const

/** What a figure can be taken home as, in the order in which it is offered. */
export const FIGURE_FILES = {
  csv: named('CSV', 'CSV'),
  xlsx: named('Excel', 'Excel'),
  'sdmx-csv': named('SDMX-CSV', 'SDMX-CSV'),
  'sdmx-json': named('SDMX-JSON', 'SDMX-JSON'),
} as const satisfies Readonly<Record<string, Bilingual>>

/** What a report can be taken home as, in the order in which it is offered. */
export const REPORT_FILES = {
  docx: named('Word（公文版式）', 'Word, layout of official papers'),
  pdf: named('PDF（可盖章）', 'PDF, with room for a seal'),
  xlsx: named('Excel（全部指标）', 'Excel, all figures'),
  csvw: named('CSV（开放数据）', 'CSV, open data'),
  'csvw-metadata': named('CSV 数据字典', 'Data dictionary of the CSV'),
  'sdmx-csv': named('SDMX-CSV', 'SDMX-CSV'),
  'sdmx-json': named('SDMX-JSON', 'SDMX-JSON'),
} as const satisfies Readonly<Record<string, Bilingual>>
