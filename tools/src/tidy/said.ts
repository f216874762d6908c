import type { Finding, Rule, SourceFile } from './house.ts'
import { child, children, type Node, stringOf, walk } from './syntax.ts'

/** Where pages are made: what they say stands in text/, in both languages. */
const FACES = ['apps/workbench/src/', 'apps/portal/src/', 'ui/src/']
/** Attributes that a reader reads or hears. */
const READ_ALOUD = new Set(['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'])
/** Stores and data that examples of the portal are shown with: what they say is data, not a face. */
const EXAMPLES = /^apps\/portal\/src\/(?:example-|testing\/)/

const HAN = /\p{Script=Han}/u
/** Two words of Latin letters in a row, or one that is written as a sentence or a label begins. */
const ENGLISH = /[A-Za-z]{2,}[ ’'-]+[A-Za-z]{2,}|^[A-Z][a-z]{2,}[.:!?]?$/

/** What a page says is not written into it: the other language would be missing. */
export const said: Rule = {
  id: 'said',
  check: (house) =>
    house
      .typescript()
      .filter(
        ({ path, isTest }) => FACES.some((face) => path.startsWith(face)) && !isTest && !EXAMPLES.test(path),
      )
      .flatMap(saidIn),
}

function saidIn(file: SourceFile): readonly Finding[] {
  if (!file.path.endsWith('.tsx')) return []
  const found: Finding[] = []
  const look = (node: Node, text: string | undefined) => {
    const words = text?.trim().replace(/\s+/g, ' ') ?? ''
    if (!HAN.test(words) && !ENGLISH.test(words)) return
    found.push({
      rule: 'said',
      path: file.path,
      line: file.lineAt(node.start),
      message: `"${words.slice(0, 40)}" is written into the page; say it in text/, in both languages.`,
    })
  }
  walk(file.program, (node, ancestors) => {
    const parent = ancestors.at(-1)
    const attribute = parent?.type === 'JSXAttribute' ? String(child(parent, 'name')?.name) : undefined
    if (attribute !== undefined && !READ_ALOUD.has(attribute)) return
    if (node.type === 'JSXText' && !isCode(ancestors)) look(node, String(node.value))
    else if (node.type === 'JSXExpressionContainer' && !isCode(ancestors))
      for (const each of textsOf(child(node, 'expression'))) look(each.node, each.text)
    else if (attribute !== undefined && node.type === 'Literal') look(node, stringOf(node))
  })
  return found.filter(({ line }, index) => found.findIndex((other) => other.line === line) === index)
}

/** What is typed into a terminal is the same in every language. */
function isCode(ancestors: readonly Node[]): boolean {
  return ancestors.some((node) => {
    const opening = node.type === 'JSXElement' ? child(node, 'openingElement') : undefined
    return opening !== undefined && child(opening, 'name')?.name === 'code'
  })
}

/** Texts that an expression in JSX comes to: itself, either side of a condition, pieces of a template. */
function textsOf(node: Node | undefined): readonly { readonly node: Node; readonly text: string }[] {
  if (node === undefined) return []
  if (node.type === 'Literal') {
    const text = stringOf(node)
    return text === undefined ? [] : [{ node, text }]
  }
  if (node.type === 'TemplateLiteral') {
    return children(node, 'quasis').map((piece) => ({ node: piece, text: cooked(piece) }))
  }
  if (node.type === 'ConditionalExpression')
    return [...textsOf(child(node, 'consequent')), ...textsOf(child(node, 'alternate'))]
  return node.type === 'LogicalExpression' ? textsOf(child(node, 'right')) : []
}

function cooked({ value }: Node): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}
