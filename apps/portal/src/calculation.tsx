import type { Figure, FigureAnswer, RoundingRule } from '@qaidam/kernel'
import { grouped, heldUnit, partName, quantity, scaleName } from '@qaidam/text'
import { type Column, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, traceLink } from './desk.ts'

interface CalculationProps {
  readonly desk: Desk
  readonly figure: Figure
  readonly answer: FigureAnswer
}

interface PartLine {
  readonly name: string
  readonly value: string
}

/** The working: parts, the formula, the formula with the parts in it, the result, the rounding. */
export function Calculation({ desk, figure, answer }: CalculationProps): VNode {
  const { t } = desk.view
  const parts = Object.entries(answer.parts).map(([name, value]) => ({ name, value }))
  const columns: readonly Column<PartLine>[] = [
    {
      name: t.part,
      header: true,
      cell: ({ name }) => <PartName desk={desk} figure={figure} answer={answer} name={name} />,
    },
    {
      name: t.partValue,
      number: true,
      cell: ({ name, value }) => partText(desk, figure, name, value),
    },
  ]
  return (
    <>
      <p class="note">{t.calculationHint}</p>
      {parts.length === 0 ? <p>{t.noParts}</p> : <Table caption={t.part} columns={columns} rows={parts} />}
      <Working desk={desk} figure={figure} answer={answer} />
    </>
  )
}

function Working({ desk, figure, answer }: CalculationProps): VNode {
  const { t, language } = desk.view
  const substituted = substitute(answer.formula, answer.parts)
  return (
    <dl class="definitions working">
      <div>
        <dt>{t.formula}</dt>
        <dd class="formula">{formulaLines(answer.formula)}</dd>
      </div>
      {substituted !== answer.formula && (
        <div>
          <dt>{t.substituted}</dt>
          <dd class="formula">{formulaLines(substituted)}</dd>
        </div>
      )}
      {answer.raw !== null && (
        <div>
          <dt>{t.exactResult}</dt>
          <dd class="formula">{`=\u00a0${answer.raw}\u00a0${heldUnit(answer.unit, language)}`.trimEnd()}</dd>
        </div>
      )}
      {answer.value !== null && (
        <div>
          <dt>{t.published}</dt>
          <dd>
            <b>{quantity(answer.value, answer.unit, language).text}</b>{' '}
            <span class="no-change">{roundingText(desk, figure)}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}

function partText(desk: Desk, figure: Figure, name: string, value: string): string {
  const unit = heldUnit(partUnit(desk, figure, name), desk.view.language)
  return `${grouped(value)} ${unit}`.trimEnd()
}

function roundingText(desk: Desk, figure: Figure): string {
  const { t, language } = desk.view
  const rule = ruleName(desk, figure.rounding ?? 'half_even')
  const scale = scaleName(figure.unit, language)
  return scale === undefined
    ? t.publishedRule(figure.places, rule)
    : t.publishedRuleIn(figure.places, rule, scale)
}

function ruleName({ view: { t } }: Desk, rule: RoundingRule): string {
  return { half_even: t.roundHalfEven, half_up: t.roundHalfUp, up: t.roundUp, down: t.roundDown }[rule]
}

/** Puts the value of each part in the place of its name; other words of a formula stay. */
export function substitute(formula: string, parts: Readonly<Record<string, string>>): string {
  return formula.replace(/[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*/g, (name) => {
    const value = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (value === undefined) return name
    return value.startsWith('-') ? `(${value})` : value
  })
}

/** A formula in several steps has one step a line. */
function formulaLines(formula: string): readonly VNode[] {
  return operators(formula)
    .split('; ')
    .map((line) => <span key={line}>{line}</span>)
}

function operators(formula: string): string {
  return formula.replaceAll('*', '×').replace(/(?<=[\s)]|^)-/g, '−')
}

/** A part by the name that the formula calls it, and by what it is. */
function PartName({ desk, figure, answer, name }: CalculationProps & { readonly name: string }): VNode {
  const source = inputOf(desk, figure, name)
  const label = partLabel(desk, figure, name) ?? ''
  const text = label === name ? '' : label
  return (
    <>
      <code>{name}</code>{' '}
      {source?.published === true ? (
        <a href={traceLink(desk, source.id, answer.area, answer.period)}>{text}</a>
      ) : (
        text
      )}
    </>
  )
}

/** The figure that a part of a formula is; undefined for parts of that figure's own. */
function inputOf({ store }: Pick<Desk, 'store'>, figure: Figure, part: string): Figure | undefined {
  return figure.kind === 'formula' ? store.composition.figures.get(figure.from[part] ?? '') : undefined
}

/** What a part is, in words: an input by its name, a part of an input by both names. */
export function partLabel(
  desk: Pick<Desk, 'store' | 'view'>,
  figure: Figure,
  part: string,
): string | undefined {
  const { store, view } = desk
  const whole = inputOf(desk, figure, part)
  if (whole !== undefined) return say(whole.name, view)
  if (figure.kind === 'formula') {
    const law = store.composition.standards.get(figure.under?.[part] ?? '')
    if (law !== undefined) return say(law.name, view)
    const [input = '', ...rest] = part.split('.')
    const source = inputOf(desk, figure, input)
    const inner = source === undefined ? undefined : partLabel(desk, source, rest.join('.'))
    if (source !== undefined && inner !== undefined) return view.t.partOf(say(source.name, view), inner)
  }
  const name = partName(part, figure.kind === 'evaluation' ? figure.method : undefined)
  return name === undefined ? undefined : say(name, view)
}

/** The unit of an input; sums and counts inside a figure are in the unit of their rows, said there. */
function partUnit({ store }: Pick<Desk, 'store'>, figure: Figure, name: string): string {
  if (figure.kind !== 'formula') return ''
  const { figures, standards } = store.composition
  return figures.get(figure.from[name] ?? '')?.unit ?? standards.get(figure.under?.[name] ?? '')?.unit ?? ''
}
