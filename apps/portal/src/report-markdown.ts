import { type Citation, citationText } from '@qaidam/kernel'
import { changeText, instantText, periodText, quantity, unitName } from '@qaidam/text'
import { say, statusName } from '@qaidam/ui'
import { areaName, type Desk, officeName, traceLink } from './desk.ts'
import {
  knownIn,
  type ReadParagraph,
  type ReadSlot,
  type ReportFacts,
  slotsIn,
  slotText,
} from './report-reading.ts'

/** A report that was read, as Markdown. */
export function reportText({ desk, report, area, of, sections }: ReportFacts): string {
  const { view, site } = desk
  const { t, language } = view
  const known = knownIn(sections)
  const blocks = [
    `# ${escaped(say(report.name, view))}`,
    escaped(t.reportOf(areaName(desk, area), periodText(of.name, language))),
    ...(site.synthetic ? [`> **${escaped(t.syntheticTitle)}** ${escaped(t.syntheticReport)}`] : []),
    escaped(t.issuedBy(officeName(desk, report.owner))),
    ...(known === undefined ? [] : [escaped(t.knownAt(instantText(known, language)))]),
    ...sections.flatMap(({ heading, paragraphs }) => [
      `## ${escaped(heading)}`,
      ...paragraphs.map((paragraph) => sentence(desk, paragraph)),
    ]),
    `## ${escaped(t.figuresOfReport)}`,
    figureTable(desk, slotsIn(sections)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function sentence(desk: Desk, paragraph: ReadParagraph): string {
  const words = paragraph.pieces.map((piece) => {
    if (piece.kind === 'text') return escaped(piece.text)
    if (piece.kind === 'area') return escaped(areaName(desk, paragraph.area))
    const slot = paragraph.slots.get(piece.slot)
    const text = slotText(desk, slot, piece.kind)
    return slot === undefined || text === undefined ? escaped(desk.view.t.missing) : linked(desk, slot, text)
  })
  return atLineStart(words.join(''))
}

function linked(desk: Desk, { figure, area, period }: ReadSlot, text: string): string {
  return `[${escaped(text)}](${traceLink(desk, figure.id, area, period.name)})`
}

/** Every figure of the report once, in the order in which it is first said. */
function figureTable(desk: Desk, slots: readonly ReadSlot[]): string {
  const { t } = desk.view
  const unique = new Map(
    slots.map((slot) => [`${slot.figure.id} ${slot.area} ${slot.period.name}`, slot] as const),
  )
  const heads = [t.figures, t.area, t.period, t.value, t.unit, t.changeOnYear, t.status, t.basis]
  const rows = [...unique.values()].map((slot) => figureCells(desk, slot))
  return [heads.map(escaped), heads.map(() => '---'), ...rows].map(tableRow).join('\n')
}

function figureCells(desk: Desk, slot: ReadSlot): readonly string[] {
  const { view } = desk
  const { t, language } = view
  const { figure, area, period, answer } = slot
  const value = answer?.value ?? null
  const shown = value === null ? undefined : quantity(value, figure.unit, language)
  const change = answer?.change ?? null
  return [
    linked(desk, slot, say(figure.name, view)),
    escaped(areaName(desk, area)),
    escaped(periodText(period.name, language)),
    escaped(shown?.number ?? t.missing),
    escaped(unitName(figure.unit, language)),
    change === null ? '' : escaped(changeText(change, language)),
    escaped(statusName(answer?.status ?? 'missing', view)),
    (answer?.standard ?? []).map((cite) => escaped(citation(desk, cite))).join(escaped(t.clauseSeparator)),
  ]
}

function citation({ view: { t } }: Desk, cite: Citation): string {
  return cite.mark === 'unverified' ? t.citationUnverified(citationText(cite)) : citationText(cite)
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** A sentence that starts like a heading or a list item is none. */
function atLineStart(text: string): string {
  return text.replace(/^(\d*)([#+\-.)])/, '$1\\$2')
}

/** Text as text: what Markdown would read as its own signs is escaped. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll('\n', ' ')
}
