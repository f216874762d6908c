import type { Bilingual } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import type { PostSaid } from '../api/desk.ts'
import { postText, recordHref } from '../desk/said.ts'
import { useWords } from '../shell/words.tsx'

export interface InstructionSaid {
  readonly number: string
  readonly wording: string
  readonly words: Bilingual
  readonly givenTo: PostSaid
  readonly givenOn: string
  readonly dueOn: string
  readonly stage: Bilingual
  readonly final: boolean
  readonly reply: string | null
}

/** What was asked of whom, and what they replied. */
export function Instructions({ instructions }: { readonly instructions: readonly InstructionSaid[] }) {
  const words = useWords()
  const { t, say, language } = words
  return (
    <section className="desk-section" aria-labelledby="instructions">
      <h2 id="instructions">{t.briefInstructions}</h2>
      {instructions.length === 0 && <p className="empty">{t.briefInstructionsNone}</p>}
      <ol className="instructions">
        {instructions.map((each) => (
          <li key={each.number}>
            <p>
              <a href={recordHref('instruction', each.number, language)}>{each.wording}</a>
            </p>
            <p className="note">
              {say(each.words)} · {postText(each.givenTo, words)} · {dayText(each.givenOn, language)} ·{' '}
              {t.briefDue(dayText(each.dueOn, language))}
            </p>
            <p>
              <b>{say(each.stage)}</b>
            </p>
            {each.reply !== null && <blockquote>{each.reply}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  )
}
