import { type AreaCode, addDays, type Day, day, type FigureAnswer, isDay, period } from '@qaidam/kernel'
import { type OwedStep, question } from '@qaidam/storage'
import { dayText, grouped } from '@qaidam/text'
import { type Column, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, areaOptions, officeName } from '../desk.ts'
import { procedureOf, type WorkDesk } from './desk.ts'
import { WorkFrame } from './frame.tsx'
import { type NamedStep, namedSteps, OwedTable } from './owed-list.tsx'
import { Select } from './select.tsx'

const WEEKS = 8
const BURDEN = ['burden.tasks', 'burden.cells'] as const

interface Week {
  readonly first: Day
  readonly last: Day
  readonly answers: readonly (FigureAnswer | undefined)[]
}

interface OfficeSteps {
  readonly office: string
  readonly total: number
  readonly named: readonly NamedStep[]
}

/** What all offices together ask of one township or county, and how much that was week by week. */
export async function areaWorkPage(desk: WorkDesk, code: string | undefined): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const area = store.areas.get(code === undefined || code === '' ? store.prefecture.code : code)
  const owed = await store.owed({ area: area.code, limit: 500 })
  const offices = await byOffice(desk, owed)
  const until = desk.query.get('until') ?? ''
  const weeks = await readWeeks(desk, area.code, isDay(until) ? day(until) : desk.today)
  return (
    <WorkFrame desk={desk} title={t.workArea} section="/work/area">
      <PageTitle
        over={t.workArea}
        title={areaName(desk, area.code)}
        under={t.areaUnder(String(owed.length), String(offices.length))}
      />
      <Section heading={t.chooseArea}>
        <form method="get" action={view.link('/work/area')} class="chooser" aria-label={t.chooseArea}>
          <Select id="code" label={t.area} value={area.code} options={areaOptions(desk, area, 'township')} />
          <p class="field">
            <label for="until">{t.weeksUntil}</label>
            <input id="until" name="until" type="date" value={isDay(until) ? until : desk.today} />
          </p>
          <KeepLanguage desk={desk} />
          <p class="field field-button">
            <button type="submit">{t.show}</button>
          </p>
        </form>
      </Section>
      <Section heading={t.burden} id="burden">
        <p class="note">{t.burdenNote}</p>
        <Burden desk={desk} weeks={weeks} />
      </Section>
      {offices.length === 0 && (
        <Section heading={t.askedTogether}>
          <p class="note">{t.nothingAsked}</p>
        </Section>
      )}
      {offices.map(({ office, total, named }) => (
        <Section key={office} heading={officeName(desk, office)} wide>
          <OwedTable desk={desk} caption={officeName(desk, office)} steps={named} total={total} withPost />
        </Section>
      ))}
    </WorkFrame>
  )
}

/** A form that asks for the same page again keeps the language that was chosen. */
export function KeepLanguage({ desk }: { readonly desk: Pick<WorkDesk, 'query'> }): VNode | null {
  const chosen = desk.query.get('lang')
  return chosen === null ? null : <input type="hidden" name="lang" value={chosen} />
}

async function byOffice(desk: WorkDesk, owed: readonly OwedStep[]): Promise<readonly OfficeSteps[]> {
  const ownerOf = ({ procedure }: OwedStep) => procedureOf(desk, procedure)?.owner ?? ''
  const offices = [...new Set(owed.map(ownerOf))]
  return Promise.all(
    offices.map(async (office) => {
      const own = owed.filter((step) => ownerOf(step) === office)
      return { office, total: own.length, named: await namedSteps(desk, own) }
    }),
  )
}

/** Weeks that end on a day, the last one first; figures are asked like any other. */
async function readWeeks(desk: WorkDesk, area: AreaCode, until: Day): Promise<readonly Week[]> {
  const { store } = desk
  const spans = Array.from({ length: WEEKS }, (_, index) => {
    const last = addDays(until, -7 * index)
    return { first: addDays(last, -6), last }
  })
  const figures = BURDEN.filter((id) => store.composition.figures.has(id))
  const asked = spans.flatMap(({ first, last }) =>
    figures.map((id) => question(store.composition, store.areas, id, area, period(`${first}/${last}`))),
  )
  const answers = await store.answer(asked)
  return spans.map((span, index) => ({
    ...span,
    answers: figures.map((_, nth) => answers[index * figures.length + nth]),
  }))
}

function Burden({ desk, weeks }: { readonly desk: WorkDesk; readonly weeks: readonly Week[] }): VNode {
  const { view, store } = desk
  const { t, language } = view
  const name = (id: string) => {
    const figure = store.composition.figures.get(id)
    return figure === undefined ? id : say(figure.name, view)
  }
  const columns: readonly Column<Week>[] = [
    {
      name: t.week,
      header: true,
      cell: ({ first, last }) => `${dayText(first, language)} – ${dayText(last, language)}`,
    },
    ...BURDEN.map((id, index) => ({
      name: name(id),
      number: true,
      cell: ({ first, last, answers }: Week) => {
        const value = answers[index]?.value
        const area = answers[index]?.area ?? ''
        return typeof value !== 'string' ? (
          <span class="missing">{t.missing}</span>
        ) : (
          <a href={view.link(`/figures/${id}`, { area, period: `${first}/${last}` })}>{grouped(value)}</a>
        )
      },
    })),
  ]
  return <Table caption={t.burden} columns={columns} rows={weeks} />
}
