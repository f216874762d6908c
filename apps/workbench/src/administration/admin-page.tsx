import type { Bilingual } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/client.ts'
import { countText } from '../jobs/job.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { Health } from './health.tsx'
import { Imports } from './imports.tsx'
import { type Office, Offices } from './offices.tsx'
import '../jobs/jobs.css'
import './admin.css'

interface Administration {
  readonly offices: readonly Office[]
  readonly registers: readonly {
    readonly id: string
    readonly name: Bilingual
    readonly why: Bilingual
    readonly records: number
  }[]
}

/** What an administrator looks at; what is wrong is mended in the register that says it. */
export function AdminPage() {
  const { t, say } = useWords()
  const all = useQuery({
    queryKey: ['administration'],
    queryFn: ({ signal }) => read<Administration>('/api/administration', {}, signal),
  })
  return (
    <>
      <PageHead title={t.adminTitle} under={t.adminUnder} />
      <div className="admin">
        <section aria-labelledby="run-by">
          <h2 id="run-by">{t.adminRunBy}</h2>
          <Waiting query={all}>
            {({ registers }) => (
              <ul className="admin-registers">
                {registers.map(({ id, name, why, records }) => (
                  <li key={id}>
                    <a href={`/work/registers/${id}`}>
                      <b>{say(name)}</b>
                      <span>{t.adminRecords(countText(records))}</span>
                      <small>{say(why)}</small>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Waiting>
        </section>
        <Health />
        <Imports />
        <section aria-labelledby="offices">
          <h2 id="offices">{t.adminOffices}</h2>
          <Waiting query={all}>{({ offices }) => <Offices offices={offices} />}</Waiting>
        </section>
      </div>
    </>
  )
}
