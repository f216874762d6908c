import { parseAst } from 'rolldown/parseAst'

/** A node of the syntax tree (ESTree with TypeScript), as far as the rules look at it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [property: string]: unknown
}

export function parse(path: string, text: string): Node {
  const lang = path.endsWith('.tsx') ? 'tsx' : 'ts'
  return parseAst(text, { lang }, path) as unknown as Node
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** The node under a property, or undefined. */
export function child(node: Node, property: string): Node | undefined {
  const value = node[property]
  return isNode(value) ? value : undefined
}

/** The nodes in a list property. */
export function children(node: Node, property: string): readonly Node[] {
  const value = node[property]
  return Array.isArray(value) ? value.filter(isNode) : []
}

export type Visit = (node: Node, ancestors: readonly Node[]) => void

/** Visits every node, parents before children; the nearest ancestor stands last. */
export function walk(root: Node, visit: Visit): void {
  const ancestors: Node[] = []
  const step = (node: Node): void => {
    visit(node, ancestors)
    ancestors.push(node)
    for (const [property, value] of Object.entries(node)) {
      if (property === 'parent') continue
      if (isNode(value)) step(value)
      else if (Array.isArray(value)) for (const each of value) if (isNode(each)) step(each)
    }
    ancestors.pop()
  }
  step(root)
}

/** The name that a call or member ends in: `b` of `a.b`, `f` of `f`. */
export function nameOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MemberExpression' && node.computed !== true) return nameOf(child(node, 'property'))
  return undefined
}

/** A member chain as text: `Date.now`, `test.skip`; undefined where it is not plain names. */
export function chainOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (node.type === 'Identifier') return String(node.name)
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined
  const object = chainOf(child(node, 'object'))
  const property = nameOf(child(node, 'property'))
  return object === undefined || property === undefined ? undefined : `${object}.${property}`
}

export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

/** Every module that a file names, whether it imports, re-exports or only takes types from it. */
export function importsOf(program: Node): readonly { readonly specifier: string; readonly at: number }[] {
  const found: { specifier: string; at: number }[] = []
  walk(program, (node) => {
    const from =
      node.type === 'TSImportType'
        ? (child(node, 'source') ?? child(node, 'argument'))
        : child(node, 'source')
    const literal = from?.type === 'TSLiteralType' ? child(from, 'literal') : from
    const specifier = /^(?:Import|Export|TSImport)/.test(node.type) ? stringOf(literal) : undefined
    if (specifier !== undefined) found.push({ specifier, at: node.start })
  })
  return found
}
