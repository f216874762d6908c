import type { WorkCalendar } from './calendar.ts'
import type { Composition, Findings } from './compose.ts'
import { Fault } from './fault.ts'
import type { Condition } from './figure.ts'
import { platform } from './platform.ts'
import { OPENING, type Procedure, type State, type Step, type Who } from './procedure.ts'
import { procedureRegisters } from './procedure-registers.ts'
import type { Register } from './register.ts'
import type { ReturnForm } from './returns.ts'

/** What a procedure is checked against. */
interface ProcedureGround {
  readonly registers: ReadonlyMap<string, Register>
  readonly offices: ReadonlySet<string> | undefined
  readonly calendar: WorkCalendar | undefined
}

/** The registers with those that procedures keep. A register has one procedure, so one place for a record. */
export function withProcedures(
  registers: ReadonlyMap<string, Register>,
  procedures: ReadonlyMap<string, Procedure>,
  found: Findings,
): ReadonlyMap<string, Register> {
  const whole = new Map(registers)
  const taken = new Map<string, string>()
  for (const procedure of procedures.values()) {
    const subject = registers.get(procedure.register)
    if (subject === undefined) continue
    const other = taken.get(subject.id)
    if (other !== undefined) {
      found.add(
        'CMP-159',
        `${procedure.id} and ${other} both move the records of ${subject.id}.`,
        'Keep one procedure for a register.',
      )
    }
    taken.set(subject.id, procedure.id)
    for (const register of procedureRegisters(procedure, subject)) whole.set(register.id, register)
  }
  return whole
}

/** Every procedure and every form, against the whole composition. */
export function checkProcedures(
  composition: Composition,
  offices: readonly string[] | undefined,
  found: Findings,
): void {
  const { registers, calendar, procedures, returns } = composition
  const ground = { registers, calendar, offices: offices === undefined ? undefined : new Set(offices) }
  for (const procedure of procedures.values()) checkProcedure(procedure, ground, found)
  const missing = platform.registers.find(({ id }) => !registers.has(id))
  if (procedures.size > 0 && missing !== undefined) {
    found.add(
      'CMP-158',
      `Procedures need posts and duties, and register "${missing.id}" is not there.`,
      'Compose the pack `platform` with them.',
    )
  }
  for (const form of returns.values()) checkReturn(form, registers, found)
}

type Say = (code: string, message: string, fix: string) => void

/** Everything that is wrong with a procedure: what it names, where it cannot go on, what it cannot count. */
function checkProcedure(procedure: Procedure, ground: ProcedureGround, found: Findings): void {
  const say: Say = (code, message, fix) => found.add(code, `${procedure.id}: ${message}`, fix)
  const register = ground.registers.get(procedure.register)
  if (register === undefined) {
    say('CMP-160', `its register ${procedure.register} is not there.`, 'Name a register of the composition.')
    return
  }
  if (register.key.length !== 1) {
    say(
      'CMP-161',
      `${register.id} has a key of ${register.key.length} fields.`,
      'Run a procedure on a register with a key of one field.',
    )
  }
  checkPlace(procedure, register, say)
  for (const [id, state] of Object.entries(procedure.states)) {
    for (const [step, rule] of Object.entries(stepsOf(id, state)))
      checkStep(procedure, step, rule, register, ground, say)
  }
  checkMoves(procedure, register, ground, say)
  checkWays(procedure, say)
}

function checkPlace(procedure: Procedure, register: Register, say: Say): void {
  const said = Object.values(procedure.moves).filter(({ kind }) => kind !== 'pause' && kind !== 'resume')
  for (const name of procedure.keeps ?? []) {
    if (!said.some(({ fields }) => fields?.[name] !== undefined))
      say(
        'CMP-183',
        `its cases keep "${name}", which no move says.`,
        'Name a field of a move that is no pause.',
      )
  }
  const area = register.fields[procedure.area]
  if (area?.type !== 'area' || area.optional === true) {
    say('CMP-162', `${register.id}.${procedure.area} is no area that is always filled in.`, 'Name one.')
  }
  const opens = procedure.opensOn === undefined ? undefined : register.fields[procedure.opensOn]
  if (procedure.opensOn !== undefined && opens?.type !== 'day' && opens?.type !== 'hour') {
    say(
      'CMP-063',
      `${register.id}.${procedure.opensOn} is neither a day nor an hour.`,
      'Name the day or hour at which a record begins.',
    )
  }
  const names = [procedure.initial, ...Object.values(procedure.states).flatMap(joinsOf)]
  for (const name of names) mustBeState(procedure, name, say)
}

const joinsOf = (state: State) => ('joins' in state ? [state.joins] : [])

function stepsOf(id: string, state: State): Readonly<Record<string, Step>> {
  if ('final' in state) return {}
  return 'steps' in state ? state.steps : { [id]: state }
}

function mustBeState(procedure: Procedure, name: string, say: Say): void {
  if (Object.hasOwn(procedure.states, name)) return
  say(
    'CMP-164',
    `there is no state "${name}".`,
    `Its states are ${Object.keys(procedure.states).join(', ')}.`,
  )
}

function mustBeField(register: Register, name: string, say: Say): void {
  if (Object.hasOwn(register.fields, name)) return
  say(
    'CMP-165',
    `${register.id} has no field "${name}".`,
    `It has ${Object.keys(register.fields).join(', ')}.`,
  )
}

function checkStep(
  procedure: Procedure,
  id: string,
  rule: Step,
  register: Register,
  { calendar }: ProcedureGround,
  say: Say,
): void {
  for (const answer of rule.answers) if ('field' in answer) mustBeField(register, answer.field, say)
  for (const { field } of rule.when ?? []) mustBeField(register, field, say)
  const last = rule.answers[rule.answers.length - 1]
  if (last !== undefined && !('post' in last)) {
    say(
      'CMP-166',
      `step ${id} could have nobody who answers.`,
      'End its list with a named post, for records whose field or duty is empty.',
    )
  }
  checkLimit(procedure, id, rule, register, calendar, say)
  if (rule.lapses === true && rule.limit === undefined)
    say('CMP-157', `step ${id} lapses with a limit that it has not.`, 'Give a limit, or let it stay owed.')
  for (const { card, before, after } of rule.cards ?? []) {
    if (rule.limit === undefined)
      say('CMP-167', `step ${id} gives a ${card} card without a limit.`, 'Give a limit.')
    if (before !== undefined && after !== undefined) {
      say('CMP-168', `step ${id} gives its ${card} card both before and after the limit.`, 'Choose one.')
    }
  }
}

function checkLimit(
  procedure: Procedure,
  id: string,
  { limit }: Step,
  register: Register,
  calendar: WorkCalendar | undefined,
  say: Say,
): void {
  if (limit === undefined) return
  if ('until' in limit) {
    if (register.fields[limit.until]?.type !== 'day')
      say('CMP-169', `step ${id} lasts until ${register.id}.${limit.until}, which is no day.`, 'Name a day.')
    return
  }
  if (!('workingDays' in limit)) return
  try {
    if (calendar === undefined) throw new Fault('CMP-170', 'No calendar is composed.', 'Compose one.')
    calendar.isWorkingDay(procedure.from)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    say(
      'CMP-171',
      `step ${id} counts working days from ${procedure.from} on, which no calendar covers: ${error.message}`,
      'Begin the procedure where the calendar begins, or count calendar days.',
    )
  }
}

function checkMoves(procedure: Procedure, register: Register, ground: ProcedureGround, say: Say): void {
  const conditions = (when: readonly Condition[] | undefined) => {
    for (const { field } of when ?? []) mustBeField(register, field, say)
  }
  const whoever = (all: readonly Who[] | undefined) => {
    for (const who of all ?? []) checkWho(who, register, ground, say)
  }
  for (const [id, move] of Object.entries(procedure.moves)) {
    for (const name of [...move.from, ...(move.to === undefined ? [] : [move.to])]) {
      mustBeState(procedure, name, say)
    }
    if (id === OPENING) say('CMP-172', `"${OPENING}" is the first move of every record.`, 'Use another name.')
    conditions(move.when)
    whoever(move.by)
    whoever(move.needs?.second)
    for (const name of move.needs?.record ?? []) mustBeField(register, name, say)
    for (const other of move.notBy ?? []) {
      if (!Object.hasOwn(procedure.moves, other))
        say('CMP-173', `${id} may not be made after "${other}", which is no move.`, 'Name a move.')
    }
    checkMeant(procedure, id, say)
    checkFields(procedure, id, say)
  }
}

function checkWho(who: Who, register: Register, { offices }: ProcedureGround, say: Say): void {
  for (const name of [who.postIn, who.officeIn]) if (name !== undefined) mustBeField(register, name, say)
  if (Object.keys(who).length === 0)
    say('CMP-174', 'a move is given to anybody.', 'Say which post, office or level may make it.')
  if (who.office !== undefined && offices?.has(who.office) === false)
    say('CMP-175', `office "${who.office}" is not one of the prefecture.`, 'Name an office that is there.')
}

/** Steps that a move ends, and clocks that it stops, must be there to be ended or stopped. */
function checkMeant(procedure: Procedure, id: string, say: Say): void {
  const move = procedure.moves[id]
  if (move === undefined) return
  const steps = move.from.flatMap((stage) =>
    Object.entries(stepsOf(stage, procedure.states[stage] ?? { name: move.name, final: true })),
  )
  for (const step of move.steps ?? []) {
    if (!steps.some(([name]) => name === step))
      say('CMP-176', `${id} ends the step "${step}", which none of its states has.`, 'Name a step of them.')
  }
  if (move.kind !== 'pause') return
  const fixed = steps.find(([, rule]) => rule.limit !== undefined && 'until' in rule.limit)
  if (fixed !== undefined)
    say('CMP-177', `${id} would stop the clock of ${fixed[0]}, which has a fixed day.`, 'Give it a term.')
  if (Object.keys(move.grounds ?? {}).length === 0)
    say('CMP-178', `${id} stops the clock without a ground.`, 'List the grounds that law allows.')
}

/** Two moves may share a field only where they mean the same. */
function checkFields(procedure: Procedure, id: string, say: Say): void {
  for (const [name, field] of Object.entries(procedure.moves[id]?.fields ?? {})) {
    const other = Object.entries(procedure.moves).find(
      ([move, { fields }]) =>
        move !== id && fields?.[name] !== undefined && fields[name]?.name.zh !== field.name.zh,
    )
    if (other !== undefined)
      say('CMP-179', `${name} of ${id} is another thing in ${other[0]}.`, 'Give one of them another name.')
  }
}

/** Every state can be reached, and from every state an end can be. */
function checkWays(procedure: Procedure, say: Say): void {
  const next = new Map<string, Set<string>>(Object.keys(procedure.states).map((id) => [id, new Set()]))
  for (const [id, state] of Object.entries(procedure.states)) {
    if (!('steps' in state)) continue
    // A step that no move ends would keep the others waiting for ever.
    const ending = (step: string) =>
      Object.values(procedure.moves).some(
        (move) =>
          move.from.includes(id) &&
          move.steps?.includes(step) === true &&
          move.kind !== 'pause' &&
          move.kind !== 'resume',
      )
    const stuck = Object.keys(state.steps).find((step) => !ending(step))
    if (stuck === undefined) next.get(id)?.add(state.joins)
    else say('CMP-180', `no move ends the step ${stuck} of ${id}.`, 'Add a move that ends it.')
  }
  for (const move of Object.values(procedure.moves)) {
    if (move.to !== undefined) for (const from of move.from) next.get(from)?.add(move.to)
  }
  const reached = reachable([procedure.initial], next)
  const ends = Object.keys(procedure.states).filter((id) => 'final' in (procedure.states[id] ?? {}))
  for (const id of Object.keys(procedure.states)) {
    if (!reached.has(id)) say('CMP-181', `nothing leads to ${id}.`, 'Add a move that does, or remove it.')
    const on = reachable([id], next)
    if (!ends.some((end) => on.has(end)))
      say('CMP-182', `from ${id} no end can be reached.`, 'Add a move that leads on.')
  }
}

function reachable(from: readonly string[], next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set(from)
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other)
  return seen
}

/** A form must know where and when a row of its register belongs. */
function checkReturn(form: ReturnForm, registers: ReadonlyMap<string, Register>, found: Findings): void {
  const register = registers.get(form.register)
  if (register === undefined) {
    found.add('CMP-190', `${form.id}: its register ${form.register} is not there.`, 'Name one that is.')
    return
  }
  if (register.fields[form.area]?.type !== 'area')
    found.add('CMP-191', `${form.id}: ${form.area} of ${register.id} is no area.`, 'Name its area field.')
  const on = register.fields[form.on]?.type
  if (on !== 'day' && on !== 'hour')
    found.add(
      'CMP-192',
      `${form.id}: ${form.on} of ${register.id} is no day.`,
      'Name the field that dates a row.',
    )
}
