import type { Register, Values } from '@qaidam/kernel'
import { Definitions, Page, PageTitle, Section, say, type Term } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, type Desk } from '../desk.ts'
import { fieldText, isOpen, publicRegister, recordLink } from '../fields.ts'
import { Pages, pageOf } from '../site/paging.tsx'
import { allRecords } from '../work/desk.ts'
import type { RiverLookUp } from './options.ts'

const PER_PAGE = 6

/** Who is the chief of a river, found by its name or by a place; the public list is what the law asks for. */
export async function riversPage(desk: Desk): Promise<VNode | undefined> {
  const of = desk.options.lookUps?.rivers
  const { composition } = desk.store
  const sections = publicRegister(composition, of?.sections.register ?? '')
  const chiefs = publicRegister(composition, of?.chiefs.register ?? '')
  if (of === undefined || sections === undefined || chiefs === undefined) return undefined
  const { view } = desk
  const { t } = view
  const [rows, answering] = await Promise.all([
    allRecords(desk.store, sections.id),
    allRecords(desk.store, chiefs.id),
  ])
  const asked = { words: desk.query.get('q')?.trim().slice(0, 60) ?? '', area: desk.query.get('area') ?? '' }
  const found = rows.filter((row) => matches(desk, of, row, asked))
  const paged = pageOf(found, desk.query.get('page'), PER_PAGE)
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.riversTitle}
      description={t.riversUnder}
      column={{ name: t.forCitizens, href: '/services' }}
      crumbs={[{ label: t.riversTitle }]}
    >
      <PageTitle title={t.riversTitle} under={t.riversUnder} />
      <RiverForm desk={desk} words={asked.words} area={asked.area} waters={watersOf(of, rows)} />
      <p class="note" role="status">
        {found.length === 0 ? t.riversNothing : t.riversFound(String(found.length))}
      </p>
      {paged.items.map((row) => (
        <River
          key={row[sections.key[0] ?? '']}
          desk={desk}
          of={of}
          register={sections}
          chiefsOf={chiefs}
          row={row}
          chiefs={chiefsFor(of, row[sections.key[0] ?? ''] ?? '', answering, chiefs)}
        />
      ))}
      <Pages
        view={view}
        paged={paged}
        link={(page) => view.link('/rivers', { q: asked.words, area: asked.area, page })}
      />
    </Page>
  )
}

interface Asked {
  readonly words: string
  readonly area: string
}

function matches(desk: Desk, { sections }: RiverLookUp, row: Values, { words, area }: Asked): boolean {
  const said = [row[sections.name], row[sections.water], areaName(desk, row[sections.area] ?? '')].join(' ')
  return said.includes(words) && (row[sections.area] ?? '').startsWith(area.replace(/0+$/, ''))
}

function watersOf({ sections }: RiverLookUp, rows: readonly Values[]): readonly string[] {
  return [...new Set(rows.map((row) => row[sections.water] ?? ''))].filter((name) => name !== '')
}

interface FormProps extends Asked {
  readonly desk: Desk
  readonly waters: readonly string[]
}

function RiverForm({ desk, words, area, waters }: FormProps): VNode {
  const { view, store } = desk
  const { t } = view
  const counties = store.areas.childrenOf(store.areas.get(store.prefecture.code).code)
  return (
    <form class="chooser" method="get" action="/rivers" aria-label={t.riversTitle}>
      <p class="field">
        <label for="river-words">{t.riverName}</label>
        <input
          id="river-words"
          name="q"
          type="text"
          value={words}
          maxLength={60}
          list="waters"
          autocomplete="off"
        />
        <datalist id="waters">
          {waters.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </p>
      <p class="field">
        <label for="river-area">{t.area}</label>
        <select id="river-area" name="area">
          <option value="">{t.allPlaces}</option>
          {counties.map(({ code, name }) => (
            <option key={code} value={code} selected={code === area}>
              {say(name, view)}
            </option>
          ))}
        </select>
      </p>
      {view.language === 'en' && <input type="hidden" name="lang" value="en" />}
      <p class="field field-button">
        <button type="submit">{t.show}</button>
      </p>
    </form>
  )
}

/** The chiefs of a section from the prefecture down, each with its order in the register's choice. */
function chiefsFor(
  { chiefs }: RiverLookUp,
  section: string,
  all: readonly Values[],
  register: Register,
): readonly Values[] {
  const field = register.fields[chiefs.level]
  const levels = field?.type === 'choice' ? Object.keys(field.choices) : []
  const place = (row: Values) => levels.indexOf(row[chiefs.level] ?? '')
  return all.filter((row) => row[chiefs.section] === section).toSorted((a, b) => place(a) - place(b))
}

interface RiverProps {
  readonly desk: Desk
  readonly of: RiverLookUp
  readonly register: Register
  readonly chiefsOf: Register
  readonly row: Values
  readonly chiefs: readonly Values[]
}

function River({ desk, of, register, chiefsOf, row, chiefs }: RiverProps): VNode {
  const { view, site } = desk
  const { t } = view
  const id = row[register.key[0] ?? ''] ?? ''
  const phone = row[of.phone] ?? site.contact
  const terms: readonly Term[] = [
    { term: t.area, detail: areaName(desk, row[of.sections.area] ?? '') },
    ...fieldTerms(desk, register, row, of.told),
    ...(phone === undefined ? [] : [{ term: t.riverPhone, detail: <span class="short">{phone}</span> }]),
  ]
  return (
    <Section heading={row[of.sections.name] ?? id}>
      <ul class="chiefs">
        {chiefs.map((chief) => (
          <Chief key={chief[chiefsOf.key[0] ?? '']} desk={desk} of={of} register={chiefsOf} chief={chief} />
        ))}
      </ul>
      {chiefs.length === 0 && <p class="note">{t.riverNoChief}</p>}
      <Definitions terms={terms} />
      <p class="actions">
        <a href={recordLink(desk, register.id, id)}>{t.riverRecord}</a>
        {desk.options.citizens?.reports !== undefined && (
          <a href={view.link('/report', { kind: 'river', place: row[of.sections.name] ?? undefined })}>
            {t.riverReport}
          </a>
        )}
      </p>
    </Section>
  )
}

function fieldTerms(
  desk: Desk,
  { fields }: Register,
  row: Values,
  names: readonly string[],
): readonly Term[] {
  return names.flatMap((name) => {
    const field = fields[name]
    const value = row[name] ?? null
    if (field === undefined || value === null || !isOpen(field)) return []
    return [{ term: say(field.name, desk.view), detail: fieldText(desk, field, value) }]
  })
}

interface ChiefProps {
  readonly desk: Desk
  readonly of: RiverLookUp
  readonly register: Register
  readonly chief: Values
}

function Chief({ desk, of: { chiefs }, register, chief }: ChiefProps): VNode {
  const [level, role] = fieldTerms(desk, register, chief, [chiefs.level, chiefs.role])
  const office = chief[chiefs.office] ?? null
  return (
    <li>
      <p class="chief-level">
        {level?.detail} {role?.detail}
      </p>
      <p>
        {chief[chiefs.name] != null && <b class="chief-name">{chief[chiefs.name]}</b>} {chief[chiefs.post]}
      </p>
      <p class="note">
        {chief[chiefs.duties]}
        {office !== null && ` ${desk.view.t.riverOffice(office)}`}
      </p>
    </li>
  )
}
