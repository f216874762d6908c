import { type ChangedFigure, draftOf, type OfficeStanding } from '@qaidam/report'
import { quantity } from '@qaidam/text'
import { type Column, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { officeName } from '../../desk.ts'
import { inputColumns } from '../../editions/edition-page.tsx'
import { recordPath, type WorkDesk } from '../desk.ts'
import { WorkFrame } from '../frame.tsx'
import { MoveForms } from '../move-forms.tsx'
import { History, type RecordPageOptions, Standing } from '../record-page.tsx'
import { changedName } from './edition-page.tsx'

/** What an office is asked to sign: its own figures in an edition, as they are now. */
export async function checkPage(
  desk: WorkDesk,
  record: string,
  { refused, once }: RecordPageOptions,
): Promise<VNode | undefined> {
  const { view, store } = desk
  const { t } = view
  const situation = await store.situation('edition-office', record)
  const procedure = store.composition.procedureOf.get('edition-office')
  if (situation === undefined || procedure === undefined) return undefined
  const { edition = '', office = '' } = situation.record.values
  const { seq } = await store.head()
  const whole = await store.situation('edition', edition ?? '')
  const draft = await draftOf(store, whole?.record.values ?? {}, seq)
  const own = draft.offices.find((each) => each.office === office)
  const answering = await store.answering('edition-office', record, desk.today)
  const made = procedure.moves[desk.query.get('done') ?? '']
  const facts = { desk, procedure, situation }
  return (
    <WorkFrame desk={desk} title={`${say(procedure.name, view)} ${record}`} section="/work">
      <PageTitle over={say(procedure.name, view)} title={officeName(desk, office ?? '')} />
      {made !== undefined && (
        <p class="done" role="status">
          {t.moveMade(say(made.name, view))}
        </p>
      )}
      <p>
        {t.checkOfEdition} <a href={view.link(recordPath('edition', edition ?? ''))}>{edition}</a>
      </p>
      {own !== undefined && <Figures desk={desk} own={own} language={view.language} draft={draft} />}
      <Standing {...facts} answering={answering} />
      <Section heading={t.whatYouMay} id="moves">
        {/* What was shown is what is signed: a figure that changes meanwhile is refused. */}
        <MoveForms {...facts} refused={refused} once={once} known={{ seen: String(seq) }} />
      </Section>
      <Section heading={t.movesMade} id="history" wide>
        <History {...facts} />
      </Section>
    </WorkFrame>
  )
}

interface FiguresProps {
  readonly desk: WorkDesk
  readonly own: OfficeStanding
  readonly language: WorkDesk['view']['language']
  readonly draft: Awaited<ReturnType<typeof draftOf>>
}

function Figures({ desk, own, language, draft }: FiguresProps): VNode {
  const { t } = desk.view
  const inputs = draft.documents[language].inputs.filter(({ owner }) => owner === own.office)
  return (
    <>
      <Section heading={t.checkFigures} id="figures" wide>
        <p class="note">{t.checkFiguresNote}</p>
        <Table caption={t.checkFigures} columns={inputColumns(desk)} rows={inputs} />
      </Section>
      {own.changed.length > 0 && (
        <Section heading={t.checkChanged} id="changed" wide>
          <Table caption={t.checkChanged} columns={changedColumns(desk)} rows={own.changed} />
        </Section>
      )}
    </>
  )
}

function changedColumns(desk: WorkDesk): readonly Column<ChangedFigure>[] {
  const { t, language } = desk.view
  const text = (value: string | null, unit: string) =>
    value === null ? t.missing : quantity(value, unit, language).text
  return [
    { name: t.figures, header: true, cell: (changed) => changedName(desk, changed) },
    { name: t.checkSigned, number: true, cell: ({ signed, unit }) => text(signed, unit) },
    { name: t.revisionNow, number: true, cell: ({ now, unit }) => text(now, unit) },
  ]
}
