const SHADES = 5

/** How dark a value stands among others: from 1, the smallest, to 5; 0 is unknown. */
export function shadeOf(value: string | null, all: readonly { readonly value: string | null }[]): number {
  if (value === null) return 0
  const numbers = all.flatMap((each) => (each.value === null ? [] : [Number(each.value)]))
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  if (high === low) return 3
  return 1 + Math.min(SHADES - 1, Math.floor(((Number(value) - low) / (high - low)) * SHADES))
}
