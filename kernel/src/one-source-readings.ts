import type { Composition } from './compose.ts'
import type { Condition, Evaluation, Figure, FormulaFigure, Tally } from './figure.ts'
import { type Expression, parseFormula } from './formula.ts'
import type { Field, Register } from './register.ts'

/**
 * What a figure reads and how, in one text: equal for two figures exactly when they are one number,
 * whatever the order of their conditions, inputs or summands. Its unit and its name are no part of it.
 */
export function readingOf(figure: Figure, composition: Composition): string {
  if (figure.kind === 'tally') return tallyReading(figure, composition.registers.get(figure.register))
  if (figure.kind === 'formula') return formulaReading(figure)
  return evaluationReading(figure)
}

function tallyReading({ register, add, where, area, nature }: Tally, reads: Register | undefined): string {
  const conditions = conditionTexts(where, reads)
  const when = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`
  const by = nature === 'stock' ? 'in force' : `by ${nature.flowOn}`
  return `${addedText(add, reads)} of ${register}${when}, at ${area}, ${by}`
}

/** Each record is counted once, so counting distinct keys of one field counts records. */
function addedText(add: Tally['add'], reads: Register | undefined): string {
  if (add === 'count') return 'count'
  if ('sum' in add) return `sum of ${add.sum}`
  return reads?.key.length === 1 && reads.key[0] === add.distinct ? 'count' : `distinct ${add.distinct}`
}

/** Each field with what it may be, sorted; a field that may be anything says nothing. */
function conditionTexts(where: readonly Condition[], reads: Register | undefined): readonly string[] {
  const fields = [...new Set(where.map(({ field }) => field))].sort()
  return fields.flatMap((name) => {
    const own = where.filter(({ field }) => field === name)
    const text = allowedText(own, reads?.fields[name])
    return text === undefined ? [] : [`${name} ${text}`]
  })
}

function allowedText(conditions: readonly Condition[], field: Field | undefined): string | undefined {
  const all = everyValue(field)
  if (all === undefined) {
    const said = conditions.map((each) =>
      'in' in each
        ? `in ${[...new Set(each.in)].sort().join('|')}`
        : `not in ${[...new Set(each.notIn)].sort().join('|')}`,
    )
    return [...new Set(said)].sort().join(' and ')
  }
  const allowed = all.filter((value) =>
    conditions.every((each) => ('in' in each ? each.in.includes(value) : !each.notIn.includes(value))),
  )
  return allowed.length === all.length ? undefined : `in ${allowed.sort().join('|')}`
}

/** All that can stand in a field where that is a list; an empty text stands for nothing written. */
function everyValue(field: Field | undefined): string[] | undefined {
  const empty = field?.optional === true ? [''] : []
  if (field?.type === 'choice') return [...Object.keys(field.choices), ...empty]
  return field?.type === 'boolean' ? ['true', 'false', ...empty] : undefined
}

function formulaReading({ formula, from, under }: FormulaFigure): string {
  const named = (name: string) => from[name] ?? under?.[name] ?? name
  try {
    return spelled(parseFormula(formula), named)
  } catch {
    // What cannot be read is found where formulas are checked.
    return formula
  }
}

/** Sums and products in one order, with the ids of what goes in. */
function spelled(expression: Expression, named: (name: string) => string): string {
  if (expression.kind === 'number') return expression.value.toString()
  if (expression.kind === 'name') return named(expression.name)
  const { kind } = expression
  if (kind === '+' || kind === '*') {
    return `(${operands(expression, kind)
      .map((each) => spelled(each, named))
      .sort()
      .join(` ${kind} `)})`
  }
  return `(${spelled(expression.left, named)} ${kind} ${spelled(expression.right, named)})`
}

function operands(expression: Expression, operator: '+' | '*'): readonly Expression[] {
  if (expression.kind !== operator) return [expression]
  return [...operands(expression.left, operator), ...operands(expression.right, operator)]
}

function evaluationReading({ parts, method, settings }: Evaluation): string {
  const said = Object.entries(settings ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  return `${method} of ${parts}${said.length === 0 ? '' : ` with ${said.join(', ')}`}`
}
