import { z } from 'zod'
import { idText } from './register.ts'
import { bilingual } from './standard.ts'

/** The strategy itself, and the three parts of 一优两高 that its systems stand under. */
export const PILLARS = ['strategy', 'ecology', 'economy', 'life'] as const
export type Pillar = (typeof PILLARS)[number]

/**
 * One system of the strategy (系统): what an office looks after as one thing, with the registers it
 * keeps, the figures it answers for, and the rules of law that it applies.
 */
export const systemSchema = z.strictObject({
  id: idText,
  /** Its place in the list of systems, by which people know it. */
  number: z.int().positive(),
  pillar: z.enum(PILLARS),
  name: bilingual,
  /** What it is for, in the words of those who work with it. */
  why: bilingual,
  owner: idText,
  registers: z.array(idText),
  /** Those that are shown first come first. */
  figures: z.array(idText),
  standards: z.array(idText),
  /** Its part of the reports (章节), in the language of reports; its name is the heading. */
  chapter: bilingual.optional(),
})
export type System = z.infer<typeof systemSchema>

/** States a system; what is wrong with it is found at composition. */
export function defineSystem(definition: System): System {
  return definition
}
