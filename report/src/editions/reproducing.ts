import { type AreaCode, Fault, type Language, period, type ReportDocument } from '@qaidam/kernel'
import { writeReport } from '../write.ts'
import { canonicalJson } from './canonical.ts'
import { definitionsOf, withTemplates } from './kept.ts'
import { keptText } from './reading.ts'
import { type EditionGround, type EditionSource, withComposition } from './source.ts'

/** An edition written again as known on its day, compared with what was kept. */
export interface Reproduction {
  readonly language: Language
  /** Equal to the byte. */
  readonly equal: boolean
  readonly kept: string
  /** The digest of what is written now; null where it cannot be written at all. */
  readonly again: string | null
  /** Where the two begin to differ, as a path into the document. */
  readonly differs: string | null
  readonly programKept: string
  readonly programNow: string
  /** Whether the definitions of its figures are still the same. */
  readonly definitionsSame: boolean
  /** Why it cannot be written. */
  readonly fault: string | null
}

/** Writes an edition again from the templates that were kept, as known at its entry. */
export async function reproduce(
  { digest, program }: EditionGround,
  source: EditionSource,
  edition: string,
  language: Language,
): Promise<Reproduction | undefined> {
  const kept = await keptText(source, edition, language)
  if (kept === undefined) return undefined
  const document = JSON.parse(kept.document ?? '') as ReportDocument
  const about = {
    language,
    kept: kept.digest ?? '',
    programKept: kept.program ?? '',
    programNow: program,
    definitionsSame: digest(definitionsOf(source.composition, document)) === kept.definitions,
  }
  try {
    const again = await writtenAgain(source, document, kept.source ?? '', Number(kept.seq), language)
    const text = canonicalJson(again)
    const equal = text === kept.document && digest(text) === kept.digest
    const differs = equal ? null : (firstDifference(document, again) ?? 'digest')
    return { ...about, equal, again: digest(text), differs, fault: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ...about, equal: false, again: null, differs: null, fault: error.message }
  }
}

function writtenAgain(
  source: EditionSource,
  { report, area, period: of }: ReportDocument,
  templates: string,
  seq: number,
  language: Language,
): Promise<ReportDocument> {
  const then = withComposition(source, withTemplates(source.composition, templates))
  return writeReport(then, report, { area: area as AreaCode, period: period(of), language, seq })
}

/** The first place at which two documents differ: `inputs.3.value`. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | undefined {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other) ? undefined : path
  }
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const found = firstDifference(a.get(name), b.get(name), path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}
