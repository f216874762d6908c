import { countsOf, termsOf } from './words.ts'

export interface Told {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** Below this two texts share what most texts share. */
const LIKE_MIN = 0.05
/** What a title says weighs as much as saying it so many times in the text. */
const TITLE_WEIGHT = 3

type Vector = ReadonlyMap<string, number>

/**
 * Finds texts that say alike: the cosine between their terms, each weighed by how rare it is among all
 * (TF-IDF). A term that stands in every text weighs nothing.
 */
export class Likeness {
  readonly #vectors: ReadonlyMap<string, Vector>
  readonly #places: ReadonlyMap<string, number>

  constructor(texts: readonly Told[]) {
    const counted = texts.map(({ id, title, text }) => {
      const named = Array.from({ length: TITLE_WEIGHT }, () => termsOf(title)).flat()
      return [id, countsOf([...named, ...termsOf(text)])] as const
    })
    const holding = countsOf(counted.flatMap(([, counts]) => [...counts.keys()]))
    const weigh = (counts: ReadonlyMap<string, number>) =>
      unit(
        [...counts].map(
          ([term, count]) =>
            [term, (1 + Math.log(count)) * Math.log(texts.length / (holding.get(term) ?? 1))] as const,
        ),
      )
    this.#vectors = new Map(counted.map(([id, counts]) => [id, weigh(counts)]))
    this.#places = new Map(texts.map(({ id }, index) => [id, index]))
  }

  /** The texts most like this one, the likest first; of two alike, the one that came first. */
  nearest(id: string, max: number): readonly string[] {
    const own = this.#vectors.get(id)
    if (own === undefined) return []
    return [...this.#vectors]
      .filter(([other]) => other !== id)
      .map(([other, vector]) => ({ other, like: cosine(own, vector) }))
      .filter(({ like }) => like >= LIKE_MIN)
      .toSorted((a, b) => b.like - a.like || this.#place(a.other) - this.#place(b.other))
      .slice(0, max)
      .map(({ other }) => other)
  }

  #place(id: string): number {
    return this.#places.get(id) ?? 0
  }
}

function unit(weights: readonly (readonly [string, number])[]): Vector {
  const length = Math.sqrt(weights.reduce((total, [, weight]) => total + weight * weight, 0))
  return new Map(weights.map(([term, weight]) => [term, length === 0 ? 0 : weight / length]))
}

function cosine(one: Vector, other: Vector): number {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let total = 0
  for (const [term, weight] of short) total += weight * (long.get(term) ?? 0)
  return total
}
