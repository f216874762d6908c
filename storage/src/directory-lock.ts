import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '@qaidam/kernel'

/** Who holds a directory; `address` is filled in by a server that can act for others. */
export interface Holder {
  readonly pid: number
  /** Start time of the process, so that a number used again is not taken for its first owner. */
  readonly started: string
  readonly address?: string
  readonly secret?: string
}

export interface DirectoryLock {
  release(): Promise<void>
}

const fileIn = (directory: string) => join(directory, 'lock')

/**
 * Takes a directory for this process. A lock left by a process that is gone is taken over.
 * @throws Fault STO-001 when a living process holds it
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const file = fileIn(directory)
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid) }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = await open(file, 'wx', 0o600)
      await handle.writeFile(JSON.stringify(mine))
      await handle.close()
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const holder = await findHolder(directory)
    if (holder !== undefined) {
      throw new Fault(
        'STO-001',
        `${directory} is open in process ${holder.pid}.`,
        'Stop that process, or set QAIDAM_DATA to another directory.',
      )
    }
    await takeAwayStale(file)
  }
  throw new Fault('STO-001', `${directory} is being opened by several processes at once.`, 'Try again.')
}

/** The living process that holds a directory, if there is one. */
export async function findHolder(directory: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(fileIn(directory), 'utf8')) as Holder
    return holder.started === (await startOf(holder.pid)) ? holder : undefined
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Tells other processes where the holder answers, and the secret that lets them in. */
export async function announce(directory: string, address: string, secret: string): Promise<void> {
  const holder: Holder = { pid: process.pid, started: await startOf(process.pid), address, secret }
  const draft = `${fileIn(directory)}.${process.pid}`
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 })
  await rename(draft, fileIn(directory))
}

/** Moves the stale file aside first: of two that try, only one succeeds and deletes it. */
async function takeAwayStale(file: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`
  try {
    await rename(file, aside)
    await rm(aside, { force: true })
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
}

/** A text that differs between two processes of one number; empty when there is no such process. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A killed process that its parent has not asked for yet still has a number, but holds nothing.
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    try {
      process.kill(pid, 0)
      return 'running'
    } catch (error) {
      return isCode(error, 'EPERM') ? 'running' : ''
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
