import type { AreaCode, DocumentInput, FigureAt, Instant, ReportDocument } from '@qaidam/kernel'
import type { OfficialLayout } from './official.ts'

/** A small report with a block of each kind, for tests of the writers. */

const AREA = '632800' as AreaCode
const CITY = '632802' as AreaCode

const at = (figure: string, area: AreaCode = AREA, period = '2020H1'): FigureAt => ({ figure, area, period })

const input = (figure: string, name: string, more: Partial<DocumentInput>): DocumentInput => ({
  figure,
  name,
  definition: `${name}：按图斑验收合计。`,
  owner: 'forestry',
  ownerName: '州林草局',
  area: AREA,
  areaName: '海西州',
  period: '2020H1',
  value: null,
  unit: '公顷',
  raw: null,
  change: null,
  target: null,
  attainment: null,
  status: 'final',
  standards: [],
  ...more,
})

export const SAMPLE: ReportDocument = {
  report: 'trial.brief',
  language: 'zh',
  title: '试验简报',
  area: AREA,
  areaName: '海西州',
  period: '2020H1',
  periodName: '2020年上半年',
  owner: 'government-office',
  ownerName: '州政府办公室',
  synthetic: true,
  asKnownAt: '2020-07-02T04:00:00.000Z' as Instant,
  seq: 12,
  blocks: [
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: '生态' }] },
    { kind: 'heading', level: 3, content: [{ kind: 'text', text: '绿化' }] },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '完成国土绿化' },
        { kind: 'said', text: '6.5万公顷', of: at('trial.green', AREA, '2016/2020H1') },
        { kind: 'text', text: '，治理沙化土地' },
        { kind: 'missing', text: '缺' },
        { kind: 'text', text: '。' },
      ],
    },
    { kind: 'heading', level: 3, content: [{ kind: 'text', text: '空气' }] },
    { kind: 'list', items: [[{ kind: 'text', text: '甲村' }], [{ kind: 'text', text: '乙村' }]] },
    {
      kind: 'table',
      caption: '两市',
      head: ['地区', '数值'],
      numeric: [false, true],
      rows: [[[{ kind: 'text', text: '德令哈市' }], [{ kind: 'said', text: '93.7', of: at('trial.days') }]]],
    },
    {
      kind: 'chart',
      title: '历年优良天数',
      unit: '%',
      form: 'columns',
      figure: 'trial.days',
      points: [
        { label: '2019年', area: CITY, period: '2019', value: '90.4', before: '88.1' },
        { label: '2020年', area: CITY, period: '2020', value: null, before: '90.4' },
      ],
    },
    {
      kind: 'map',
      title: '各地优良天数',
      unit: '%',
      figure: 'trial.days',
      period: '2020H1',
      tiles: [{ area: CITY, name: '德令哈市', column: 0, row: 0, value: '93.7' }],
    },
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: '生活' }] },
  ],
  inputs: [
    input('trial.green', '国土绿化面积', {
      period: '2016/2020H1',
      value: '6.50',
      unit: '万公顷',
      raw: '6.5',
    }),
    input('trial.sandy', '治理沙化土地', { status: 'missing', owner: 'forestry' }),
    input('trial.days', '优良天数比例', {
      area: CITY,
      areaName: '德令哈市',
      value: '94.0',
      unit: '%',
      raw: '93.98',
      change: { kind: 'yoy', value: '+3.3', unit: 'percentage point' },
      target: '90',
      attainment: '104.4',
      status: 'provisional',
      standards: ['一号标准 表 1', '二号标准 5.1'],
    }),
    input('trial.mean', '平均浓度, "日"', {
      area: CITY,
      areaName: '德令哈市',
      period: '2020Q2',
      value: '12',
      unit: 'µg/m³',
      raw: '12',
      change: { kind: 'yoy', value: '-20.0', unit: '%' },
      status: 'revised',
    }),
  ],
  problems: [],
}

/** Measures of its own, unlike those of the standard, so that a number written into a writer is found. */
export const TRIAL_LAYOUT: OfficialLayout = {
  marginsMm: { top: 40, left: 30, right: 20, bottom: 30 },
  grid: { lines: 25, characters: 30, linePt: '25.5' },
  sizesPt: { title: 20, body: 15, note: 10 },
  fonts: {
    title: '小标宋',
    body: '仿宋',
    headings: ['黑体', '楷体', '仿宋', '仿宋'],
    signer: '楷体',
    pageNumber: '宋体',
  },
  indentCharacters: 2,
  signature: { sealedDateFromRight: 4 },
  pageNumber: { belowTypeAreaMm: 7, fromEdgeCharacters: 1 },
  headingNumber: (level, count) => `${level}-${count} `,
}

export const trace = ({ figure, area, period }: FigureAt) =>
  `https://portal.example/figures/${figure}?area=${area}&period=${encodeURIComponent(period)}`
