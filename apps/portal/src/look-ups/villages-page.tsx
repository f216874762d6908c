import {
  type Area,
  type AreaCode,
  areaLevel,
  isHeldFor,
  parentArea,
  period,
  type Values,
} from '@qaidam/kernel'
import { namesInOrder, periodText, quantity } from '@qaidam/text'
import { type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { askAll, hasValue, questionKey, type ReadSlot } from '../answers.ts'
import { areaName, type Desk, traceLink } from '../desk.ts'
import { fieldText, isOpen, publicRegister, recordLink } from '../fields.ts'
import { publishedFigure } from '../figures-page.tsx'
import type { VillageLookUp } from './options.ts'

/** The figures of a county, township or village: the reader goes down from one to the next. */
export async function villagesPage(desk: Desk): Promise<VNode | undefined> {
  const of = desk.options.lookUps?.villages
  if (of === undefined) return undefined
  const { view, store } = desk
  const { t } = view
  const area = store.areas.get(desk.query.get('area') ?? store.prefecture.code)
  const slots = await figuresAt(desk, of, area.code)
  const above = pathTo(desk, area)
  const name = say(area.name, view)
  const here = area.code === store.prefecture.code ? t.villagesTitle : name
  return (
    <Page
      view={view}
      site={desk.site}
      title={here}
      description={t.villagesUnder}
      column={{ name: t.forCitizens, href: '/services' }}
      crumbs={above.map((each) => ({
        label:
          each === area ? here : each.code === store.prefecture.code ? t.villagesTitle : say(each.name, view),
        ...(each === area ? {} : { href: placeLink(desk, each.code) }),
      }))}
    >
      <PageTitle title={here} under={t.villagesUnder} />
      <Choice desk={desk} area={area} />
      {(slots.length > 0 || areaLevel(area.code) !== 'village') && (
        <Section heading={t.villageFigures(name)} id="figures" wide>
          {slots.length === 0 ? (
            <p class="note">{t.villageNoFigures}</p>
          ) : (
            <FigureTable desk={desk} name={name} slots={slots} />
          )}
        </Section>
      )}
      {areaLevel(area.code) === 'village' && (await recordSections(desk, of, area.code))}
    </Page>
  )
}

const placeLink = ({ view }: Desk, code: string) => view.link('/villages', { area: code })

/** The prefecture and what lies between it and an area, the widest first. */
function pathTo(desk: Desk, area: Area): readonly Area[] {
  const top = desk.store.prefecture.code
  const path: Area[] = [area]
  for (let code: AreaCode | undefined = area.code; code !== undefined && code !== top; ) {
    code = parentArea(code)
    const found = code === undefined ? undefined : desk.store.areas.find(code)
    if (found !== undefined && areaLevel(found.code) !== 'province') path.unshift(found)
  }
  return path
}

/** What lies within, one step down, as links in the order in which names are looked up. */
function Choice({ desk, area }: { readonly desk: Desk; readonly area: Area }): VNode | null {
  const { view } = desk
  const within = desk.store.areas.childrenOf(area.code)
  if (within.length === 0) return null
  const order = namesInOrder(view.language)
  const sorted = within.toSorted((one, other) => order(say(one.name, view), say(other.name, view)))
  return (
    <nav class="places" aria-label={view.t.choosePlace}>
      <h2>{view.t.choosePlace}</h2>
      <ul class="place-links">
        {sorted.map(({ code, name }) => (
          <li key={code}>
            <a href={placeLink(desk, code)}>{say(name, view)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Each figure over the newest of these periods for which it has a value here. */
async function figuresAt(desk: Desk, of: VillageLookUp, area: AreaCode): Promise<readonly ReadSlot[]> {
  const year = Number(desk.options.period.slice(0, 4))
  const periods = [desk.options.period, String(year), String(year - 1)].map(period)
  const ofVillages = [...desk.store.composition.figures.values()].filter(({ per }) => per.area === 'village')
  const named = areaLevel(area) === 'village' ? ofVillages.map(({ id }) => id) : of.figures
  const figures = named
    .flatMap((id) => publishedFigure(desk, id) ?? [])
    .filter((figure) => periods.some((each) => isHeldFor(figure, area, each)))
  const questions = figures.flatMap((figure) => periods.map((each) => ({ figure, area, period: each })))
  const answers = await askAll(desk, questions)
  return figures.flatMap((figure) => {
    const slots = periods.map((each) => {
      const slot = { figure, area, period: each }
      return { ...slot, answer: answers.get(questionKey(slot)) }
    })
    const asked = slots.filter(({ answer }) => answer !== undefined)
    const found = asked.find((slot) => hasValue(slot) && slot.answer?.value !== '0')
    return found ?? (areaLevel(area) === 'village' ? [] : (asked[0] ?? []))
  })
}

interface TableProps {
  readonly desk: Desk
  readonly name: string
  readonly slots: readonly ReadSlot[]
}

/** A number too small to be told without telling of people is withheld by the figure, and is said to be. */
function FigureTable({ desk, name, slots }: TableProps): VNode {
  const { view } = desk
  const { t, language } = view
  const columns: readonly Column<ReadSlot>[] = [
    { name: t.figure, header: true, cell: ({ figure }) => say(figure.name, view) },
    {
      name: t.period,
      cell: ({ period: of }) => <span class="short">{periodText(of.name, language)}</span>,
    },
    {
      name: t.value,
      number: true,
      cell: ({ figure, area, period: of, answer }) => (
        <a href={traceLink(desk, figure.id, area, of.name)}>
          {answer?.value == null
            ? answer?.reason === undefined
              ? t.missing
              : say(answer.reason, view)
            : quantity(answer.value, figure.unit, language).text}
        </a>
      ),
    },
  ]
  return <Table caption={t.villageFigures(name)} columns={columns} rows={slots} />
}

/** What public registers hold of a village, record by record. */
async function recordSections(desk: Desk, of: VillageLookUp, area: AreaCode): Promise<readonly VNode[]> {
  const { view, store } = desk
  const sections: VNode[] = []
  for (const { register: id, area: areaField } of of.registers) {
    const register = publicRegister(store.composition, id)
    if (register === undefined) continue
    const { records } = await store.records(id, { area, limit: 50 })
    const current = records.filter(({ validTo }) => validTo === null)
    if (current.length === 0) continue
    const shown = Object.entries(register.fields).filter(
      ([name, field]) =>
        isOpen(field) &&
        name !== areaField &&
        field.type !== 'ref' &&
        !/^\d{12}$/.test(current[0]?.values[name] ?? ''),
    )
    const columns: readonly Column<{ readonly record: string; readonly values: Values }>[] = shown.map(
      ([name, field], index) => ({
        name: say(field.name, view),
        header: index === 0,
        cell: ({ record, values }) => {
          const text = values[name] == null ? '' : fieldText(desk, field, values[name])
          return index === 0 ? <a href={recordLink(desk, id, record)}>{text}</a> : text
        },
      }),
    )
    sections.push(
      <Section key={id} heading={say(register.name, view)} wide>
        <Table
          caption={`${areaName(desk, area)} ${say(register.name, view)}`}
          columns={columns}
          rows={current}
        />
      </Section>,
    )
  }
  return sections
}
