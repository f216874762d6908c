/**
 * Chance that comes out the same every time: mulberry32, 32-bit integer arithmetic only, so that
 * every machine makes the same rows of the same seed.
 */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count)
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.below(100) < share
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }

  /** So many different ones, in the order in which they stand. */
  choose<Item>(items: readonly Item[], count: number): readonly Item[] {
    if (count > items.length) throw new RangeError(`${count} cannot be chosen from ${items.length}.`)
    let wanted = count
    return items.filter((_, index) => {
      const taken = this.below(items.length - index) < wanted
      if (taken) wanted -= 1
      return taken
    })
  }
}

/** Splits a whole into whole shares in proportion to whole weights; the shares add up to it exactly. */
export function shares(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const floors = weights.map((weight) => Math.floor((whole * weight) / total))
  const rest = whole - floors.reduce((sum, share) => sum + share, 0)
  return floors.map((share, index) => share + (index < rest ? 1 : 0))
}
