import type { Cleaned } from './picture.ts'

/** What shows the picture; Exif and XMP are left out, and so is what follows the file's own end. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
/** Flags of the extended header that announce Exif and XMP. */
const METADATA_FLAGS = 0x0c

export function cleanWebp(bytes: Buffer): Cleaned {
  if (bytes.length < 20 || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return undefined
  const kept: Buffer[] = []
  let size: Pick<NonNullable<Cleaned>, 'width' | 'height'> | undefined
  let hasImage = false
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return undefined
    const chunk = Buffer.from(bytes.subarray(at, next))
    size ??= sizeOf(type, chunk.subarray(8))
    hasImage ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF'
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~METADATA_FLAGS
    if (KEPT.has(type)) kept.push(chunk)
    at = next
  }
  if (size === undefined || !hasImage) return undefined
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept])
  const head = Buffer.alloc(8)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return { bytes: Buffer.concat([head, body]), ...size }
}

function sizeOf(type: string, data: Buffer) {
  if (type === 'VP8X' && data.length >= 10)
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  if (type === 'VP8 ' && data.length >= 10 && data.readUIntBE(3, 3) === 0x9d012a)
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  if (type === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = data.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return undefined
}
