import { mkdtemp, rm } from 'node:fs/promises'
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
  folder = await mkdtemp(join(tmpdir(), 'qaidam-cli-editions-'))
  data = await copyOf(await emptyDirectory())
}, SLOW)
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => called(data, args)

describe('editions by the command line', () => {
  test('of a report that has none yet', { timeout: SLOW }, async () => {
    const listed = await run('editions', 'ecology.brief')
    expect(listed).toEqual({ code: 0, out: 'ecology.brief: no editions\n', err: '' })
  })

  test('a report or an edition that there is not is a wrong call', { timeout: SLOW }, async () => {
    const strange = await run('editions', 'none')
    expect([strange.code, strange.err]).toEqual([2, expect.stringContaining('RPT-070')])
    const missing = await run('editions', 'ecology.brief', '--reproduce', '632800-2020H1-1')
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('EDN-004')])
    const alone = await run('editions', 'ecology.brief', '--compare', '632800-2020H1-1')
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('CLI-005')])
  })

  test('a report is of an area and a period, or of an edition', { timeout: SLOW }, async () => {
    const out = join(folder, 'brief.md')
    const asked = await run('report', 'ecology.brief', '--format', 'md', '--out', out)
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('CLI-004')])
  })
})
