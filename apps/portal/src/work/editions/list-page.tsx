import type { Fault } from '@qaidam/kernel'
import { type EditionListed, editionsOf } from '@qaidam/report'
import { dayText } from '@qaidam/text'
import { type Column, FaultNotice, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaOptions } from '../../desk.ts'
import { editionWords } from '../../editions/list-page.tsx'
import { heldPosts, postName, recordPath, stateName, type WorkDesk } from '../desk.ts'
import { WorkForm, WorkFrame } from '../frame.tsx'
import { Select } from '../select.tsx'

/** A form that is new, or came back with what was wrong. */
export interface EditionForm {
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

/** Editions on their way and those that were published, and the door to a new one. */
export async function editionsWorkPage(desk: WorkDesk, form: EditionForm): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const reports = [...store.composition.reports.values()]
  const editions = (await Promise.all(reports.map(({ id }) => editionsOf(store, id, true)))).flat()
  return (
    <WorkFrame desk={desk} title={t.workEditions} section="/work/editions">
      <PageTitle title={t.workEditions} under={t.workEditionsUnder} />
      <Section heading={t.workEditions} id="editions" wide>
        {editions.length === 0 ? (
          <p class="note">{t.editionsNone}</p>
        ) : (
          <Table caption={t.workEditions} columns={columnsOf(desk)} rows={editions} />
        )}
      </Section>
      <Section heading={t.editionOpen} id="open">
        <OpenForm desk={desk} form={form} />
      </Section>
    </WorkFrame>
  )
}

function columnsOf(desk: WorkDesk): readonly Column<EditionListed>[] {
  const { view, store } = desk
  const { t, language } = view
  const procedure = store.composition.procedureOf.get('edition')
  return [
    {
      name: t.editionName,
      header: true,
      cell: (listed) => (
        <>
          <a href={view.link(recordPath('edition', listed.edition))}>{editionWords(desk, listed)}</a>
          <span class="row-note">{listed.edition}</span>
        </>
      ),
    },
    {
      name: t.editionReport,
      cell: ({ report }) => {
        const name = store.composition.reports.get(report)?.name
        return name === undefined ? report : say(name, view)
      },
    },
    {
      name: t.editionStage,
      cell: ({ stage }) => (procedure === undefined ? stage : stateName(procedure, stage, view)),
    },
    {
      name: t.editionOpenedOn,
      cell: ({ openedOn }) => <span class="short">{dayText(openedOn, language)}</span>,
    },
    {
      name: t.editionPublishedOn,
      cell: ({ publishedOn }) => (
        <span class="short">{publishedOn === null ? '' : dayText(publishedOn, language)}</span>
      ),
    },
  ]
}

interface OpenFormProps {
  readonly desk: WorkDesk
  readonly form: EditionForm
}

/** Which report, of where and when, in which of one's posts. */
function OpenForm({ desk, form: { once, given, faults } }: OpenFormProps): VNode {
  const { view, store, options } = desk
  const { t } = view
  const posts = heldPosts(desk).map(({ post }) => post ?? '')
  if (posts.length === 0) return <p class="note">{t.noPosts}</p>
  const reports = [...store.composition.reports.values()]
  const area = given.get('area') ?? store.prefecture.code
  return (
    <>
      <p class="note">{t.editionOpenHint}</p>
      {faults.length > 0 && (
        <div class="refusal" role="alert">
          {faults.map(({ code, message, fix }) => (
            <FaultNotice key={`${code} ${message}`} view={view} code={code} message={message} fix={fix} />
          ))}
        </div>
      )}
      <WorkForm desk={desk} action="/work/editions" label={t.editionOpen}>
        <input type="hidden" name="once" value={once} />
        <div class="field-row">
          <Select
            id="report"
            label={t.editionReport}
            value={given.get('report') ?? options.report}
            options={reports.map(({ id, name }) => ({ value: id, label: say(name, view) }))}
          />
          <Select id="area" label={t.area} value={area} options={areaOptions(desk, undefined, 'county')} />
          <p class="field">
            <label for="period">{t.period}</label>
            <input id="period" name="period" value={given.get('period') ?? options.period} required />
          </p>
          <Select
            id="post"
            label={t.actInPost}
            value={given.get('post') ?? ''}
            options={posts.map((post) => ({ value: post, label: postName(desk, post) }))}
          />
        </div>
        <p class="actions">
          <button type="submit">{t.editionOpen}</button>
        </p>
      </WorkForm>
    </>
  )
}
