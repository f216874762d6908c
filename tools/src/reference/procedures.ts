import { haixi, posts } from '@qaidam/demo-haixi'
import { type Composition, owedIn, type Procedure } from '@qaidam/kernel'
import { answersText, cardsText, limitText, needsText, type ProcedureWords, whoWords } from '@qaidam/text'
import { procedureSvg } from '@qaidam/ui'

const NOTE = '\nWritten by `npm run reference` from the definitions; do not edit.\n'
const LANGUAGES = ['zh', 'en'] as const

/** The page of all procedures and their drawings, by path below docs/reference. */
export function procedurePages(composition: Composition): ReadonlyMap<string, string> {
  const procedures = [...composition.procedures.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const drawings = procedures.flatMap((procedure) =>
    LANGUAGES.map(
      (language) =>
        [
          drawingOf(procedure, language),
          procedureSvg(procedure, wordsFor(composition, procedure, language)),
        ] as const,
    ),
  )
  return new Map([['procedures.md', page(composition, procedures)], ...drawings])
}

const drawingOf = ({ id }: Procedure, language: string) => `procedures/${id}.${language}.svg`

export function wordsFor(
  { registers }: Composition,
  { register }: Procedure,
  language: ProcedureWords['language'],
): ProcedureWords {
  const fields = registers.get(register)?.fields ?? {}
  const title = new Map(
    posts.map(({ post, office, title, titleEn }) => [post, { office, zh: title, en: titleEn }]),
  )
  const office = (id: string) => haixi.offices.find((each) => each.id === id)?.name[language] ?? id
  return {
    language,
    field: (name) => fields[name]?.name[language] ?? name,
    office,
    post: (id) => {
      const known = title.get(id)
      if (known === undefined) return id
      const said = known[language] ?? id
      return language === 'zh'
        ? `${office(known.office ?? '')}${said}`
        : `${said}, ${office(known.office ?? '')}`
    },
  }
}

function page(composition: Composition, procedures: readonly Procedure[]): string {
  const list = procedures.map(({ id, name }) => `- [${id}](#${anchor(id, name)}): ${name.en}`)
  const parts = procedures.map((procedure) => part(composition, procedure))
  return `# Procedures (流程)
${NOTE}
How to read and write one is in [the guide](../guides/procedures.md).

${list.join('\n')}

${parts.join('\n')}`
}

/** The anchor that a heading gets from what stands in it. */
function anchor(id: string, name: Procedure['name']): string {
  return heading(id, name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-')
}

const heading = (id: string, name: Procedure['name']) => `${id}: ${name.zh} (${name.en})`

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n')

function part(composition: Composition, procedure: Procedure): string {
  const { id, name, why, owner, register, answers } = procedure
  const words = wordsFor(composition, procedure, 'en')
  const states = Object.entries(procedure.states).flatMap(([state, definition]) => {
    const said = `${definition.name.zh} (${definition.name.en})`
    const owed = owedIn(procedure, state)
    if (owed.length === 0) return [[`\`${state}\``, said, 'ends here', '', '', '']]
    return owed.map(({ step, rule }) => [
      step === state ? `\`${state}\`` : `\`${state}\` \`${step}\``,
      step === state ? said : `${rule.name.zh} (${rule.name.en})`,
      answersText(rule.answers, words),
      rule.limit === undefined ? '' : limitText(rule.limit, words),
      rule.limitBy === undefined ? '' : `${rule.limitBy.zh} (${rule.limitBy.en})`,
      cardsText(rule, 'en'),
    ])
  })
  const moves = Object.entries(procedure.moves).map(([move, definition]) => [
    `\`${move}\``,
    `${definition.name.zh} (${definition.name.en})`,
    `${definition.from.join(', ')} → ${definition.to ?? 'stays'}`,
    whoWords(definition.by, words),
    needsText(definition, words),
    (definition.notBy ?? []).map((each) => `\`${each}\``).join(', '),
  ])
  return `## ${heading(id, name)}

${why.zh}。${why.en}

Moves records of \`${register}\`; owner \`${owner}\`.

For a record as a whole answers: ${answersText(answers, words)}.

![${name.zh}](${drawingOf(procedure, 'zh')})

[The same drawing in English](${drawingOf(procedure, 'en')}).

${table(['state', 'name', 'who answers', 'limit', 'said by', 'cards'], states)}

${table(['move', 'name', 'from → to', 'who may', 'needs', 'not whoever made'], moves)}
`
}
