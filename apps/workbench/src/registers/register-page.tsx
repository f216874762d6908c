import type { AreaBook, Register } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { GonePage } from '../shell/gone-page.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { areasQuery, registersQuery } from './data.ts'
import { RegisterSheet } from './register-sheet.tsx'
import { searchOf, type View, type ViewSearch, viewOf } from './view.ts'
import './style.css'

/** A register as a table that is worked in; what it shows is in its address. */
export function RegisterPage() {
  const { register: id } = useParams({ strict: false }) as { register: string }
  const registers = useQuery(registersQuery)
  const areas = useQuery(areasQuery)
  return (
    <Waiting query={registers}>
      {(found) => (
        <Waiting query={areas}>
          {(book) => {
            const register = found.registers.find((each) => each.id === id)
            return register === undefined ? <GonePage /> : <Page key={id} register={register} areas={book} />
          }}
        </Waiting>
      )}
    </Waiting>
  )
}

function Page({ register, areas }: { readonly register: Register; readonly areas: AreaBook }) {
  const { t, say } = useWords()
  const search = useSearch({ strict: false }) as ViewSearch
  const navigate = useNavigate()
  const view = viewOf(search)
  const onView = (next: View) =>
    void navigate({
      to: '.',
      // The language stays; what the view said before goes.
      search: ({ where: _where, sort: _sort, hide: _hide, ...rest }: Record<string, unknown>) => ({
        ...rest,
        ...searchOf(next),
      }),
      replace: true,
      resetScroll: false,
    } as never)
  const params = { register: register.id }
  return (
    <>
      <PageHead
        title={say(register.name)}
        over={<Link to="/work/registers">{t.benchRegisters}</Link>}
        under={say(register.why)}
        actions={
          <>
            <Button href={`/api/registers/${register.id}/template`}>{t.sheetTemplate}</Button>
            {register.byMoves !== true && (
              <>
                <Link className="as-button" to="/work/registers/$register/import" params={params}>
                  {t.sheetImport}
                </Link>
                <Link
                  className="as-button as-primary"
                  to="/work/registers/$register/$record"
                  params={{ ...params, record: 'new' }}
                >
                  {t.recordNew}
                </Link>
              </>
            )}
          </>
        }
      />
      <RegisterSheet register={register} areas={areas} view={view} onView={onView} />
    </>
  )
}
