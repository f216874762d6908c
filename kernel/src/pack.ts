import { z } from 'zod'
import type { Figure, Parts } from './figure.ts'
import type { Apart } from './one-source.ts'
import type { Procedure } from './procedure.ts'
import { idText, type Register } from './register.ts'
import type { Report } from './report.ts'
import type { ReturnForm } from './returns.ts'
import { bilingual } from './standard.ts'
import type { System } from './system.ts'
import type { Bilingual } from './text.ts'

/** The registers, parts, figures, reports and systems of one domain. Plain data: it can arrive as JSON. */
export interface Pack {
  readonly id: string
  readonly name: Bilingual
  readonly registers: readonly Register[]
  readonly parts?: readonly Parts[]
  readonly figures: readonly Figure[]
  readonly reports?: readonly Report[]
  /** Where there are any, each register and figure of the pack stands in one. */
  readonly systems?: readonly System[]
  readonly procedures?: readonly Procedure[]
  readonly returns?: readonly ReturnForm[]
  /** What looks like one and is not, with the reason. */
  readonly apart?: readonly Apart[]
}

/** The outer shape of a pack; what it holds is checked piece by piece. */
export const packSchema: z.ZodType<Pack> = z.strictObject({
  id: idText,
  name: bilingual,
  registers: z.array(z.custom<Register>()),
  parts: z.array(z.custom<Parts>()).optional(),
  figures: z.array(z.custom<Figure>()),
  reports: z.array(z.custom<Report>()).optional(),
  systems: z.array(z.custom<System>()).optional(),
  procedures: z.array(z.custom<Procedure>()).optional(),
  returns: z.array(z.custom<ReturnForm>()).optional(),
  apart: z.array(z.strictObject({ one: z.string(), other: z.string(), why: bilingual })).optional(),
}) as z.ZodType<Pack>

/** States a pack; what is wrong with it is found at composition. */
export function definePack(definition: Pack): Pack {
  return definition
}
