import type { Fault } from '@qaidam/kernel'
import { FaultNotice, Page, PageTitle } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from './desk.ts'

export type Frame = Pick<Desk, 'view' | 'site'>

/** Nothing public stands there; whether something hidden does is not said. */
export function notFoundPage({ view, site }: Frame): VNode {
  const { t } = view
  return (
    <Page
      view={view}
      site={site}
      title={t.notFoundTitle}
      description={t.notFoundText}
      column={{ name: t.notFoundTitle, href: '' }}
    >
      <PageTitle over="404" title={t.notFoundTitle} under={t.notFoundText} />
      <Return view={view} />
    </Page>
  )
}

export function faultPage({ view, site }: Frame, faults: readonly Fault[]): VNode {
  const { t } = view
  return (
    <Page
      view={view}
      site={site}
      title={t.faultTitle}
      description={t.faultTitle}
      column={{ name: t.faultTitle, href: '' }}
    >
      <PageTitle title={t.faultTitle} />
      <div class="plain">
        {faults.map(({ code, message, fix }) => (
          <FaultNotice key={`${code} ${message}`} view={view} code={code} message={message} fix={fix} />
        ))}
      </div>
      <Return view={view} />
    </Page>
  )
}

function Return({ view }: Pick<Frame, 'view'>): VNode {
  const { t } = view
  return (
    <div class="plain">
      <p>{t.notFoundFix}</p>
      <p class="actions">
        <a href={view.link('/')}>{t.home}</a>
        <a href={view.link('/figures')}>{t.figuresTitle}</a>
        <a href={view.link('/registers')}>{t.registersTitle}</a>
      </p>
    </div>
  )
}
