import type { Findings } from './findings.ts'
import type { Phrase, Test, Verdict } from './script.ts'

type Words = Extract<Phrase, { readonly kind: 'text' }>

/**
 * Numbers that a text may write itself: years, and what is a part of a name (PM2.5, GB 3838).
 * All others are figures.
 */
const ALLOWED = /(?:19|20)\d{2}|[A-Za-z]+(?:\/[A-Z])?[ -]?\d+(?:[.-]\d+)*/g

/** Words that claim a movement, and the verdicts of data under which they may stand. */
const CLAIMS: readonly { readonly words: RegExp; readonly under: readonly Verdict[] }[] = [
  { words: /历史新高|创.{0,2}新高|record high|new high/i, under: ['record-high'] },
  { words: /历史新低|record low|new low/i, under: ['record-low'] },
  { words: /同比(?:上升|增长|提高|增加)|\b(?:rose|grew|increased)\b/i, under: ['rose', 'record-high'] },
  { words: /同比(?:下降|减少|降低|回落)|\b(?:fell|decreased|declined)\b/i, under: ['fell', 'record-low'] },
  { words: /同比持平|\bunchanged\b/i, under: ['level'] },
]

/** What a text may not say in its own words: numbers, and movements that no figure stands for. */
export function checkWords({ text, place }: Words, under: readonly Test[], found: Findings): void {
  const number = /\d+(?:\.\d+)?/.exec(text.replace(ALLOWED, ''))
  if (number !== null) {
    found.add(
      'RPT-030',
      `the number ${number[0]} is written in the text "${text.trim().slice(0, 30)}".`,
      'Let a figure say it: {% figure "the.figure" /%}. Years and names such as PM2.5 may be written.',
      place,
    )
  }
  for (const claim of CLAIMS) {
    const words = claim.words.exec(text)
    if (words === null || under.some(({ is }) => claim.under.includes(is))) continue
    found.add(
      'RPT-031',
      `"${words[0]}" is claimed whatever the data say.`,
      `Let the data choose: {% moved "the.figure" /%}, or {% when "the.figure" is="${claim.under[0] ?? ''}" %}.`,
      place,
    )
  }
}
