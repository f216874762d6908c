import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file with the clerk's key, in the data directory, readable by its owner only. */
export const keyFile = (data: string) => join(data, 'clerk.key')

/** The key that lets a clerk write by HTTP, made at the first start. */
export async function clerkKey(data: string): Promise<string> {
  await mkdir(data, { recursive: true })
  try {
    const file = await open(keyFile(data), 'wx', 0o600)
    const key = randomBytes(32).toString('base64url')
    await file.writeFile(key)
    await file.close()
    return key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return (await readFile(keyFile(data), 'utf8')).trim()
  }
}

/** Whether a request carries the key, compared in constant time. */
export function carriesKey(authorization: string | undefined, key: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '')
  const wanted = Buffer.from(key)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
