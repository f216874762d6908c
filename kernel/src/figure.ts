import { z } from 'zod'
import { AREA_LEVELS } from './area.ts'
import { GRAINS } from './period.ts'
import { ROUNDING_RULES } from './rational.ts'
import { idText } from './register.ts'
import { bilingual } from './standard.ts'

const fieldName = z.string()

/** A test of one field: equal to one of the values (`in`), or to none of them (`notIn`). */
export const conditionSchema = z.union([
  z.strictObject({ field: fieldName, in: z.array(z.string()).min(1).readonly() }),
  z.strictObject({ field: fieldName, notIn: z.array(z.string()).min(1).readonly() }),
])
export type Condition = z.infer<typeof conditionSchema>

const common = {
  id: idText,
  name: bilingual,
  /** In the words of law where there are some: what is counted, of what, when. */
  definition: bilingual,
  unit: z.string(),
  places: z.int().min(0).max(10),
  rounding: z.enum(ROUNDING_RULES).optional(),
  owner: idText,
  /** The finest area and period it is held for. */
  per: z.strictObject({ area: z.enum(AREA_LEVELS), period: z.enum(GRAINS) }),
  /** Whether a change is taken from the values as published or as computed. */
  changeFrom: z.enum(['published', 'raw']).optional(),
  /** Which end is better, for ranks; a figure that is neither has no rank. */
  better: z.enum(['larger', 'smaller']).optional(),
  /** The portal reads only what is published. */
  published: z.boolean().optional(),
}

/**
 * A count, a sum or a count of distinct values over the records of one register. A `flow` belongs to
 * the period of its day (`on`); a `stock` holds from a version's first day to its last.
 */
export const tallySchema = z.strictObject({
  kind: z.literal('tally'),
  ...common,
  register: idText,
  add: z.union([
    z.literal('count'),
    z.strictObject({ sum: fieldName }),
    z.strictObject({ distinct: fieldName }),
  ]),
  where: z.array(conditionSchema).readonly(),
  area: fieldName,
  nature: z.union([z.literal('stock'), z.strictObject({ flowOn: fieldName })]),
})
export type Tally = z.infer<typeof tallySchema>

/** An expression over other figures and values of law, typed by their units. */
export const formulaSchema = z.strictObject({
  kind: z.literal('formula'),
  ...common,
  formula: z.string(),
  from: z.record(fieldName, idText),
  /** Values of law in it, by standard; judged on the last day of the period. */
  under: z.record(fieldName, idText).optional(),
})
export type FormulaFigure = z.infer<typeof formulaSchema>

/** A result of a method of law over the parts that a register is evaluated into. */
export const evaluationSchema = z.strictObject({
  kind: z.literal('evaluation'),
  ...common,
  parts: idText,
  method: z.string(),
  settings: z.record(z.string(), z.string()).optional(),
})
export type Evaluation = z.infer<typeof evaluationSchema>

export const figureSchema = z.discriminatedUnion('kind', [tallySchema, formulaSchema, evaluationSchema])
export type Figure = z.infer<typeof figureSchema>

/** States a figure; what is wrong with it is found at composition. */
export function defineFigure<Kind extends Figure>(definition: Kind): Kind {
  return definition
}

/**
 * The smallest pieces in which a register is evaluated, each within the write that touches it: all
 * hours of a station's day, for example. `by` is a reference to the register whose area places the
 * piece; `on` is the field whose day it belongs to.
 */
export const partsSchema = z.strictObject({
  id: idText,
  name: bilingual,
  register: idText,
  by: fieldName,
  /** The area field of the register that `by` refers to. */
  areaOf: fieldName,
  on: fieldName,
  /**
   * Fields of the record that `by` refers to, as in force on the day, by the names under which the
   * method reads them: what a station or a source says of itself is not asked again with each reading.
   */
  with: z.record(fieldName, fieldName).optional(),
  method: z.string(),
  /** What the method answers for each piece, in the order printed. */
  outputs: z.record(fieldName, z.strictObject({ name: bilingual, unit: z.string().optional() })),
})
export type Parts = z.infer<typeof partsSchema>

export function defineParts(definition: Parts): Parts {
  return definition
}
