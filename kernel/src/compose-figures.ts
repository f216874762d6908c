import type { Composition, Findings } from './compose.ts'
import { Fault } from './fault.ts'
import type { Evaluation, Figure, FormulaFigure, Tally } from './figure.ts'
import { dimensionOf, dimensionText, namesIn, parseFormula } from './formula.ts'
import type { Field, Register } from './register.ts'
import { combine, type Dimension, findUnit, sameDimension } from './unit.ts'

/** Checks one figure against the whole composition; everything wrong with it is added. */
export function checkFigure(figure: Figure, composition: Composition, found: Findings): void {
  if (findUnit(figure.unit) === undefined) {
    found.add('FIG-001', `${figure.id}: unit "${figure.unit}" is not known.`, 'Use a unit of kernel/unit.ts.')
  }
  if (figure.kind === 'tally') checkTally(figure, composition, found)
  else if (figure.kind === 'formula') checkFormula(figure, composition, found)
  else checkEvaluation(figure, composition, found)
}

function checkTally(figure: Tally, { registers }: Composition, found: Findings): void {
  const register = registers.get(figure.register)
  if (register === undefined) {
    found.add(
      'FIG-010',
      `${figure.id} reads register ${figure.register}, which is not there.`,
      'Name a register of the composition.',
    )
    return
  }
  const field = (name: string): Field | undefined => {
    const there = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
    if (there === undefined) {
      found.add(
        'FIG-011',
        `${figure.id} names field "${name}", which ${register.id} lacks.`,
        `It has ${Object.keys(register.fields).join(', ')}.`,
      )
    }
    return there
  }
  const area = field(figure.area)
  if (area !== undefined && area.type !== 'area') {
    found.add('FIG-012', `${figure.id}: ${figure.area} is no area.`, 'Name an area field of the register.')
  } else if (area?.optional === true) {
    found.add(
      'FIG-013',
      `${figure.id}: ${figure.area} may be empty, so rows would belong nowhere.`,
      'Make the area field required.',
    )
  }
  checkNature(figure, register, field, found)
  for (const condition of figure.where) checkCondition(figure, condition, field(condition.field), found)
  checkAdded(figure, field, found)
}

function checkNature(
  figure: Tally,
  register: Register,
  field: (name: string) => Field | undefined,
  found: Findings,
): void {
  if (figure.nature === 'stock') {
    if (register.kind !== 'state') {
      found.add(
        'FIG-014',
        `${figure.id} is a stock, but ${register.id} keeps facts.`,
        'A stock is read from a register of states; a fact flows on its day.',
      )
    }
    return
  }
  if (register.kind !== 'fact') {
    found.add(
      'FIG-034',
      `${figure.id} flows, but ${register.id} keeps states, and each version of a state would count.`,
      'Read a flow from a register of facts, or make the figure a stock.',
    )
  }
  const on = field(figure.nature.flowOn)
  if (on !== undefined && on.type !== 'day' && on.type !== 'hour') {
    found.add(
      'FIG-015',
      `${figure.id}: ${figure.nature.flowOn} is neither a day nor an hour.`,
      'A flow belongs to the period of a day field.',
    )
  }
}

function checkCondition(
  figure: Tally,
  condition: Tally['where'][number],
  field: Field | undefined,
  found: Findings,
): void {
  if (field?.type !== 'choice') return
  const values = 'in' in condition ? condition.in : condition.notIn
  for (const value of values) {
    if (!Object.hasOwn(field.choices, value)) {
      found.add(
        'FIG-016',
        `${figure.id}: "${value}" is no choice of ${condition.field}.`,
        `Its choices are ${Object.keys(field.choices).join(', ')}.`,
      )
    }
  }
}

function checkAdded(figure: Tally, field: (name: string) => Field | undefined, found: Findings): void {
  const unit = findUnit(figure.unit)
  if (typeof figure.add === 'object' && 'sum' in figure.add) {
    const added = field(figure.add.sum)
    if (added === undefined) return
    const from = added.type === 'decimal' || added.type === 'integer' ? findUnit(added.unit ?? '') : undefined
    if (from === undefined) {
      found.add(
        'FIG-017',
        `${figure.id} adds up ${figure.add.sum}, which has no unit.`,
        'Add up a number with a unit.',
      )
    } else if (unit !== undefined && !sameDimension(from.dimension, unit.dimension)) {
      found.add(
        'FIG-018',
        `${figure.id} is in ${unit.id}, but ${figure.add.sum} is in ${from.id}.`,
        'Give both units of one kind.',
      )
    }
    return
  }
  if (figure.add !== 'count') field(figure.add.distinct)
  if (unit !== undefined && Object.keys(unit.dimension).length === 0) {
    found.add(
      'FIG-019',
      `${figure.id} counts, but its unit ${unit.id} is a pure number.`,
      'Give it the unit of what is counted, such as 个 or 户.',
    )
  }
}

function checkFormula(figure: FormulaFigure, composition: Composition, found: Findings): void {
  const dimensions = new Map<string, Dimension>()
  for (const [name, id] of Object.entries(figure.from)) {
    const input = composition.figures.get(id)
    if (input === undefined)
      found.add(
        'FIG-020',
        `${figure.id}: ${name} is figure ${id}, which is not there.`,
        'Name a figure of the composition.',
      )
    else dimensions.set(name, findUnit(input.unit)?.dimension ?? {})
  }
  for (const [name, id] of Object.entries(figure.under ?? {})) {
    const standard = composition.standards.get(id)
    if (standard === undefined)
      found.add(
        'FIG-021',
        `${figure.id}: ${name} is standard ${id}, which is not there.`,
        'Name a standard of the composition.',
      )
    else dimensions.set(name, findUnit(standard.unit ?? 'ratio')?.dimension ?? {})
  }
  if (dependsOnItself(figure, composition)) {
    found.add(
      'FIG-022',
      `${figure.id} is made of itself.`,
      'Break the circle: a formula reads other figures.',
    )
  }
  try {
    const expression = parseFormula(figure.formula)
    for (const name of namesIn(expression)) {
      if (!Object.hasOwn(figure.from, name) && !Object.hasOwn(figure.under ?? {}, name)) {
        found.add(
          'FIG-023',
          `${figure.id}: "${figure.formula}" names ${name}, which is not given.`,
          'Give it in `from` or `under`.',
        )
        return
      }
    }
    const measured = dimensionOf(expression, dimensions)
    const unit = findUnit(figure.unit)
    const known = dimensions.size === Object.keys(figure.from).length + Object.keys(figure.under ?? {}).length
    if (known && unit !== undefined && !sameDimension(measured, unit.dimension)) {
      const of = dimensionText(combine(measured, {}, 1))
      found.add(
        'FIG-024',
        `${figure.id} is in ${unit.id}, but "${figure.formula}" measures ${of}.`,
        'Correct the formula or the unit.',
      )
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    found.add(error.code, `${figure.id}: ${error.message}`, error.fix)
  }
}

function dependsOnItself(figure: FormulaFigure, { figures }: Composition): boolean {
  const seen = new Set<string>()
  const waiting = Object.values(figure.from)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === figure.id) return true
    const input = figures.get(id)
    if (seen.has(id) || input?.kind !== 'formula') continue
    seen.add(id)
    waiting.push(...Object.values(input.from))
  }
  return false
}

function checkEvaluation(figure: Evaluation, { parts, methods }: Composition, found: Findings): void {
  const pieces = parts.get(figure.parts)
  const method = methods.get(figure.method)
  if (pieces === undefined)
    found.add(
      'FIG-030',
      `${figure.id} reads parts ${figure.parts}, which are not there.`,
      'Name parts of the composition.',
    )
  if (method?.kind !== 'period') {
    found.add(
      'FIG-031',
      `${figure.id}: there is no period method "${figure.method}".`,
      'Name a method that standards/ exports.',
    )
    return
  }
  if (pieces !== undefined && pieces.method !== method.reads) {
    found.add(
      'FIG-032',
      `${figure.id}: ${method.id} reads ${method.reads}, but ${pieces.id} come from ${pieces.method}.`,
      'Choose a method for these parts.',
    )
  }
  for (const [name, value] of Object.entries(figure.settings ?? {})) {
    const allowed = method.settings?.[name]
    if (allowed === undefined || !allowed.includes(value)) {
      found.add(
        'FIG-033',
        `${figure.id}: ${method.id} does not take ${name} "${value}".`,
        `It takes ${JSON.stringify(method.settings ?? {})}.`,
      )
    }
  }
}
