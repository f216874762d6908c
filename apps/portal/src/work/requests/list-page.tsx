import { type RequestStanding, readRequests, readSlips, type SlipStanding } from '@qaidam/storage'
import { dayText } from '@qaidam/text'
import { type Column, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { officeName } from '../../desk.ts'
import { KeepLanguage } from '../area-page.tsx'
import type { WorkDesk } from '../desk.ts'
import { WorkFrame } from '../frame.tsx'
import { Select } from '../select.tsx'
import { standingName } from './parts.tsx'

/** All requests and how far each has come, and the door to a new one. */
export async function requestsPage(desk: WorkDesk): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const requests = await readRequests(store)
  const slips = requests.length === 0 ? [] : await readSlips(store, { request: requests.map(({ id }) => id) })
  const sent = desk.query.get('sent')
  return (
    <WorkFrame desk={desk} title={t.workRequests} section="/work/requests">
      <PageTitle title={t.workRequests} under={t.requestsUnder} />
      {sent !== null && (
        <p class="done" role="status">
          {t.requestSent(sent)}
        </p>
      )}
      <Section heading={t.requestCompose} id="compose">
        <form method="get" action={view.link('/work/requests/new')} class="chooser">
          <Select
            id="about"
            label={t.requestAbout}
            value=""
            options={[
              { value: 'unit', label: t.requestAboutUnit },
              ...rowRegisters(desk).map(({ id, name }) => ({ value: id, label: say(name, view) })),
            ]}
          />
          <KeepLanguage desk={desk} />
          <p class="field field-button">
            <button type="submit">{t.requestNext}</button>
          </p>
        </form>
        <p class="note">{t.requestAboutHint}</p>
      </Section>
      <Section heading={t.workRequests} id="requests" wide>
        {requests.length === 0 ? (
          <p class="note">{t.requestNone}</p>
        ) : (
          <Requests desk={desk} requests={requests} slips={slips} />
        )}
      </Section>
    </WorkFrame>
  )
}

/** Registers whose records can be rows: one field names them, and an area places them. */
function rowRegisters({ store }: WorkDesk) {
  const { registers, procedureOf } = store.composition
  const kept = new Set([...procedureOf.values()].flatMap(({ id }) => [`${id}.case`, `${id}.task`]))
  return [...registers.values()].filter(
    ({ id, key, fields }) =>
      key.length === 1 && !kept.has(id) && Object.values(fields).some(({ type }) => type === 'area'),
  )
}

interface RequestsProps {
  readonly desk: WorkDesk
  readonly requests: readonly RequestStanding[]
  readonly slips: readonly SlipStanding[]
}

function Requests({ desk, requests, slips }: RequestsProps): VNode {
  const { view } = desk
  const { t, language } = view
  const columns: readonly Column<RequestStanding>[] = [
    {
      name: t.requestId,
      header: true,
      cell: ({ id, table }) => (
        <>
          <a href={view.link(`/work/requests/${id}`)}>{say(table.title, view)}</a>
          <span class="row-note">{id}</span>
        </>
      ),
    },
    { name: t.requestBy, cell: ({ office }) => officeName(desk, office) },
    { name: t.requestDue, cell: ({ dueOn }) => <span class="short">{dayText(dueOn, language)}</span> },
    {
      name: t.requestAnsweredOf,
      cell: ({ id }) => {
        const own = slips.filter(({ request }) => request === id)
        const answered = own.filter(({ stage }) => stage === 'answered')
        return t.requestCount(String(answered.length), String(own.length))
      },
    },
    { name: t.requestStage, cell: (request) => standingName(desk, request) },
  ]
  return <Table caption={t.workRequests} columns={columns} rows={requests} />
}
