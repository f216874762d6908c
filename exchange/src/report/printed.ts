import type {
  Block,
  Chart,
  ChartPoint,
  Inlines,
  Language,
  ReportDocument,
  SchematicMap,
  Table,
} from '@qaidam/kernel'
import { beijingClock, dayText, instantText, quantity, textsIn, unitName } from '@qaidam/text'
import { HEADING_LEVELS, type HeadingLevel, type OfficialLayout } from './official.ts'

/** A part of a report as it stands on paper; Word and PDF set the same parts. */
export type PrintedBlock =
  | { readonly kind: 'title' | 'subtitle' | 'notice' | 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: Inlines }
  /** `signed`: the last of the text, which goes over to the page that office and date stand on. */
  | { readonly kind: 'paragraph' | 'item'; readonly content: Inlines; readonly signed?: true }
  | { readonly kind: 'signature'; readonly office: string; readonly date: string }
  | Table

/** What a page of paper says above its text where every row behind it is made up. */
export function runningNotice({ synthetic, language }: ReportDocument): string | undefined {
  return synthetic ? textsIn(language).syntheticTitle : undefined
}

/** A report as it is set on paper: headings numbered, drawings told by their numbers, signed at its end. */
export function printed(document: ReportDocument, layout: OfficialLayout): readonly PrintedBlock[] {
  const { language, title, areaName, periodName, synthetic, ownerName, asKnownAt } = document
  const t = textsIn(language)
  const over = t.reportOf(areaName, periodName)
  const numbers = new HeadingNumbers(document, layout)
  return [
    { kind: 'title', text: title },
    { kind: 'subtitle', text: language === 'zh' ? `（${over}）` : over },
    ...(synthetic ? [{ kind: 'notice' as const, text: `${t.syntheticTitle}。${t.syntheticReport}` }] : []),
    ...lastSigned(document.blocks.flatMap((block) => printedBlock(block, language, numbers))),
    {
      kind: 'signature',
      office: ownerName,
      date: dayText(beijingClock(asKnownAt).slice(0, 10), language),
    },
    { kind: 'note', text: t.knownAt(instantText(asKnownAt, language)) },
  ]
}

/** No page of an official paper holds office and date without any text. */
function lastSigned(blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph' && last?.kind !== 'item') return blocks
  return [...blocks.slice(0, -1), { ...last, signed: true }]
}

function printedBlock(block: Block, language: Language, numbers: HeadingNumbers): readonly PrintedBlock[] {
  switch (block.kind) {
    case 'heading':
      return [numbers.heading(block.level, block.content)]
    case 'paragraph':
    case 'table':
      return [block]
    case 'list':
      return block.items.map((content) => ({ kind: 'item', content }))
    case 'chart':
      return [chartTable(block, language)]
    case 'map':
      return [mapTable(block, language)]
  }
}

/** Counts headings below each other. Papers in English have no numbers of this kind. */
class HeadingNumbers {
  readonly #counts: number[] = []
  readonly #highest: number
  readonly #layout: OfficialLayout
  readonly #numbered: boolean

  constructor({ blocks, language }: ReportDocument, layout: OfficialLayout) {
    const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    this.#highest = levels.length === 0 ? 1 : Math.min(...levels)
    this.#layout = layout
    this.#numbered = language === 'zh'
  }

  heading(level: number, content: Inlines): PrintedBlock {
    const own = Math.min(HEADING_LEVELS, level - this.#highest + 1) as HeadingLevel
    if (!this.#numbered) return { kind: 'heading', level: own, content }
    this.#counts.length = own
    const count = (this.#counts[own - 1] ?? 0) + 1
    this.#counts[own - 1] = count
    const number = this.#layout.headingNumber(own, count)
    return { kind: 'heading', level: own, content: [{ kind: 'text', text: number }, ...content] }
  }
}

const words = (text: string): Inlines => [{ kind: 'text', text }]

function chartTable({ title, unit, form, figure, points }: Chart, language: Language): Table {
  const t = textsIn(language)
  const before = points.some((point) => point.before !== undefined)
  const value = (number: string | null): Inlines => [valueCell(number, unit, language)]
  const said = (point: ChartPoint): Inlines =>
    point.value === null
      ? value(null)
      : [
          {
            kind: 'said',
            text: quantity(point.value, unit, language).number,
            of: { figure, area: point.area, period: point.period },
          },
        ]
  return {
    kind: 'table',
    caption: title,
    head: [
      form === 'bars' ? t.area : t.period,
      headOf(t.value, unit, language),
      ...(before ? [t.yearBefore] : []),
    ],
    numeric: before ? [false, true, true] : [false, true],
    rows: points.map((point) => [
      words(point.label),
      said(point),
      ...(before ? [value(point.before ?? null)] : []),
    ]),
  }
}

function mapTable({ title, unit, figure, period, tiles }: SchematicMap, language: Language): Table {
  const t = textsIn(language)
  return {
    kind: 'table',
    caption: title,
    head: [t.area, headOf(t.value, unit, language)],
    numeric: [false, true],
    rows: tiles.map(({ name, area, value }) => [
      words(name),
      value === null
        ? [valueCell(null, unit, language)]
        : [{ kind: 'said', text: quantity(value, unit, language).number, of: { figure, area, period } }],
    ]),
  }
}

function valueCell(value: string | null, unit: string, language: Language): Inlines[number] {
  return value === null
    ? { kind: 'missing', text: textsIn(language).missing }
    : { kind: 'text', text: quantity(value, unit, language).number }
}

function headOf(name: string, unit: string, language: Language): string {
  const said = unitName(unit, language)
  if (said === '') return name
  return language === 'zh' ? `${name}（${said}）` : `${name} (${said})`
}
