import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file with the clerk's key, in the data directory, readable by its owner only. */
export const keyFile = (data: string) => join(data, 'clerk.key')

/** The key that lets a clerk write by HTTP. */
export const clerkKey = (data: string) => keptKey(data, keyFile(data))

/** The key from which citizens' codes follow: another than the clerk's, which may be changed. */
export const followKey = (data: string) => keptKey(data, join(data, 'follow.key'))

/** A random key that is made at the first start, readable by its owner only. */
async function keptKey(data: string, path: string): Promise<string> {
  await mkdir(data, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    const key = randomBytes(32).toString('base64url')
    await file.writeFile(key)
    await file.close()
    return key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return (await readFile(path, 'utf8')).trim()
  }
}

/** Whether a request carries the key. */
export function carriesKey(authorization: string | undefined, key: string): boolean {
  return isKey(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '', key)
}

/** Whether a text is the key, compared in constant time. */
export function isKey(text: string, key: string): boolean {
  const [given, wanted] = [Buffer.from(text), Buffer.from(key)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
