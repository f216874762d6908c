import type { House, Rule, SourceFile } from './house.ts'
import { child, children, type Node, stringOf, walk } from './syntax.ts'

export const FAULT_PAGE = 'docs/reference/faults.md'

/** A place in the source that throws or reports a fault. */
export interface FaultSite {
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly path: string
  readonly line: number
}

const CODE = /^[A-Z]{2,4}-\d{2,3}$/

/** Every `new Fault('KRN-001', message, fix)` and every `add('CMP-001', message, fix)`, by code. */
export function faultSites(house: House): readonly FaultSite[] {
  return house
    .typescript()
    .filter((file) => !file.isTest && !file.path.startsWith('tools/'))
    .flatMap(sitesIn)
    .toSorted((a, b) => compare(a.code, b.code) || compare(a.path, b.path) || a.line - b.line)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function sitesIn(file: SourceFile): readonly FaultSite[] {
  const found: FaultSite[] = []
  walk(file.program, (node) => {
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return
    const [code, message, fix] = children(node, 'arguments')
    const text = stringOf(code)
    if (text === undefined || !CODE.test(text) || message === undefined) return
    found.push({
      code: text,
      message: templateOf(message, file),
      fix: fix === undefined ? '' : templateOf(fix, file),
      path: file.path,
      line: file.lineAt(node.start),
    })
  })
  return found
}

/** A text as a reader meets it: values stand as `{name}`, longer expressions as `{…}`. */
function templateOf(node: Node, file: SourceFile): string {
  const literal = stringOf(node)
  if (literal !== undefined) return literal
  if (node.type === 'TemplateLiteral') {
    const values = children(node, 'expressions').map((each) => slot(each, file))
    return children(node, 'quasis')
      .map((quasi, index) => (quasi.value as { cooked: string }).cooked + (values[index] ?? ''))
      .join('')
  }
  if (node.type === 'BinaryExpression') {
    return ['left', 'right'].map((side) => templateOf(child(node, side) ?? node, file)).join('')
  }
  return slot(node, file)
}

function slot(node: Node, file: SourceFile): string {
  const text = file.text.slice(node.start, node.end)
  return /^[\w.#]{1,24}$/.test(text) ? `{${text}}` : '{…}'
}

/** The page of all faults, as it must stand in docs/reference. */
export function faultPage(house: House): string {
  const rows = faultSites(house).map(
    ({ code, message, fix, path }) => `| ${[code, message, fix, `\`${path}\``].map(cell).join(' | ')} |`,
  )
  return `${[
    '# Faults',
    '',
    'Every fault has a code that stays, what happened with the real values, and what to do about it.',
    'This page is generated from the source by `npm run tidy -- --write`.',
    '',
    '| Code | What happened | Fix | Where |',
    '|---|---|---|---|',
    ...new Set(rows),
  ].join('\n')}\n`
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')
}

/** The page is fresh, and each fault says what to do. */
export const faultList: Rule = {
  id: 'faults',
  check: (house) => {
    const silent = faultSites(house)
      .filter(({ fix }) => fix.trim() === '')
      .map(({ code, path, line }) => ({
        rule: 'faults',
        path,
        line,
        message: `${code} has no fix; say as its third argument what the reader should do.`,
      }))
    if (house.find(FAULT_PAGE)?.text === faultPage(house)) return silent
    return [
      ...silent,
      { rule: 'faults', path: FAULT_PAGE, line: 1, message: 'it is stale; run `npm run tidy -- --write`.' },
    ]
  },
}
