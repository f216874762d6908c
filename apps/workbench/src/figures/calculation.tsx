import { grouped, partName } from '@qaidam/text'
import { Link } from '@tanstack/react-router'
import { valueText } from '../desk/said.ts'
import { useWords } from '../shell/words.tsx'
import type { Story } from './story.ts'

/** The formula with its parts; a part that is a figure of its own opens. */
export function Calculation({ story }: { readonly story: Story }) {
  const words = useWords()
  const { t, say } = words
  const { answer, inputs } = story
  const parts = Object.entries(answer.parts)
  const nameOf = partNames(story)
  return (
    <section className="desk-section" aria-labelledby="calculation">
      <h2 id="calculation">{t.figureCalculation}</h2>
      <dl className="calculation">
        <div>
          <dt>{t.figureFormula}</dt>
          <dd>
            <code>{answer.formula}</code>
          </dd>
        </div>
        {parts.map(([part, value]) => (
          <div key={part}>
            <dt>
              {say(nameOf(part))} <code>{part}</code>
            </dt>
            <dd>{grouped(value)}</dd>
          </div>
        ))}
        {answer.raw !== null && answer.raw !== answer.value && (
          <div>
            <dt>{t.figureRaw}</dt>
            <dd className="raw">{grouped(answer.raw)}</dd>
          </div>
        )}
      </dl>
      {inputs.length > 0 && (
        <>
          <h3>{t.figureInputs}</h3>
          <ul className="inputs">
            {inputs.map(({ part, id, name, unit, value }) => (
              <li key={part}>
                <Link
                  to="/work/figures/$id"
                  params={{ id }}
                  search={(now) => ({ ...now, area: story.area, period: answer.period })}
                >
                  {say(name)}
                </Link>
                <code>{part}</code>
                <b>{valueText(value, unit, words)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What the parts of a figure are called: by the figure that each is, or by its method. */
export function partNames({ figure, inputs }: Pick<Story, 'figure' | 'inputs'>) {
  const method = figure.kind === 'evaluation' ? figure.method : undefined
  return (part: string) => {
    const [head = part, ...rest] = part.split('.')
    const input = inputs.find((each) => each.part === head)?.name
    const own = rest.length === 0 ? partName(part, method) : partName(rest.join('.'))
    if (input === undefined) return own ?? { zh: part, en: part }
    return own === undefined ? input : { zh: `${input.zh} ${own.zh}`, en: `${input.en}, ${own.en}` }
  }
}
