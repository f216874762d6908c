import { exchangeFault } from './faults.ts'

/** How large a compressed file may become; a small file that unpacks without end is an attack. */
export interface SizeLimits {
  /** Bytes unpacked in all. */
  readonly unpackedMax: number
  /** Bytes unpacked for each packed byte, once there are more than {@link RATIO_FREE}. */
  readonly ratioMax: number
  /** Bytes of the shared texts of a workbook, since those must be held in memory. */
  readonly sharedTextMax: number
}

export const RATIO_FREE = 64 * 1024 * 1024

export const DEFAULT_LIMITS: SizeLimits = {
  unpackedMax: 8 * 1024 ** 3,
  ratioMax: 250,
  sharedTextMax: 128 * 1024 ** 2,
}

/** @throws Fault EXC-010 */
export function checkRatio(file: string, packed: number, unpacked: number, limits: SizeLimits): void {
  const ratio = unpacked / Math.max(1, packed)
  if (unpacked <= limits.unpackedMax && (unpacked <= RATIO_FREE || ratio <= limits.ratioMax)) return
  throw exchangeFault(
    'EXC-010',
    `"${file}" unpacks to ${unpacked} bytes or more, ${Math.round(ratio)} for each packed byte; ` +
      `at most ${limits.unpackedMax} and ${limits.ratioMax} are taken.`,
    'Check where it comes from; if it is right, unpack it and give it as CSV, in parts if need be.',
  )
}
