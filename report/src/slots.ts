import type { Passage, Phrase, Slot } from './script.ts'

/** Every figure that a text says, asks about or draws, in order. */
export function* slotsIn(parts: readonly (Passage | Phrase)[]): Generator<Slot> {
  for (const part of parts) {
    switch (part.kind) {
      case 'heading':
      case 'paragraph':
        yield* slotsIn(part.phrases)
        break
      case 'list':
        for (const item of part.items) yield* slotsIn(item)
        break
      case 'each':
        yield* slotsIn(part.passages)
        break
      case 'when':
        yield part.test.slot
        yield* slotsIn(part.met)
        yield* slotsIn(part.unmet)
        break
      case 'figures':
        yield* part.slots
        break
      case 'calculated':
        yield* Object.values(part.calculation.slots)
        break
      default:
        if ('slot' in part) yield part.slot
    }
  }
}

export function figuresIn(parts: readonly (Passage | Phrase)[]): ReadonlySet<string> {
  return new Set([...slotsIn(parts)].map(({ figure }) => figure))
}
