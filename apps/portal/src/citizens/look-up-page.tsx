import type { Procedure, Situation } from '@qaidam/kernel'
import { Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import type { StaffNames } from '../work/desk.ts'
import { PublicCourse } from './course.tsx'
import { CitizenPage } from './frame.tsx'

/** An application that was found by its number and the telephone given with it. */
export interface Found {
  readonly procedure: Procedure
  readonly situation: Situation
}

export type LookedUp =
  | { readonly found: readonly Found[]; readonly names: StaffNames }
  | { readonly found: 'nothing' }
  | undefined

/** Where an applicant finds how far an application is. */
export function lookUpPage(desk: Pick<Desk, 'view' | 'site' | 'store'>, result: LookedUp): VNode {
  const { view } = desk
  const { t } = view
  return (
    <CitizenPage
      desk={desk}
      title={t.lookUpTitle}
      description={t.lookUpUnder}
      column={{ name: t.procedures, href: '/procedures' }}
      back={{ label: t.procedures, path: '/procedures' }}
      head={{ under: t.lookUpUnder }}
    >
      {result?.found === 'nothing' && (
        <p class="refusal" role="alert">
          {t.lookUpNothing}
        </p>
      )}
      {result !== undefined &&
        result.found !== 'nothing' &&
        result.found.map(({ procedure, situation }) => (
          <Section key={situation.record.key} heading={situation.record.key} wide>
            <p class="note">{say(procedure.name, view)}</p>
            <PublicCourse
              desk={desk}
              names={'names' in result ? result.names : { posts: new Map(), people: new Map() }}
              procedure={procedure}
              situation={situation}
            />
          </Section>
        ))}
      <Section heading={t.ask}>
        <form method="post" action={view.link('/look-up')} class="stack" aria-label={t.lookUpTitle}>
          <p class="field">
            <label for="number">{t.lookUpNumber}</label>
            <input id="number" name="number" type="text" required autocomplete="off" maxLength={60} />
          </p>
          <p class="field">
            <label for="phone">{t.lookUpPhone}</label>
            <input
              id="phone"
              name="phone"
              type="tel"
              required
              autocomplete="tel"
              maxLength={30}
              aria-describedby="phone-hint"
            />
            <span class="hint" id="phone-hint">
              {t.lookUpPhoneHint}
            </span>
          </p>
          <p>
            <button type="submit">{t.show}</button>
          </p>
        </form>
      </Section>
    </CitizenPage>
  )
}
