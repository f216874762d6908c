import type { Cleaned } from './picture.ts'

/** Frames of a JPEG file: baseline, progressive and their kin, but no tables (C4, C8, CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** JFIF, colour profile and Adobe's mark show the colours as they are; other applications' words do not. */
const isKept = (marker: number) =>
  !(marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker)) && marker !== 0xfe

const isProfile = (segment: Buffer) => segment.toString('latin1', 4, 15) === 'ICC_PROFILE'

export function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = []
  let [width, height, turned] = [0, 0, 1]
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, at + 2 + length)
    if (length < 2 || segment.length !== 2 + length) return undefined
    if (marker === 0xe1) turned = orientationOf(segment) ?? turned
    if (isFrame(marker) && length >= 7) {
      height = segment.readUInt16BE(5)
      width = segment.readUInt16BE(7)
    }
    if (isKept(marker) && (marker !== 0xe2 || isProfile(segment))) kept.push(segment)
    if (marker === 0xda) {
      const scan = scanFrom(bytes, at + 2 + length)
      if (scan === undefined) return undefined
      const head = [Buffer.from([0xff, 0xd8]), ...(turned === 1 ? [] : [orientation(turned)])]
      return { bytes: Buffer.concat([...head, ...kept, scan]), width, height }
    }
    at += 2 + length
  }
  return undefined
}

/** The scans up to the first end of the image; what is hidden after it is left out. */
function scanFrom(bytes: Buffer, from: number): Buffer | undefined {
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), from)
  return end <= from ? undefined : bytes.subarray(from, end + 2)
}

const EXIF = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112

/** How the camera was held, from the first directory of the Exif segment. */
function orientationOf(segment: Buffer): number | undefined {
  if (!segment.subarray(4, 10).equals(EXIF)) return undefined
  const tiff = segment.subarray(10)
  if (tiff.length < 14) return undefined
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return undefined
  const entries = short(first)
  for (let at = first + 2, seen = 0; seen < entries && at + 12 <= tiff.length; at += 12, seen += 1) {
    if (short(at) !== ORIENTATION) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment that says how the camera was held, and nothing else. */
function orientation(turned: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]
  const tiff = Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0])
  const head = Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length])
  return Buffer.concat([head, EXIF, tiff])
}
