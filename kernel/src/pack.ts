import { z } from 'zod'
import type { Figure, Parts } from './figure.ts'
import type { Apart } from './one-source.ts'
import type { Procedure } from './procedure.ts'
import { decimal, defineRegister, idText, inArea, type Register, text } from './register.ts'
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

/** Planned values of figures, journalled like every other fact. Every composition holds it. */
export const targetRegister = defineRegister({
  id: 'target',
  name: { zh: '目标值', en: 'Targets' },
  why: {
    zh: '各指标分地区、分时期的计划值及其依据',
    en: 'What was planned for each figure, and by which document.',
  },
  kind: 'fact',
  subject: 'target',
  owner: 'government-office',
  key: ['figure', 'area', 'period'],
  fields: {
    figure: text('指标', 'Figure', { lengthMax: 100 }),
    area: inArea('地区', 'Area'),
    period: text('时期', 'Period', { lengthMax: 21 }),
    value: decimal('目标值', 'Value', {
      meaning: { zh: '以指标自己的单位计', en: 'In the unit of the figure.' },
    }),
    document: text('依据文件', 'Document', { lengthMax: 200 }),
  },
  readableBy: 'public',
})
