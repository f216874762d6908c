import type { Fault, Register } from '@qaidam/kernel'
import { Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { AskedField } from './asked-field.tsx'
import { CitizenPage, Refusals } from './frame.tsx'

/** What a citizen fills in; the rest of the record follows from the day and the way it came. */
export const REPORT_FIELDS = ['kind', 'area', 'place', 'text', 'contactName', 'contactPhone'] as const

export interface ReportAsked {
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

/** A problem is reported here, and followed by its number and code. */
export function reportProblemPage(desk: Desk, register: Register, asked: ReportAsked): VNode {
  const { view } = desk
  const { t } = view
  return (
    <CitizenPage
      desk={desk}
      title={t.reportTitle}
      description={t.reportUnder}
      column={{ name: t.procedures, href: '/procedures' }}
      back={{ label: t.procedures, path: '/procedures' }}
      head={{ under: t.reportUnder }}
    >
      <Section heading={t.reportNew}>
        <Refusals desk={desk} faults={asked.faults} />
        <form method="post" action={view.link('/report')} class="stack" aria-label={t.reportNew}>
          <input type="hidden" name="once" value={asked.once} />
          {REPORT_FIELDS.map((name) => (
            <ReportField key={name} desk={desk} register={register} name={name} given={asked.given} />
          ))}
          <p class="note">{t.reportPrivacy}</p>
          <p>
            <button type="submit">{t.reportSend}</button>
          </p>
        </form>
      </Section>
      <Section heading={t.reportFollow} id="follow">
        <form method="post" action={view.link('/report/follow')} class="stack" aria-label={t.reportFollow}>
          <p class="field">
            <label for="number">{t.reportNumber}</label>
            <input id="number" name="number" type="text" required autocomplete="off" maxLength={40} />
          </p>
          <CodeField desk={desk} />
          <p>
            <button type="submit">{t.show}</button>
          </p>
        </form>
      </Section>
    </CitizenPage>
  )
}

export function CodeField({ desk }: { readonly desk: Pick<Desk, 'view'> }): VNode {
  const { t } = desk.view
  return (
    <p class="field">
      <label for="code">{t.reportCode}</label>
      <input id="code" name="code" type="text" required autocomplete="off" maxLength={20} />
    </p>
  )
}

interface ReportFieldProps {
  readonly desk: Desk
  readonly register: Register
  readonly name: string
  readonly given: URLSearchParams
}

function ReportField({ desk, register, name, given }: ReportFieldProps): VNode | null {
  const field = register.fields[name]
  if (field === undefined) return null
  const value = given.get(`field.${name}`) ?? given.get(name) ?? ''
  // What is meant for the clerk who writes a report down is not said to whoever reports.
  const { meaning: _, ...plain } = field
  const asked = name.startsWith('contact') ? field : plain
  return <AskedField desk={desk} field={asked} name={name} value={value} levels={['county', 'township']} />
}

/** The number and the code, shown once: whoever has both follows the report. */
export function reportedPage(desk: Desk, number: string, code: string): VNode {
  const { view } = desk
  const { t } = view
  return (
    <CitizenPage
      desk={desk}
      title={t.reported}
      description={t.reportUnder}
      column={{ name: t.procedures, href: '/procedures' }}
      back={{ label: t.reportTitle, path: '/report' }}
      head={{ under: t.reportedUnder }}
    >
      <Section heading={t.reportKeep}>
        <dl class="definitions">
          <div>
            <dt>{t.reportNumber}</dt>
            <dd class="code" id="report-number">
              {number}
            </dd>
          </div>
          <div>
            <dt>{t.reportCode}</dt>
            <dd class="code" id="report-code">
              {code}
            </dd>
          </div>
        </dl>
        <p class="note">{t.reportKeepText}</p>
        <p class="actions">
          <a href={view.link(`/report/${number}`)}>{t.reportFollow}</a>
        </p>
      </Section>
    </CitizenPage>
  )
}
