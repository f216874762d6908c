import { type Citation, type Day, Fault, phaseOn, type Register, type Standard } from '@qaidam/kernel'
import { dayText, grouped, instantText, periodText, quantity } from '@qaidam/text'
import { Arrow, Change, CitationLine, type Column, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { ReadSlot } from './answers.ts'
import { areaName, officeName, traceLink } from './desk.ts'
import type { SystemFacts } from './system-reading.ts'
import { publicRegisters } from './systems.ts'

/** Every published figure of a system, with what is planned and how it moved. */
export function SystemFigures({ desk, system, area, of, slots }: SystemFacts): VNode {
  const { view } = desk
  const { t, language } = view
  const place = t.reportOf(areaName(desk, area), periodText(of.name, language))
  const targets = slots.some(({ answer }) => (answer?.target ?? null) !== null)
  const columns: readonly Column<ReadSlot>[] = [
    {
      name: t.figure,
      header: true,
      cell: ({ figure, period }) => (
        <>
          <a href={traceLink(desk, figure.id, area, period.name)}>{say(figure.name, view)}</a>
          {period.name !== of.name && <span class="row-note">{periodText(period.name, language)}</span>}
        </>
      ),
    },
    {
      name: t.value,
      number: true,
      cell: ({ answer, figure }) => {
        if (answer === undefined) return <span class="no-change">{t.notHeld}</span>
        if (answer.value === null) return <span class="missing">{t.missing}</span>
        return (
          <>
            <span class="value">{quantity(answer.value, figure.unit, language).text}</span>
            {answer.label !== undefined && <span class="row-note">{say(answer.label, view)}</span>}
          </>
        )
      },
    },
    { name: t.changeOnYear, cell: (slot) => <Moved slot={slot} view={view} /> },
    ...(targets ? [{ name: t.target, cell: (slot: ReadSlot) => <Target slot={slot} view={view} /> }] : []),
  ]
  return (
    <>
      <p class="note">{t.systemFiguresNote(periodText(of.name, language))}</p>
      <div class="figure-list">
        <Table caption={t.systemFiguresOf(say(system.name, view), place)} columns={columns} rows={slots} />
      </div>
    </>
  )
}

interface CellProps {
  readonly slot: ReadSlot
  readonly view: SystemFacts['desk']['view']
}

/** Years added up have no year before them to stand against. */
function Moved({ slot: { answer, period }, view }: CellProps): VNode | null {
  if (answer === undefined || answer.value === null) return null
  if (answer.change === null && period.name.includes('/')) return null
  return (
    <span class="moved">
      {answer.change !== null && <Arrow change={answer.change} />}
      <Change change={answer.change} view={view} />
    </span>
  )
}

function Target({ slot: { answer, figure }, view }: CellProps): VNode | null {
  if (answer === undefined || answer.target === null) return null
  return (
    <>
      {quantity(answer.target, figure.unit, view.language).text}
      {answer.attainment !== null && <span class="row-note">{view.t.attained(`${answer.attainment}%`)}</span>}
    </>
  )
}

/** The registers that its offices keep: how much is in them, and how to read or fill them. */
export function SystemRegisters(facts: SystemFacts): VNode {
  const { desk, system } = facts
  const registers = publicRegisters(desk, system)
  const closed = system.registers.length - registers.length
  return (
    <>
      {registers.length > 0 && (
        <ul class="catalogue">
          {registers.map((register) => (
            <li key={register.id}>
              <h3>
                <a href={desk.view.link(`/registers/${register.id}`)}>{say(register.name, desk.view)}</a>
              </h3>
              <p>{say(register.why, desk.view)}</p>
              <RegisterStanding facts={facts} register={register} />
              <Templates facts={facts} register={register} />
            </li>
          ))}
        </ul>
      )}
      {closed > 0 && <p class="note">{desk.view.t.staffRegisters(String(closed))}</p>}
    </>
  )
}

interface RegisterProps {
  readonly facts: SystemFacts
  readonly register: Register
}

function RegisterStanding({ facts, register }: RegisterProps): VNode {
  const { desk, standings, entries } = facts
  const { t, language } = desk.view
  const standing = standings.get(register.id)
  const count = grouped(String(standing?.records ?? 0))
  const last = entries.get(standing?.lastSeq ?? 0)
  const terms = [
    { term: t.owner, detail: officeName(desk, register.owner) },
    { term: t.recordCount, detail: standing?.more === true ? t.recordsOver(count) : t.records(count) },
    {
      term: t.lastChange,
      detail:
        last === undefined ? t.neverWritten : t.lastChangeBy(instantText(last.recordedAt, language), last.by),
    },
  ]
  return (
    <dl class="facts">
      {terms.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

function Templates({ facts: { desk }, register }: RegisterProps): VNode {
  const { t, link } = desk.view
  const name = say(register.name, desk.view)
  const file = (format: string) => link(`/api/registers/${register.id}/template`, { format })
  return (
    <p class="actions">
      <a href={link(`/registers/${register.id}`)} aria-label={`${t.browseRecords} ${name}`}>
        {t.browseRecords}
      </a>
      <a href={file('xlsx')} aria-label={`${t.templateXlsx} ${name}`}>
        {t.templateXlsx}
      </a>
      <a href={file('csv')} aria-label={`${t.templateCsv} ${name}`}>
        {t.templateCsv}
      </a>
    </p>
  )
}

interface AppliedStandard {
  readonly standard: Standard
  readonly phase: { readonly from: Day; readonly cite: Citation } | undefined
}

/** The rules of law that it applies, as in force on the last day of the period. */
export function SystemStandards({ desk, system, of, law }: SystemFacts): VNode {
  const { view, store } = desk
  const { t, language } = view
  if (system.standards.length === 0) return <p class="note">{t.systemNoStandards}</p>
  const applied = system.standards.flatMap((id): readonly AppliedStandard[] => {
    const standard = store.composition.standards.get(id)
    return standard === undefined ? [] : [{ standard, phase: findPhase(law(standard), of.last) }]
  })
  const columns: readonly Column<AppliedStandard>[] = [
    { name: t.standardName, header: true, cell: ({ standard }) => say(standard.name, view) },
    {
      name: t.clause,
      cell: ({ phase }) =>
        phase === undefined ? (
          <span class="no-change">{t.notYetInForce}</span>
        ) : (
          <>
            <CitationLine cite={phase.cite} view={view} />
            {phase.cite.mark === 'verified' && <span class="mark mark-verified">{t.verified}</span>}
          </>
        ),
    },
    {
      name: t.inForceSince,
      cell: ({ phase }) => (phase === undefined ? '' : <DayCell day={phase.from} view={view} />),
    },
    { name: t.aboutVerifiedOn, cell: ({ standard }) => <DayCell day={standard.verifiedOn} view={view} /> },
  ]
  return (
    <>
      <p class="note">{t.systemStandardsOn(dayText(of.last, language))}</p>
      <div class="standard-list">
        <Table caption={t.systemStandards} columns={columns} rows={applied} />
      </div>
    </>
  )
}

function DayCell({ day, view }: { readonly day: Day; readonly view: CellProps['view'] }): VNode {
  return <time datetime={day}>{dayText(day, view.language)}</time>
}

function findPhase(standard: Standard, on: Day): AppliedStandard['phase'] {
  try {
    return phaseOn(standard, on)
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}
