import type { AreaBook, Register } from '@qaidam/kernel'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { GonePage } from '../shell/gone-page.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { areasQuery, type Life, lifeQuery, registersQuery } from './data.ts'
import { History } from './history.tsx'
import { RecordForm } from './record-form.tsx'
import './style.css'
import './record.css'

/** A record: its form, and everything that ever happened to it; or a form for a new one. */
export function RecordPage() {
  const { register: id, record } = useParams({ strict: false }) as { register: string; record: string }
  const registers = useQuery(registersQuery)
  const areas = useQuery(areasQuery)
  return (
    <Waiting query={registers}>
      {(found) => (
        <Waiting query={areas}>
          {(book) => {
            const register = found.registers.find((each) => each.id === id)
            if (register === undefined) return <GonePage />
            const shared = { register, registers: found.registers, areas: book }
            return record === 'new' ? (
              <NewRecord {...shared} />
            ) : (
              <Known key={record} {...shared} record={record} />
            )
          }}
        </Waiting>
      )}
    </Waiting>
  )
}

interface Shared {
  readonly register: Register
  readonly registers: readonly Register[]
  readonly areas: AreaBook
}

function useToday(): string {
  return useQuery(sessionQuery).data?.today ?? ''
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

function NewRecord(shared: Shared) {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const today = useToday()
  const { register } = shared
  return (
    <>
      <PageHead title={t.recordNew} over={<Over register={register} />} under={say(register.why)} />
      <div className="card record-card">
        <RecordForm
          {...shared}
          before={null}
          today={today}
          onSaved={(record) =>
            void navigate({
              to: '/work/registers/$register/$record',
              params: { register: register.id, record },
            })
          }
        />
      </div>
    </>
  )
}

function Known({ record, ...shared }: Shared & { readonly record: string }) {
  const { register } = shared
  const { t, say } = useWords()
  const queries = useQueryClient()
  const today = useToday()
  const life = useQuery(lifeQuery(register.id, record))
  const [said, setSaid] = useState('')
  const again = (words: string) => {
    setSaid(words)
    void queries.invalidateQueries({ queryKey: ['record', register.id] })
    void queries.invalidateQueries({ queryKey: ['records', register.id] })
  }
  return (
    <Waiting query={life}>
      {(found) => {
        const now = nowOf(found)
        const title = (now?.values.name ?? now?.values.title ?? record.replaceAll('~', ' · ')) || record
        return (
          <>
            <PageHead
              title={title}
              over={<Over register={register} />}
              under={title === record ? say(register.why) : record.replaceAll('~', ' · ')}
            />
            <p className="heard" role="status">
              {said}
            </p>
            <div className="record-columns">
              <section className="card" aria-label={t.recordNow}>
                <h2>{t.recordNow}</h2>
                {now === undefined && <p>{t.recordGone}</p>}
                {now !== undefined && register.byMoves === true && <p>{t.fixByMoves}</p>}
                {now !== undefined && register.byMoves !== true && (
                  <RecordForm
                    {...shared}
                    key={`${found.entries.length} ${now.validFrom}`}
                    before={{ record, values: now.values, validFrom: now.validFrom }}
                    today={today}
                    onSaved={() => again(t.recordSaved)}
                  />
                )}
              </section>
              <section aria-label={t.recordHistory}>
                <h2>{t.recordHistory}</h2>
                <History
                  register={register}
                  areas={shared.areas}
                  life={found}
                  onUndone={() => again(t.recordUndone)}
                />
              </section>
            </div>
          </>
        )
      }}
    </Waiting>
  )
}

/** The version that is believed now and begins last. */
function nowOf({ versions }: Life): Life['versions'][number] | undefined {
  return versions
    .filter(({ seqTo }) => seqTo === null)
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
    .at(-1)
}
