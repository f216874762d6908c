import {
  columnsOf,
  filledTable,
  type RequestStanding,
  readRequest,
  readSlips,
  type SlipStanding,
} from '@qaidam/storage'
import { dayText, timeText } from '@qaidam/text'
import { type Column, Definitions, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { officeName } from '../../desk.ts'
import { heldPosts, personName, postWithHolder, recordPath, type WorkDesk } from '../desk.ts'
import { WorkForm, WorkFrame } from '../frame.tsx'
import { Select } from '../select.tsx'
import { Line } from './compose-page.tsx'
import { type FormAsked, PostSelect, Refusals, RequestTable, standingName, unitName } from './parts.tsx'

/** As many slips as a page reads out; the API has all. */
const SLIPS_READ_MAX = 60

interface PartProps {
  readonly desk: WorkDesk
  readonly request: RequestStanding
  readonly asked: FormAsked
}

/** One request: what it asks, who has answered, what it has brought, and how it ends. */
export async function requestPage(desk: WorkDesk, id: string, asked: FormAsked): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const request = await readRequest(store, id)
  const slips = await readSlips(store, { request: [id] })
  const answered = slips.filter(({ stage }) => stage === 'answered').slice(0, SLIPS_READ_MAX)
  const tables = []
  for (const slip of answered) tables.push({ slip, table: await filledTable(store, request, slip) })
  const rows = tables.flatMap(({ slip, table }) =>
    table.rows.map((row) => ({
      ...row,
      ...(request.table.about === undefined ? {} : { unit: unitName(desk, slip) }),
    })),
  )
  return (
    <WorkFrame desk={desk} title={say(request.table.title, view)} section="/work/requests">
      <PageTitle over={request.id} title={say(request.table.title, view)} under={request.purpose} />
      <Refusals desk={desk} faults={asked.faults} />
      <Section heading={t.requestId} id="request">
        <Definitions
          terms={[
            { term: t.requestBy, detail: officeName(desk, request.office) },
            { term: t.requestDue, detail: dayText(request.dueOn, view.language) },
            { term: t.requestStage, detail: standingName(desk, request) },
          ]}
        />
      </Section>
      <Section heading={t.requestWho} id="who" wide>
        <Slips desk={desk} request={request} slips={slips} />
      </Section>
      <Section heading={t.requestRows} id="rows" wide>
        {rows.length === 0 ? (
          <p class="note">{t.requestRowsNone}</p>
        ) : (
          <RequestTable desk={desk} caption={t.requestRows} columns={columnsOf(store, request)} rows={rows} />
        )}
      </Section>
      {request.stage === 'open' && (
        <Section heading={t.requestEnd} id="end">
          <Ending desk={desk} request={request} asked={asked} />
        </Section>
      )}
    </WorkFrame>
  )
}

interface SlipsProps {
  readonly desk: WorkDesk
  readonly request: RequestStanding
  readonly slips: readonly SlipStanding[]
}

function Slips({ desk, request, slips }: SlipsProps): VNode {
  const { view } = desk
  const { t } = view
  const stageOf = ({ stage, answered, nil }: SlipStanding): string => {
    if (answered !== null) {
      const said = t.requestAnsweredBy(
        personName(desk, answered.person),
        timeText(answered.at, view.language),
      )
      return nil === true ? `${said}${t.clauseSeparator}${t.nilReturn}` : said
    }
    if (stage === 'waived') return t.requestWaived
    return request.expired ? t.requestLapsed : t.requestOwed
  }
  const columns: readonly Column<SlipStanding>[] = [
    {
      name: t.requestUnit,
      header: true,
      cell: (slip) => <a href={view.link(recordPath('request-slip', slip.slip))}>{unitName(desk, slip)}</a>,
    },
    { name: t.answersFor, cell: ({ post }) => postWithHolder(desk, post) },
    { name: t.requestStage, cell: stageOf },
  ]
  return <Table caption={t.requestWho} columns={columns} rows={slips} />
}

/** Closing and taking over, for those of the asking office. */
function Ending({ desk, request, asked }: PartProps): VNode {
  const { t } = desk.view
  const mine = heldPosts(desk).some(({ office }) => office === request.office)
  if (!mine) return <p class="note">{t.requestNotYours}</p>
  const action = `/work/requests/${request.id}`
  const post = asked.given.get('post') ?? ''
  const offices = desk.store.prefecture.offices.map(({ id }) => ({ value: id, label: officeName(desk, id) }))
  return (
    <>
      <details class="move">
        <summary>{t.requestClose}</summary>
        <WorkForm desk={desk} action={action} label={t.requestClose}>
          <input type="hidden" name="once" value={asked.once} />
          <input type="hidden" name="end" value="close" />
          <p class="note">{t.requestCloseHint}</p>
          <PostSelect desk={desk} office={request.office} chosen={post} id="close-post" />
          <p class="actions">
            <button type="submit">{t.requestClose}</button>
          </p>
        </WorkForm>
      </details>
      <details class="move" open={asked.given.get('end') === 'take-over'}>
        <summary>{t.requestTakeOver}</summary>
        <WorkForm desk={desk} action={action} label={t.requestTakeOver}>
          <input type="hidden" name="once" value={asked.once} />
          <input type="hidden" name="end" value="take-over" />
          <p class="note">{t.requestTakeOverHint}</p>
          <Line
            id="register"
            label={t.requestRegister}
            value={asked.given.get('register') ?? ''}
            hint={t.requestRegisterHint}
            required
          />
          <Select
            id="keeper"
            label={t.requestKeeper}
            value={asked.given.get('keeper') ?? request.office}
            options={offices}
          />
          <PostSelect desk={desk} office={request.office} chosen={post} id="take-post" />
          <p class="actions">
            <button type="submit">{t.requestTakeOver}</button>
          </p>
        </WorkForm>
      </details>
    </>
  )
}
