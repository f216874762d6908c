import { dayText } from '@qaidam/text'
import { Link } from '@tanstack/react-router'
import type { StepSaid } from '../api/desk.ts'
import { useWords } from '../shell/words.tsx'
import { postText, recordHref, untilText } from './said.ts'

/** A card in its colour and in its word. */
export function CardMark({ card }: { readonly card: string }) {
  const { t } = useWords()
  const names: Readonly<Record<string, string>> = {
    red: t.dayCardRed,
    yellow: t.dayCardYellow,
    blue: t.dayCardBlue,
  }
  const name = names[card]
  return name === undefined ? null : <span className={`card-mark card-${card}`}>{name}</span>
}

export interface StepListProps {
  readonly steps: readonly StepSaid[]
  /** Where the steps of several people are listed. */
  readonly withPost?: boolean
  /** What is said of a step besides. */
  readonly mark?: (step: StepSaid) => string | undefined
}

/** Steps that are owed, each leading to its record: what, what is to be done, where, until when. */
export function StepList({ steps, withPost = false, mark }: StepListProps) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.procedure} ${step.record} ${step.task}`} className={step.late ? 'is-late' : ''}>
          <StepLine step={step} withPost={withPost} mark={mark?.(step)} />
        </li>
      ))}
    </ol>
  )
}

interface StepLineProps {
  readonly step: StepSaid
  readonly withPost: boolean
  readonly mark: string | undefined
}

function StepLine({ step, withPost, mark }: StepLineProps) {
  const words = useWords()
  const { t, say, language } = words
  return (
    <>
      <div className="step-what">
        <a href={recordHref(step.register, step.record, language)}>
          {say(step.words) === '' ? step.record : say(step.words)}
        </a>
        <p>
          <Link to="/work/procedures/$id" params={{ id: step.procedure }} search={{ record: step.record }}>
            {say(step.way)}
          </Link>
          <span className="step-to-do">{say(step.toDo)}</span>
          <span>{say(step.areaName)}</span>
          {say(step.words) !== '' && <span className="step-number">{step.record}</span>}
        </p>
        {withPost && <p className="step-who">{postText(step.answers, words)}</p>}
      </div>
      <div className="step-when">
        <b>{untilText(step, words)}</b>
        <small>
          <CardMark card={step.card} />
          {mark !== undefined && <em>{mark}</em>}
          {t.dayStepSince(dayText(step.openedAt.slice(0, 10), language))}
        </small>
      </div>
    </>
  )
}
