import type { OfficialLayout } from '@qaidam/exchange'
import type { ReportDocument } from '@qaidam/kernel'

/** Characters without a mark between them, so that nothing but the grid decides where a line ends. */
const SOLID = '海西蒙古族藏族自治州生态保护优先推动高质量发展创造高品质生活'
const PARAGRAPHS = 3
const LINES = 42

/**
 * A paper of nothing but solid text: on it lines and characters can be counted. Its paragraphs are so
 * long that their last lines are full too.
 */
export function specimenOf(document: ReportDocument, layout: OfficialLayout): ReportDocument {
  const length = layout.grid.characters * LINES - layout.indentCharacters
  const content = [{ kind: 'text' as const, text: SOLID.repeat(length).slice(0, length) }]
  return {
    ...document,
    blocks: Array.from({ length: PARAGRAPHS }, () => ({ kind: 'paragraph' as const, content })),
    inputs: [],
    problems: [],
  }
}
