import type { AreaBook, Register } from '@qaidam/kernel'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Input, Progress } from 'antd'
import { useState } from 'react'
import { GonePage } from '../shell/gone-page.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Refused, Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { BadRowsTable, type Mends } from './bad-rows.tsx'
import { areasQuery, type ImportOutcome, jobQuery, registersQuery } from './data.ts'
import { begin } from './sending.ts'
import './style.css'
import './import.css'

/** A file into a register: tried first, mended cell by cell where it is wrong, and taken whole. */
export function ImportPage() {
  const { register: id } = useParams({ strict: false }) as { register: string }
  const registers = useQuery(registersQuery)
  const areas = useQuery(areasQuery)
  return (
    <Waiting query={registers}>
      {(found) => (
        <Waiting query={areas}>
          {(book) => {
            const register = found.registers.find((each) => each.id === id)
            return register === undefined ? (
              <GonePage />
            ) : (
              <Wizard key={id} register={register} areas={book} />
            )
          }}
        </Waiting>
      )}
    </Waiting>
  )
}

interface Given {
  readonly file: File | undefined
  readonly correct: boolean
  readonly from: string
  readonly reason: string
  readonly confirmed: string
}

function Wizard({ register, areas }: { readonly register: Register; readonly areas: AreaBook }) {
  const { t } = useWords()
  const { job: id } = useSearch({ strict: false }) as { job?: string }
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [given, setGiven] = useState<Given>({
    file: undefined,
    correct: false,
    from: '',
    reason: '',
    confirmed: '',
  })
  const [mends, setMends] = useState<Mends>({})
  const send = useMutation({
    mutationFn: (dryRun: boolean) => {
      const { file, ...rest } = given
      if (file === undefined) throw new RangeError('no file was chosen')
      return begin({ register: register.id, file, dryRun, mends, ...rest })
    },
    onSuccess: (job) => {
      void queries.invalidateQueries({ queryKey: ['records', register.id] })
      void navigate({ to: '.', search: (now: object) => ({ ...now, job: job.id }) } as never)
    },
  })
  const put = (more: Partial<Given>) => setGiven((now) => ({ ...now, ...more }))
  const shared = { register, areas, given, put, mends, busy: send.isPending }
  return (
    <>
      <PageHead
        title={t.sheetImport}
        over={<Over register={register} />}
        under={t.importUnder}
        actions={<Button href={`/api/registers/${register.id}/template`}>{t.sheetTemplate}</Button>}
      />
      <div className="import">
        <Choose
          {...shared}
          onFile={(file) => {
            put({ file })
            if (given.file !== undefined) setMends({})
          }}
          onTry={() => send.mutate(true)}
        />
        {send.error !== null && <Refused error={send.error} />}
        {id !== undefined && (
          <Came
            {...shared}
            id={id}
            onMend={(cell, text) => setMends((now) => ({ ...now, [cell]: text }))}
            onSend={send.mutate}
          />
        )}
      </div>
    </>
  )
}

function Over({ register }: { readonly register: Register }) {
  const { t, say } = useWords()
  return (
    <>
      <Link to="/work/registers">{t.benchRegisters}</Link> /{' '}
      <Link to="/work/registers/$register" params={{ register: register.id }}>
        {say(register.name)}
      </Link>
    </>
  )
}

interface Shared {
  readonly register: Register
  readonly areas: AreaBook
  readonly given: Given
  readonly put: (more: Partial<Given>) => void
  readonly mends: Mends
  readonly busy: boolean
}

interface ChooseProps extends Shared {
  readonly onFile: (file: File) => void
  readonly onTry: () => void
}

function Choose({ register, given, put, busy, onFile, onTry }: ChooseProps) {
  const { t } = useWords()
  return (
    <section className="card" aria-label={t.importChoose}>
      <h2>1 · {t.importChoose}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same. */}
      <div
        className="import-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const file = event.dataTransfer.files[0]
          if (file !== undefined) onFile(file)
        }}
      >
        <label htmlFor="import-file">{given.file === undefined ? t.importDrop : given.file.name}</label>
        <input
          id="import-file"
          type="file"
          accept=".xlsx,.xls,.et,.csv,.gz"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file !== undefined) onFile(file)
          }}
        />
      </div>
      {register.kind === 'state' && (
        <p className="record-field">
          <label htmlFor="import-from">{t.importFrom}</label>
          <Input
            id="import-from"
            type="date"
            value={given.from}
            onChange={({ target }) => put({ from: target.value })}
          />
        </p>
      )}
      <p>
        <Checkbox checked={given.correct} onChange={({ target }) => put({ correct: target.checked })}>
          {t.importCorrect}
        </Checkbox>
      </p>
      <Button type="primary" disabled={given.file === undefined} loading={busy} onClick={onTry}>
        {t.importTry}
      </Button>
    </section>
  )
}

interface CameProps extends Shared {
  readonly id: string
  readonly onMend: (cell: string, text: string) => void
  readonly onSend: (dryRun: boolean) => void
}

/** How far the job is and what came of it; it goes on when this page is left, and its link shows it again. */
function Came(props: CameProps) {
  const { t } = useWords()
  const job = useQuery(jobQuery(props.id))
  return (
    <Waiting query={job}>
      {({ state, done, total, result, problem }) => (
        <section className="card" aria-label={t.importCame}>
          <h2>2 · {t.importCame}</h2>
          {state === 'running' && (
            <div role="status">
              <p>{t.importRunning(done.toLocaleString('en'))}</p>
              <Progress
                percent={total === null ? 60 : Math.round((100 * done) / Math.max(1, total))}
                status="active"
                showInfo={total !== null}
              />
              <p className="note">{t.importLeave}</p>
            </div>
          )}
          {problem !== undefined && (
            <Alert
              type="error"
              showIcon
              title={problem.detail}
              description={`${problem.fix} · ${problem.code}`}
            />
          )}
          {result !== undefined && <Outcome {...props} outcome={result} />}
        </section>
      )}
    </Waiting>
  )
}

function Outcome(props: CameProps & { readonly outcome: ImportOutcome }) {
  const { outcome, register, areas, given, put, mends, busy, onMend, onSend } = props
  const { t, say } = useWords()
  const { receipt, refusedCount, warningCount, bad } = outcome
  const isTried = receipt?.seq === null && receipt.entered + receipt.corrected > 0
  return (
    <>
      <p role="status" className={receipt === null ? 'draft-bad' : 'draft-good'}>
        {receipt === null
          ? t.importRefused(refusedCount, warningCount)
          : isTried
            ? t.importTried(receipt.entered, receipt.corrected, receipt.unchanged)
            : t.importDone(receipt.entered, receipt.corrected, receipt.unchanged)}
      </p>
      {outcome.notes.map((note) => (
        <p key={note.zh} className="note">
          {say(note)}
        </p>
      ))}
      {bad !== undefined && (
        <BadRowsTable {...{ register, areas, mends, onMend }} outcome={{ ...outcome, bad }} />
      )}
      {(receipt === null || isTried) && (
        <GoOn {...{ given, put, busy, onSend, isTried }} hasDoubts={receipt === null && warningCount > 0} />
      )}
      {receipt !== null && !isTried && (
        <Link
          className="as-button as-primary"
          to="/work/registers/$register"
          params={{ register: register.id }}
        >
          {t.importSee}
        </Link>
      )}
    </>
  )
}

interface GoOnProps extends Pick<CameProps, 'given' | 'put' | 'busy' | 'onSend'> {
  readonly isTried: boolean
  readonly hasDoubts: boolean
}

/** What is still to be said before a file is tried again, or taken. */
function GoOn({ given, put, busy, onSend, isTried, hasDoubts }: GoOnProps) {
  const { t } = useWords()
  const isReady = given.file !== undefined && (!isTried || given.reason.trim() !== '')
  return (
    <>
      {hasDoubts && (
        <p className="record-field">
          <label htmlFor="import-confirmed">{t.sheetDraftConfirm}</label>
          <Input
            id="import-confirmed"
            value={given.confirmed}
            maxLength={500}
            onChange={({ target }) => put({ confirmed: target.value })}
          />
        </p>
      )}
      {isTried && (
        <p className="record-field">
          <label htmlFor="import-reason">{t.sheetDraftReason}</label>
          <Input
            id="import-reason"
            value={given.reason}
            maxLength={500}
            onChange={({ target }) => put({ reason: target.value })}
          />
        </p>
      )}
      {given.file === undefined && <p className="note">{t.importAgain}</p>}
      <Button type="primary" disabled={!isReady} loading={busy} onClick={() => onSend(!isTried)}>
        {isTried ? t.importTake : t.importTryMended}
      </Button>
    </>
  )
}
