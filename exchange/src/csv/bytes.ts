import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { exchangeFault, readFault } from '../faults.ts'
import { checkRatio, type SizeLimits } from '../limits.ts'

const CHUNK = 256 * 1024

/** The bytes of a file, unpacked when it is gzip; `seen` is shown every byte as it stands on disk. */
export async function* fileBytes(
  file: string,
  gzip: boolean,
  limits: SizeLimits,
  seen?: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  const source = rawBytes(file, seen)
  if (!gzip) {
    yield* source
    return
  }
  const gunzip = createGunzip({ chunkSize: CHUNK })
  let failed: unknown
  pipeline(Readable.from(source, { objectMode: true, highWaterMark: 1 }), gunzip, (error) => {
    failed = error
  })
  let unpacked = 0
  try {
    for await (const chunk of gunzip) {
      unpacked += (chunk as Buffer).length
      checkRatio(file, gunzip.bytesWritten, unpacked, limits)
      yield chunk as Buffer
    }
  } catch (error) {
    if (!isZlibError(failed ?? error)) throw failed ?? error
    const said = error instanceof Error ? error.message : String(error)
    throw exchangeFault(
      'EXC-008',
      `"${file}" is cut off or damaged: after ${unpacked} unpacked bytes gzip says "${said}".`,
      'Fetch or pack the file again; nothing of it was kept.',
      error,
    )
  } finally {
    gunzip.destroy()
  }
}

async function* rawBytes(file: string, seen?: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
      seen?.(chunk as Buffer)
      yield chunk as Buffer
    }
  } catch (error) {
    throw readFault(file, error)
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
