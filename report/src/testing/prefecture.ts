import {
  AreaBook,
  type AreaCode,
  areaCode,
  type Composition,
  choice,
  compose,
  defineFigure,
  definePack,
  defineRegister,
  defineSystem,
  type FigureAnswer,
  type Instant,
  inArea,
  integer,
  onDay,
  type Prefecture,
  period,
  type Question,
  type Report,
  rational,
  type System,
  text,
  yearBefore,
  yearOnYear,
} from '@qaidam/kernel'
import type { Asked, ListedRecord, ReportSource } from '../asking.ts'

/** A prefecture of two counties with orchards, for texts to speak of. All of it is made up. */
export const PREFECTURE: Prefecture = {
  code: areaCode('632800'),
  name: { zh: '试验州', en: 'Trial Prefecture' },
  synthetic: true,
  areas: [
    { code: areaCode('632800'), name: { zh: '试验州', en: 'Trial Prefecture' } },
    { code: areaCode('632801'), name: { zh: '东县', en: 'East' } },
    { code: areaCode('632802'), name: { zh: '西县', en: 'West' } },
  ],
  tiles: { '632801': [1, 0], '632802': [0, 0] },
  offices: [
    { id: 'bureau', name: { zh: '试验局', en: 'Bureau' }, line: 'territorial', area: areaCode('632800') },
    {
      id: 'government-office',
      name: { zh: '办公室', en: 'Office' },
      line: 'territorial',
      area: areaCode('632800'),
    },
  ],
}

const name = { zh: '果园', en: 'Orchards' }
const orchard = defineRegister({
  id: 'trial.orchard',
  name,
  why: name,
  kind: 'state',
  subject: 'orchard',
  owner: 'bureau',
  key: ['code'],
  fields: {
    code: text('编号', 'Code'),
    name: text('名称', 'Name'),
    area: inArea('地区', 'Area'),
    trees: integer('株数', 'Trees', { unit: '个' }),
    standing: choice('状态', 'Standing', {
      choices: { open: { zh: '在营', en: 'open' }, shut: { zh: '停业', en: 'shut' } },
    }),
    keeper: text('管护人', 'Keeper', { sensitivity: 'personal' }),
  },
  readableBy: 'public',
})
const harvest = defineRegister({
  id: 'trial.harvest',
  name: { zh: '采收', en: 'Harvests' },
  why: name,
  kind: 'fact',
  subject: 'harvest',
  owner: 'bureau',
  key: ['number'],
  fields: {
    number: text('编号', 'Number'),
    area: inArea('地区', 'Area'),
    day: onDay('日期', 'Day'),
    land: integer('面积', 'Land', { unit: '公顷' }),
    money: integer('收入', 'Income', { unit: '元' }),
  },
  readableBy: 'public',
})
const tally = (
  id: string,
  zh: string,
  en: string,
  unit: string,
  add: 'count' | { sum: string },
  more: object = {},
) =>
  defineFigure({
    kind: 'tally',
    id: `trial.${id}`,
    name: { zh, en },
    definition: { zh, en },
    unit,
    places: 0,
    owner: 'bureau',
    per: { area: 'county', period: 'month' },
    published: true,
    register: 'trial.harvest',
    add,
    where: [],
    area: 'area',
    nature: { flowOn: 'day' },
    ...more,
  })
const figures = [
  tally('harvests', '采收次数', 'harvests', '次', 'count'),
  tally('land', '采收面积', 'harvested land', '公顷', { sum: 'land' }, { places: 1 }),
  tally('income', '采收收入', 'income', '元', { sum: 'money' }, { better: 'larger' }),
  tally(
    'hidden',
    '未公开',
    'hidden',
    '公顷',
    { sum: 'land' },
    { published: false, where: [{ field: 'number', in: ['1'] }] },
  ),
  defineFigure({
    kind: 'formula',
    id: 'trial.share',
    name: { zh: '占比', en: 'share' },
    definition: { zh: '占比', en: 'share' },
    unit: '%',
    places: 1,
    owner: 'bureau',
    per: { area: 'county', period: 'month' },
    published: true,
    formula: 'part / whole',
    from: { part: 'trial.hidden', whole: 'trial.land' },
  }),
]

export interface Texts {
  readonly zh: string
  readonly en?: string
}

/** A composition whose one report has this text; English is the Chinese where it is not given. */
export function composed(report: Texts, chapter?: Texts): Composition {
  const said = ({ zh, en = zh }: Texts) => ({ zh, en })
  const brief: Report = {
    id: 'trial.brief',
    name: { zh: '简报', en: 'Brief' },
    owner: 'bureau',
    text: said(report),
  }
  const system: System = defineSystem({
    id: 'trial.orchards',
    number: 1,
    pillar: 'life',
    name,
    why: name,
    owner: 'bureau',
    registers: ['trial.orchard', 'trial.harvest'],
    figures: figures.map(({ id }) => id),
    standards: [],
    ...(chapter === undefined ? {} : { chapter: said(chapter) }),
  })
  return compose({
    packs: [
      definePack({
        id: 'trial',
        name,
        registers: [orchard, harvest],
        figures,
        reports: [brief],
        systems: [system],
      }),
    ],
    standards: [],
    methods: [],
    offices: PREFECTURE.offices.map(({ id }) => id),
  })
}

export const NOW = '2020-07-02T00:00:00.000Z' as Instant

/** Values by `figure area period`, such as `land 632801 2020`. Others are missing. */
export type Values = Readonly<Record<string, string>>

/** A source that knows these values, with targets under `target figure area period`. */
export function sourceOf(
  composition: Composition,
  values: Values,
  records: readonly ListedRecord[] = [],
): ReportSource & { readonly asked: string[][] } {
  const asked: string[][] = []
  const knownOf = ({ figure, area, period: of }: Question) =>
    values[`${figure.id.slice(6)} ${area} ${of.name}`]
  const answer = (question: Question): FigureAnswer => {
    const { figure, area, period: of } = question
    const value = knownOf(question) ?? null
    const before = of.name.includes('/') ? undefined : knownOf({ ...question, period: yearBefore(of) })
    return {
      id: figure.id,
      area,
      period: of.name,
      value,
      unit: figure.unit,
      change:
        value === null || before === undefined
          ? null
          : yearOnYear(rational(value), rational(before), figure.unit),
      target: values[`target ${figure.id.slice(6)} ${area} ${of.name}`] ?? null,
      attainment: null,
      standard: [],
      parts: {},
      formula: 'sum',
      raw: value,
      asKnownAt: NOW,
      seq: 7,
      status: value === null ? 'missing' : 'final',
    }
  }
  return {
    composition,
    prefecture: PREFECTURE,
    areas: new AreaBook(PREFECTURE.areas),
    asked,
    answer: async (questions) => {
      asked.push(questions.map(({ figure, area, period: of }) => `${figure.id} ${area} ${of.name}`))
      return questions.map(answer)
    },
    records: async () => ({ records, next: null }),
    head: async () => ({ seq: 7, recordedAt: NOW }),
  }
}

export const asked = (
  of = '2020',
  language: 'zh' | 'en' = 'zh',
  area: AreaCode = PREFECTURE.code,
): Asked => ({
  area,
  period: period(of),
  language,
})
