import { type AreaCode, areaLevel, type Fault, type Register } from '@qaidam/kernel'
import { FaultNotice, Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaOptions, type Desk } from '../desk.ts'
import { FieldInput } from '../work/fields.tsx'
import { Select } from '../work/instruction-form.tsx'

type CitizenDesk = Desk

/** What a citizen fills in; the rest of the record follows from the day and the way it came. */
export const REPORT_FIELDS = ['kind', 'area', 'place', 'text', 'contactName', 'contactPhone'] as const

export interface ReportAsked {
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

/** A problem is reported here, and followed by its number and code. */
export function reportProblemPage(desk: CitizenDesk, register: Register, asked: ReportAsked): VNode {
  const { view } = desk
  const { t } = view
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.reportTitle}
      description={t.reportUnder}
      column={{ name: t.procedures, href: '/procedures' }}
      crumbs={[{ label: t.procedures, href: view.link('/procedures') }, { label: t.reportTitle }]}
    >
      <PageTitle title={t.reportTitle} under={t.reportUnder} />
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
  readonly desk: CitizenDesk
  readonly register: Register
  readonly name: string
  readonly given: URLSearchParams
}

function ReportField({ desk, register, name, given }: ReportFieldProps): VNode | null {
  const { view } = desk
  const field = register.fields[name]
  if (field === undefined) return null
  const value = given.get(`field.${name}`) ?? given.get(name) ?? ''
  if (field.type === 'area') {
    const options = areaOptions(desk, undefined, 'township').filter(
      (option) => areaLevel(option.value as AreaCode) !== 'prefecture',
    )
    return <Select id={`field.${name}`} label={say(field.name, view)} value={value} options={options} />
  }
  // What is meant for the clerk who writes a report down is not said to whoever reports.
  const { meaning: _, ...plain } = field
  return (
    <FieldInput
      view={view}
      id={`report-${name}`}
      name={`field.${name}`}
      field={name.startsWith('contact') ? field : plain}
      value={value}
    />
  )
}

/** The number and the code, shown once: whoever has both follows the report. */
export function reportedPage(desk: CitizenDesk, number: string, code: string): VNode {
  const { view } = desk
  const { t } = view
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.reported}
      description={t.reportUnder}
      column={{ name: t.procedures, href: '/procedures' }}
      crumbs={[{ label: t.reportTitle, href: view.link('/report') }, { label: t.reported }]}
    >
      <PageTitle title={t.reported} under={t.reportedUnder} />
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
    </Page>
  )
}
