import {
  AREA_LEVELS,
  type AreaLevel,
  type Chart,
  type ChartPoint,
  type Figure,
  type Period,
  period,
  type Question,
  type SchematicMap,
  yearBefore,
} from '@qaidam/kernel'
import { chartTitle, periodText, periodTick } from '@qaidam/text'
import type { Scope } from './asking.ts'
import type { Passage } from './script.ts'
import { ENTER, type Writing } from './writing.ts'

type OfKind<Kind extends Passage['kind']> = Extract<Passage, { readonly kind: Kind }>

/** A figure over months, over years, or over areas; only what is known is drawn. */
export function chartOf(
  { slot, by, years }: OfKind<'chart'>,
  writing: Writing,
  scope: Scope,
): readonly Chart[] {
  const figure = writing.asking.figure(slot)
  const question = writing.asking.question(slot, scope)
  const points = question === undefined ? [] : pointsOf(question, { by, years }, writing)
  if (points.every(({ value }) => value === null)) {
    writing.missing('RPT-067', `Nothing is known of ${slot.figure} to draw.`, ENTER, slot.place)
    return []
  }
  const over =
    question === undefined || by === 'month' || by === 'year'
      ? undefined
      : periodText(question.period.name, writing.language)
  return [
    {
      kind: 'chart',
      title: chartTitle(
        figure.name[writing.language],
        writing.areaName(question?.area ?? scope.area),
        over,
        writing.language,
      ),
      unit: figure.unit,
      form: isLevel(by) ? 'bars' : runsOn(figure) ? 'line' : 'columns',
      figure: figure.id,
      points,
    },
  ]
}

function pointsOf(
  { figure, area, period: of }: Question,
  { by, years }: Pick<OfKind<'chart'>, 'by' | 'years'>,
  writing: Writing,
): readonly ChartPoint[] {
  const { asking, language } = writing
  const value = (question: Question) => asking.answerTo(question)?.value ?? null
  if (isLevel(by)) {
    return asking
      .areasAt(area, by)
      .map((each) => ({
        label: writing.areaName(each),
        area: each,
        period: of.name,
        value: value({ figure, area: each, period: of }),
      }))
      .filter((point) => point.value !== null)
  }
  return (by === 'month' ? monthsOf(of) : yearsTo(of, years)).map((each) => ({
    label: periodTick(each.name, language),
    area,
    period: each.name,
    value: value({ figure, area, period: each }),
    ...(by === 'month' ? { before: value({ figure, area, period: yearBefore(each) }) } : {}),
  }))
}

/** The months of the year in which a period ends, up to its last. */
function monthsOf({ last }: Period): readonly Period[] {
  return Array.from({ length: Number(last.slice(5, 7)) }, (_, index) =>
    period(`${last.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`),
  )
}

/** A period and the same in the years before it, the earliest first. */
function yearsTo(of: Period, years: number): readonly Period[] {
  const periods = [of]
  while (periods.length < years) periods.unshift(yearBefore(periods[0] ?? of))
  return periods
}

/** The figure of every area below, as tiles that stand as the areas lie. */
export function mapOf({ slot }: OfKind<'map'>, writing: Writing, scope: Scope): readonly SchematicMap[] {
  const figure = writing.asking.figure(slot)
  const { prefecture, areas } = writing.asking.source
  const tiles = areas.childrenOf(scope.area).flatMap(({ code, name }) => {
    const place = prefecture.tiles?.[code]
    const answer = writing.note(slot, { ...scope, area: code })
    if (place === undefined) return []
    return [
      {
        area: code,
        name: name[writing.language],
        column: place[0],
        row: place[1],
        value: answer?.value ?? null,
      },
    ]
  })
  if (tiles.every(({ value }) => value === null)) {
    writing.missing('RPT-068', `Nothing is known of ${slot.figure} to map.`, ENTER, slot.place)
    return []
  }
  const question = writing.asking.question(slot, scope)
  return [
    {
      kind: 'map',
      title: figure.name[writing.language],
      unit: figure.unit,
      figure: figure.id,
      period: question?.period.name ?? writing.asking.asked.period.name,
      tiles,
    },
  ]
}

const isLevel = (by: string): by is AreaLevel => (AREA_LEVELS as readonly string[]).includes(by)

/** Shares, indices and stocks run on as a line; amounts of a period stand as columns. */
function runsOn(figure: Figure): boolean {
  const stock = figure.kind === 'tally' && figure.nature === 'stock'
  return stock || ['%', 'index', 'ratio'].includes(figure.unit)
}
