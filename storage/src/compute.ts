import {
  type AreaCode,
  asStated,
  type Bilingual,
  type Citation,
  type Composition,
  type Contribution,
  convert,
  evaluateFormula,
  Fault,
  type Figure,
  type FormulaFigure,
  getUnit,
  type Law,
  type PartRow,
  type Period,
  parseFormula,
  phaseOn,
  type Rational,
  rational,
  type Tally,
} from '@qaidam/kernel'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { readLaw } from './read-law.ts'
import { type PieceSpan, readParts } from './read-parts.ts'
import { readTallies, type TallyRead, type TallyValue } from './read-tallies.ts'
import { getRegister } from './write.ts'

/** A figure at an area and period, computed exactly; `raw` is absent when there is no value. */
export interface Computed {
  readonly raw?: Rational
  readonly reason?: Bilingual
  readonly parts: Readonly<Record<string, Rational>>
  readonly formula: string
  readonly cite: readonly Citation[]
  readonly label?: Bilingual
  /** For evaluations: what each input row adds. */
  readonly contributions?: readonly Contribution[]
}

/** One node to compute. */
export interface Node {
  readonly figure: Figure
  readonly area: AreaCode
  readonly period: Period
}

const NOTHING: Bilingual = { zh: '该地区该时期没有数据', en: 'There are no data for this area and period.' }
const nameOf = ({ figure, area, period }: Node) => `${figure.id} ${area} ${period.name}`

/** Computes nodes and all that they are made of; what several of them need is read once. */
export async function computeAll(
  session: Session,
  composition: Composition,
  nodes: readonly Node[],
  known: Known,
): Promise<(node: Node) => Computed> {
  const inputs = await readInputs(session, composition, withInputs(composition, nodes), known)
  const done = new Map<string, Computed>()
  const compute = (node: Node): Computed => {
    const computed = done.get(nameOf(node)) ?? computeOne(composition, node, inputs, compute)
    done.set(nameOf(node), computed)
    return computed
  }
  return compute
}

/** The nodes and, for formulas, the figures they are made of, each once. */
function withInputs(composition: Composition, nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const all = new Map<string, Node>()
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (all.has(nameOf(node))) continue
    all.set(nameOf(node), node)
    if (node.figure.kind === 'formula')
      waiting.push(...Object.values(inputsOf(composition, node.figure, node)))
  }
  return all
}

/** What was read for nodes: tallies by node, and pieces by what {@link piecesName} says. */
interface Inputs {
  readonly tallies: ReadonlyMap<string, TallyValue>
  readonly pieces: ReadonlyMap<string, readonly PartRow[]>
  /** What the prefecture has set, as it was known. */
  readonly law: Law
}

async function readInputs(
  session: Session,
  composition: Composition,
  all: ReadonlyMap<string, Node>,
  known: Known,
): Promise<Inputs> {
  const reads = new Map<string, TallyRead>()
  const spans = new Map<string, Map<string, PieceSpan>>()
  for (const [name, { figure, area, period }] of all) {
    if (figure.kind === 'tally')
      reads.set(name, { tally: figure, area, first: period.first, last: period.last })
    if (figure.kind !== 'evaluation') continue
    const own = spans.get(figure.parts) ?? new Map<string, PieceSpan>()
    spans.set(figure.parts, own)
    own.set(piecesName(figure.parts, { area, period }), { area, first: period.first, last: period.last })
  }
  const pieces = new Map<string, readonly PartRow[]>()
  for (const [id, own] of spans) {
    const parts = composition.parts.get(id)
    if (parts === undefined) continue
    const read = await readParts(session, composition, parts, [...own.values()], known)
    for (const [name, span] of own) pieces.set(name, read.get(span) ?? [])
  }
  const values = await readTallies(session, composition, [...reads.values()], known)
  const tallies = new Map<string, TallyValue>()
  for (const [name, read] of reads) {
    const value = values.get(read)
    if (value !== undefined) tallies.set(name, value)
  }
  const judged = [...all.values()].some(
    ({ figure }) => figure.kind === 'evaluation' || (figure.kind === 'formula' && figure.under !== undefined),
  )
  return { tallies, pieces, law: judged ? await readLaw(session, known) : asStated }
}

function computeOne(
  composition: Composition,
  node: Node,
  { tallies, pieces, law }: Inputs,
  compute: (node: Node) => Computed,
): Computed {
  const { figure } = node
  if (figure.kind === 'formula') return ofFormula(composition, figure, node, compute, law)
  if (figure.kind === 'tally') {
    const value = tallies.get(nameOf(node))
    if (value === undefined) throw new RangeError(`${figure.id} was not read`)
    return ofTally(composition, figure, value)
  }
  const method = composition.methods.get(figure.method)
  if (method?.kind !== 'period') throw new RangeError(`${figure.id} was not checked`)
  const rows = pieces.get(piecesName(figure.parts, node)) ?? []
  if (rows.length === 0) return { parts: {}, formula: '', cite: [], reason: NOTHING, contributions: [] }
  return method.evaluate(rows, node.period, figure.settings ?? {}, law)
}

function piecesName(parts: string, { area, period }: Omit<Node, 'figure'>): string {
  return `${parts} ${area} ${period.first} ${period.last}`
}

/** The unit that a tally's rows are added in, and the factor between it and the figure's own. */
export function tallyScale(
  composition: Composition,
  tally: Tally,
): { readonly unit: string; readonly scale: Rational } {
  const unit = getUnit(tally.unit)
  if (typeof tally.add === 'object' && 'sum' in tally.add) {
    const field = getRegister(composition, tally.register).fields[tally.add.sum]
    const from = getUnit(
      (field?.type === 'decimal' || field?.type === 'integer' ? field.unit : undefined) ?? tally.unit,
    )
    return { unit: from.id, scale: convert(rational(1), from, unit) }
  }
  return { unit: tally.unit, scale: rational(1).over(unit.factor) }
}

/** What the sum of a tally is called among its parts. */
export function tallyPart(tally: Tally): 'count' | 'sum' | 'distinct' {
  if (tally.add === 'count') return 'count'
  return 'sum' in tally.add ? 'sum' : 'distinct'
}

function ofTally(composition: Composition, tally: Tally, value: TallyValue): Computed {
  const { scale } = tallyScale(composition, tally)
  const part = tallyPart(tally)
  const divisor = rational(1).over(scale)
  const formula = divisor.equals(rational(1)) ? part : `${part} / ${divisor}`
  return { raw: value.total.times(scale), parts: { [part]: value.total }, formula, cite: [] }
}

/** The inputs of a formula at the same area and period, by their names in it. */
export function inputsOf(
  composition: Composition,
  figure: FormulaFigure,
  at: Omit<Node, 'figure'>,
): Readonly<Record<string, Node>> {
  return Object.fromEntries(
    Object.entries(figure.from).map(([name, id]) => {
      const input = composition.figures.get(id)
      if (input === undefined) throw new RangeError(`${figure.id} was not checked`)
      return [name, { figure: input, area: at.area, period: at.period }]
    }),
  )
}

/**
 * The formula as a reader can follow it with the parts as printed: with the factor that its unit needs,
 * and with those of its inputs where they are not all in one unit.
 */
function printedFormula(composition: Composition, figure: FormulaFigure): string {
  const units = new Map<string, string>()
  for (const [name, id] of Object.entries(figure.from))
    units.set(name, composition.figures.get(id)?.unit ?? 'ratio')
  for (const [name, id] of Object.entries(figure.under ?? {}))
    units.set(name, composition.standards.get(id)?.unit ?? 'ratio')
  const unit = getUnit(figure.unit)
  const alike = new Set(units.values()).size === 1
  const pure = Object.keys(unit.dimension).length === 0
  let text = figure.formula
  if (!(alike && pure)) {
    text = text.replace(/[A-Za-z][A-Za-z0-9]*/g, (name) => {
      const factor = getUnit(units.get(name) ?? 'ratio').factor
      return factor.equals(rational(1)) ? name : `(${factor} × ${name})`
    })
  }
  if (unit.factor.equals(rational(1))) return text
  const scale = rational(1).over(unit.factor)
  const quotient = parseFormula(figure.formula).kind === '/'
  return scale.isInteger() ? `${scale} × ${quotient ? text : `(${text})`}` : `(${text}) / ${unit.factor}`
}

function ofFormula(
  composition: Composition,
  figure: FormulaFigure,
  node: Node,
  compute: (node: Node) => Computed,
  law: Law,
): Computed {
  const values = new Map<string, Rational>()
  const parts: Record<string, Rational> = {}
  const cite: Citation[] = []
  let reason: Bilingual | undefined
  for (const [name, input] of Object.entries(inputsOf(composition, figure, node))) {
    const computed = compute(input)
    cite.push(...computed.cite)
    if (computed.raw === undefined) reason = computed.reason ?? NOTHING
    else {
      parts[name] = computed.raw
      values.set(name, computed.raw.times(getUnit(input.figure.unit).factor))
    }
    for (const [part, value] of Object.entries(computed.parts)) parts[`${name}.${part}`] = value
  }
  for (const [name, id] of Object.entries(figure.under ?? {})) {
    const standard = composition.standards.get(id)
    if (standard === undefined) throw new RangeError(`${figure.id} was not checked`)
    const phase = phaseOn(law(standard), node.period.last)
    const value = rational(String(phase.value))
    cite.push(phase.cite)
    parts[name] = value
    values.set(name, value.times(getUnit(standard.unit ?? 'ratio').factor))
  }
  const common = { parts, formula: printedFormula(composition, figure), cite }
  if (reason !== undefined) return { ...common, reason }
  try {
    const base = evaluateFormula(parseFormula(figure.formula), values)
    return { ...common, raw: base.over(getUnit(figure.unit).factor) }
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'KRN-021') throw error
    return { ...common, reason: { zh: '分母为零', en: 'The denominator is zero.' } }
  }
}
