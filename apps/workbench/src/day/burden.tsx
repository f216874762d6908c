import type { Bilingual } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { countText } from '../desk/said.ts'
import { ServedLink } from '../shell/menu.tsx'
import { useWords } from '../shell/words.tsx'

interface Week {
  readonly first: string
  readonly last: string
  readonly cells: string | null
  readonly tasks: string | null
}

export interface BurdenAsked {
  readonly area: string
  readonly areaName: Bilingual
  readonly weeks: readonly Week[]
}

/** How many cells and tasks all offices asked of an area this week, and in the weeks before. */
export function Burden({ asked }: { readonly asked: BurdenAsked }) {
  const { t, say } = useWords()
  const now = asked.weeks.at(-1)
  const none = Number(now?.cells ?? 0) === 0 && Number(now?.tasks ?? 0) === 0
  return (
    <section className="desk-section burden" aria-labelledby="burden">
      <h2 id="burden">{t.dayBurden(say(asked.areaName))}</h2>
      {none ? (
        <p className="empty">{t.dayBurdenNone}</p>
      ) : (
        <dl className="burden-now">
          <div>
            <dt>{t.dayBurdenCells}</dt>
            <dd>{countText(now?.cells ?? '0')}</dd>
          </div>
          <div>
            <dt>{t.dayBurdenTasks}</dt>
            <dd>{countText(now?.tasks ?? '0')}</dd>
          </div>
        </dl>
      )}
      <Weeks weeks={asked.weeks} />
      <p className="note">{t.dayBurdenNote}</p>
      <p>
        <ServedLink href={`/work/area/${asked.area}`}>{t.dayBurdenMore}</ServedLink>
      </p>
    </section>
  )
}

/** Eight weeks as columns, with the numbers for who does not see them. */
function Weeks({ weeks }: { readonly weeks: readonly Week[] }) {
  const { t, language } = useWords()
  const most = Math.max(1, ...weeks.map(({ cells }) => Number(cells ?? 0)))
  if (weeks.every(({ cells }) => Number(cells ?? 0) === 0)) return null
  return (
    <figure>
      <figcaption>{t.dayBurdenWeeks}</figcaption>
      <ol className="week-bars">
        {weeks.map(({ first, last, cells }) => (
          <li key={first} title={t.dayBurdenWeek(dayText(first, language), dayText(last, language))}>
            <span className="heard">
              {t.dayBurdenWeek(dayText(first, language), dayText(last, language))}:{' '}
            </span>
            <span>{countText(cells ?? '0')}</span>
            <i style={{ blockSize: `${(Number(cells ?? 0) / most) * 3}rem` }} />
          </li>
        ))}
      </ol>
    </figure>
  )
}
