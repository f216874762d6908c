import { z } from 'zod'
import { AREA_LEVELS } from './area.ts'
import { type Condition, conditionSchema } from './figure.ts'
import { fieldSchema, idText } from './register.ts'
import { bilingual, dayText } from './standard.ts'
import type { Values } from './value.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'names are lower-case words with -')
const field = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'field names are camelCase')
const count = z.int().positive()

/**
 * How the post that answers is found: named by a field of the record, by the duty of its area or of
 * the record itself (责任分工), or said outright.
 */
export const answerableSchema = z.union([
  z.strictObject({ field }),
  /** The duty of its area is that of the nearest area that has one, upwards from `level`. */
  z.strictObject({ duty: z.enum(['record', 'area']), level: z.enum(AREA_LEVELS).optional() }),
  z.strictObject({ post: idText }),
])
export type Answerable = z.infer<typeof answerableSchema>

/**
 * How long a step may take: whole days, counted from the day after it began to the end of the last;
 * hours, by the minute; or until the end of a day that the record names.
 */
export const limitSchema = z.union([
  z.strictObject({ workingDays: count }),
  z.strictObject({ days: count }),
  z.strictObject({ hours: count }),
  z.strictObject({ until: field }),
])
export type Limit = z.infer<typeof limitSchema>

export const CARDS = ['blue', 'yellow', 'red'] as const
export type CardColour = (typeof CARDS)[number]

/** A card that a step gets by the clock: so long before its limit, or so long after it. */
export const cardSchema = z.strictObject({
  card: z.enum(CARDS),
  before: count.optional(),
  after: z.int().nonnegative().optional(),
  /** The superior of the post that answers is told, and may act in its place. */
  escalates: z.boolean().optional(),
})
export type Card = z.infer<typeof cardSchema>

const owed = {
  name: bilingual,
  /** Who owes the next move, in the order in which it is looked for; the last is a named post. */
  answers: z.array(answerableSchema).min(1).readonly(),
  limit: limitSchema.optional(),
  /** Where the limit is said: a law, or the prefecture's own rule. */
  limitBy: bilingual.optional(),
  cards: z.array(cardSchema).readonly().optional(),
  /** After its limit nobody owes it and nobody can do it: what was asked until a day is over then. */
  lapses: z.literal(true).optional(),
}
/** One of several things that a state asks at once, each of somebody else. */
export const stepSchema = z.strictObject({
  ...owed,
  /** The step is asked only where the record meets these. */
  when: z.array(conditionSchema).readonly().optional(),
})
export type Step = z.infer<typeof stepSchema>

export const stateSchema = z.union([
  z.strictObject({ name: bilingual, final: z.literal(true) }),
  z.strictObject({ name: bilingual, steps: z.record(name, stepSchema), joins: name }),
  z.strictObject(owed),
])
export type State = z.infer<typeof stateSchema>

/** Who may make a move: one who meets everything that is said here. */
export const whoSchema = z.strictObject({
  /** The post that answers for the step, or the superior to whom it was escalated. */
  answerable: z.literal(true).optional(),
  post: idText.optional(),
  /** A post that a field of the record names. */
  postIn: field.optional(),
  office: idText.optional(),
  /** An office that a field of the record names. */
  officeIn: field.optional(),
  /** A post of an office at this level, whose area holds the record's. */
  level: z.enum(AREA_LEVELS).optional(),
})
export type Who = z.infer<typeof whoSchema>

export const moveSchema = z.strictObject({
  name: bilingual,
  from: z.array(name).min(1).readonly(),
  /** Where the record goes; absent where it stays: a step done, a report of progress, a pause. */
  to: name.optional(),
  kind: z.enum(['forward', 'return', 'reopen', 'pause', 'resume', 'note']).optional(),
  /** The steps of a state with several that it ends, pauses or takes up again. */
  steps: z.array(name).min(1).readonly().optional(),
  by: z.array(whoSchema).min(1).readonly(),
  /** The move can be made only where the record meets these. */
  when: z.array(conditionSchema).readonly().optional(),
  needs: z
    .strictObject({
      /** Fields of the record that must have been filled in by now. */
      record: z.array(field).readonly().optional(),
      /** Documents or photos that show it, by number or digest. */
      evidence: z.literal(true).optional(),
      reason: z.literal(true).optional(),
      /** Another person must make the same move before it takes effect. */
      second: z.array(whoSchema).min(1).readonly().optional(),
    })
    .optional(),
  /** Whoever made one of these moves, in this round, may not make this one. */
  notBy: z.array(name).readonly().optional(),
  /** What is written down with the move. */
  fields: z.record(field, fieldSchema).optional(),
  /** Reasons for which law lets the clock stand still. */
  grounds: z.record(name, bilingual).optional(),
  /** What the program does together with it, by name; where it cannot be done, it is not moved. */
  deed: idText.optional(),
})
export type Move = z.infer<typeof moveSchema>

/**
 * A statechart on a register (流程): the states of a record, who owes the next move in each and by when,
 * and the moves that lead on. Plain data: what it says is what is drawn, checked and run.
 */
export const procedureSchema = z.strictObject({
  id: idText,
  name: bilingual,
  why: bilingual,
  owner: idText,
  /** A register with a key of one field, and the area field that places a record. */
  register: idText,
  area: field,
  /** The day or hour at which a record begins its way, where it says; when it is entered otherwise. */
  opensOn: field.optional(),
  /** The first day on which a record could begin; working days must be known from then on. */
  from: dayText,
  /** The post that answers for a record as a whole, from its first day on. */
  answers: z.array(answerableSchema).min(1).readonly(),
  /**
   * Fields of moves that the case carries as last said, so that a record which comes back and is
   * settled again is counted once, by what was said last.
   */
  keeps: z.array(field).min(1).readonly().optional(),
  initial: name,
  states: z.record(name, stateSchema),
  moves: z.record(name, moveSchema),
})
export type Procedure = z.infer<typeof procedureSchema>

/** States a procedure; what is wrong with it is found at composition. */
export function defineProcedure(definition: ProcedureDefinition): Procedure {
  return definition as Procedure
}

/** A procedure as it is written: its first day is a text. */
export type ProcedureDefinition = Omit<Procedure, 'from'> & { readonly from: string }

/** Something owed in a state: the state's own step is named as the state is. */
export interface Owed {
  readonly step: string
  readonly rule: Step
}

/** What a state asks of people; nothing of a final one. */
export function owedIn(procedure: Procedure, stage: string): readonly Owed[] {
  const state = procedure.states[stage]
  if (state === undefined || 'final' in state) return []
  if ('steps' in state) return Object.entries(state.steps).map(([step, rule]) => ({ step, rule }))
  return [{ step: stage, rule: state }]
}

/** The steps that nobody owes once their limit has passed. */
export function lapsingSteps(procedure: Procedure): readonly string[] {
  return Object.keys(procedure.states)
    .flatMap((stage) => owedIn(procedure, stage))
    .flatMap(({ step, rule }) => (rule.lapses === true ? [step] : []))
}

export function isFinal(procedure: Procedure, stage: string): boolean {
  const state = procedure.states[stage]
  return state !== undefined && 'final' in state
}

/** Whether the values of a record meet all conditions. */
export function meets(values: Values, when: readonly Condition[] | undefined): boolean {
  return (when ?? []).every((condition) => {
    const value = values[condition.field] ?? ''
    return 'in' in condition ? condition.in.includes(value) : !condition.notIn.includes(value)
  })
}

/** What the case carries on of a move: each kept field that the move declares, empty if it was not said. */
export function keptOf({ keeps }: Procedure, { fields }: Move, values: Values | undefined): Values {
  const declared = (keeps ?? []).filter((name) => fields?.[name] !== undefined)
  return Object.fromEntries(declared.map((name) => [name, values?.[name] ?? null]))
}

/** The first move of every record: it is entered, and its way begins. */
export const OPENING = 'open'
