import {
  type FilledTable,
  filledTable,
  type RequestStanding,
  readRequest,
  readSlip,
  type SlipStanding,
  type TableColumn,
  type TableRow,
} from '@qaidam/storage'
import { dayText } from '@qaidam/text'
import { Definitions, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { officeName } from '../../desk.ts'
import { heldPosts, postWithHolder, recordPath, type WorkDesk } from '../desk.ts'
import { Control } from '../fields.tsx'
import { WorkForm, WorkFrame } from '../frame.tsx'
import { Line } from './compose-page.tsx'
import { type FormAsked, PostSelect, Refusals, RequestTable, unitName } from './parts.tsx'

/** Doubts, which a reason settles. */
const DOUBTS = ['VAL-010', 'VAL-011', 'VAL-012', 'VAL-013']

interface SlipProps {
  readonly desk: WorkDesk
  readonly request: RequestStanding
  readonly slip: SlipStanding
  readonly table: FilledTable
  readonly asked: FormAsked
}

/** A slip: what registers hold is there, the rest is filled in; read only once it is answered or over. */
export async function slipPage(desk: WorkDesk, id: string, asked: FormAsked): Promise<VNode> {
  const { view, store } = desk
  const { t } = view
  const slip = await readSlip(store, id)
  const request = await readRequest(store, slip.request)
  const table = await filledTable(store, request, slip)
  const open = slip.stage === 'owed' && request.stage === 'open' && !request.expired
  const props = { desk, request, slip, table, asked }
  const due = dayText(request.dueOn, view.language)
  return (
    <WorkFrame desk={desk} title={say(request.table.title, view)} section="/work/requests">
      <PageTitle
        over={unitName(desk, slip)}
        title={say(request.table.title, view)}
        under={open ? t.slipFillUnder(due) : slip.stage === 'answered' ? t.slipAnswered : t.slipOver}
      />
      {desk.query.get('sent') !== null && (
        <p class="done" role="status">
          {t.slipSent}
        </p>
      )}
      <Refusals desk={desk} faults={asked.faults} />
      <Section heading={t.requestId} id="request">
        <Definitions
          terms={[
            { term: t.requestPurpose, detail: request.purpose },
            { term: t.requestBy, detail: officeName(desk, request.office) },
            { term: t.answersFor, detail: postWithHolder(desk, slip.post) },
            { term: t.requestDue, detail: due },
          ]}
        />
        <p class="actions">
          <a href={view.link(`/work/requests/${request.id}`)}>{request.id}</a>
        </p>
      </Section>
      <Section heading={open ? t.slipFill : t.requestRows} id="fill" wide>
        {open ? <Filling {...props} /> : <Read {...props} />}
      </Section>
      {slip.stage === 'answered' && <Back {...props} />}
    </WorkFrame>
  )
}

function Read({ desk, table }: SlipProps): VNode {
  const { t } = desk.view
  return <RequestTable desk={desk} caption={t.requestRows} columns={table.columns} rows={table.rows} />
}

function Filling({ desk, slip, table, asked }: SlipProps): VNode {
  const { t } = desk.view
  if (heldPosts(desk).length === 0) return <p class="note">{t.noPosts}</p>
  const { given, faults } = asked
  const rowOf = new Map(table.rows.map(({ row }, index) => [row, index]))
  const input = (column: TableColumn, row: TableRow) => (
    <Input desk={desk} column={column} row={row} index={rowOf.get(row.row) ?? 0} given={given} />
  )
  return (
    <WorkForm desk={desk} action={recordPath('request-slip', slip.slip)} label={t.slipFill}>
      <input type="hidden" name="once" value={asked.once} />
      {table.rows.map(({ row }) => (
        <input key={row} type="hidden" name="row" value={row} />
      ))}
      <RequestTable
        desk={desk}
        caption={t.slipFill}
        columns={table.columns}
        rows={table.rows}
        input={input}
      />
      {faults.some(({ code }) => DOUBTS.includes(code)) && (
        <Line
          id="confirmed"
          label={t.slipConfirm}
          value={given.get('confirmed') ?? ''}
          hint={t.slipConfirmHint}
        />
      )}
      <p class="field">
        <label class="check">
          <input type="checkbox" name="nil" value="true" checked={given.get('nil') === 'true'} />
          {t.slipNil}
        </label>
      </p>
      <PostSelect desk={desk} chosen={given.get('post') ?? slip.post} id="post" />
      <p class="actions">
        <button type="submit">{t.slipSend}</button>
      </p>
    </WorkForm>
  )
}

interface InputProps {
  readonly desk: WorkDesk
  readonly column: TableColumn
  readonly row: TableRow
  readonly index: number
  readonly given: URLSearchParams
}

/** One cell: its label is heard, since the table shows it in head and row. */
function Input({ desk, column, row, index, given }: InputProps): VNode {
  const { view } = desk
  const name = `cell.${index}.${column.column}`
  const unit = 'unit' in column.field ? (column.field.unit ?? '') : ''
  return (
    <>
      <label for={name} class="heard">
        {`${row.row} ${say(column.name, view)} ${unit}`}
      </label>
      <Control
        view={view}
        id={name}
        name={name}
        field={column.field}
        value={given.get(name) ?? row.cells[column.column] ?? ''}
        // Nothing to report leaves cells empty: what must be filled in is said when it is sent.
        required={false}
        hint={undefined}
      />
    </>
  )
}

/** The asking office sends back what is not right. */
function Back({ desk, request, slip, asked }: SlipProps): VNode | null {
  const { t } = desk.view
  const mine = heldPosts(desk).some(({ office }) => office === request.office)
  if (!mine || request.stage !== 'open' || request.expired) return null
  return (
    <Section heading={t.requestSendBack} id="back">
      <WorkForm desk={desk} action={recordPath('request-slip', slip.slip)} label={t.requestSendBack}>
        <input type="hidden" name="once" value={asked.once} />
        <input type="hidden" name="back" value="true" />
        <Line id="reason" label={t.reason} value={asked.given.get('reason') ?? ''} required />
        <PostSelect desk={desk} office={request.office} chosen="" id="back-post" />
        <p class="actions">
          <button type="submit">{t.requestSendBack}</button>
        </p>
      </WorkForm>
    </Section>
  )
}
