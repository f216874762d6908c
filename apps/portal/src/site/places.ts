import { say } from '@qaidam/ui'
import type { Desk } from '../desk.ts'
import { publicRegister } from '../fields.ts'
import { type Content, sectionName } from './content.ts'

export interface Place {
  readonly path: string
  readonly name: string
  /** The day since which it is as it is, where that is known. */
  readonly since?: string
}

export interface PlaceGroup {
  readonly name: string
  readonly places: readonly Place[]
}

/** Every page of the site that has a name, by kind; articles stand under their sections. */
export function placesOf(desk: Desk, content: Content | undefined): readonly PlaceGroup[] {
  const { view, store } = desk
  const { t } = view
  const { reports, systems, registers, procedures } = store.composition
  const named = <Each extends { id: string; name: { zh: string; en: string } }>(
    all: Iterable<Each>,
    under: string,
  ) => [...all].map(({ id, name }) => ({ path: `/${under}/${id}`, name: say(name, view) }))
  const groups = [
    {
      name: t.siteMapMain,
      places: [
        { path: '/', name: t.home },
        { path: '/strategy', name: t.strategyTitle },
        { path: '/systems', name: t.systemsTitle },
        { path: '/figures', name: t.figuresTitle },
        { path: '/registers', name: t.registersTitle },
        { path: '/procedures', name: t.procedures },
        { path: '/search', name: t.search },
        { path: '/about', name: t.aboutTitle },
      ],
    },
    { name: t.sections, places: sectionPlaces(desk, content) },
    { name: t.forCitizens, places: citizenPlaces(desk) },
    { name: t.reports, places: named(reports.values(), 'reports') },
    { name: t.systems, places: named(systems.values(), 'systems') },
    {
      name: t.registers,
      places: named(
        [...registers.values()].filter(({ id }) => publicRegister(store.composition, id) !== undefined),
        'registers',
      ),
    },
    { name: t.procedures, places: named(procedures.values(), 'procedures') },
  ]
  return groups.filter(({ places }) => places.length > 0)
}

/** What citizens come to do, as far as the options of the site offer it. */
export function citizenPlaces({ view: { t }, options }: Desk): readonly Place[] {
  const { citizens, honours, activities, lookUps, services } = options
  return [
    ...(services?.guides === undefined ? [] : [{ path: '/services', name: t.guides }]),
    ...(lookUps?.air === undefined ? [] : [{ path: '/air', name: t.airTitle }]),
    ...(lookUps?.rivers === undefined ? [] : [{ path: '/rivers', name: t.riversTitle }]),
    ...(lookUps?.villages === undefined ? [] : [{ path: '/villages', name: t.villagesTitle }]),
    ...(citizens?.reports === undefined ? [] : [{ path: '/report', name: t.reportTitle }]),
    ...(citizens?.lookUp === undefined ? [] : [{ path: '/look-up', name: t.lookUpTitle }]),
    ...(services?.papers === undefined ? [] : [{ path: '/open', name: t.openTitle }]),
    ...(citizens?.disclosure === undefined ? [] : [{ path: '/open/request', name: t.askTitle }]),
    ...(activities === undefined ? [] : [{ path: '/activities', name: t.activities }]),
    ...(honours === undefined ? [] : [{ path: '/good-people', name: t.goodPeople }]),
    ...(honours?.nominations === undefined ? [] : [{ path: '/good-people/nominate', name: t.nominate }]),
  ]
}

function sectionPlaces(desk: Desk, content: Content | undefined): readonly Place[] {
  if (content === undefined) return []
  const sections = [...content.sections.keys()].map((id) => ({
    path: `/sections/${encodeURIComponent(id)}`,
    name: sectionName(desk, content, id),
  }))
  return [{ path: '/sections', name: desk.view.t.sectionsTitle }, ...sections]
}

/** What only programs read: every published figure and every article. */
export function morePlaces({ store }: Desk, content: Content | undefined): readonly Place[] {
  const figures = [...store.composition.figures.values()]
    .filter(({ published }) => published === true)
    .map(({ id, name }) => ({ path: `/figures/${id}`, name: name.zh }))
  const articles = (content?.articles ?? []).map(({ id, title, published }) => ({
    path: `/articles/${encodeURIComponent(id)}`,
    name: title,
    since: published,
  }))
  return [...figures, ...articles]
}
