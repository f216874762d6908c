import { titleOfPost } from '@qaidam/kernel'
import { Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, officeName } from '../desk.ts'
import type { StaffNames } from './desk.ts'
import { WorkForm } from './frame.tsx'

/** The way in, and what must never be entered. */
export function signInPage(desk: Pick<Desk, 'view' | 'site'>, refused: boolean): VNode {
  const { view } = desk
  const { t } = view
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.signIn}
      description={t.workDescription}
      column={{ name: t.work, href: '/work' }}
      private
    >
      <PageTitle over={t.work} title={t.signIn} under={t.signInUnder} />
      <div class="plain">
        <p class="warning">
          <strong>{t.nothingClassified}</strong> {t.nothingClassifiedText}
        </p>
        {refused && (
          <p class="refusal" role="alert">
            {t.keyRefused}
          </p>
        )}
        <form method="post" action={view.link('/work/sign-in')} class="stack" aria-label={t.signIn}>
          <p class="field">
            <label for="sign-in-key">{t.clerkKey}</label>
            <input
              id="sign-in-key"
              name="key"
              type="password"
              required
              autocomplete="current-password"
              aria-describedby="sign-in-hint"
            />
            <span class="hint" id="sign-in-hint">
              {t.clerkKeyHint}
            </span>
          </p>
          <p>
            <button type="submit">{t.signIn}</button>
          </p>
        </form>
        <p class="note">{t.sessionNote}</p>
      </div>
    </Page>
  )
}

/** Who acts, until people have accounts of their own. */
export function personPage(
  desk: Pick<Desk, 'view' | 'site' | 'store'> & {
    readonly session: { readonly token: string; readonly person?: string | undefined }
    readonly names: StaffNames
  },
): VNode {
  const { view, names, session } = desk
  const { t } = view
  const held = [...names.posts.values()].filter(({ holder }) => holder != null && holder !== PORTAL_PERSON)
  const offices = [...new Set(held.map(({ office }) => office ?? ''))]
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.choosePerson}
      description={t.workDescription}
      column={{ name: t.work, href: '/work' }}
      private
    >
      <PageTitle over={t.work} title={t.choosePerson} under={t.choosePersonUnder} />
      <Section heading={t.accounts}>
        <p class="warning">{t.accountsLater}</p>
        <WorkForm desk={desk} action="/work/person" label={t.choosePerson}>
          <p class="field">
            <label for="person">{t.person}</label>
            <select id="person" name="person" required>
              {offices.map((office) => (
                <optgroup key={office} label={officeName(desk, office)}>
                  {held
                    .filter((post) => post.office === office)
                    .map((post) => (
                      <option
                        key={post.post}
                        value={post.holder ?? ''}
                        selected={post.holder === session.person}
                      >
                        {t.postHeldBy(
                          say(titleOfPost(post), view),
                          names.people.get(post.holder ?? '') ?? '',
                        )}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </p>
          <p class="actions">
            <button type="submit">{t.actAs}</button>
          </p>
        </WorkForm>
      </Section>
    </Page>
  )
}

/** Citizens act through the portal in a post of their own; nobody of the staff acts as them. */
export const PORTAL_PERSON = 'citizen'
