import type { Bilingual } from '@qaidam/kernel'
import { Input } from 'antd'
import { useState } from 'react'
import { countText } from '../jobs/job.ts'
import { useWords } from '../shell/words.tsx'

export interface Office {
  readonly id: string
  readonly name: Bilingual
  readonly area: Bilingual
  readonly posts: readonly {
    readonly post: string
    readonly title: Bilingual
    readonly holder: string | null
  }[]
}

/** Offices with their posts; what is sought opens, the rest stays folded. */
export function Offices({ offices }: { readonly offices: readonly Office[] }) {
  const { t, say } = useWords()
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  const saysIt = (...names: readonly (string | null)[]) =>
    names.some((name) => name?.toLowerCase().includes(wanted) === true)
  const found = offices.flatMap((office) => {
    if (wanted === '' || saysIt(office.name.zh, office.name.en, office.id)) return [office]
    const posts = office.posts.filter(({ post, title, holder }) => saysIt(post, title.zh, title.en, holder))
    return posts.length === 0 ? [] : [{ ...office, posts }]
  })
  return (
    <>
      <Input.Search
        allowClear
        aria-label={t.adminFind}
        placeholder={t.adminFind}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <div className="admin-offices">
        {found.map((office) => (
          <details key={`${office.id} ${wanted !== ''}`} open={wanted !== ''}>
            <summary>
              <b>{say(office.name)}</b> <small>{say(office.area)}</small>
              <span>
                {office.posts.length === 0
                  ? t.adminNoPosts
                  : t.adminVacancies(
                      countText(office.posts.length),
                      countText(office.posts.filter(({ holder }) => holder === null).length),
                    )}
              </span>
            </summary>
            <Posts office={office} />
          </details>
        ))}
      </div>
    </>
  )
}

function Posts({ office }: { readonly office: Office }) {
  const { t, say } = useWords()
  if (office.posts.length === 0) return null
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t.adminPost}</th>
          <th scope="col">{t.adminHolder}</th>
        </tr>
      </thead>
      <tbody>
        {office.posts.map(({ post, title, holder }) => (
          <tr key={post}>
            <td>
              <a href={`/work/registers/post/${encodeURIComponent(post)}`}>{say(title)}</a>
            </td>
            <td>{holder ?? <span className="job-state job-stopped">{t.adminVacant}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
