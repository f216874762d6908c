import {
  type ChangedFigure,
  draftOf,
  type EditionDraft,
  type EditionListed,
  editionAt,
  editionName,
  type Obstacle,
  type OfficeStanding,
} from '@qaidam/report'
import { dayText, periodText, quantity } from '@qaidam/text'
import { type Column, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, officeName } from '../../desk.ts'
import { inputColumns } from '../../editions/edition-page.tsx'
import { editionPath, editionWords } from '../../editions/list-page.tsx'
import { ReportBody } from '../../report-page.tsx'
import { personName, postWithHolder, recordPath, stateName, type WorkDesk } from '../desk.ts'
import { WorkFrame } from '../frame.tsx'
import { MoveForms } from '../move-forms.tsx'
import { History, type RecordPageOptions, Standing } from '../record-page.tsx'

/** An edition on its way: what stands in its way, who has signed, what may be done, and its text now. */
export async function editionWorkPage(
  desk: WorkDesk,
  record: string,
  { refused, once }: RecordPageOptions,
): Promise<VNode | undefined> {
  const { view, store } = desk
  const { t } = view
  const situation = await store.situation('edition', record)
  const procedure = store.composition.procedureOf.get('edition')
  if (situation === undefined || procedure === undefined) return undefined
  const { values } = situation.record
  const edition = await editionAt(store, values.report ?? '', editionName(values), true)
  const answering = await store.answering('edition', record, desk.today)
  const made = procedure.moves[desk.query.get('done') ?? '']
  const report = store.composition.reports.get(edition.report)?.name
  const title = report === undefined ? edition.report : say(report, view)
  const { seq } = await store.head()
  const onItsWay = edition.stage === 'draft' || edition.stage === 'in-check'
  const draft = onItsWay ? await draftOf(store, values, seq) : undefined
  const facts = { desk, procedure, situation }
  return (
    <WorkFrame desk={desk} title={`${title} ${t.editions} ${edition.name}`} section="/work/editions">
      <PageTitle over={editionWords(desk, edition)} title={title} under={record} />
      {made !== undefined && (
        <p class="done" role="status">
          {t.moveMade(say(made.name, view))}
        </p>
      )}
      {edition.stage === 'published' && (
        <p>
          <a href={view.link(editionPath(edition))}>{t.editionPublicPage}</a>
        </p>
      )}
      <Standing {...facts} answering={answering} />
      {draft !== undefined && <Progress desk={desk} edition={edition} draft={draft} />}
      <Section heading={t.whatYouMay} id="moves">
        <MoveForms {...facts} refused={refused} once={once} />
      </Section>
      <Section heading={t.movesMade} id="history" wide>
        <History {...facts} />
      </Section>
      {draft !== undefined && <DraftText desk={desk} draft={draft} />}
    </WorkFrame>
  )
}

interface DraftProps {
  readonly desk: WorkDesk
  readonly draft: EditionDraft
}

function Progress({ desk, edition, draft }: DraftProps & { readonly edition: EditionListed }): VNode {
  const { t } = desk.view
  const obstacles = edition.stage === 'draft' ? draft.obstacles.filter(isOfText) : draft.obstacles
  return (
    <>
      <Section heading={t.editionObstacles} id="obstacles">
        {obstacles.length === 0 ? (
          <p class="note">{t.editionObstaclesNone}</p>
        ) : (
          <ul>
            {obstacles.map((obstacle) => {
              const text = obstacleText(desk, obstacle)
              return <li key={text}>{text}</li>
            })}
          </ul>
        )}
      </Section>
      <Section heading={t.editionStanding} id="offices" wide>
        <Table caption={t.editionStanding} columns={officeColumns(desk)} rows={draft.offices} />
      </Section>
    </>
  )
}

/** Before it is sent, only its own text can stand in the way of an edition. */
const isOfText = ({ kind }: Obstacle) => kind === 'problem'

export function obstacleText(desk: WorkDesk, obstacle: Obstacle): string {
  const { t, language } = desk.view
  if (obstacle.kind === 'problem') return t.editionProblem(obstacle.place, obstacle.message, obstacle.code)
  const { office, objection } = obstacle.office
  const name = officeName(desk, office)
  switch (obstacle.kind) {
    case 'unasked':
      return t.editionUnasked(name)
    case 'unsigned':
      return t.editionUnsigned(name)
    case 'objected':
      return t.editionObjects(name, objection ?? '')
    case 'changed': {
      const { signed, now, unit } = obstacle.changed
      const text = (value: string | null) =>
        value === null ? t.missing : quantity(value, unit, language).text
      return t.editionChanged(name, changedName(desk, obstacle.changed), text(signed), text(now))
    }
  }
}

/** A figure that changed, in the language of the page: which, where and when. */
export function changedName(desk: WorkDesk, { figure, name, area, period }: ChangedFigure): string {
  const { view, store } = desk
  const known = store.composition.figures.get(figure)?.name
  const over = view.t.reportOf(areaName(desk, area), periodText(period, view.language))
  return `${known === undefined ? name : say(known, view)} ${over}`
}

function officeColumns(desk: WorkDesk): readonly Column<OfficeStanding>[] {
  const { view, store } = desk
  const { t, language } = view
  const procedure = store.composition.procedureOf.get('edition-office')
  return [
    {
      name: t.editionOffice,
      header: true,
      cell: ({ check, office, stage }) => {
        const name = officeName(desk, office)
        if (stage === undefined) return name
        return <a href={view.link(recordPath('edition-office', check))}>{name}</a>
      },
    },
    { name: t.editionFigures, number: true, cell: ({ inputs }) => String(inputs.length) },
    {
      name: t.editionStage,
      cell: ({ stage, changed }) => (
        <>
          {stage === undefined || procedure === undefined ? t.none : stateName(procedure, stage, view)}
          {changed.length > 0 && (
            <span class="row-note">{t.editionChangedSince(String(changed.length))}</span>
          )}
        </>
      ),
    },
    { name: t.answersFor, cell: ({ post }) => (post === null ? '' : postWithHolder(desk, post)) },
    {
      name: t.editionSignature,
      cell: ({ stage, signature }) =>
        stage !== 'signed' || signature === undefined
          ? ''
          : t.editionSignedBy(
              personName(desk, signature.person ?? ''),
              dayText(signature.on ?? '', language),
            ),
    },
  ]
}

/** The text with the values of now, and every figure that it says. */
function DraftText({ desk, draft }: DraftProps): VNode {
  const { t, language } = desk.view
  const document = draft.documents[language]
  return (
    <>
      <h2>{t.editionDraftText}</h2>
      <p class="note">{t.editionDraftNote}</p>
      <ReportBody desk={desk} blocks={document.blocks} />
      <Section heading={t.editionInputs} id="inputs" wide>
        <Table caption={t.editionInputs} columns={inputColumns(desk)} rows={document.inputs} />
      </Section>
    </>
  )
}
