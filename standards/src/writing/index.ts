import { figuresApart, figuresIn, type KnownFigure } from './figures.ts'
import { placesOf, type WordFinding, type WordRule } from './finding.ts'
import { marksIn } from './marks.ts'
import { NAMES } from './names.ts'
import { WORDS } from './words.ts'

export type { KnownFigure } from './figures.ts'
export type { Severity, WordFinding, WordRule } from './finding.ts'

export interface ProofreadingOptions {
  /** The office's own words, beside those that hold everywhere. */
  readonly words?: readonly WordRule[]
  /** Figures whose numbers in the text should be theirs. */
  readonly figures?: readonly KnownFigure[]
}

/**
 * What is doubtful about a Chinese text, from first to last: wrong words, names, days, numbers and marks.
 * It proposes and never changes anything; runs while a clerk types, and again when a move is made.
 */
export function proofread(
  text: string,
  { words = [], figures = [] }: ProofreadingOptions = {},
): readonly WordFinding[] {
  const named = [
    ...WORDS.map((rule) => ['word', rule] as const),
    ...NAMES.map((rule) => ['name', rule] as const),
    ...words.map((rule) => ['own', rule] as const),
  ].flatMap(([kind, rule]) =>
    placesOf(text, rule).map(
      (at): WordFinding => ({
        at,
        wrong: rule.wrong,
        right: rule.right,
        why: rule.why,
        severity: rule.severity,
        rule: kind,
      }),
    ),
  )
  const found = [...named, ...figuresIn(text), ...marksIn(text), ...figuresApart(text, figures)]
  return found.toSorted((a, b) => a.at - b.at || b.wrong.length - a.wrong.length)
}
