import { periodTick, quantity } from '@qaidam/text'
import { Link } from '@tanstack/react-router'
import type { FigureShown, TrendPoint } from '../api/desk.ts'
import { Spark } from '../charts/spark.tsx'
import { changeText, goalText, isBetter, valueText } from '../desk/said.ts'
import { useWords } from '../shell/words.tsx'

export interface FigureTileProps {
  readonly figure: FigureShown & { readonly trend?: readonly TrendPoint[] }
}

/** A figure at a glance: its value, how it moved, and how far it is from its target. */
export function FigureTile({ figure }: FigureTileProps) {
  const words = useWords()
  const { t, say, language } = words
  const { id, name, value, unit, area, period, change, target, trend = [] } = figure
  const better = isBetter(figure)
  const [first, last] = [trend[0], trend.at(-1)]
  return (
    <article className="figure-tile">
      <h3>
        <Link to="/work/figures/$id" params={{ id }} search={{ area, period }}>
          {say(name)}
        </Link>
      </h3>
      <div className="tile-row">
        <TileValue value={value} unit={unit} />
        {first !== undefined && last !== undefined && (
          <Spark
            points={trend}
            label={t.dayTrend(
              say(name),
              periodTick(first.period, language),
              periodTick(last.period, language),
            )}
          />
        )}
      </div>
      <p className="tile-notes">
        {change !== null && (
          <span className={better === undefined ? '' : better ? 'is-better' : 'is-worse'}>
            {changeText(change, words)}
          </span>
        )}
        {target !== null && <span>{t.dayTarget(valueText(target, unit, words))}</span>}
        {figure.standing !== null && (
          <span className={`goal goal-${figure.standing}`}>{goalText(figure.standing, words)}</span>
        )}
      </p>
    </article>
  )
}

function TileValue({ value, unit }: Pick<FigureShown, 'value' | 'unit'>) {
  const { t, language } = useWords()
  if (value === null) return <p className="tile-value is-missing">{t.dayNoValue}</p>
  const said = quantity(value, unit, language)
  return (
    <p className="tile-value">
      {said.number}
      <small>{said.unit}</small>
    </p>
  )
}
