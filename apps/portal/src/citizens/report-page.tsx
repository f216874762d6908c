import type { Fault, Register } from '@qaidam/kernel'
import { Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { AskedField } from './asked-field.tsx'
import { ASKING, type AskingKind, askingWords } from './asking.ts'
import { CitizenPage, Refusals } from './frame.tsx'

export interface ReportAsked {
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

/** Choosing this kind of problem, a reader tells of wrong words on the site. */
export const SITE_KIND = 'site'

/** A problem is reported here, and followed by its number and code. */
export function reportProblemPage(
  desk: Desk,
  register: Register,
  asked: ReportAsked,
  kind: AskingKind,
): VNode {
  const { view } = desk
  const { t } = view
  const words = askingWords(kind, t)
  const { path, fields, above } = ASKING[kind]
  const wrongWords = asked.given.get('kind') === SITE_KIND
  return (
    <CitizenPage
      desk={desk}
      title={words.title}
      description={words.under}
      column={{ name: words.above, href: above }}
      back={{ label: words.above, path: above }}
      head={{ under: wrongWords ? t.correctUnder : words.under }}
    >
      <Section heading={words.new}>
        <Refusals desk={desk} faults={asked.faults} />
        <form method="post" action={view.link(path)} class="stack" aria-label={words.new}>
          <input type="hidden" name="once" value={asked.once} />
          {fields.map((name) => (
            <ReportField key={name} desk={desk} register={register} name={name} given={asked.given} />
          ))}
          <p class="note">{words.privacy}</p>
          <p>
            <button type="submit">{t.reportSend}</button>
          </p>
        </form>
      </Section>
      <Section heading={t.reportFollow} id="follow">
        <form method="post" action={view.link(`${path}/follow`)} class="stack" aria-label={t.reportFollow}>
          <p class="field">
            <label for="number">{words.number}</label>
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

/** Fields whose meaning is for whoever fills them in. */
const TOLD = /^(?:contact|requester|wanted)/

function ReportField({ desk, register, name, given }: ReportFieldProps): VNode | null {
  const field = register.fields[name]
  if (field === undefined) return null
  const value = given.get(`field.${name}`) ?? given.get(name) ?? ''
  // What is meant for the clerk who writes a report down is not said to whoever reports.
  const { meaning: _, ...plain } = field
  const asked = TOLD.test(name) ? field : plain
  return <AskedField desk={desk} field={asked} name={name} value={value} levels={['county', 'township']} />
}

/** The number and the code, shown once: whoever has both follows the report. */
export function reportedPage(desk: Desk, number: string, code: string, kind: AskingKind): VNode {
  const { view } = desk
  const { t } = view
  const words = askingWords(kind, t)
  const { path, above } = ASKING[kind]
  return (
    <CitizenPage
      desk={desk}
      title={t.reported}
      description={words.under}
      column={{ name: words.above, href: above }}
      back={{ label: words.title, path }}
      head={{ under: words.received }}
    >
      <Section heading={t.reportKeep}>
        <dl class="definitions">
          <div>
            <dt>{words.number}</dt>
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
          <a href={view.link(`${path}/${number}`)}>{t.reportFollow}</a>
        </p>
      </Section>
    </CitizenPage>
  )
}
