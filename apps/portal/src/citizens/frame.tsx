import type { Fault } from '@qaidam/kernel'
import { FaultNotice, Page, PageTitle } from '@qaidam/ui'
import type { ComponentChildren, VNode } from 'preact'
import type { Desk } from '../desk.ts'

export interface CitizenPageProps {
  readonly desk: Pick<Desk, 'view' | 'site'>
  readonly title: string
  readonly description: string
  /** The column of the site that it stands in. */
  readonly column: { readonly name: string; readonly href: string }
  /** The page above it. */
  readonly back: { readonly label: string; readonly path: string }
  /** What stands at its head; where it names no title, the page's own. */
  readonly head: { readonly over?: string; readonly title?: string; readonly under?: string }
  /** Kept out of search engines. */
  readonly private?: true
  readonly children: ComponentChildren
}

/** A page on which a citizen looks something up or does something. */
export function CitizenPage(props: CitizenPageProps): VNode {
  const { desk, title, description, column, back, head, children } = props
  const { view, site } = desk
  return (
    <Page
      view={view}
      site={site}
      title={title}
      description={description}
      column={column}
      crumbs={[{ label: back.label, href: view.link(back.path) }, { label: title }]}
      {...(props.private === true ? { private: true } : {})}
    >
      <PageTitle title={title} {...head} />
      {children}
    </Page>
  )
}

export function Refusals({
  desk,
  faults,
}: {
  readonly desk: Pick<Desk, 'view'>
  readonly faults: readonly Fault[]
}): VNode | null {
  if (faults.length === 0) return null
  const { view } = desk
  return (
    <div class="refusal" role="alert">
      <p>
        <strong>{view.t.notTaken}</strong>
      </p>
      {faults.map(({ code, message, fix }) => (
        <FaultNotice key={`${code} ${message}`} view={view} code={code} message={message} fix={fix} />
      ))}
    </div>
  )
}
