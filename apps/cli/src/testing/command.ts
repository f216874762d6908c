import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { main } from '../main.ts'

const BIN = fileURLToPath(new URL('../../bin/qaidam.js', import.meta.url))
const SERVER = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url))

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command line, as built, on a data directory. */
export async function qaidam(data: string, args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { env: environment(data) })
  child.stdin.end(input)
  return ended(child)
}

/**
 * The same command in this process, for tests of what a command says rather than of how a process ends:
 * a process takes more than a second to start. What it prints is caught.
 */
export async function called(data: string, args: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const catching = (stream: 'stdout' | 'stderr', to: 'out' | 'err') =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[to] += String(text)
      return true
    })
  const spies = [catching('stdout', 'out'), catching('stderr', 'err')]
  vi.stubEnv('QAIDAM_DATA', data)
  vi.stubEnv('QAIDAM_DATABASE_URL', '')
  try {
    return { code: await main(args), ...said }
  } finally {
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}

/** A server as built; `line` resolves with the first line that it prints with such a text. */
export interface Served {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  line(text: string): Promise<string>
}

export function serve(data: string): Served {
  const child = spawn(process.execPath, [SERVER], { env: { ...environment(data), QAIDAM_PORT: '0' } })
  const lines: string[] = []
  const waiting: { text: string; found: (line: string) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const { text, found } of waiting) if (line.includes(text)) found(line)
  })
  const over = ended(child)
  const line = (text: string) =>
    Promise.race([
      new Promise<string>((found) => {
        const known = lines.find((each) => each.includes(text))
        if (known === undefined) waiting.push({ text, found })
        else found(known)
      }),
      over.then(({ err }) => {
        throw new Error(`the server ended before it said "${text}": ${err}`)
      }),
    ])
  return { child, ended: over, line }
}

const environment = (data: string) => ({
  ...process.env,
  QAIDAM_DATA: data,
  QAIDAM_DATABASE_URL: '',
  NO_COLOR: '1',
})

async function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  const [code] = await once(child, 'close')
  return { code: code as number | null, ...said }
}
