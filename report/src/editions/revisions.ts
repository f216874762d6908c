import {
  type DocumentInput,
  type Figure,
  type FigureAnswer,
  isHeldFor,
  period,
  type Question,
  type ReportDocument,
  yearBefore,
} from '@qaidam/kernel'
import type { Amendment, EditionSource } from './source.ts'

/** A figure that says something else now than when the edition was published. */
export interface Revision {
  readonly input: DocumentInput
  /** What of it: its value, its change on last year, or its target. */
  readonly of: 'value' | 'change' | 'target'
  readonly old: string | null
  readonly now: string | null
  /** The entries of the journal that did it, the newest first. */
  readonly because: readonly Amendment[]
  /** Nobody computes the figure any more. */
  readonly gone: boolean
}

/** Everything that an edition says and that is otherwise by now, with who changed it, when and why. */
export async function revisionsOf(
  source: EditionSource,
  { inputs, seq }: Pick<ReportDocument, 'inputs' | 'seq'>,
): Promise<readonly Revision[]> {
  const asked = inputs.map((input) => ({ input, question: questionOf(source, input) }))
  const held = asked.flatMap(({ input, question }) => (question === undefined ? [] : [{ input, question }]))
  const answers = held.length === 0 ? [] : await source.answer(held.map(({ question }) => question))
  const revisions: Revision[] = asked
    .filter(({ question }) => question === undefined)
    .map(({ input }) => ({ input, of: 'value', old: input.value, now: null, because: [], gone: true }))
  for (const [index, { input, question }] of held.entries()) {
    const answer = answers[index]
    if (answer !== undefined) revisions.push(...(await revised(source, input, question, answer, seq)))
  }
  return revisions
}

function questionOf({ composition, areas }: EditionSource, input: DocumentInput): Question | undefined {
  const figure: Figure | undefined = composition.figures.get(input.figure)
  if (figure === undefined) return undefined
  const question = { figure, area: areas.get(input.area).code, period: period(input.period) }
  return isHeldFor(figure, question.area, question.period) ? question : undefined
}

async function revised(
  source: EditionSource,
  input: DocumentInput,
  question: Question,
  answer: FigureAnswer,
  seq: number,
): Promise<readonly Revision[]> {
  const found: Revision[] = []
  const say = (of: Revision['of'], old: string | null, now: string | null, because: readonly Amendment[]) =>
    found.push({ input, of, old, now, because, gone: false })
  const moved = input.value !== answer.value
  const own = moved || input.raw !== answer.raw ? await source.amendments(question, seq) : []
  if (moved) say('value', input.value, answer.value, own)
  const [before, now] = [input.change?.value ?? null, answer.change?.value ?? null]
  if (before !== now) {
    const earlier = await source.amendments({ ...question, period: yearBefore(question.period) }, seq)
    say('change', before, now, distinct([...own, ...earlier]))
  }
  if (input.target !== answer.target) {
    say('target', input.target, answer.target, await targetSetBy(source, input, seq))
  }
  return found
}

function distinct(amendments: readonly Amendment[]): readonly Amendment[] {
  const bySeq = new Map(amendments.map((each) => [each.seq, each]))
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq)
}

/** Whoever set, corrected or withdrew the target after the edition. */
async function targetSetBy(
  source: EditionSource,
  { figure, area, period: of }: DocumentInput,
  after: number,
): Promise<readonly Amendment[]> {
  const versions = await source.history('target', [figure, area, of])
  const seqs = versions.flatMap(({ seqFrom, seqTo }) => [seqFrom, ...(seqTo === null ? [] : [seqTo])])
  const later = [...new Set(seqs)].filter((seq) => seq > after).sort((a, b) => b - a)
  const entries = await Promise.all(later.map(async (seq) => ({ seq, entry: await source.entry(seq) })))
  return entries.flatMap(({ seq, entry }) => {
    if (entry === undefined) return []
    const { recordedAt, actor, reason } = entry
    return [{ seq, recordedAt, actor, reason }]
  })
}
