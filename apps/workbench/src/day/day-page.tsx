import { dayNumber } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { read } from '../api/client.ts'
import type { FigureShown, PostSaid, StepSaid, TrendPoint } from '../api/desk.ts'
import { postText } from '../desk/said.ts'
import { StepList } from '../desk/step-list.tsx'
import { FigureTile } from '../figures/tile.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords, type Words } from '../shell/words.tsx'
import { Burden, type BurdenAsked } from './burden.tsx'
import { type FindingSaid, Findings } from './findings.tsx'
import '../desk/desk.css'

const PARTS = ['late', 'week', 'waiting', 'paused', 'asked'] as const
type PartName = (typeof PARTS)[number]

interface Part {
  readonly total: number
  readonly steps: readonly StepSaid[]
}

export interface DayAnswer {
  readonly today: string
  readonly person: { readonly id: string; readonly name: string }
  readonly posts: readonly PostSaid[]
  readonly parts: Readonly<Record<PartName, Part>>
  readonly findings: { readonly total: number; readonly list: readonly FindingSaid[] }
  readonly figures: {
    readonly total: number
    readonly list: readonly (FigureShown & { readonly trend: readonly TrendPoint[] })[]
  }
  readonly asked: BurdenAsked
}

/** My work: what waits for me and until when, my figures, what checks found, what was asked of us. */
export function DayPage() {
  const day = useQuery({
    queryKey: ['day'],
    queryFn: ({ signal }) => read<DayAnswer>('/api/work/day', {}, signal),
  })
  return <Waiting query={day}>{(found) => <Day day={found} />}</Waiting>
}

function Day({ day }: { readonly day: DayAnswer }) {
  const { t, language } = useWords()
  const { part: asked } = useSearch({ from: '/work' })
  const part =
    PARTS.find((name) => name === asked) ?? PARTS.find((name) => day.parts[name].total > 0) ?? 'late'
  const { late, week } = day.parts
  return (
    <div className="desk">
      <PageHead
        over={`${dayText(day.today, language)} ${t.dayWeekday((dayNumber(day.today as never) + 4) % 7)}`}
        title={`${day.person.name}${language === 'zh' ? '，' : ': '}${t.dayLead(late.total, week.total)}`}
      />
      <div className="desk-columns">
        <div>
          <Parts parts={day.parts} chosen={part} />
          <section className="desk-section" aria-labelledby="findings">
            <h2 id="findings">{t.dayFindings}</h2>
            <Findings {...day.findings} />
          </section>
        </div>
        <aside>
          <Burden asked={day.asked} />
          <Posts posts={day.posts} />
        </aside>
      </div>
      <Figures figures={day.figures} />
    </div>
  )
}

function namesOf(
  t: Words['t'],
): Readonly<Record<PartName, { readonly name: string; readonly none: string }>> {
  return {
    late: { name: t.dayLate, none: t.dayLateNone },
    week: { name: t.dayWeek, none: t.dayWeekNone },
    waiting: { name: t.dayWaiting, none: t.dayWaitingNone },
    paused: { name: t.dayPaused, none: t.dayPausedNone },
    asked: { name: t.dayAsked, none: t.dayAskedNone },
  }
}

interface PartsProps {
  readonly parts: DayAnswer['parts']
  readonly chosen: PartName
}

/** The parts of what waits, by their numbers; a number leads to its list. */
function Parts({ parts, chosen }: PartsProps) {
  const { t } = useWords()
  const names = namesOf(t)
  const { total, steps } = parts[chosen]
  return (
    <section className="desk-section" aria-labelledby="part">
      <nav className="counts" aria-label={t.dayParts}>
        <ul>
          {PARTS.map((name) => (
            <li key={name} className={parts[name].total > 0 ? `count-${name}` : 'is-none'}>
              <Link
                to="/work"
                search={(now) => ({ ...now, part: name })}
                resetScroll={false}
                aria-current={name === chosen ? 'true' : undefined}
              >
                <b>{parts[name].total}</b>
                <span>{names[name].name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h2 id="part" className="heard">
        {names[chosen].name}
      </h2>
      {total === 0 ? (
        <p className="empty">{names[chosen].none}</p>
      ) : (
        <StepList steps={steps} withPost={chosen === 'asked'} />
      )}
      {total > steps.length && <p className="note">{t.dayShown(steps.length, total)}</p>}
    </section>
  )
}

function Figures({ figures }: { readonly figures: DayAnswer['figures'] }) {
  const { t } = useWords()
  return (
    <section className="desk-section" aria-labelledby="figures">
      <header>
        <h2 id="figures">{t.dayFigures}</h2>
        {figures.total > 0 && (
          <Link to="/work/figures" search={{ mine: '1' }}>
            {t.dayFiguresAll(figures.total)}
          </Link>
        )}
      </header>
      {figures.list.length === 0 ? (
        <p className="empty">{t.dayFiguresNone}</p>
      ) : (
        <div className="tiles">
          {figures.list.map((figure) => (
            <FigureTile key={figure.id} figure={figure} />
          ))}
        </div>
      )}
    </section>
  )
}

function Posts({ posts }: { readonly posts: readonly PostSaid[] }) {
  const words = useWords()
  const { t } = words
  return (
    <section className="desk-section" aria-labelledby="posts">
      <h2 id="posts">{t.dayMyPosts}</h2>
      {posts.length === 0 ? (
        <p className="empty">{t.dayNoPosts}</p>
      ) : (
        <ul className="plain-list">
          {posts.map((post) => (
            <li key={post.post}>{postText({ ...post, holder: '' }, words)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
