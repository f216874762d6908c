import { createHash } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
  const draft = `${file}.draft-${process.pid}`
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid) }
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if (await appears(draft, file)) return { release: () => rm(file, { force: true }) }
      const holder = await findHolder(directory)
      if (holder !== undefined) {
        throw new Fault(
          'STO-001',
          `${directory} is open in process ${holder.pid}.`,
          'Stop that process, or set QAIDAM_DATA to another directory.',
        )
      }
      if (await replaceStale(file, draft)) return { release: () => rm(file, { force: true }) }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new Fault('STO-001', `${directory} is being opened by several processes at once.`, 'Try again.')
}

/** The living process that holds a directory, if there is one. */
export async function findHolder(directory: string): Promise<Holder | undefined> {
  return living(await textOf(fileIn(directory)))
}

async function living(text: string | undefined): Promise<Holder | undefined> {
  if (text === undefined) return undefined
  try {
    const holder = JSON.parse(text) as Holder
    return holder.started === (await startOf(holder.pid)) ? holder : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
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

/**
 * Puts the draft in the place of a file whose owner is gone. Of all that find the same stale file, only
 * the one that makes the claim on it may; a claim whose owner is gone is itself replaced in this way.
 */
async function replaceStale(file: string, draft: string): Promise<boolean> {
  const stale = await textOf(file)
  if (stale === undefined || (await living(stale)) !== undefined) return false
  const claim = `${file}.after-${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`
  if (!(await appears(draft, claim)) && !(await replaceStale(claim, draft))) return false
  try {
    // Somebody may have replaced it between our look and our claim.
    if ((await textOf(file)) !== stale) return false
    const copy = `${draft}-copy`
    await writeFile(copy, (await textOf(draft)) ?? '', { mode: 0o600 })
    await rename(copy, file)
    return true
  } finally {
    await rm(claim, { force: true })
  }
}

/** Makes a file that appears with its contents, or not at all where one is already. */
async function appears(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
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
