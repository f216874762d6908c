import type { Cleaned } from './picture.ts'

const HEADER_BYTES = 8
/** What shows the picture; texts, times and metadata are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs'])

export function cleanPng(bytes: Buffer): Cleaned {
  const kept = [bytes.subarray(0, HEADER_BYTES)]
  let [width, height, hasData] = [0, 0, false]
  for (let at = HEADER_BYTES; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || (at === HEADER_BYTES) !== (type === 'IHDR')) return undefined
    if (type === 'IHDR') {
      if (length !== 13) return undefined
      width = bytes.readUInt32BE(at + 8)
      height = bytes.readUInt32BE(at + 12)
    }
    hasData ||= type === 'IDAT' && length > 0
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return hasData ? { bytes: Buffer.concat(kept), width, height } : undefined
    at = end
  }
  return undefined
}
