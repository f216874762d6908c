import { type AreaCode, areaLevel, type Fault, type Register } from '@qaidam/kernel'
import { dayText, periodText } from '@qaidam/text'
import { Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { Refusals } from '../citizens/report-page.tsx'
import { areaOptions, type Desk } from '../desk.ts'
import { fieldText } from '../fields.ts'
import { FieldInput } from '../work/fields.tsx'
import { Select } from '../work/instruction-form.tsx'
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
    <Page
      view={view}
      site={desk.site}
      title={t.goodPeople}
      description={t.goodPeopleUnder}
      column={{ name: t.goodPeople, href: '/sections' }}
      crumbs={[{ label: t.sections, href: view.link('/sections') }, { label: t.goodPeople }]}
    >
      <PageTitle
        title={t.goodPeople}
        under={t.goodPeopleUnder}
        {...(month === undefined ? {} : { over: periodText(month, view.language) })}
      />
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
    </Page>
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
    <Page
      view={view}
      site={desk.site}
      title={t.nominate}
      description={t.nominateUnder}
      column={{ name: t.goodPeople, href: '/sections' }}
      crumbs={[{ label: t.goodPeople, href: view.link('/good-people') }, { label: t.nominate }]}
    >
      <PageTitle title={t.nominate} under={t.nominateUnder} />
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
    </Page>
  )
}

interface AskedProps {
  readonly desk: Desk
  readonly register: Register
  readonly name: string
  readonly given: URLSearchParams
}

function Asked({ desk, register, name, given }: AskedProps): VNode | null {
  const { view } = desk
  const field = register.fields[name]
  if (field === undefined) return null
  const value = given.get(`field.${name}`) ?? ''
  if (field.type !== 'area') {
    return <FieldInput view={view} id={`asked-${name}`} name={`field.${name}`} field={field} value={value} />
  }
  const level = field.level ?? 'county'
  const options = areaOptions(desk, undefined, level).filter(
    (option) => areaLevel(option.value as AreaCode) === level,
  )
  return <Select id={`field.${name}`} label={say(field.name, view)} value={value} options={options} />
}

/** What was nominated has a number; whoever asks the office names it. */
export function nominatedPage(desk: Desk, number: string): VNode {
  const { view } = desk
  const { t } = view
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.nominated}
      description={t.nominateUnder}
      column={{ name: t.goodPeople, href: '/sections' }}
      crumbs={[{ label: t.goodPeople, href: view.link('/good-people') }, { label: t.nominated }]}
      private
    >
      <PageTitle title={t.nominated} under={t.nominatedUnder} />
      <Section heading={t.nominationNumber}>
        <p class="code" id="nomination-number">
          {number}
        </p>
        <p class="actions">
          <a href={view.link('/good-people')}>{t.goodPeople}</a>
        </p>
      </Section>
    </Page>
  )
}
