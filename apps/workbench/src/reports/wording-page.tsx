import { periodText } from '@qaidam/text'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { reportsQuery, type Wording, wordingQuery } from './api.ts'
import { Editor } from './editor.tsx'
import './style.css'

/** An edition's texts side by side with what they say with the values of now. */
export function WordingPage() {
  const { report, name } = useParams({ from: '/work/reports/$report/$name' })
  const wording = useQuery(wordingQuery(report, name))
  return <Waiting query={wording}>{(found) => <Parts wording={found} />}</Waiting>
}

function Parts({ wording }: { readonly wording: Wording }) {
  const { t, say, language } = useWords()
  const { part: asked } = useSearch({ from: '/work/reports/$report/$name' })
  const reports = useQuery(reportsQuery)
  const report = reports.data?.reports.find(({ id }) => id === wording.report)
  const part = wording.parts.find(({ part: id }) => id === asked) ?? wording.parts[0]
  return (
    <>
      <PageHead
        over={`${say(wording.areaName)} ${t.wordingOf(periodText(wording.period, language), wording.number)}`}
        title={report === undefined ? wording.report : say(report.name)}
        under={t.wordingUnder}
      />
      <div className="wording">
        <nav aria-label={t.wordingParts}>
          <ul>
            {wording.parts.map(({ part: id, name, own }) => (
              <li key={id}>
                <Link
                  to="."
                  search={(now) => ({ ...now, part: id })}
                  aria-current={id === part?.part ? 'page' : undefined}
                >
                  {say(name)}
                  {own && <small>{t.wordingOwn}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {part !== undefined && <Editor key={part.part} wording={wording} part={part} />}
      </div>
    </>
  )
}
