import { day, isDay } from '@qaidam/kernel'
import { dayText } from '@qaidam/text'
import { PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { KeepLanguage } from './area-page.tsx'
import { recordPath, type WorkDesk } from './desk.ts'
import { WorkFrame } from './frame.tsx'
import { answeringText } from './record-page.tsx'
import { recordWords } from './record-words.ts'

/** Who answered for a record on a day, whatever was reshuffled since. */
export async function answeringPage(desk: WorkDesk): Promise<VNode> {
  const { view } = desk
  const { t } = view
  const asked = desk.query.get('record') ?? ''
  const on = desk.query.get('on') ?? ''
  return (
    <WorkFrame desk={desk} title={t.workAnswering} section="/work/answering">
      <PageTitle title={t.workAnswering} under={t.answeringUnder} />
      <Section heading={t.ask}>
        <form method="get" action={view.link('/work/answering')} class="chooser" aria-label={t.workAnswering}>
          <p class="field">
            <label for="record">{t.rowRecord}</label>
            <input
              id="record"
              name="record"
              type="text"
              required
              value={asked}
              aria-describedby="record-hint"
              autocomplete="off"
            />
            <span class="hint" id="record-hint">
              {t.recordHint}
            </span>
          </p>
          <p class="field">
            <label for="on">{t.onWhichDay}</label>
            <input id="on" name="on" type="date" required value={isDay(on) ? on : desk.today} />
          </p>
          <KeepLanguage desk={desk} />
          <p class="field field-button">
            <button type="submit">{t.show}</button>
          </p>
        </form>
      </Section>
      {asked !== '' && (
        <Section heading={t.answer}>
          <Answer desk={desk} {...(await answered(desk, asked, isDay(on) ? on : desk.today))} />
        </Section>
      )}
    </WorkFrame>
  )
}

interface Answered {
  readonly register: string
  readonly record: string
  readonly words: string
  readonly on: string
  readonly text: string | undefined
}

async function answered(desk: WorkDesk, asked: string, on: string): Promise<Answered> {
  const at = asked.indexOf('~')
  const [register, record] = at < 0 ? [asked, ''] : [asked.slice(0, at), asked.slice(at + 1)]
  const known = desk.store.composition.procedureOf.has(register)
  const found = known ? await desk.store.answering(register, record, day(on)) : undefined
  return {
    register,
    record,
    on,
    words: known ? await recordWords(desk.store, register, record) : '',
    text: found === undefined ? undefined : answeringText(desk, found),
  }
}

function Answer({ desk, register, record, words, on, text }: Answered & { readonly desk: WorkDesk }): VNode {
  const { view } = desk
  const { t, language } = view
  if (text === undefined) return <p class="note">{t.nobodyAnswered}</p>
  const name = desk.store.composition.registers.get(register)?.name
  return (
    <>
      <p class="answer">
        {t.answeredOn(dayText(on, language))} <b>{text}</b>
      </p>
      <p class="actions">
        <a href={view.link(recordPath(register, record))}>
          {name === undefined ? '' : say(name, view)} {words === '' ? record : words}
        </a>
      </p>
    </>
  )
}
