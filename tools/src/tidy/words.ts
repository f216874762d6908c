import type { Finding, Rule, SourceFile } from './house.ts'
import { chainOf, child, children, type Node, nameOf, stringOf, walk } from './syntax.ts'

/** Written in two halves, so that this file does not find itself. */
const LATER = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`)
const HAS_COMMENTS = /\.(?:tsx?|mjs|sql|css|md|yaml|yml)$/

/** Nothing left for later, no `any`, no test that hides, no chance in tests. */
export const words: Rule = {
  id: 'words',
  check: (house) => [
    ...house.files.filter((file) => HAS_COMMENTS.test(file.path)).flatMap(leftForLater),
    ...house.typescript().flatMap(anyTypes),
    ...house
      .typescript()
      .filter((file) => file.isTest)
      .flatMap((file) => [...hiddenTests(file), ...chance(file)]),
  ],
}

function finding(file: SourceFile, line: number, message: string): Finding {
  return { rule: 'words', path: file.path, line, message }
}

function leftForLater(file: SourceFile): readonly Finding[] {
  return file.lines.flatMap((line, index) => {
    const word = LATER.exec(line)?.[0]
    if (word === undefined) return []
    return [finding(file, index + 1, `${word} is banned; do it now, or file an issue and say nothing here.`)]
  })
}

function anyTypes(file: SourceFile): readonly Finding[] {
  const found: Finding[] = []
  walk(file.program, (node) => {
    if (node.type !== 'TSAnyKeyword') return
    found.push(finding(file, file.lineAt(node.start), '`any` is banned; write `unknown` and narrow it.'))
  })
  return found
}

const TESTS = /^(?:test|it|describe|suite|context)$/

function hiddenTests(file: SourceFile): readonly Finding[] {
  const found: Finding[] = []
  walk(file.program, (node, ancestors) => {
    const [head = '', word = ''] = (chainOf(node) ?? '').split('.')
    if (node.type !== 'MemberExpression' || !TESTS.test(head)) return
    const line = file.lineAt(node.start)
    if (word === 'only')
      found.push(finding(file, line, `${head}.only hides the other tests; remove \`.only\`.`))
    if (word === 'todo') found.push(finding(file, line, `${head}.todo tests nothing; write the test.`))
    if (word === 'skip' && !hasReason(ancestors)) {
      found.push(
        finding(file, line, `${head}.skip has no reason; write context.skip('needs …') inside the test.`),
      )
    }
    if ((word === 'skipIf' || word === 'runIf') && !titleSaysNeed(ancestors)) {
      found.push(
        finding(
          file,
          line,
          `${head}.${word} has no reason; end the title with what it needs: "… (needs Chromium)".`,
        ),
      )
    }
  })
  return found
}

/** `context.skip('needs …')` or `context.skip(condition, 'needs …')`. */
function hasReason(ancestors: readonly Node[]): boolean {
  const call = ancestors[ancestors.length - 1]
  if (call?.type !== 'CallExpression' || chainOf(child(call, 'callee')) !== 'context.skip') return false
  const reason = children(call, 'arguments').at(-1)
  return reason?.type === 'TemplateLiteral' || (stringOf(reason) ?? '').length > 0
}

/** `test.skipIf(condition)('reads the real hours (needs the data folder)', …)`. */
function titleSaysNeed(ancestors: readonly Node[]): boolean {
  const calls = ancestors.slice(-4).filter((node) => node.type === 'CallExpression')
  return calls.some((call) =>
    children(call, 'arguments').some(
      (each) =>
        (stringOf(each) ?? '').includes('needs ') ||
        children(each, 'quasis').some((quasi) => JSON.stringify(quasi.value).includes('needs ')),
    ),
  )
}

function chance(file: SourceFile): readonly Finding[] {
  const found: Finding[] = []
  walk(file.program, (node) => {
    const chain = node.type === 'MemberExpression' ? chainOf(node) : undefined
    const line = file.lineAt(node.start)
    if (chain === 'Math.random') {
      found.push(
        finding(file, line, 'Math.random cannot be replayed; use fast-check, or a generator with a seed.'),
      )
    }
    const isClock =
      chain === 'Date.now' ||
      (node.type === 'NewExpression' &&
        nameOf(child(node, 'callee')) === 'Date' &&
        children(node, 'arguments').length === 0)
    if (isClock) {
      found.push(
        finding(file, line, 'the clock cannot be replayed; give the test a fixed instant of its own.'),
      )
    }
  })
  return found
}
