import {
  AreaBook,
  type Day,
  Fault,
  type FigureAnswer,
  type FigureRow,
  type Instant,
  keyText,
  type Question,
  type Value,
  type Values,
} from '@qaidam/kernel'
import type { HistoryVersion, JournalEntry, Page, RecordPage, Store } from '@qaidam/storage'
import { CITATIONS, COMPOSITION, PREFECTURE } from './example-prefecture.ts'

/** A store that knows a handful of answers by heart. What it is not asked for in tests, it refuses. */
const NOW = '2026-11-24T06:00:00.000Z' as Instant

type Known = Partial<
  Pick<FigureAnswer, 'value' | 'change' | 'target' | 'attainment' | 'parts' | 'formula' | 'raw'>
>

const points = (value: string) => ({ kind: 'yoy', value, unit: 'percentage point' }) as const
const percent = (value: string) => ({ kind: 'yoy', value, unit: '%' }) as const

/** The two cities of the published report, and the hectares of two works. */
const ANSWERS: Readonly<Record<string, Known>> = {
  'ecology.air.good-days 632801 2020H1': {
    value: '91.4',
    change: points('+1.2'),
    target: '90',
    attainment: '101.6',
    parts: { good: '159', valid: '174' },
    formula: 'good / valid * 100',
    raw: '91.37931034482758620689655172413793',
  },
  'ecology.air.good-days 632802 2020H1': {
    value: '93.7',
    change: points('+3.3'),
    parts: { good: '164', valid: '175' },
    formula: 'good / valid * 100',
    raw: '93.71428571428571428571428571428571',
  },
  'ecology.air.pm25 632801 2020H1': {
    value: '24',
    change: percent('-27.3'),
    parts: { sum: '4176', days: '174' },
    formula: 'sum / days',
    raw: '24',
  },
  'ecology.air.pm25 632802 2020H1': {
    value: '12',
    change: percent('-20.0'),
    parts: { sum: '2100', days: '175' },
    formula: 'sum / days',
    raw: '12',
  },
  'ecology.air.pm25-attainment 632801 2020H1': {
    value: '0.69',
    parts: { mean: '24', limit: '35' },
    formula: 'mean / limit',
    raw: '0.6857142857142857142857142857142857',
  },
  'ecology.greening.land 632800 2016/2020H1': {
    value: '6.5',
    parts: { sum: '65000' },
    formula: 'sum / 10000',
    raw: '6.5',
  },
  'ecology.greening.land 632800 2016': { value: '1.2', parts: { sum: '12000' } },
  'ecology.greening.land 632800 2017': { value: '1.5', parts: { sum: '15000' } },
  'ecology.greening.land 632800 2018': { value: '1.7', parts: { sum: '17000' } },
  'ecology.greening.land 632800 2019': { value: '1.6', parts: { sum: '16000' } },
  'ecology.greening.land 632800 2020H1': { value: '0.5', parts: { sum: '5000' }, change: percent('0.0') },
  'ecology.greening.land 632801 2020H1': { value: '0.3', parts: { sum: '3000.25' } },
  'ecology.inspections 632800 2020H1': { value: '2', parts: { count: '2' }, formula: 'count', raw: '2' },
}

const MONTHLY: Readonly<Record<string, readonly string[]>> = {
  'ecology.air.good-days 632801 2020': ['96.8', '89.7', '83.9', '80.0', '96.8', '100.0'],
  'ecology.air.good-days 632801 2019': ['90.3', '92.9', '80.6', '83.3', '93.5', '100.0'],
  'ecology.air.good-days 632802 2020': ['100.0', '93.1', '87.1', '86.7', '96.8', '100.0'],
  'ecology.air.good-days 632802 2019': ['96.8', '92.9', '77.4', '83.3', '93.5', '96.7'],
  'ecology.air.pm25 632801 2020': ['38', '27', '26', '24', '17', '12'],
  'ecology.air.pm25 632801 2019': ['49', '41', '35', '33', '22', '18'],
  'ecology.air.pm25 632802 2020': ['17', '14', '13', '12', '10', '6'],
  'ecology.air.pm25 632802 2019': ['21', '18', '16', '14', '12', '9'],
}

function recall({ figure, area, period }: Question): Known | undefined {
  const kept = ANSWERS[`${figure.id} ${area} ${period.name}`]
  const month = /^(\d{4})-(\d{2})$/.exec(period.name)
  if (kept !== undefined || month === null) return kept
  const value = MONTHLY[`${figure.id} ${area} ${month[1]}`]?.[Number(month[2]) - 1]
  return value === undefined ? undefined : { value }
}

function answer(question: Question, asKnownAt: Instant): FigureAnswer {
  const known = recall(question)
  const value = known?.value ?? null
  return {
    id: question.figure.id,
    area: question.area,
    period: question.period.name,
    value,
    unit: question.figure.unit,
    change: known?.change ?? null,
    target: known?.target ?? null,
    attainment: known?.attainment ?? null,
    standard: question.figure.kind === 'tally' ? [] : CITATIONS,
    parts: known?.parts ?? {},
    formula: known?.formula ?? 'sum',
    raw: known?.raw ?? value,
    asKnownAt,
    seq: 3,
    status: value === null ? 'missing' : 'final',
    ...(value === null ? { reason: { zh: '没有有效日', en: 'No valid day.' } } : {}),
  }
}

const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)

/** Golmud's 174 days: the first 15 are bad, so that the good ones add up to the 159 of the answer. */
const DAYS: readonly FigureRow[] = Array.from({ length: 174 }, (_, index) => {
  const bad = index % 11 === 5 && index < 165
  return {
    register: 'ecology.air-station-day',
    record: keyText(['golmud', day(index)]),
    area: '632801',
    day: day(index),
    part: 'good',
    contribution: bad ? '0' : '1',
    values: {
      pm25: bad ? '81' : '22',
      aqi: bad ? '108' : '42',
      level: bad ? (index % 2 === 0 ? '3' : '4') : index % 3 === 0 ? '2' : '1',
    },
  }
})

const plotRow = (plot: string, hectares: string, remark: Value): FigureRow => ({
  register: 'ecology.works-plot',
  record: keyText([plot]),
  area: '632801',
  day: '2020-04-30',
  part: 'sum',
  contribution: hectares,
  values: {
    plot,
    area: '632801',
    hectares,
    measure: 'greening',
    acceptedOn: '2020-04-30',
    contact: '王五 13900000000',
    remark,
  },
})

export const HOSTILE = `<script>alert("1")</script>' onmouseover=x & <b>`

const ROWS: Readonly<Record<string, readonly FigureRow[]>> = {
  'ecology.air.good-days 632801 2020H1': DAYS,
  'ecology.greening.land 632801 2020H1': [
    plotRow('GH-2020~001', '2000.25', HOSTILE),
    plotRow('GH-2020-002', '1000', null),
  ],
  'ecology.inspections 632800 2020H1': ['1', '2'].map((number) => ({
    register: 'ecology.inspection',
    record: number,
    area: '632801',
    day: '2020-03-01',
    part: 'count',
    contribution: '1',
    values: { firm: '某某化工厂' },
  })),
}

const version = (
  values: Values,
  seqFrom: number,
  seqTo: number | null,
  more: Partial<HistoryVersion> = {},
): HistoryVersion => ({
  values,
  validFrom: null,
  validTo: null,
  seqFrom,
  seqTo,
  ...more,
})

const PLOT = {
  plot: 'GH-2020~001',
  area: '632801',
  measure: 'greening',
  acceptedOn: '2020-04-30',
  contact: '王五 13900000000',
}

const HISTORY: Readonly<Record<string, readonly HistoryVersion[]>> = {
  'ecology.works-plot GH-2020\\~001': [
    version({ ...PLOT, hectares: '2500.25', remark: null }, 1, 2),
    version({ ...PLOT, hectares: '2000.25', remark: HOSTILE }, 2, null),
  ],
  'ecology.air-station golmud': [
    version({ station: 'golmud', name: '格尔木站', area: '632801', keeper: '赵六' }, 1, null, {
      validFrom: '2018-01-01' as Day,
    }),
  ],
  'ecology.air-hour golmud~2020-01-01T00:00': [
    version({ station: 'golmud', hour: '2020-01-01T00:00', pm25: '22' }, 1, null),
  ],
  'ecology.inspection 1': [
    version({ number: '1', area: '632801', firm: '某某化工厂', day: '2020-03-01' }, 1, null),
  ],
  'ecology.works-plot GH-2020-002': [
    version({ ...PLOT, plot: 'GH-2020-002', hectares: '1000', remark: null }, 1, null),
  ],
  'target ecology.air.good-days~632801~2020H1': [
    version(
      {
        figure: 'ecology.air.good-days',
        area: '632801',
        period: '2020H1',
        value: '90',
        document: '工作要点',
      },
      1,
      null,
    ),
  ],
  'ecology.works-plot gone': [version({ ...PLOT, plot: 'gone', hectares: '1', remark: null }, 1, 3)],
}

const ENTRIES: readonly JournalEntry[] = [
  { seq: 1, kind: 'load', actor: 'p1', reason: '2020 年上半年验收成果入库', rowCount: 1200 },
  { seq: 2, kind: 'changes', actor: 'p1', reason: '复测面积', rowCount: 1 },
  { seq: 3, kind: 'changes', actor: 'p2', reason: '重复录入', rowCount: 1 },
].map((each) => ({
  ...each,
  kind: each.kind === 'load' ? 'load' : 'changes',
  id: `write-${each.seq}`,
  recordedAt: `2020-07-0${each.seq}T02:30:00.000Z` as Instant,
  registers: ['ecology.works-plot'],
  link: `${each.seq}`.repeat(64),
  changes: [],
}))

function pageOf(all: readonly FigureRow[], { limit = 100, cursor }: Page) {
  const from = Number(cursor ?? '0')
  const next = from + limit < all.length ? String(from + limit) : null
  return { rows: all.slice(from, from + limit), total: all.length, next }
}

const refuse = async (): Promise<never> => {
  throw new RangeError('the example store cannot do that')
}

export const store: Store = {
  composition: COMPOSITION,
  prefecture: PREFECTURE,
  areas: new AreaBook(PREFECTURE.areas),
  clock: () => NOW,
  answer: async (questions, known) => questions.map((question) => answer(question, known?.asKnownAt ?? NOW)),
  rows: async ({ figure, area, period }, page = {}) => {
    if (page.cursor === 'broken')
      throw new Fault('ROW-001', 'The cursor "broken" is not one of ours.', 'Start again.')
    return pageOf(ROWS[`${figure.id} ${area} ${period.name}`] ?? [], page)
  },
  records: async (register): Promise<RecordPage> => ({
    records: Object.entries(HISTORY)
      .filter(([key]) => key.startsWith(`${register} `))
      .flatMap(([key, versions]) =>
        versions
          .filter(({ seqTo }) => seqTo === null)
          .map((current) => ({ ...current, record: key.slice(register.length + 1) })),
      ),
    next: null,
  }),
  standing: async (registers) =>
    registers.map((register) => ({
      register,
      records: Object.keys(HISTORY).filter((key) => key.startsWith(`${register} `)).length,
      more: register === 'ecology.air-hour',
      lastSeq: register === 'ecology.works-plot' ? 3 : null,
    })),
  amendments: async () => [],
  pieces: async (_parts, by, of) =>
    (HISTORY[`ecology.air-hour ${by}~${of}T00:00`] ?? []).map((current) => ({
      ...current,
      record: `${by}~${of}T00:00`,
    })),
  history: async (register, key) => HISTORY[`${register} ${keyText(key)}`] ?? [],
  effects: async () => ({ tallies: [], pieces: [] }),
  entry: async (seq) => ENTRIES.find((each) => each.seq === seq),
  head: async () => ({ seq: 3, recordedAt: NOW }),
  write: refuse,
  move: refuse,
  situation: async () => undefined,
  answering: async () => undefined,
  owed: async () => [],
  workOf: async () => ({ posts: [], owed: [], asked: [] }),
  returns: async () => [],
  returnsBehind: async () => [],
  written: async () => false,
  personOn: async (person) => ({
    name: { p1: '卓玛措', p2: '李建国' }[person] ?? null,
    posts:
      person === 'p1'
        ? [
            {
              post: 'air-clerk',
              title: '大气监测岗',
              titleEn: 'Air monitoring clerk',
              office: 'ecology-bureau',
            },
          ]
        : [],
  }),
  digest: refuse,
  tick: refuse,
  load: refuse,
  fold: refuse,
  verify: refuse,
  close: async () => undefined,
}
