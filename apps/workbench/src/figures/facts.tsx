import { dayText, periodText } from '@qaidam/text'
import { postText, recordHref } from '../desk/said.ts'
import { ServedLink } from '../shell/menu.tsx'
import { useWords } from '../shell/words.tsx'
import type { ReturnBehind, Story } from './story.ts'

/** Who answers for the figure, what it reads, which law it applies, and which returns stand behind it. */
export function Facts({ story }: { readonly story: Story }) {
  const { t, say } = useWords()
  const { figure, ownerName, system, registers, answer, returns } = story
  return (
    <>
      <section className="desk-section" aria-labelledby="facts">
        <h2 id="facts">{t.figureDefinition}</h2>
        <dl className="facts">
          <dt>{t.figureMeaning}</dt>
          <dd>
            <span lang="zh-CN">{figure.definition.zh}</span>
            <br />
            <span lang="en">{figure.definition.en}</span>
          </dd>
          <dt>{t.figureLaw}</dt>
          <dd>
            {answer.standard.length === 0
              ? t.figureLawNone
              : answer.standard.map(({ document, clause }) => (
                  <span key={`${document} ${clause}`} className="law">
                    {document} {clause}
                  </span>
                ))}
          </dd>
          <dt>{t.figureOwner}</dt>
          <dd>{say(ownerName)}</dd>
          {system !== null && (
            <>
              <dt>{t.figureSystem}</dt>
              <dd>
                <ServedLink href={`/systems/${system.id}`}>{say(system.name)}</ServedLink>
              </dd>
            </>
          )}
          <dt>{t.figureRegisters}</dt>
          <dd>{registers.map(({ name }) => say(name)).join(' · ')}</dd>
          <dt>{t.figureId}</dt>
          <dd>
            <code>{figure.id}</code>
          </dd>
        </dl>
      </section>
      {returns.length > 0 && <Returns returns={returns} />}
    </>
  )
}

const RETURNS_SHOWN = 60

function Returns({ returns }: { readonly returns: readonly ReturnBehind[] }) {
  const words = useWords()
  const { t, say, language } = words
  return (
    <section className="desk-section" aria-labelledby="returns">
      <h2 id="returns">{t.figureReturns}</h2>
      <ul className="plain-list">
        {returns.slice(0, RETURNS_SHOWN).map(({ return: key, form, areaName, period, stage, accepted }) => (
          <li key={key}>
            <a href={recordHref('return', key, language)}>
              {say(form)} {say(areaName)} {periodText(period, language)}
            </a>{' '}
            <span className="note">
              {accepted === null
                ? say(stage)
                : t.figureReturnAccepted(
                    `${postText({ ...accepted.post, holder: accepted.by }, words)}`,
                    dayText(accepted.on, language),
                  )}
            </span>
          </li>
        ))}
      </ul>
      {returns.length > RETURNS_SHOWN && <p className="note">{t.dayShown(RETURNS_SHOWN, returns.length)}</p>}
    </section>
  )
}
