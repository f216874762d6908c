import type { Fault, Register } from '@qaidam/kernel'
import { dayText, periodText } from '@qaidam/text'
import { Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import { AskedField } from '../citizens/asked-field.tsx'
import { CitizenPage, Refusals } from '../citizens/frame.tsx'
import type { Desk } from '../desk.ts'
import { fieldText } from '../fields.ts'
import { type Honoured, type HonourRegister, readHonoured } from './good-people.ts'

/** The good people of one month, with the way to the months before and to a nomination. */
export async function goodPeoplePage(desk: Desk): Promise<VNode | undefined> {
  const honoured = await readHonoured(desk)
  const of = desk.options.honours
  if (honoured === undefined || of === undefined) return undefined
  const { view } = desk
  const { t } = view
  const months = [...new Set(honoured.map(({ month }) => month))]
  const asked = desk.query.get('month')
  const month = months.find((each) => each === asked) ?? months[0]
  const shown = honoured.filter((each) => each.month === month)
  return (
    <CitizenPage
      desk={desk}
      title={t.goodPeople}
      description={t.goodPeopleUnder}
      column={{ name: t.goodPeople, href: '/sections' }}
      back={{ label: t.sections, path: '/sections' }}
      head={{
        under: t.goodPeopleUnder,
        ...(month === undefined ? {} : { over: periodText(month, view.language) }),
      }}
    >
      {of.nominations !== undefined && (
        <p class="actions">
          <a href={view.link('/good-people/nominate')}>{t.nominate}</a>
        </p>
      )}
      {shown.length === 0 ? (
        <p class="note">{t.goodPeopleNone}</p>
      ) : (
        <ul class="tiles people">
          {shown.map((each) => (
            <Person key={JSON.stringify(each.values)} desk={desk} of={of} honoured={each} />
          ))}
        </ul>
      )}
      {months.length > 1 && (
        <Section heading={t.otherMonths}>
          <ul class="section-links">
            {months.map((each) => (
              <li key={each}>
                <a
                  href={view.link('/good-people', { month: each })}
                  {...(each === month ? { 'aria-current': 'page' as const } : {})}
                >
                  {periodText(each, view.language)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </CitizenPage>
  )
}

interface PersonProps {
  readonly desk: Desk
  readonly of: HonourRegister
  readonly honoured: Honoured
}

function Person({ desk, of, honoured: { values, decided } }: PersonProps): VNode {
  const { view, store } = desk
  const fields = store.composition.registers.get(of.register)?.fields ?? {}
  const said = (name: string) => {
    const field = fields[name]
    const value = values[name] ?? null
    return field === undefined || value === null ? '' : fieldText(desk, field, value)
  }
  const day = dayText(values[of.named] ?? '', view.language)
  return (
    <li class="tile">
      <p class="tile-number">{said(of.kind)}</p>
      <h2 lang="zh-CN">{said(of.name)}</h2>
      <p class="tile-why" lang="zh-CN">
        {said(of.deed)}
      </p>
      <p class="tile-size">
        {said(of.area)} · {decided ? view.t.namedOn(day) : view.t.shownUntil(day)}
      </p>
    </li>
  )
}

export interface Nominating {
  readonly register: Register
  readonly asked: readonly string[]
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

/** Anybody nominates anybody; whether they agree is asked before their name is shown. */
export function nominatePage(desk: Desk, { register, asked, once, given, faults }: Nominating): VNode {
  const { view } = desk
  const { t } = view
  return (
    <CitizenPage
      desk={desk}
      title={t.nominate}
      description={t.nominateUnder}
      column={{ name: t.goodPeople, href: '/sections' }}
      back={{ label: t.goodPeople, path: '/good-people' }}
      head={{ under: t.nominateUnder }}
    >
      <Section heading={t.nominateWho}>
        <Refusals desk={desk} faults={faults} />
        <form method="post" action={view.link('/good-people/nominate')} class="stack" aria-label={t.nominate}>
          <input type="hidden" name="once" value={once} />
          {asked.map((name) => (
            <Asked key={name} desk={desk} register={register} name={name} given={given} />
          ))}
          <p class="note">{t.nominatePrivacy}</p>
          <p>
            <button type="submit">{t.nominateSend}</button>
          </p>
        </form>
      </Section>
    </CitizenPage>
  )
}

interface AskedProps {
  readonly desk: Desk
  readonly register: Register
  readonly name: string
  readonly given: URLSearchParams
}

function Asked({ desk, register, name, given }: AskedProps): VNode | null {
  const field = register.fields[name]
  if (field === undefined) return null
  const levels = [field.type === 'area' ? (field.level ?? 'county') : 'county'] as const
  const value = given.get(`field.${name}`) ?? ''
  return <AskedField desk={desk} field={field} name={name} value={value} levels={levels} />
}

/** What was nominated has a number; whoever asks the office names it. */
export function nominatedPage(desk: Desk, number: string): VNode {
  const { view } = desk
  const { t } = view
  return (
    <CitizenPage
      desk={desk}
      title={t.nominated}
      description={t.nominateUnder}
      column={{ name: t.goodPeople, href: '/sections' }}
      back={{ label: t.goodPeople, path: '/good-people' }}
      head={{ under: t.nominatedUnder }}
      private
    >
      <Section heading={t.nominationNumber}>
        <p class="code" id="nomination-number">
          {number}
        </p>
        <p class="actions">
          <a href={view.link('/good-people')}>{t.goodPeople}</a>
        </p>
      </Section>
    </CitizenPage>
  )
}
