import type { Block, DocumentInput, FigureAt, Inlines, ReportDocument } from '@qaidam/kernel'
import { changeText, instantText, periodText, quantity, unitName } from '@qaidam/text'
import { statusName } from '@qaidam/ui'
import { type Desk, traceLink } from './desk.ts'

/** A report that was written, as Markdown. */
export function reportText(desk: Desk, written: ReportDocument): string {
  const { t, language } = desk.view
  const blocks = [
    `# ${escaped(written.title)}`,
    escaped(t.reportOf(written.areaName, written.periodName)),
    ...(written.synthetic ? [`> **${escaped(t.syntheticTitle)}** ${escaped(t.syntheticReport)}`] : []),
    escaped(t.issuedBy(written.ownerName)),
    escaped(t.knownAt(instantText(written.asKnownAt, language))),
    ...written.blocks.map((block) => blockText(desk, block)),
    `## ${escaped(t.figuresOfReport)}`,
    figureTable(desk, written.inputs),
  ]
  return `${blocks.join('\n\n')}\n`
}

function blockText(desk: Desk, block: Block): string {
  const { t } = desk.view
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level))} ${words(desk, block.content)}`
    case 'paragraph':
      return atLineStart(words(desk, block.content))
    case 'list':
      return block.items.map((item) => `- ${atLineStart(words(desk, item))}`).join('\n')
    case 'table':
      return [
        `**${escaped(block.caption)}**`,
        table(
          block.head.map(escaped),
          block.rows.map((row) => row.map((cell) => words(desk, cell))),
        ),
      ].join('\n\n')
    case 'chart':
      return drawn(desk, block.title, block.figure, block.unit, [t.period, t.value], block.points)
    case 'map':
      return drawn(
        desk,
        block.title,
        block.figure,
        block.unit,
        [t.area, t.value],
        block.tiles.map(({ name, area, value }) => ({ label: name, area, period: block.period, value })),
      )
  }
}

interface Drawn extends Omit<FigureAt, 'figure'> {
  readonly label: string
  readonly value: string | null
}

/** A drawing is told by its numbers. */
function drawn(
  desk: Desk,
  title: string,
  figure: string,
  unit: string,
  head: readonly string[],
  points: readonly Drawn[],
): string {
  const { language, t } = desk.view
  const rows = points.map(({ label, area, period, value }) => [
    escaped(label),
    value === null
      ? escaped(t.missing)
      : linked(desk, { figure, area, period }, quantity(value, unit, language).text),
  ])
  return [`**${escaped(title)}**`, table(head.map(escaped), rows)].join('\n\n')
}

function words(desk: Desk, content: Inlines): string {
  return content
    .map((inline) => (inline.kind === 'said' ? linked(desk, inline.of, inline.text) : escaped(inline.text)))
    .join('')
}

function linked(desk: Desk, { figure, area, period }: FigureAt, text: string): string {
  return `[${escaped(text)}](${traceLink(desk, figure, area, period)})`
}

/** Every figure of the report once, in the order in which it is first said. */
function figureTable(desk: Desk, inputs: readonly DocumentInput[]): string {
  const { t } = desk.view
  const heads = [t.figures, t.area, t.period, t.value, t.unit, t.changeOnYear, t.status, t.basis]
  return table(
    heads.map(escaped),
    inputs.map((input) => figureCells(desk, input)),
  )
}

function figureCells(desk: Desk, input: DocumentInput): readonly string[] {
  const { view } = desk
  const { t, language } = view
  const { value, unit, change, status } = input
  return [
    linked(desk, input, input.name),
    escaped(input.areaName),
    escaped(periodText(input.period, language)),
    escaped(value === null ? t.missing : quantity(value, unit, language).number),
    escaped(unitName(unit, language)),
    change === null ? '' : escaped(changeText(change, language)),
    escaped(statusName(status, view)),
    input.standards.map(escaped).join(escaped(t.clauseSeparator)),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A sentence that starts like a heading or a list item is none. */
function atLineStart(text: string): string {
  return text.replace(/^(\d*)([#+\-.)])/, '$1\\$2')
}

/** Text as text: what Markdown would read as its own signs is escaped. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll('\n', ' ')
}
