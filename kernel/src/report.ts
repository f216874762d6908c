import { z } from 'zod'
import { AREA_LEVELS } from './area.ts'
import { idText } from './register.ts'
import { bilingual } from './standard.ts'

/** How a document states a figure; the data must support it. */
export const RELATIONS = ['=', '>=', '>', '<=', '<'] as const

const slotSchema = z.strictObject({
  figure: idText,
  relation: z.enum(RELATIONS).optional(),
  /** A cumulative figure counts from this period: `2016` reads 2016/2020H1 in a report of 2020H1. */
  since: z.string().optional(),
})

/**
 * One paragraph: a whole sentence in each language with `{slot}` for a value with its unit,
 * `{slot.change}` for its movement on last year, and `{area}`. With `each`, it is said of every area
 * of that level for which all its figures have a value.
 */
const paragraphSchema = z.strictObject({
  text: bilingual,
  figures: z.record(z.string(), slotSchema),
  each: z.enum(AREA_LEVELS).optional(),
})

/** A document whose numbers are figures. */
export const reportSchema = z.strictObject({
  id: idText,
  name: bilingual,
  owner: idText,
  sections: z
    .array(z.strictObject({ heading: bilingual, paragraphs: z.array(paragraphSchema).min(1) }))
    .min(1),
})
export type Report = z.infer<typeof reportSchema>
export type ReportSection = Report['sections'][number]
export type ReportParagraph = ReportSection['paragraphs'][number]
export type ReportSlot = ReportParagraph['figures'][string]

export function defineReport(definition: Report): Report {
  return definition
}

/** A piece of a paragraph: plain text, the name of the area, a figure's value, or its change on last year. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'area' }
  | { readonly kind: 'value' | 'change'; readonly slot: string }

/** Splits a sentence at its slots. */
export function pieces(sentence: string): readonly Piece[] {
  return sentence
    .split(/(\{[A-Za-z][A-Za-z0-9]*(?:\.change)?\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      const slot = /^\{(\w+)(\.change)?\}$/.exec(part)
      if (slot === null) return { kind: 'text', text: part }
      if (slot[1] === 'area') return { kind: 'area' }
      return { kind: slot[2] === undefined ? 'value' : 'change', slot: slot[1] ?? '' }
    })
}
