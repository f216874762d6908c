import { type Figure, period } from '@qaidam/kernel'
import { question, type ReturnStanding } from '@qaidam/storage'
import { dayText, periodText, quantity } from '@qaidam/text'
import { type Column, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName } from '../desk.ts'
import { readBehind } from '../returns-behind.tsx'
import { personName, postName, procedureOf, recordPath, stateName, type WorkDesk } from './desk.ts'
import { WorkFrame } from './frame.tsx'

/** A figure for staff: its value, and the returns behind it with who accepted each. */
export async function workFigurePage(desk: WorkDesk, figure: Figure): Promise<VNode> {
  const { view, store, options, query } = desk
  const { t, language } = view
  const area = store.areas.get(query.get('area') ?? store.prefecture.code)
  const of = period(query.get('period') ?? options.period)
  const [answer] = await store.answer([question(store.composition, store.areas, figure.id, area.code, of)])
  const behind = await readBehind(store, figure, { area: area.code, of })
  const about = { area: area.code, period: of.name }
  const value = answer?.value
  return (
    <WorkFrame desk={desk} title={say(figure.name, view)} section="/work/returns">
      <PageTitle
        over={`${areaName(desk, area.code)} ${periodText(of.name, language)}`}
        title={say(figure.name, view)}
        under={say(figure.definition, view)}
      />
      <Section heading={t.value}>
        <p class="answer">
          {typeof value === 'string' ? (
            <b>{quantity(value, figure.unit, language).text}</b>
          ) : (
            <span class="missing">{t.missing}</span>
          )}
        </p>
        <p class="actions">
          {figure.published === true && (
            <a href={view.link(`/figures/${figure.id}`, about)}>{t.calculation}</a>
          )}
          <a href={`${view.link('/work/leader', { figure: figure.id, ...about })}#instruct`}>
            {t.instructOnThis}
          </a>
        </p>
      </Section>
      <Section heading={t.returnsBehind} id="returns" wide>
        {behind === undefined ? (
          <p class="note">{t.noReturnsBehind}</p>
        ) : (
          <Returns desk={desk} returns={behind.returns} />
        )}
      </Section>
    </WorkFrame>
  )
}

function Returns({
  desk,
  returns,
}: {
  readonly desk: WorkDesk
  readonly returns: readonly ReturnStanding[]
}): VNode {
  const { view, store } = desk
  const { t, language } = view
  const procedure = procedureOf(desk, 'return-review')
  const columns: readonly Column<ReturnStanding>[] = [
    {
      name: t.returnForm,
      header: true,
      cell: (each) => {
        const form = store.composition.returns.get(each.form)
        return (
          <a href={view.link(recordPath('return', each.return))}>
            {form === undefined ? each.form : say(form.name, view)}
          </a>
        )
      },
    },
    { name: t.area, cell: (each) => areaName(desk, each.area) },
    { name: t.period, cell: (each) => periodText(each.period, language) },
    {
      name: t.state,
      cell: ({ stage }) => (procedure === undefined ? stage : stateName(procedure, stage, view)),
    },
    {
      name: t.acceptedTerm,
      cell: ({ accepted }) =>
        accepted === null ? (
          ''
        ) : (
          <>
            {t.acceptedBy(personName(desk, accepted.person), dayText(accepted.on, language))}
            <span class="row-note">{postName(desk, accepted.post)}</span>
          </>
        ),
    },
  ]
  return <Table caption={t.returnsBehind} columns={columns} rows={returns} />
}
