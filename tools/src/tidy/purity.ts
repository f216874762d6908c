import { folderOf, PURE_FOLDERS } from './arrows.ts'
import type { Finding, Rule, SourceFile } from './house.ts'
import { chainOf, child, children, importsOf, type Node, walk } from './syntax.ts'

/** Names through which code reaches the machine, and what a pure file does instead. */
const REACHES_OUT: Readonly<Record<string, string>> = {
  Date: 'take a Day or an Instant as an argument',
  process: 'take what it tells as an argument',
  console: 'return the finding; the caller prints it',
  fetch: 'take the data as an argument',
  setTimeout: 'leave waiting to the caller',
  setInterval: 'leave waiting to the caller',
  setImmediate: 'leave waiting to the caller',
  queueMicrotask: 'leave waiting to the caller',
  performance: 'leave measuring to the caller',
  crypto: 'leave digests to storage/',
  globalThis: 'take what you need as an argument',
  require: 'use import',
  Intl: 'leave formatting to ui/ and text/',
}

/** The only file of the pure folders that may read an instant. */
const READS_INSTANTS = 'kernel/src/day.ts'

/** kernel/, standards/ and packs/ do no I/O, know no clock and no chance, and do nothing when imported. */
export const purity: Rule = {
  id: 'purity',
  check: (house) =>
    house
      .typescript()
      .filter(
        (file) => PURE_FOLDERS.includes(folderOf(file.path)) && !file.isTest && file.path.includes('/src/'),
      )
      .flatMap((file) => [...machineImports(file), ...machineNames(file), ...effects(file)]),
}

function finding(file: SourceFile, at: number, message: string): Finding {
  return { rule: 'purity', path: file.path, line: file.lineAt(at), message }
}

function machineImports(file: SourceFile): readonly Finding[] {
  return importsOf(file.program)
    .filter(({ specifier }) => specifier.startsWith('node:'))
    .map(({ specifier, at }) =>
      finding(
        file,
        at,
        `${folderOf(file.path)}/ does no I/O: ${specifier} belongs in storage/, exchange/ or apps/.`,
      ),
    )
}

function machineNames(file: SourceFile): readonly Finding[] {
  const found: Finding[] = []
  walk(file.program, (node, ancestors) => {
    const parent = ancestors[ancestors.length - 1]
    if (chainOf(node) === 'Math.random') {
      found.push(finding(file, node.start, 'Math.random is banned here; take the number as an argument.'))
    }
    if (node.type !== 'Identifier' || parent === undefined || !isReference(node, parent)) return
    const name = String(node.name)
    const instead = Object.hasOwn(REACHES_OUT, name) ? REACHES_OUT[name] : undefined
    if (instead === undefined) return
    if (file.path === READS_INSTANTS && chainOf(parent) === 'Date.parse') return
    found.push(finding(file, node.start, `${name} is banned here; ${instead}.`))
  })
  return found
}

/** Whether an identifier reads a variable, rather than naming a property or a type. */
function isReference(node: Node, parent: Node): boolean {
  if (parent.type.startsWith('TS')) return false
  const isKey = parent.key === node && parent.computed !== true
  const isMember = parent.type === 'MemberExpression' && parent.property === node && parent.computed !== true
  return !isKey && !isMember
}

/** Importing a pure file only declares: no call, no assignment, no variable that could change. */
function effects(file: SourceFile): readonly Finding[] {
  return children(file.program, 'body').flatMap((statement) => {
    const declared = statement.type.startsWith('Export') ? child(statement, 'declaration') : statement
    if (declared === undefined || /^(?:Import|Export|TS|Function|Class)/.test(declared.type)) return []
    if (declared.type === 'VariableDeclaration') {
      if (declared.kind === 'const') return []
      return [
        finding(file, declared.start, `a module keeps no state: make this \`${declared.kind}\` a const.`),
      ]
    }
    return [
      finding(file, declared.start, 'importing this file does something; put the statement in a function.'),
    ]
  })
}
