import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Fault } from '@qaidam/kernel'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { announce, findHolder, type Holder, lockDirectory } from './directory-lock.ts'

const hasProc = existsSync('/proc/self/stat')

let directory: string
const children: ChildProcess[] = []
const lockFile = () => join(directory, 'lock')

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qaidam-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

/** A program that runs until it is killed; resolves with its first line. */
async function start(command: string, args: readonly string[]): Promise<readonly [ChildProcess, string]> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return [child, String(line)]
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const takesLock = `
  import(process.argv[1]).then(async ({ lockDirectory }) => {
    try {
      await lockDirectory(process.argv[2])
      console.log('holds')
    } catch (error) {
      console.log(error.code)
    }
    process.stdin.resume()
  })`
const built = new URL('../dist/directory-lock.js', import.meta.url).href
const locker = () => start(process.execPath, ['-e', takesLock, built, directory])

/** Tries one directory after the other, each at an instant that is the same in every process. */
const runsRaces = `
  import(process.argv[1]).then(async ({ lockDirectory }) => {
    const races = process.argv.slice(2)
    const go = Math.ceil((Date.now() + 1_000) / 4_000) * 4_000
    const held = []
    for (const [index, race] of races.entries()) {
      while (Date.now() < go + index * 20) {}
      held.push(await lockDirectory(race).then(() => true, () => false))
    }
    console.log(JSON.stringify(held))
    process.stdin.resume()
  })`

const isHeldBy = (pid: number) => (error: unknown) =>
  error instanceof Fault &&
  error.code === 'STO-001' &&
  error.message.includes(directory) &&
  error.message.includes(`process ${pid}`)

describe('the lock of a data directory', () => {
  test('names its holder, refuses a second one, and is free again after its release', async () => {
    const lock = await lockDirectory(directory)
    assert.equal((await findHolder(directory))?.pid, process.pid)
    await assert.rejects(lockDirectory(directory), isHeldBy(process.pid))
    await lock.release()
    assert.equal(await findHolder(directory), undefined)
    await (await lockDirectory(directory)).release()
    assert.deepEqual(await readdir(directory), [])
  })

  test('of another living process is respected, and taken over once it was killed', async () => {
    const [child, line] = await locker()
    assert.equal(line, 'holds')
    await assert.rejects(lockDirectory(directory), isHeldBy(child.pid ?? 0))
    await kill(child)
    assert.equal(await findHolder(directory), undefined)
    const lock = await lockDirectory(directory)
    assert.equal((await findHolder(directory))?.pid, process.pid)
    await lock.release()
    assert.deepEqual(await readdir(directory), [], 'the stale lock leaves nothing behind')
  })

  test.skipIf(!hasProc)(
    `of a dead process whose number lives again is taken over (needs /proc)`,
    async () => {
      // This very process lives, but it did not start when the holder did.
      const stale: Holder = { pid: process.pid, started: '1', address: 'http://127.0.0.1:1', secret: 's' }
      await writeFile(lockFile(), JSON.stringify(stale))
      assert.equal(await findHolder(directory), undefined)
      await (await lockDirectory(directory)).release()
    },
  )

  test.skipIf(!hasProc)(
    `of a killed process that nobody has reaped is taken over (needs /proc)`,
    async () => {
      // The shell becomes a program that never asks for its child, as the first process of a container may.
      const [, pid] = await start('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'])
      const stats = await readFile(`/proc/${pid}/stat`, 'utf8')
      const started = stats.slice(stats.lastIndexOf(')') + 2).split(' ')[19] ?? ''
      await writeFile(lockFile(), JSON.stringify({ pid: Number(pid), started }))
      await assert.rejects(lockDirectory(directory), isHeldBy(Number(pid)))
      process.kill(Number(pid), 'SIGKILL')
      while (!/\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8'))) await new Promise(setImmediate)
      assert.equal(await findHolder(directory), undefined)
      await (await lockDirectory(directory)).release()
    },
  )

  test('that is no lock, such as half a line, is taken over', async () => {
    await writeFile(lockFile(), '{"pid":12')
    await (await lockDirectory(directory)).release()
  })

  test('tells others where its holder answers, readable by the owner only', async () => {
    const lock = await lockDirectory(directory)
    await announce(directory, 'http://127.0.0.1:4242', 'a secret')
    const holder = await findHolder(directory)
    assert.equal(holder?.pid, process.pid)
    assert.equal(holder?.address, 'http://127.0.0.1:4242')
    assert.equal(holder?.secret, 'a secret')
    assert.equal((await stat(lockFile())).mode & 0o077, 0)
    await assert.rejects(lockDirectory(directory), isHeldBy(process.pid))
    await lock.release()
  })

  test.each(['an empty directory', 'a stale lock'])(
    'goes to one of many that start at once on %s',
    async (on) => {
      if (on === 'a stale lock') await writeFile(lockFile(), JSON.stringify({ pid: 2 ** 22, started: '1' }))
      const lines = await Promise.all(Array.from({ length: 6 }, async () => (await locker())[1]))
      assert.deepEqual(lines.toSorted(), [...Array<string>(5).fill('STO-001'), 'holds'])
      const holder = await findHolder(directory)
      assert.ok(children.some(({ pid }) => pid === holder?.pid))
    },
  )

  test.each(['nothing', 'a stale lock'])(
    'goes to one of two that try at the same instant, on %s',
    async (on) => {
      const races = Array.from({ length: 60 }, (_, index) => join(directory, String(index)))
      for (const race of races) {
        await mkdir(race)
        if (on !== 'nothing')
          await writeFile(join(race, 'lock'), JSON.stringify({ pid: 2 ** 22, started: '1' }))
      }
      const racers = [1, 2].map(async () => {
        const [, line] = await start(process.execPath, ['-e', runsRaces, built, ...races])
        return JSON.parse(line) as readonly boolean[]
      })
      const [one = [], other = []] = await Promise.all(racers)
      expect(one.map((holds, index) => Number(holds) + Number(other[index]))).toEqual(races.map(() => 1))
    },
  )
})
