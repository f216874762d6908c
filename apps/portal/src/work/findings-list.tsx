import type { Fault, Values } from '@qaidam/kernel'
import { readFindings } from '@qaidam/storage'
import { FaultNotice, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName } from '../desk.ts'
import { recordLink } from '../fields.ts'
import { heldPosts, recordPath, type WorkDesk } from './desk.ts'
import { WorkForm } from './frame.tsx'

/** As many as a page shows; the rest are counted. */
const SHOWN_MAX = 30

/** What checks found in the registers of the reader's offices, and nobody has settled. */
export function findingsOf(desk: WorkDesk): Promise<readonly Values[]> {
  const offices = [...new Set(heldPosts(desk).flatMap(({ office }) => (office == null ? [] : [office])))]
  return readFindings(desk.store, { offices, status: 'open' })
}

interface FindingsProps {
  readonly desk: WorkDesk
  readonly findings: readonly Values[]
  readonly once: string
  readonly faults: readonly Fault[]
}

/** Each with its record, which is put right there, and a word that settles it here. */
export function Findings({ desk, findings, once, faults }: FindingsProps): VNode {
  const { t } = desk.view
  if (findings.length === 0 && faults.length === 0) return <p class="note">{t.findingsNone}</p>
  return (
    <>
      {faults.length > 0 && (
        <div class="refusal" role="alert">
          {faults.map(({ code, message, fix }) => (
            <FaultNotice key={code} view={desk.view} code={code} message={message} fix={fix} />
          ))}
        </div>
      )}
      {findings.slice(0, SHOWN_MAX).map((values) => (
        <Finding key={values.finding} desk={desk} values={values} once={once} />
      ))}
      {findings.length > SHOWN_MAX && (
        <p class="note">{t.shownOf(String(SHOWN_MAX), String(findings.length))}</p>
      )}
    </>
  )
}

function Finding({
  desk,
  values,
  once,
}: {
  readonly desk: WorkDesk
  readonly values: Values
  readonly once: string
}): VNode {
  const { view, store } = desk
  const { t } = view
  const register = values.register ?? ''
  const record = values.record ?? ''
  const name = store.composition.registers.get(register)?.name
  const moved = store.composition.procedureOf.has(register)
  const address = moved ? view.link(recordPath(register, record)) : recordLink(desk, register, record)
  const id = values.finding ?? ''
  return (
    <details class="move">
      <summary>
        {name === undefined ? register : say(name, view)} {record}
        <span class="move-to">{areaName(desk, values.area ?? '')}</span>
      </summary>
      <WorkForm desk={desk} action={`/work/findings/${encodeURIComponent(id)}`} label={t.findingExplain}>
        <p>{values.message}</p>
        <p class="note">{values.advice}</p>
        <p class="actions">
          <a href={address}>{t.findingRecord}</a>
        </p>
        <input type="hidden" name="once" value={`${once}-${id.slice(-12)}`} />
        <p class="field">
          <label for={`word-${id}`}>{t.findingWord}</label>
          <input id={`word-${id}`} name="word" type="text" maxLength={500} required autocomplete="off" />
        </p>
        <p class="actions">
          <button type="submit">{t.findingExplain}</button>
        </p>
      </WorkForm>
    </details>
  )
}
