import { Page, type View } from '@qaidam/ui'
import type { ComponentChildren, VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { personName, type WorkDesk } from './desk.ts'

export interface WorkFrameProps {
  readonly desk: WorkDesk
  readonly title: string
  /** The section of the workbench, by its address. */
  readonly section: string
  readonly children: ComponentChildren
}

export function workSections({ t }: View) {
  return [
    { name: t.workMine, href: '/work' },
    { name: t.workLeader, href: '/work/leader' },
    { name: t.workArea, href: '/work/area' },
    { name: t.workReturns, href: '/work/returns' },
    { name: t.workRequests, href: '/work/requests' },
    { name: t.workEditions, href: '/work/editions' },
    { name: t.workAnswering, href: '/work/answering' },
    { name: t.workPortal, href: '/' },
  ]
}

/** What frames each page of work: its own sections, and who acts. */
export function WorkFrame({ desk, title, section, children }: WorkFrameProps): VNode {
  const { view, session } = desk
  const { t } = view
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={t.workDescription}
      column={{ name: t.work, href: section }}
      sections={workSections(view)}
      private
    >
      <div class="acting">
        <p>
          {t.actingAs} <b>{personName(desk, session.person)}</b>
        </p>
        <a href={view.link('/work/person')}>{t.actAsAnother}</a>
        <WorkForm desk={desk} action="/work/sign-out">
          <button type="submit" class="quiet">
            {t.signOut}
          </button>
        </WorkForm>
      </div>
      {children}
    </Page>
  )
}

export interface WorkFormProps {
  readonly desk: Pick<Desk, 'view'> & { readonly session: { readonly token: string } }
  readonly action: string
  readonly label?: string
  readonly children: ComponentChildren
}

/** A form that is sent; it repeats what only a page of this session knows. */
export function WorkForm({ desk, action, label, children }: WorkFormProps): VNode {
  return (
    <form method="post" action={desk.view.link(action)} aria-label={label}>
      <input type="hidden" name="token" value={desk.session.token} />
      {children}
    </form>
  )
}
