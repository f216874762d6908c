import type { ReturnForm } from '@qaidam/kernel'
import type { ReturnStanding } from '@qaidam/storage'
import { dayText, periodTick } from '@qaidam/text'
import { type Column, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName } from '../desk.ts'
import { KeepLanguage } from './area-page.tsx'
import { personName, procedureOf, recordPath, stateName, type WorkDesk } from './desk.ts'
import { WorkFrame } from './frame.tsx'
import { Select } from './select.tsx'

const PERIODS_SHOWN = 8

/** Who has reported, who has not, who had nothing: one form, its units and its periods. */
export async function returnsPage(desk: WorkDesk): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const forms = [...store.composition.returns.values()]
  const form = forms.find(({ id }) => id === desk.query.get('form')) ?? forms[0]
  const standings = form === undefined ? [] : await store.returns({ form: form.id })
  const year = desk.query.get('year') ?? latestYear(standings)
  return (
    <WorkFrame desk={desk} title={t.workReturns} section="/work/returns">
      <PageTitle title={t.workReturns} under={t.returnsUnder} />
      {form === undefined ? (
        <p class="plain note">{t.noReturns}</p>
      ) : (
        <>
          <Section heading={t.chooseForm}>
            <form method="get" action={view.link('/work/returns')} class="chooser" aria-label={t.chooseForm}>
              <Select
                id="form"
                label={t.returnForm}
                value={form.id}
                options={forms.map(({ id, name }) => ({ value: id, label: say(name, view) }))}
              />
              <Select
                id="year"
                label={t.grainYear}
                value={year}
                options={[...new Set(standings.map(({ period }) => period.slice(0, 4)))].map((each) => ({
                  value: each,
                  label: each,
                }))}
              />
              <KeepLanguage desk={desk} />
              <p class="field field-button">
                <button type="submit">{t.show}</button>
              </p>
            </form>
          </Section>
          <Matrix
            desk={desk}
            form={form}
            standings={standings.filter(({ period }) => period.startsWith(year))}
          />
        </>
      )}
    </WorkFrame>
  )
}

const latestYear = (standings: readonly ReturnStanding[]) =>
  standings.reduce((latest, { period }) => (period.slice(0, 4) > latest ? period.slice(0, 4) : latest), '')

interface MatrixProps {
  readonly desk: WorkDesk
  readonly form: ReturnForm
  readonly standings: readonly ReturnStanding[]
}

interface UnitLine {
  readonly area: string
  readonly of: ReadonlyMap<string, ReturnStanding>
}

function Matrix({ desk, form, standings }: MatrixProps): VNode {
  const { view } = desk
  const { t } = view
  const periods = [...new Set(standings.map(({ period }) => period))].sort().slice(-PERIODS_SHOWN)
  const lines: readonly UnitLine[] = [...new Set(standings.map(({ area }) => area as string))]
    .sort()
    .map((area) => ({
      area,
      of: new Map(standings.filter((each) => each.area === area).map((each) => [each.period, each])),
    }))
  const shown = standings.filter(({ period }) => periods.includes(period))
  const count = (test: (each: ReturnStanding) => boolean) => String(shown.filter(test).length)
  const columns: readonly Column<UnitLine>[] = [
    { name: t.area, header: true, cell: ({ area }) => areaName(desk, area) },
    ...periods.map((period) => ({
      name: periodTick(period, view.language),
      cell: ({ of }: UnitLine) => <StandingCell desk={desk} standing={of.get(period)} />,
    })),
  ]
  return (
    <Section heading={say(form.name, view)} id="returns" wide>
      <p class="note">
        {t.returnsCount(
          String(shown.length),
          count(({ stage }) => stage === 'owed'),
          count(({ stage }) => stage !== 'owed' && stage !== 'accepted'),
          count(({ stage }) => stage === 'accepted'),
          count(({ nil }) => nil === true),
        )}
      </p>
      <Table caption={say(form.name, view)} columns={columns} rows={lines} />
    </Section>
  )
}

/** How far one return has come; it leads to its record. */
function StandingCell({
  desk,
  standing,
}: {
  readonly desk: WorkDesk
  readonly standing: ReturnStanding | undefined
}): VNode | null {
  if (standing === undefined) return null
  const { view, today } = desk
  const { t } = view
  const { stage, nil, accepted, dueOn } = standing
  const procedure = procedureOf(desk, 'return-review')
  const kind =
    stage === 'accepted' ? 'accepted' : stage !== 'owed' ? 'under-way' : dueOn < today ? 'missing' : 'owed'
  const name =
    kind === 'missing' ? t.notReported : procedure === undefined ? stage : stateName(procedure, stage, view)
  return (
    <span class="standing">
      <a class={`stand stand-${kind}`} href={view.link(recordPath('return', standing.return))}>
        {name}
      </a>
      {nil === true && <span class="row-note">{t.nilReturn}</span>}
      {accepted !== null && (
        <span class="row-note">
          {t.acceptedBy(personName(desk, accepted.person), dayText(accepted.on, view.language))}
        </span>
      )}
    </span>
  )
}
