import { periodText } from '@qaidam/text'
import { Link } from '@tanstack/react-router'
import type { FigureShown } from '../api/desk.ts'
import { goalText, valueText } from '../desk/said.ts'
import { ServedLink } from '../shell/menu.tsx'
import { useWords } from '../shell/words.tsx'

interface PillarsProps {
  readonly period: string
  readonly groups: readonly { readonly pillar: string; readonly rows: readonly FigureShown[] }[]
}

/** The pillars side by side: how many targets are met in each, and those that lag first. */
export function Pillars({ period, groups }: PillarsProps) {
  const { t, language } = useWords()
  const filled = groups.filter(({ rows }) => rows.length > 0)
  return (
    <section className="desk-section" aria-labelledby="pillars">
      <header>
        <h2 id="pillars">
          {t.briefPillars} <small>{periodText(period, language)}</small>
        </h2>
        <ServedLink href="/strategy">{t.briefMore}</ServedLink>
      </header>
      {filled.length === 0 && <p className="empty">{t.briefPillarsNone}</p>}
      <div className="pillars">
        {filled.map(({ pillar, rows }) => (
          <article key={pillar} className={`pillar pillar-${pillar}`}>
            <h3>{t.briefPillar(pillar)}</h3>
            <PillarBar rows={rows} />
            <ul>
              {ordered(rows).map((row) => (
                <li key={row.id}>
                  <PillarRow row={row} />
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  )
}

const ROWS_SHOWN = 6
const ORDER = ['behind', 'on-course', 'attained', '']

function ordered(rows: readonly FigureShown[]): readonly FigureShown[] {
  const place = ({ standing }: FigureShown) => ORDER.indexOf(standing ?? '')
  return rows.toSorted((one, other) => place(one) - place(other)).slice(0, ROWS_SHOWN)
}

function PillarBar({ rows }: { readonly rows: readonly FigureShown[] }) {
  const { t } = useWords()
  const count = (standing: string) => rows.filter((row) => row.standing === standing).length
  const [attained, onCourse, behind] = [count('attained'), count('on-course'), count('behind')]
  return (
    <>
      <div className="pillar-bar" aria-hidden="true">
        <i className="attained" style={{ flexGrow: attained }} />
        <i className="on-course" style={{ flexGrow: onCourse }} />
        <i className="behind" style={{ flexGrow: behind }} />
      </div>
      <p className="note">{t.briefPillarCount(attained, onCourse, behind)}</p>
    </>
  )
}

function PillarRow({ row }: { readonly row: FigureShown }) {
  const words = useWords()
  const { say, t } = words
  const { id, area, period, name, value, unit, target, standing } = row
  return (
    <>
      <Link to="/work/figures/$id" params={{ id }} search={{ area, period }}>
        {say(name)}
      </Link>
      <span>
        <b>{valueText(value, unit, words)}</b>
        {target !== null && <small>{t.dayTarget(valueText(target, unit, words))}</small>}
        {standing !== null && <small className={`goal goal-${standing}`}>{goalText(standing, words)}</small>}
      </span>
    </>
  )
}
