import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyDirectory } from '@qaidam/server/testing'
import { copyOf } from '@qaidam/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { called } from './testing/command.ts'

// Every command opens the database anew, which takes seconds on a busy machine.
const SLOW = 180_000

let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qaidam-cli-report-'))
  data = await copyOf(await emptyDirectory())
}, SLOW)
afterAll(() => rm(folder, { recursive: true, force: true }))

const report = (format: string, out: string) =>
  called(data, [
    ...[
      'report',
      'ecology.brief',
      '--area',
      '6328',
      '--period',
      '2020H1',
      '--site',
      'https://portal.example/',
    ],
    ...['--format', format, '--out', out],
  ])

describe('a report by the command line', () => {
  test('is a Word file, even where nothing is known yet', { timeout: SLOW }, async () => {
    const out = join(folder, 'brief.docx')
    expect(await report('docx', out)).toEqual({ code: 0, out: '', err: '' })
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
  })

  test('as open CSV is two files, the second named after the first', { timeout: SLOW }, async () => {
    const out = join(folder, 'figures.csv')
    expect((await report('csvw', out)).code).toBe(0)
    const metadata = JSON.parse(await readFile(`${out}-metadata.json`, 'utf8')) as { readonly url: string }
    expect(metadata.url).toBe('figures.csv')
    expect(await readFile(out, 'utf8')).toContain('https://portal.example/figures/ecology.')
  })

  test('in a format that there is not is a wrong call that names those there are', {
    timeout: SLOW,
  }, async () => {
    const { code, err } = await report('doc', join(folder, 'brief.doc'))
    expect([code, err]).toEqual([2, expect.stringMatching(/CLI-003[\s\S]*docx, pdf, xlsx/)])
  })
})
