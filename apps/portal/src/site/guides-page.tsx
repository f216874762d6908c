import type { Register, Values } from '@qaidam/kernel'
import { Definitions, Page, PageTitle, Section, say, type Term } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { fieldText, isOpen, publicRegister, recordLink } from '../fields.ts'
import { allRecords } from '../work/desk.ts'
import { paragraphsOf } from './content.ts'
import { citizenPlaces } from './places.ts'

/** What citizens come for, by theme: the look-ups and forms of the site, then the guides. */
export async function servicesPage(desk: Desk): Promise<VNode | undefined> {
  const { view } = desk
  const { t } = view
  const found = await readGuides(desk)
  const places = citizenPlaces(desk)
  if (found === undefined && places.length === 0) return undefined
  const themes = found === undefined ? [] : [...new Set(found.guides.map((each) => each[found.theme] ?? ''))]
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.forCitizens}
      description={t.forCitizensUnder}
      column={{ name: t.forCitizens, href: '/services' }}
      crumbs={[{ label: t.forCitizens }]}
    >
      <PageTitle title={t.forCitizens} under={t.forCitizensUnder} />
      <ul class="service-doors">
        {places
          .filter(({ path }) => path !== '/services')
          .map(({ path, name }) => (
            <li key={path}>
              <a href={view.link(path)}>{name}</a>
            </li>
          ))}
      </ul>
      {found !== undefined &&
        themes.map((theme) => (
          <Section key={theme} heading={themeName(desk, found, theme)}>
            <ul class="guide-list">
              {found.guides
                .filter((each) => each[found.theme] === theme)
                .map((each) => (
                  <li key={idOf(found.register, each)}>
                    <a href={guideLink(desk, idOf(found.register, each))}>{each[found.name]}</a>
                    <span class="note">{deadlineText(desk, each)}</span>
                  </li>
                ))}
            </ul>
          </Section>
        ))}
    </Page>
  )
}

/** One guide: every field that is filled in, documents line by line, and the way it goes. */
export async function guidePage(desk: Desk, id: string): Promise<VNode | undefined> {
  const found = await readGuides(desk)
  const guide = found?.guides.find((each) => idOf(found.register, each) === id)
  if (found === undefined || guide === undefined) return undefined
  const { view, store } = desk
  const { t } = view
  const name = guide[found.name] ?? id
  const procedure = store.composition.procedures.get(guide[found.procedure] ?? '')
  return (
    <Page
      view={view}
      site={desk.site}
      title={name}
      description={guide.conditions ?? t.guideUnder}
      column={{ name: t.forCitizens, href: '/services' }}
      crumbs={[{ label: t.forCitizens, href: view.link('/services') }, { label: name }]}
    >
      <PageTitle over={t.guide} title={name} under={deadlineText(desk, guide)} />
      <div class="plain">
        <Definitions terms={termsOf(desk, found, guide)} />
        <p class="actions">
          {procedure !== undefined && (
            <a href={view.link(`/procedures/${procedure.id}`)}>{t.guideWay(say(procedure.name, view))}</a>
          )}
          <a href={recordLink(desk, found.register.id, id)}>{t.guideHistory}</a>
        </p>
      </div>
    </Page>
  )
}

interface Guides {
  readonly register: Register
  readonly name: string
  readonly theme: string
  readonly procedure: string
  readonly guides: readonly Values[]
}

async function readGuides({ store, options }: Desk): Promise<Guides | undefined> {
  const of = options.services?.guides
  const register = publicRegister(store.composition, of?.register ?? '')
  if (of === undefined || register === undefined) return undefined
  return { ...of, register, guides: await allRecords(store, register.id) }
}

const idOf = ({ key }: Register, values: Values) => values[key[0] ?? ''] ?? ''
const guideLink = ({ view }: Desk, id: string) => view.link(`/services/${encodeURIComponent(id)}`)

function themeName(desk: Desk, { register, theme }: Guides, value: string): string {
  const field = register.fields[theme]
  return field === undefined ? value : fieldText(desk, field, value)
}

/** How long it takes: what is promised, within what the law allows. */
function deadlineText({ view: { t } }: Desk, { promisedDays, lawDays }: Values): string {
  if (promisedDays != null) return t.guidePromised(promisedDays)
  return lawDays == null ? '' : t.guideByLaw(lawDays)
}

function termsOf(desk: Desk, { register, name, procedure }: Guides, guide: Values): readonly Term[] {
  return Object.entries(register.fields).flatMap(([id, field]): readonly Term[] => {
    const value = guide[id] ?? null
    if (value === null || !isOpen(field) || [...register.key, name, procedure].includes(id)) return []
    const lines = paragraphsOf(value)
    const detail =
      lines.length > 1 ? (
        <ul class="lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        fieldText(desk, field, value)
      )
    return [{ term: say(field.name, desk.view), detail }]
  })
}
