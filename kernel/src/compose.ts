import type { z } from 'zod'
import type { WorkCalendar } from './calendar.ts'
import { checkChecks, checkUsual, checkWatches } from './compose-checks.ts'
import { checkFigure } from './compose-figures.ts'
import { checkProcedures, withProcedures } from './compose-procedures.ts'
import { checkSystems } from './compose-systems.ts'
import { Fault, Faults } from './fault.ts'
import { type Figure, figureSchema, type Parts, partsSchema } from './figure.ts'
import type { Method } from './method.ts'
import { checkOneNumber } from './one-source.ts'
import { checkOneSource } from './one-source-fields.ts'
import { type Pack, packSchema } from './pack.ts'
import { type Procedure, procedureSchema } from './procedure.ts'
import { rational } from './rational.ts'
import { type Field, type Register, registerSchema } from './register.ts'
import { type Report, reportSchema } from './report.ts'
import { type ReturnForm, returnFormSchema } from './returns.ts'
import { settingRegister } from './setting.ts'
import { checkStandard, type Standard } from './standard.ts'
import { type System, systemSchema } from './system.ts'
import { targetRegister } from './target.ts'
import { findUnit } from './unit.ts'

/** What a composition is made of. */
export interface Ingredients {
  readonly packs: readonly Pack[]
  readonly standards: readonly Standard[]
  readonly methods: readonly Method[]
  /** The official calendar; procedures that count working days need it. */
  readonly calendar?: WorkCalendar
  /** Ids of the prefecture's offices; owners are checked against them where they are given. */
  readonly offices?: readonly string[]
}

/** Everything that is defined, each thing by its id, after all checks have passed. */
export interface Composition {
  readonly packs: readonly Pack[]
  readonly registers: ReadonlyMap<string, Register>
  readonly parts: ReadonlyMap<string, Parts>
  readonly figures: ReadonlyMap<string, Figure>
  readonly reports: ReadonlyMap<string, Report>
  /** By number. */
  readonly systems: ReadonlyMap<string, System>
  readonly procedures: ReadonlyMap<string, Procedure>
  /** The procedure that moves the records of a register, by register. */
  readonly procedureOf: ReadonlyMap<string, Procedure>
  readonly returns: ReadonlyMap<string, ReturnForm>
  readonly standards: ReadonlyMap<string, Standard>
  readonly methods: ReadonlyMap<string, Method>
  readonly calendar: WorkCalendar | undefined
}

/** Collects faults; `add` keeps a check to one line where it is made. */
export interface Findings {
  readonly add: (code: string, message: string, fix: string) => void
}

/**
 * Puts packs, standards and methods together and checks the whole.
 * @throws Faults with every fault that was found, not only the first
 */
export function compose(ingredients: Ingredients): Composition {
  const faults: Fault[] = []
  const found: Findings = { add: (code, message, fix) => faults.push(new Fault(code, message, fix)) }
  const packs = shaped(packSchema, ingredients.packs, found)
  const all = <T extends { readonly id: string }>(
    kind: string,
    schema: z.ZodType<T>,
    pick: (pack: Pack) => readonly T[] | undefined,
  ): ReadonlyMap<string, T> => {
    const given = packs.flatMap((pack) => pick(pack) ?? [])
    return indexed(kind, shaped(schema, given, found), found)
  }
  const procedures = all('procedure', procedureSchema, (pack) => pack.procedures)
  const given = [targetRegister, settingRegister, ...packs.flatMap((pack) => pack.registers)]
  const registers = indexed('register', shaped(registerSchema, given, found), found)
  const composition: Composition = {
    packs,
    registers: withProcedures(registers, procedures, found),
    parts: all('parts', partsSchema, (pack) => pack.parts),
    figures: all('figure', figureSchema, (pack) => pack.figures),
    reports: all('report', reportSchema, (pack) => pack.reports),
    systems: indexed('system', systemsOf(packs, found), found),
    procedures,
    procedureOf: new Map([...procedures.values()].map((procedure) => [procedure.register, procedure])),
    returns: all('return', returnFormSchema, (pack) => pack.returns),
    standards: indexed('standard', ingredients.standards, found),
    methods: indexed('method', ingredients.methods, found),
    calendar: ingredients.calendar,
  }
  for (const standard of composition.standards.values()) faults.push(...checkStandard(standard))
  for (const register of composition.registers.values()) checkRegister(register, composition, found)
  checkOneSource([...composition.registers.values()], found)
  for (const parts of composition.parts.values()) checkParts(parts, composition, found)
  for (const figure of composition.figures.values()) checkFigure(figure, composition, found)
  checkOneNumber(composition, found)
  checkSystems(composition, found)
  checkProcedures(composition, ingredients.offices, found)
  if (ingredients.offices !== undefined) checkOwners(composition, new Set(ingredients.offices), found)
  if (faults.length > 0) throw new Faults(faults)
  return composition
}

/** The systems of all packs in the order of their numbers. */
function systemsOf(packs: readonly Pack[], found: Findings): readonly System[] {
  const systems = shaped(
    systemSchema,
    packs.flatMap((pack) => pack.systems ?? []),
    found,
  )
  return [...systems].sort((one, other) => one.number - other.number)
}

/** Keeps the definitions that have the right shape; the others are found, place by place. */
function shaped<T>(schema: z.ZodType<T>, definitions: readonly T[], found: Findings): readonly T[] {
  return definitions.filter((definition) => {
    const result = schema.safeParse(definition)
    for (const issue of result.error?.issues ?? []) {
      const id = (definition as { readonly id?: unknown } | null)?.id
      found.add(
        'CMP-001',
        `${String(id)}: ${issue.path.join('.')} ${issue.message.replace(/\.$/, '')}.`,
        'Write it as the definition type says.',
      )
    }
    return result.success
  })
}

function indexed<T extends { readonly id: string }>(
  kind: string,
  all: readonly T[],
  found: Findings,
): ReadonlyMap<string, T> {
  const index = new Map<string, T>()
  for (const each of all) {
    if (index.has(each.id))
      found.add(
        'CMP-002',
        `There are two of ${kind} "${each.id}".`,
        'Give one of them another id, or remove it.',
      )
    else index.set(each.id, each)
  }
  return index
}

function checkRegister(register: Register, { registers }: Composition, found: Findings): void {
  checkChecks(register, found)
  checkWatches(register, registers, found)
  for (const name of register.key) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
    if (field === undefined)
      found.add(
        'CMP-010',
        `${register.id}: key field "${name}" is not there.`,
        'Declare it among the fields.',
      )
    else if (field.optional === true)
      found.add('CMP-011', `${register.id}: key field "${name}" is optional.`, 'A key is always filled in.')
  }
  for (const [name, field] of Object.entries(register.fields)) {
    if (
      (field.type === 'decimal' || field.type === 'integer') &&
      field.unit !== undefined &&
      findUnit(field.unit) === undefined
    ) {
      found.add(
        'CMP-012',
        `${register.id}.${name}: unit "${field.unit}" is not known.`,
        'Use a unit of kernel/unit.ts.',
      )
    }
    checkLimits(`${register.id}.${name}`, field, found)
    checkUsual(`${register.id}.${name}`, field, found)
    if (field.type !== 'ref') continue
    const target = registers.get(field.register)
    if (target === undefined) {
      found.add(
        'CMP-013',
        `${register.id}.${name} refers to ${field.register}, which is not there.`,
        'Name a register of the composition.',
      )
    } else if (target.key.length !== 1) {
      found.add(
        'CMP-014',
        `${register.id}.${name} refers to ${target.id}, whose key has ${target.key.length} fields.`,
        'Refer to registers with a key of one field.',
      )
    }
  }
}

/** Limits that no value could meet, and patterns that cannot be read. */
function checkLimits(place: string, field: Field, found: Findings): void {
  if (
    (field.type === 'decimal' || field.type === 'integer') &&
    field.min !== undefined &&
    field.max !== undefined
  ) {
    if (rational(field.max).compare(rational(field.min)) < 0) {
      found.add('CMP-015', `${place} runs from ${field.min} to ${field.max}.`, 'Put the smaller limit first.')
    }
  }
  if (field.type === 'choice' && Object.keys(field.choices).length === 0) {
    found.add('CMP-016', `${place} offers no choice.`, 'Give at least one.')
  }
  if (field.type !== 'text' || field.pattern === undefined) return
  try {
    new RegExp(field.pattern, 'u')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    found.add('CMP-017', `${place}: its pattern cannot be read: ${why}.`, 'Write a regular expression.')
  }
}

function checkParts(parts: Parts, { registers, methods }: Composition, found: Findings): void {
  const register = registers.get(parts.register)
  const method = methods.get(parts.method)
  if (register === undefined) {
    found.add(
      'CMP-030',
      `${parts.id} evaluates ${parts.register}, which is not there.`,
      'Name a register of the composition.',
    )
    return
  }
  if (register.kind !== 'fact') {
    found.add(
      'CMP-035',
      `${parts.id} evaluates ${register.id}, which keeps states.`,
      'Evaluate a register of facts.',
    )
  }
  const by = register.fields[parts.by]
  const placed = by?.type === 'ref' ? registers.get(by.register)?.fields[parts.areaOf] : undefined
  if (placed?.type !== 'area') {
    found.add(
      'CMP-031',
      `${parts.id}: ${parts.by}.${parts.areaOf} is no area.`,
      '`by` refers to a register whose area field is `areaOf`.',
    )
  }
  checkOwner(parts, by?.type === 'ref' ? registers.get(by.register) : undefined, found)
  const on = register.fields[parts.on]
  if (on?.type !== 'day' && on?.type !== 'hour') {
    found.add(
      'CMP-032',
      `${parts.id}: ${parts.on} is neither a day nor an hour.`,
      'Name the field that dates a row.',
    )
  }
  if (method?.kind !== 'part') {
    found.add(
      'CMP-033',
      `${parts.id}: there is no part method "${parts.method}".`,
      'Name a method that standards/ exports.',
    )
    return
  }
  for (const output of Object.keys(parts.outputs)) {
    if (!method.outputs.includes(output)) {
      found.add(
        'CMP-034',
        `${parts.id}: ${parts.method} answers no "${output}".`,
        `It answers ${method.outputs.join(', ')}.`,
      )
    }
  }
}

/** What a method reads of the record that a piece belongs to. */
function checkOwner(parts: Parts, owner: Register | undefined, found: Findings): void {
  for (const name of Object.values(parts.with ?? {})) {
    if (owner === undefined || Object.hasOwn(owner.fields, name)) continue
    found.add(
      'CMP-036',
      `${parts.id} reads ${name} of ${owner.id}, which has no such field.`,
      `Its fields are ${Object.keys(owner.fields).join(', ')}.`,
    )
  }
}

function checkOwners(
  { registers, figures, reports, systems, procedures }: Composition,
  offices: ReadonlySet<string>,
  found: Findings,
): void {
  for (const { id, owner } of [registers, figures, reports, systems, procedures].flatMap((all) => [
    ...all.values(),
  ])) {
    if (!offices.has(owner))
      found.add(
        'CMP-050',
        `${id} belongs to office "${owner}", which the prefecture lacks.`,
        'Add the office, or name another owner.',
      )
  }
}
