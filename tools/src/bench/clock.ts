/** A value with how long it took to come by it. */
export interface Timed<T> {
  readonly value: T
  readonly ms: number
}

export async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now()
  const value = await work()
  return { value, ms: performance.now() - start }
}

/** How long a piece of work takes, several times over, in milliseconds. */
export async function timesOf(
  repetitions: number,
  work: (index: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let index = 0; index < repetitions; index += 1) times.push((await timed(() => work(index))).ms)
  return times
}

/** The value below which a share of all lies, by nearest rank: 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('nothing was measured')
  return found
}

export const median = (values: readonly number[]) => percentile(values, 0.5)
