import { useQuery } from '@tanstack/react-query'
import { read } from '../api/client.ts'
import { countText, timeText } from '../jobs/job.ts'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'

interface Import {
  readonly seq: number
  readonly recordedAt: string
  readonly actor: string
  readonly reason: string
  readonly registers: readonly string[]
  readonly rowCount: number
}

/** Loads of late, as the journal has them. */
export function Imports() {
  const { t } = useWords()
  const imports = useQuery({
    queryKey: ['administration', 'imports'],
    queryFn: ({ signal }) => read<{ imports: Import[] }>('/api/administration/imports', {}, signal),
  })
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{t.adminImports}</h2>
      <Waiting query={imports}>
        {({ imports: found }) =>
          found.length === 0 ? (
            <p className="card note">{t.adminImportsNone}</p>
          ) : (
            <section className="table-frame" aria-label={t.adminImports}>
              <table className="plain-table admin-imports">
                <thead>
                  <tr>
                    <th scope="col">{t.adminTime}</th>
                    <th scope="col">{t.adminRegister}</th>
                    <th scope="col">{t.adminWhat}</th>
                    <th scope="col">{t.adminBy}</th>
                    <th scope="col" className="number">
                      {t.adminRows}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {found.map(({ seq, recordedAt, registers, reason, actor, rowCount }) => (
                    <tr key={seq}>
                      <td className="admin-time">{timeText(recordedAt)}</td>
                      <td>
                        {registers.map((id) => (
                          <a key={id} href={`/work/registers/${id}`}>
                            {id}
                          </a>
                        ))}
                      </td>
                      <td>{reason}</td>
                      <td>{actor}</td>
                      <td className="number">{countText(rowCount)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Waiting>
    </section>
  )
}
