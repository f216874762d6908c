import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyDirectory } from '@qaidam/server/testing'
import { copyOf } from '@qaidam/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { called, qaidam } from './testing/command.ts'
import { gb18030 } from './testing/encodings.ts'
import { BAD_FILES, HOURS, hours, STATION_FILE, STATIONS } from './testing/files.ts'
import { refusalFlaws } from './testing/refusals.ts'

// Every command opens the database anew, which takes seconds on a busy machine. How a process ends,
// processes.test.ts asks.
const SLOW = 180_000

let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qaidam-cli-'))
  data = await copyOf(await emptyDirectory())
}, SLOW)
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => called(data, args)

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function entries(): Promise<number> {
  const { code, out } = await run('verify', '--json')
  const found = JSON.parse(out) as { entries: number; findings: readonly unknown[] }
  expect([code, found.findings]).toEqual([0, []])
  return found.entries
}

describe('commands without a database', () => {
  test('packs says what is composed', async () => {
    const { code, out } = await qaidam(data, ['packs', '--json'])
    expect(code).toBe(0)
    const { packs } = JSON.parse(out) as {
      packs: readonly { id: string; registers: readonly string[]; figures: readonly string[] }[]
    }
    const ecology = packs.find(({ id }) => id === 'ecology')
    expect(ecology?.registers).toContain('ecology.air-hour')
    expect(ecology?.figures).toContain('ecology.air.good-days')
    expect((await run('packs')).out).toContain('ecology.air-hour')
  })

  test('packs --overlaps lists what is asked twice, and ends with 1 when there is any', async () => {
    const clean = await run('packs', '--overlaps', '--json')
    expect([clean.code, clean.out.trim()]).toEqual([0, '{"overlaps":[]}'])
    const name = { zh: '公益林小班', en: 'Public-benefit forest again' }
    const register = {
      id: 'twice.block',
      name,
      why: name,
      kind: 'fact',
      subject: 'twice-block',
      owner: 'statistics',
      key: ['block'],
      fields: {
        block: { type: 'text', name: { zh: '编号', en: 'Number' } },
        organisation: { type: 'ref', name: { zh: '单位', en: 'Firm' }, register: 'economy.organisation' },
        called: { type: 'text', name: { zh: '名称', en: 'What it is called' } },
      },
      readableBy: 'staff',
    }
    const pack = { id: 'twice', name, registers: [register], figures: [] }
    const file = join(data, 'packs', 'twice.json')
    await mkdir(join(data, 'packs'), { recursive: true })
    await writeFile(file, JSON.stringify(pack))
    try {
      const { code, out } = await run('packs', '--overlaps')
      expect(code).toBe(1)
      expect(out).toContain('economy.organisation (market-supervision) holds as 名称')
    } finally {
      await rm(file)
    }
  })

  test('standard answers line by line; a bad line gets its fault, and the next its answer', async () => {
    // O3 over eight hours of 124: 50 + (124 - 100) / (160 - 100) * 50 = 70, as in the issue.
    const good = '{"report":"daily","so2":10,"no2":14,"pm10":46,"pm25":12,"co":0.8,"o3_8h":124}'
    const bad = ['{"pm25":-1}', '{"pm2_5":1}', '{"pm25":"many"}', '[]', 'nothing', '{"pm25":']
    const input = [good, ...bad, good].join('\n')
    const { code, out, err } = await qaidam(data, ['standard', 'air.aqi', '--on', '2020-06-15'], input)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { aqi?: number; fault?: Record<string, string> })
    expect([code, err]).toEqual([1, ''])
    expect(answers.length).toBe(bad.length + 2)
    expect(answers.at(0)).toMatchObject({ aqi: 70, level: '二级', category: '良', primary: ['o3_8h'] })
    expect(answers.at(-1)).toEqual(answers.at(0))
    for (const { fault } of answers.slice(1, -1)) {
      expect(fault).toEqual({
        code: expect.stringMatching(/^STD-\d{3}$/),
        message: expect.stringMatching(/.{10}/),
        fix: expect.stringMatching(/.{5}/),
      })
    }
  })

  test('standard ends with 0 when every line was answered, and with 2 when it was called wrongly', async () => {
    const good = await qaidam(data, ['standard', 'air.aqi', '--on', '2020-06-15'], '{"pm25":12}\n\n')
    expect([good.code, good.out.trimEnd().split('\n').length]).toEqual([0, 1])
    expect((await qaidam(data, ['standard', 'air.aqi', '--on', '2020-02-30'], '')).code).toBe(2)
    expect((await qaidam(data, ['standard', 'air.aqi'], '')).code).toBe(2)
    const nothing = await qaidam(data, ['standard', 'nope', '--on', '2020-06-15'], '')
    expect([nothing.code, nothing.out, nothing.err]).toEqual([2, '', expect.stringContaining('STD-010')])
  })

  test('standard takes a byte order mark, and quantities as texts like numbers', async () => {
    const lines = '\uFEFF{"pm25":"12","so2":"10"}\n{"pm25":12,"so2":10}\n'
    const { code, out } = await qaidam(data, ['standard', 'air.aqi', '--on', '2020-06-15'], lines)
    const [texts, numbers] = out.trimEnd().split('\n')
    expect([code, texts]).toEqual([0, numbers])
  })

  test.each([
    ['nothing'],
    ['--nothing'],
    ['figure', 'ecology.air.pm25'],
    ['figure', 'ecology.air.pm25', '--area', '6328'],
    ['import', 'ecology.air-hour'],
    ['trace', 'ecology.air.pm25', '--area', '6328', '--period', '2020', '--limit', '0'],
    ['verify', '--nothing'],
  ])('a wrong call ends with 2 and says how: %s', async (...args) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/error: |Usage: /)
  })
})

const AT = ['--area', '632802', '--period', '2020-06-01/2020-06-04']

describe('a prefecture by the command line alone', () => {
  test('a dry run keeps nothing; a file is taken once; twice it says so', { timeout: SLOW }, async () => {
    const stations = await file('stations.csv', STATION_FILE)
    const dry = await run('import', 'ecology.air-station', stations, '--dry-run', '--json')
    expect([dry.code, JSON.parse(dry.out)]).toMatchObject([0, { receipt: { seq: null, entered: 1 } }])
    expect(await entries()).toBe(0)
    const first = await run('import', 'ecology.air-station', stations, '--json', '--reason', '建站')
    expect([first.code, JSON.parse(first.out)]).toMatchObject([0, { receipt: { seq: 1, entered: 1 } }])
    const second = await run('import', 'ecology.air-station', stations)
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('as entry 1')])
    const readings = await run('import', 'ecology.air-hour', await file('hours.csv', hours()), '--json')
    expect([readings.code, JSON.parse(readings.out)]).toMatchObject([0, { receipt: { seq: 2, entered: 96 } }])
    expect(await entries()).toBe(2)
  })

  test('a figure, and its trace whose rows add up to it', { timeout: SLOW }, async () => {
    const figure = await run('figure', 'ecology.air.pm25', ...AT, '--json')
    // (12 + 24 + 30 + 6) / 4 = 18
    expect([figure.code, JSON.parse(figure.out)]).toMatchObject([
      0,
      { id: 'ecology.air.pm25', area: '632802', value: '18', raw: '18', unit: 'µg/m³', status: 'final' },
    ])
    const { code, out } = await run('trace', 'ecology.air.pm25', ...AT, '--json', '--limit', '3')
    const trace = JSON.parse(out) as Trace
    expect([code, trace.rows.length, trace.next !== null]).toEqual([0, 3, true])
    expect(trace.definition.id).toBe('ecology.air.pm25')
    const rest = await run('trace', 'ecology.air.pm25', ...AT, '--json', '--cursor', trace.next ?? '')
    const rows = [...trace.rows, ...(JSON.parse(rest.out) as Trace).rows]
    expect(rows.length).toBe(trace.total)
    for (const [part, value] of Object.entries(trace.answer.parts)) {
      const total = rows
        .filter((row) => row.part === part)
        .reduce((sum, row) => sum + Number(row.contribution), 0)
      expect([part, total]).toEqual([part, Number(value)])
    }
    const text = await run('trace', 'ecology.air.pm25', ...AT)
    for (const word of ['18', '定义 definition', '公式 formula', '数据行 rows'])
      expect(text.out).toContain(word)
  })

  test('no data is a finding', { timeout: SLOW }, async () => {
    const nowhere = ['--area', '632801', '--period', '2020', '--json']
    const missing = await qaidam(data, ['figure', 'ecology.air.pm25', ...nowhere])
    expect([missing.code, JSON.parse(missing.out)]).toMatchObject([1, { value: null, status: 'missing' }])
  })

  test('what is exported comes back unchanged, here and elsewhere', { timeout: SLOW }, async () => {
    const before = await entries()
    const elsewhere = await copyOf(await emptyDirectory())
    for (const [register, kind, rows] of [
      ['ecology.air-station', 'xlsx', 1],
      ['ecology.air-hour', 'csv', 96],
    ] as const) {
      const out = join(folder, `${register}.${kind}`)
      expect(await run('export', register, '--out', out)).toEqual({ code: 0, out: '', err: '' })
      const back = JSON.parse((await run('import', register, out, '--json')).out) as Outcome
      expect(back.receipt).toMatchObject({ seq: null, entered: 0, corrected: 0, unchanged: rows })
      const there = JSON.parse((await called(elsewhere, ['import', register, out, '--json'])).out) as Outcome
      expect(there.receipt).toMatchObject({ entered: rows })
    }
    expect(await entries()).toBe(before)
    const copy = join(folder, 'copy.csv')
    expect((await called(elsewhere, ['export', 'ecology.air-hour', '--out', copy])).code).toBe(0)
    expect(await readFile(copy, 'utf8')).toBe(await readFile(join(folder, 'ecology.air-hour.csv'), 'utf8'))
  })
})

interface Trace {
  readonly answer: { readonly parts: Readonly<Record<string, string>> }
  readonly definition: { readonly id: string }
  readonly rows: readonly { readonly part: string; readonly contribution: string }[]
  readonly total: number
  readonly next: string | null
}

interface Outcome {
  readonly receipt: Readonly<Record<string, unknown>> | null
}

// Some of them here; all of them, much faster, where a server holds the database.
const SOME = [
  'a wrong header',
  'a formula',
  'a concentration of -3',
  'a CSV cut in half',
  'a station that does not exist',
]

describe('bad input', () => {
  let before = 0
  beforeAll(async () => {
    before = await entries()
  }, SLOW)

  test.each(BAD_FILES.filter(([name]) => SOME.includes(name)))(
    '%s is a clear fault',
    { timeout: SLOW },
    async (_, register, make, code, place) => {
      const ended = await run('import', register, await make(folder), '--json')
      expect(refusalFlaws(ended, code, place)).toEqual([])
    },
  )

  test('kept nothing', { timeout: SLOW }, async () => {
    expect(await entries()).toBe(before)
  })

  test('is told in words too, with the cell first', { timeout: SLOW }, async () => {
    const path = await file('words.csv', `${HOURS}\nD1,2020-07-01T00:00,,,,-3,,\n`)
    const { code, out } = await run('import', 'ecology.air-hour', path)
    expect(code).toBe(1)
    expect(out).toMatch(/^F2 {2}VAL-003 .*\n {2}Fix: /m)
    expect(out).toContain('nothing was kept')
  })

  test('but is only doubtful, and taken with --confirm', { timeout: SLOW }, async () => {
    const path = await file('doubtful.csv', `${HOURS}\nD1,2020-07-01T00:00,,,,0.02,,\n`)
    const { code, out } = await run('import', 'ecology.air-hour', path)
    expect(code).toBe(1)
    expect(out).toMatch(/^存疑 doubtful F2 {2}VAL-011 .*\n {2}Fix: .*then write 20\./m)
    expect(out).toContain('nothing was kept')
    const confirmed = await run(
      'import',
      'ecology.air-hour',
      path,
      '--confirm',
      '雨后',
      '--dry-run',
      '--json',
    )
    expect([confirmed.code, JSON.parse(confirmed.out)]).toMatchObject([
      0,
      { receipt: { entered: 1 }, warnings: [{ cell: 'F2' }], warningCount: 1 },
    ])
  })

  test('does not mean GB 18030, which simply works', { timeout: SLOW }, async () => {
    const path = await file('gb.csv', gb18030(`${STATIONS}\nG1,格尔木站,632801,国控评价点,2018-12-01\n`))
    const { code } = await run('import', 'ecology.air-station', path)
    expect(code).toBe(0)
    const out = join(folder, 'gb-out.csv')
    await run('export', 'ecology.air-station', '--out', out, '--area', '632801')
    expect(await readFile(out, 'utf8')).toContain('G1,格尔木站')
  })
})
