import { Fault } from './fault.ts'
import { type Rational, rational } from './rational.ts'
import { combine, type Dimension, sameDimension } from './unit.ts'

/** A formula as a tree: `mean / limit` is a quotient of two names. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression }

type Operator = '+' | '-' | '*' | '/'
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*)|([-+*/()]))/y

/** Reads names, decimal numbers, `+ - * /` and brackets, with the usual precedence. @throws Fault FRM-001 */
export function parseFormula(text: string): Expression {
  const tokens = tokenize(text)
  let position = 0
  const malformed = (): Fault =>
    new Fault(
      'FRM-001',
      `The formula "${text}" cannot be read at "${tokens[position] ?? 'its end'}".`,
      'Write names and numbers with + - * / and brackets, such as (a - b) / c.',
    )
  const primary = (): Expression => {
    const token = tokens[position]
    if (token === undefined) throw malformed()
    if (token === '(') {
      position += 1
      const inner = chain(['+', '-'])
      if (tokens[position] !== ')') throw malformed()
      position += 1
      return inner
    }
    if (!/^[A-Za-z0-9]/.test(token)) throw malformed()
    position += 1
    return /^\d/.test(token) ? { kind: 'number', value: rational(token) } : { kind: 'name', name: token }
  }
  const chain = (operators: readonly Operator[]): Expression => {
    const next = operators.includes('+') ? () => chain(['*', '/']) : primary
    let left = next()
    for (;;) {
      const operator = operators.find((each) => each === tokens[position])
      if (operator === undefined) return left
      position += 1
      left = { kind: operator, left, right: next() }
    }
  }
  const tree = chain(['+', '-'])
  if (position < tokens.length) throw malformed()
  return tree
}

function tokenize(text: string): readonly string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) {
      throw new Fault(
        'FRM-001',
        `The formula "${text}" cannot be read at "${text.slice(at).trim()}".`,
        'Write names and numbers with + - * / and brackets.',
      )
    }
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

/** The names that a formula uses. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  if (expression.kind === 'number') return new Set()
  if (expression.kind === 'name') return new Set([expression.name])
  return new Set([...namesIn(expression.left), ...namesIn(expression.right)])
}

/** What the formula measures. @throws Fault FRM-002 when it adds what cannot be added */
export function dimensionOf(expression: Expression, dimensions: ReadonlyMap<string, Dimension>): Dimension {
  switch (expression.kind) {
    case 'number':
      return {}
    case 'name':
      return dimensions.get(expression.name) ?? {}
    default: {
      const left = dimensionOf(expression.left, dimensions)
      const right = dimensionOf(expression.right, dimensions)
      if (expression.kind === '*') return combine(left, right, 1)
      if (expression.kind === '/') return combine(left, right, -1)
      if (sameDimension(left, right)) return left
      throw new Fault(
        'FRM-002',
        `"${formulaText(expression)}" mixes ${dimensionText(left)} with ${dimensionText(right)}.`,
        'Add and subtract only what is measured alike; divide to compare.',
      )
    }
  }
}

/** The exact value. @throws Fault KRN-021 on division by zero */
export function evaluateFormula(expression: Expression, values: ReadonlyMap<string, Rational>): Rational {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name': {
      const value = values.get(expression.name)
      if (value === undefined) throw new RangeError(`no value for ${expression.name}`)
      return value
    }
    default: {
      const left = evaluateFormula(expression.left, values)
      const right = evaluateFormula(expression.right, values)
      if (expression.kind === '+') return left.plus(right)
      if (expression.kind === '-') return left.minus(right)
      return expression.kind === '*' ? left.times(right) : left.over(right)
    }
  }
}

export function formulaText(expression: Expression): string {
  if (expression.kind === 'number') return expression.value.toString()
  if (expression.kind === 'name') return expression.name
  return `(${formulaText(expression.left)} ${expression.kind} ${formulaText(expression.right)})`
}

export function dimensionText(dimension: Dimension): string {
  const parts = Object.entries(dimension).map(([base, power]) => (power === 1 ? base : `${base}^${power}`))
  return parts.length === 0 ? 'a pure number' : parts.join('·')
}
