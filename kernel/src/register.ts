import { z } from 'zod'
import { AREA_LEVELS } from './area.ts'
import { bilingual } from './standard.ts'

export const idText = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/, 'ids are lower-case words with - and .')
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'field names are camelCase')
const decimalText = z.string().regex(/^-?\d+(?:\.\d+)?$/)

/** What a number mostly is. Outside it a value is doubtful, and written only when it is confirmed. */
const usual = z.strictObject({ min: decimalText, max: decimalText })

const common = {
  name: bilingual,
  /** What exactly is meant, where the name alone does not say. */
  meaning: bilingual.optional(),
  optional: z.boolean().optional(),
  /** `personal` is masked on screen and never leaves by the portal. */
  sensitivity: z.enum(['open', 'internal', 'personal']).optional(),
}

/** One column of a register: its type, its unit where it has one, and what is refused. */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    ...common,
    lengthMax: z.int().positive().optional(),
    pattern: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('integer'),
    ...common,
    unit: z.string().optional(),
    min: decimalText.optional(),
    max: decimalText.optional(),
    usual: usual.optional(),
  }),
  z.strictObject({
    type: z.literal('decimal'),
    ...common,
    unit: z.string().optional(),
    min: decimalText.optional(),
    max: decimalText.optional(),
    usual: usual.optional(),
    placesMax: z.int().min(0).max(20).optional(),
  }),
  z.strictObject({ type: z.literal('choice'), ...common, choices: z.record(idText, bilingual) }),
  z.strictObject({ type: z.literal('boolean'), ...common }),
  z.strictObject({ type: z.literal('day'), ...common }),
  z.strictObject({ type: z.literal('hour'), ...common }),
  z.strictObject({ type: z.literal('area'), ...common, level: z.enum(AREA_LEVELS).optional() }),
  z.strictObject({ type: z.literal('ref'), ...common, register: idText }),
])
export type Field = z.infer<typeof fieldSchema>

const checked = {
  id: idText,
  /** By how much measurements may differ without a doubt. */
  allowance: decimalText.optional(),
  why: bilingual,
}

/**
 * A declared rule over the fields of a row (校验规则); a row that breaks it is doubtful. `order`: one
 * field is never greater than the other by more than the allowance, since it is a part of it or comes
 * before it. `sum`: the parts add up to the whole; a part left empty adds nothing.
 */
export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), ...checked, lesser: fieldName, greater: fieldName }),
  z.strictObject({
    kind: z.literal('sum'),
    ...checked,
    parts: z.array(fieldName).min(1).readonly(),
    whole: fieldName,
  }),
])

const watched = { id: idText, why: bilingual }

/**
 * A rule that a row alone cannot tell, kept by the nightly run (夜间校核). `jump`: a number is at most so
 * many times, and at least that part, of last year's in the record of the same key but for the time in
 * `on`. `agree`: a field says what a field of the record referred to says. `fresh`: the newest of the
 * records that name this one is at most so many days old.
 */
export const watchSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('jump'),
    ...watched,
    field: fieldName,
    on: fieldName,
    times: decimalText,
  }),
  z.strictObject({
    kind: z.literal('fresh'),
    ...watched,
    /** How many days old the newest may be. */
    field: fieldName,
    /** Where the newest is looked for: the register, its field that names this record, and its day. */
    in: idText,
    by: fieldName,
    on: fieldName,
  }),
  z.strictObject({ kind: z.literal('agree'), ...watched, field: fieldName, by: fieldName, with: fieldName }),
])
export type Watch = z.infer<typeof watchSchema>
export type FreshWatch = Extract<Watch, { kind: 'fresh' }>

/**
 * A typed table that one office keeps. A `fact` (a reading, an acceptance) happened and can only be
 * corrected or withdrawn; a `state` (a household, a station) lasts, and an event opens a new
 * version of it from its effective day.
 */
export const registerSchema = z.strictObject({
  id: idText,
  name: bilingual,
  why: bilingual,
  kind: z.enum(['fact', 'state']),
  /** What a record is about. No two registers may hold the same field of the same subject. */
  subject: idText,
  /** The office whose job it is, by its id in the prefecture. */
  owner: idText,
  /** Fields that name a record, in order; they are never optional. */
  key: z.array(fieldName).min(1).readonly(),
  fields: z.record(fieldName, fieldSchema),
  checks: z.array(checkSchema).readonly().optional(),
  /** What is looked at every night, beside the checks of each row. */
  watches: z.array(watchSchema).readonly().optional(),
  readableBy: z.enum(['public', 'staff']),
  /** Its rows come with moves alone; nobody enters, corrects or withdraws them by hand. */
  byMoves: z.literal(true).optional(),
})
export type Register = z.infer<typeof registerSchema>

/** States a register; what is wrong with it is found at composition, together with all else. */
export function defineRegister(definition: Register): Register {
  return definition
}

type Options<Type extends Field['type']> = Omit<Extract<Field, { type: Type }>, 'type' | 'name'>
const named = (zh: string, en: string) => ({ name: { zh, en } })

export const text = (zh: string, en: string, options: Options<'text'> = {}): Field => ({
  type: 'text',
  ...named(zh, en),
  ...options,
})
export const integer = (zh: string, en: string, options: Options<'integer'> = {}): Field => ({
  type: 'integer',
  ...named(zh, en),
  ...options,
})
export const decimal = (zh: string, en: string, options: Options<'decimal'> = {}): Field => ({
  type: 'decimal',
  ...named(zh, en),
  ...options,
})
export const choice = (zh: string, en: string, options: Options<'choice'>): Field => ({
  type: 'choice',
  ...named(zh, en),
  ...options,
})
export const yesNo = (zh: string, en: string, options: Options<'boolean'> = {}): Field => ({
  type: 'boolean',
  ...named(zh, en),
  ...options,
})
export const onDay = (zh: string, en: string, options: Options<'day'> = {}): Field => ({
  type: 'day',
  ...named(zh, en),
  ...options,
})
export const hourStarting = (zh: string, en: string, options: Options<'hour'> = {}): Field => ({
  type: 'hour',
  ...named(zh, en),
  ...options,
})
export const inArea = (zh: string, en: string, options: Options<'area'> = {}): Field => ({
  type: 'area',
  ...named(zh, en),
  ...options,
})
export const ref = (zh: string, en: string, options: Options<'ref'>): Field => ({
  type: 'ref',
  ...named(zh, en),
  ...options,
})
