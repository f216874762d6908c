import type { Bilingual, Composition, Figure } from '@qaidam/kernel'
import type { RecordEffects } from '@qaidam/storage'

/** A figure as a history names it, with the figures that are worked out from it. */
interface NamedFigure {
  readonly name: Bilingual
  readonly unit: string
  readonly readBy: readonly string[]
}

/** What entries did through a record, with the names of all figures that it reached. */
export interface EffectsNamed extends RecordEffects {
  readonly figures: Readonly<Record<string, NamedFigure>>
}

/** Names the figures that effects reached, and those that read them in turn. */
export function named(composition: Composition, effects: RecordEffects): EffectsNamed {
  const parts = new Set(effects.pieces.map((piece) => piece.parts))
  const evaluated = [...composition.figures.values()].filter(
    (figure) => figure.kind === 'evaluation' && parts.has(figure.parts),
  )
  const waiting = [...effects.tallies.map(({ figure }) => figure), ...evaluated.map(({ id }) => id)]
  const figures: Record<string, NamedFigure> = {}
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const figure = composition.figures.get(id)
    if (figure === undefined || figures[id] !== undefined) continue
    const readBy = readersOf(composition, id)
    figures[id] = { name: figure.name, unit: figure.unit, readBy }
    waiting.push(...readBy)
  }
  return { ...effects, figures }
}

function readersOf(composition: Composition, id: string): readonly string[] {
  const reads = (figure: Figure) => figure.kind === 'formula' && Object.values(figure.from).includes(id)
  return [...composition.figures.values()].filter(reads).map((figure) => figure.id)
}
