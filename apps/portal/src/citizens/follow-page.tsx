import type { Fault, Move, Procedure, Situation } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import type { StaffNames } from '../work/desk.ts'
import { FieldInput } from '../work/fields.tsx'
import { ASKING, type AskingKind, askingWords } from './asking.ts'
import { PublicCourse } from './course.tsx'
import { CitizenPage, Refusals } from './frame.tsx'
import { CodeField } from './report-page.tsx'

/** A report that was opened with its code. */
export interface Followed {
  readonly procedure: Procedure
  readonly situation: Situation
  readonly names: StaffNames
  readonly code: string
  readonly once: string
  /** Moves by which whoever reported it says whether they are satisfied. */
  readonly ratings: readonly (readonly [string, Move])[]
  readonly faults: readonly Fault[]
}

/** A report by its number: with its code how far it is, the reply, and a rating; else a form for the code. */
export function followPage(
  desk: Desk,
  number: string,
  followed: Followed | 'refused' | undefined,
  kind: AskingKind,
): VNode {
  const { view } = desk
  const { t } = view
  const words = askingWords(kind, t)
  const { path, above } = ASKING[kind]
  return (
    <CitizenPage
      desk={desk}
      title={t.reportFollow}
      description={words.under}
      column={{ name: words.above, href: above }}
      back={{ label: words.title, path }}
      head={{ over: t.reportFollow, title: number }}
      private
    >
      {followed === 'refused' && (
        <p class="refusal" role="alert">
          {t.reportUnknown}
        </p>
      )}
      {followed === undefined || followed === 'refused' ? (
        <Section heading={t.reportCode}>
          <form
            method="post"
            action={view.link(`${path}/${encodeURIComponent(number)}`)}
            class="stack"
            aria-label={t.reportFollow}
          >
            <CodeField desk={desk} />
            <p>
              <button type="submit">{t.show}</button>
            </p>
          </form>
        </Section>
      ) : (
        <Report desk={desk} number={number} followed={followed} />
      )}
    </CitizenPage>
  )
}

interface ReportProps {
  readonly desk: Desk
  readonly number: string
  readonly followed: Followed
}

function Report({ desk, number, followed }: ReportProps): VNode {
  const { view } = desk
  const { t, language } = view
  const { procedure, situation, names } = followed
  const replies = situation.moves.filter(({ reply }) => reply != null)
  return (
    <>
      <Section heading={t.whereItStands} id="standing" wide>
        <PublicCourse desk={desk} names={names} procedure={procedure} situation={situation} />
      </Section>
      <Section heading={t.reply} id="reply">
        {replies.length === 0 ? (
          <p class="note">{t.noReplyYet}</p>
        ) : (
          replies.map((move) => (
            <div key={move.number}>
              <p class="note">{dayText(move.on ?? '', language)}</p>
              <p>{move.reply}</p>
            </div>
          ))
        )}
      </Section>
      {followed.ratings.length > 0 && (
        <Section heading={t.rate} id="rate">
          <Refusals desk={desk} faults={followed.faults} />
          {followed.ratings.map(([id, move]) => (
            <Rating key={id} desk={desk} number={number} followed={followed} id={id} move={move} />
          ))}
        </Section>
      )}
    </>
  )
}

interface RatingProps extends ReportProps {
  readonly id: string
  readonly move: Move
}

function Rating({ desk, number, followed, id, move }: RatingProps): VNode {
  const { view } = desk
  return (
    <form
      method="post"
      action={view.link(`/report/${encodeURIComponent(number)}/rating`)}
      class="stack"
      aria-label={say(move.name, view)}
    >
      <input type="hidden" name="code" value={followed.code} />
      <input type="hidden" name="once" value={followed.once} />
      <input type="hidden" name="move" value={id} />
      {Object.entries(move.fields ?? {}).map(([name, field]) => (
        <FieldInput
          key={name}
          view={view}
          id={`${id}-${name}`}
          name={`field.${name}`}
          field={field}
          value=""
        />
      ))}
      {move.needs?.reason === true && (
        <p class="field">
          <label for={`${id}-reason`}>{view.t.reason}</label>
          <input id={`${id}-reason`} name="reason" type="text" required maxLength={500} autocomplete="off" />
        </p>
      )}
      <p>
        <button type="submit">{say(move.name, view)}</button>
      </p>
    </form>
  )
}
