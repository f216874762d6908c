import type { Bilingual } from '@qaidam/kernel'
import type { StepSaid } from '../api/desk.ts'
import { postText, recordHref, registerRecordHref, untilText } from '../desk/said.ts'
import { CardMark } from '../desk/step-list.tsx'
import { useWords } from '../shell/words.tsx'

export interface ProjectSaid {
  readonly register: string
  readonly key: string
  readonly name: string
  readonly areaName: Bilingual
  readonly total: number
  readonly steps: readonly StepSaid[]
}

export const isStuck = ({ steps }: { readonly steps: readonly StepSaid[] }) => steps.some(({ late }) => late)

/** My projects, those that are stuck first: at what, since when, and who owns it. */
export function Projects({ projects }: { readonly projects: readonly ProjectSaid[] }) {
  const { t } = useWords()
  const stuck = projects.filter(isStuck)
  const free = projects.filter((project) => !isStuck(project))
  return (
    <section className="desk-section" aria-labelledby="projects">
      <h2 id="projects">{t.briefProjects}</h2>
      {projects.length === 0 && <p className="empty">{t.briefProjectsNone}</p>}
      <ProjectList projects={stuck} />
      {free.length > 0 && (
        <details open={stuck.length === 0}>
          <summary>{t.briefProjectsFree(free.length)}</summary>
          <ProjectList projects={free} />
        </details>
      )}
    </section>
  )
}

function ProjectList({ projects }: { readonly projects: readonly ProjectSaid[] }) {
  const { t, say, language } = useWords()
  return (
    <ul className="projects">
      {projects.map(({ register, key, name, areaName, total, steps }) => (
        <li key={key} className={isStuck({ steps }) ? 'is-stuck' : ''}>
          <div>
            <h3>
              <a href={registerRecordHref(register, key, language)}>{name}</a>
            </h3>
            <p className="note">
              {say(areaName)} · {key} · {total === 0 ? t.briefProjectFree : t.briefProjectStuck(total)}
            </p>
          </div>
          <Owed steps={steps} />
        </li>
      ))}
    </ul>
  )
}

function Owed({ steps }: { readonly steps: readonly StepSaid[] }) {
  const words = useWords()
  const { say, t, language } = words
  if (steps.length === 0) return null
  return (
    <ul>
      {steps.map((step) => (
        <li key={`${step.procedure} ${step.record} ${step.task}`} className={step.late ? 'is-late' : ''}>
          <a href={recordHref(step.register, step.record, language)}>
            {say(step.way)} {say(step.toDo)}
          </a>
          <p>
            <CardMark card={step.card} /> <b>{untilText(step, words)}</b>
          </p>
          <p className="owner">
            <span>{t.briefOwner}</span> {postText(step.answers, words)}
          </p>
        </li>
      ))}
    </ul>
  )
}
