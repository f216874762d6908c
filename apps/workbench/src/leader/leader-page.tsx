import { dayNumber } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { read } from '../api/client.ts'
import type { FigureShown } from '../api/desk.ts'
import { Instruct } from '../instruct/instruct.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { Cards, type CardsRead } from './cards.tsx'
import { type InstructionSaid, Instructions } from './instructions.tsx'
import { Pillars } from './pillars.tsx'
import { isStuck, type ProjectSaid, Projects } from './projects.tsx'
import '../desk/desk.css'
import './leader.css'

export interface BriefAnswer {
  readonly today: string
  readonly person: { readonly id: string; readonly name: string }
  readonly mine: { readonly all: number; readonly late: number; readonly today: number }
  readonly pillars: {
    readonly period: string
    readonly groups: readonly { readonly pillar: string; readonly rows: readonly FigureShown[] }[]
  }
  readonly cards: CardsRead
  readonly projects: readonly ProjectSaid[]
  readonly instructions: readonly InstructionSaid[]
}

/** The leader's brief: what matters today, the pillars, what turned red and who owns it, what was asked. */
export function LeaderPage() {
  const brief = useQuery({
    queryKey: ['brief'],
    queryFn: ({ signal }) => read<BriefAnswer>('/api/work/brief', {}, signal),
  })
  return <Waiting query={brief}>{(found) => <Brief brief={found} />}</Waiting>
}

function Brief({ brief }: { readonly brief: BriefAnswer }) {
  const { t, language } = useWords()
  const { register, record, figure, period, area } = useSearch({ from: '/work/leader' })
  const navigate = useNavigate()
  const about =
    figure !== undefined && period !== undefined
      ? { about: 'figure' as const, source: figure, object: period, ...(area === undefined ? {} : { area }) }
      : register !== undefined && record !== undefined
        ? { about: 'record' as const, source: register, object: record }
        : undefined
  const [open, setOpen] = useState(about !== undefined)
  const [given, setGiven] = useState('')
  const close = () => {
    setOpen(false)
    if (about !== undefined)
      void navigate({ to: '/work/leader', search: ({ lang }) => (lang === undefined ? {} : { lang }) })
  }
  return (
    <div className="desk brief">
      <PageHead
        over={`${dayText(brief.today, language)} ${t.dayWeekday((dayNumber(brief.today as never) + 4) % 7)} · ${brief.person.name}`}
        title={t.benchLeader}
        actions={
          <Button type="primary" onClick={() => setOpen(true)}>
            {t.instruct}
          </Button>
        }
      />
      <p role="status" className="done">
        {given === '' ? '' : t.briefGiven(given)}
      </p>
      <Headline brief={brief} />
      <Projects projects={brief.projects} />
      <Pillars {...brief.pillars} />
      <Cards cards={brief.cards} />
      <Instructions instructions={brief.instructions} />
      <Instruct
        open={open}
        about={about}
        close={close}
        given={(number) => {
          setGiven(number)
          close()
        }}
      />
    </div>
  )
}

/** The brief in four sentences. */
function Headline({ brief: { mine, cards, projects, instructions } }: { readonly brief: BriefAnswer }) {
  const { t } = useWords()
  const replied = instructions.filter(({ final, reply }) => !final && reply !== null).length
  const waiting = instructions.filter(({ final, reply }) => !final && reply === null).length
  return (
    <section className="headline" aria-label={t.briefHeadline}>
      <p>{t.briefLead(mine.late, mine.today, mine.all)}</p>
      <p>
        <a href="#projects">{t.briefStuck(projects.filter(isStuck).length)}</a>
      </p>
      <p>
        <a href="#cards">
          {t.briefRedNew(cards.steps.filter(({ turnedThisWeek }) => turnedThisWeek).length)}
        </a>
      </p>
      <p>
        <a href="#instructions">{t.briefReplies(replied, waiting)}</a>
      </p>
    </section>
  )
}
