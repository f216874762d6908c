/** What two texts have in common is counted in these: pairs of neighbouring Han characters, and words. */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu

/** Terms of a text, in its order. A character that stands alone is a term of its own. */
export function termsOf(text: string): readonly string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(RUNS)].flatMap(([run]) => {
    if (!/^\p{Script=Han}/u.test(run)) return mixed(run)
    return pairs([...run])
  })
}

/** Letters that run into Han characters, as in PM2.5浓度, are told apart. */
function mixed(run: string): readonly string[] {
  const parts = run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
  return parts.flatMap((part) => (/^\p{Script=Han}/u.test(part) ? pairs([...part]) : [part]))
}

function pairs(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters
  return characters.slice(1).map((each, index) => `${characters[index] ?? ''}${each}`)
}

/** How often each term stands in a text. */
export function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
