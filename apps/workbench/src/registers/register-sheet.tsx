import type { AreaBook, Register } from '@qaidam/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '../shell/waiting.tsx'
import { useWords, type Words } from '../shell/words.tsx'
import { fixOf, isNumeric, shown, widthOf } from './cells.ts'
import { ColumnHead } from './column-head.tsx'
import { DraftBar } from './draft-bar.tsx'
import { FROM } from './sheet/draft.ts'
import { Grid } from './sheet/grid.tsx'
import type { CellLook, GridColumn } from './sheet/grid-row.tsx'
import type { CellRange, Place } from './sheet/places.ts'
import { Toolbar } from './toolbar.tsx'
import { type DraftFault, type Drafting, mayWrite, PASTED_ROWS_MAX, useDraft } from './use-draft.ts'
import { type Records, useRecords } from './use-records.ts'
import { columnsIn, type View } from './view.ts'

export interface SheetProps {
  readonly register: Register
  readonly areas: AreaBook
  readonly view: View
  readonly onView: (view: View) => void
}

/** The records of a register as a spreadsheet, and the draft that is written into it. */
export function RegisterSheet({ register, areas, view, onView }: SheetProps) {
  const words = useWords()
  const queries = useQueryClient()
  const records = useRecords(register.id, view)
  const { total, recordAt } = records
  const draft = useDraft({ register, areas, total, recordAt })
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [goTo, setGoTo] = useState<{ place: Place; time: number }>()
  const [said, setSaid] = useState('')
  const columns = gridColumns({ register, areas, view, onView }, words)
  const names = columns.map(({ name }) => name)
  const lookAt = lookOf({ register, areas, records, draft, words })
  const { canEdit, paste, clear } = writingOf({ register, areas, records, draft, names, words }, setSaid)
  const open = useOpening(register, records)
  const toFault = ({ row: id, field }: DraftFault) => {
    const row = rowOf(id, draft, total)
    if (row !== undefined)
      setGoTo({ place: { row, column: Math.max(0, names.indexOf(field)) }, time: performance.now() })
  }
  const rowCount = total + draft.added + (register.byMoves === true ? 0 : 1)
  return (
    <>
      <Toolbar register={register} view={view} onView={onView} total={total} />
      {records.error !== null && <Refused error={records.error} />}
      <DraftBar
        register={register}
        draft={draft}
        onFault={toFault}
        onSent={(words) => {
          draft.clear()
          setSaid(words)
          void queries.invalidateQueries({ queryKey: ['records', register.id] })
        }}
      />
      {records.isRead && (
        <Grid
          {...{ columns, rowCount, lookAt, canEdit, goTo }}
          label={words.say(register.name)}
          rowLabel={(row) => rowLabel(row, total, open, words)}
          onEdit={(row, column, text) => draft.writeAt(row, column, named(text, column, register, areas))}
          onPaste={paste}
          onClear={clear}
          onOpen={open}
          onRefuse={(_, column) => setSaid(refusal(register, column, words))}
          onRows={records.onRows}
          onPlace={(to) => {
            setPlace(to)
            setSaid('')
          }}
        />
      )}
      <p className="sheet-status" role="status">
        {said !== ''
          ? said
          : (lookAt(place.row, names[place.column] ?? '')?.why ?? statusOf(records, view, words))}
      </p>
    </>
  )
}

/** Opens the record of a row on its own page. */
function useOpening(register: Register, { total, recordAt }: Records) {
  const navigate = useNavigate()
  return (row: number) => {
    const record = recordAt(row)?.record
    if (row < total && record !== undefined)
      void navigate({ to: '/work/registers/$register/$record', params: { register: register.id, record } })
  }
}

interface Written extends Looked {
  readonly names: readonly string[]
}

/** What may be written where, and the ways of writing many cells at once. */
function writingOf({ register, areas, records, draft, names, words }: Written, say: (words: string) => void) {
  const { t } = words
  const { total, recordAt } = records
  const canEdit = (row: number, column: string) =>
    (row >= total || recordAt(row) !== undefined) && mayWrite(register, row >= total, column)
  const paste = (range: CellRange, cells: readonly (readonly string[])[]) => {
    const top = Math.min(range.from.row, range.to.row)
    const left = Math.min(range.from.column, range.to.column)
    const refused = cells.some((line, index) =>
      line.some(
        (_, offset) => offset + left < names.length && !canEdit(top + index, names[offset + left] ?? ''),
      ),
    )
    if (refused) return say(refusal(register, names[left] ?? '', words))
    draft.paste(range, namedAreas(cells, names.slice(left), register, areas), names)
    say(cells.length > PASTED_ROWS_MAX ? t.sheetPastedMost(PASTED_ROWS_MAX) : t.sheetPasted(cells.length))
  }
  const clear = ({ from, to }: CellRange) => {
    const [top, left] = [Math.min(from.row, to.row), Math.min(from.column, to.column)]
    const [rows, width] = [Math.abs(from.row - to.row) + 1, Math.abs(from.column - to.column) + 1]
    paste({ from: { row: top, column: left }, to }, Array(rows).fill(Array(width).fill('')))
  }
  return { canEdit, paste, clear }
}

function statusOf({ total, isRead }: Records, view: View, { t }: Words): string {
  if (!isRead || total > 0) return t.sheetKeys
  return view.where.length > 0 ? t.sheetEmpty : t.sheetNothing
}

function rowLabel(row: number, total: number, open: (row: number) => void, { t }: Words) {
  if (row >= total) return <span className="sheet-new">{t.sheetNew}</span>
  return (
    <button type="button" tabIndex={-1} aria-label={t.sheetOpen(String(row + 1))} onClick={() => open(row)}>
      {row + 1}
    </button>
  )
}

/** The row of a draft in the list, where it is in sight or new. */
function rowOf(id: string, draft: Drafting, total: number): number | undefined {
  if (id.startsWith('new-')) return total + Number(id.slice(4))
  for (let row = 0; row < Math.min(total, 50_000); row += 1) if (draft.idAt(row) === id) return row
  return undefined
}

function gridColumns(
  { register, areas, view, onView }: SheetProps,
  { say, t }: Words,
): readonly GridColumn[] {
  const names = [...columnsIn(register, view), ...(register.kind === 'state' ? [FROM] : [])]
  return names.map((name) => {
    const field = register.fields[name]
    const unit = field !== undefined && 'unit' in field && field.unit !== undefined ? `（${field.unit}）` : ''
    const title = field === undefined ? t.recordFrom : `${say(field.name)}${unit}`
    const choices =
      field?.type === 'choice'
        ? Object.entries(field.choices).map(([id, text]) => [id, say(text)] as const)
        : field?.type === 'boolean'
          ? ([
              ['true', t.sheetYes],
              ['false', t.sheetNo],
            ] as const)
          : undefined
    return {
      name,
      title,
      width: widthOf(field, title),
      numeric: isNumeric(field),
      frozen: register.key.includes(name),
      head: <ColumnHead {...{ name, title, field, view, areas, onView }} />,
      ...(view.sort === name ? { sorted: 'ascending' as const } : {}),
      ...(view.sort === `-${name}` ? { sorted: 'descending' as const } : {}),
      ...(choices === undefined ? {} : { choices }),
    }
  })
}

interface Looked {
  readonly register: Register
  readonly areas: AreaBook
  readonly records: Records
  readonly draft: Drafting
  readonly words: Words
}

/** How each cell looks: what its record or its draft says, and what is wrong with that. */
function lookOf({ register, areas, records, draft, words }: Looked) {
  const { t } = words
  return (row: number, column: string): CellLook | undefined => {
    const record = row < records.total ? records.recordAt(row) : undefined
    if (row < records.total && record === undefined) return undefined
    const id = draft.idAt(row) ?? ''
    const drafted = draft.draft.get(id)
    const field = register.fields[column]
    const text =
      column === FROM ? (record?.validFrom ?? drafted?.written[FROM] ?? '') : draft.textAt(row, column)
    const look = {
      shown: shown(field, text, areas, words),
      written: text,
      copied: field?.type === 'choice' || field?.type === 'boolean' ? shown(field, text, areas, words) : text,
    }
    if (drafted === undefined) return look
    const fault = draft.faultAt(id, column)
    const doubt = fault === undefined ? draft.doubtAt(id, column) : undefined
    const marked = { ...look, drafted: drafted.written[column] !== undefined }
    if (fault !== undefined) return { ...marked, state: 'bad', why: fixOf(fault, register, t) }
    return doubt === undefined
      ? marked
      : { ...marked, state: 'doubtful', why: `${doubt.fault.message} ${doubt.fault.fix}` }
  }
}

function refusal(register: Register, column: string, { t }: Words): string {
  if (register.byMoves === true) return t.fixByMoves
  return register.kind === 'state' ? t.fixState : register.key.includes(column) ? t.fixKey : t.fixState
}

/** People write the names of divisions; registers keep their codes. */
function named(text: string, column: string, register: Register, areas: AreaBook): string {
  const written = text.trim()
  if (register.fields[column]?.type !== 'area' || /^\d*$/.test(written)) return text
  const found = [...areas.all()].filter(({ name }) => name.zh === written || name.en === written)
  return found.length === 1 ? (found[0]?.code ?? text) : text
}

function namedAreas(
  cells: readonly (readonly string[])[],
  names: readonly string[],
  register: Register,
  areas: AreaBook,
): readonly (readonly string[])[] {
  return cells.map((line) => line.map((text, index) => named(text, names[index] ?? '', register, areas)))
}
