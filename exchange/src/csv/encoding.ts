import { isAscii } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import type { Fault } from '@qaidam/kernel'
import { exchangeFault } from '../faults.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** So many sequences of three bytes do not come about by chance in a text that is not UTF-8. */
const SURELY_UTF8 = 64

/**
 * Looks at every byte of a text and says its encoding. UTF-8 is taken only when the whole file is
 * valid, GB 18030 only when UTF-8 is not, since each of the two accepts some texts of the other.
 */
export class EncodingDetector {
  readonly #utf8 = new Utf8Scan()
  readonly #gb18030 = new Gb18030Scan()
  #start = Buffer.alloc(0)
  #length = 0
  #nul = -1

  feed(bytes: Buffer): void {
    if (this.#start.length < 3)
      this.#start = Buffer.concat([this.#start, bytes.subarray(0, 3)]).subarray(0, 3)
    if (this.#nul < 0) {
      const nul = bytes.indexOf(0)
      if (nul >= 0) this.#nul = this.#length + nul
    }
    this.#length += bytes.length
    if (this.#byMark()?.startsWith('utf-16') === true) return
    this.#utf8.feed(bytes)
    this.#gb18030.feed(bytes)
  }

  #byMark(): Encoding | undefined {
    const [a, b, c] = this.#start
    if (a === 0xff && b === 0xfe) return 'utf-16le'
    if (a === 0xfe && b === 0xff) return 'utf-16be'
    return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined
  }

  /** @throws Fault EXC-003 naming the byte at which the text stops being one */
  encoding(file: string): Encoding {
    const marked = this.#byMark()
    if (marked === 'utf-16le' || marked === 'utf-16be') {
      if (this.#length % 2 === 0) return marked
      throw cutCharacter(file, 'UTF-16', this.#length)
    }
    if (this.#nul >= 0) {
      throw exchangeFault(
        'EXC-003',
        `"${file}" has a NUL at byte ${this.#nul + 1}: it is UTF-16 without its mark, or no text at all.`,
        'Save it again as "CSV UTF-8", or as a spreadsheet (.xlsx).',
      )
    }
    const utf8 = this.#utf8
    if (utf8.badAt < 0 && utf8.openAt < 0) return 'utf-8'
    const surely = marked === 'utf-8' || utf8.triples >= SURELY_UTF8
    if (utf8.badAt < 0 && (surely || utf8.triples > 0)) throw cutCharacter(file, 'UTF-8', utf8.openAt + 1)
    const gb = this.#gb18030
    if (!surely && gb.badAt < 0 && gb.openAt < 0) return 'gb18030'
    if (!surely && gb.badAt < 0 && utf8.triples === 0) throw cutCharacter(file, 'GB 18030', gb.openAt + 1)
    const where = utf8.badAt < 0 ? utf8.openAt : utf8.badAt
    const gbWhere = gb.badAt < 0 ? gb.openAt : gb.badAt
    throw exchangeFault(
      'EXC-003',
      surely
        ? `"${file}" is UTF-8 up to byte ${where + 1}, where no character stands.`
        : `"${file}" is neither UTF-8 (byte ${where + 1}) nor GB 18030 (byte ${gbWhere + 1}).`,
      'Open it where it was made and save it again as "CSV UTF-8", or as a spreadsheet (.xlsx).',
    )
  }
}

function cutCharacter(file: string, encoding: string, byte: number): Fault {
  return exchangeFault(
    'EXC-003',
    `"${file}" ends in the middle of a ${encoding} character, at byte ${byte}: the file is cut off.`,
    'Fetch or export the file again; its end is missing.',
  )
}

/** Follows the well-formed sequences of UTF-8 (Unicode, table 3-7) over chunks. */
class Utf8Scan {
  /** Offset of the first byte that cannot stand where it stands, or -1. */
  badAt = -1
  /** Offset at which a character began that is not complete yet, or -1. */
  openAt = -1
  triples = 0
  #offset = 0
  #need = 0
  #low = 0x80
  #high = 0xbf
  #three = false

  feed(bytes: Buffer): void {
    if (this.badAt >= 0) return
    if (this.#need > 0 || !isAscii(bytes)) this.#scan(bytes)
    this.#offset += bytes.length
  }

  #scan(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (this.#need === 0) {
        if (byte < 0x80) continue
        this.openAt = this.#offset + at
        if (!this.#begin(byte)) {
          this.badAt = this.#offset + at
          return
        }
        continue
      }
      if (byte < this.#low || byte > this.#high) {
        this.badAt = this.#offset + at
        return
      }
      this.#low = 0x80
      this.#high = 0xbf
      this.#need -= 1
      if (this.#need === 0) {
        this.openAt = -1
        if (this.#three) this.triples += 1
      }
    }
  }

  #begin(lead: number): boolean {
    this.#three = lead >= 0xe0 && lead <= 0xef
    if (lead >= 0xc2 && lead <= 0xdf) this.#need = 1
    else if (this.#three) this.#need = 2
    else if (lead >= 0xf0 && lead <= 0xf4) this.#need = 3
    else return false
    if (lead === 0xe0) this.#low = 0xa0
    if (lead === 0xed) this.#high = 0x9f
    if (lead === 0xf0) this.#low = 0x90
    if (lead === 0xf4) this.#high = 0x8f
    return true
  }
}

/** Follows the one-, two- and four-byte characters of GB 18030 over chunks. */
class Gb18030Scan {
  badAt = -1
  openAt = -1
  #offset = 0
  #place = 0

  feed(bytes: Buffer): void {
    if (this.badAt >= 0) return
    if (this.#place > 0 || !isAscii(bytes)) this.#scan(bytes)
    this.#offset += bytes.length
  }

  #scan(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      const next = this.#after(byte)
      if (next < 0) {
        this.badAt = this.#offset + at
        return
      }
      if (this.#place === 0 && next === 1) this.openAt = this.#offset + at
      if (next === 0) this.openAt = -1
      this.#place = next
    }
  }

  /** The place within a character after this byte: 0 when it is complete, -1 when it cannot be. */
  #after(byte: number): number {
    const lead = byte >= 0x81 && byte <= 0xfe
    const digit = byte >= 0x30 && byte <= 0x39
    switch (this.#place) {
      case 0:
        return byte < 0x80 ? 0 : lead ? 1 : -1
      case 1:
        return digit ? 2 : byte >= 0x40 && byte !== 0x7f && byte <= 0xfe ? 0 : -1
      case 2:
        return lead ? 3 : -1
      default:
        return digit ? 0 : -1
    }
  }
}

/** Turns chunks of bytes into text; a character that is cut by a chunk's end waits for the next one. */
export function decoderOf(
  file: string,
  encoding: Encoding,
): {
  write(bytes: Buffer): string
  end(): string
} {
  if (encoding === 'utf-8' || encoding === 'utf-16le') {
    const decoder = new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le')
    return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() }
  }
  // Strict, since a code without a character would else become a replacement mark unseen.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true, fatal: true })
  let done = 0
  const strictly = (decode: () => string, length: number) => {
    try {
      const text = decode()
      done += length
      return text
    } catch (error) {
      throw exchangeFault(
        'EXC-003',
        `"${file}" is ${encoding.toUpperCase()}, but between bytes ${done + 1} and ${done + length} ` +
          'there is a code without a character.',
        'Open it where it was made and save it again as "CSV UTF-8", or as a spreadsheet (.xlsx).',
        error,
      )
    }
  }
  return {
    write: (bytes) => strictly(() => decoder.decode(bytes, { stream: true }), bytes.length),
    end: () => strictly(() => decoder.decode(), 0),
  }
}
