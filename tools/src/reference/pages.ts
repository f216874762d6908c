import { haixi } from '@qaidam/demo-haixi'
import type { Composition, Field, Register } from '@qaidam/kernel'
import { composeFor } from '@qaidam/server'
import { standardsReference } from '@qaidam/standards'
import { procedurePages } from './procedures.ts'

/** The pages of docs/reference that follow from definitions, by file name. */
export function referencePages(): ReadonlyMap<string, string> {
  const composition = composeFor(haixi)
  return new Map([
    ['standards.md', `${standardsReference().trimEnd()}\n`],
    ['registers.md', registersPage(composition)],
    ['figures.md', figuresPage(composition)],
    ...procedurePages(composition),
  ])
}

/** In one order, however a pack lists its definitions. */
function byId<T extends { readonly id: string }>(definitions: Iterable<T>): readonly T[] {
  return [...definitions].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const NOTE = '\nWritten by `npm run reference` from the definitions; do not edit.\n'

function registersPage({ registers }: Composition): string {
  const tables = byId(registers.values()).map((register) => {
    const rows = Object.entries(register.fields).map(([name, field]) =>
      tableRow([
        register.key.includes(name) ? `**${name}**` : name,
        field.name.zh,
        field.name.en,
        typeText(field),
        field.optional === true ? '' : 'required',
        field.meaning?.zh ?? '',
      ]),
    )
    const kept = register.kind === 'state' ? 'states (versions by their days)' : 'facts'
    return `## ${register.id}: ${register.name.zh} (${register.name.en})

${register.why.zh}

Keeps ${kept} about ${register.subject}; owner \`${register.owner}\`; readable by ${register.readableBy}.

| field | 名称 | name | type | | meaning |
|---|---|---|---|---|---|
${rows.join('\n')}
${checksText(register)}`
  })
  return `# Registers (台账)\n${NOTE}\nKeys are bold.\n\n${tables.join('\n')}`
}

function checksText({ checks = [] }: Register): string {
  if (checks.length === 0) return ''
  const lines = checks.map((check) => {
    const { id, allowance, why } = check
    const rule =
      check.kind === 'sum'
        ? `${check.parts.join(' + ')} = ${check.whole}${allowance === undefined ? '' : ` ± ${allowance}`}`
        : `${check.lesser} ≤ ${check.greater}${allowance === undefined ? '' : ` + ${allowance}`}`
    return `- \`${id}\`: ${rule}. ${why.zh}。`
  })
  return `\nDoubtful otherwise (校验规则):\n\n${lines.join('\n')}\n`
}

function typeText(field: Field): string {
  switch (field.type) {
    case 'decimal':
    case 'integer': {
      const range =
        field.min === undefined && field.max === undefined
          ? ''
          : ` ${field.min ?? '…'} to ${field.max ?? '…'}`
      const usual = field.usual === undefined ? '' : `, usually ${field.usual.min} to ${field.usual.max}`
      return `${field.type}${range}${field.unit === undefined ? '' : ` ${field.unit}`}${usual}`
    }
    case 'choice':
      return Object.entries(field.choices)
        .map(([id, name]) => `${id} ${name.zh}`)
        .join('; ')
    case 'ref':
      return `reference to ${field.register}`
    case 'area':
      return `area${field.level === undefined ? '' : `, ${field.level}`}`
    default:
      return field.type
  }
}

function figuresPage({ figures }: Composition): string {
  const rows = byId(figures.values()).map(({ id, name, unit, kind, per, owner, definition }) =>
    tableRow([`\`${id}\``, name.zh, unit, kind, `${per.area}, ${per.period}`, `\`${owner}\``, definition.zh]),
  )
  return `# Figures (指标)
${NOTE}
| id | 名称 | unit | kind | finest area and period | owner | 定义 |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}
