import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { docxBytes } from '@qaidam/exchange'
import type { ReportDocument } from '@qaidam/kernel'
import { documentFor, layoutOf, loadDemonstration, openPlatform } from '@qaidam/server'
import { pagesOf } from './measure.ts'
import { type Opened, wordPage } from './page.ts'
import { specimenOf } from './specimen.ts'

const run = promisify(execFile)
const PAGE = 'docs/reference/word.md'
const ROOT = resolve(import.meta.dirname, '../../..')
const NEEDED = [
  { program: 'soffice', args: ['--version'], of: 'libreoffice-writer' },
  { program: 'pdftotext', args: ['-v'], of: 'poppler-utils' },
] as const

/**
 * Opens the Word file of a report in LibreOffice and measures its pages; `--keep DIR` leaves the files
 * and a picture of each page there. `--data DIR` reads the store of that directory instead of a
 * demonstration of its own.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      report: { type: 'string', default: 'civic.work-report' },
      area: { type: 'string', default: '632800' },
      period: { type: 'string', default: '2020H1' },
      data: { type: 'string' },
      keep: { type: 'string' },
    },
  })
  const versions = await versionsOf()
  if (versions === undefined) return 1
  const folder =
    values.keep === undefined ? await mkdtemp(join(tmpdir(), 'qaidam-office-')) : resolve(values.keep)
  await mkdir(folder, { recursive: true })
  try {
    const document = await written(values.report, values.area, values.period, values.data, folder)
    const report = await opened(document, 'report', folder)
    const specimen = await opened(specimenOf(document, layoutOf(document)), 'specimen', folder)
    await writeFile(
      join(ROOT, PAGE),
      wordPage({ document, layout: layoutOf(document), versions, report, specimen }),
    )
    say(`${report.pages.length} pages; written: ${PAGE}`)
    return 0
  } finally {
    if (values.keep === undefined) await rm(folder, { recursive: true })
  }
}

/** The versions of the programs that are needed; undefined, and said, where one is missing. */
async function versionsOf(): Promise<readonly string[] | undefined> {
  const versions: string[] = []
  for (const { program, args, of } of NEEDED) {
    try {
      const { stdout, stderr } = await run(program, args)
      versions.push((stdout || stderr).split('\n')[0]?.trim() ?? program)
    } catch {
      say(
        `${program} is not installed. On Debian: apt-get install ${NEEDED.map((each) => each.of).join(' ')} fonts-noto-cjk`,
      )
      say(`${of} has it. Nothing was measured; ${PAGE} keeps its last result.`)
      return undefined
    }
  }
  return versions
}

async function written(
  id: string,
  area: string,
  period: string,
  given: string | undefined,
  folder: string,
): Promise<ReportDocument> {
  const data = given ?? join(folder, 'data')
  const store = await openPlatform({ data, databaseUrl: undefined, port: 0 })
  try {
    if (given === undefined) await loadDemonstration(store, say)
    return await documentFor(store, id, { area, period, language: 'zh', origin: 'http://127.0.0.1:8080' })
  } finally {
    await store.close()
    if (given === undefined) await rm(data, { recursive: true })
  }
}

async function opened(document: ReportDocument, name: string, folder: string): Promise<Opened> {
  const file = join(folder, `${name}.docx`)
  const trace = () => 'http://127.0.0.1:8080/'
  await writeFile(file, await docxBytes(document, { layout: layoutOf(document), trace }))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
  const pdf = join(folder, `${name}.pdf`)
  const { stdout: layout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const { stdout: fonts } = await run('pdffonts', [pdf])
  await run('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)])
  return { pages: pagesOf(layout), fonts: fontNames(fonts) }
}

/** The names in the first column of `pdffonts`, without the mark of a subset. */
function fontNames(table: string): readonly string[] {
  const names = table
    .split('\n')
    .slice(2)
    .map((line) => line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? '')
  return [...new Set(names.filter((name) => name !== ''))].sort()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main()
