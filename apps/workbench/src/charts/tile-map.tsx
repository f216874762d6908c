import { quantity } from '@qaidam/text'
import { shadeOf } from '@qaidam/ui/charts'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'

export interface Tile {
  readonly area: string
  readonly name: string
  readonly value: string | null
  readonly tile: readonly [column: number, row: number] | null
}

/** Areas as labelled tiles where they roughly lie; each leads to its own page of the figure. */
export function TileMap({
  tiles,
  unit,
  id,
}: {
  readonly tiles: readonly Tile[]
  readonly unit: string
  readonly id: string
}) {
  const { t, language } = useWords()
  const placed = tiles.flatMap(({ tile, ...each }) => (tile === null ? [] : [{ ...each, at: tile }]))
  if (placed.length < 2) return null
  return (
    <div className="tile-map">
      <ul>
        {placed.map(({ area, name, value, at: [column, row] }) => (
          <li key={area} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
            <Link
              to="/work/figures/$id"
              params={{ id }}
              search={(now) => ({ ...now, area })}
              className={`shade-${shadeOf(value, placed)}`}
            >
              <span>{name}</span>
              <b>{value === null ? '–' : quantity(value, unit, language).number}</b>
            </Link>
          </li>
        ))}
      </ul>
      <p className="note">{t.figureMapNote}</p>
    </div>
  )
}
