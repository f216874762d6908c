import type { Finding, Rule, SourceFile } from './house.ts'
import { child, type Node, nameOf, walk } from './syntax.ts'

const FILE_LINES_MAX = 400
const FUNCTION_LINES_MAX = 60
const LINE_WIDTH_MAX = 110
const CODE = /\.(?:tsx?|mjs|sql|css)$/
const TEXT = /(['"`])(?:(?!\1).)+\1|https?:\/\/\S+/g
/** What may stand beside a text that is too long for any line; the formatter cannot break it either. */
const BESIDE_TEXT_MAX = 60

/** Files of at most 400 lines, functions of at most 60, lines of at most 110. */
export const size: Rule = {
  id: 'size',
  check: (house) =>
    house.files
      .filter((file) => CODE.test(file.path))
      .flatMap((file) => [...fileLength(file), ...lineWidths(file), ...functionLengths(file)]),
}

function fileLength(file: SourceFile): readonly Finding[] {
  const length = file.text.replace(/\n$/, '').split('\n').length
  if (length <= FILE_LINES_MAX) return []
  return [
    {
      rule: 'size',
      path: file.path,
      line: FILE_LINES_MAX + 1,
      message: `${length} lines; split the file by topic to at most ${FILE_LINES_MAX}.`,
    },
  ]
}

function lineWidths(file: SourceFile): readonly Finding[] {
  return file.lines.flatMap((line, index) => {
    const width = [...line].length
    if (width <= LINE_WIDTH_MAX) return []
    const longestText = Math.max(0, ...[...line.matchAll(TEXT)].map(([text]) => [...text].length))
    if (width - longestText <= BESIDE_TEXT_MAX) return []
    const message = `${width} characters; break the line at ${LINE_WIDTH_MAX}.`
    return [{ rule: 'size', path: file.path, line: index + 1, message }]
  })
}

function functionLengths(file: SourceFile): readonly Finding[] {
  if (!file.isTypeScript) return []
  const found: Finding[] = []
  walk(file.program, (node, ancestors) => {
    if (!/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return
    const parent = ancestors[ancestors.length - 1]
    // A `describe` only groups tests; each test in it is measured by itself.
    if (parent?.type === 'CallExpression' && groupsTests(parent)) return
    const first = file.lineAt(node.start)
    const length = file.lineAt(node.end) - first + 1
    if (length <= FUNCTION_LINES_MAX) return
    const name = nameOf(child(node, 'id') ?? (parent === undefined ? undefined : child(parent, 'key')))
    found.push({
      rule: 'size',
      path: file.path,
      line: first,
      message: `function ${name ?? 'without a name'} has ${length} lines; split it to at most ${FUNCTION_LINES_MAX}.`,
    })
  })
  return found
}

function groupsTests(call: Node): boolean {
  let callee = child(call, 'callee')
  while (callee !== undefined && callee.type !== 'Identifier') {
    callee = child(callee, 'object') ?? child(callee, 'callee')
  }
  return nameOf(callee) === 'describe'
}
