import { posix } from 'node:path'
import type { Finding, House, Rule, SourceFile } from './house.ts'

const isMarkdown = (file: SourceFile) => file.path.endsWith('.md')

/** Lines outside fenced code, with their numbers. */
function prose(file: SourceFile): readonly { readonly text: string; readonly line: number }[] {
  let fenced = false
  return file.lines.flatMap((text, index) => {
    if (/^\s*```/.test(text)) fenced = !fenced
    return fenced || text.trimStart().startsWith('```') ? [] : [{ text, line: index + 1 }]
  })
}

/** Every relative link of a document leads somewhere, down to the heading. */
export const links: Rule = {
  id: 'links',
  check: (house) => house.files.filter(isMarkdown).flatMap((file) => deadLinks(file, house)),
}

function deadLinks(file: SourceFile, house: House): readonly Finding[] {
  return prose(file).flatMap(({ text, line }) =>
    [...text.replace(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return []
      const [path = '', heading] = target.split('#')
      const full = path === '' ? file.path : posix.join(posix.dirname(file.path), decodeURIComponent(path))
      const at = { rule: 'links', path: file.path, line }
      if (!house.has(full)) {
        return [
          { ...at, message: `the link ${target} leads nowhere; name a file that exists, from this folder.` },
        ]
      }
      if (heading === undefined || headingsOf(house.find(full)).includes(heading)) return []
      return [{ ...at, message: `${full} has no heading #${heading}; link one of its headings.` }]
    }),
  )
}

function headingsOf(file: SourceFile | undefined): readonly string[] {
  if (file === undefined) return []
  return prose(file)
    .map(({ text }) => /^#+\s+(.*?)\s*$/.exec(text)?.[1])
    .filter((heading) => heading !== undefined)
    .map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    )
}

const SECTIONS = ['Status', 'Context', 'Options', 'Decision', 'Consequences', 'Revisit when']
const TEMPLATE_TEXT = /\b(?:lorem|template|placeholder|to be written|tbd)\b/i

/** Decisions have unique numbers in a row, all sections with text, and links both ways when superseded. */
export const decisions: Rule = {
  id: 'decisions',
  check: (house) => {
    const files = house.files.filter((file) => isMarkdown(file) && file.path.startsWith('docs/decisions/'))
    return [
      ...numbers(files, house),
      ...files.flatMap(sections),
      ...files.flatMap((file) => superseded(file, files)),
    ]
  },
}

const numberOf = (file: SourceFile): string => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(file.path)?.[1] ?? ''

function numbers(files: readonly SourceFile[], house: House): readonly Finding[] {
  const seen = new Map<string, string>()
  const found: Finding[] = []
  const add = (path: string, message: string) => found.push({ rule: 'decisions', path, line: 1, message })
  for (const file of files) {
    const number = numberOf(file)
    const other = seen.get(number)
    if (number === '') add(file.path, 'name it NNNN-what-was-decided.md, in lower case.')
    else if (other !== undefined)
      add(file.path, `number ${number} is taken by ${other}; take the next free one.`)
    else if (!file.text.startsWith(`# ${number}. `))
      add(file.path, `begin with "# ${number}. What was decided".`)
    seen.set(number, file.path)
  }
  for (let number = 1; number <= files.length; number += 1) {
    const text = String(number).padStart(4, '0')
    if (!seen.has(text) && files.length > 0)
      add('docs/decisions', `number ${text} is missing; numbers leave no gap.`)
  }
  for (const file of house.files) {
    for (const [, number = ''] of file.text.matchAll(/\bDecision (\d{4})\b/gi)) {
      if (!seen.has(number))
        add(file.path, `Decision ${number} is not in docs/decisions; write it, or correct the number.`)
    }
  }
  return found
}

function sections(file: SourceFile): readonly Finding[] {
  const found: Finding[] = []
  const add = (line: number, message: string) =>
    found.push({ rule: 'decisions', path: file.path, line, message })
  const parts = file.text.split(/^## /m).slice(1)
  const named = new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n')).trim()]),
  )
  for (const name of SECTIONS) {
    const body = named.get(name)
    if (body === undefined) add(1, `it lacks "## ${name}"; a decision has ${SECTIONS.join(', ')}.`)
    else if (body === '') add(1, `"## ${name}" is empty; say it in a sentence.`)
  }
  const options = named.get('Options') ?? '- -'
  if ((options.match(/^- /gm) ?? []).length < 2) {
    add(1, '"## Options" lists fewer than two; name what was rejected, and why.')
  }
  file.lines.forEach((line, index) => {
    if (TEMPLATE_TEXT.test(line)) add(index + 1, `"${line.trim()}" is template text; write what was decided.`)
  })
  return found
}

function superseded(file: SourceFile, files: readonly SourceFile[]): readonly Finding[] {
  const status = /^## Status\s+([^\n]*)/m.exec(file.text)?.[1] ?? ''
  const by = /^Superseded by .*?(\d{4})/.exec(status)?.[1]
  const at = { rule: 'decisions', path: file.path, line: 3 }
  if (by === undefined) {
    if (/^(?:Accepted|Proposed|$)/.test(status)) return []
    return [
      { ...at, message: `the status "${status}" is none; write Accepted, Proposed or Superseded by NNNN.` },
    ]
  }
  const next = files.find((each) => numberOf(each) === by)
  if (next?.text.includes(numberOf(file)) === true) return []
  return [
    { ...at, message: `it is superseded by ${by}, which does not name ${numberOf(file)}; link both ways.` },
  ]
}

const KINDS = ['law', 'correction', 'feature', 'technical']

/** The changelog is for readers who read no code: a day, a sentence, its kind, and the days it touches. */
export const changelog: Rule = {
  id: 'changelog',
  check: (house) => {
    const file = house.find('CHANGELOG.md')
    const at = { rule: 'changelog', path: 'CHANGELOG.md' }
    if (file === undefined)
      return [{ ...at, line: 1, message: 'it is missing; write what changed for readers.' }]
    const found: Finding[] = []
    let day = '9999-99-99'
    file.lines.forEach((line, index) => {
      const add = (message: string) => found.push({ ...at, line: index + 1, message })
      if (line.startsWith('## ')) {
        const named = line.slice(3)
        if (!/^\d{4}-\d{2}-\d{2}$/.test(named))
          add(`"${named}" is no day; head each group with "## YYYY-MM-DD".`)
        else if (named > day) add(`${named} stands under ${day}; put the newest day first.`)
        day = named
      }
      if (line.startsWith('### ')) entry(file.lines.slice(index + 1), add)
    })
    return found
  },
}

function entry(following: readonly string[], add: (message: string) => void): void {
  const stop = following.findIndex((line) => line.startsWith('#'))
  const body = (stop === -1 ? following : following.slice(0, stop)).join('\n').trim()
  const kind = /^Kind: ([a-z]+)\./.exec(body)?.[1]
  if (kind === undefined || !KINDS.includes(kind)) {
    add(`the entry names no kind; begin it with "Kind: ${KINDS.join(' | ')}."`)
    return
  }
  if (kind !== 'law' && kind !== 'correction') return
  for (const must of ['Days affected:', 'Figures:', 'Source:']) {
    if (!body.includes(must)) add(`an entry of kind ${kind} says "${must} …"; a reader must know what moved.`)
  }
}

/** Each invariant of ARCHITECTURE.md names the test that holds it, and the test is there. */
export const invariants: Rule = {
  id: 'invariants',
  check: (house) => {
    const file = house.find('ARCHITECTURE.md')
    if (file === undefined) return []
    return prose(file)
      .filter(({ text }) => text.includes('**Architecture invariant:**'))
      .flatMap(({ text, line }) => {
        const at = { rule: 'invariants', path: file.path, line }
        const holders = [...(/held by (.*)\)/.exec(text)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(
          (match) => match[1] ?? '',
        )
        if (holders.length === 0) {
          return [{ ...at, message: 'it names no test; end the line with "(held by `path/to.test.ts`)".' }]
        }
        return holders
          .filter((path) => !house.has(path))
          .map((path) => ({
            ...at,
            message: `${path} is not there; name the test that holds this invariant.`,
          }))
      })
  },
}
