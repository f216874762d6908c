import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationDirectory, emptyDirectory } from '@qaidam/server/testing'
import { findHolder } from '@qaidam/storage'
import { copyDirectory, copyOf } from '@qaidam/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { called, qaidam, type Served, serve } from './testing/command.ts'
import { BAD_FILES, hours, STATION_FILE } from './testing/files.ts'
import { refusalFlaws } from './testing/refusals.ts'

// Where no test file has made the demonstration yet, it is made here.
const START = 600_000
const SLOW = 120_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qaidam-processes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Verified {
  readonly entries: number
  readonly findings: readonly unknown[]
}

async function verified(data: string): Promise<Verified> {
  const { code, out, err } = await qaidam(data, ['verify', '--json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Verified
}

describe('a command line while a server runs', () => {
  let data: string
  let server: Served
  let before: number
  beforeAll(async () => {
    data = await copyOf(await demonstrationDirectory())
    server = serve(data)
    await server.line('http://127.0.0.1:')
    const stations = join(folder, 'stations.csv')
    const readings = join(folder, 'hours.csv')
    await writeFile(stations, STATION_FILE)
    await writeFile(readings, hours())
    for (const [register, path] of [
      ['ecology.air-station', stations],
      ['ecology.air-hour', readings],
    ] as const) {
      const { code, err } = await qaidam(data, ['import', register, path])
      expect([code, err]).toEqual([0, ''])
    }
    before = (await verified(data)).entries
  }, START)
  afterAll(() => {
    server.child.kill('SIGKILL')
  })

  test('goes through it, and says what the server says', { timeout: SLOW }, async () => {
    const asked = ['ecology.air.good-days', '--area', '632802', '--period', '2019H1']
    const { code, out } = await qaidam(data, ['figure', ...asked, '--json'])
    const answer = JSON.parse(out) as { value: string }
    // 柴达木日报, 2020-09-22: 德令哈 93.7 per cent in the first half of 2020, 3.3 points more than a year before.
    expect([code, answer.value]).toEqual([0, '90.4'])
    const address = /http:\S*?(?=\/)\/\/[^/\s]*/.exec(await server.line('http://127.0.0.1:'))?.[0]
    const response = await fetch(`${address}/api/figures/${asked[0]}?area=632802&period=2019H1`)
    const served = (await response.json()) as typeof answer
    expect(served.value).toBe(answer.value)
  })

  test('pages rows, exports and takes files as it does alone', { timeout: SLOW }, async () => {
    const at = ['--area', '632802', '--period', '2020H1', '--json']
    const first = await qaidam(data, ['trace', 'ecology.air.good-days', ...at, '--limit', '10'])
    const page = JSON.parse(first.out) as { rows: readonly unknown[]; total: number; next: string }
    expect([page.rows.length, page.total > 10]).toEqual([10, true])
    const out = join(folder, 'exported.csv')
    expect((await qaidam(data, ['export', 'ecology.air-station', '--out', out])).code).toBe(0)
    const back = JSON.parse((await qaidam(data, ['import', 'ecology.air-station', out, '--json'])).out) as {
      receipt: { seq: null; unchanged: number }
    }
    expect([back.receipt.seq, back.receipt.unchanged > 2]).toEqual([null, true])
    const again = await qaidam(data, ['import', 'ecology.air-hour', join(folder, 'hours.csv')])
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('was taken before')])
  })

  test.each(BAD_FILES)('%s is a clear fault', { timeout: SLOW }, async (_, register, make, code, place) => {
    const ended = await called(data, ['import', register, await make(folder), '--json'])
    expect(refusalFlaws(ended, code, place)).toEqual([])
  })

  test.each([
    ['ANS-004', ['figure', 'ecology.none', '--area', '6328', '--period', '2020']],
    ['KRN-041', ['figure', 'ecology.air.pm25', '--area', '110000', '--period', '2020']],
    ['KRN-', ['trace', 'ecology.air.pm25', '--area', '6328', '--period', '2020Q9']],
    [
      'ANS-010',
      ['trace', 'ecology.sandy-land.treated', '--area', '6328', '--period', '2020', '--cursor', 'x'],
    ],
  ])('%s ends a wrong call', { timeout: SLOW }, async (code, call) => {
    const ended = await called(data, [...call, '--json'])
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(refusalFlaws(ended, code, '')).toEqual([])
  })

  test('of all that was refused, nothing was kept', { timeout: SLOW }, async () => {
    expect(await verified(data)).toEqual({ entries: before, findings: [] })
  })

  test('a second server is refused, and told by whom', { timeout: SLOW }, async () => {
    const second = await serve(data).ended
    expect(second.code).toBe(1)
    expect(second.err).toContain('STO-001')
    expect(second.err).toContain(`process ${server.child.pid}`)
    expect(second.err).toContain('Fix: ')
  })

  test('a server that was killed leaves everything; the next command opens it itself', {
    timeout: SLOW,
  }, async () => {
    server.child.kill('SIGKILL')
    await server.ended
    expect(await verified(data)).toEqual({ entries: before, findings: [] })
  })

  test('a server that is asked to stop gives the directory back', { timeout: SLOW }, async () => {
    server = serve(data)
    await server.line('http://127.0.0.1:')
    server.child.kill('SIGTERM')
    expect((await server.ended).code).toBe(0)
    expect(await findHolder(data)).toBeUndefined()
    // What a job of the server wrote meanwhile is kept too.
    expect((await verified(data)).entries).toBeGreaterThanOrEqual(before)
  })
})

test('a first start loads the demonstration before it serves', { timeout: START }, async () => {
  const first = serve(await copyOf(await emptyDirectory()))
  // What all of it is, and that nothing of it is lost, tests see on the directory that is made once.
  await first.line('loading demonstration 1/')
  first.child.kill('SIGKILL')
  expect((await first.ended).out).not.toContain('http://')
})

/** A disk of its own that is soon full; undefined where none may be mounted. */
async function mountTiny(at: string): Promise<boolean> {
  await mkdir(at, { recursive: true })
  return resize(at, 400, 'size=')
}

const resize = (at: string, megabytes: number, options = 'remount,size=') =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `${options}${megabytes}m`, 'tmpfs', at]).status === 0

const trial = await mkdtemp(join(tmpdir(), 'qaidam-mount-'))
const mayMount = await mountTiny(trial)
const unmount = (at: string) => spawnSync('umount', [at])
if (mayMount) unmount(trial)
await rm(trial, { recursive: true, force: true })

async function usedMegabytes(at: string): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(at)
  return Math.ceil(((blocks - bfree) * bsize) / 1024 / 1024)
}

function manyHours(rows: number): string {
  const first = Date.UTC(2000, 0, 1)
  let text = '点位,小时,SO2,NO2,PM10,PM2.5,O3,CO\n'
  for (let index = 0; index < rows; index += 1) {
    const at = new Date(first + index * 3_600_000).toISOString().slice(0, 13)
    const gases = `${1 + (index % 50)},${1 + (index % 40)}`
    text += `D1,${at}:00,${gases},${80 + (index % 20)},${1 + (index % 80)},${1 + (index % 120)},0.${1 + (index % 9)}\n`
  }
  return text
}

describe.skipIf(!mayMount)('a full disk (needs the right to mount)', () => {
  let disk: string
  let data: string
  beforeAll(async () => {
    disk = join(folder, 'disk')
    data = join(disk, 'data')
    await mountTiny(disk)
    await mkdir(data)
    await copyDirectory(await emptyDirectory(), data)
  }, START)
  afterAll(() => {
    unmount(disk)
  })

  test('is a clear fault, and once there is room all that was acknowledged is there', {
    timeout: START,
  }, async () => {
    const stations = join(folder, 'disk-stations.csv')
    const many = join(folder, 'many.csv')
    await writeFile(stations, STATION_FILE)
    await writeFile(many, manyHours(60_000))
    expect((await qaidam(data, ['import', 'ecology.air-station', stations])).code).toBe(0)
    // From room for the copy but not for what follows, to no room at all.
    for (const free of [70, 40, 10]) {
      expect(resize(disk, (await usedMegabytes(disk)) + free)).toBe(true)
      const ended = await qaidam(data, ['import', 'ecology.air-hour', many, '--json'])
      expect(ended.code).toBe(2)
      const { faults } = JSON.parse(ended.err) as { faults: readonly { code: string; fix: string }[] }
      expect(faults.map(({ code }) => code)).toEqual(['STO-010'])
      expect(faults[0]?.fix).toMatch(/Free /)
      expect(ended.out).toBe('')
    }
    expect(resize(disk, 600)).toBe(true)
    expect(await verified(data)).toEqual({ entries: 1, findings: [] })
    const taken = await qaidam(data, ['import', 'ecology.air-hour', many, '--json'])
    expect(taken.err).toBe('')
    expect(taken.code).toBe(0)
    expect(JSON.parse(taken.out)).toMatchObject({ receipt: { seq: 2, entered: 60_000 } })
    expect(await verified(data)).toEqual({ entries: 2, findings: [] })
  })

  test('at the first opening is a clear fault too', { timeout: START }, async () => {
    const other = join(folder, 'small')
    await mkdir(other)
    expect(resize(other, 20, 'size=')).toBe(true)
    try {
      const { code, err } = await qaidam(join(other, 'data'), ['verify'])
      expect(code).toBe(2)
      expect(err).toMatch(/^SRV-011 .*0 MB are free.*\n {2}Fix: Free \d+ MB/)
      expect(resize(other, 400)).toBe(true)
      expect(await verified(join(other, 'data'))).toEqual({ entries: 0, findings: [] })
    } finally {
      unmount(other)
    }
  })
})
