import { quantity } from '@qaidam/text'
import { changeText, goalText, isBetter, valueText } from '../desk/said.ts'
import { useWords } from '../shell/words.tsx'
import type { Story } from './story.ts'

/** The value, how it moved, and how far it is from its target. */
export function ValueNow({ story: { figure, answer, progress } }: { readonly story: Story }) {
  const words = useWords()
  const { t, language } = words
  const { value, change, status } = answer
  const better = isBetter({ change, better: figure.better ?? null })
  const said = value === null ? null : quantity(value, figure.unit, language)
  const standing = {
    provisional: t.figureProvisional,
    final: t.figureFinal,
    revised: t.figureRevised,
    missing: t.figureNoneWhy,
  }[status]
  return (
    <section className="value-now" aria-label={t.figureValue}>
      <p className="value-number">
        {said === null ? (
          <span className="is-missing">{t.figureNone}</span>
        ) : (
          <>
            <b>{said.number}</b> <span>{said.unit}</span>
          </>
        )}
      </p>
      <ul className="value-notes">
        {change !== null && (
          <li className={better === undefined ? '' : better ? 'is-better' : 'is-worse'}>
            {changeText(change, words)}
          </li>
        )}
        <li>{standing}</li>
        {typeof progress?.forecast === 'string' && (
          <li>{t.figureForecast(valueText(progress.forecast, figure.unit, words))}</li>
        )}
      </ul>
      <Target story={{ figure, answer, progress }} />
    </section>
  )
}

function Target({
  story: { figure, answer, progress },
}: {
  readonly story: Pick<Story, 'figure' | 'answer' | 'progress'>
}) {
  const words = useWords()
  const { t } = words
  const { target, attainment } = answer
  if (target === null) return <p className="note">{t.figureNoTarget}</p>
  const share = Math.max(0, Math.min(100, Number(attainment ?? 0)))
  return (
    <div className="value-target">
      {attainment !== null && (
        <div className="target-bar" aria-hidden="true">
          <i style={{ inlineSize: `${share}%` }} />
        </div>
      )}
      <p>
        {t.figureTarget} <b>{valueText(target, figure.unit, words)}</b>
        {attainment !== null && <span>{t.figureAttainment(attainment)}</span>}
        {progress?.standing != null && (
          <span className={`goal goal-${progress.standing}`}>{goalText(progress.standing, words)}</span>
        )}
      </p>
    </div>
  )
}
