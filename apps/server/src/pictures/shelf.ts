import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CleanPicture } from './picture.ts'

/** Where the bytes of pictures are kept, each under what it is: a name tells its content for ever. */
export interface PictureShelf {
  /** Answers the name. The same picture twice is kept once. */
  keep(picture: CleanPicture): Promise<string>
  read(name: string): Promise<Buffer | undefined>
}

/** The name of a kept picture: SHA-256 of its bytes, and its kind. */
export const PICTURE_NAME = /^[0-9a-f]{64}\.(?:png|jpg|webp)$/

/** Pictures in the data directory, beside the database whose records name them. */
export function pictureShelf(data: string): PictureShelf {
  const directory = join(data, 'pictures')
  return {
    keep: async (picture) => {
      const digest = createHash('sha256').update(picture.bytes).digest('hex')
      const name = `${digest}.${picture.extension}`
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeWhole(directory, name, picture.bytes)
      return name
    },
    read: async (name) => {
      if (!PICTURE_NAME.test(name)) return undefined
      try {
        return await readFile(join(directory, name))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}

/** A file is there whole or not at all: it gets its name only when its bytes are on the disk. */
async function writeWhole(directory: string, name: string, bytes: Buffer): Promise<void> {
  const draft = join(directory, `.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(directory, name))
    const folder = await open(directory)
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
