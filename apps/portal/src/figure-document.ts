import {
  type AreaCode,
  citationText,
  type DocumentInput,
  type Figure,
  type FigureAnswer,
  type Language,
  type Period,
  period,
  type Question,
  type ReportDocument,
} from '@qaidam/kernel'
import { type KnownAt, peersOf, type Store } from '@qaidam/storage'
import { periodText, textsIn } from '@qaidam/text'
import { questionKey } from './answers.ts'
import { seriesOf, seriesQuestions } from './series.ts'

export interface FigureFileAsked extends KnownAt {
  readonly area: string
  readonly period: string
  readonly language: Language
}

/**
 * All numbers of a figure's page as a document that files are written from: the one asked for, the areas
 * that it is compared with, and its course. @throws Fault when area, period or moment cannot be read
 */
export async function figureDocument(
  store: Store,
  figure: Figure,
  { area: place, period: when, language, ...known }: FigureFileAsked,
): Promise<ReportDocument> {
  const area = store.areas.get(place).code
  const of = period(when)
  const asked = questionsOf(store, figure, area, of)
  const [whole, ...others] = await store.answer(asked, known)
  const answers = whole === undefined ? [] : [whole, ...others]
  const head = await store.head()
  return {
    report: figure.id,
    language,
    title: figure.name[language],
    area,
    areaName: store.areas.get(area).name[language],
    period: of.name,
    periodName: periodText(of.name, language),
    owner: figure.owner,
    ownerName: officeName(store, figure.owner, language),
    synthetic: store.prefecture.synthetic,
    asKnownAt: whole?.asKnownAt ?? store.clock(),
    seq: known.seq ?? head.seq,
    blocks: [],
    inputs: answers.map((answer, index) =>
      inputOf(store, asked[index] ?? { figure, area, period: of }, answer, language),
    ),
    problems: [],
  }
}

/** Each question once; the first is the one that was asked. */
function questionsOf(store: Store, figure: Figure, area: AreaCode, of: Period): readonly Question[] {
  const all = [
    { figure, area, period: of },
    ...peersOf(store.areas, figure, area, of).areas.map((each) => ({ figure, area: each, period: of })),
    ...seriesQuestions(figure, area, seriesOf(figure, of)),
  ]
  return [...new Map(all.map((question) => [questionKey(question), question])).values()]
}

function inputOf(
  store: Store,
  { figure, area }: Question,
  answer: FigureAnswer,
  language: Language,
): DocumentInput {
  const { period: of, value, unit, raw, change, target, attainment, status } = answer
  const t = textsIn(language)
  return {
    figure: figure.id,
    name: figure.name[language],
    definition: figure.definition[language],
    owner: figure.owner,
    ownerName: officeName(store, figure.owner, language),
    area,
    areaName: store.areas.get(area).name[language],
    period: of,
    ...{ value, unit, raw, change, target, attainment, status },
    standards: answer.standard.map((cite) =>
      cite.mark === 'unverified' ? t.citationUnverified(citationText(cite)) : citationText(cite),
    ),
  }
}

function officeName({ prefecture }: Store, id: string, language: Language): string {
  return prefecture.offices.find((office) => office.id === id)?.name[language] ?? id
}
