import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Fault } from '@qaidam/kernel'
import { exchangeFault, readFault } from '../faults.ts'
import { checkRatio, type SizeLimits } from '../limits.ts'

const END_RECORD = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const DIRECTORY_MAX = 16 * 1024 * 1024
const CHUNK = 128 * 1024
const FULL = 0xffffffff

/** One file within a zip, as its directory tells it. */
export interface ZipEntry {
  readonly name: string
  readonly stored: boolean
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  readonly offset: number
}

/** The directory of a zip, read from its end, so that a file that was cut off is known at once. */
export class Zip {
  readonly file: string
  readonly entries: ReadonlyMap<string, ZipEntry>

  constructor(file: string, entries: ReadonlyMap<string, ZipEntry>) {
    this.file = file
    this.entries = entries
  }

  /** @throws Fault EXC-009 when the zip is cut off or damaged, EXC-010 when it unpacks to too much */
  static async open(file: string, limits: SizeLimits): Promise<Zip> {
    const handle = await openForReading(file)
    try {
      const directory = await readDirectory(handle, file)
      const zip = new Zip(file, parseDirectory(file, directory))
      let [packed, unpacked] = [0, 0]
      for (const entry of zip.entries.values()) {
        packed += entry.packed
        unpacked += entry.unpacked
      }
      checkRatio(file, packed, unpacked, limits)
      return zip
    } finally {
      await handle.close()
    }
  }

  /** The bytes of one entry, held to the size and checksum that the directory promises. */
  async *bytes(entry: ZipEntry): AsyncGenerator<Buffer> {
    if (entry.packed === 0) return
    const start = await this.#dataStart(entry)
    const source = createReadStream(this.file, { start, end: start + entry.packed - 1, highWaterMark: CHUNK })
    const inflate = entry.stored ? undefined : createInflateRaw({ chunkSize: CHUNK })
    if (inflate !== undefined) pipeline(source, inflate, () => {})
    const stream = inflate ?? source
    let length = 0
    let checksum = 0
    try {
      for await (const chunk of stream) {
        const bytes = chunk as Buffer
        length += bytes.length
        if (length > entry.unpacked) throw damaged(this.file, `"${entry.name}" is longer than it says`)
        checksum = crc32(bytes, checksum)
        yield bytes
      }
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) throw readFault(this.file, error)
      if (error instanceof Error && 'errno' in error) throw damaged(this.file, error.message, error)
      throw error
    } finally {
      source.destroy()
      stream.destroy()
    }
    if (length !== entry.unpacked || checksum !== entry.crc) {
      throw damaged(this.file, `"${entry.name}" does not match its checksum`)
    }
  }

  async #dataStart(entry: ZipEntry): Promise<number> {
    const handle = await openForReading(this.file)
    try {
      const head = Buffer.alloc(30)
      const { bytesRead } = await handle.read(head, 0, 30, entry.offset)
      if (bytesRead < 30 || head.readUInt32LE(0) !== LOCAL_ENTRY) {
        throw damaged(this.file, `"${entry.name}" is not where the directory says`)
      }
      return entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    } finally {
      await handle.close()
    }
  }
}

async function openForReading(file: string): Promise<FileHandle> {
  return open(file, 'r').catch((error: unknown) => {
    throw readFault(file, error)
  })
}

async function readDirectory(handle: FileHandle, file: string): Promise<Buffer> {
  const { size } = await handle.stat()
  // The end record is followed by a comment of at most 65 535 bytes.
  const tail = Buffer.alloc(Math.min(size, 65_557))
  await handle.read(tail, 0, tail.length, size - tail.length)
  let at = tail.length - 22
  while (at >= 0 && tail.readUInt32LE(at) !== END_RECORD) at -= 1
  if (at < 0) throw damaged(file, 'the directory at its end is missing')
  const length = tail.readUInt32LE(at + 12)
  const offset = tail.readUInt32LE(at + 16)
  if (offset === FULL || length > DIRECTORY_MAX) {
    throw exchangeFault(
      'EXC-010',
      `"${file}" holds more than four gigabytes.`,
      'Give it as CSV, or in several files.',
    )
  }
  const directory = Buffer.alloc(length)
  const { bytesRead } = await handle.read(directory, 0, length, offset)
  if (bytesRead < length || offset + length > size) throw damaged(file, 'its directory is incomplete')
  return directory
}

function parseDirectory(file: string, directory: Buffer): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  while (at + 46 <= directory.length) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged(file, 'its directory is damaged')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => directory.readUInt16LE(at + o))
    const nameEnd = at + 46 + (nameLength ?? 0)
    const next = nameEnd + (extraLength ?? 0) + (commentLength ?? 0)
    if (next > directory.length) throw damaged(file, 'its directory is incomplete')
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
    const method = directory.readUInt16LE(at + 10)
    if ((directory.readUInt16LE(at + 8) & 1) === 1 || (method !== 0 && method !== 8)) {
      throw exchangeFault(
        'EXC-004',
        `"${name}" in "${file}" is encrypted or packed in an unknown way.`,
        'Save it without a password as a spreadsheet (.xlsx).',
      )
    }
    const sizes = wideSizes(directory.subarray(nameEnd, nameEnd + (extraLength ?? 0)), [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ])
    if (sizes === undefined) throw damaged(file, `the size of "${name}" is missing`)
    const [unpacked, packed, offset] = sizes
    entries.set(name, {
      name,
      stored: method === 0,
      packed,
      unpacked,
      offset,
      crc: directory.readUInt32LE(at + 16),
    })
    at = next
  }
  return entries
}

/** Some writers always put the 64-bit sizes into an extra field (number 1), in this order. */
function wideSizes(extra: Buffer, sizes: [number, number, number]): [number, number, number] | undefined {
  if (!sizes.includes(FULL)) return sizes
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let value = at + 4
    const wide = sizes.map((size) => {
      if (size !== FULL || value + 8 > extra.length) return size
      value += 8
      return Number(extra.readBigUInt64LE(value - 8))
    })
    const [unpacked = FULL, packed = FULL, offset = FULL] = wide
    return [unpacked, packed, offset]
  }
  return undefined
}

export function damaged(file: string, what: string, cause?: unknown): Fault {
  return exchangeFault(
    'EXC-009',
    `"${file}" is cut off or damaged: ${what}.`,
    'Fetch it again, or open it and save it again as a spreadsheet (.xlsx); nothing of it was kept.',
    cause,
  )
}
