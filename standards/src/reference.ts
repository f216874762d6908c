import { citationText, type Phase, type Standard } from '@qaidam/kernel'
import { answerable } from './answer.ts'
import { standards } from './standards.ts'

/**
 * Every value of law with its days, citation and mark, in Markdown. A table whose cells are numbers
 * is printed as one line a column, so that it can be laid beside the text of the law.
 */
export function standardsReference(): string {
  const phases = standards.flatMap((standard) => standard.phases)
  const unverified = phases.filter(({ cite }) => cite.mark === 'unverified')
  return [
    '# Standards',
    '',
    'Generated from `standards/`; every value with the day from which it holds and where it stands.',
    `\`unverified\` (${unverified.length} of ${phases.length} phases) means: ` +
      'from memory or a secondary source, the text of the law was not read.',
    'A prefecture can set such a value by a document, from a day on, in the register `setting`; ' +
      'verified law cannot be set. See docs/guides/settings.md.',
    '',
    ...questions(),
    ...standards.flatMap(section),
  ].join('\n')
}

/** What can be asked, by its fields. */
function questions(): readonly string[] {
  return [
    '## What can be asked',
    '',
    '`npx qaidam standard ID --on DAY` takes a JSON object a line, `POST /api/standards/ID?on=DAY` one object or JSON',
    'lines. Quantities are JSON numbers or decimal texts alike (`10`, `"10"`, `"0.285"`), without a unit; texts keep',
    'the zeros of a number that is also a code. Every other id below takes `{}` and answers its value.',
    '',
    '| id | 名称 | fields |',
    '|---|---|---|',
    ...answerable.map(({ id, name, fields }) => {
      const said = Object.entries(fields).map(([field, meaning]) => `${field}: ${escaped(meaning.zh)}`)
      return `| ${id} | ${name.zh} | ${said.join('<br>')} |`
    }),
    '',
  ]
}

function section(standard: Standard): readonly string[] {
  const unit = standard.unit === undefined ? '' : ` Unit: ${standard.unit}.`
  return [
    `## ${standard.id}`,
    '',
    `${standard.name.zh} · ${standard.name.en}.${unit} Last checked: ${standard.verifiedOn}.`,
    '',
    '| from | value | cite | mark |',
    '|---|---|---|---|',
    ...standard.phases.map(row),
    '',
  ]
}

function row({ from, value, cite }: Phase<unknown>): string {
  return `| ${from} | ${cell(value)} | ${escaped(citationText(cite))} | ${cite.mark} |`
}

function cell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escaped(String(value))
  if (Array.isArray(value)) return value.map((each) => escaped(compact(each))).join('<br>')
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${escaped(compact(part))}`)
    .join('<br>')
}

function compact(value: unknown): string {
  if (Array.isArray(value)) return value.map(compact).join(' ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${compact(part)}`)
    .join(', ')
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}
