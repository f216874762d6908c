import { folderOf } from './arrows.ts'
import type { Finding, Rule, SourceFile } from './house.ts'
import { child, children, importsOf, type Node, nameOf, walk } from './syntax.ts'

const LAW_NUMBER = /\b(?:GB|HJ|GB\/T|HJ\/T|DB63)\s?\d{3,5}(?:[.-]\d+)*/
const NUMBERS_IN_A_TABLE = 3
const STATES_LAW = new Set(['source', 'defineStandard'])

/** Numbers of law stand in standards/ and nowhere else, so that one change of law is one change here. */
export const law: Rule = {
  id: 'law',
  check: (house) =>
    house
      .typescript()
      .filter((file) => !['standards', 'kernel', 'tools'].includes(folderOf(file.path)) && !file.isTest)
      .flatMap((file) => [...statements(file), ...tables(file)]),
}

function finding(file: SourceFile, at: number, message: string): Finding {
  return { rule: 'law', path: file.path, line: file.lineAt(at), message }
}

/** Documents and standards that are stated outside standards/. */
function statements(file: SourceFile): readonly Finding[] {
  const fromKernel = importsOf(file.program).some(({ specifier }) => specifier === '@qaidam/kernel')
  if (!fromKernel) return []
  const found: Finding[] = []
  walk(file.program, (node) => {
    const name = node.type === 'CallExpression' ? nameOf(child(node, 'callee')) : undefined
    if (name === undefined || !STATES_LAW.has(name) || child(node, 'callee')?.type !== 'Identifier') return
    found.push(
      finding(
        file,
        node.start,
        `${name}(…) states law; move it to standards/ and import it from @qaidam/standards.`,
      ),
    )
  })
  return found
}

/** A file that names a standard and holds a row of numbers has copied a table out of it. */
function tables(file: SourceFile): readonly Finding[] {
  const named = LAW_NUMBER.exec(file.text)?.[0]
  if (named === undefined) return []
  const found: Finding[] = []
  walk(file.program, (node) => {
    if (node.type !== 'ArrayExpression') return
    if (children(node, 'elements').filter(isNumber).length < NUMBERS_IN_A_TABLE) return
    found.push(
      finding(
        file,
        node.start,
        `numbers in a row beside "${named}" look like a table of law; export them from standards/ with their citation.`,
      ),
    )
  })
  return found
}

function isNumber(node: Node): boolean {
  if (node.type === 'UnaryExpression') return isNumber(child(node, 'argument') ?? node)
  return (
    node.type === 'Literal' &&
    (typeof node.value === 'number' || (typeof node.value === 'string' && /^\d+(?:\.\d+)?$/.test(node.value)))
  )
}
